"""The menu of a folder in the sidebar."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from photoapp.base.answers import Folder, RootStatus
from photoapp.base.files import printable
from photoapp.gui.sidebar.said import new
from photoapp.gui.sidebar.tree import Section
from photoapp.gui.widgets.menu import submenu

if TYPE_CHECKING:
    from photoapp.gui.sidebar.panel import Sidebar


def fill(menu: QMenu, sidebar: "Sidebar", folder: Folder, root: RootStatus | None) -> None:
    """Put in what can be done with a folder. root: the one it lies in, if that is known."""
    menu.addAction(_tr("Show in file manager"), partial(sidebar.show_folder.emit, folder))
    menu.addAction(_tr("Look for new photos"), partial(sidebar.rescan.emit, folder))
    menu.addSeparator()
    if folder.offline:
        _of_offline(menu, sidebar, folder)
    else:
        _of_there(menu, sidebar, folder)
    if not folder.path:
        _of_root(menu, sidebar, folder, root)
    else:
        menu.addAction(_tr("Leave out of the library"), partial(sidebar.exclude.emit, folder))


def _of_offline(menu: QMenu, sidebar: "Sidebar", folder: Folder) -> None:
    if not folder.path:
        menu.addAction(_tr("Show where it is now…"), partial(sidebar.relocate.emit, folder))
    text = _tr("Its photos are gone on purpose")
    menu.addAction(text, partial(sidebar.accept_empty.emit, folder))
    menu.addSeparator()


def _of_there(menu: QMenu, sidebar: "Sidebar", folder: Folder) -> None:
    making = partial(sidebar.begin, Section.FOLDERS, folder)
    menu.addAction(new(Section.FOLDERS, inside=True), making)
    menu.addAction(_tr("Rename"), partial(sidebar.begin_rename, folder))
    menu.addSeparator()


def _of_root(menu: QMenu, sidebar: "Sidebar", folder: Folder, root: RootStatus | None) -> None:
    if root and root.exclude:
        left_out = submenu(menu, _tr("Left out"))
        for pattern in root.exclude:
            text = _tr("Include {0} again").format(printable(pattern))
            left_out.addAction(text, partial(sidebar.include.emit, folder, pattern))
    removing = _tr("Remove from the library")
    menu.addAction(removing, partial(sidebar.remove.emit, folder, False))
    forgetting = _tr("Remove and forget its photos")
    menu.addAction(forgetting, partial(sidebar.remove.emit, folder, True))


def _tr(source: str) -> str:
    return QCoreApplication.translate("Sidebar", source)
