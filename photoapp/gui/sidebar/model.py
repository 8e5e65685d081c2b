"""The sidebar's rows as Qt asks for them, and what may be dragged, dropped and renamed in it."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from photoapp.base.answers import Folder
from photoapp.base.question import SavedSearch
from photoapp.base.tagged import Album, Tag
from photoapp.gui.sidebar.carried import MIMES, Carried, carried, mime_of
from photoapp.gui.sidebar.said import said
from photoapp.gui.sidebar.tree import (
    Key,
    More,
    New,
    Node,
    OnShelf,
    Places,
    Section,
    Thing,
    key_of,
    name_of,
    section_of,
)

Index = QModelIndex | QPersistentModelIndex

_TAKES = Qt.ItemFlag.ItemIsDropEnabled
_RENAMED = Qt.ItemFlag.ItemIsEditable


class Role(IntEnum):
    """What the delegate asks for besides the name."""

    COUNT = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2  # "" for a heading
    DIM = Qt.ItemDataRole.UserRole + 3
    MAKES = Qt.ItemDataRole.UserRole + 4  # a heading below which one can be made
    NOTE = Qt.ItemDataRole.UserRole + 5  # what the text ends with besides the name


class SidebarModel(QAbstractItemModel):
    """All photos, then headings with what is below them.

    takes: whether a thing may be given what is carried. lands: whether what is carried would stand
    behind a thing of its like, False for before it, None for neither.

    Signals: renamed(thing, str) in place; made(Section, parent thing | None, str);
    dropped(thing, Carried) for both.
    """

    ALL = 0

    renamed = Signal(object, str)
    made = Signal(object, object, str)
    dropped = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.takes: Callable[[Thing, Carried], bool] = lambda _thing, _what: False
        self.lands: Callable[[Thing, Carried], bool | None] = lambda _thing, _what: None
        self._places = Places()
        self._nodes = list(self._places.nodes)
        self._top = list(self._places.top)

    @property
    def places(self) -> Places:
        """What is shown."""
        return self._places

    def show(self, places: Places) -> bool:
        """Take new figures. Returns whether rows came or went (then nothing is expanded)."""
        same = _rows(places.nodes) == _rows(self._nodes)
        if not same:
            self.beginResetModel()
        self._places = places
        self._nodes, self._top = list(places.nodes), list(places.top)
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        else:
            self.endResetModel()
        return not same

    def node(self, index: Index) -> Node:
        """What a row is. index: a valid one."""
        return self._nodes[index.internalId()]

    def thing(self, index: Index) -> Thing:
        """What a row stands for, None for all photos and for no row."""
        return self.node(index).thing if index.isValid() else None

    def find(self, key: Key) -> QModelIndex:
        """The row with a key, or an invalid index."""
        found = next((node for node in self._nodes if node.key == key), None)
        return self.index_of(found) if found else QModelIndex()

    def index_of(self, node: Node) -> QModelIndex:
        """The row of a node that is shown."""
        return self.createIndex(node.row, 0, node.number)

    # A row that is being made.

    def begin(self, section: Section, parent: Key = None) -> QModelIndex:
        """Put an empty row for a new name first below a heading, or below a row of it."""
        above = self.find(parent) if parent is not None else QModelIndex()
        above = above if above.isValid() else self.find(section)
        if not above.isValid():
            return above
        node = self.node(above)
        made = Node(New(section), "", len(self._nodes), 0, node)
        self.beginInsertRows(above, 0, 0)
        self._nodes.append(made)
        node.children.insert(0, made)
        _number(node)
        self.endInsertRows()
        return self.index_of(made)

    def end(self, index: Index) -> None:
        """Take a row that `begin` made away again."""
        node = self.node(index)
        above = node.parent
        if above is None or node is not self._nodes[-1] or node in self._places.nodes:
            return
        self.beginRemoveRows(self.index_of(above), node.row, node.row)
        self._nodes.pop()
        above.children.remove(node)
        _number(above)
        self.endRemoveRows()

    # Qt's questions.

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        rows = self._below(parent)
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.index_of(rows[row])

    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]
        above = self.node(index).parent if index is not None and index.isValid() else None
        return self.index_of(above) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        thing = self.thing(index)
        flags = Qt.ItemFlag.ItemIsEnabled
        if not isinstance(thing, Section | New | More):
            flags |= Qt.ItemFlag.ItemIsSelectable
        if isinstance(thing, Tag | Album | SavedSearch | Section):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if isinstance(thing, Tag | Album | SavedSearch | New) or _is_there(thing):
            flags |= _RENAMED
        takes = isinstance(thing, OnShelf | Tag | Album | Folder | New)
        if takes or thing in {Section.TAGS, Section.ALBUMS}:
            flags |= _TAKES
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        row = said(node, self._places)
        if role == Qt.ItemDataRole.EditRole:
            return _typed_name(node)
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.ToolTipRole: row.tip or None,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken,
            Role.COUNT: row.count,
            Role.ICON: row.icon,
            Role.DIM: row.dim,
            Role.NOTE: row.note,
            Role.MAKES: node.thing in {Section.TAGS, Section.ALBUMS},
        }
        return answers.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not name:
            return False
        node = self.node(index)
        if isinstance(node.thing, New):
            above = node.parent.thing if node.parent else None
            inside = above if isinstance(above, Tag | Album | Folder) else None
            self.made.emit(node.thing.section, inside, name)
        elif name != _typed_name(node):
            self.renamed.emit(node.thing, name)
        return True

    # Dragging.

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return list(MIMES)

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        thing = self.thing(indexes[0])
        dragged = isinstance(thing, Tag | Album | SavedSearch | Section)
        return mime_of(thing) if dragged else QMimeData()  # type: ignore[arg-type]

    def canDropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002 - Qt's signature
        row: int,
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        what = carried(data)
        if row >= 0 or not parent.isValid() or not what:
            return False
        if what.moves:
            return self.landing(data, parent) is not None
        return self.takes(self.thing(parent), what)

    def landing(self, data: QMimeData, index: Index) -> tuple[QModelIndex, bool] | None:
        """The row beside which what gets another place would stand, True for behind it.

        A heading is put beside that of the rows it is dragged over. None for no such place.
        """
        what = carried(data)
        if not what.moves or not index.isValid():
            return None
        thing = self.thing(index)
        thing = section_of(thing) if what.section else thing
        behind = self.lands(thing, what)
        return None if behind is None else (self.find(key_of(thing)), behind)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        landing = self.landing(data, parent)
        self.dropped.emit(self.thing(landing[0] if landing else parent), carried(data))
        return True

    def _below(self, parent: Index) -> list[Node]:
        return self.node(parent).children if parent.isValid() else self._top


def _is_there(thing: Thing) -> bool:
    """Whether it is a folder that is there: it can be called otherwise."""
    return isinstance(thing, Folder) and not thing.offline


def _typed_name(node: Node) -> str:
    """What is typed over to call a row otherwise."""
    if isinstance(node.thing, Folder):
        return name_of(node.thing)
    return "" if isinstance(node.thing, New) else node.name


def _number(node: Node) -> None:
    for row, child in enumerate(node.children):
        child.row = row


def _rows(nodes: Iterable[Node]) -> list[object]:
    return [(node.key, node.parent.number if node.parent else -1) for node in nodes]
