"""The row below the suggestions: which key does what, and the same with the mouse."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStyle, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import ElidedLabel
from photoapp.gui.wording import words

_PAD = 6


class KeyHint(QAbstractButton):
    """A key and what it does; a click does it too. key: as in QKeySequence.

    Attribute: wanted, whether it does anything now.
    """

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        native = words.key(key)
        self._key = native.replace("+", " ")
        self._native = native
        self.wanted = True
        self.say(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.hold(self, height=theme.TARGET)

    def say(self, text: str) -> None:
        """Do something else by the same key."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(f"{text} ({self._native})")
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(
            self._key_wide() + theme.TINY + self._text_wide() + 2 * _PAD, theme.scaled(theme.TARGET)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        lit = self.isEnabled() and self.underMouse()
        painter.setBrush(QColor(tokens.hover) if lit else Qt.BrushStyle.NoBrush)
        ring = QPen(QColor(tokens.accent), theme.RING)
        painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        key = QRect(_PAD, 0, self._key_wide(), self.height())
        rest = QRect(key.right() + 1 + theme.TINY, 0, self._text_wide(), self.height())
        enabled = self.isEnabled()
        painter.setPen(QColor(tokens.text if enabled else tokens.disabled))
        painter.setFont(_bold())
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirrored(key), along, self._key)
        painter.setPen(QColor(tokens.secondary if enabled else tokens.disabled))
        painter.setFont(_plain())
        painter.drawText(self._mirrored(rest), along, self.text())

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _key_wide(self) -> int:
        return QFontMetrics(_bold()).horizontalAdvance(self._key) + 1

    def _text_wide(self) -> int:
        return QFontMetrics(_plain()).horizontalAdvance(self.text()) + 1


class HintRow(QWidget):
    """Hints from the most needed on, as many as there is room for, and what is chosen.

    Attribute: hints.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hints: list[KeyHint] = []
        self._said = ElidedLabel("", self)
        self._said.setProperty("kind", "secondary")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.LARGE - _PAD, theme.TINY, theme.LARGE, theme.TINY)
        self._row.setSpacing(theme.SMALL)
        self._row.addWidget(self._said, 1)

    def add(self, key: str, text: str, deed: Callable[[], object]) -> KeyHint:
        """Another hint, behind the others."""
        hint = KeyHint(key, text, self)
        hint.clicked.connect(lambda: deed())
        self._row.insertWidget(len(self.hints), hint)
        self.hints.append(hint)
        return hint

    def say(self, text: str) -> None:
        """Say something at the far end."""
        if text != self._said.text():
            self._said.setText(text)
            self._fit()

    def want(self, hints: Iterable[KeyHint], wanted: bool) -> None:
        """Offer these only now and then."""
        for hint in hints:
            hint.wanted = wanted
        self._fit()

    @property
    def said(self) -> str:
        """What is said at the far end."""
        return self._said.text()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.scaled(theme.TARGET) + 2 * theme.TINY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * theme.LARGE - self._said.sizeHint().width()
        for hint in self.hints:
            if hint.wanted:
                room -= hint.sizeHint().width() + theme.SMALL
            hint.setVisible(hint.wanted and room >= 0)


def _bold() -> QFont:
    return theme.font(theme.TEXT_SECONDARY, semibold=True)


def _plain() -> QFont:
    return theme.font(theme.TEXT_SECONDARY)
