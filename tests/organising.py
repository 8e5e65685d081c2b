"""The window's tags and albums in the hands of a test: rows, drags, menus, what is said."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from photoapp.base.tagged import Album, Tag
from photoapp.gui.grid.dragging import mime_data
from photoapp.gui.main.window import MainWindow
from photoapp.gui.naming import NameDialog
from photoapp.gui.sidebar import Thing
from photoapp.gui.sidebar.carried import mime_of
from photoapp.gui.sidebar.model import SidebarModel
from photoapp.library import PhotoLibrary

SLOW = 60_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Hands:
    """A window and what a person does with it."""

    window: MainWindow
    qtbot: QtBot

    @property
    def library(self) -> PhotoLibrary:
        return self.window.library

    def wait(self, so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(so, timeout=SLOW)

    def tag(self, name: str) -> Tag:
        """A tag as the sidebar knows it, once it does."""
        self.wait(lambda: any(tag.name == name for tag in self.window.sidebar.places.tags))
        return next(tag for tag in self.window.sidebar.places.tags if tag.name == name)

    def album(self, name: str) -> Album:
        """An album as the sidebar knows it, once it does."""
        self.wait(lambda: any(one.name == name for one in self.window.sidebar.places.albums))
        return next(one for one in self.window.sidebar.places.albums if one.name == name)

    def row(self, thing: Thing) -> QModelIndex:
        """The row of something, opened up to it and in sight."""
        tree = self.window.sidebar.tree
        model = tree.model()
        assert isinstance(model, SidebarModel)
        index = model.index_of(next(n for n in model.places.nodes if n.thing == thing))
        tree.scrollTo(index)
        return index

    def rows(self) -> list[str]:
        """The names of all tags and albums that have a row."""
        nodes = self.window.sidebar.places.nodes
        return [node.name for node in nodes if isinstance(node.thing, Tag | Album)]

    def drag_photos(self, photos: list[int], onto: Thing) -> bool:
        return self._drag(mime_data(photos, []), onto, Qt.DropAction.CopyAction)

    def drag(self, thing: Tag | Album, onto: Thing) -> bool:
        return self._drag(mime_of(thing), onto, Qt.DropAction.MoveAction)

    def _drag(self, mime: object, onto: Thing, action: Qt.DropAction) -> bool:
        tree = self.window.sidebar.tree
        where = tree.visualRect(self.row(onto)).center()
        held = action, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(tree.viewport(), QDragEnterEvent(where, *held))
        move = QDragMoveEvent(where, *held)
        QApplication.sendEvent(tree.viewport(), move)
        if move.isAccepted():
            QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(where), *held))
        return move.isAccepted()

    def pick(self, thing: Thing, *path: str) -> None:
        """Choose a line of the menu of a row."""
        menu = self.window.sidebar.menu_for(thing)
        assert menu is not None
        trigger(menu, *path)

    def photo_menu(self, photos: list[int], *path: str) -> None:
        """Choose a line of the menu of photos selected in the grid."""
        self.window.grid.select_photos(photos)
        menu = QMenu(self.window)
        self.window.organise.fill_photos(menu, photos)
        trigger(menu, *path)

    def name(self, text: str) -> None:
        """Type into the dialog that asks for a name, and Enter."""
        found = [one for one in self.window.findChildren(NameDialog) if one.isVisible()]
        assert len(found) == 1
        field = found[0].field
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    @property
    def asking(self) -> NameDialog | None:
        """The dialog that asks for a name, None where none does."""
        found = [one for one in self.window.findChildren(NameDialog) if one.isVisible()]
        return found[0] if found else None

    def refused(self, text: str) -> None:
        """Wait until that dialog says something and can be typed into again."""
        self.wait(
            lambda: (
                self.asking is not None
                and self.asking.field.hasFocus()
                and any(text in each.text() for each in self.asking.findChildren(QLabel))
            )
        )

    def name_in_place(self, text: str) -> None:
        """Type into the row that is being named, and Enter."""
        tree = self.window.sidebar.tree
        field = next(one for one in tree.findChildren(QLineEdit) if one.isVisible())
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.wait(lambda: not tree.editing)

    def undo(self) -> None:
        self._take_keys()
        self.qtbot.keyClick(self.window, Qt.Key.Key_Z, CONTROL)

    def redo(self) -> None:
        self._take_keys()
        self.qtbot.keyClick(self.window, Qt.Key.Key_Z, CONTROL | SHIFT)

    def _take_keys(self) -> None:
        # A dialog that has just closed may still have them.
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def shown(self) -> list[int]:
        """The photos in the grid."""
        found = self.window.centre.shown
        return [] if found is None else found.photos.ids.tolist()

    def told(self, text: str) -> None:
        """Wait until the line that floats says something."""
        self.wait(lambda: text in self.window.past.toast.text)

    def said(self, text: str) -> None:
        """Wait until the status bar says something."""
        labels = self.window.status.findChildren(QLabel)
        self.wait(lambda: any(text in each.text() for each in labels))


def trigger(menu: QMenu, *path: str) -> None:
    """Choose a line of a menu, or of one inside it."""
    for text in path[:-1]:
        inside = next(action.menu() for action in menu.actions() if action.text() == text)
        assert isinstance(inside, QMenu)
        menu = inside
    lines = {action.text(): action for action in menu.actions()}
    assert path[-1] in lines, list(lines)
    lines[path[-1]].trigger()
