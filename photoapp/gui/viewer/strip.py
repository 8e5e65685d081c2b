"""The film strip: the photos around the one in the viewer."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from photoapp.gui import theme
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.grid.painter import Look, paint_cells
from photoapp.gui.grid.thumbnails import Cut, Thumbnails, ThumbnailSource
from photoapp.gui.work import Work

_CELL = 64
_EDGE = 10
_NEAR = 2  # photos kept in view on either side of the current one
_NOTCH = 120
_BUDGET = 8 * 2**20


class FilmStrip(QWidget):
    """One line of thumbnails; moves only when the current photo would leave it.

    Signals: chosen(row).
    """

    chosen = Signal(int)

    def __init__(self, source: ThumbnailSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: Integers = np.empty(0, np.int64)
        self._row = 0
        self._first = 0
        self._turned = 0.0
        self._thumbnails = Thumbnails(source, work, self, self._arrived, budget=_BUDGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Film strip"))

    def show_photos(self, ids: Integers, row: int) -> None:
        """Show other photos."""
        self._ids = ids
        self._first = row - self._room() // 2
        self.go(row)

    def go(self, row: int) -> None:
        """Another photo is the current one."""
        self._row = row
        room = self._room()
        near = min(_NEAR, (room - 1) // 2)
        self._scroll_to(min(max(self._first, row + near - room + 1), row - near))

    def refresh(self) -> None:
        """Photos may have changed."""
        self._thumbnails.refresh()

    def renew(self) -> None:
        """Photos may have been turned."""
        self._thumbnails.turn()

    def sizeHint(self) -> QSize:
        """As high as its pictures and their edges."""
        return QSize(12 * (_CELL + theme.GAP), _CELL + 2 * _EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current photo in view."""
        super().resizeEvent(event)
        self.go(self._row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the photo under the pointer."""
        row = self._row_at(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            self.chosen.emit(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look further along without going there."""
        delta = event.angleDelta()
        self._turned -= (delta.y() or delta.x()) / _NOTCH * 3
        whole = int(self._turned)
        self._turned -= whole
        self._scroll_to(self._first + whole)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the thumbnails, a ring around the current one."""
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(tokens.window))
        looks = [
            Look(self._box(row), None, self._thumbnails.get(photo), ringed=row == self._row)
            for row, photo in enumerate(self._shown(), self._first)
        ]
        paint_cells(painter, looks, tokens, self.devicePixelRatioF(), crop=True)
        painter.end()

    def _room(self) -> int:
        """How many photos fit."""
        return max((self.width() - 2 * theme.LARGE + theme.GAP) // (_CELL + theme.GAP), 1)

    def _shown(self) -> list[int]:
        photos: list[int] = self._ids[self._first : self._first + self._room()].tolist()
        return photos

    def _scroll_to(self, first: int) -> None:
        self._first = max(min(first, len(self._ids) - self._room()), 0)
        shown = self._shown()
        # From the current photo outwards; then a strip's length to either side.
        near = sorted(range(len(shown)), key=lambda i: abs(self._first + i - self._row))
        first, room = self._first, self._room()
        beyond = self._ids[first + room : first + 2 * room].tolist()
        before = self._ids[max(first - room, 0) : first].tolist()
        ratio = self.devicePixelRatioF()
        cut = Cut(round(_CELL * ratio), theme.RADIUS_CELL * ratio)
        self._thumbnails.look([shown[i] for i in near] + beyond + before, cut)
        self.update()

    def _box(self, row: int) -> QRect:
        step = _CELL + theme.GAP
        width = len(self._shown()) * step - theme.GAP
        x = (self.width() - width) // 2 + (row - self._first) * step
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - _CELL
        return QRect(x, _EDGE, _CELL, _CELL)

    def _row_at(self, x: float) -> int:
        for row in range(self._first, self._first + len(self._shown())):
            box = self._box(row)
            if box.left() - theme.GAP / 2 <= x < box.right() + 1 + theme.GAP / 2:
                return row
        return -1

    def _arrived(self, photos: Sequence[int]) -> None:  # noqa: ARG002 - all fit one repaint
        self.update()
