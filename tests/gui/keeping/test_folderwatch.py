"""The window notices what happens in its folders, and leaves whoever stopped it in peace."""

import threading
from collections.abc import Callable
from pathlib import Path

import drawing
import pytest
from pytestqt.qtbot import QtBot
from sample import DRAWN, Sample

from photoapp.base.home import Home
from photoapp.gui.main.window import MainWindow
from photoapp.library import PhotoLibrary
from photoapp.library.watching import Watching

SLOW = 120_000  # milliseconds for what decodes and encodes, on a busy machine
Opener = Callable[[Home], MainWindow]


@pytest.fixture
def folder(sample: Sample, tmp_path: Path) -> Path:
    """Another folder of the sample library, which the test may change."""
    inside = tmp_path / "Watched"
    inside.mkdir()
    drawing.draw(100).save(inside / "first.jpg")
    with PhotoLibrary.open(sample.home) as library:
        library.add_folder(str(inside))
    return inside


@pytest.fixture
def watching(sample: Sample, folder: Path, open_window: Opener, qtbot: QtBot) -> MainWindow:
    """The window after it has looked through its folders."""
    window = open_window(sample.home)
    window.start()
    qtbot.waitUntil(lambda: window.sidebar.total == DRAWN + 1, timeout=SLOW)
    qtbot.waitUntil(lambda: idle(window), timeout=SLOW)
    return window


def idle(window: MainWindow) -> bool:
    return not window.keeper.indexer.running


def test_a_photo_that_another_program_puts_there_appears_by_itself(
    watching: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    drawing.draw(101).save(folder / "second.jpg")
    qtbot.waitUntil(lambda: watching.sidebar.total == DRAWN + 2, timeout=SLOW)
    qtbot.waitUntil(lambda: idle(watching), timeout=SLOW)
    (folder / "second.jpg").unlink()
    qtbot.waitUntil(lambda: watching.sidebar.total == DRAWN + 1, timeout=SLOW)


def test_a_window_that_closed_before_it_began_watches_nothing(window: MainWindow) -> None:
    assert window.close()
    window.start()  # its first photos come late
    assert "photoapp-watching" not in {thread.name for thread in threading.enumerate()}


def test_who_stopped_looking_is_not_overruled(
    watching: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    indexer = watching.keeper.indexer
    indexer.index()
    qtbot.waitUntil(lambda: indexer.running, timeout=SLOW)
    watching.status.stopped.emit()
    qtbot.waitUntil(lambda: idle(watching), timeout=SLOW)
    if not indexer.held:  # it was quicker than the hand that stopped it
        pytest.skip("the run was over before it could be stopped")
    runs: list[object] = []
    indexer.started.connect(lambda: runs.append(None))
    drawing.draw(101).save(folder / "second.jpg")
    taken: list[object] = []
    watch = watching.library.watching
    qtbot.waitUntil(lambda: bool(watch._touches._roots), timeout=SLOW)
    watching.folderwatch._tick()
    assert not runs
    assert not taken
    indexer.index()
    qtbot.waitUntil(lambda: watching.sidebar.total == DRAWN + 2, timeout=SLOW)
    qtbot.waitUntil(lambda: idle(watching), timeout=SLOW)


def test_all_folders_are_looked_through_now_and_then(watching: MainWindow, qtbot: QtBot) -> None:
    watching.settings.rescan_minutes = 30
    runs: list[object] = []
    watching.keeper.indexer.started.connect(lambda: runs.append(None))
    watching.folderwatch._tick()
    assert not runs
    watching.folderwatch._looked -= 60 * 30  # as if so much time had passed
    watching.settings.rescan_minutes = 0
    watching.folderwatch._tick()
    assert not runs, "never means never"
    watching.settings.rescan_minutes = 30
    watching.folderwatch._tick()
    assert len(runs) == 1
    qtbot.waitUntil(lambda: idle(watching), timeout=SLOW)
    watching.folderwatch._tick()
    assert len(runs) == 1


def test_a_system_that_watches_no_more_folders_is_spoken_of_once(
    watching: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    watching.folderwatch.said.connect(lambda text, _kind: said.append(text))
    monkeypatch.setattr(Watching, "is_full", property(lambda _self: True))
    for _ in range(3):
        watching.folderwatch._tick()
    assert len(said) == 1
    assert "30 minute" in said[0]


def test_a_window_that_closes_watches_no_more(watching: MainWindow, qtbot: QtBot) -> None:
    watching.close()
    assert not watching.folderwatch._timer.isActive()
