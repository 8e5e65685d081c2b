"""How one row of the sidebar is drawn, in the tree and below it."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.sidebar.model import Role
from photoapp.gui.widgets.controls import used_by_keyboard
from photoapp.gui.widgets.icons import paint as paint_icon

ROW, HEADING_ROW = 31, 32
EDGE = theme.SMALL  # from the sidebar's edge to the pill
CARET = 12  # between the pill's edge and the icon, also where a caret stands
INDENT = 16
PLUS = theme.TARGET  # width of what makes a new one, at the end of a heading
LONGEST_NAME = 200

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says. caret: None (nothing below), False (closed) or True (open). note: the end of
    the text, which is cut last.
    """

    text: str
    icon: str
    count: str = ""
    level: int = 0
    caret: bool | None = None
    selected: bool = False
    hovered: bool = False
    focused: bool = False
    dim: bool = False
    note: str = ""
    dropping: bool = False  # what is dragged over it would be given to it


def paint_row(painter: QPainter, rect: QRect, row: Row, tokens: theme.Tokens) -> None:
    """Draw a row into `rect`, which spans the sidebar; mirrored for languages read that way."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pill = QRectF(rect.adjusted(EDGE, 0, -EDGE, -1))
    if row.selected or row.hovered or row.dropping:
        painter.setPen(Qt.PenStyle.NoPen)
        wash = row.selected or row.dropping
        painter.setBrush(QColor(tokens.wash if wash else tokens.hover))
        painter.drawRoundedRect(pill, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
    if row.focused or row.dropping:
        _ring(painter, pill, tokens)
    _contents(painter, rect, row, tokens)
    painter.restore()


def _ring(painter: QPainter, pill: QRectF, tokens: theme.Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.accent), theme.RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = pill.adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(inner, theme.RADIUS_CONTROL - 1, theme.RADIUS_CONTROL - 1)


def caret_rect(rect: QRect, level: int) -> QRect:
    """Where a click opens and closes a row, for a row that spans `rect`."""
    return _placed(rect, _start(level) - theme.scaled(CARET), theme.scaled(CARET) + 2)


def _start(level: int) -> int:
    """Where the icon begins."""
    return EDGE + theme.scaled(CARET) + level * theme.scaled(INDENT)


def _contents(painter: QPainter, rect: QRect, row: Row, tokens: theme.Tokens) -> None:
    colour = tokens.accent_text if row.selected else tokens.secondary if row.dim else tokens.text
    quiet = tokens.accent_text if row.selected else tokens.secondary
    left, side = _start(row.level), theme.scaled(theme.ICON_SMALL)
    if row.caret is not None:
        small = theme.scaled(9)
        box = QRectF(0, 0, small, small)
        box.moveCenter(QRectF(_placed(rect, left - theme.scaled(CARET) + 1, small)).center())
        mirrored = "caret-down" if row.caret else "caret-right"
        paint_icon(painter, box, f"{mirrored}-bold", quiet)
    icon = QRectF(0, 0, side, side)
    icon.moveCenter(QRectF(_placed(rect, left, side)).center())
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
    start = left + side + theme.SMALL
    space = rect.width() - start - right
    if space > 0:
        painter.setPen(QColor(colour))
        text = _cut(row, metrics, space)
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(_placed(rect, start, space), along, text)


def _cut(row: Row, metrics: QFontMetrics, space: int) -> str:
    """The text as far as there is room, its name cut before its note."""
    name = row.text.removesuffix(row.note)
    left = space - metrics.horizontalAdvance(row.note)
    if not row.note or left < space // 3:
        return metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, space)
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, left) + row.note


def _placed(rect: QRect, start: int, wide: int) -> QRect:
    # `start` counts from where reading starts.
    if theme.right_to_left():
        start = rect.width() - start - wide
    return QRect(rect.x() + start, rect.y(), wide, rect.height() - 1)


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of the tree, and lets a name be typed in place.

    Attributes: dropping, the row that what is dragged would be given to; lit, the heading whose
    plus is under the mouse.
    """

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self.dropping = QPersistentModelIndex()
        self.lit = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = theme.scaled(ROW if index.data(Role.ICON) else HEADING_ROW)
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, state = theme.tokens_of(self._tree), option.state
        tree = self._tree
        rect = _line(tree, option.rect)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = tree.hasFocus() and tree.currentIndex() == index and used_by_keyboard(tree)
        below = tree.model().rowCount(index) > 0
        row = Row(
            text=str(index.data()),
            icon=str(index.data(Role.ICON)),
            count=str(index.data(Role.COUNT)),
            level=level_of(index),
            caret=tree.isExpanded(index) if below else None,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=hovered,
            focused=focused,
            dim=bool(index.data(Role.DIM)),
            note=str(index.data(Role.NOTE)),
            dropping=self.dropping == index,
        )
        if row.icon:
            paint_row(painter, rect, row, tokens)
        else:
            makes = bool(index.data(Role.MAKES)) and (hovered or focused)
            paint_heading(painter, rect, row, tokens, makes=makes, lit=self.lit == index)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(self.tr("Name"))
        field.setPlaceholderText("" if index.data(Qt.ItemDataRole.EditRole) else str(index.data()))
        field.setProperty("kind", "in place")
        theme.dress(field)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = _line(self._tree, option.rect)
        start = _start(level_of(index)) + theme.scaled(theme.ICON_SMALL)
        editor.setGeometry(_placed(rect, start, rect.width() - start - EDGE))


