"""The small things on top of photos: badges, hearts, stars and check circles, each drawn once."""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle

from photoapp.base.answers import Card
from photoapp.gui import theme
from photoapp.gui.widgets import icons

INSET = 6  # from the edges of a picture
HEIGHT = 18
CIRCLE = 20
RATED_FROM = 128  # narrower cells have no room for ratings
_PADDING, _BETWEEN = 6, 3
_ICON, _CHECK = 11, 12
_RIM = 1.5  # round the circle of a selected photo, which may be as blue as its sky
_SHADE = 0.62  # how strongly a badge covers the photo


class Pill(NamedTuple):
    """A dark badge. icons: names in Phosphor, before the text; ratio: device pixels to a pixel.

    font: the key of the font the text has, so that another font draws it anew.
    """

    text: str
    icons: tuple[str, ...]
    ratio: float
    font: str


class Disc(NamedTuple):
    """A circle with a check in it. ground, sign: #rrggbb; strength: 0 to 1, of the ground."""

    ground: str
    strength: float
    sign: str
    ratio: float


def circle_area(picture: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the check circle of a picture is."""
    corner = QRect(picture.topLeft() + QPoint(INSET, INSET), QSize(CIRCLE, CIRCLE))
    return QStyle.visualRect(direction, picture, corner)


def heart_area(picture: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the heart of a picture is, with room around it for the pointer."""
    side = theme.TARGET - 2
    corner = QRect(picture.left(), picture.bottom() + 1 - side, side, side)
    return QStyle.visualRect(direction, picture, corner)


def state(card: Card) -> str:
    """What has to be known of a photo's files, as its badge says it; "" for nothing."""
    if card.missing:
        return QCoreApplication.translate("Grid", "Missing")
    if card.offline:
        return QCoreApplication.translate("Grid", "Offline")
    if card.beside_raw:
        return f"RAW+{card.beside_raw}"
    if card.live:
        return QCoreApplication.translate("Grid", "Live")
    if card.online:
        return QCoreApplication.translate("Grid", "In the cloud")
    return QLocale().toString(card.files) if card.files > 1 else ""


def paint_state(
    painter: QPainter, picture: QRect, text: str, ratio: float, direction: Qt.LayoutDirection
) -> int:
    """Draw a badge into the lower corner at the end of lines; returns its width."""
    font = theme.font(theme.TEXT_BADGE, semibold=True)
    room = picture.width() - 2 * INSET - 2 * _PADDING
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    drawn = pill(Pill(shown, (), ratio, font.key()))
    size = drawn.deviceIndependentSize().toSize()
    box = QRect(QPoint(0, 0), size)
    box.moveBottomRight(picture.bottomRight() - QPoint(INSET, INSET))
    painter.drawImage(QStyle.visualRect(direction, picture, box).topLeft(), drawn)
    return size.width()


def paint_opinion(
    painter: QPainter,
    picture: QRect,
    card: Card,
    ratio: float,
    direction: Qt.LayoutDirection,
    *,
    offered: bool,
    room: int,
) -> None:
    """Draw what the user thinks of a photo into the lower corner at the start of lines.

    offered: a heart to click, also where it is no favourite. room: pixels for it.
    """
    stars = card.rating if card.rating and card.rating > 0 and room >= RATED_FROM // 2 else 0
    signs = ("heart-fill",) if card.favourite else ("heart",) if offered else ()
    if picture.width() < RATED_FROM:
        stars = 0
    if not signs and not stars:
        return
    text = QLocale().toString(stars) if stars else ""
    if stars:
        signs = (*signs, "star-fill")
    font = theme.font(theme.TEXT_BADGE, semibold=True)
    drawn = pill(Pill(text, signs, ratio, font.key()))
    box = QRect(QPoint(0, 0), drawn.deviceIndependentSize().toSize())
    box.moveBottomLeft(picture.bottomLeft() + QPoint(INSET, -INSET))
    painter.drawImage(QStyle.visualRect(direction, picture, box).topLeft(), drawn)


def paint_check(
    painter: QPainter, at: QPoint, tokens: theme.Tokens, ratio: float, on: bool
) -> None:
    """Draw the circle of a photo that is selected, or could be."""
    strong = Disc(tokens.accent, 1.0, tokens.on_accent, ratio)
    weak = Disc(tokens.shade, _SHADE, tokens.on_shade, ratio)
    painter.drawImage(at, disc(strong if on else weak))


@lru_cache(maxsize=256)
def pill(of: Pill) -> QImage:
    """The badge as a picture."""
    font = theme.font(theme.TEXT_BADGE, semibold=True)
    metrics = QFontMetrics(font)
    height, side = max(HEIGHT, metrics.height() + 2), theme.scaled(_ICON)
    wide = len(of.icons) * (side + _BETWEEN) + metrics.horizontalAdvance(of.text)
    wide = max(wide + 2 * _PADDING - (0 if of.text else _BETWEEN), height)
    image, painter = _begin(QSize(wide, height), of.ratio)
    fill = QColor(theme.LIGHT.shade)
    fill.setAlphaF(_SHADE)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRect(0, 0, wide, height), theme.RADIUS_CELL, theme.RADIUS_CELL)
    x = _PADDING if of.text or len(of.icons) != 1 else (wide - side) / 2
    for name in of.icons:
        box = QRectF(x, (height - side) / 2, side, side)
        icons.paint(painter, box, name, theme.LIGHT.on_shade)
        x += side + _BETWEEN
    painter.setFont(font)
    painter.setPen(QColor(theme.LIGHT.on_shade))
    rest = QRectF(x, 0, wide - x - (_PADDING if of.icons else 0), height)
    centred = QRectF(0, 0, wide, height) if not of.icons else rest
    painter.drawText(centred, Qt.AlignmentFlag.AlignCenter, of.text)
    painter.end()
    return image


@lru_cache(maxsize=16)
def disc(of: Disc) -> QImage:
    """The circle as a picture."""
    image, painter = _begin(QSize(CIRCLE, CIRCLE), of.ratio)
    fill = QColor(of.ground)
    fill.setAlphaF(of.strength)
    ground = QRectF(0, 0, CIRCLE, CIRCLE)
    if of.strength == 1.0:
        painter.setBrush(QColor(of.sign))
        painter.drawEllipse(ground)
        ground.adjust(_RIM, _RIM, -_RIM, -_RIM)
    painter.setBrush(fill)
    painter.drawEllipse(ground)
    inset = (CIRCLE - _CHECK) / 2
    box = QRectF(0, 0, CIRCLE, CIRCLE).adjusted(inset, inset, -inset, -inset)
    icons.paint(painter, box, "check-bold", of.sign)
    painter.end()
    return image


def _begin(size: QSize, ratio: float) -> tuple[QImage, QPainter]:
    image = QImage(
        ceil(size.width() * ratio),
        ceil(size.height() * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return image, painter
