"""The whole of an enlarged picture, small in a corner: what of it is seen, and a way there."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from photoapp.gui import theme
from photoapp.gui.viewer.lens import Lens

SIDE = 144
"""Logical pixels of the longer side, where it has room."""

_SHARE = 1 / 3  # of each side of the space, at most
_LEAST = 48
_VEIL = 0.35
_GROUND = 0.72


def box(lens: Lens, room: QSizeF, *, mirrored: bool = False) -> QRectF:
    """Where it lies in a space of logical pixels; empty where nothing is hidden, or there is too
    little room for it.
    """
    width, height = lens.size
    across, down = room.width() * _SHARE / width, room.height() * _SHARE / height
    scale = min(SIDE / max(width, height), across, down)
    size = QSizeF(max(width * scale, theme.SMALL), max(height * scale, theme.SMALL))
    if not lens.movable or max(size.width(), size.height()) < _LEAST:
        return QRectF()
    left = theme.LARGE if mirrored else room.width() - size.width() - theme.LARGE
    return QRectF(QPointF(left, room.height() - size.height() - theme.LARGE), size)


def seen(lens: Lens, where: QRectF) -> QRectF:
    """The part of the box that stands for what is in sight."""
    frame = lens.frame
    across, down = where.width() / frame.width, where.height() / frame.height
    part = QRectF(-frame.x * across, -frame.y * down, lens.room[0] * across, lens.room[1] * down)
    return part.translated(where.topLeft()).intersected(where)


def share(where: QRectF, at: QPointF) -> tuple[float, float]:
    """A point of the box in shares of the picture, 0 to 1."""
    across = (at.x() - where.left()) / where.width()
    down = (at.y() - where.top()) / where.height()
    return min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0)


def paint(
    painter: QPainter, lens: Lens, where: QRectF, image: QImage | None, tokens: theme.Tokens
) -> None:
    """Draw it, with a frame around what is in sight."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    ground = QColor(tokens.shade)
    ground.setAlphaF(_GROUND)
    painter.fillRect(where.adjusted(-theme.RING, -theme.RING, theme.RING, theme.RING), ground)
    if image is not None:
        painter.drawImage(where, image)
    part, veil = seen(lens, where), QColor(tokens.shade)
    veil.setAlphaF(_VEIL)
    painter.setClipRect(where)
    for beside in _around(where, part):
        painter.fillRect(beside, veil)
    painter.setPen(QPen(QColor(tokens.on_shade), theme.RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(part.adjusted(1, 1, -1, -1))
    painter.restore()


def _around(where: QRectF, part: QRectF) -> list[QRectF]:
    """What of `where` is not `part`."""
    return [
        QRectF(where.topLeft(), QPointF(where.right(), part.top())),
        QRectF(QPointF(where.left(), part.bottom()), where.bottomRight()),
        QRectF(QPointF(where.left(), part.top()), part.bottomLeft()),
        QRectF(part.topRight(), QPointF(where.right(), part.bottom())),
    ]
