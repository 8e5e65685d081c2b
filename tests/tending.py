"""A window over real files of a test, and what a person does with the photos in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from keeping import Bin, at, contents
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from photoapp.gui.main.window import MainWindow
from photoapp.library import PhotoLibrary

SLOW = 60_000
NOTHING = Qt.KeyboardModifier.NoModifier


@dataclass
class Keeping:
    """A window with photos of its own, and what a person does with it."""

    window: MainWindow
    folder: Path
    trash: Bin
    qtbot: QtBot

    @property
    def library(self) -> PhotoLibrary:
        return self.window.library

    def wait(self, so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(so()), timeout=SLOW)

    def ids(self) -> list[int]:
        return [int(photo) for photo in self.window.centre.shown.photos.ids]

    def at(self, name: str) -> int:
        return at(self.library, self.folder / name)

    def files(self) -> dict[str, bytes]:
        return contents(self.folder)

    def choose(self, *names: str) -> list[int]:
        """Select photos in the grid, with the keyboard in it."""
        photos = [self.at(name) for name in names]
        self.window.grid.select_photos(photos)
        self.window.grid.setFocus()
        self.wait(self.window.grid.hasFocus)
        return photos

    def dialog(self) -> QDialog:
        """The one dialog that is open, once it is."""
        found: list[QDialog] = []

        def one() -> bool:
            found[:] = [d for d in self.window.findChildren(QDialog) if d.isVisible()]
            return len(found) == 1

        self.wait(one)
        return found[0]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a key in the grid."""
        # Without a window manager nobody gives the keyboard back when a dialog closes.
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window.grid, key, held)

    def told(self, text: str) -> None:
        toast = self.window.past.toast
        self.wait(lambda: toast.isVisible() and text in toast.text)

    def pick(self, photos: list[int], *path: str) -> None:
        """Choose a line of the menu of photos."""
        menu: QMenu | None = self.window.chosen.menu(photos[0], photos=photos)
        for name in path[:-1]:
            assert menu is not None
            menu = next(line.menu() for line in menu.actions() if line.text() == name)
        assert menu is not None
        next(line for line in menu.actions() if line.text() == path[-1]).trigger()
