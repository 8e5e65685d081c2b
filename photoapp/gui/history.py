"""The list of what was done, from which each can be undone or done again."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.answers import Done
from photoapp.gui import theme, words
from photoapp.gui.controls import Button, heading, label
from photoapp.gui.sentences import action_sentence

_ROW = 44


class HistoryDialog(QDialog):
    """Signals: undo(number), redo(number) of the row chosen."""

    undo = Signal(object)
    redo = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "window")
        self.resize(520, 480)
        self._shown: list[Done] = []
        self._empty = label(self.tr("What you change in your library appears here."), "soft", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("History"))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setProperty("kind", "lines")
        self.list.currentRowChanged.connect(self._current)
        self.list.itemActivated.connect(lambda _: self._act())
        self.button = Button(self.tr("Undo"), "primary", parent=self)
        self.button.clicked.connect(self._act)
        close = Button(self.tr("Close"), "quiet", parent=self)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(heading(self.tr("History"), parent=self))
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._current(-1)

    def show_actions(self, actions: Sequence[Done]) -> None:
        """Show what was done, the latest first; what was chosen stays chosen."""
        row = self.list.currentRow()
        chosen = self._shown[row].number if 0 <= row < len(self._shown) else None
        self._shown = list(actions)
        self.list.clear()
        for done in self._shown:
            item = QListWidgetItem(f"{_text(done)}\n{self._note(done)}")
            item.setSizeHint(QSize(0, theme.scaled(_ROW)))
            if done.undone:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
        numbers = [done.number for done in self._shown]
        self.list.setCurrentRow(numbers.index(chosen) if chosen in numbers else 0)
        self._empty.setVisible(not self._shown)
        self.list.setVisible(bool(self._shown))
        self.list.setFocus()

    def _note(self, done: Done) -> str:
        when = words.moment(done.at)
        if done.undone:
            return self.tr("{0} · undone").format(when)
        return when if done.undoable else self.tr("{0} · cannot be undone").format(when)

    def _current(self, row: int) -> None:
        done = self._shown[row] if 0 <= row < len(self._shown) else None
        self.button.setEnabled(done is not None and done.undoable)
        self.button.setText(self.tr("Redo") if done and done.undone else self.tr("Undo"))

    def _act(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown) and self._shown[row].undoable:
            done = self._shown[row]
            (self.redo if done.undone else self.undo).emit(done.number)


def _text(done: Done) -> str:
    text = action_sentence(done.action, done.values)
    photos = done.values.get("photos")
    return f"{text} · {words.photos(photos)}" if isinstance(photos, int) and photos else text
