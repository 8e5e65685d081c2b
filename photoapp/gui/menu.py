"""Everything the window can do, with its keys: one menu, and shortcuts that work without it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from photoapp.gui.chosen import LIKE, UNLIKE
from photoapp.gui.theme import Choice, Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the menu's lines do."""

    add_folder: Callable[[], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    show_history: Callable[[], None]
    find: Callable[[], None]
    save_search: Callable[[], None]
    like: Callable[[], None]
    unlike: Callable[[], None]
    forget_questions: Callable[[], None]
    paste: Callable[[], None]
    look_again: Callable[[], None]
    turn_sidebar: Callable[[], None]
    turn_details: Callable[[], None]
    bigger: Callable[[], None]
    smaller: Callable[[], None]
    all_photos: Callable[[], None]
    better_search: Callable[[], None]
    review: Callable[[], None]
    new_album: Callable[[], None]
    keep_as_album: Callable[[], None]
    new_tag: Callable[[], None]
    teach: Callable[[], None]
    all_tags: Callable[[], None]
    back_up: Callable[[], None]
    show_log: Callable[[], None]
    open_menu: Callable[[], None]
    leave: Callable[[], object]


def fill(menu: QMenu, window: QWidget, deeds: Deeds, theme: Theme) -> None:
    """Put all lines into `menu` and their shortcuts into `window`."""
    line = partial(_line, window, menu)

    line(translate("menu", "Add folder…"), deeds.add_folder, "Ctrl+O")
    line(translate("menu", "Look for new photos"), deeds.look_again, "F5")
    menu.addSeparator()
    line(translate("menu", "Undo"), deeds.undo, "Ctrl+Z")
    line(translate("menu", "Redo"), deeds.redo, "Ctrl+Shift+Z", "Ctrl+Y")
    line(translate("menu", "History…"), deeds.show_history)
    menu.addSeparator()
    line(translate("menu", "Search"), deeds.find, "Ctrl+F", "/")
    line(translate("menu", "Search with the picture copied"), deeds.paste, "Ctrl+V")
    line(translate("menu", "More like this"), deeds.like, LIKE)
    line(translate("menu", "Not this"), deeds.unlike, UNLIKE)
    line(translate("menu", "Save this search"), deeds.save_search, "Ctrl+D")
    line(translate("menu", "Clear search history"), deeds.forget_questions)
    line(translate("menu", "All photos"), deeds.all_photos, "Alt+Home")
    line(translate("menu", "Better search…"), deeds.better_search)
    menu.addMenu(_organising(menu, window, deeds))
    menu.addSeparator()
    line(translate("menu", "Sidebar"), deeds.turn_sidebar, "F9")
    line(translate("menu", "Details"), deeds.turn_details, "Ctrl+I")
    line(translate("menu", "Larger pictures"), deeds.bigger, "Ctrl++", "Ctrl+=")
    line(translate("menu", "Smaller pictures"), deeds.smaller, "Ctrl+-")
    menu.addMenu(_looks(menu, theme))
    menu.addSeparator()
    line(translate("menu", "Back up now…"), deeds.back_up)
    line(translate("menu", "Show the log file"), deeds.show_log)
    line(translate("menu", "Quit"), deeds.leave, "Ctrl+Q")
    opener = QShortcut(QKeySequence(Qt.Key.Key_F10), window)
    opener.activated.connect(deeds.open_menu)


def _line(window: QWidget, menu: QMenu, text: str, deed: Callable[[], object], *keys: str) -> None:
    action = QAction(text, window)
    action.triggered.connect(lambda: deed())
    action.setShortcuts([QKeySequence(key) for key in keys])
    menu.addAction(action)
    window.addAction(action)


def _organising(menu: QMenu, window: QWidget, deeds: Deeds) -> QMenu:
    inside = QMenu(translate("menu", "Tags and albums"), menu)
    line = partial(_line, window, inside)
    line(translate("menu", "Review suggested tags"), deeds.review, "Ctrl+R")
    line(translate("menu", "Teach a tag from these…"), deeds.teach, "Ctrl+T")
    line(translate("menu", "New tag…"), deeds.new_tag, "Ctrl+Shift+T")
    line(translate("menu", "All tags…"), deeds.all_tags)
    inside.addSeparator()
    line(translate("menu", "New album…"), deeds.new_album, "Ctrl+Shift+N")
    line(translate("menu", "Keep this search as an album…"), deeds.keep_as_album, "Ctrl+Shift+D")
    return inside


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
