"""How section titles look, each drawn once; and how much of a line they take."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle

from photoapp.gui import theme
from photoapp.gui.grid.sections import Heading
from photoapp.gui.theme import Tokens

_BASELINE = 2  # titles stand a little nearer to what they name than to what is above
_BETWEEN = 10
_KEPT = 64  # titles; more than ever show at once


class Line(NamedTuple):
    """Where a title is drawn and how: one of these, one picture."""

    heading: Heading
    width: int
    height: int
    dark: bool
    mirrored: bool
    ratio: float
    font: str


class Titles:
    """Draws titles, and keeps the pictures of those drawn last."""

    def __init__(self) -> None:
        self._kept: dict[Line, QImage] = {}

    def paint(
        self,
        painter: QPainter,
        box: QRect,
        heading: Heading,
        tokens: Tokens,
        direction: Qt.LayoutDirection,
    ) -> None:
        """Draw the title of a section into its box; its ground is painted too."""
        ratio = painter.device().devicePixelRatioF()
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        key = theme.font(theme.TEXT_TITLE).key()
        line = Line(heading, box.width(), box.height(), tokens.dark, mirrored, ratio, key)
        drawn = self._kept.pop(line, None)
        if drawn is None:
            drawn = _drawn(line, tokens, direction)
        self._kept[line] = drawn
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        painter.drawImage(box.topLeft(), drawn)


def title_font(heading: Heading) -> QFont:
    """The font of a title; that of what stands beside it is theme.font()."""
    return theme.font(theme.TEXT if heading.weak else theme.TEXT_TITLE, semibold=not heading.weak)


def extent(heading: Heading, room: int) -> int:
    """How many pixels of a line of `room` the title takes with what is said beside it."""
    wide = QFontMetrics(title_font(heading)).horizontalAdvance(heading.title) + 1
    if heading.detail and not heading.weak:
        wide += _BETWEEN + QFontMetrics(theme.font()).horizontalAdvance(heading.detail)
    return min(wide, room)


def _drawn(line: Line, tokens: Tokens, direction: Qt.LayoutDirection) -> QImage:
    size = QSize(round(line.width * line.ratio), round(line.height * line.ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(line.ratio)
    image.fill(QColor(tokens.window))
    painter = QPainter(image)
    # As the words are: in a window read from the right "2 June" would become "June 2".
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    _paint(painter, QRect(0, 0, line.width, line.height), line.heading, tokens, direction)
    painter.end()
    return image


def _paint(
    painter: QPainter,
    box: QRect,
    heading: Heading,
    tokens: Tokens,
    direction: Qt.LayoutDirection,
) -> None:
    font, small = title_font(heading), theme.font()
    room = box.translated(0, _BASELINE)
    end = room.right() + 1
    if heading.note:
        width = min(QFontMetrics(small).horizontalAdvance(heading.note) + 1, room.width() // 2)
        end -= width
        place = QRect(end, room.y(), width, room.height())
        _text(painter, room, place, heading.note, small, tokens.secondary, direction)
        end -= theme.MEDIUM
    width = min(QFontMetrics(font).horizontalAdvance(heading.title) + 1, end - room.x())
    place = QRect(room.x(), room.y(), width, room.height())
    colour = tokens.secondary if heading.weak else tokens.text
    _text(painter, room, place, heading.title, font, colour, direction)
    start = room.x() + width + (theme.MEDIUM if heading.weak else _BETWEEN)
    rest = QRect(start, room.y(), end - start, room.height())
    if heading.weak and rest.width() > 0:
        line = QRect(rest.x(), rest.center().y(), rest.width(), 1)
        painter.fillRect(QStyle.visualRect(direction, room, line), QColor(tokens.line))
    elif heading.detail and rest.width() > 0:
        rest.translate(0, 1)  # on the title's baseline
        _text(painter, room, rest, heading.detail, small, tokens.secondary, direction)


def _text(
    painter: QPainter,
    room: QRect,
    place: QRect,
    text: str,
    font: QFont,
    colour: str,
    direction: Qt.LayoutDirection,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
    painter.drawText(QStyle.visualRect(direction, room, place), flags, shown)
