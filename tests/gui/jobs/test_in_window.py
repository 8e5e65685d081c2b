"""The queue in the real window: held runs stay held, trouble is told, closing loses nothing."""

from collections.abc import Callable
from pathlib import Path

import drawing
import pytest
from filelock import FileLock
from long_work import SLOW, starts, wait_for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sample import Sample
from small_disk import small_disk

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.gui.jobs import State, Task
from photoapp.gui.jobs.closing import ClosingDialog
from photoapp.gui.main.window import MainWindow
from photoapp.library import PhotoLibrary

Open = Callable[[Home], MainWindow]


def indexings(window: MainWindow) -> list[Task]:
    return [task for task in window.jobs.tasks if task.name is JobName.INDEXING]


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: all(task.over for task in window.jobs.tasks), timeout=SLOW)


@pytest.fixture
def own(tmp_path: Path) -> Sample:
    """A library whose photos the test may change."""
    drawing.draw_photos(tmp_path / "Pictures", 6)
    home = Home(tmp_path / "home")
    with PhotoLibrary.open(home) as library:
        library.add_folder(str(tmp_path / "Pictures"))
        library.index(Job(JobName.INDEXING))
    return Sample(home, tmp_path / "Pictures")


def test_a_key_shows_all_work_and_escape_hides_it(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.action("work").trigger()
    assert window.all_work.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.all_work.isVisible()


def test_a_click_on_what_runs_shows_all_work(window: MainWindow, qtbot: QtBot) -> None:
    at_rest(qtbot, window)
    starts(window.jobs, JobName.COPYING, "Norway")
    starts(window.jobs, JobName.MOVING)
    name = "Copying photos · Norway"
    labels = window.status.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(each.text() == name for each in labels))
    more = [each for each in window.status.findChildren(QPushButton) if each.text() == "+1"]
    assert [each.isVisible() for each in more] == [True]
    qtbot.mouseClick(
        next(each for each in labels if each.text() == name), Qt.MouseButton.LeftButton
    )
    assert window.all_work.isVisible()
    qtbot.mouseClick(more[0], Qt.MouseButton.LeftButton)
    assert not window.all_work.isVisible()


def test_a_run_that_was_stopped_stays_stopped_until_it_is_asked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    indexer = window.keeper.indexer
    indexer.index()
    indexer.pause(True)
    indexings(window)[-1].cancel()
    qtbot.waitUntil(lambda: not indexer.running, timeout=SLOW)
    assert indexer.held
    before = len(indexings(window))
    indexer.follow()
    assert (indexer.running, len(indexings(window))) == (False, before)
    indexer.index()
    assert indexer.running
    assert not indexer.held
    at_rest(qtbot, window)
    indexer.follow()
    assert indexer.running
    at_rest(qtbot, window)


def test_what_stopped_is_asked_for_by_trying_it_again(window: MainWindow, qtbot: QtBot) -> None:
    indexer = window.keeper.indexer
    indexer.index()
    task = indexings(window)[-1]
    indexer.pause(True)
    task.cancel()
    qtbot.waitUntil(lambda: indexer.held, timeout=SLOW)
    task.retry()
    assert indexer.running
    assert not indexer.held
    wait_for(qtbot, task, State.DONE)
    assert task.said.startswith("1 cannot be read")  # of the sample's 25 files


def test_the_same_look_is_not_queued_twice(window: MainWindow, qtbot: QtBot) -> None:
    indexer = window.keeper.indexer
    indexer.index()
    for _ in range(5):
        indexer.follow()
        indexer.follow(["/somewhere"])
    assert len(window.jobs.waiting) == 1
    at_rest(qtbot, window)


def test_a_pause_is_remembered_after_the_next_start(
    own: Sample, open_window: Open, qtbot: QtBot
) -> None:
    first = open_window(own.home)
    first.keeper.indexer.index()
    first.keeper.indexer.pause(True)
    first.close()
    assert not first.isVisible()
    hasty = open_window(own.home)
    hasty.start()
    hasty.close()  # before it looked
    second = open_window(own.home)
    second.start()
    qtbot.waitUntil(lambda: bool(indexings(second)), timeout=SLOW)
    assert second.keeper.indexer.paused
    assert indexings(second)[-1].state is State.PAUSED
    second.keeper.indexer.index()  # what the user asks for goes on
    assert not second.keeper.indexer.paused
    at_rest(qtbot, second)


