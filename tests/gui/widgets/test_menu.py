"""Menus: round, with room for all that a line says, and the same everywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

import photoapp.gui
from photoapp.gui import theme
from photoapp.gui.widgets import menu as menus
from photoapp.gui.widgets.menu import Menu, sign, submenu

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def menu(qtbot: QtBot) -> Menu:
    made = Menu()
    qtbot.addWidget(made)
    return made


def test_the_corners_let_shine_through_what_is_behind(menu: Menu) -> None:
    menu.addAction("Open")
    seen = menu.grab().toImage()
    right, bottom = seen.width() - 1, seen.height() - 1
    corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    assert [seen.pixelColor(*one).alpha() for one in corners] == [0, 0, 0, 0]
    assert seen.pixelColor(seen.width() // 2, 3).alpha() == 255


@pytest.mark.parametrize("percent", [100, 150])
def test_the_longest_words_and_the_longest_keys_have_room_in_one_line(
    menu: Menu, look: theme.Theme, percent: int
) -> None:
    look.set_text_size(percent)
    words, keys = "Take it out of the album", QKeySequence("Ctrl+Shift+Backspace")
    for text in (words, "Choose"):
        line = menu.addAction(text)
        line.setCheckable(True)
    line.setShortcut(keys)
    said = words + keys.toString(QKeySequence.SequenceFormat.NativeText)
    column = 2 * menus._SIDE + theme.scaled(menus._COLUMN)
    needed = menu.fontMetrics().horizontalAdvance(said) + column
    wide = menu.actionGeometry(line).width()
    look.set_text_size(100)
    assert wide >= needed


def test_a_tick_stands_in_the_place_of_an_icon(menu: Menu) -> None:
    line = sign(menu.addAction("Favourite"), "heart")
    line.setCheckable(True)
    plain = menu.grab().toImage()
    line.setChecked(True)
    ticked = menu.grab().toImage()
    assert plain != ticked
    sign(line, "")
    assert menu.grab().toImage() == ticked


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_lines_of_all_kinds_are_drawn(menu: Menu, direction: Qt.LayoutDirection) -> None:
    menu.setLayoutDirection(direction)
    menu.addAction("Ticked").setCheckable(True)
    menu.actions()[0].setChecked(True)
    menu.addAction("Not now").setEnabled(False)
    menu.addSeparator()
    inside = submenu(menu, "Inside")
    inside.addAction("There")
    before = menu.grab().toImage()
    menu.setActiveAction(inside.menuAction())
    assert menu.grab().toImage() != before  # the line that is chosen is seen


def test_a_menu_higher_than_the_screen_is_one_column_that_scrolls(menu: Menu) -> None:
    for number in range(400):
        menu.addAction(f"Album {number}")
    menu.popup(QPoint(0, 0))
    last = menu.actions()[-1]
    menu.setActiveAction(last)
    assert menu.rect().intersects(menu.actionGeometry(last))
    assert menu.actionGeometry(menu.actions()[0]).bottom() < 0
    assert not menu.grab().isNull()
    menu.close()


def test_no_part_of_the_window_makes_another_kind_of_menu() -> None:
    rooms = Path(photoapp.gui.__file__).parent
    others = [
        one.relative_to(rooms).as_posix()
        for one in rooms.rglob("*.py")
        if one != Path(menus.__file__)
        and any(made in one.read_text("utf-8") for made in (" QMenu(", "(QMenu(", ".addMenu("))
    ]
    assert others == []