def paint_heading(
    painter: QPainter, rect: QRect, row: Row, tokens: theme.Tokens, *, makes: bool, lit: bool
) -> None:
    """Draw the title of a section. makes: with a plus; lit: the mouse is on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = rect.adjusted(0, theme.SMALL, 0, 0)
    if row.focused or row.dropping:
        _ring(painter, QRectF(line.adjusted(EDGE, 0, -EDGE, -1)), tokens)
    painter.setFont(theme.font(theme.TEXT_BADGE, semibold=True))
    painter.setPen(QColor(tokens.secondary))
    along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    painter.drawText(_placed(line, theme.LARGE, line.width() - 2 * theme.LARGE), along, row.text)
    if row.caret is False or (row.caret and row.hovered):
        wide = painter.fontMetrics().horizontalAdvance(row.text)
        box = QRectF(0, 0, 10, 10)
        box.moveCenter(QRectF(_placed(line, theme.LARGE + wide + theme.TINY, 12)).center())
        paint_icon(painter, box, f"caret-{'down' if row.caret else 'right'}-bold", tokens.secondary)
    if makes:
        box = QRectF(0, 0, theme.ICON_SMALL, theme.ICON_SMALL)
        box.moveCenter(QRectF(plus_rect(rect)).center())
        paint_icon(painter, box, "plus", tokens.text if lit else tokens.secondary)
    painter.restore()


def plus_rect(rect: QRect) -> QRect:
    """Where a click makes a new one, for a heading that spans `rect`."""
    line = rect.adjusted(0, theme.SMALL, 0, 0)
    return _placed(line, line.width() - EDGE - PLUS, PLUS)


def level_of(index: QModelIndex | QPersistentModelIndex) -> int:
    """How deep a row is drawn: 0 at the top and below a heading."""
    level, parent = -1, index.parent()
    while parent.isValid():
        level, parent = level + 1, parent.parent()
    return max(level, 0)


class RowButton(QAbstractButton):
    """A row of the sidebar that stands alone, such as the problems."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._count = icon, ""
        self.setText(text)
        self.setCheckable(True)
        theme.hold(self, height=ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, count: str) -> None:
        """Take another figure."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(theme.SIDEBAR), theme.scaled(ROW))

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
    at_heading = not index.data(Role.ICON)
    on = at_heading or caret_rect(spanned(tree, index), level_of(index)).contains(where)
    return index if on else QModelIndex()


def at_plus(tree: QTreeView, where: QPoint) -> QModelIndex:
    """The heading whose plus is at a place of the tree's viewport, or an invalid index."""
    index = tree.indexAt(where)
    makes = index.isValid() and bool(index.data(Role.MAKES))
    return index if makes and plus_rect(spanned(tree, index)).contains(where) else QModelIndex()


def spanned(tree: QTreeView, index: QModelIndex) -> QRect:
    """A row from edge to edge of the tree's viewport."""
    return _line(tree, tree.visualRect(index))


def _line(tree: QTreeView, rect: QRect) -> QRect:
    """Across the whole tree: a scroll bar stands in the margin, so that it moves no figures."""
    bar = tree.width() - tree.viewport().width()
    return QRect(-bar if theme.right_to_left() else 0, rect.y(), tree.width(), rect.height())
