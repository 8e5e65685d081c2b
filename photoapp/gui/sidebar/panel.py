"""The sidebar as the window holds it: the tree, the problems below, the menu of a folder."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QTreeView, QVBoxLayout, QWidget

from photoapp.base.answers import Folder
from photoapp.base.files import printable
from photoapp.base.question import SavedSearch
from photoapp.base.tagged import Tag
from photoapp.gui import theme, words
from photoapp.gui.controls import KeyboardWatch
from photoapp.gui.sidebar.model import Key, SidebarModel
from photoapp.gui.sidebar.rows import RowButton, RowDelegate, at_caret
from photoapp.gui.sidebar.tree import Places

UNFOLD = 24  # folders that a root may hold to be shown open


class Sidebar(QWidget):
    """Chooses what the grid shows. Attributes: tree, problems_row, the widgets in it.

    Signals: chosen(Folder | Tag | SavedSearch | None) what is wanted, None for all photos;
    rename(SavedSearch), delete(SavedSearch) a saved search; problems();
    show_folder(Folder); rescan(Folder); exclude(Folder); include(Folder, str) gives up an
    exclusion of its root; remove(Folder, bool) takes a root out, True forgets its photos too;
    relocate(Folder) a root is elsewhere now; accept_empty(Folder) what was in it is really gone.
    """

    chosen = Signal(object)
    rename = Signal(object)
    delete = Signal(object)
    problems = Signal()
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
        self._model = SidebarModel(self)
        self.tree = _Tree(self)
        self.tree.setModel(self._model)
        self.tree.setAccessibleName(self.tr("Library"))
        self.tree.selectionModel().currentChanged.connect(self._current)
        self.tree.menu_asked.connect(self._open_menu)
        self.tree.key.connect(self._key)
        self.problems_row = RowButton("warning", self.tr("Problems"), self)
        self.problems_row.clicked.connect(self.choose_problems)
        self.problems_row.hide()
        self._scope: Key | None = None
        self._away = False  # the grid has given way to another page
        self._unfolded: set[tuple[int, str]] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        layout.setSpacing(0)
        layout.addWidget(self.tree)
        layout.addWidget(self.problems_row)
        self._select(self._model.index(SidebarModel.ALL, 0))

    def show_places(self, places: Places) -> None:
        """Take new figures; what is open and chosen stays so."""
        open_folders = self._expanded()
        if self._model.show(places):
            for key in open_folders:
                self.tree.setExpanded(self._model.find(key), True)
            self._unfold(places)
            self._reselect()
        self.tree.viewport().update()
        self.problems_row.show_count(words.number(places.problems))
        self.problems_row.setVisible(places.problems > 0)

    def mark_problems(self) -> None:
        """Show that the grid has given way to the problems."""
        self._away = True
        self.problems_row.setChecked(True)
        self._select(QModelIndex())

    def mark_elsewhere(self) -> None:
        """Show that the grid has given way to what is not in the sidebar."""
        self._away = True
        self.problems_row.setChecked(False)
        self._select(QModelIndex())

    def mark_back(self) -> None:
        """Show that the grid is back."""
        self._away = False
        self.problems_row.setChecked(False)
        self._reselect()

    def choose_all(self) -> None:
        """Go to all photos."""
        self.tree.setCurrentIndex(self._model.index(SidebarModel.ALL, 0))

    def choose_search(self, search: SavedSearch) -> None:
        """Go to the answer of a saved search, also if its row is chosen already."""
        index = self._model.find(search)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
        else:
            self.chosen.emit(search)

    def mark_asked(self, search: SavedSearch | None) -> None:
        """Show that the question is a saved search's, or no longer that of the one chosen."""
        if search is not None or isinstance(self._scope, SavedSearch):
            self._scope = search
            self._reselect()

    def folder_where(self, wanted: Callable[[Folder], bool]) -> Folder | None:
        """The first folder shown that is wanted."""
        folders = (node.folder for node in self._model.places.nodes)
        return next((folder for folder in folders if wanted(folder)), None)

    def choose(self, folder: Folder) -> None:
        """Go to a folder."""
        self.tree.setCurrentIndex(self._model.find((folder.root, folder.path)))

    @property
    def total(self) -> int:
        """How many photos it says there are in all."""
        return self._model.places.photos

    def choose_tag(self, name: str) -> None:
        """Go to the photos with a tag."""
        index = self._model.find(name)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    @property
    def scope(self) -> Folder | Tag | None:
        """The folder or tag chosen, None for all photos."""
        index = self._model.find(self._scope) if self._scope else QModelIndex()
        node = self._model.node(index)
        return node.folder if node else self._model.tag(index)

    def root_of(self, folder: Folder) -> str:
        """The path of the root that a folder is in, "" if it is gone."""
        root = self._model.places.root(folder)
        return root.path if root else ""

    def _current(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        node, tag = self._model.node(index), self._model.tag(index)
        search = self._model.search(index)
        self._scope = node.key if node else tag.name if tag else search
        self._away = False
        self.problems_row.setChecked(False)
        self.chosen.emit(node.folder if node else tag or search)

    def choose_problems(self) -> None:
        """Go to the problems."""
        self.mark_problems()
        self.problems.emit()

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
        index = self._model.find(self._scope) if self._scope else QModelIndex()
        if isinstance(self._scope, SavedSearch) and not index.isValid():
            self._scope = None  # what it asks for is still shown
        if self._scope and not index.isValid():
            self.choose_all()  # the folder or tag is gone
        elif not self._away:
            self._select(index if self._scope else self._model.index(SidebarModel.ALL, 0))

    def _unfold(self, places: Places) -> None:
        # Once for each root: what is in it should not have to be found.
        for node in places.roots:
            if node.key not in self._unfolded and 0 < len(node.children) <= UNFOLD:
                self._unfolded.add(node.key)
                self.tree.setExpanded(self._model.index_of(node), True)

    def _expanded(self) -> list[tuple[int, str]]:
        parents = [node for node in self._model.places.nodes if node.children]
        opened = (node for node in parents if self.tree.isExpanded(self._model.index_of(node)))
        return [node.key for node in opened]

    def _key(self, key: int) -> None:
        search = self._model.search(self.tree.currentIndex())
        if search is not None:
            (self.rename if key == Qt.Key.Key_F2 else self.delete).emit(search)

    def menu_of(self, index: QModelIndex) -> QMenu | None:
        """What can be done with what a row stands for, None where there is nothing."""
        node, search = self._model.node(index), self._model.search(index)
        if search is not None:
            return self._search_menu(search)
        if node is None:
            return None
        folder = node.folder
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Show in file manager"), partial(self.show_folder.emit, folder))
        menu.addAction(self.tr("Look for new photos"), partial(self.rescan.emit, folder))
        menu.addSeparator()
        if folder.offline:
            self._offline_actions(menu, folder)
        if node.parent is None:
            self._root_actions(menu, folder)
        else:
            menu.addAction(self.tr("Leave out of the library"), partial(self.exclude.emit, folder))
        return menu

    def _search_menu(self, search: SavedSearch) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Rename…"), partial(self.rename.emit, search))
        menu.addAction(self.tr("Delete"), partial(self.delete.emit, search))
        return menu

    def _open_menu(self, index: QModelIndex, where: QPoint) -> None:
        menu = self.menu_of(index)
        if menu is not None:
            menu.popup(where)

    def _offline_actions(self, menu: QMenu, folder: Folder) -> None:
        if not folder.path:
            menu.addAction(self.tr("Show where it is now…"), partial(self.relocate.emit, folder))
        menu.addAction(
            self.tr("Its photos are gone on purpose"), partial(self.accept_empty.emit, folder)
        )
        menu.addSeparator()

    def _root_actions(self, menu: QMenu, folder: Folder) -> None:
        root = self._model.places.root(folder)
        if root and root.exclude:
            left_out = menu.addMenu(self.tr("Left out"))
            for pattern in root.exclude:
                text = self.tr("Include {0} again").format(printable(pattern))
                left_out.addAction(text, partial(self.include.emit, folder, pattern))
        menu.addAction(self.tr("Remove from the library"), partial(self.remove.emit, folder, False))
        menu.addAction(
            self.tr("Remove and forget its photos"), partial(self.remove.emit, folder, True)
        )


class _Tree(QTreeView):
    """The tree without Qt's own branches, and with a menu by mouse and by keyboard."""

    menu_asked = Signal(QModelIndex, QPoint)
    key = Signal(int)  # one that acts on a row

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        KeyboardWatch(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = at_caret(self, event.position().toPoint())
        if index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete}:
            self.key.emit(event.key())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        else:
            index, where = self.indexAt(event.pos()), event.globalPos()
        if index.isValid():
            self.menu_asked.emit(index, where)
