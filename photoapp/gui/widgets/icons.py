"""Icons: one family, Phosphor, out of QtAwesome's font, in the colour a widget asks for.

The font is read straight from the package: importing qtawesome costs 0.15 s and twelve fonts.
"""

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPixmap,
    QRawFont,
    QTransform,
)

_EM = 256  # Phosphor is drawn on a grid of 256
_POINTS_SIDEWAYS = frozenset(
    {"caret-left", "caret-right", "caret-right-bold", "sidebar", "sort-ascending", "list"}
)


@cache
def icon(name: str, colour: str, faint: str = "") -> QIcon:
    """The icon called `name` in Phosphor ("magnifying-glass"; "-bold" and "-fill" exist too).

    colour, faint: #rrggbb of the usual and of the disabled icon. Sharp at any size and scale.
    Raises KeyError for a name that does not exist.
    """
    return QIcon(_Engine(_outline(name), name in _POINTS_SIDEWAYS, colour, faint or colour))


def paint(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw an icon into `rect` of a widget that paints itself."""
    _fill(painter, rect, _outline(name), name in _POINTS_SIDEWAYS, colour)


@cache
def _font() -> tuple[QRawFont, dict[str, str]]:
    found = importlib.util.find_spec("qtawesome")
    if found is None or found.submodule_search_locations is None:
        raise ModuleNotFoundError("qtawesome")
    folder = Path(found.submodule_search_locations[0]) / "fonts"
    letters = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text("utf-8"))
    return QRawFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))), _EM), letters


@cache
def _outline(name: str) -> QPainterPath:
    if name == "sidebar":
        return _sidebar()
    raw, letters = _font()
    glyph = raw.glyphIndexesForString(chr(int(letters[name], 16)))[0]
    path = raw.pathForGlyph(glyph)
    # Glyphs stand on a baseline; the box of the drawing is the em, whose top is the ascent.
    path.translate((_EM - raw.advancesForGlyphIndexes([glyph])[0].x()) / 2, raw.ascent())
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _sidebar() -> QPainterPath:
    # The one that Phosphor 1.3 lacks, drawn on its grid with its stroke.
    frame = QPainterPath()
    frame.addRoundedRect(QRectF(32, 48, 192, 160), 10, 10)
    frame.moveTo(QPointF(92, 48))
    frame.lineTo(QPointF(92, 208))
    stroker = QPainterPathStroker()
    stroker.setWidth(16)
    path = stroker.createStroke(frame)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _fill(
    painter: QPainter, rect: QRectF, outline: QPainterPath, sideways: bool, colour: str
) -> None:
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = min(rect.width(), rect.height())
    box = QRectF(rect.right() - side if mirrored else rect.left(), rect.top(), side, side)
    box.moveTop(rect.center().y() - side / 2)
    scale = side / _EM
    place = QTransform.fromTranslate(box.center().x(), box.center().y())
    if sideways and mirrored:
        place.scale(-1, 1)
    place.scale(scale, scale)
    place.translate(-_EM / 2, -_EM / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(place.map(outline), QColor(colour))
    painter.restore()


class _Engine(QIconEngine):
    """Paints one outline in one colour, at whatever size and scale is asked."""

    def __init__(self, outline: QPainterPath, sideways: bool, colour: str, faint: str) -> None:
        super().__init__()
        self._outline, self._sideways = outline, sideways
        self._colour, self._faint = colour, faint

    def clone(self) -> QIconEngine:
        return _Engine(self._outline, self._sideways, self._colour, self._faint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        colour = self._faint if mode is QIcon.Mode.Disabled else self._colour
        _fill(painter, QRectF(rect), self._outline, self._sideways, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return made
