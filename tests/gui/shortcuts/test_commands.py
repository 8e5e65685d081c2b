"""One table of commands: each does something, keys are told once and can be the user's own."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from photoapp.gui.shortcuts.commands import COMMANDS, Commands, Group

pytestmark = pytest.mark.qt


def test_every_command_of_the_window_does_something(window) -> None:
    for command in COMMANDS:
        if not command.part:
            assert window.commands.action(command.name).associatedObjects()


def test_no_key_of_the_window_means_two_things() -> None:
    keys = [QKeySequence(key).toString() for one in COMMANDS if not one.part for key in one.keys]
    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_names_are_unique_and_every_group_has_rows() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert {command.group for command in COMMANDS} == set(Group)


def test_a_key_of_the_user_replaces_that_of_the_table(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    commands = Commands(window, {"find": ["Ctrl+Shift+F"], "gone": ["X"]})
    commands.bind("find", lambda: done.append("find"))
    assert commands.own == {"find": ("Ctrl+Shift+F",)}
    assert [key.toString() for key in commands.action("find").shortcuts()] == ["Ctrl+Shift+F"]
    taken = commands.taken("Ctrl+Shift+F")
    assert taken is not None
    assert taken.name == "find"
    assert commands.taken("Ctrl+F") is None

    with qtbot.waitSignal(commands.changed) as told:
        commands.give("find", None)
    assert told.args == ["find"]
    assert commands.own == {}
    assert commands.taken("/") is not None
    commands.action("find").trigger()
    assert done == ["find"]


def test_a_command_that_is_not_in_the_table_cannot_be_bound(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        Commands(window).bind("dance", window.close)
