"""The list below the search field: what the question may go on as."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photoapp.base.question import Completes, Completion
from photoapp.gui import theme
from photoapp.gui.search.known import filter_words
from photoapp.gui.widgets.icons import paint as paint_icon
from photoapp.gui.wording import words

ROW = 32
_ROWS = 8  # in sight; the others are a scroll away
_EDGE = theme.TINY  # around the rows
_LINE = 1  # around it all
_LEFT = theme.SMALL  # before the sign
_SIGNS = {
    Completes.FILTER: "funnel-simple",
    Completes.FOLDER: "folder-simple",
    Completes.CAMERA: "camera",
    Completes.LENS: "aperture",
    Completes.TYPE: "image-square",
    Completes.TAG: "tag",
    Completes.ALBUM: "cards",
    Completes.PLACE: "map-pin",
    Completes.DATE: "calendar-blank",
    Completes.RATING: "star",
    Completes.STATE: "check-circle",
    Completes.PAST: "clock-counter-clockwise",
    Completes.SAVED: "bookmark-simple",
}
Index = QModelIndex | QPersistentModelIndex


class Offers(QListView):
    """Lies over the window, below a field that keeps the keyboard. Signal: chosen(Completion)."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setProperty("kind", "offers")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setViewportMargins(0, _EDGE, 0, _EDGE)
        self.clicked.connect(lambda index: self.chosen.emit(self._model.offered[index.row()]))
        self.hide()

    def offer(self, completions: Sequence[Completion], place: QRect) -> None:
        """Show these below a place of the window, none of them marked; without any, hide."""
        self._model.show(completions)
        self.setCurrentIndex(QModelIndex())
        if not completions:
            self.hide()
            return
        room = self.window().height() - place.bottom() - theme.MEDIUM
        height = min(min(len(completions), _ROWS) * theme.scaled(ROW) + 2 * _EDGE + 2 * _LINE, room)
        self.setGeometry(place.left(), place.bottom() + theme.TINY, place.width(), height)
        self.show()
        self.raise_()

    @property
    def first(self) -> Completion | None:
        """The likeliest."""
        return self._model.offered[0] if self._model.offered else None

    @property
    def marked(self) -> Completion | None:
        """The one that the keyboard is on."""
        row = self.currentIndex().row()
        return self._model.offered[row] if row >= 0 else None

    def step(self, rows: int) -> None:
        """Move the mark; past either end there is none, then it comes round."""
        count = len(self._model.offered) + 1
        row = (self.currentIndex().row() + 1 + rows) % count - 1
        self.setCurrentIndex(self._model.index(row, 0))
        if row >= 0:
            said = str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offered: list[Completion] = []

    def show(self, completions: Sequence[Completion]) -> None:
        self.beginResetModel()
        self.offered = list(completions)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.offered[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(part for part in (one.shown, one.within) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = "" if one.count is None else words.photos(one.count)
            kind = "" if one.kind is Completes.FILTER else self._kind(one.kind)
            return ", ".join(part for part in (one.shown, beside(one), kind, count) if part)
        return one if role == Qt.ItemDataRole.UserRole else None

    def _kind(self, kind: Completes) -> str:
        if kind is Completes.PAST:
            return self.tr("asked before")
        return self.tr("saved search") if kind is Completes.SAVED else filter_words(kind.value)


def beside(one: Completion) -> str:
    """What stands quietly beside a completion."""
    if one.kind is Completes.FILTER:
        return filter_words(one.shown.rstrip(":"))
    if one.kind is Completes.SAVED:
        return "" if one.text == one.shown else one.text
    return one.within


class _Delegate(QStyledItemDelegate):
    """Draws a row: a sign, the words, what tells them from others, and a count at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(option.rect.width(), theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Completion = index.data(Qt.ItemDataRole.UserRole)
        tokens = theme.tokens_of(option.widget)
        row = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.wash if marked else tokens.pressed))
            painter.drawRoundedRect(row, theme.RADIUS_CELL, theme.RADIUS_CELL)
        side = theme.scaled(theme.ICON_SMALL)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(QRectF(_placed(row, _LEFT, side)).center())
        paint_icon(painter, sign, _SIGNS[one.kind], tokens.secondary)
        self._text(painter, row, one, tokens)
        painter.restore()

    def _text(self, painter: QPainter, row: QRect, one: Completion, tokens: theme.Tokens) -> None:
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        start = _LEFT + theme.scaled(theme.ICON_SMALL) + 10
        end = row.width() - theme.MEDIUM
        painter.setFont(theme.font(theme.TEXT_SECONDARY))
        painter.setPen(QColor(tokens.secondary))
        if one.count is not None:
            count = words.number(one.count)
            wide = painter.fontMetrics().horizontalAdvance(count) + 1
            end -= wide
            painter.drawText(_placed(row, end, wide), along, count)
            end -= theme.MEDIUM
        quiet = beside(one)
        painter.setFont(theme.font())
        metrics = painter.fontMetrics()
        room = max(end - start, 0)
        least = min(metrics.horizontalAdvance(quiet) + theme.MEDIUM, room // 2) if quiet else 0
        painter.setPen(QColor(tokens.text))
        shown = metrics.elidedText(one.shown, Qt.TextElideMode.ElideMiddle, room - least)
        wide = min(metrics.horizontalAdvance(shown) + 1, room)
        painter.drawText(_placed(row, start, wide), along, shown)
        start += wide + theme.MEDIUM
        if quiet and end > start:
            painter.setPen(QColor(tokens.secondary))
            text = metrics.elidedText(quiet, Qt.TextElideMode.ElideRight, end - start)
            painter.drawText(_placed(row, start, end - start), along, text)


def _placed(row: QRect, start: int, wide: int) -> QRect:
    # `start` counts from where reading starts.
    if theme.right_to_left():
        start = row.width() - start - wide
    return QRect(row.x() + start, row.y(), wide, row.height())


def below(field: QWidget) -> QRect:
    """The place of a field in its window."""
    window = field.window()
    return QRect(field.mapTo(window, QPoint(0, 0)), field.size())
