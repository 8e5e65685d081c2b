"""All commands with their keys on one calm sheet, made from the table of commands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.shortcuts.commands import COMMANDS, Command, Commands, Group
from photoapp.gui.widgets.controls import Button, heading, label
from photoapp.gui.widgets.scrolling import FadingEnds
from photoapp.gui.wording import words

SIZE = 1080, 680
_COLUMN = 280  # logical pixels that a column needs, more where text is larger
_MOST = 3

_SCROLLING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ShortcutSheet(QDialog):
    """Closes with Esc, and with what opened it. Attribute: change, the button that leads to where
    keys are changed.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "window")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._openers = [QKeySequence(key) for key in commands.keys("shortcuts")]
        self._blocks = [
            _Block(group, rows, self)
            for group in Group
            if (rows := [one for one in COMMANDS if one.group is group and _keys(commands, one)])
        ]
        for block in self._blocks:
            block.fill(commands)
        self._columns = 0
        self.change = Button(self.tr("Change…"), "quiet", parent=self)
        close = Button(self.tr("Close"), "quiet", parent=self)
        close.clicked.connect(self.close)
        self._lay_out(close)
        self._fit_screen(parent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        text = QKeySequence(event.text()) if event.text().isprintable() else QKeySequence()
        if any(one in (pressed, text) for one in self._openers):
            self.close()
        elif event.key() in _SCROLLING:
            QApplication.sendEvent(self._scroll.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)  # Esc closes

    def _lay_out(self, close: Button) -> None:
        inside = QWidget(self)
        inside.setProperty("kind", "inside")
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.MEDIUM)
        self._row.setSpacing(theme.HUGE)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        FadingEnds(self._scroll, lambda tokens: tokens.window)
        top = QHBoxLayout()
        top.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.MEDIUM)
        top.setSpacing(theme.SMALL)
        top.addWidget(heading(self.tr("Keyboard shortcuts"), parent=self))
        top.addStretch()
        top.addWidget(self.change)
        top.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()  # a button would take the arrows for itself

    def _fit_screen(self, parent: QWidget | None) -> None:
        wide, high = SIZE
        if parent is not None:
            room = parent.window().size()
            wide, high = min(wide, room.width() - theme.HUGE), min(high, room.height() - theme.HUGE)
        self.resize(wide, high)

    def _flow(self) -> None:
        """Spread the blocks over as many columns as there is room for, about equally high."""
        needed = _COLUMN * self.fontMetrics().height() // 16
        columns = max(1, min(_MOST, (self.width() - theme.WIDE) // (needed + theme.HUGE)))
        if columns == self._columns:
            return
        self._columns = columns
        while (item := self._row.takeAt(0)) is not None:
            if (layout := item.layout()) is not None:
                while layout.takeAt(0) is not None:
                    pass
                layout.deleteLater()
        for blocks in spread([block.lines for block in self._blocks], columns):
            column = QVBoxLayout()
            column.setSpacing(theme.LARGE)
            for number in blocks:
                column.addWidget(self._blocks[number])
            column.addStretch()
            self._row.addLayout(column, 1)


class _Block(QWidget):
    """One group: its title, and a line for each command. Attribute: lines, how high it is."""

    def __init__(self, group: Group, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.lines = len(commands) + 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.TINY)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(heading(group.title, theme.TEXT, self), 0, 0, 1, 2)

    def fill(self, commands: Commands) -> None:
        """Write the lines."""
        for row, command in enumerate(self._commands, 1):
            keys = shown(_keys(commands, command))
            title = label(command.title.removesuffix("…"), "", self)
            title.setAccessibleName(f"{command.title}: {keys}")
            said = QLabel(keys, self)
            said.setProperty("kind", "key")
            said.setVisible(bool(keys))
            self._grid.addWidget(title, row, 0)
            place = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(said, row, 1, place)


def shown(keys: Sequence[str]) -> str:
    """Keys as this platform writes them: "Ctrl+F or /", "0 to 5", "" for none."""
    names = [words.key(key) for key in keys]
    if len(keys) > 1 and all(key.isdecimal() for key in keys):
        pattern = QCoreApplication.translate("shortcuts", "{0} to {1}")
        return pattern.format(names[0], names[-1])
    return QCoreApplication.translate("shortcuts", " or ").join(names)


def spread(heights: Sequence[int], columns: int) -> list[list[int]]:
    """Which of these blocks stand in which column, in their order.

    The highest column is as low as it can be: the least bound that a greedy filling keeps.
    """
    for bound in range(max(heights, default=0), sum(heights) + 1):
        filled = _filled(heights, bound)
        if len(filled) <= columns:
            return filled
    return [list(range(len(heights)))]


def _filled(heights: Sequence[int], bound: int) -> list[list[int]]:
    filled: list[list[int]] = [[]]
    left = bound
    for number, height in enumerate(heights):
        if height > left:
            filled.append([])
            left = bound
        filled[-1].append(number)
        left -= height
    return filled


def _keys(commands: Commands, command: Command) -> tuple[str, ...]:
    return commands.keys(command.name)
