"""Folders left out, exactly those chosen whatever their names; folders forgotten, for good."""

import threading
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.answers import Changes
from photoapp.base.files import exclusion
from photoapp.base.messages import Action, Cancelled
from photoapp.gui.jobs import Jobs
from photoapp.gui.keeping.folders import Folders
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary
from photoapp.scan.skip import Globs


@pytest.mark.parametrize("path", ["raw", "2019/raw", "a*b", "what?", "[old] photos", "a [1]/b"])
def test_exactly_this_folder_is_left_out(path: str) -> None:
    globs = Globs([exclusion(path)])
    assert globs.excludes(path, folder=True)
    assert not globs.excludes(f"other/{path}", folder=True)
    assert not globs.excludes(path + "x", folder=True)
    assert not globs.excludes(path, folder=False)


def test_a_folder_that_is_forgotten_is_gone_with_its_photos(
    qtbot: QtBot, sample: Sample, work: Work
) -> None:
    with PhotoLibrary.open(sample.home) as library:
        folders = Folders(library, work, Jobs(library, work))
        (root,) = [one for one in library.folder_tree() if one.path == ""]
        with qtbot.waitSignal(folders.removed):
            folders.remove(root, forget=True)
        assert len(library.photos().ids) == 0
        assert not library.is_unfinished()
        assert library.history.done()[0].action is Action.FOLDER_FORGOTTEN
        work.close()


def test_closing_loses_no_folder_that_is_to_be_forgotten(
    qtbot: QtBot, sample: Sample, work: Work, tmp_path: Path
) -> None:
    (tmp_path / "More").mkdir()
    gate = threading.Event()

    def clear() -> None:
        with suppress(Cancelled):
            while not gate.wait(0.01):  # until all work ends
                work.checkpoint()

    with PhotoLibrary.open(sample.home) as library:
        library.add_folder(str(tmp_path / "More"))
        jobs = Jobs(library, work)
        folders = Folders(library, work, jobs)
        work.change(clear, Changes.NOTHING, lane=Lane.CLEARING)
        roots = [one for one in library.folder_tree() if one.path == ""]
        assert len(roots) == 2
        for root in roots:
            folders.remove(root, forget=True)
        jobs.close()
        work.close()
        assert library.folders() == []
        assert library.is_unfinished()
        library.go_on()
        assert len(library.photos().ids) == 0
