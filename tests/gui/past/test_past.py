"""Undo in the window: offered after each change, on the keyboard, as a list."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sample import DRAWN

from photoapp.base.answers import Changes
from photoapp.gui.main.window import MainWindow
from photoapp.gui.past.history import HistoryDialog
from photoapp.gui.widgets.toast import Toast

SLOW = 60_000


def toast(window: MainWindow) -> Toast:
    return window.past.toast


def told(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: toast(window).isVisible() and text in toast(window).text, timeout=SLOW)


def offered(window: MainWindow) -> QPushButton:
    return toast(window).findChild(QPushButton)


def ids(window: MainWindow) -> list[int]:
    return [int(photo) for photo in window.centre.shown.photos.ids]


@pytest.fixture
def photos(window: MainWindow) -> list[int]:
    window.show_details(True)
    return ids(window)


def type_tag(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """As a user would: T, the name, Enter, Escape."""
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_T)
    field = window.details.tags.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_t_tags_the_photos_chosen_and_ctrl_z_takes_it_back(
    qtbot: QtBot, window: MainWindow, photos: list[int]
) -> None:
    window.grid.select_photos(photos[:3])
    type_tag(qtbot, window, "Norway")
    told(qtbot, window, "Tagged “Norway”")
    assert offered(window).text() == "Undo"
    qtbot.waitUntil(lambda: window.sidebar.places.tags != ())
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    told(qtbot, window, "Undone: Tagged “Norway”")
    qtbot.waitUntil(lambda: window.details.tags.names == [])
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    qtbot.waitUntil(lambda: window.details.tags.names == ["Norway"])


def test_several_photos_are_given_one_tag_after_the_other(
    qtbot: QtBot, window: MainWindow, photos: list[int]
) -> None:
    window.grid.select_photos(photos[:3])
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_T)
    field = window.details.tags.field
    qtbot.waitUntil(field.hasFocus)
    for count, name in enumerate(("Norway", "Summer"), 1):
        qtbot.keyClicks(field, name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda count=count: len(window.details.tags.names) == count)
        told(qtbot, window, f"Tagged “{name}”")
        assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    told(qtbot, window, "Undone: Tagged “Summer”")
    assert field.text() == ""  # not the letters of it
    qtbot.keyClicks(field, "W")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    qtbot.waitUntil(lambda: window.details.tags.names == ["Norway"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.grid


def test_without_photos_chosen_t_is_a_letter(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.choose_none()
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_T)
    assert window.field.text == "t"


def test_a_tag_in_the_sidebar_shows_its_photos(
    qtbot: QtBot, window: MainWindow, photos: list[int]
) -> None:
    window.grid.select_photos(photos[:2])
    type_tag(qtbot, window, "Norway")
    qtbot.waitUntil(lambda: [tag.name for tag in window.sidebar.places.tags] == ["Norway"])
    window.sidebar.choose_tag("Norway")
    qtbot.waitUntil(lambda: ids(window) == photos[:2])
    window.field.set_text("sea")
    qtbot.waitUntil(lambda: window.centre.shown.results is not None, timeout=SLOW)
    assert set(ids(window)) <= set(photos[:2])
    window.field.clear()
    window.past.undo()
    qtbot.waitUntil(lambda: len(ids(window)) == DRAWN)  # the tag is gone, so all are shown


def test_the_viewer_tags_too(qtbot: QtBot, window: MainWindow, photos: list[int]) -> None:
    window.grid.opened.emit(photos[0])
    viewer = window.large.viewer
    qtbot.waitUntil(viewer.isVisible)
    qtbot.keyClick(viewer, Qt.Key.Key_T)
    field = window.large.details.tags.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Norway")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.large.details.tags.names == ["Norway"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    window.activateWindow()  # without a window manager the list of names that closed may still be
    qtbot.waitUntil(viewer.hasFocus)
    assert viewer.current() == photos[0]


def test_a_removed_folder_is_back_with_one_click(
    qtbot: QtBot, window: MainWindow, photos: list[int]
) -> None:
    folder = window.library.folder_tree()[0]
    window.sidebar.remove.emit(folder, False)
    told(qtbot, window, "Removed")
    offered(window).click()
    told(qtbot, window, "Undone: Removed")
    qtbot.waitUntil(lambda: ids(window) == photos, timeout=SLOW)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)


def test_what_is_forgotten_offers_no_undo(qtbot: QtBot, window: MainWindow, photos) -> None:
    folder = window.library.folder_tree()[0]
    window.sidebar.remove.emit(folder, True)
    told(qtbot, window, "cannot be undone")
    assert offered(window).isHidden()
    window.past.undo()
    told(qtbot, window, "What you did last cannot be undone.")


def test_the_history_undoes_any_of_it(qtbot: QtBot, window: MainWindow, photos: list[int]) -> None:
    window.library.tags.add("First", photos[:1])
    window.library.tags.add("Second", photos[:1])
    window.past.show_list()
    dialog = window.findChild(HistoryDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 3)  # and the folder
    assert "Tagged “Second” · 1 photo" in dialog.list.item(0).text()
    dialog.list.setCurrentRow(1)
    dialog.button.click()
    qtbot.waitUntil(lambda: "undone" in dialog.list.item(1).text())
    assert window.library.tags.of(photos[:1]) == {photos[0]: ("Second",)}
    assert dialog.button.text() == "Redo"
    dialog.close()


def test_nothing_to_undo_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.past.undo()  # the folder of the library
    told(qtbot, window, "Undone: Added")
    window.past.undo()
    told(qtbot, window, "There is nothing to undo.")
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)


def test_undo_is_of_what_was_done_last_though_it_still_waits(
    qtbot: QtBot, window: MainWindow, photos: list[int]
) -> None:
    library = window.library
    library.tags.add("First", photos[:1])
    free = threading.Event()

    def slow() -> int:
        free.wait(30)
        return library.tags.add("Second", photos[:1])

    window.past._work.change(slow, Changes.TAGS)
    window.past.undo()
    free.set()
    qtbot.waitUntil(lambda: "Second" in window.past.toast.text, timeout=SLOW)
    qtbot.waitUntil(lambda: library.tags.of(photos[:1]) == {photos[0]: ("First",)}, timeout=SLOW)
