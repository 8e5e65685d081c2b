"""The sidebar as the window holds it: the tree, the problems below, what is chosen in it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from photoapp.base.answers import Folder
from photoapp.base.question import SavedSearch
from photoapp.base.shelves import Spot
from photoapp.base.tagged import Album, Tag
from photoapp.gui import theme
from photoapp.gui.sidebar.arranging import Arranging, arranged
from photoapp.gui.sidebar.deeds import RowDeeds
from photoapp.gui.sidebar.model import SidebarModel
from photoapp.gui.sidebar.rows import RowButton
from photoapp.gui.sidebar.rowwork import RowWork
from photoapp.gui.sidebar.tree import (
    Key,
    More,
    New,
    Node,
    Places,
    Section,
    Thing,
    Waiting,
    key_of,
)
from photoapp.gui.sidebar.view import Tree
from photoapp.gui.wording import words

UNFOLD = 24  # rows that a row may hold to be shown open at first


class Sidebar(QWidget):
    """Chooses what the grid shows. Attributes: tree, problems_row, the widgets in it; arranging,
    how the user has it.

    Signals: chosen(OnShelf | Folder | Tag | Album | Spot | SavedSearch | None) what is wanted, None
    for all photos;
    review(Tag | None) the suggestions of a tag, or of all; problems(); folded(list[str]) the names
    of the sections that the user has closed; all_tags() are to be seen;
    show_folder(Folder); rescan(Folder); exclude(Folder); include(Folder, str) gives up an
    exclusion of its root; remove(Folder, bool) takes a root out, True forgets its photos too;
    relocate(Folder) a root is elsewhere now; accept_empty(Folder) what was in it is really gone.
    """

    chosen = Signal(object)
    review = Signal(object)
    problems = Signal()
    folded = Signal(object)
    all_tags = Signal()
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
        theme.hold(self, least=theme.SIDEBAR_LEAST, most=theme.SIDEBAR_MOST)
        self._scope: Thing = None
        self._away = False  # the grid has given way to another page
        self._seen: set[Key] = {None}  # rows that have been opened at first, or closed by the user
        self._folded: set[Section] = set()
        self._begins_open: Callable[[Key], bool] | None = None
        self._all = Places()  # with what is left out
        self._looking: frozenset[str] | None = frozenset()
        self._known: dict[Key, Thing] = {None: None}
        self._soon: Key = None  # what is gone to as soon as it is known
        self._later = False  # figures came while a name was being typed
        self._model = SidebarModel(self)
        self.arranging = Arranging(self)
        self.arranging.changed.connect(self._rearrange)
        self.tree = self._made_tree()
        self._rows = RowWork(self, self._model)
        self._rows.typed.connect(self._typed)
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
        tree.activated.connect(self._clicked)
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
        self._rows.serve(section, deeds)

    # What it shows.

    def show_places(self, places: Places) -> None:
        """Take new figures; what is open and chosen stays so."""
        self._all = replace(places, looking=self._looking)
        self._known = {node.key: node.thing for node in places.nodes}
        self._rearrange()
        self._choose_soon()
        self.problems_row.show_count(words.number(places.problems))
        self.problems_row.setVisible(places.problems > 0)

    def _rearrange(self) -> None:
        if self.tree.editing:
            self._later = True
            return
        places = arranged(self._all, self.arranging.how, self.arranging.whole)
        opened = [*self.opened, *self._rows.filled]
        standing = self._model.thing(self.tree.currentIndex()) if self._at_heading() else None
        if self._model.show(places):
            self._rows.filled.clear()
            for key in opened:
                self.tree.setExpanded(self._model.find(key), True)
            self._unfold(places)
        self._reselect()
        self._stand_at(standing)
        self.tree.viewport().update()

    def _stand_at(self, thing: Thing) -> None:
        """Let the keyboard stay on a row that chooses nothing."""
        index = self._model.find(key_of(thing)) if thing is not None else QModelIndex()
        if index.isValid():
            selection = self.tree.selectionModel()
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def show_looking(self, roots: frozenset[str] | None) -> None:
        """These roots, by path, are looked through now; None for all."""
        self._looking = roots
        self._all = replace(self._all, looking=roots)
        self._rearrange()

    @property
    def everything(self) -> Places:
        """What there is to show, with what is left out of it."""
        return self._all

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
        return self._known.get(key_of(self._scope))

    def folder_where(self, wanted: Callable[[Folder], bool]) -> Folder | None:
        """The first folder shown that is wanted."""
        return next((folder for folder in self._all.folders if wanted(folder)), None)

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
        """Go to a folder, tag or album, also one whose row is left out. Whether it is known."""
        index = self._model.find(key_of(thing))
        if index.isValid():
            self.tree.setCurrentIndex(index)
        elif key_of(thing) in self._known:
            self._select(index)
            self._go(self._known[key_of(thing)])
        return key_of(thing) in self._known

    def choose_soon(self, key: Key) -> None:
        """Go to what has this key, as soon as there is something."""
        self._soon = key
        self._choose_soon()

    def _choose_soon(self) -> None:
        key = self._soon
        if key is not None and key in self._known:
            self._soon = None
            self.choose(self._known[key])

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
        if not index.isValid() or isinstance(thing, Section | New | More):
            return
        if isinstance(thing, Waiting):
            self.review.emit(thing.tag)
        else:
            self._go(thing)

    def _go(self, thing: Thing) -> None:
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
        thing = self._model.thing(index)
        if isinstance(thing, New):
            self.tree.edit(index)
        elif isinstance(thing, More):
            self._show_more(thing)

    def _show_more(self, more: More) -> None:
        if more.above is Section.TAGS:
            self.all_tags.emit()
        else:
            self.arranging.turn(more)

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
        key = key_of(before)
        if isinstance(before, SavedSearch) and key not in self._known:
            self._scope, key = None, None  # what it asks for is still shown
        if key not in self._known:
            others = (key_of(one) for one in self._rows.instead(before))
            now = next((one for one in others if one in self._known), None)
            self.choose(self._known[now])  # all photos if the folder, tag or album is gone
            return
        self._scope = self._known[key]
        if not self._away and not self._at_heading():
            self._select(self._model.find(key))
        if isinstance(before, Tag | Album | Folder) and _differs(before, self._scope):
            self.chosen.emit(self._scope)

    def _at_heading(self) -> bool:
        """Whether the keyboard stands on a row that chooses nothing."""
        return isinstance(self._model.thing(self.tree.currentIndex()), Section | New | More)

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
        return self._rows.menu_for(self._model.thing(index))

    def menu_for(self, thing: Thing) -> QMenu | None:
        """What can be done with something, None where there is nothing."""
        return self._rows.menu_for(thing)

    def begin(self, section: Section, inside: Thing = None) -> None:
        """Let the user type the name of a new tag, album or folder. inside: the row below which."""
        self._rows.begin(section, inside)

    def begin_rename(self, thing: Thing) -> None:
        """Let the user type another name for a row."""
        self._rows.begin_rename(thing)

    def _typed(self) -> None:
        if self._later:
            self._later = False
            self._rearrange()


def _on_top(node: Node) -> bool:
    return node.parent is not None and isinstance(node.parent.thing, Section)


def _differs(before: Tag | Album | Folder, now: Thing) -> bool:
    """Whether it is shown otherwise: by another name or rule; its figures are the grid's affair."""
    if isinstance(before, Album) and isinstance(now, Album):
        return (before.name, before.rule) != (now.name, now.rule)
    if isinstance(before, Folder):
        return isinstance(now, Folder) and before.absolute != now.absolute
    return isinstance(now, Tag) and before.name != now.name
