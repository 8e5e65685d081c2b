"""What is done with the sidebar's rows: menus, names typed in place, what is dropped on them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from photoapp.base.answers import Folder
from photoapp.base.question import SavedSearch
from photoapp.base.tagged import Album, Tag
from photoapp.gui.sidebar.carried import Carried
from photoapp.gui.sidebar.deeds import RowDeeds
from photoapp.gui.sidebar.folders import fill as fill_folder
from photoapp.gui.sidebar.model import SidebarModel
from photoapp.gui.sidebar.said import new
from photoapp.gui.sidebar.tree import Key, New, Section, Thing, key_of, section_of
from photoapp.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from photoapp.gui.sidebar.panel import Sidebar

_MAKES = {Section.TAGS: Tag, Section.ALBUMS: Album, Section.FOLDERS: Folder}
"""What can be made below a row, by its section."""


class RowWork(QObject):
    """Attribute: filled, rows that have been given others: they will show them.

    Signal: typed() a name is no longer being typed.
    """

    typed = Signal()

    def __init__(self, sidebar: "Sidebar", model: SidebarModel) -> None:
        super().__init__(sidebar)
        self._sidebar, self._model = sidebar, model
        self._tree, self._arranging = sidebar.tree, sidebar.arranging
        self._deeds: dict[Section, RowDeeds] = {}
        self._making = QPersistentModelIndex()  # the row whose name is being typed
        self.filled: set[Key] = set()
        model.takes = lambda thing, what: self._of(thing).takes(thing, what)
        model.lands = lambda thing, what: self._arranging.lands(thing, what, model.places)
        model.renamed.connect(self._rename)
        model.made.connect(lambda part, inside, name: self._of(part).make(name, inside))
        model.dropped.connect(self._drop)
        self._tree.menu_asked.connect(self._open_menu)
        self._tree.key.connect(self._key)
        self._tree.shift.connect(self._shift)
        self._tree.make.connect(self._make_at)
        self._tree.itemDelegate().closeEditor.connect(self._edited)

    def serve(self, section: Section, deeds: RowDeeds) -> None:
        """Let someone do what is asked of the rows of a section."""
        self._deeds[section] = deeds

    def instead(self, thing: Thing) -> Sequence[Thing]:
        """What a row that is gone may be now."""
        return self._of(thing).instead(thing)

    def menu_for(self, thing: Thing) -> QMenu | None:
        """What can be done with something, None where there is nothing."""
        menu = Menu(self._sidebar)
        if isinstance(thing, Folder):
            fill_folder(menu, self._sidebar, thing, self._model.places.root(thing))
        else:
            self._of(thing).fill(menu, thing)
        section = section_of(thing)
        if section in {Section.TAGS, Section.ALBUMS} and section is not None:
            self._fill_make(menu, section, thing if isinstance(thing, _MAKES[section]) else None)
        self._arranging.fill(menu, thing, self._model.places, self._sidebar.everything)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill_make(self, menu: QMenu, section: Section, inside: Thing) -> None:
        action = QAction(new(section, inside=inside is not None), menu)
        action.triggered.connect(partial(self.begin, section, inside))
        others = menu.actions()
        menu.insertActions(others[0], [action]) if others else menu.addAction(action)

    def begin(self, section: Section, inside: Thing = None) -> None:
        """Let the user type the name of a new tag, album or folder. inside: the row below which."""
        self._arranging.hide(section, False)
        heading = self._model.find(section)
        self._tree.setExpanded(heading, True)
        index = self._model.find(New(section)) if inside is None else QModelIndex()
        if not index.isValid():
            parent = None if inside is None else key_of(inside)
            index = self._model.begin(section, parent)
        if index.isValid():
            self._tree.setExpanded(index.parent(), True)
            self._tree.scrollTo(index)
            self._making = QPersistentModelIndex(index)
            self._tree.edit(index)

    def begin_rename(self, thing: Thing) -> None:
        """Let the user type another name for a row."""
        index = self._model.find(key_of(thing))
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._tree.scrollTo(index)
            self._tree.edit(index)

    def _edited(self) -> None:
        made, self._making = self._making, QPersistentModelIndex()
        if made.isValid():
            self._model.end(made)
        self.typed.emit()
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, thing: Thing, name: str) -> None:
        if isinstance(thing, SavedSearch):
            self._arranging.rename(thing, name)
        self._of(thing).rename(thing, name)

    def _make_at(self, index: QModelIndex) -> None:
        section = section_of(self._model.thing(index))
        if section is not None:
            self.begin(section)

    def _key(self, key: int) -> None:
        thing = self._model.thing(self._tree.currentIndex())
        section = section_of(thing)
        if key == Qt.Key.Key_F2:
            self.begin_rename(thing)
        elif key == Qt.Key.Key_Delete:
            self._of(thing).delete(thing)
        elif section is not None and (inside := _MAKES.get(section)) is not None:
            below = isinstance(thing, inside)
            if below or section is not Section.FOLDERS:
                self.begin(section, thing if below else None)

    def _shift(self, rows: int) -> None:
        thing = self._model.thing(self._tree.currentIndex())
        self._arranging.shift(thing, rows, self._model.places)

    def _open_menu(self, index: QModelIndex, where: QPoint) -> None:
        menu = self.menu_for(self._model.thing(index))
        if menu is not None:
            menu.popup(where)

    def _drop(self, thing: Thing, what: Carried) -> None:
        if what.moves:
            self._arranging.put(thing, what, self._model.places)
            return
        if not what.photos:
            self.filled.add(key_of(thing))
        self._of(thing).drop(thing, what)

    def _of(self, thing: Thing) -> RowDeeds:
        section = section_of(thing)
        return self._deeds.get(section, RowDeeds()) if section is not None else RowDeeds()
