"""Folders left out: the glob means exactly the folder chosen, whatever its name."""

import pytest

from photoapp.base.files import exclusion
from photoapp.scan.skip import Globs


@pytest.mark.parametrize("path", ["raw", "2019/raw", "a*b", "what?", "[old] photos", "a [1]/b"])
def test_exactly_this_folder_is_left_out(path: str) -> None:
    globs = Globs([exclusion(path)])
    assert globs.excludes(path, folder=True)
    assert not globs.excludes(f"other/{path}", folder=True)
    assert not globs.excludes(path + "x", folder=True)
    assert not globs.excludes(path, folder=False)
