"""The sidebar's tree: carets and pluses by mouse, keys, menus, what is dragged over it."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QTreeView, QWidget

from photoapp.gui import theme
from photoapp.gui.sidebar.carried import carried
from photoapp.gui.sidebar.model import Role, SidebarModel
from photoapp.gui.sidebar.rows import EDGE, RowDelegate, at_caret, at_plus, spanned
from photoapp.gui.widgets.controls import KeyboardWatch
from photoapp.gui.widgets.scrolling import FadingEnds, QuietBar

OPENS_MS = 700  # a closed row opens when something is held over it for so long
_ACTS = {Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Insert}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Tree(QTreeView):
    """The tree without Qt's own branches. A row is gone to once the mouse lets go of it, so that
    dragging it away goes nowhere.

    Signals: menu_asked(QModelIndex, QPoint); key(int) one that acts on the current row;
    make(QModelIndex) below this heading, or by this row; shift(int) the current row up or down.
    """

    menu_asked = Signal(QModelIndex, QPoint)
    key = Signal(int)
    make = Signal(QModelIndex)
    shift = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QuietBar(self)
        self._ends = FadingEnds(self, lambda tokens: tokens.sidebar)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._rows = RowDelegate(self)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setDragDropOverwriteMode(True)  # things are given to rows, never put between them
        self.setAutoScrollMargin(theme.scaled(theme.TARGET))
        self._pressed = QPersistentModelIndex()
        self._press_at = QPoint()
        self._over = QPersistentModelIndex()  # the closed row that something is held over
        self._line = -1  # where what is dragged would come to stand
        self._springs = QTimer(self, interval=OPENS_MS, singleShot=True)
        self._springs.timeout.connect(self._spring)
        KeyboardWatch(self)

    @property
    def editing(self) -> bool:
        """Whether a name is being typed."""
        return self.state() is QTreeView.State.EditingState

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QTreeView.ScrollHint = QTreeView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, and clear of the ends that fade."""
        super().scrollTo(index, hint)
        if index.isValid():
            self._ends.clear(self.visualRect(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.RightButton:
            return  # its menu is asked for where one is, without going there
        plus = at_plus(self, where)
        if left and plus.isValid():
            self.make.emit(plus)
            return
        index = self.indexAt(where)
        caret = at_caret(self, where)
        if left and caret.isValid() and caret.data(Role.ICON):
            self.setExpanded(caret, not self.isExpanded(caret))
        elif left and index.isValid():
            self._pressed, self._press_at = QPersistentModelIndex(index), where
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, QPersistentModelIndex()
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif pressed == index and not index.data(Role.ICON):
            self.setExpanded(index, not self.isExpanded(index))
        elif pressed == index:
            self.setCurrentIndex(index)
            self.clicked.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        below = index.isValid() and bool(index.data(Role.ICON)) and self.model().rowCount(index)
        if below and not at_caret(self, event.position().toPoint()).isValid():
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed.isValid() and event.buttons() & Qt.MouseButton.LeftButton:
            far = (event.position().toPoint() - self._press_at).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._drag(self._pressed)
            return
        super().mouseMoveEvent(event)
        self._light(at_plus(self, event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        at_heading = index.isValid() and not index.data(Role.ICON)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.shift.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in _ACTS:
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

    def _drag(self, pressed: QPersistentModelIndex) -> None:
        """Drag a row, drawn as it stands here."""
        index = QModelIndex(pressed)  # type: ignore[call-overload]
        self._pressed = QPersistentModelIndex()
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
        self._end_drop()

    def dropEvent(self, event: QDropEvent) -> None:
        index, data = self.indexAt(event.position().toPoint()), event.mimeData()
        self._end_drop()
        self.stopAutoScroll()
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
        model = self.model()
        landing = None
        if taken and isinstance(model, SidebarModel):
            landing = model.landing(event.mimeData(), index)
        if landing is not None:
            self._show_drop(QModelIndex(), self._edge(*landing))
        else:
            self._show_drop(index if taken else QModelIndex())
        self._hold(index)

    def _edge(self, index: QModelIndex, behind: bool) -> int:
        """Where a row begins or, with all that is open below it, ends."""
        if not behind:
            return self.visualRect(index).top()
        model = self.model()
        while self.isExpanded(index) and (below := model.rowCount(index)):
            index = model.index(below - 1, 0, index)
        return self.visualRect(index).bottom()

    def _show_drop(self, index: QModelIndex, line: int = -1) -> None:
        if self._rows.dropping != index or self._line != line:
            self._rows.dropping, self._line = QPersistentModelIndex(index), line
            self.viewport().update()

    def _end_drop(self) -> None:
        self._show_drop(QModelIndex())
        self._hold(QModelIndex())

    def _hold(self, index: QModelIndex) -> None:
        """Something is held over a row: one that is closed opens after a while."""
        if self._over == index:
            return
        self._over = QPersistentModelIndex(index)
        if index.isValid() and self.model().rowCount(index) and not self.isExpanded(index):
            self._springs.start()
        else:
            self._springs.stop()

    def _spring(self) -> None:
        if self._over.isValid():
            self.setExpanded(QModelIndex(self._over), True)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(theme.tokens_of(self).accent), theme.RING))
            line = max(self._line, 1)
            painter.drawLine(EDGE, line, self.viewport().width() - EDGE, line)

    def _light(self, index: QModelIndex) -> None:
        if self._rows.lit != index:
            self._rows.lit = QPersistentModelIndex(index)
            self.viewport().update()
