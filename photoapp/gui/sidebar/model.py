"""The sidebar's rows as Qt asks for them: all photos, saved searches, tags, the folders' tree."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from photoapp.base.files import printable
from photoapp.base.question import SavedSearch
from photoapp.base.tagged import Tag
from photoapp.gui import words
from photoapp.gui.sidebar.tree import Node, Places

Index = QModelIndex | QPersistentModelIndex
Top = None | str | SavedSearch | Tag | Node
"""A top row: all photos, a heading, a saved search, a tag, a root."""

Key = tuple[int, str] | str | SavedSearch
"""What stays the same of a row: a folder's root and path, a tag's name, or a saved search."""

_NONE = 2**32 - 1  # the number of a row that is no folder


class Role(IntEnum):
    """What the delegate asks for besides the name."""

    COUNT = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2  # "" for a heading
    DIM = Qt.ItemDataRole.UserRole + 3


class SidebarModel(QAbstractItemModel):
    """Top rows: all photos, then saved searches, tags and roots, each under a heading.

    Folders are nodes below.
    """

    ALL = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = Places()
        self._top: list[Top] = [None]

    @property
    def places(self) -> Places:
        """What is shown."""
        return self._places

    def show(self, places: Places) -> bool:
        """Take new figures. Returns whether rows came or went (then nothing is expanded)."""
        same = _rows(places) == _rows(self._places)
        if not same:
            self.beginResetModel()
        self._places = places
        self._top = [None]
        self._top += [self.tr("Searches"), *places.searches] if places.searches else []
        self._top += [self.tr("Tags"), *places.tags] if places.tags else []
        self._top += [self.tr("Folders"), *places.roots] if places.roots else []
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        else:
            self.endResetModel()
        return not same

    def node(self, index: Index) -> Node | None:
        """The folder of a row, None for the rows that are none."""
        number = index.internalId() if index.isValid() else _NONE
        return None if number == _NONE else self._places.nodes[number]

    def tag(self, index: Index) -> Tag | None:
        """The tag of a row, None for the rows that are none."""
        top = self._top_of(index)
        return top if isinstance(top, Tag) else None

    def search(self, index: Index) -> SavedSearch | None:
        """The saved search of a row, None for the rows that are none."""
        top = self._top_of(index)
        return top if isinstance(top, SavedSearch) else None

    def find(self, key: Key) -> QModelIndex:
        """The row of a folder, of a tag by its name, of a saved search, or an invalid index."""
        for row, top in enumerate(self._top):
            if top == key or (isinstance(top, Tag) and top.name == key):
                return self.index(row, 0) if not isinstance(top, str) else QModelIndex()
        for node in self._places.nodes:
            if node.key == key:
                return self.index_of(node)
        return QModelIndex()

    # Qt's questions.

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        node = self.node(parent)
        if node is not None:
            inside = 0 <= row < len(node.children)
            return self.index_of(node.children[row]) if inside else QModelIndex()
        if parent.isValid() or not 0 <= row < self.rowCount():
            return QModelIndex()
        top = self._top[row]
        if isinstance(top, Node):
            return self.index_of(top)
        return self.createIndex(row, column, _NONE)

    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]
        node = self.node(index) if index is not None else None
        return self.index_of(node.parent) if node and node.parent else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        node = self.node(parent)
        if node is not None:
            return len(node.children)
        if parent.isValid():
            return 0
        return len(self._top)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._top_of(index), str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if node is not None:
            return self._of_folder(node, role)
        top = self._top_of(index)
        if isinstance(top, str):
            return self._of_heading(top, role)
        if isinstance(top, SavedSearch):
            return self._of_search(top, role)
        return self._of_tag(top, role) if isinstance(top, Tag) else self._of_all(role)

    def _of_all(self, role: int) -> object:
        name = self.tr("All photos")
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: name,
            Qt.ItemDataRole.AccessibleTextRole: f"{name}, {words.number(self._places.photos)}",
            Role.COUNT: words.number(self._places.photos),
            Role.ICON: "image",
            Role.DIM: False,
        }
        return answers.get(role)

    def _of_tag(self, tag: Tag, role: int) -> object:
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: tag.name,
            Qt.ItemDataRole.ToolTipRole: tag.name,
            Qt.ItemDataRole.AccessibleTextRole: self.tr("{0}, tag, {1}").format(
                tag.name, words.photos(tag.photos)
            ),
            Role.COUNT: words.number(tag.photos),
            Role.ICON: "tag",
            Role.DIM: False,
        }
        return answers.get(role)

    def _of_search(self, search: SavedSearch, role: int) -> object:
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: search.name,
            Qt.ItemDataRole.ToolTipRole: search.question.text or search.name,
            Qt.ItemDataRole.AccessibleTextRole: self.tr("{0}, search").format(search.name),
            Role.COUNT: "",
            Role.ICON: "bookmark-simple",
            Role.DIM: False,
        }
        return answers.get(role)

    def _of_heading(self, text: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        return "" if role in {Role.ICON, Role.COUNT} else None

    def _of_folder(self, node: Node, role: int) -> object:
        offline = node.folder.offline
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("{0} · not connected").format(node.name) if offline else node.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return printable(node.folder.absolute)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self._of_folder(node, Qt.ItemDataRole.DisplayRole)
            return f"{name}, {words.photos(node.folder.photos)}"
        if role == Role.COUNT:
            return "" if offline else words.number(node.folder.photos)
        if role == Role.ICON:
            return "folder-simple"
        return offline if role == Role.DIM else None

    def index_of(self, node: Node) -> QModelIndex:
        """The row of a folder that is shown."""
        row = node.row if node.parent else len(self._top) - len(self._places.roots) + node.row
        return self.createIndex(row, 0, node.number)

    def _top_of(self, index: Index) -> Top:
        row = index.row() if index.isValid() and not index.parent().isValid() else self.ALL
        return self._top[row]


def _rows(places: Places) -> list[object]:
    tags = (tag.name for tag in places.tags)
    return [*places.searches, None, *tags, *(node.key for node in places.nodes)]
