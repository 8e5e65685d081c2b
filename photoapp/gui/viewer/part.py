"""The tool that marks a part of the picture shown, with the mouse or with the keys."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from photoapp.base.picture import Region
from photoapp.gui import theme

_LEAST = 12  # logical pixels of a side; less is a slip of the hand
_STEP = 0.02  # of the picture, that a key moves or grows by
_SHADE = 0.45
_FIRST = QRectF(0.25, 0.25, 0.5, 0.5)


def unturned(part: Region, quarters: int) -> Region:
    """A part of a picture shown turned clockwise by so many quarters, as it is in the file."""
    for _ in range(quarters % 4):
        left, top, width, height = part
        part = (top, 1 - left - width, height, width)
    return part


class PartTool(QWidget):
    """Lies over the canvas while a part is marked. The part is kept in shares of the picture.

    Signals: chosen(tuple) left, top, width and height, 0 to 1; left() without one.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self._picture = QRectF()
        self._part = QRectF(_FIRST)
        self._from: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Search with a part of this picture"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the part, with Shift they change its size; Enter searches")
        )
        self.hide()

    def begin(self, picture: QRectF, at: QPointF | None = None) -> None:
        """Mark a part of a picture that lies there; at: a drag has begun here already."""
        self.setGeometry(self._canvas.rect())
        self._picture = picture
        self._part = QRectF(_FIRST)
        self._from, self._dragged = at, False
        self.show()
        self.raise_()
        self.setFocus()
        self.update()

    def give_up(self) -> None:
        """Mark nothing."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self.drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        self.release()

    def drag(self, to: QPointF) -> None:
        """The mouse is there now, its button down."""
        if self._from is None:
            return
        corners = QRectF(self._from, to).normalized().intersected(self._picture)
        self._dragged = min(corners.width(), corners.height()) >= _LEAST
        if self._dragged:
            self._part = self._share(corners)
        self.update()

    def release(self) -> None:
        """The button is up: a part that was dragged is chosen."""
        self._from = None
        if self._dragged:
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Left: (-_STEP, 0.0),
            Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_STEP),
            Qt.Key.Key_Down: (0.0, _STEP),
        }.get(Qt.Key(event.key()))
        if step is not None:
            grows = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(*step, grows=grows)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        else:
            self.give_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture, part = self._picture, self._box()
        around = QPainterPath()
        around.addRect(picture.intersected(QRectF(self.rect())))
        around.addRect(part)
        shade = QColor(tokens.shade)
        shade.setAlphaF(_SHADE)
        painter.fillPath(around, shade)
        painter.setPen(QPen(QColor(tokens.on_shade), theme.RING))
        painter.drawRect(part)
        painter.setPen(QPen(QColor(tokens.accent), theme.RING))
        painter.drawRect(part.adjusted(-2, -2, 2, 2))

    def _step(self, across: float, down: float, *, grows: bool) -> None:
        part = QRectF(self._part)
        if grows:
            part.setWidth(min(max(part.width() + across, 2 * _STEP), 1 - part.left()))
            part.setHeight(min(max(part.height() + down, 2 * _STEP), 1 - part.top()))
        else:
            part.moveLeft(min(max(part.left() + across, 0.0), 1 - part.width()))
            part.moveTop(min(max(part.top() + down, 0.0), 1 - part.height()))
        self._part = part
        self.update()

    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(self._part.getRect())

    def _box(self) -> QRectF:
        whole, part = self._picture, self._part
        return QRectF(
            whole.left() + part.left() * whole.width(),
            whole.top() + part.top() * whole.height(),
            part.width() * whole.width(),
            part.height() * whole.height(),
        )

    def _share(self, box: QRectF) -> QRectF:
        whole = self._picture
        return QRectF(
            (box.left() - whole.left()) / whole.width(),
            (box.top() - whole.top()) / whole.height(),
            box.width() / whole.width(),
            box.height() / whole.height(),
        )
