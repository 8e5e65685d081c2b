"""Reviewing as a part of the window: the way there, undo, and the way back."""

from collections.abc import Callable

import pytest
from proposals import propose
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.home import Home
from photoapp.gui.main.window import MainWindow
from photoapp.library import PhotoLibrary

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SLOW = 60_000


@pytest.fixture
def photos(sample: Sample) -> list[int]:
    with PhotoLibrary.open(sample.home) as library:
        return sorted(int(photo) for photo in library.photos().ids)


@pytest.fixture
def reviewing(
    qtbot: QtBot,
    sample: Sample,
    photos: list[int],
    open_window: Callable[[Home], MainWindow],
) -> MainWindow:
    """The window on the page of suggestions, those of a dog in front."""
    with PhotoLibrary.open(sample.home) as library:
        dogs, seas = dict.fromkeys(photos[:8], 0.9), dict.fromkeys(photos[8:12], 0.8)
        propose(library, {"Dog": dogs, "Sea": seas})
    window = open_window(sample.home)
    window.aside.to_review()
    qtbot.waitUntil(lambda: shown(window) == photos[:8], timeout=SLOW)
    return window


def shown(window: MainWindow) -> list[int]:
    return [int(photo) for photo in window.centre.review.board.photos.ids]


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    both = Qt.KeyboardModifier.NoModifier
    for each in held:
        both |= each
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, both)


def borne(window: MainWindow, tag: str) -> set[int]:
    review = window.centre.review
    return (
        set()
        if review.session.busy
        else {
            photo
            for photo, names in window.library.tags.of(list(range(1, 100))).items()
            if tag in names
        }
    )


def test_the_sidebar_leads_to_a_tag_and_follows_it(
    qtbot: QtBot, reviewing: MainWindow, photos: list[int]
) -> None:
    sea = next(t for t in reviewing.library.suggestions.waiting() if t.name == "Sea")
    reviewing.sidebar.review.emit(sea)
    qtbot.waitUntil(lambda: shown(reviewing) == photos[8:12])
    qtbot.waitUntil(lambda: reviewing.sidebar.tree.currentIndex().data() == "Sea", timeout=SLOW)
    press(qtbot, reviewing, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: shown(reviewing) == photos[:8])
    qtbot.waitUntil(lambda: reviewing.sidebar.tree.currentIndex().data() == "Dog")


def test_undo_and_redo_take_back_what_was_decided_last(
    qtbot: QtBot, reviewing: MainWindow, photos: list[int]
) -> None:
    press(qtbot, reviewing, Qt.Key.Key_A)
    press(qtbot, reviewing, Qt.Key.Key_A)
    press(qtbot, reviewing, Qt.Key.Key_Z, CONTROL)
    assert shown(reviewing) == photos[1:8]
    qtbot.waitUntil(lambda: borne(reviewing, "Dog") == {photos[0]})
    press(qtbot, reviewing, Qt.Key.Key_Z, CONTROL, SHIFT)
    assert shown(reviewing) == photos[2:8]
    qtbot.waitUntil(lambda: borne(reviewing, "Dog") == set(photos[:2]))
    assert not reviewing.past.toast.isVisible()


def test_escape_leads_back_and_undo_is_the_windows_again(
    qtbot: QtBot, reviewing: MainWindow, photos: list[int]
) -> None:
    press(qtbot, reviewing, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: borne(reviewing, "Dog") == {photos[0]})
    press(qtbot, reviewing, Qt.Key.Key_Escape)
    assert reviewing.centre.page is reviewing.grid
    assert reviewing.grid.hasFocus()
    press(qtbot, reviewing, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Accepted “Dog”" in reviewing.past.toast.text, timeout=SLOW)
    qtbot.waitUntil(lambda: borne(reviewing, "Dog") == set())
    reviewing.aside.to_review()
    qtbot.waitUntil(lambda: shown(reviewing) == photos[:8])


def test_undo_of_what_was_decided_earlier_says_so_above_the_keys(
    qtbot: QtBot, reviewing: MainWindow, photos: list[int]
) -> None:
    press(qtbot, reviewing, Qt.Key.Key_X)
    press(qtbot, reviewing, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: borne(reviewing, "Dog") == {photos[1]})
    press(qtbot, reviewing, Qt.Key.Key_Escape)
    reviewing.aside.to_review()
    qtbot.waitUntil(lambda: shown(reviewing) == photos[2:8])
    press(qtbot, reviewing, Qt.Key.Key_Z, CONTROL)
    toast, hints = reviewing.past.toast, reviewing.centre.review.hints
    qtbot.waitUntil(lambda: toast.isVisible() and "Undone" in toast.text, timeout=SLOW)
    qtbot.waitUntil(lambda: set(shown(reviewing)) == set(photos[1:8]))
    assert toast.text.startswith("Undone: Accepted “Dog”")
    assert toast.mapToGlobal(toast.rect().bottomLeft()).y() < hints.mapToGlobal(QPoint()).y()


def test_what_another_program_decides_leaves_the_page(
    qtbot: QtBot, reviewing: MainWindow, photos: list[int]
) -> None:
    with PhotoLibrary.open(reviewing.library.home) as other:
        dog = next(t for t in other.suggestions.waiting() if t.name == "Dog")
        other.suggestions.reject(dog.id, photos[2:4])
    qtbot.waitUntil(lambda: shown(reviewing) == photos[:2] + photos[4:8], timeout=SLOW)


def test_pictures_are_as_large_as_in_the_grid(reviewing: MainWindow) -> None:
    reviewing.grid.set_cell_size(200)
    assert reviewing.centre.review.board.cell_size == 200
    reviewing.centre.review.board.zoom(1)
    assert reviewing.grid.cell_size == reviewing.centre.review.board.cell_size


def test_a_taught_tag_asks_about_what_it_is_least_sure_of(
    qtbot: QtBot, reviewing: MainWindow, photos: list[int]
) -> None:
    review, library = reviewing.centre.review, reviewing.library
    taught = library.teaching.teach("Garden", photos[:4], photos[20:22])
    unsure = library.teaching.unsure(taught.tag.id, 24)
    assert unsure
    reviewing.aside.to_review(taught.tag, asking=True)
    qtbot.waitUntil(lambda: shown(reviewing) == unsure, timeout=SLOW)
    assert "least sure" in review.head.detail.text()
    assert review.board.line == ""
    assert review.head.accept.isHidden()
    press(qtbot, reviewing, Qt.Key.Key_A)
    press(qtbot, reviewing, Qt.Key.Key_X)
    assert shown(reviewing) == unsure[2:]
    qtbot.waitUntil(lambda: not review.session.busy)
    marks = library.tags.marks(unsure[:2])
    said = {photo: [m.decision for m in marks[photo] if m.tag == "Garden"] for photo in marks}
    assert said == {unsure[0]: ["accepted"], unsure[1]: ["rejected"]}
