"""The sheet of shortcuts: complete, true, and gone with a key."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Place
from photoapp.gui.shortcuts import ShortcutSheet, shown
from photoapp.gui.shortcuts.commands import COMMANDS
from photoapp.gui.shortcuts.sheet import spread


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> ShortcutSheet:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (found,) = window.findChildren(ShortcutSheet)
    qtbot.waitExposed(found)
    return found


def test_it_shows_every_command_that_has_keys(sheet: ShortcutSheet, window: MainWindow) -> None:
    said = [label.text() for label in sheet.findChildren(QLabel)]
    for command in COMMANDS:
        if keys := window.commands.keys(command.name):
            assert command.title.removesuffix("…") in said
            assert shown(keys) in said
        assert command.group.title in said


def test_it_shows_the_users_own_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.give("review", ("Ctrl+Alt+E",))
    window.choices.show_shortcuts()
    (sheet,) = window.findChildren(ShortcutSheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "Ctrl+Alt+E" in said
    assert "Ctrl+R" not in said


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_it_closes_with_esc_and_with_what_opened_it(
    qtbot: QtBot, window: MainWindow, sheet: ShortcutSheet, key: Qt.Key
) -> None:
    held = Qt.KeyboardModifier.NoModifier
    if key is Qt.Key.Key_Question:
        held = Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(sheet.destroyed):
        qtbot.keyClick(sheet, key, held)


def test_it_leads_to_where_keys_are_changed(
    qtbot: QtBot, window: MainWindow, sheet: ShortcutSheet
) -> None:
    change = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Change…")
    change.click()
    assert window.centre.on_settings
    assert window.centre.settings.place is Place.SHORTCUTS


def test_it_fits_a_small_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 400)
    window.choices.show_shortcuts()
    (sheet,) = window.findChildren(ShortcutSheet)
    qtbot.waitExposed(sheet)
    assert sheet.width() <= 640
    assert sheet.height() <= 400


def test_arrows_scroll(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(640, 400)
    window.choices.show_shortcuts()
    (sheet,) = window.findChildren(ShortcutSheet)
    qtbot.waitExposed(sheet)
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    assert bar.value() > 0


@given(st.lists(st.integers(1, 30), max_size=12), st.integers(1, 4))
def test_blocks_keep_their_order_and_stand_as_low_as_can_be(
    heights: Sequence[int], columns: int
) -> None:
    found = spread(heights, columns)
    assert [number for column in found for number in column] == list(range(len(heights)))
    assert len(found) <= columns
    tallest = max((sum(heights[n] for n in column) for column in found), default=0)
    assert tallest <= sum(heights) / columns + max(heights, default=0)
