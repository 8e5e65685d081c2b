"""The list of tags that have suggestions, with how many wait."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.tagged import Tag
from photoapp.gui import theme
from photoapp.gui.review.head import HEIGHT
from photoapp.gui.widgets.controls import KeyboardWatch, heading, label, used_by_keyboard
from photoapp.gui.widgets.scrolling import FadingEnds
from photoapp.gui.wording import words

Index = QModelIndex | QPersistentModelIndex
ROW = 34
WIDTH = 208


class TagModel(QAbstractListModel):
    """One row a tag. Attribute: tags."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tags: list[Tag] = []

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Take other tags; the same tags with other counts keep rows and choice."""
        if [tag.id for tag in tags] == [tag.id for tag in self.tags]:
            self.tags = list(tags)
            self.dataChanged.emit(self.index(0, 0), self.index(len(tags) - 1, 0))
            return
        self.beginResetModel()
        self.tags = list(tags)
        self.endResetModel()

    def row_of(self, tag: int) -> int:
        """The row of a tag, -1 if it is not here."""
        return next((row for row, one in enumerate(self.tags) if one.id == tag), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        tag = self.tags[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return tag.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = words.number(tag.suggestions)
            return self.tr("{0}, {1} to review").format(tag.name, count)
        return None


class TagList(QListView):
    """Signals: chosen(int) a tag; entered() the keyboard goes on in its photos; left() Escape."""

    chosen = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = TagModel(self)
        self.setModel(self.tags)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Tags to review"))
        self._ends = FadingEnds(self, lambda tokens: tokens.window)
        self.selectionModel().currentChanged.connect(self._current)
        KeyboardWatch(self)

    def mark(self, tag: int) -> None:
        """Show that a tag is chosen; silent."""
        row = self.tags.row_of(tag)
        index = self.tags.index(row, 0) if row >= 0 else QModelIndex()
        if index == self.currentIndex():
            return
        selection = self.selectionModel()
        selection.blockSignals(True)
        self.setCurrentIndex(index)
        if row < 0:
            selection.clear()
        selection.blockSignals(False)
        self.scrollTo(index)
        self.viewport().update()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a tag into sight, and clear of the ends that fade."""
        super().scrollTo(index, hint)
        if index.isValid():
            self._ends.clear(self.visualRect(index))

    def _current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.tags.tags[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the key that leads to the photos go there."""
        inward = Qt.Key.Key_Left if theme.right_to_left() else Qt.Key.Key_Right
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, inward}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TagColumn(QWidget):
    """The list under its title, and what suggestions are. Attributes: list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = TagList(self)
        self._total = label("", "soft", self)
        self._total.setWordWrap(False)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addSpacing(theme.SMALL)
        top.addWidget(heading(self.tr("To review"), parent=self))
        top.addWidget(self._total)
        top.addStretch()
        note = self.tr(
            "Suggestions become tags only when you say so. What you reject never comes back."
        )
        foot = label(note, "secondary", self)
        foot.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.MEDIUM)
        title = QWidget(self)
        title.setLayout(top)
        top.setContentsMargins(0, theme.SMALL, 0, theme.TINY)
        theme.hold(title, height=HEIGHT)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(title)
        lines.addSpacing(theme.GAP)
        lines.addWidget(self.list, 1)
        lines.addWidget(foot)
        # A layout's own margins are not mirrored for languages read from the right.
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addSpacing(theme.LARGE)
        across.addLayout(lines)
        theme.hold(self, width=WIDTH)

    def show_tags(self, tags: Sequence[Tag], chosen: int | None) -> None:
        """Take other tags or counts."""
        self.list.tags.show_tags(tags)
        self.list.mark(chosen or 0)
        self._total.setText(words.number(sum(tag.suggestions for tag in tags)))


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, TagModel):
            return
        tag, tokens = model.tags[index.row()], theme.tokens_of(self._view)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, tokens, selected=selected)
        rect = option.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        painter.setFont(theme.font())
        count = words.number(tag.suggestions)
        wide = painter.fontMetrics().horizontalAdvance(count)
        far = QRect(rect.right() - wide, rect.y(), wide + 1, rect.height())
        near = rect.adjusted(0, 0, -wide - theme.SMALL, 0)
        painter.setPen(QColor(tokens.accent_text if selected else tokens.secondary))
        painter.drawText(self._mirrored(rect, far), Qt.AlignmentFlag.AlignCenter, count)
        painter.setPen(QColor(tokens.accent_text if selected else tokens.text))
        name = painter.fontMetrics().elidedText(tag.name, Qt.TextElideMode.ElideRight, near.width())
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirrored(rect, near), along, name)
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        tokens: theme.Tokens,
        *,
        selected: bool,
    ) -> None:
        pill = QRectF(option.rect.adjusted(0, 0, 0, -1))
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.wash if selected else tokens.hover))
            painter.drawRoundedRect(pill, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        if option.state & QStyle.StateFlag.State_HasFocus and used_by_keyboard(self._view):
            painter.setPen(QPen(QColor(tokens.accent), theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5)

    def _mirrored(self, room: QRect, rect: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), room, rect)
