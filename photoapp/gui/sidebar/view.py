"""The sidebar's tree: carets and pluses by mouse, keys, menus, what is dragged over it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QTreeView, QWidget

from photoapp.gui.controls import KeyboardWatch
from photoapp.gui.sidebar.carried import carried
from photoapp.gui.sidebar.model import Role
from photoapp.gui.sidebar.rows import RowDelegate, at_caret, at_plus, spanned

OPENS_MS = 700  # a closed row opens when something is held over it for so long
_ACTS = {Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Insert}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Tree(QTreeView):
    """The tree without Qt's own branches.

    Signals: menu_asked(QModelIndex, QPoint); key(int) one that acts on the current row;
    make(QModelIndex) below this heading, or by this row.
    """

    menu_asked = Signal(QModelIndex, QPoint)
    key = Signal(int)
    make = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._rows = RowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setDragDropOverwriteMode(True)  # things are given to rows, never put between them
        self.setAutoExpandDelay(OPENS_MS)
        KeyboardWatch(self)

    @property
    def editing(self) -> bool:
        """Whether a name is being typed."""
        return self.state() is QTreeView.State.EditingState

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.RightButton:
            return  # its menu is asked for where one is, without going there
        plus = at_plus(self, where)
        if left and plus.isValid():
            self.make.emit(plus)
            return
        index = at_caret(self, where)
        if left and index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._light(at_plus(self, event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        at_heading = index.isValid() and not index.data(Role.ICON)
        if key in _ACTS:
            self.key.emit(key)
        elif key in _ENTER and index.isValid() and bool(index.data(Role.MAKES)):
            self.make.emit(index)
        elif key in {*_ENTER, Qt.Key.Key_Space} and at_heading:
            self.setExpanded(index, not self.isExpanded(index))
        elif key in _ENTER and index.isValid():
            self.activated.emit(index)
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

    # Dragging.

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002 - Qt's signature
        """Drag the current row, drawn as it stands here."""
        index = self.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData([index]))
        picture = self.viewport().grab(spanned(self, index))
        drag.setPixmap(QPixmap(picture))
        drag.setHotSpot(QPoint(0, self.visualRect(index).height() // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._wash(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._wash(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        index, data = self.indexAt(event.position().toPoint()), event.mimeData()
        self._show_drop(QModelIndex())
        self.setState(QTreeView.State.NoState)
        if self.model().dropMimeData(data, event.dropAction(), -1, -1, index):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _wash(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        taken = self.model().canDropMimeData(event.mimeData(), event.dropAction(), -1, -1, index)
        if taken:
            event.acceptProposedAction()
        elif carried(event.mimeData()):
            event.accept() if event.type() is QEvent.Type.DragEnter else event.ignore()
        else:
            event.ignore()  # files of other programs are for the whole window
        self._show_drop(index if taken else QModelIndex())

    def _show_drop(self, index: QModelIndex) -> None:
        if self._rows.dropping != index:
            self._rows.dropping = QPersistentModelIndex(index)
            self.viewport().update()

    def _light(self, index: QModelIndex) -> None:
        if self._rows.lit != index:
            self._rows.lit = QPersistentModelIndex(index)
            self.viewport().update()
