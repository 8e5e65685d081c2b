"""A scroll bar that is seen only by who may want it: while the mouse is near, or it scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

STAYS_MS = 1000  # in sight, after it scrolled


class QuietBar(QScrollBar):
    """The vertical bar of a part of the window; its room is kept while it is out of sight."""

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
