"""The grid of suggestions: photos in order, and a line to drag between the surer and the others."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme
from photoapp.gui.grid import FixedSections, Grid, Heading
from photoapp.gui.grid.dragging import Paths
from photoapp.gui.grid.geometry import Margins
from photoapp.gui.grid.pointer import Choose
from photoapp.gui.grid.surface import PhotoSource
from photoapp.gui.review.waiting import Cells
from photoapp.gui.wording import words
from photoapp.gui.work import Work

LINE = 36  # height of the line with its words
_EDGE, _SCROLL_MS = 32, 16  # a line dragged this near to an edge scrolls
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Board(Grid):
    """Cells above a line and below it. Attributes: line, what the line says, "" for no line.

    Signals: line_moved(int) so many cells are to be above it; surest_wanted() Ctrl and Enter:
    all above it are right.
    """

    sticks = favours = title_chooses = False
    line_moved = Signal(int)
    surest_wanted = Signal()

    def __init__(
        self, source: PhotoSource, work: Work, paths: Paths, parent: QWidget | None = None
    ) -> None:
        self.line = ""
        self._above = 0
        self._counts: dict[int, int] = {}
        self._dragged: int | None = None  # where in the viewport the line is held
        super().__init__(source, work, paths, parent)
        self._scroller = QTimer(self, interval=_SCROLL_MS)
        self._scroller.timeout.connect(self._scroll_line)

    def show_cells(self, cells: Cells, line: str, *, stay: bool) -> None:
        """Show what waits. line: its words, "" for none."""
        many = cells.counts > 1
        self._counts = dict(zip(cells.photos[many].tolist(), cells.counts[many], strict=True))
        self.line, self._above = line, cells.above if line else 0
        self.show_photos(cells.photos, self._parts(len(cells.photos)), stay=stay)

    def move_line(self, above: int, line: str) -> None:
        """Have so many cells above the line; nothing scrolls."""
        self.line, self._above = line, above
        self._sections = self._parts(self.cells.rows)
        self.lay_out(None)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, line))

    def stand_on(self, row: int) -> None:
        """Let the keyboard stand on a row, or the nearest, with nothing selected."""
        row = min(row, self.cells.rows - 1)
        if row < 0:
            return
        self.choose_none()
        self._set_current(row)
        self._anchor = row
        self._focus_shown = True
        self.scrollTo(self.currentIndex())

    def count(self, photo: int) -> int:
        """How many photos are decided with the cell of one."""
        return int(self._counts.get(photo, 1))

    def _parts(self, rows: int) -> FixedSections:
        above = min(self._above, rows)
        sizes = np.array([above, rows - above] if self.line else [0, rows], np.int64)
        return FixedSections(sizes, (Heading(""), Heading(self.line)))

    # How it looks.

    def margins(self) -> Margins:
        """The line takes the place of titles; what is above the first one lies out of sight."""
        top = theme.GAP - LINE if self.line else theme.GAP - 2 * LINE
        return Margins(
            left=theme.LARGE,
            right=theme.GAP,
            top=top,
            bottom=theme.WIDE,
            gap=theme.GAP,
            header=LINE,
        )

    def badge(self, photo: int) -> str | None:
        """How many look-alikes a cell stands for; files do not matter here."""
        count = self._counts.get(photo)
        return "" if count is None else words.number(int(count))

    def paint_title(
        self, painter: QPainter, place: QRect, section: int, tokens: theme.Tokens
    ) -> None:
        """Draw the line: its words in the middle, and a stroke on either side."""
        if not section or not self.line:
            return
        font = theme.font(theme.TEXT_SECONDARY)
        metrics = QFontMetrics(font)
        room = place.width() - 2 * theme.HUGE
        text = metrics.elidedText(self.line, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(text)
        middle = QRect(place.center().x() - wide // 2, place.y(), wide + 1, place.height())
        stroke = QRect(place.x(), place.center().y(), 0, theme.RING)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent_text))
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, text)
        stroke.setRight(middle.left() - theme.MEDIUM)
        painter.fillRect(stroke, QColor(tokens.accent))
        stroke.setLeft(middle.right() + theme.MEDIUM)
        stroke.setRight(place.right())
        painter.fillRect(stroke, QColor(tokens.accent))

    # The line by mouse.

    def line_place(self) -> QRect:
        """Where the line is in the viewport; empty without one."""
        if not self.line or self.cells.sections < 2:
            return QRect()
        box = self.cells.title(1)
        return QRect(box.x, box.y - self.verticalOffset(), box.width, box.height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.line_place().contains(at):
            self._dragged = at.y()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._dragged is not None:
            self._drag_line(at.y())
            return
        over = self.line_place().contains(at) and not event.buttons()
        shape = Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            super().mouseReleaseEvent(event)
        else:
            self._dragged = None
            self._scroller.stop()

    def _drag_line(self, y: int) -> None:
        self._dragged = y
        above = self.cells_over(y)
        if above != self._above:
            self.line_moved.emit(above)
        if y < _EDGE or y > self.viewport().height() - _EDGE:
            self._scroller.start()
        else:
            self._scroller.stop()

    def cells_over(self, y: int) -> int:
        """The cells that whole lines of them leave above a height of the viewport.

        As if there were no line among them, so that it does not jump while it is dragged.
        """
        pitch = self.cells.side + self.cells.margins.gap
        lines = round((y + self.verticalOffset() - LINE // 2 - theme.GAP) / pitch)
        return min(max(lines, 0) * self.cells.columns, self.cells.rows)

    def _scroll_line(self) -> None:
        if self._dragged is None:
            return
        above = min(self._dragged - _EDGE, 0)
        below = max(self._dragged + _EDGE - self.viewport().height(), 0)
        self.scroll_by((above + below) // 2)
        self._drag_line(self._dragged)

    # The keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the line; all others are those of any grid, or the page's."""
        act = self._acts().get((Qt.Key(event.key()), event.modifiers() & ~_KEYPAD))
        if act is None:
            super().keyPressEvent(event)
        elif self.line:
            act()

    def _acts(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], None]]:
        alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        return {
            (Qt.Key.Key_Up, alt): lambda: self._step_line(-1),
            (Qt.Key.Key_Down, alt): lambda: self._step_line(1),
            (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier): self.line_here,
            (Qt.Key.Key_Return, control): self.surest_wanted.emit,
            (Qt.Key.Key_Enter, control): self.surest_wanted.emit,
        }

    def _step_line(self, lines: int) -> None:
        columns = self.cells.columns
        whole = self._above // columns if lines > 0 else -(-self._above // columns)
        self.line_moved.emit(min(max((whole + lines) * columns, 0), self.cells.rows))
        self._bring_line()

    def line_here(self) -> None:
        """Put the line below the cell that the keyboard is on."""
        row = self.currentIndex().row()
        if row >= 0:
            self.line_moved.emit(row + 1)
            self._bring_line()

    def _bring_line(self) -> None:
        place = self.line_place()
        over = place.bottom() + theme.LARGE - self.viewport().height()
        self.scroll_by(min(place.top() - theme.LARGE, 0) or max(over, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Here keys do the work: where they act is always shown."""
        super().focusInEvent(event)
        self._focus_shown = True

    def open_row(self, row: int) -> None:
        """Look closer, also where nothing was chosen yet."""
        if row >= 0 and row not in self._runs:
            self.choose(row, Choose.ONLY)
        super().open_row(row)
