"""Photos dragged onto a folder of the sidebar: moved there, or copied while Ctrl is held."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from photoapp.base.answers import Folder
from photoapp.gui.care.desk import CareDesk
from photoapp.gui.sidebar import Carried, RowDeeds, Thing


class FolderDrops(RowDeeds):
    """Serves the sidebar's rows of folders."""

    def __init__(self, desk: CareDesk) -> None:
        self._desk = desk

    def takes(self, thing: Thing, what: Carried) -> bool:
        """Photos, while the folder is there."""
        return isinstance(thing, Folder) and not thing.offline and bool(what.photos)

    def drop(self, thing: Thing, what: Carried) -> None:
        """Move photos there, or copy them."""
        if isinstance(thing, Folder):
            held = QGuiApplication.queryKeyboardModifiers()
            copy = bool(held & Qt.KeyboardModifier.ControlModifier)
            self._desk.take_photos(thing, what.photos, copy)
