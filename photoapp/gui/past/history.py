"""The list of what was done, from which each can be undone or done again, or all since."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.answers import Done
from photoapp.gui import theme
from photoapp.gui.care.steps import back_to, forth_to
from photoapp.gui.widgets import reading
from photoapp.gui.widgets.controls import Button, heading, label
from photoapp.gui.widgets.fitting import fit
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import deed_sentence, final_sentence

_ROW = 44
_SIZE = 560, 520


class _Lines(QStyledItemDelegate):
    """What was done, and below it when, quieter."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        tokens = theme.tokens_of(option.widget)
        text, _, note = str(index.data()).partition("\n")
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        undone = index.data(Qt.ItemDataRole.ForegroundRole) is not None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        first = tokens.accent_text if selected else tokens.secondary if undone else tokens.text
        second = tokens.accent_text if selected else tokens.secondary
        lines = QRect(option.rect).adjusted(theme.SMALL, theme.TINY, -theme.SMALL, -theme.TINY)
        half = lines.height() // 2
        for top, said, pixels, colour in (
            (lines.top(), text, theme.TEXT, first),
            (lines.top() + half, note, theme.TEXT_SECONDARY, second),
        ):
            painter.setFont(theme.font(pixels))
            painter.setPen(QColor(colour))
            line = QRect(lines.left(), top, lines.width(), half)
            cut = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, line.width())
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, cut
            )


class HistoryDialog(QDialog):
    """Follows what is done while it is open.

    Signals: undo(number), redo(number) of the row chosen; back_to(number) everything since and
    with it is to be undone; forth_to(number) everything up to it done again.
    """

    undo = Signal(object)
    redo = Signal(object)
    back_to = Signal(object)
    forth_to = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "window")
        fit(self, *_SIZE)
        self._shown: list[Done] = []
        self._empty = label(self.tr("What you change in your library appears here."), "soft", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("History"))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setProperty("kind", "lines")
        self.list.setItemDelegate(_Lines(self.list))
        self.list.currentRowChanged.connect(self._current)
        self.list.itemActivated.connect(lambda _: self._act())
        self._why = label("", "secondary", self)
        self.all = Button("", "quiet", parent=self)
        self.all.clicked.connect(self._act_all)
        self.button = Button(self.tr("Undo"), "primary", parent=self)
        self.button.clicked.connect(self._act)
        self._lay_out()
        self._current(-1)

    def _lay_out(self) -> None:
        close = Button(self.tr("Close"), "quiet", parent=self)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.all)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(heading(self.tr("History"), parent=self))
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self._why)
        column.addLayout(buttons)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        reading.order(self)
        return super().focusNextPrevChild(next)

    def show_actions(self, actions: Sequence[Done]) -> None:
        """Show what was done, the latest first; what was chosen stays chosen."""
        if list(actions) == self._shown and self.list.count():
            return
        row = self.list.currentRow()
        chosen = self._shown[row].number if 0 < row < len(self._shown) else None
        focused = not self._shown or self.list.hasFocus()
        self._shown = list(actions)
        self.list.clear()
        for done in self._shown:
            text = deed_sentence(done.action, done.values)
            item = QListWidgetItem(f"{text}\n{self._note(done)}")
            item.setToolTip(text)
            item.setSizeHint(QSize(0, theme.scaled(_ROW)))
            if done.undone:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
        numbers = [done.number for done in self._shown]
        self.list.setCurrentRow(numbers.index(chosen) if chosen in numbers else 0)
        self._empty.setVisible(not self._shown)
        self.list.setVisible(bool(self._shown))
        if focused:
            self.list.setFocus()

    def _note(self, done: Done) -> str:
        when = words.moment(done.at)
        if done.undone:
            return self.tr("{0} · undone").format(when)
        return when if done.undoable else self.tr("{0} · cannot be undone").format(when)

    def _current(self, row: int) -> None:
        done = self._shown[row] if 0 <= row < len(self._shown) else None
        undone = done is not None and done.undone
        self.button.setEnabled(done is not None and done.undoable)
        self.button.setText(self.tr("Redo") if undone else self.tr("Undo"))
        several = self._several(done)
        self.all.setVisible(several > 1)
        if undone:
            self.all.setText(self.tr("Redo all up to here"))
        else:
            self.all.setText(self.tr("Undo all back to here"))
        why = final_sentence(done.action) if done is not None and not done.undoable else ""
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def _several(self, done: Done | None) -> int:
        """How many would be undone or done again to get to an action."""
        if done is None:
            return 0
        return len((forth_to if done.undone else back_to)(self._shown, done.number))

    def _act(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown) and self._shown[row].undoable:
            done = self._shown[row]
            (self.redo if done.undone else self.undo).emit(done.number)

    def _act_all(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            done = self._shown[row]
            (self.forth_to if done.undone else self.back_to).emit(done.number)
