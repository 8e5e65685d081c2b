"""A line that floats over the window for a while: what was just done, and a way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, ElidedLabel, IconButton, paint_floating

SHOWN_MS = 8000
_WIDEST = 560
_MOVED = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


class Toast(QWidget):
    """Shows one line at a time, at the bottom of its parent; it stays while the mouse is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "floating")
        self._over = parent
        self._deed: Callable[[], None] | None = None
        self._spared: list[QWidget] = []
        self._text = ElidedLabel("", self, mode=Qt.TextElideMode.ElideMiddle)
        self._button = Button("", "link", parent=self)
        self._button.clicked.connect(self._act)
        close = IconButton("x", self.tr("Close"), self, small=True)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.TINY, theme.SMALL, theme.TINY)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(close)
        self._timer = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def spare(self, widget: QWidget) -> None:
        """Never cover this one: stand above it while it is in sight."""
        self._spared.append(widget)
        widget.installEventFilter(self)

    def say(self, text: str, offer: str = "", deed: Callable[[], None] | None = None) -> None:
        """Show a line, with a button `offer` that does `deed`."""
        self._deed = deed
        self._text.setText(text)
        self._button.setText(offer)
        self._button.setVisible(bool(offer))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{text} {offer}"))

    def _act(self) -> None:
        deed = self._deed
        self.hide()
        if deed is not None:
            deed()

    def _place(self) -> None:
        room = self._over.size()
        wanted = self._text.sizeHint().width() + self._button.sizeHint().width() + 96
        wide = min(wanted, _WIDEST, room.width() - 2 * theme.LARGE)
        high = theme.scaled(theme.TARGET) + 2 * theme.TINY + 4
        left = (room.width() - wide) // 2
        self.setGeometry(left, self._floor() - high, wide, high)

    def _floor(self) -> int:
        seen = (one for one in self._spared if one.isVisible())
        tops = (one.mapTo(self._over, one.rect().topLeft()).y() for one in seen)
        return min(tops, default=self._over.height() - theme.scaled(theme.STATUS_BAR) - theme.LARGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_floating(self)
