"""How one row of the sidebar is drawn, in the tree and below it."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.controls import used_by_keyboard
from photoapp.gui.icons import paint as paint_icon
from photoapp.gui.sidebar.model import Role

ROW, HEADING_ROW = 31, 32
EDGE = theme.SMALL  # from the sidebar's edge to the pill
CARET = 12  # between the pill's edge and the icon, also where a caret stands
INDENT = 16


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says. caret: None (nothing below), False (closed) or True (open)."""

    text: str
    icon: str
    count: str = ""
    level: int = 0
    caret: bool | None = None
    selected: bool = False
    hovered: bool = False
    focused: bool = False
    dim: bool = False


def paint_row(painter: QPainter, rect: QRect, row: Row, tokens: theme.Tokens) -> None:
    """Draw a row into `rect`, which spans the sidebar; mirrored for languages read that way."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pill = QRectF(rect.adjusted(EDGE, 0, -EDGE, -1))
    if row.selected or row.hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.wash if row.selected else tokens.hover))
        painter.drawRoundedRect(pill, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
    if row.focused:
        painter.setPen(QPen(QColor(tokens.accent), theme.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = pill.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, theme.RADIUS_CONTROL - 1, theme.RADIUS_CONTROL - 1)
    _contents(painter, rect, row, tokens)
    painter.restore()


def caret_rect(rect: QRect, level: int) -> QRect:
    """Where a click opens and closes a row, for a row that spans `rect`."""
    return _placed(rect, EDGE + level * INDENT, CARET + 2)


def _contents(painter: QPainter, rect: QRect, row: Row, tokens: theme.Tokens) -> None:
    colour = tokens.accent_text if row.selected else tokens.secondary if row.dim else tokens.text
    quiet = tokens.accent_text if row.selected else tokens.secondary
    left = EDGE + CARET + row.level * INDENT
    if row.caret is not None:
        box = QRectF(0, 0, 10, 10)
        box.moveCenter(QRectF(_placed(rect, left - CARET + 2, 10)).center())
        mirrored = "caret-down" if row.caret else "caret-right"
        paint_icon(painter, box, f"{mirrored}-bold", quiet)
    icon = QRectF(0, 0, theme.ICON_SMALL, theme.ICON_SMALL)
    icon.moveCenter(QRectF(_placed(rect, left, theme.ICON_SMALL)).center())
    paint_icon(painter, icon, row.icon, quiet)

    right = EDGE + theme.SMALL
    painter.setFont(theme.font())
    metrics = painter.fontMetrics()
    if row.count:
        painter.setPen(QColor(quiet))
        wide = metrics.horizontalAdvance(row.count)
        place = _placed(rect, rect.width() - right - wide, wide)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row.count)
        right += wide + theme.SMALL
    start = left + theme.ICON_SMALL + theme.SMALL
    space = rect.width() - start - right
    if space > 0:
        painter.setPen(QColor(colour))
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, space)
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(_placed(rect, start, space), along, text)


def _placed(rect: QRect, start: int, wide: int) -> QRect:
    # `start` counts from where reading starts.
    if theme.right_to_left():
        start = rect.width() - start - wide
    return QRect(rect.x() + start, rect.y(), wide, rect.height() - 1)


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of the tree."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = ROW if index.data(Role.ICON) else HEADING_ROW
        return QSize(option.rect.width(), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = theme.tokens_of(self._tree)
        rect = QRect(0, option.rect.y(), self._tree.viewport().width(), option.rect.height())
        if not index.data(Role.ICON):
            self._heading(painter, rect, str(index.data()), tokens)
            return
        state = option.state
        tree = self._tree
        below = tree.model().rowCount(index) > 0
        paint_row(
            painter,
            rect,
            Row(
                text=str(index.data()),
                icon=str(index.data(Role.ICON)),
                count=str(index.data(Role.COUNT)),
                level=level_of(index),
                caret=tree.isExpanded(index) if below else None,
                selected=bool(state & QStyle.StateFlag.State_Selected),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                focused=tree.hasFocus() and tree.currentIndex() == index and used_by_keyboard(tree),
                dim=bool(index.data(Role.DIM)),
            ),
            tokens,
        )

    def _heading(self, painter: QPainter, rect: QRect, text: str, tokens: theme.Tokens) -> None:
        painter.setFont(theme.font(theme.TEXT_BADGE, semibold=True))
        painter.setPen(QColor(tokens.secondary))
        inner = rect.adjusted(theme.LARGE, theme.SMALL, -theme.LARGE, 0)
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(inner, along, text)


def level_of(index: QModelIndex | QPersistentModelIndex) -> int:
    """How deep a row is: 0 at the top."""
    level, parent = 0, index.parent()
    while parent.isValid():
        level, parent = level + 1, parent.parent()
    return level


class RowButton(QAbstractButton):
    """A row of the sidebar that stands alone, such as the problems."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._count = icon, ""
        self.setText(text)
        self.setCheckable(True)
        self.setFixedHeight(ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, count: str) -> None:
        """Take another figure."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.SIDEBAR, ROW)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = Row(
            self.text(),
            self._icon,
            self._count,
            selected=self.isChecked(),
            hovered=self.underMouse(),
            focused=self.hasFocus(),
        )
        paint_row(QPainter(self), self.rect(), row, theme.tokens_of(self))


def at_caret(tree: QTreeView, where: QPoint) -> QModelIndex:
    """The row whose caret is at a place of the tree's viewport, or an invalid index."""
    index = tree.indexAt(where)
    if not index.isValid() or not tree.model().rowCount(index):
        return QModelIndex()
    rect = tree.visualRect(index)
    spans = QRect(0, rect.y(), tree.viewport().width(), rect.height())
    return index if caret_rect(spans, level_of(index)).contains(where) else QModelIndex()
