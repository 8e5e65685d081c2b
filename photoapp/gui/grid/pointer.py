"""What the mouse does in the grid: choose, draw a rubber band, drag photos out."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

_EDGE = 24  # pixels from the upper and lower edge within which a band scrolls
_SCROLL_MS = 16


class Choose(Enum):
    """How a row joins what is selected."""

    ONLY = auto()  # nothing else stays selected
    TOGGLE = auto()
    THROUGH = auto()  # everything from the anchor to it
    ADD_THROUGH = auto()


class Board(Protocol):
    """What the pointer needs of the grid."""

    def row_at(self, point: QPoint) -> int: ...
    def check_area(self, row: int) -> QRect: ...
    def heart_area(self, row: int) -> QRect: ...
    def title_at(self, point: QPoint) -> int: ...
    def height(self) -> int: ...
    def verticalOffset(self) -> int: ...
    def is_selected(self, row: int) -> bool: ...
    def choose(self, row: int, how: Choose) -> None: ...
    def choose_none(self) -> None: ...
    def choose_section(self, section: int, *, add: bool) -> None: ...
    def open_row(self, row: int) -> None: ...
    def favour(self, row: int) -> None: ...
    def hover(self, row: int) -> None: ...
    def hover_title(self, section: int) -> None: ...
    def draw_band(self, band: QRect | None, *, keep: bool) -> None: ...
    def scroll_by(self, pixels: int) -> None: ...
    def prepare_drag(self, row: int) -> None: ...
    def drag(self, row: int) -> None: ...


def how_chosen(modifiers: Qt.KeyboardModifier) -> Choose:
    """What Ctrl and Shift mean, for the mouse and for the keyboard."""
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if shift:
        return Choose.ADD_THROUGH if control else Choose.THROUGH
    return Choose.TOGGLE if control else Choose.ONLY


class Pointer(QObject):
    """Turns presses, moves and releases into choices. Lives as long as its grid."""

    def __init__(self, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._pressed: QPoint | None = None  # in the viewport
        self._row = -1  # pressed, and able to be dragged
        self._deferred = -1  # becomes the only one on release, unless dragged before
        self._band_from: QPoint | None = None  # in the content
        self._keep = False
        self._last = QPoint()
        self._timer = QTimer(self, interval=_SCROLL_MS)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, or begin a band where nothing is."""
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._forget()
        self._pressed = self._last = at
        row = self._board.row_at(at)
        how = how_chosen(event.modifiers())
        if row < 0 and (section := self._board.title_at(at)) >= 0:
            self._board.choose_section(section, add=how is not Choose.ONLY)
        elif row < 0:
            self._band_from = at + QPoint(0, self._board.verticalOffset())
            self._keep = how is not Choose.ONLY
            if not self._keep:
                self._board.choose_none()
        elif self._on_check(row, at):
            self._board.choose(row, Choose.TOGGLE)
        elif self._board.heart_area(row).contains(at):
            self._board.favour(row)
        elif how is Choose.ONLY and self._board.is_selected(row):
            self._row = self._deferred = row
        else:
            self._board.choose(row, how)
            self._row = row
        if self._row >= 0:
            self._board.prepare_drag(self._row)

    def move(self, event: QMouseEvent) -> None:
        """Show what is under the pointer, stretch the band or begin to drag."""
        at = self._last = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            row = self._board.row_at(at)
            self._board.hover(row)
            self._board.hover_title(self._board.title_at(at) if row < 0 else -1)
            return
        if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        if self._band_from is not None:
            self._stretch()
            self._timer.start()
        elif self._row >= 0:
            row = self._row
            self._forget()
            self._board.drag(row)

    def release(self, event: QMouseEvent) -> None:
        """End a band, or let a plain click choose one of several."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._deferred >= 0:
            self._board.choose(self._deferred, Choose.ONLY)
        self._forget()

    def double(self, event: QMouseEvent) -> None:
        """Open what is under the pointer; on a check circle it is a second click."""
        at = event.position().toPoint()
        row = self._board.row_at(at)
        if event.button() is not Qt.MouseButton.LeftButton or row < 0:
            return
        if self._on_check(row, at):
            self._board.choose(row, Choose.TOGGLE)
        elif self._board.heart_area(row).contains(at):
            self._board.favour(row)
        else:
            self._board.open_row(row)

    def follow(self, now: Callable[[int], int]) -> None:
        """The list was renewed while a button is down. now: the row of what was in a row, or -1."""
        self._row, self._deferred = now(self._row), now(self._deferred)

    def let_go(self) -> None:
        """Another list is shown: what was pressed has nothing to do with it."""
        self._forget()

    def _on_check(self, row: int, at: QPoint) -> bool:
        return self._board.check_area(row).contains(at)

    def _forget(self) -> None:
        self._timer.stop()
        if self._band_from is not None:
            self._board.draw_band(None, keep=self._keep)
        self._pressed, self._band_from = None, None
        self._row = self._deferred = -1

    def _stretch(self) -> None:
        if self._band_from is not None:
            here = self._last + QPoint(0, self._board.verticalOffset())
            band = QRect(self._band_from, here).normalized()
            self._board.draw_band(band, keep=self._keep)

    def _scroll(self) -> None:
        """Past the edges the band pulls the content, faster the further out."""
        above = min(self._last.y() - _EDGE, 0)
        below = max(self._last.y() + _EDGE - self._board.height(), 0)
        if above or below:
            self._board.scroll_by((above + below) // 2)
            self._stretch()
