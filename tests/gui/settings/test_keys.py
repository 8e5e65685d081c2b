"""Keys are the user's: changed, found, given back; nothing is taken silently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Place, Settings
from photoapp.gui.settings.keys import KeyButton, KeysSection, _is_free_to_take
from photoapp.gui.shortcuts.commands import COMMANDS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FREE = CTRL | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def section(window: MainWindow) -> KeysSection:
    window.choices.open(Place.SHORTCUTS)
    found = window.centre.settings.section(Place.SHORTCUTS)
    assert isinstance(found, KeysSection)
    return found


def row(section: KeysSection, name: str):
    return section._rows[name]


def press(
    qtbot: QtBot,
    section: KeysSection,
    name: str,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    button = row(section, name).findChild(KeyButton)
    button.click()
    assert button.text() == "Press the keys…"
    qtbot.keyClick(button, key, held)


def said(section: KeysSection, name: str) -> str:
    labels = row(section, name).findChildren(QLabel)
    return " ".join(one.text() for one in labels if one.isVisible())


def test_all_commands_are_listed_with_their_keys(section: KeysSection) -> None:
    assert set(section._rows) == {command.name for command in COMMANDS}
    assert row(section, "find").findChild(KeyButton).text() == "Ctrl+F or /"
    assert row(section, "grid-0").findChild(KeyButton) is None


def test_another_key_works_at_once_and_is_remembered(
    qtbot: QtBot, window: MainWindow, section: KeysSection
) -> None:
    press(qtbot, section, "review", Qt.Key.Key_E, FREE)
    assert window.commands.keys("review") == ("Ctrl+Alt+E",)
    assert window.commands.action("review").shortcuts() == [QKeySequence("Ctrl+Alt+E")]
    window.settings.save()
    assert Settings(window.library.home).keys == {"review": ("Ctrl+Alt+E",)}
    row(section, "review").reset.emit()
    assert window.commands.keys("review") == ("Ctrl+R",)
    assert window.settings.keys == {}


def test_a_key_of_another_command_is_asked_for(
    qtbot: QtBot, window: MainWindow, section: KeysSection
) -> None:
    press(qtbot, section, "review", Qt.Key.Key_F, CTRL)
    assert "Ctrl+F belongs to “Search”." in said(section, "review")
    assert window.commands.keys("find") == ("Ctrl+F", "/")
    buttons = {one.text(): one for one in row(section, "review").findChildren(QPushButton)}
    buttons["Leave it there"].click()
    assert window.commands.own == {}
    press(qtbot, section, "review", Qt.Key.Key_F, CTRL)
    buttons["Use it here"].click()
    assert window.commands.keys("review") == ("Ctrl+F",)
    assert window.commands.keys("find") == ("/",)
    reset = next(one for one in section.findChildren(QPushButton) if one.text() == "Reset all")
    reset.click()
    assert window.commands.own == {}


def test_keys_that_mean_something_to_a_part_or_begin_a_search_are_refused(
    qtbot: QtBot, window: MainWindow, section: KeysSection
) -> None:
    press(qtbot, section, "review", Qt.Key.Key_A, CTRL)
    assert "Ctrl+A means “Choose all” there: In the grid." in said(section, "review")
    press(qtbot, section, "review", Qt.Key.Key_W)
    assert "Hold Ctrl or Alt" in said(section, "review")
    press(qtbot, section, "review", Qt.Key.Key_W, SHIFT)
    press(qtbot, section, "review", Qt.Key.Key_Tab)  # nor does it move on
    assert "Hold Ctrl or Alt" in said(section, "review")
    assert window.commands.own == {}


def test_esc_changes_nothing_and_backspace_leaves_none(
    qtbot: QtBot, window: MainWindow, section: KeysSection
) -> None:
    press(qtbot, section, "review", Qt.Key.Key_Escape)
    assert window.centre.on_settings
    assert window.commands.own == {}
    press(qtbot, section, "review", Qt.Key.Key_Backspace)
    assert window.commands.keys("review") == ()
    assert row(section, "review").findChild(KeyButton).text() == "None"


def test_the_command_that_has_the_key_is_not_done_meanwhile(
    qtbot: QtBot, window: MainWindow, section: KeysSection
) -> None:
    press(qtbot, section, "review", Qt.Key.Key_F9)  # turns the sidebar elsewhere
    assert window.settings.sidebar
    assert "F9 belongs to “Sidebar”." in said(section, "review")


def test_commands_are_found_by_name_group_and_key(qtbot: QtBot, section: KeysSection) -> None:
    field = section.findChild(QLineEdit)
    field.setText("ctrl+f")
    assert row(section, "find").isVisible()
    assert not row(section, "review").isVisible()
    field.setText("review suggested")
    assert row(section, "review").isVisible()
    field.setText("no such thing")
    assert not any(one.isVisible() for one in section._rows.values())
    field.clear()
    assert all(one.isVisible() for one in section._rows.values())


@given(
    st.sampled_from(["", "Shift+"]),
    st.sampled_from([*"ABCXYZ0189.,", "Space", "Return", "Left", "PgUp", "Del"]),
)
def test_no_key_that_types_or_moves_can_be_taken(held: str, key: str) -> None:
    assert not _is_free_to_take(held + key)
    assert _is_free_to_take(f"Ctrl+{held}{key}")


@pytest.mark.parametrize("key", ["F1", "Shift+F12", "Ctrl++", "Alt+Shift+-", "Meta+K"])
def test_keys_that_can_be_taken(qapp: QApplication, key: str) -> None:
    assert _is_free_to_take(key)