def test_the_other_folders_are_looked_through_when_one_is_removed_meanwhile(
    own: Sample, open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    drawing.draw_photos(tmp_path / "More", 3)
    window = open_window(own.home)
    indexer = window.keeper.indexer
    window.keeper.folders.add([str(tmp_path / "More")])
    indexer.started.connect(lambda: indexer.pause(True))
    qtbot.waitUntil(lambda: indexer.paused, timeout=SLOW)
    indexer.started.disconnect()
    tree = window.library.folder_tree()
    gone = next(folder for folder in tree if folder.absolute == str(own.folder))
    window.keeper.folders.remove(gone, True)
    qtbot.waitUntil(lambda: window.library.status().photos == 3, timeout=SLOW)
    at_rest(qtbot, window)
    assert [root.path for root in window.library.status().roots] == [str(tmp_path / "More")]


def test_a_full_disk_is_told_in_a_line_and_the_export_works_when_tried_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    at_rest(qtbot, window)
    assert window.centre.shown is not None
    photos = [int(photo) for photo in window.centre.shown.photos.ids]
    album = window.library.albums.make("Norway", photos=photos)
    with small_disk(tmp_path / "small", "4m") as disk:
        disk.fill(leave=8192)
        window.organise.exporter.export(album, str(disk.path))
        task = window.jobs.tasks[-1]
        wait_for(qtbot, task, State.FAILED)
        assert isinstance(task.error, PhotoappError)
        assert task.error.code in {Code.DISK_FULL, Code.EXPORT_NO_ROOM}
        window.all_work.turn()
        rows = window.all_work.findChildren(QLabel)
        assert any(each.isVisible() and each.text().startswith("Exporting") for each in rows)
        disk.empty()
        again = next(
            each
            for each in window.all_work.findChildren(QPushButton)
            if each.accessibleName() == "Try again: Exporting photos · Norway"
        )
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
        wait_for(qtbot, task, State.DONE)
        assert len(list(disk.path.rglob("*.jpg"))) == len(photos)


def test_a_busy_catalog_is_told_in_a_line_and_the_run_works_when_tried_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    at_rest(qtbot, window)
    indexer = window.keeper.indexer
    with FileLock(window.library.home.indexing_lock):
        with qtbot.waitSignal(indexer.busy, timeout=SLOW):
            indexer.index()
        (task,) = window.jobs.unfinished
        assert isinstance(task.error, PhotoappError)
        assert task.error.code is Code.CATALOG_BUSY
    task.retry()
    wait_for(qtbot, task, State.DONE)
    assert window.jobs.unfinished == []


def test_a_folder_that_goes_away_is_told_and_found_again(
    own: Sample, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(own.home)
    away = own.folder.with_name("Away")
    own.folder.rename(away)
    window.keeper.indexer.index()
    at_rest(qtbot, window)
    assert "not there now" in indexings(window)[-1].said
    away.rename(own.folder)
    window.keeper.indexer.index()
    at_rest(qtbot, window)
    assert indexings(window)[-1].said == "Nothing new"
    assert window.library.status().photos == 6


def test_copying_into_a_folder_that_is_gone_works_when_tried_again(
    own: Sample, open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(own.home)
    assert window.centre.shown is not None
    photos = [int(photo) for photo in window.centre.shown.photos.ids]
    album = window.library.albums.make("Norway", photos=photos)
    target = tmp_path / "disk"
    target.write_text("a file stands where the folder should be")
    window.organise.exporter.export(album, str(target))
    task = window.jobs.tasks[-1]
    wait_for(qtbot, task, State.FAILED)
    target.unlink()
    target.mkdir()
    task.retry()
    wait_for(qtbot, task, State.DONE)
    assert len(list(target.rglob("*.jpg"))) == len(photos)


# Closing.


def question(window: MainWindow) -> ClosingDialog | None:
    return next((one for one in window.findChildren(ClosingDialog) if one.isVisible()), None)


def press(qtbot: QtBot, dialog: ClosingDialog, text: str) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_indexing_is_cancelled_by_closing_without_a_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.keeper.indexer.index()
    task = indexings(window)[-1]
    window.close()
    assert question(window) is None
    assert not window.isVisible()
    wait_for(qtbot, task, State.CANCELLED)


def test_a_copy_under_way_asks_once_and_goes_on_if_wanted(window: MainWindow, qtbot: QtBot) -> None:
    task, gate = starts(window.jobs, JobName.COPYING, "USB disk", asks=True)
    qtbot.waitUntil(lambda: (at := task.progress()) is not None and at.done == 10)
    window.close()
    window.close()
    dialog = question(window)
    assert dialog is not None
    assert len(window.findChildren(ClosingDialog)) == 1
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert "Copying photos · USB disk: 90 still to do" in said
    press(qtbot, dialog, "Go on")
    assert window.isVisible()
    assert task.state is State.RUNNING
    gate.opened.set()
    wait_for(qtbot, task, State.DONE)
    assert window.isVisible()


def test_a_copy_under_way_is_stopped_if_wanted(window: MainWindow, qtbot: QtBot) -> None:
    task, _ = starts(window.jobs, asks=True)
    waiting, gate = starts(window.jobs, asks=True)
    window.close()
    dialog = question(window)
    assert dialog is not None
    with qtbot.waitSignal(window.closed):
        press(qtbot, dialog, "Stop and close")
    assert not window.isVisible()
    wait_for(qtbot, task, State.CANCELLED)
    assert (waiting.state, gate.ran) == (State.CANCELLED, 0)


def test_the_window_closes_when_what_it_asked_about_is_done(
    window: MainWindow, qtbot: QtBot
) -> None:
    _, gate = starts(window.jobs, asks=True)
    window.close()
    assert question(window) is not None
    with qtbot.waitSignal(window.closed, timeout=SLOW):
        gate.opened.set()
    assert not window.isVisible()


def test_an_export_stopped_by_closing_leaves_whole_files_only(
    own: Sample, open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(own.home)
    assert window.centre.shown is not None
    photos = [int(photo) for photo in window.centre.shown.photos.ids]
    album = window.library.albums.make("Norway", photos=photos)
    (tmp_path / "out").mkdir()
    window.organise.exporter.export(album, str(tmp_path / "out"))
    task = window.jobs.tasks[-1]
    task.pause()
    window.close()
    dialog = question(window)
    if dialog is not None:  # else it was quicker than the pause
        press(qtbot, dialog, "Stop and close")
    qtbot.waitUntil(lambda: task.over, timeout=SLOW)
    originals = {path.name: path.read_bytes() for path in own.folder.rglob("*.jpg")}
    for copy in (tmp_path / "out").rglob("*"):
        if copy.is_file():
            assert originals[copy.name] == copy.read_bytes()
