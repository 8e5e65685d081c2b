"""The whole window over a real library: what a person does, and what they then see."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import drawing
import pytest
from filelock import FileLock
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sample import DRAWN, Sample

from photoapp.base.home import Home
from photoapp.base.question import PictureTerm, Sort
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.main.window import MainWindow
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.search import NothingPage
from photoapp.gui.welcome import WelcomePage
from photoapp.library import PhotoLibrary
from photoapp.library.albums import Albums
from photoapp.library.searches import Searches
from photoapp.library.suggestions import Suggestions
from photoapp.tagging import Tags

Open = Callable[[Home], MainWindow]
SLOW = 60_000  # milliseconds for what decodes or encodes


def shown(window: MainWindow) -> Shown:
    assert window.centre.shown is not None
    return window.centre.shown


def ask(qtbot: QtBot, window: MainWindow, text: str) -> Shown:
    """Type a question and wait for its answer."""
    window.field.set_text(text)
    qtbot.waitUntil(lambda: shown(window).wish.text == text, timeout=SLOW)
    return shown(window)


def said(window: MainWindow) -> str:
    return " | ".join(each.text() for each in window.status.findChildren(QLabel))


def drop(window: MainWindow, mime: QMimeData) -> None:
    where, copy = QPoint(600, 400), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(where, copy, mime, buttons, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(where), copy, mime, buttons, keys))


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def draw_others(folder: Path, n: int) -> None:
    """Photos that no other test or library has."""
    folder.mkdir()
    for i in range(n):
        drawing.draw(1000 + i).save(folder / f"other-{i}.jpg")


# First start.


def test_the_first_start_asks_where_the_photos_are(open_window: Open, home: Home) -> None:
    home.create()
    window = open_window(home)
    assert isinstance(window.centre.page, WelcomePage)
    assert window.sidebar.isHidden()
    assert not window.field.findChild(QLineEdit).isEnabled()
    assert "No photos yet" in said(window)


def test_a_folder_dropped_on_the_window_is_added_and_understood(
    qtbot: QtBot, open_window: Open, home: Home, tmp_path: Path
) -> None:
    home.create()
    drawing.draw_photos(tmp_path / "Pictures", 6)
    window = open_window(home)
    drop(window, files(tmp_path / "Pictures"))
    qtbot.waitUntil(lambda: len(shown(window).photos.ids) == 6, timeout=SLOW)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    assert window.centre.page is window.grid
    assert window.sidebar.isVisible()
    assert len(ask(qtbot, window, "2019 Lisbon").photos.ids) >= 1


def test_a_folder_that_overlaps_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    window.keeper.add_folder(str(sample.folder / "2019 Lisbon"))
    qtbot.waitUntil(lambda: "hold the same photos" in said(window))


# Browsing and asking.


def test_all_photos_are_there_newest_first(window: MainWindow) -> None:
    wall = shown(window).photos.wall
    assert len(wall) == DRAWN
    assert (wall[:-1] >= wall[1:]).all()


def test_typing_finds_and_escape_brings_all_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.field.findChild(QLineEdit), "lisbon")
    qtbot.waitUntil(lambda: shown(window).wish.text == "lisbon", timeout=SLOW)
    found = shown(window)
    assert found.results is not None
    assert 0 < len(found.photos.ids) < DRAWN
    assert found.sections.heading(0).detail == "best first"
    qtbot.keyClick(window.field.findChild(QLineEdit), Qt.Key.Key_Escape)  # closes what is offered
    qtbot.keyClick(window.field.findChild(QLineEdit), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(window).photos.ids) == DRAWN)


def test_an_answer_that_nothing_ranks_has_the_newest_first_and_says_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    browsed = shown(window)
    found = ask(qtbot, window, "folder:lisbon")
    assert 0 < len(found.photos.ids) < DRAWN
    assert (found.photos.wall[:-1] >= found.photos.wall[1:]).all()
    assert found.order is Sort.DATE
    assert type(found.sections) is type(browsed.sections)


def test_letters_typed_anywhere_begin_a_question(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.setFocus()
    qtbot.keyClicks(window.grid, "se")
    assert window.field.text == "se"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_keys_after_a_question_are_for_its_first_photo(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    field = window.field.findChild(QLineEdit)
    field.setFocus()
    window.field.set_text("lisbon")
    qtbot.keyClick(field, key)  # before there is an answer
    qtbot.waitUntil(window.grid.hasFocus)
    qtbot.waitUntil(lambda: shown(window).wish.text == "lisbon", timeout=SLOW)
    first = int(shown(window).photos.ids[0])
    assert window.grid.selected().tolist() == [first]
    qtbot.keyClick(window.grid, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: window.library.status().favourites == 1, timeout=SLOW)
    assert window.field.text == "lisbon"
    qtbot.keyClicks(window.grid, "x")
    assert window.field.text == "x", "letters that mean nothing to a photo ask"


def test_a_question_stays_inside_the_folder_chosen(qtbot: QtBot, window: MainWindow) -> None:
    garden = window.sidebar.folder_where(lambda folder: folder.path == "2020 Garden")
    assert garden is not None
    window.sidebar.choose(garden)
    qtbot.waitUntil(lambda: shown(window).wish.folder is not None)
    inside = set(shown(window).photos.ids.tolist())
    assert 0 < len(inside) < DRAWN
    ask(qtbot, window, "sun over the sea")
    window.centre.nothing.closest.emit()
    qtbot.waitUntil(lambda: shown(window).wish.everything, timeout=SLOW)
    assert set(shown(window).photos.ids.tolist()) == inside


def test_a_question_that_finds_nothing_offers_things_to_try(
    qtbot: QtBot, window: MainWindow
) -> None:
    ask(qtbot, window, "sea date:1999")
    page = window.centre.page
    assert isinstance(page, NothingPage)

    def offers() -> list[str]:
        return [b.text() for b in page.findChildren(QAbstractButton) if not b.isHidden()]

    assert "Show what comes closest" in offers()
    assert "Search with a picture" in offers() or "“sea”" in offers()[0]


def test_nothing_is_said_while_the_name_of_a_filter_is_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    nothing, field = window.centre.nothing, window.field.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "fold")
    qtbot.waitUntil(lambda: shown(window).wish.text == "fold", timeout=SLOW)
    assert not len(shown(window).photos.ids)
    qtbot.waitUntil(lambda: not nothing.isVisible(), timeout=SLOW)
    qtbot.keyClick(field, Qt.Key.Key_Escape)  # that is all: no filter
    assert nothing.isVisible()


def test_an_unknown_filter_is_explained_and_the_photos_stay(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.field.set_text("size:big")
    notice = window.centre.notice
    qtbot.waitUntil(notice.isVisible)
    assert "folder:" in notice.findChild(QLabel).text()
    assert len(shown(window).photos.ids) == DRAWN
    window.field.clear()
    qtbot.waitUntil(notice.isHidden)


def test_a_picture_dropped_on_the_window_asks(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "mine.png"
    drawing.draw(1).save(path)
    drop(window, files(path))
    qtbot.waitUntil(lambda: shown(window).results is not None, timeout=SLOW)
    assert shown(window).wish.pictures == (PictureTerm(str(path)),)


def test_more_like_this_asks_with_the_photo(qtbot: QtBot, window: MainWindow) -> None:
    photo = int(shown(window).photos.ids[0])
    window.chosen.like(photo, True)
    qtbot.waitUntil(lambda: shown(window).results is not None, timeout=SLOW)
    assert shown(window).photos.ids[0] == photo


def test_the_order_can_be_chosen_and_is_remembered(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    window.topbar.sort.emit(Sort.NAME)
    qtbot.waitUntil(lambda: shown(window).wish.sort is Sort.NAME)
    assert shown(window).sections.heading(0).detail == "by name"
    window.close()
    assert "sort=name" in (sample.home.path / "window.ini").read_text()


# One photo.


def test_the_oldest_come_first_where_that_is_wished_and_the_years_follow(
    qtbot: QtBot, window: MainWindow
) -> None:
    newest, titles = shown(window).photos, shown(window).sections
    window.topbar.sort.emit(Sort.OLDEST)
    qtbot.waitUntil(lambda: shown(window).wish.sort is Sort.OLDEST)
    assert shown(window).photos.wall.tolist() == sorted(newest.wall.tolist())
    assert set(shown(window).photos.ids.tolist()) == set(newest.ids.tolist())
    first, last = shown(window).sections.heading(0), titles.heading(len(titles.sizes) - 1)
    assert first.title == last.title
    assert window.settings.sort is Sort.OLDEST


def test_the_first_arrow_after_the_start_is_for_the_photos(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert window.grid.hasFocus()
    assert window.grid.selected().tolist() == window.grid.photos.ids[:1].tolist()


def test_details_follow_the_photo_chosen(qtbot: QtBot, window: MainWindow) -> None:
    window.show_details(True)
    ids = shown(window).photos.ids
    window.grid.select_photos([int(ids[0])])
    texts = lambda: [each.text() for each in window.details.findChildren(QLabel)]  # noqa: E731
    title = window.details.said.title
    name = f"photo-{DRAWN - 1:04}.jpg"
    qtbot.waitUntil(lambda: title.placeholderText() == name, timeout=SLOW)
    window.grid.select_photos([int(ids[0]), int(ids[1])])
    qtbot.waitUntil(lambda: "2 photos chosen" in texts())


def test_a_photo_opens_large_and_escape_returns_to_its_cell(
    qtbot: QtBot, window: MainWindow
) -> None:
    ids = shown(window).photos.ids
    window.grid.opened.emit(int(ids[3]))
    assert window.large.isVisible()
    qtbot.keyClick(window.large.viewer, Qt.Key.Key_Right)
    qtbot.keyClick(window.large.viewer, Qt.Key.Key_Escape)
    assert window.grid.isVisible()
    assert window.grid.selected().tolist() == [int(ids[4])]


# Running.


def test_questions_are_answered_while_photos_are_looked_at(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    draw_others(tmp_path / "more", 8)
    indexer = window.keeper.indexer
    window.keeper.add_folder(str(tmp_path / "more"))
    qtbot.waitUntil(lambda: indexer.running)
    indexer.pause(True)
    found = ask(qtbot, window, "lisbon")
    assert len(found.photos.ids)
    assert indexer.running
    window.status.paused.emit(False)
    qtbot.waitUntil(lambda: not indexer.running, timeout=SLOW)
    qtbot.waitUntil(lambda: window.sidebar.total == DRAWN + 8)


def test_a_run_can_be_stopped_and_goes_on_later(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    draw_others(tmp_path / "more", 8)
    indexer = window.keeper.indexer
    window.keeper.add_folder(str(tmp_path / "more"))
    qtbot.waitUntil(lambda: indexer.running)
    indexer.pause(True)
    window.status.stopped.emit()
    qtbot.waitUntil(lambda: not indexer.running, timeout=SLOW)
    window.start()
    qtbot.waitUntil(lambda: not indexer.running, timeout=SLOW)
    qtbot.waitUntil(lambda: window.sidebar.total == DRAWN + 8)


def test_another_process_that_indexes_is_no_error(qtbot: QtBot, window: MainWindow) -> None:
    with FileLock(str(window.library.home.indexing_lock)):
        window.start()
        qtbot.waitUntil(lambda: "Another photoapp" in said(window))
    assert not window.keeper.indexer.running


def test_problems_are_listed_and_tried_again(qtbot: QtBot, window: MainWindow) -> None:
    window.sidebar.problems_row.click()
    page = window.centre.page
    assert isinstance(page, ProblemsPage)
    qtbot.waitUntil(lambda: page.count == 1)
    page.retry.emit()
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    assert page.count == 1
    page.back.emit()
    assert window.centre.page is window.grid


def test_a_folder_left_out_goes_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    folder = window.sidebar.folder_where(lambda folder: folder.path == "2019 Lisbon")
    root = window.sidebar.folder_where(lambda folder: folder.path == "")
    assert folder is not None
    assert root is not None
    window.sidebar.exclude.emit(folder)
    qtbot.waitUntil(lambda: window.sidebar.total < DRAWN, timeout=SLOW)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    window.sidebar.include.emit(root, "/2019 Lisbon/")
    qtbot.waitUntil(lambda: window.sidebar.total == DRAWN, timeout=SLOW)


def test_a_folder_removed_leaves_its_files(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    root = window.sidebar.folder_where(lambda folder: folder.path == "")
    window.sidebar.remove.emit(root, False)
    qtbot.waitUntil(lambda: isinstance(window.centre.page, WelcomePage))
    assert len(list(sample.folder.rglob("photo-*.jpg"))) == DRAWN


# Layout and manners.


def test_the_layout_is_remembered(open_window: Open, window: MainWindow, sample: Sample) -> None:
    window.show_details(True)
    window.grid.set_cell_size(200)
    window.topbar.sidebar.emit(False)
    window.close()
    again = open_window(sample.home)
    assert again.details.isVisible()
    assert again.grid.cell_size == 200
    assert again.sidebar.isHidden()


@pytest.mark.parametrize("size", [(800, 500), (3840, 2160)])
def test_every_page_fits_the_smallest_and_the_largest_window(
    window: MainWindow, size: tuple[int, int]
) -> None:
    window.show_details(True)
    window.resize(*size)
    assert (window.width(), window.height()) == size
    assert window.details.geometry().right() <= window.width()
    assert window.grid.width() >= 320


def test_everything_that_can_be_pressed_has_a_name(window: MainWindow) -> None:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
            assert button.height() >= 24, button.accessibleName()


def test_the_keyboard_reaches_the_search_from_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.field.findChild(QLineEdit).hasFocus()
    qtbot.keyClick(window.field.findChild(QLineEdit), Qt.Key.Key_Down)
    assert window.grid.hasFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_Slash)
    assert window.field.findChild(QLineEdit).hasFocus()


def test_the_key_of_the_search_begins_another_question_also_in_the_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    edit = window.field.findChild(QLineEdit)
    find = (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, *find)
    qtbot.keyClicks(edit, "cat")
    qtbot.keyClick(edit, *find)
    qtbot.keyClicks(edit, "dog")
    assert window.field.text == "dog"
    window.field.clear()
    with qtbot.waitSignal(window.field.completions_wanted) as asked:
        qtbot.keyClick(edit, *find)
    assert asked.args == ["", 0]


def test_the_library_is_never_asked_on_the_windows_own_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sample: Sample, open_window: Open
) -> None:
    here: list[str] = []
    asked: set[str] = set()

    def guarded(name: str, method: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            asked.add(name)
            if threading.current_thread() is threading.main_thread():
                here.append(name)
            return method(*arguments, **named)

        return call

    for kind in (*PhotoLibrary.__mro__[:-1], Tags, Albums, Suggestions, Searches):
        for name, method in vars(kind).items():
            asks = callable(method) and not name.startswith("_") and name not in {"open", "close"}
            if asks and not isinstance(method, classmethod | staticmethod):
                monkeypatch.setattr(kind, name, guarded(name, method))
    window = open_window(sample.home)
    window.start()
    window.show_details(True)
    ask(qtbot, window, "sea")
    window.field.clear()
    qtbot.waitUntil(lambda: shown(window).results is None)
    window.grid.select_photos(shown(window).photos.ids[:1].tolist())
    window.grid.opened.emit(int(shown(window).photos.ids[0]))
    window.large.leave()
    window.sidebar.problems_row.click()
    expected = {"photos", "search", "details", "similar", "thumbnails", "cards", "status"}
    qtbot.waitUntil(lambda: expected | {"problems", "index"} <= asked, timeout=SLOW)
    qtbot.waitUntil(lambda: not window.keeper.indexer.running, timeout=SLOW)
    assert here == []


def test_a_question_before_the_first_photo_is_there_waits_for_photos(
    window: MainWindow, qtbot: QtBot
) -> None:
    ask(qtbot, window, '"no file is called so"')
    assert window.centre.page is window.centre.nothing
    known = window.library.status()
    window.centre.turn(replace(known, photos=0), running=True)
    texts = [each.text() for each in window.centre.page.findChildren(QLabel)]
    assert "Looking for photos" in texts
    window.centre.turn(known, running=True)
    assert window.centre.page is window.centre.nothing
