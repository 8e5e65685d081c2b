"""The menu of everything: which commands stand in it, in which order."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from photoapp.gui.commands import Commands
from photoapp.gui.theme import Choice, Theme

translate = QCoreApplication.translate

_ORGANISING = "review teach new-tag all-tags | new-album keep-as-album"
_BEFORE = "add-folder look-again | undo redo history | find paste like unlike save-search"
_BEFORE += " forget-questions all-photos encoders"
_PHOTOS = "favourite turn-left turn-right | copy rename move copy-to export | hide trash | hidden"
_VIEW = "| sidebar details larger smaller crop"
_AFTER = "| settings shortcuts | work back-up log quit"


def fill(menu: QMenu, commands: Commands, theme: Theme) -> None:
    """Put all lines into `menu`."""
    _lines(menu, commands, _BEFORE)
    inside = QMenu(translate("menu", "Tags and albums"), menu)
    _lines(inside, commands, _ORGANISING)
    menu.addMenu(inside)
    photos = QMenu(translate("menu", "Photos"), menu)
    _lines(photos, commands, _PHOTOS)
    menu.addMenu(photos)
    _lines(menu, commands, _VIEW)
    menu.addMenu(_looks(menu, theme))
    _lines(menu, commands, _AFTER)


def _lines(menu: QMenu, commands: Commands, names: str) -> None:
    for name in names.split():
        if name == "|":
            menu.addSeparator()
        else:
            menu.addAction(commands.action(name))


def _looks(menu: QMenu, theme: Theme) -> QMenu:
    looks = QMenu(translate("menu", "Colours"), menu)
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
    return looks
