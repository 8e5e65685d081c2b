"""Wheel, touchpad and fingers change the size of cells, a column at a time."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScroller, QScrollerProperties, QWidget

_NOTCH = 120  # of a wheel, in eighths of a degree
_PINCH = 0.12  # the share of growth that is worth one column


class Sized(Protocol):
    """What the zoomer needs of the grid."""

    def viewport(self) -> QWidget: ...
    def zoom(self, larger: int, at: QPoint | None = None) -> None: ...


class Zoomer:
    """Collects turns and pinches until they are worth a column. Fingers also scroll."""

    def __init__(self) -> None:
        self._board: Sized | None = None
        self._turned = 0.0  # not yet worth a column

    def serve(self, board: Sized) -> None:
        """Change the cells of a grid from now on."""
        self._board = board
        view = board.viewport()
        view.grabGesture(Qt.GestureType.PinchGesture)
        QScroller.grabGesture(view, QScroller.ScrollerGestureType.TouchGesture)
        scroller = QScroller.scroller(view)
        wanted = scroller.scrollerProperties()
        never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        wanted.setScrollMetric(QScrollerProperties.ScrollMetric.VerticalOvershootPolicy, never)
        wanted.setScrollMetric(QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy, never)
        scroller.setScrollerProperties(wanted)

    def wheel(self, event: QWheelEvent) -> bool:
        """Take a turn of the wheel with Ctrl; whether it was one."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turn(event.angleDelta().y() / _NOTCH, event.position().toPoint())
        return True

    def gesture(self, event: QEvent) -> bool:
        """Take a pinch on a touchpad or of two fingers on a screen; whether it was one."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self._turn(event.value() / _PINCH, event.position().toPoint())
            return True
        if isinstance(event, QGestureEvent) and self._board is not None:
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self._board.viewport().mapFromGlobal(pinch.hotSpot().toPoint())
                self._turn((pinch.scaleFactor() - 1) / _PINCH, at)
                event.accept(Qt.GestureType.PinchGesture)
                return True
        return False

    def _turn(self, notches: float, at: QPoint) -> None:
        self._turned += notches
        whole = int(self._turned)
        if whole and self._board is not None:
            self._turned -= whole
            self._board.zoom(whole, at)
