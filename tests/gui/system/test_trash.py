"""The trash of the system: what goes there is found there, and comes back."""

import sys
from pathlib import Path

import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.system.trash import SystemTrash

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="nobody's trash is touched; here it can be moved"
)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trash of its own, on the disk of the files."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "Trash"


def test_a_file_goes_into_the_trash_and_comes_back_without_a_trace(
    tmp_path: Path, place: Path
) -> None:
    path = tmp_path / "é ü.jpg"
    path.write_bytes(b"picture")
    where = SystemTrash().put(str(path))
    assert where is not None
    assert not path.exists()
    assert Path(where).read_bytes() == b"picture"
    assert Path(where).is_relative_to(place)
    assert len(list((place / "info").iterdir())) == 1
    SystemTrash().back(where, str(path))
    assert path.read_bytes() == b"picture"
    assert not list((place / "info").iterdir())
    with pytest.raises(PhotoappError) as caught:
        SystemTrash().back(where, str(path))
    assert caught.value.code is Code.TRASH_EMPTIED


def test_nothing_comes_back_over_what_is_there(tmp_path: Path, place: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"old")
    where = SystemTrash().put(str(path))
    path.write_bytes(b"new")
    with pytest.raises(PhotoappError) as caught:
        SystemTrash().back(str(where), str(path))
    assert caught.value.code is Code.NAME_TAKEN
    assert path.read_bytes() == b"new"


def test_what_cannot_go_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PhotoappError) as caught:
        SystemTrash().put(str(tmp_path / "absent.jpg"))
    assert caught.value.code is Code.TRASH_UNAVAILABLE


def test_the_first_file_of_a_new_user_finds_a_trash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "new" / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    path = tmp_path / "a.jpg"
    path.write_bytes(b"picture")
    where = SystemTrash().put(str(path))
    assert Path(str(where)).is_relative_to(data / "Trash")
    assert [one.stat().st_mode & 0o777 for one in (data, data.parent)] == [0o700, 0o700]
