"""The menu of everything: which commands stand in it, in which order."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from photoapp.gui.shortcuts.commands import Commands, Group
from photoapp.gui.theme import Choice, Theme
from photoapp.gui.widgets.menu import submenu

translate = QCoreApplication.translate

_BEFORE = "add-folder look-again | undo redo history |"
_INSIDE = {
    Group.SEARCH: "find paste save-search | all-photos hidden | forget-questions",
    Group.PHOTOS: "like unlike | favourite turn-left turn-right | copy rename move copy-to export"
    " | hide trash",
    Group.TAGS: "review teach new-tag all-tags | new-album keep-as-album",
    Group.VIEW: "sidebar details | larger smaller crop |",
}
_AFTER = "| encoders settings shortcuts | work back-up log | quit"


def fill(menu: QMenu, commands: Commands, theme: Theme) -> None:
    """Put all lines into `menu`: few, most of them in menus of their own."""
    _lines(menu, commands, _BEFORE)
    for group, names in _INSIDE.items():
        inside = submenu(menu, group.title)
        _lines(inside, commands, names)
        if group is Group.VIEW:
            _fill_looks(submenu(inside, translate("menu", "Colours")), theme)
    _lines(menu, commands, _AFTER)


def _lines(menu: QMenu, commands: Commands, names: str) -> None:
    for name in names.split():
        if name == "|":
            menu.addSeparator()
        else:
            menu.addAction(commands.action(name))


def _fill_looks(looks: QMenu, theme: Theme) -> None:
    group = QActionGroup(looks)
    for choice, text in (
        (Choice.SYSTEM, translate("menu", "As the system")),
        (Choice.LIGHT, translate("menu", "Light")),
        (Choice.DARK, translate("menu", "Dark")),
    ):
        action = QAction(text, looks, checkable=True, checked=choice is theme.choice)
        action.triggered.connect(partial(theme.choose, choice))
        group.addAction(action)
        looks.addAction(action)
