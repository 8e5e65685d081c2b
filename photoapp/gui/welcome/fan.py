"""Four little pictures in a fan, drawn here so that no photo has to be shipped."""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPolygonF,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme

_SIDE = 92.0
_UNIT = _SIDE / 100  # the drawings below are made on a square of 100


class Fan(QWidget):
    """Mountains, a dog, the sea at dusk, a flower. Decoration: silent to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(420, 132))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = theme.tokens_of(self).dark
        cards = ((64, 64, -6.0), (161, 56, -1.5), (259, 56, 1.5), (356, 64, 6.0))
        drawings: tuple[Callable[[QPainter], None], ...] = (_mountains, _dog, _sea, _flower)
        for (x, y, degrees), draw in zip(cards, drawings, strict=True):
            painter.save()
            painter.translate(x, y)
            painter.rotate(degrees)
            _shadow(painter, 70 if dark else 26)
            clip = QPainterPath()
            clip.addRoundedRect(QRectF(-_SIDE / 2, -_SIDE / 2, _SIDE, _SIDE), 4, 4)
            painter.setClipPath(clip)
            painter.translate(-_SIDE / 2, -_SIDE / 2)
            painter.scale(_UNIT, _UNIT)
            painter.setPen(Qt.PenStyle.NoPen)
            draw(painter)
            painter.restore()


def _shadow(painter: QPainter, strength: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(8, 0, -1):
        shade = QColor(0, 0, 0, round(strength / 8))
        painter.setBrush(shade)
        half = _SIDE / 2 + spread - 3
        painter.drawRoundedRect(QRectF(-half, -half + 4, 2 * half, 2 * half), 8, 8)


def _sky(painter: QPainter, *stops: tuple[float, str], height: float = 100) -> None:
    gradient = QLinearGradient(0, 0, 0, height)
    for where, colour in stops:
        gradient.setColorAt(where, QColor(colour))
    painter.fillRect(QRectF(0, 0, 100, height), gradient)


def _shape(painter: QPainter, colour: str, *points: tuple[float, float]) -> None:
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _hill(painter: QPainter, colour: str, left: float, crest: float, right: float) -> None:
    path = QPainterPath(QPointF(0, 100))
    path.lineTo(0, left)
    path.cubicTo(30, crest, 65, crest, 100, right)
    path.lineTo(100, 100)
    painter.fillPath(path, QColor(colour))


def _mountains(painter: QPainter) -> None:
    _sky(painter, (0, "#3f8fd6"), (0.7, "#b9dcf2"))
    _shape(painter, "#7f95ad", (-10, 78), (22, 38), (48, 78))
    _shape(painter, "#5f7894", (14, 82), (56, 22), (104, 82))
    _shape(painter, "#8096af", (56, 22), (104, 82), (70, 82), (62, 54))
    snow = ((56, 22), (70, 39.5), (63, 44), (58, 39), (52, 47), (48, 42), (42, 42))
    _shape(painter, "#f7fafc", *snow)
    _shape(painter, "#eef3f7", (22, 38), (31, 52), (25, 50), (20, 55), (12.5, 50))
    _hill(painter, "#4d7c3f", 72, 62, 82)
    _hill(painter, "#6b9c46", 86, 74, 76)
    for x, y, high in ((78, 79, 11), (86, 80, 14), (93, 80, 10)):
        _shape(painter, "#2f5a33", (x - 3.4, y), (x, y - high), (x + 3.4, y))


def _dog(painter: QPainter) -> None:
    _sky(painter, (0, "#bfd9a4"), (0.45, "#8fbd68"), (1, "#5f9a45"))
    painter.setBrush(QColor(255, 255, 255, 150))
    for x, y, r in ((10, 16, 1.6), (28, 8, 1.2), (84, 14, 1.7), (92, 34, 1.2), (6, 44, 1.3)):
        painter.drawEllipse(QPointF(x, y), r, r)
    _shape(painter, "#3f7a33", (0, 100), (0, 86), (40, 80), (100, 90), (100, 100))
    white, black = QColor("#fbfaf7"), QColor("#2b2a2c")
    body = QPainterPath(QPointF(26, 100))
    body.cubicTo(22, 78, 36, 66, 50, 66)
    body.cubicTo(64, 66, 78, 78, 74, 100)
    painter.fillPath(body, white)
    head = QPainterPath()
    head.addRoundedRect(QRectF(30, 26, 40, 44), 19, 20)
    painter.fillPath(head, white)
    patch = QPainterPath()
    patch.addEllipse(QRectF(49, 24, 26, 30))
    painter.fillPath(patch.intersected(head), black)
    for mirror in (1, -1):
        ear = QPainterPath(QPointF(50 + mirror * 12, 29))
        ear.cubicTo(50 + mirror * 30, 24, 50 + mirror * 33, 46, 50 + mirror * 23, 56)
        ear.cubicTo(50 + mirror * 17, 50, 50 + mirror * 15, 40, 50 + mirror * 12, 29)
        painter.fillPath(ear, black)
    painter.setBrush(QColor("#efeae2"))
    painter.drawEllipse(QRectF(39, 49, 22, 20))
    painter.setBrush(black)
    painter.drawEllipse(QRectF(45, 49, 10, 7.5))
    painter.drawEllipse(QPointF(42, 43), 2.6, 2.8)
    painter.setBrush(QColor("#e9a13b"))
    painter.drawEllipse(QPointF(58, 43), 3, 3.2)
    painter.setBrush(black)
    painter.drawEllipse(QPointF(58, 43), 2, 2.4)
    tongue = QPainterPath()
    tongue.addRoundedRect(QRectF(46.5, 60, 7, 11), 3.5, 3.5)
    painter.fillPath(tongue, QColor("#e8798a"))
    collar = QPainterPath()
    collar.addRoundedRect(QRectF(33, 73, 34, 5), 2.5, 2.5)
    painter.fillPath(collar, QColor("#d1483f"))


def _sea(painter: QPainter) -> None:
    _sky(painter, (0, "#f6b25e"), (0.55, "#f9cf8b"), (1, "#fff0c9"), height=58)
    glow = QRadialGradient(QPointF(50, 50), 40)
    glow.setColorAt(0, QColor(255, 252, 232, 240))
    glow.setColorAt(1, QColor(255, 236, 180, 0))
    painter.fillRect(QRectF(0, 0, 100, 58), glow)
    painter.setBrush(QColor("#fffdf2"))
    painter.drawEllipse(QPointF(50, 50), 10, 10)
    water = QLinearGradient(0, 56, 0, 100)
    water.setColorAt(0, QColor("#c98a55"))
    water.setColorAt(0.35, QColor("#7d5a56"))
    water.setColorAt(1, QColor("#2b2c3f"))
    painter.fillRect(QRectF(0, 56, 100, 44), water)
    painter.setBrush(QColor(255, 233, 180, 190))
    for line in range(8):
        y, half = 58.5 + line * 4.6, 12 - line * 0.9
        drift = 3 * sin(line * 1.9)
        painter.drawRoundedRect(QRectF(50 - half + drift, y, 2 * half, 1.5), 0.8, 0.8)
    painter.setBrush(QColor(20, 22, 36, 90))
    for x, y, wide in ((6, 74, 26), (60, 82, 34), (14, 91, 40), (72, 69, 20)):
        painter.drawRoundedRect(QRectF(x, y, wide, 2), 1, 1)


def _flower(painter: QPainter) -> None:
    _sky(painter, (0, "#31502f"), (1, "#1b331f"))
    for angle, length in ((200, 62), (330, 58), (100, 60), (265, 50)):
        painter.save()
        painter.translate(50, 52)
        painter.rotate(angle)
        leaf = QPainterPath(QPointF(8, 0))
        leaf.quadTo(length * 0.6, -20, length, 0)
        leaf.quadTo(length * 0.6, 20, 8, 0)
        painter.fillPath(leaf, QColor("#41713a"))
        painter.restore()
    for petal in range(5):
        painter.save()
        painter.translate(50, 50)
        painter.rotate(petal * 72 - 90)
        gradient = QLinearGradient(4, 0, 40, 0)
        gradient.setColorAt(0, QColor("#d8493f"))
        gradient.setColorAt(0.35, QColor("#f3a667"))
        gradient.setColorAt(1, QColor("#fbd49a"))
        shape = QPainterPath(QPointF(2, 0))
        shape.cubicTo(14, -24, 38, -24, 41, -4)
        shape.cubicTo(42, 2, 42, 2, 41, 6)
        shape.cubicTo(38, 24, 14, 22, 2, 0)
        painter.fillPath(shape, gradient)
        painter.restore()
    painter.setBrush(QColor("#b8322f"))
    painter.drawEllipse(QPointF(50, 50), 6.5, 6.5)
    painter.setBrush(QColor("#ffd257"))
    for grain in range(7):
        turn = grain * 2 * pi / 7
        painter.drawEllipse(QPointF(50 + 4 * cos(turn), 50 + 4 * sin(turn)), 1.5, 1.5)
