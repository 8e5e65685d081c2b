"""Favourites, recently added, untagged and hidden photos, and places: rows of the sidebar."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photoapp.base.question import Sort
from photoapp.base.shelves import Shelf, Spot
from photoapp.gui.grid import mime_data
from photoapp.gui.main.window import MainWindow
from photoapp.gui.sidebar.model import Role


def row(window: MainWindow, shelf: Shelf) -> QModelIndex:
    return window.sidebar.tree.model().find(shelf)


def count(window: MainWindow, shelf: Shelf) -> str:
    return str(row(window, shelf).data(Role.COUNT))


def go(window: MainWindow, index: QModelIndex) -> None:
    window.sidebar.tree.setCurrentIndex(index)


def test_each_shelf_shows_its_photos(window: MainWindow, qtbot: QtBot) -> None:
    photos = window.library.photos().ids.tolist()
    window.library.care.favourite(photos[2:4])
    qtbot.waitUntil(lambda: count(window, Shelf.FAVOURITES) == "2")
    assert row(window, Shelf.FAVOURITES).data() == "Favourites"
    go(window, row(window, Shelf.FAVOURITES))
    qtbot.waitUntil(lambda: sorted(window.centre.shown.photos.ids) == sorted(photos[2:4]))
    assert window.browse.wish.called == "Favourites"

    go(window, row(window, Shelf.RECENT))
    qtbot.waitUntil(lambda: len(window.centre.shown.photos.ids) == len(photos))


def test_what_came_last_stands_first_below_the_day_it_came(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: row(window, Shelf.RECENT).isValid())
    go(window, row(window, Shelf.RECENT))
    qtbot.waitUntil(lambda: window.centre.shown.wish.where == Shelf.RECENT.where)
    shown = window.centre.shown
    assert shown.photos.ids.tolist() == sorted(window.library.photos().ids.tolist(), reverse=True)
    assert shown.sections.heading(0).title.startswith("Added ")
    window.topbar.sort.emit(Sort.NAME)
    qtbot.waitUntil(lambda: window.centre.shown.wish.order is Sort.NAME)
    assert window.settings.sort is Sort.DATE  # that of all photos stays
    window.sidebar.choose_all()
    qtbot.waitUntil(lambda: window.centre.shown.wish.order is Sort.DATE)


def test_hidden_photos_have_a_row_once_there_are_some(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: row(window, Shelf.UNTAGGED).isValid())
    assert not row(window, Shelf.HIDDEN).isValid()
    photo = int(window.library.photos().ids[0])
    window.care.caring.hide([photo])
    qtbot.waitUntil(lambda: row(window, Shelf.HIDDEN).isValid())
    go(window, row(window, Shelf.HIDDEN))
    qtbot.waitUntil(lambda: window.centre.shown.photos.ids.tolist() == [photo])
    window.past.undo()
    qtbot.waitUntil(lambda: not row(window, Shelf.HIDDEN).isValid())
    qtbot.waitUntil(lambda: photo in window.centre.shown.photos.ids)


def test_photos_dropped_onto_favourites_become_so(window: MainWindow, qtbot: QtBot) -> None:
    photos = window.library.photos().ids[:3].tolist()
    qtbot.waitUntil(lambda: row(window, Shelf.FAVOURITES).isValid())
    model, mime = window.sidebar.tree.model(), mime_data(photos, [])
    copy = Qt.DropAction.CopyAction
    assert not model.canDropMimeData(mime, copy, -1, 0, row(window, Shelf.UNTAGGED))
    assert model.dropMimeData(mime, copy, -1, 0, row(window, Shelf.FAVOURITES))
    qtbot.waitUntil(lambda: count(window, Shelf.FAVOURITES) == "3")


def test_a_shelf_without_photos_says_so(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: row(window, Shelf.FAVOURITES).isValid())
    go(window, row(window, Shelf.FAVOURITES))
    qtbot.waitUntil(lambda: not len(window.centre.shown.photos.ids))
    qtbot.waitUntil(lambda: window.centre.page.findChildren(QLabel) != [])
    assert "No favourites yet" in {
        label.text() for label in window.centre.page.findChildren(QLabel)
    }


def test_the_menu_of_a_place_asks_nearby_and_copies_its_filter(
    window: MainWindow, qtbot: QtBot
) -> None:
    lisbon = Spot("Lisbon", 3, "Portugal", 'place:"Lisbon, Portugal"')
    menu = window.sidebar.menu_for(lisbon)
    assert menu is not None
    lines = {action.text(): action for action in menu.actions() if action.text()}
    assert list(lines) == ["Show its photos", "Show photos taken nearby", "Copy as a filter"]
    lines["Copy as a filter"].trigger()
    assert QGuiApplication.clipboard().text() == lisbon.where
    lines["Show photos taken nearby"].trigger()
    assert window.field.text == 'near:"Lisbon, Portugal"'
    qtbot.waitUntil(lambda: window.centre.shown.wish.text == window.field.text)
    assert window.centre.shown.results is not None  # it can be asked
