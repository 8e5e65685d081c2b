"""The sidebar as the window holds it: the tree, the problems below, what is chosen in it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from photoapp.base.answers import Folder
from photoapp.base.question import SavedSearch
from photoapp.base.shelves import Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui import theme, words
from photoapp.gui.sidebar.carried import Carried
from photoapp.gui.sidebar.deeds import RowDeeds
from photoapp.gui.sidebar.folders import fill as fill_folder
from photoapp.gui.sidebar.model import SidebarModel
from photoapp.gui.sidebar.rows import RowButton
from photoapp.gui.sidebar.said import new
from photoapp.gui.sidebar.tree import (
    Key,
    New,
    Node,
    Places,
    Section,
    Thing,
    Waiting,
    key_of,
    section_of,
)
from photoapp.gui.sidebar.view import Tree

UNFOLD = 24  # rows that a row may hold to be shown open at first


class Sidebar(QWidget):
    """Chooses what the grid shows. Attributes: tree, problems_row, the widgets in it.

    Signals: chosen(OnShelf | Folder | Tag | Album | Spot | SavedSearch | None) what is wanted, None
    for all photos;
    review(Tag | None) the suggestions of a tag, or of all; problems(); folded(list[str]) the names
    of the sections that the user has closed;
    show_folder(Folder); rescan(Folder); exclude(Folder); include(Folder, str) gives up an
    exclusion of its root; remove(Folder, bool) takes a root out, True forgets its photos too;
    relocate(Folder) a root is elsewhere now; accept_empty(Folder) what was in it is really gone.
    """

    chosen = Signal(object)
    review = Signal(object)
    problems = Signal()
    folded = Signal(object)
    show_folder = Signal(object)
    rescan = Signal(object)
    exclude = Signal(object)
    include = Signal(object, str)
    remove = Signal(object, bool)
    relocate = Signal(object)
    accept_empty = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(theme.SIDEBAR_LEAST)
        self.setMaximumWidth(theme.SIDEBAR_MOST)
        self._deeds: dict[Section, RowDeeds] = {}
        self._scope: Thing = None
        self._away = False  # the grid has given way to another page
        self._seen: set[Key] = {None}  # rows that have been opened at first, or closed by the user
        self._folded: set[Section] = set()
        self._begins_open: Callable[[Key], bool] | None = None
        self._filled: set[Key] = set()  # rows that have been given others: they will show them
        self._later: Places | None = None  # came while a name was being typed
        self._making = QPersistentModelIndex()  # the row whose name is being typed
        self._model = SidebarModel(self)
        self._model.takes = self._takes
        self._model.renamed.connect(lambda thing, name: self._of(thing).rename(thing, name))
        self._model.made.connect(lambda part, inside, name: self._of(part).make(name, inside))
        self._model.dropped.connect(self._drop)
        self.tree = self._made_tree()
        self.problems_row = RowButton("warning", self.tr("Problems"), self)
        self.problems_row.clicked.connect(self.choose_problems)
        self.problems_row.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        layout.setSpacing(0)
        layout.addWidget(self.tree)
        layout.addSpacing(theme.TINY)
        layout.addWidget(self.problems_row)
        self._select(self._model.index(SidebarModel.ALL, 0))

    def _made_tree(self) -> Tree:
        tree = Tree(self)
        tree.setModel(self._model)
        tree.setAccessibleName(self.tr("Library"))
        tree.selectionModel().currentChanged.connect(self._current)
        tree.clicked.connect(self._clicked)
        tree.collapsed.connect(partial(self._turned, True))
        tree.expanded.connect(partial(self._turned, False))
        tree.menu_asked.connect(self._open_menu)
        tree.key.connect(self._key)
        tree.make.connect(self._make_at)
        tree.itemDelegate().closeEditor.connect(self._edited)
        return tree

    def fold(self, sections: Sequence[str]) -> None:
        """Begin with these sections closed."""
        self._folded = {section for section in Section if section.name in sections}

    def begin_at(self, thing: Thing, is_open: Callable[[Key], bool] | None = None) -> None:
        """Begin with this row chosen, if it is there once there are rows, and with some open.

        is_open: of rows with others below them; None for what is opened at first.
        """
        self._scope, self._begins_open = thing, is_open

    def serve(self, section: Section, deeds: RowDeeds) -> None:
        """Let someone do what is asked of the rows of a section."""
        self._deeds[section] = deeds

    # What it shows.

    def show_places(self, places: Places) -> None:
        """Take new figures; what is open and chosen stays so."""
        if self.tree.editing:
            self._later = places
            return
        opened = [*self.opened, *self._filled]
        if self._model.show(places):
            self._filled.clear()
            for key in opened:
                self.tree.setExpanded(self._model.find(key), True)
            self._unfold(places)
        self._reselect()
        self.tree.viewport().update()
        self.problems_row.show_count(words.number(places.problems))
        self.problems_row.setVisible(places.problems > 0)

    @property
    def places(self) -> Places:
        """What it shows."""
        return self._model.places

    @property
    def total(self) -> int:
        """How many photos it says there are in all."""
        return self._model.places.photos

    @property
    def scope(self) -> Thing:
        """What is chosen, None for all photos."""
        return self._model.thing(self._model.find(key_of(self._scope)))

    def folder_where(self, wanted: Callable[[Folder], bool]) -> Folder | None:
        """The first folder shown that is wanted."""
        return next((folder for folder in self._model.places.folders if wanted(folder)), None)

    def root_of(self, folder: Folder) -> str:
        """The path of the root that a folder is in, "" if it is gone."""
        root = self._model.places.root(folder)
        return root.path if root else ""

    def mark_problems(self) -> None:
        """Show that the grid has given way to the problems."""
        self.mark_elsewhere()
        self.problems_row.setChecked(True)

    def mark_elsewhere(self) -> None:
        """Show that the grid has given way to what is not in the sidebar."""
        self._away = True
        self.problems_row.setChecked(False)
        self._select(QModelIndex())

    def mark_review(self, tag: int) -> None:
        """Show that the suggestions of a tag are in front (0: those of all)."""
        self.mark_elsewhere()
        index = self._model.find((Waiting, tag))
        self._select(index if index.isValid() else self._model.find((Waiting, 0)))

    def mark_back(self) -> None:
        """Show that the grid is back."""
        self._away = False
        self.problems_row.setChecked(False)
        self._reselect()

    def mark_asked(self, search: SavedSearch | None) -> None:
        """Show that the question is a saved search's, or no longer that of the one chosen."""
        if search is not None or isinstance(self._scope, SavedSearch):
            self._scope = search
            self._reselect()

    # What is chosen.

    def choose_all(self) -> None:
        """Go to all photos."""
        self.tree.setCurrentIndex(self._model.index(SidebarModel.ALL, 0))

    def choose(self, thing: Thing) -> bool:
        """Go to a folder, tag or album. Returns whether it has a row."""
        index = self._model.find(key_of(thing))
        if index.isValid():
            self.tree.setCurrentIndex(index)
        return index.isValid()

    def choose_search(self, search: SavedSearch) -> None:
        """Go to the answer of a saved search, also if its row is chosen already."""
        index = self._model.find(search)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
        else:
            self.chosen.emit(search)

    def choose_tag(self, name: str) -> bool:
        """Go to the photos with a tag. Returns whether it has a row."""
        tag = next((tag for tag in self._model.places.tags if tag.name == name), None)
        return tag is not None and self.choose(tag)

    def choose_album(self, album: int) -> bool:
        """Go to the photos of an album. Returns whether it has a row."""
        found = self._model.places.album_of(album)
        return found is not None and self.choose(found)

    def choose_problems(self) -> None:
        """Go to the problems."""
        self.mark_problems()
        self.problems.emit()

    def _current(self, index: QModelIndex) -> None:
        thing = self._model.thing(index)
        if not index.isValid() or isinstance(thing, Section | New):
            return
        if isinstance(thing, Waiting):
            self.review.emit(thing.tag)
            return
        self._scope = thing
        self._away = False
        self.problems_row.setChecked(False)
        self.chosen.emit(thing)

    def _turned(self, closed: bool, index: QModelIndex) -> None:
        section = self._model.thing(index)
        if isinstance(section, Section) and (section in self._folded) is not closed:
            self._folded ^= {section}
            self.folded.emit(sorted(one.name for one in self._folded))

    def _clicked(self, index: QModelIndex) -> None:
        if isinstance(self._model.thing(index), New):
            self.tree.edit(index)

    def _select(self, index: QModelIndex) -> None:
        # Silent: the grid shows this already.
        selection = self.tree.selectionModel()
        selection.blockSignals(True)
        self.tree.setCurrentIndex(index)
        if not index.isValid():
            selection.clear()
        selection.blockSignals(False)
        self.tree.viewport().update()

    def _reselect(self) -> None:
        before = self._scope
        index = self._model.find(key_of(before))
        if isinstance(before, SavedSearch) and not index.isValid():
            self._scope, index = None, self._model.find(None)  # what it asks for is still shown
        if not index.isValid():
            self.choose_all()  # the folder, tag or album is gone
            return
        self._scope = self._model.thing(index)
        if not self._away and not self._at_heading():
            self._select(index)
        if isinstance(before, Tag | Album) and _differs(before, self._scope):
            self.chosen.emit(self._scope)

    def _at_heading(self) -> bool:
        """Whether the keyboard stands on a row that chooses nothing."""
        return isinstance(self._model.thing(self.tree.currentIndex()), Section | New)

    def _unfold(self, places: Places) -> None:
        is_open, self._begins_open = self._begins_open, None
        for node in places.nodes:
            if isinstance(node.thing, Section):
                # Again and again: a section that was empty for a while has been forgotten.
                self.tree.setExpanded(self._model.index_of(node), node.thing not in self._folded)
            elif node.key not in self._seen and node.children:
                # Once for each: what is in it should not have to be found.
                self._seen.add(node.key)
                few = len(node.children) <= UNFOLD and not isinstance(node.thing, Tag | Spot)
                if few and _on_top(node) if is_open is None else is_open(node.key):
                    self.tree.setExpanded(self._model.index_of(node), True)

    @property
    def opened(self) -> list[Key]:
        """The rows that are open."""
        parents = [node for node in self._model.places.nodes if node.children]
        opened = (node for node in parents if self.tree.isExpanded(self._model.index_of(node)))
        return [node.key for node in opened]

    # What is done with rows.

    def menu_of(self, index: QModelIndex) -> QMenu | None:
        """What can be done with what a row stands for, None where there is nothing."""
        return self.menu_for(self._model.thing(index))

    def menu_for(self, thing: Thing) -> QMenu | None:
        """What can be done with something, None where there is nothing."""
        menu = QMenu(self)
        if isinstance(thing, Folder):
            fill_folder(menu, self, thing, self._model.places.root(thing))
        else:
            self._of(thing).fill(menu, thing)
            section = section_of(thing)
            if section in {Section.TAGS, Section.ALBUMS} and section is not None:
                inside = thing if isinstance(thing, Tag | Album) else None
                action = QAction(new(section, inside=inside is not None), menu)
                action.triggered.connect(partial(self.begin, section, inside))
                others = menu.actions()
                menu.insertActions(others[0], [action]) if others else menu.addAction(action)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def begin(self, section: Section, inside: Thing = None) -> None:
        """Let the user type the name of a new tag or album. inside: the row below which."""
        heading = self._model.find(section)
        self.tree.setExpanded(heading, True)
        index = self._model.find(New(section)) if inside is None else QModelIndex()
        if not index.isValid():
            parent = None if inside is None else key_of(inside)
            index = self._model.begin(section, parent)
        if index.isValid():
            self.tree.setExpanded(index.parent(), True)
            self.tree.scrollTo(index)
            self._making = QPersistentModelIndex(index)
            self.tree.edit(index)

    def begin_rename(self, thing: Thing) -> None:
        """Let the user type another name for a row."""
        index = self._model.find(key_of(thing))
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.tree.scrollTo(index)
            self.tree.edit(index)

    def _edited(self) -> None:
        made, self._making = self._making, QPersistentModelIndex()
        if made.isValid():
            self._model.end(made)
        later, self._later = self._later, None
        if later is not None:
            self.show_places(later)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_at(self, index: QModelIndex) -> None:
        section = section_of(self._model.thing(index))
        if section is not None:
            self.begin(section)

    def _key(self, key: int) -> None:
        thing = self._model.thing(self.tree.currentIndex())
        if key == Qt.Key.Key_F2:
            self.begin_rename(thing)
        elif key == Qt.Key.Key_Delete:
            self._of(thing).delete(thing)
        elif (section := section_of(thing)) in {Section.TAGS, Section.ALBUMS}:
            inside = thing if isinstance(thing, Tag | Album) else None
            self.begin(section, inside)

    def _open_menu(self, index: QModelIndex, where: QPoint) -> None:
        menu = self.menu_of(index)
        if menu is not None:
            menu.popup(where)

    def _drop(self, thing: Thing, what: Carried) -> None:
        if not what.photos:
            self._filled.add(key_of(thing))
        self._of(thing).drop(thing, what)

    def _takes(self, thing: Thing, what: Carried) -> bool:
        return self._of(thing).takes(thing, what)

    def _of(self, thing: Thing) -> RowDeeds:
        section = section_of(thing)
        return self._deeds.get(section, RowDeeds()) if section is not None else RowDeeds()


def _on_top(node: Node) -> bool:
    return node.parent is not None and isinstance(node.parent.thing, Section)


def _differs(before: Tag | Album, now: Thing) -> bool:
    """Whether it is shown otherwise: by another name or rule; its figures are the grid's affair."""
    if isinstance(before, Album) and isinstance(now, Album):
        return (before.name, before.rule) != (now.name, now.rule)
    return isinstance(now, Tag) and before.name != now.name
