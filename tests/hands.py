"""A person at the window: a mouse, a keyboard, things dropped from other programs, and eyes.

Everything goes in where the system would put it, at windows of the screen and not at widgets: what
is covered, disabled or behind a dialog is out of reach here as it is for a person.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photoapp.gui.main.window import MainWindow

SLOW = 90_000  # milliseconds for what decodes or encodes on a busy machine
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
NOTCH = 120  # of a wheel


class Hands:
    """Acts on `window` and what opens above it; waits for what a person would wait for."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.window, self._qtbot = window, qtbot

    # Eyes.

    def wait(self, so: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(so()), timeout=SLOW)

    @property
    def front(self) -> QWidget:
        """What takes clicks and keys now: a menu, a dialog or the window."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        active = QApplication.activeWindow()
        return above or (active if isinstance(active, QDialog) else None) or self.window

    def dialog(self, title: str) -> QDialog:
        """The dialog in front with these words in its title, once it is there."""
        self.wait(lambda: isinstance(self.front, QDialog) and title in self.front.windowTitle())
        dialog = self.front
        assert isinstance(dialog, QDialog)
        return dialog

    def button(self, text: str, inside: QWidget | None = None) -> QAbstractButton:
        """A button that can be clicked, by what stands on it or is said of it."""
        found: list[QAbstractButton] = []

        def there() -> bool:
            everywhere = (inside or self.front).findChildren(QAbstractButton)
            found[:] = [
                one
                for one in everywhere
                if one.isVisible()
                and one.isEnabled()
                and text in (one.text(), one.accessibleName())
            ]
            return bool(found)

        self.wait(there)
        return found[0]

    def row(self, text: str) -> QPoint:
        """The middle of a row of the sidebar, in its viewport; it is brought in sight."""
        tree = self.window.sidebar.tree
        found: list[QPoint] = []

        def there() -> bool:
            index = tree.model().index(0, 0)
            while index.isValid():
                if str(index.data()) == text:
                    found[:] = [tree.visualRect(index).center()]
                    return True
                index = tree.indexBelow(index)
            return False

        self.wait(there)
        while not tree.viewport().rect().contains(found[0]):
            self.wheel(tree, -1 if found[0].y() > 0 else 1)
            assert there()
        return found[0]

    def count(self, text: str) -> str:
        """The figure of a row of the sidebar, "" where there is none."""
        tree = self.window.sidebar.tree
        index = tree.indexAt(self.row(text))
        from photoapp.gui.sidebar.model import Role

        return str(index.data(Role.COUNT) or "")

    # The mouse.

    def click(
        self,
        widget: QWidget,
        at: QPoint | None = None,
        *,
        held: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        """Click on a widget, in its middle or elsewhere, once nothing covers it there."""
        handle, where = self._reach(widget, at)
        QTest.mouseMove(handle, where)
        QTest.mouseClick(handle, button, held, where)

    def double(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click twice."""
        handle, where = self._reach(widget, at)
        QTest.mouseDClick(handle, LEFT, NONE, where)

    def wheel(self, widget: QWidget, notches: int) -> None:
        """Turn the wheel over a widget, up for positive numbers."""
        handle, where = self._reach(widget, None)
        turned = QPoint(0, notches * NOTCH)
        here, there = QPointF(where), QPointF(handle.mapToGlobal(where))
        event = QWheelEvent(
            here, there, QPoint(), turned, LEFT & ~LEFT, NONE, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(handle, event)

    def _reach(self, widget: QWidget, at: QPoint | None):
        """The window of the screen that a widget is in, and a point of it there."""
        self._qtbot.waitUntil(lambda: _in_reach(widget, at), timeout=SLOW)
        place = widget.mapTo(widget.window(), at or widget.rect().center())
        return widget.window().windowHandle(), place

    # Photos in the grid.

    def photo(self, name: str) -> QPoint:
        """The middle of a photo in the grid's viewport, scrolled to with the wheel."""
        grid = self.window.grid
        self.wait(lambda: self._row(name) >= 0)
        for _ in range(200):
            self._hold_still()
            centre = grid.picture_area(self._row(name)).center()
            if grid.viewport().rect().adjusted(0, 40, 0, -40).contains(centre):
                return centre
            self.wheel(grid, 1 if centre.y() < 40 else -1)
        raise AssertionError(f"{name} cannot be scrolled to")

    def choose(self, first: str, *others: str) -> None:
        """Click on photos, all but the first with Ctrl held."""
        self.click(self.window.grid.viewport(), self.photo(first))
        for name in others:
            self.click(self.window.grid.viewport(), self.photo(name), held=CTRL)
        chosen = {Path(path).name for path in self._paths(self.window.grid.selected().tolist())}
        assert chosen == {first, *others}

    def _row(self, name: str) -> int:
        photos = self.window.grid.photos
        named = (one for one in photos.ids.tolist() if Path(*self._paths([one])).name == name)
        return photos.row_of(next(named, -1))

    def _paths(self, photos: list[int]) -> list[str]:
        return list(self.window.library.paths(photos).values())

    def _hold_still(self) -> None:
        """Wait until what is laid out stays where it is, as an eye that aims would."""
        viewport = self.window.grid.viewport()
        seen: list[QRect] = []

        def still() -> bool:
            seen.append(QRect(viewport.mapTo(self.window, QPoint()), viewport.size()))
            return len(seen) > 2 and len({one.getRect() for one in seen[-3:]}) == 1

        self.wait(still)

    # Menus and lists.

    def pick(self, *lines: str) -> None:
        """Click on a line of the menu in front; of its submenus, the lines in them."""
        for text in lines:
            self.wait(lambda text=text: _line(self.front, text) is not None)
            menu = self.front
            action = _line(menu, text)
            assert isinstance(menu, QMenu)
            self.click(menu, menu.actionGeometry(action).center())

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Click on a row of a list."""
        index = view.model().index(row, 0)
        self.click(view.viewport(), view.visualRect(index).center())

    # The keyboard.

    def press(self, keys: str) -> None:
        """Press keys as "Ctrl+Shift+N" names them."""
        combination = QKeySequence(keys)[0]
        handle = self._keyboard()
        QTest.keyClick(handle, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type words, letter by letter."""
        for letter in text:
            QTest.keyClick(self._keyboard(), letter)

    def _keyboard(self):
        """The window of the screen that has the keyboard."""
        popup = QApplication.activePopupWidget()
        if popup is None and not self.front.isActiveWindow():
            # What a window manager does when a dialog has closed.
            self.front.activateWindow()
            self.wait(lambda: self.front.isActiveWindow())
        return (popup or self.front).windowHandle()

    # Other programs.

    def drop(self, *paths: Path) -> None:
        """Drag files or folders from a file manager over the window, and let them go there."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.drop_data(mime, self.window.rect().center())

    def drop_data(self, mime: QMimeData, where: QPoint) -> None:
        """Drag anything over a point of the window, and let it go there."""
        handle, copy = self.window.windowHandle(), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(QPoint(2, 2), copy, mime, LEFT, NONE)
        move = QDragMoveEvent(where, copy, mime, LEFT, NONE)
        for event in (enter, move, QDropEvent(QPointF(where), copy, mime, LEFT, NONE)):
            QApplication.sendEvent(handle, event)


def _in_reach(widget: QWidget, at: QPoint | None) -> bool:
    """Whether a widget is what a click at a point of it would meet."""
    point = at or widget.rect().center()
    if not widget.isVisible() or not widget.isEnabled() or not widget.rect().contains(point):
        return False
    met = widget.window().childAt(widget.mapTo(widget.window(), point))
    return met is None or met is widget or widget.isAncestorOf(met)


def _line(menu: QWidget, text: str):
    """The line of a menu with a text, where it can be chosen."""
    if not isinstance(menu, QMenu):
        return None
    lines = (one for one in menu.actions() if one.isVisible() and one.isEnabled())
    return next((one for one in lines if one.text().replace("&", "") == text), None)
