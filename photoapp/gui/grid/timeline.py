"""The scroll bar of the grid: years beside it and, while dragging, a bubble with the month."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QStyle, QWidget

from photoapp.gui import theme
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.widgets.controls import paint_floating

WIDE, NARROW = 52, 8
_EDGE = 16  # above the first and below the last year
_SPACE = 18  # least distance between two years
_MARK, _MARK_HEIGHT = 34, 3
_HANDLE, _HANDLE_LEAST = 6, 32
_BUBBLE = 32
_RIGHT = 4


@dataclass(frozen=True, slots=True)
class Moments:
    """What a timeline tells. years: int32 [S], 0 for none; tops: int64 [S], where they begin.

    moment: the words for a content height.
    """

    years: NDArray[np.int32]
    tops: Integers
    moment: Callable[[int], str]

    @property
    def dated(self) -> bool:
        """Whether there are enough years or months to be worth a timeline."""
        return bool(np.any(self.years))


class Timeline(QScrollBar):
    """A vertical scroll bar that shows years beside its range if there are any.

    Without dates it is a narrow ordinary handle. Click or drag anywhere to go there.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        nothing = np.empty(0, np.int64)
        self._moments = Moments(nothing.astype(np.int32), nothing, lambda _: "")
        self._labels: list[tuple[int, str]] = []
        self._drawn: QImage | None = None  # the years, for these looks
        self._looked: tuple[object, ...] = ()
        self._marked = -1  # the height the mark was painted at last
        self._bubble = _Bubble(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Timeline"))
        self.rangeChanged.connect(self._lay)
        self.valueChanged.connect(self._told)

    def set_moments(self, moments: Moments) -> None:
        """Show other years."""
        narrower = moments.dated != self._moments.dated
        self._moments = moments
        if narrower:
            self.updateGeometry()
        self._lay()

    @property
    def extent(self) -> int:
        """Its width in pixels."""
        return WIDE if self._moments.dated else NARROW

    @property
    def labels(self) -> list[tuple[int, str]]:
        """The years shown, with the height at which each stands."""
        return self._labels

    def sizeHint(self) -> QSize:
        """As wide as its years need."""
        return QSize(self.extent, 100)

    def minimumSizeHint(self) -> QSize:
        """The same: it never shrinks."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw years and the mark, or the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.tokens_of(self)
        painter.fillRect(self.rect(), QColor(tokens.window))
        if self._moments.dated:
            self._paint_years(painter, tokens)
        elif self.maximum() > self.minimum():
            self._paint_handle(painter, tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the years anew."""
        super().resizeEvent(event)
        self._lay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the pointer is."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setSliderDown(True)
        self._drag_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._drag_to(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let go."""
        self.setSliderDown(False)
        self._bubble.hide()
        self.update()

    def _drag_to(self, y: float) -> None:
        along = (y - _EDGE) / max(self.height() - 2 * _EDGE, 1)
        span = self.maximum() - self.minimum()
        self.setValue(self.minimum() + round(min(max(along, 0.0), 1.0) * span))
        self._told()

    def _told(self) -> None:
        # Of a million photos a notch of the wheel is no pixel here.
        if not self._moments.dated or self._y_of(self.value()) != self._marked:
            self._marked = self._y_of(self.value())
            self.update()
        if not self.isSliderDown():
            return
        text = self._moments.moment(self.value())
        if text:
            self._bubble.tell(text, self, self._y_of(self.value()))

    def _y_of(self, value: int) -> int:
        span = max(self.maximum() - self.minimum(), 1)
        return _EDGE + round((value - self.minimum()) / span * (self.height() - 2 * _EDGE))

    def _lay(self) -> None:
        """Each year where its first photos are, as far as there is room for it."""
        self._labels, self._drawn = [], None
        years, tops = self._moments.years, self._moments.tops
        lowest, locale = -_SPACE, QLocale()
        for at in np.flatnonzero(np.diff(years, prepend=0)).tolist():
            y = self._y_of(min(int(tops[at]), self.maximum()))
            if years[at] and y - lowest >= _SPACE:
                self._labels.append((y, locale.toString(QDate(int(years[at]), 1, 1), "yyyy")))
                lowest = y
        self.update()

    def _paint_years(self, painter: QPainter, tokens: theme.Tokens) -> None:
        ratio = self.devicePixelRatioF()
        looks = (tokens.dark, ratio, theme.font(theme.TEXT_BADGE).key(), self.layoutDirection())
        if self._drawn is None or self._looked != looks:
            self._looked, self._drawn = looks, self._draw_years(tokens, ratio)
        painter.drawImage(0, 0, self._drawn)
        if self.maximum() > self.minimum():
            mark = self._y_of(self.value())
            for y, _ in self._labels:
                if abs(y - mark) < _SPACE // 2:  # the mark stands for this year
                    under = QRect(0, y - _SPACE // 2, self.width(), _SPACE)
                    painter.fillRect(under, QColor(tokens.window))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            bar = QRect(self.width() - _MARK - _RIGHT, mark - 1, _MARK, _MARK_HEIGHT)
            painter.drawRoundedRect(self._mirrored(bar), _MARK_HEIGHT / 2, _MARK_HEIGHT / 2)

    def _draw_years(self, tokens: theme.Tokens, ratio: float) -> QImage:
        """All years as a picture: they stay while the mark moves."""
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(tokens.window))
        painter = QPainter(image)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(theme.font(theme.TEXT_BADGE))
        painter.setPen(QColor(tokens.secondary))
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        for y, year in self._labels:
            box = QRect(0, y - _SPACE // 2, self.width() - _RIGHT - 2, _SPACE)
            painter.drawText(self._mirrored(box), trailing, year)
        painter.end()
        return image

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _paint_handle(self, painter: QPainter, tokens: theme.Tokens) -> None:
        room = self.height()
        total = self.maximum() - self.minimum() + self.pageStep()
        length = max(room * self.pageStep() // max(total, 1), _HANDLE_LEAST)
        along = self.value() / (self.maximum() - self.minimum())
        box = QRectF((self.width() - _HANDLE) / 2, (room - length) * along, _HANDLE, length)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.secondary if self.isSliderDown() else tokens.handle))
        painter.drawRoundedRect(box.adjusted(0, 2, 0, -2), _HANDLE / 2, _HANDLE / 2)


class _Bubble(QWidget):
    """The month beside the mark while the user drags."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, text: str, beside: QWidget, y: int) -> None:
        """Show words beside a height of a widget."""
        self._text = text
        metrics = QFontMetrics(theme.font(semibold=True))
        width = metrics.horizontalAdvance(text) + 2 * theme.MEDIUM
        at = beside.mapTo(self._room, QPoint(0, y - _BUBBLE // 2))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = at.x() + beside.width() if mirrored else at.x() - width
        top = min(max(at.y(), 2), self._room.height() - _BUBBLE - 2)
        self.setGeometry(x, top, width, _BUBBLE)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the words on a rounded ground."""
        paint_floating(self)
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setFont(theme.font(semibold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
