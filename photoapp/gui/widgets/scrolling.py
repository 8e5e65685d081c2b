"""What tells that a part of the window scrolls, and is otherwise quiet: a bar, and its ends."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from photoapp.gui import theme

STAYS_MS = 1000  # in sight, after it scrolled


class QuietBar(QScrollBar):
    """The vertical bar of a part of the window, seen by who may want it: while the mouse is near,
    or it scrolls. Its room is kept while it is out of sight.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._stays = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._stays.timeout.connect(self.update)
        self.valueChanged.connect(self._scrolled)
        area.setVerticalScrollBar(self)
        area.installEventFilter(self)

    @property
    def seen(self) -> bool:
        """Whether it is in sight now."""
        return self._stays.isActive() or self._area.underMouse()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.seen:
            super().paintEvent(event)

    def _scrolled(self) -> None:
        self._stays.start()
        self.update()


class FadingEnds(QWidget):
    """Lies over what scrolls: where it goes on, it fades into `ground` instead of being cut off."""

    def __init__(self, area: QAbstractScrollArea, ground: Callable[[theme.Tokens], str]) -> None:
        super().__init__(area)
        self._area, self._ground = area, ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.update)
        area.viewport().installEventFilter(self)

    @property
    def high(self) -> int:
        """In logical pixels, of each end."""
        return theme.scaled(theme.LARGE)

    def clear(self, row: QRect) -> None:
        """Scroll on until a row that is in sight stands free of the ends."""
        bar = self._area.verticalScrollBar()
        below = row.bottom() + self.high - self._area.viewport().height()
        if below > 0 or row.top() < self.high:
            bar.setValue(bar.value() + (below if below > 0 else row.top() - self.high))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.setGeometry(self._area.viewport().geometry())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        bar, high = self._area.verticalScrollBar(), self.high
        painter = QPainter(self)
        if bar.value() > bar.minimum():
            self._fade(painter, 0, high)
        if bar.value() < bar.maximum():
            self._fade(painter, self.height(), self.height() - high)

    def _fade(self, painter: QPainter, end: int, begin: int) -> None:
        """From the ground at `end` to nothing at `begin`, in pixels from the top."""
        ground = QColor(self._ground(theme.tokens_of(self)))
        nothing = QColor(ground)
        nothing.setAlpha(0)
        shade = QLinearGradient(0, end, 0, begin)
        shade.setColorAt(0, ground)
        shade.setColorAt(1, nothing)
        painter.fillRect(0, min(end, begin), self.width(), abs(end - begin), shade)
