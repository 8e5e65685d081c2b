"""How cells and section titles look. Given what to show and where; asks nothing of anyone."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle

from photoapp.base.answers import Card
from photoapp.gui import icons, theme
from photoapp.gui.grid.sections import Heading
from photoapp.gui.grid.thumbnails import Thumbnail
from photoapp.gui.theme import Tokens

_RING = 3  # around a selected photo, outside its picture
_CHECK, _CHECK_ICON = 20, 12
_INSET = 6  # of checks and badges from the edges of a cell
_BADGE, _BADGE_PADDING = 18, 6
_DIMMED = 0.35  # a photo whose files are missing
_SPARE = 3  # device pixels by which a picture may be larger than its cell
_SHADE = 0.62  # how strongly a badge covers the photo
_BASELINE = 2  # titles stand a little nearer to what they name than to what is above


@dataclass(frozen=True, slots=True)
class Look:
    """One cell. box: in the viewport. appeared: 0 to 1, how far its picture has faded in.

    ringed: has the ring of a selected photo without its check. badge: what its badge says, None
    for what the card tells.
    """

    box: QRect
    card: Card | None
    thumbnail: Thumbnail | None
    appeared: float = 1.0
    selected: bool = False
    ringed: bool = False
    focused: bool = False
    hovered: bool = False
    badge: str | None = None


def check_box(picture: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the check circle of a picture is."""
    corner = QRect(picture.topLeft() + QPoint(_INSET, _INSET), QSize(_CHECK, _CHECK))
    return QStyle.visualRect(direction, picture, corner)


def fitted(area: QRect, card: Card | None, thumbnail: Thumbnail | None) -> QRect:
    """Where a whole picture is in its square; the square as long as its shape is not known."""
    if card and card.width and card.height:
        size = QSize(card.width, card.height)
        # As the picture that is there, while one that was turned since is on its way.
        if (thumbnail.turned if thumbnail else card.turned) % 2:
            size.transpose()
    elif thumbnail is not None:
        size = thumbnail.image.size()
    else:
        return area
    size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    whole = QRect(QPoint(0, 0), size.expandedTo(QSize(1, 1)))
    whole.moveCenter(area.center())
    return whole


def paint_cells(
    painter: QPainter, looks: Iterable[Look], tokens: Tokens, ratio: float, *, crop: bool
) -> None:
    """Draw cells. ratio: device pixels per logical pixel. crop: pictures fill their squares."""
    looks = list(looks)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    # On whole device pixels pictures are copied, not resampled, and their edges are sharp.
    painter.scale(1 / ratio, 1 / ratio)
    for look in looks:
        _picture(painter, look, tokens, ratio, crop)
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for look in looks:
        _marks(
            painter, look, tokens, look.box if crop else fitted(look.box, look.card, look.thumbnail)
        )
    painter.restore()


def paint_heading(
    painter: QPainter,
    box: QRect,
    heading: Heading,
    tokens: Tokens,
    direction: Qt.LayoutDirection,
) -> None:
    """Draw a section's title into its box."""
    painter.save()
    painter.setLayoutDirection(direction)
    title_font = theme.font(
        theme.TEXT if heading.weak else theme.TEXT_TITLE, semibold=not heading.weak
    )
    small = theme.font()
    room = box.translated(0, _BASELINE)
    end = room.right() + 1
    if heading.note:
        width = min(QFontMetrics(small).horizontalAdvance(heading.note) + 1, room.width() // 2)
        end -= width
        place = QRect(end, room.y(), width, room.height())
        _text(painter, room, place, heading.note, small, tokens.secondary, direction)
        end -= theme.MEDIUM
    width = min(QFontMetrics(title_font).horizontalAdvance(heading.title) + 1, end - room.x())
    place = QRect(room.x(), room.y(), width, room.height())
    colour = tokens.secondary if heading.weak else tokens.text
    _text(painter, room, place, heading.title, title_font, colour, direction)
    start = room.x() + width + (theme.MEDIUM if heading.weak else 10)
    rest = QRect(start, room.y(), end - start, room.height())
    if heading.weak and rest.width() > 0:
        line = QRect(rest.x(), rest.center().y(), rest.width(), 1)
        painter.fillRect(QStyle.visualRect(direction, room, line), QColor(tokens.line))
    elif heading.detail and rest.width() > 0:
        rest.translate(0, 1)  # on the title's baseline
        _text(painter, room, rest, heading.detail, small, tokens.secondary, direction)
    painter.restore()


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
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    painter.drawText(QStyle.visualRect(direction, room, place), flags, shown)


def _picture(painter: QPainter, look: Look, tokens: Tokens, ratio: float, crop: bool) -> None:
    box, card, thumbnail = look.box, look.card, look.thumbnail
    left, top = round(box.x() * ratio), round(box.y() * ratio)
    right, bottom = round((box.x() + box.width()) * ratio), round((box.y() + box.height()) * ratio)
    area = QRect(left, top, right - left, bottom - top)
    image = thumbnail.image if thumbnail else None
    if not crop:
        area = fitted(area, card, thumbnail)
    strength = _DIMMED if card and card.missing else 1.0
    painter.setOpacity(strength)
    if image is None or look.appeared < 1:
        ground = QColor.fromRgb(card.mean_colour) if card else QColor(tokens.field)
        painter.setBrush(ground)
        radius = theme.RADIUS_CELL * ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(area, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if image is not None:
        painter.setOpacity(strength * look.appeared)
        _blit(painter, area, image)


def _blit(painter: QPainter, area: QRect, image: QImage) -> None:
    across, down = image.width() - area.width(), image.height() - area.height()
    if not (0 <= across <= _SPARE and 0 <= down <= _SPARE):
        # Only here: the hint makes even a plain copy ten times slower (70 us a cell, not 6).
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        return
    # Columns differ by a pixel so that lines fill the width; what is left out of the middle is
    # not seen, what is cut from a rounded edge is.
    for x, width in _parts(area.width(), across):
        for y, height in _parts(area.height(), down):
            source = QRect(x + (across if x else 0), y + (down if y else 0), width, height)
            painter.drawImage(area.topLeft() + QPoint(x, y), image, source)


def _parts(length: int, spare: int) -> tuple[tuple[int, int], ...]:
    """Where to copy to and how much: all, or two halves around what is left out."""
    half = length // 2
    return ((0, half), (half, length - half)) if spare and half else ((0, length),)


def _marks(painter: QPainter, look: Look, tokens: Tokens, box: QRect) -> None:
    direction = painter.layoutDirection()
    if look.selected or look.ringed:
        _ring(painter, box, _RING, tokens.accent)
    if look.focused and look.selected:
        # Inside the selection's ring, so that both are seen.
        _ring(painter, box.adjusted(2, 2, -2, -2), theme.RING, tokens.on_accent)
    elif look.focused:
        _ring(painter, box, theme.RING, tokens.accent)
    if look.selected:
        _check(painter, check_box(box, direction), tokens.accent, 1.0, tokens.on_accent)
    elif look.hovered:
        _check(painter, check_box(box, direction), tokens.shade, _SHADE, tokens.on_shade)
    badge = _badge_text(look.card) if look.badge is None else look.badge
    if badge:
        _badge(painter, box, badge, tokens, direction)


def _ring(painter: QPainter, box: QRect, width: int, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = width / 2
    radius = theme.RADIUS_CELL + out
    painter.drawRoundedRect(QRectF(box).adjusted(-out, -out, out, out), radius, radius)


def _check(painter: QPainter, box: QRect, ground: str, strength: float, colour: str) -> None:
    fill = QColor(ground)
    fill.setAlphaF(strength)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(box)
    inset = (_CHECK - _CHECK_ICON) / 2
    icons.paint(painter, QRectF(box).adjusted(inset, inset, -inset, -inset), "check-bold", colour)


def _badge_text(card: Card | None) -> str:
    if card is None:
        return ""
    if card.missing:
        return QCoreApplication.translate("Grid", "Missing")
    return QLocale().toString(card.files) if card.files > 1 else ""


def _badge(
    painter: QPainter, cell: QRect, text: str, tokens: Tokens, direction: Qt.LayoutDirection
) -> None:
    font = theme.font(theme.TEXT_BADGE, semibold=True)
    width = QFontMetrics(font).horizontalAdvance(text) + 2 * _BADGE_PADDING
    box = QRect(0, 0, min(max(width, _BADGE), cell.width() - 2 * _INSET), _BADGE)
    box.moveBottomRight(cell.bottomRight() - QPoint(_INSET, _INSET))
    box = QStyle.visualRect(direction, cell, box)
    fill = QColor(tokens.shade)
    fill.setAlphaF(_SHADE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, theme.RADIUS_CELL, theme.RADIUS_CELL)
    painter.setFont(font)
    painter.setPen(QColor(tokens.on_shade))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_band(painter: QPainter, box: QRect, tokens: Tokens) -> None:
    """Draw the rubber band."""
    fill = QColor(tokens.accent)
    fill.setAlphaF(0.16)
    painter.setPen(QColor(tokens.accent))
    painter.setBrush(fill)
    painter.drawRect(box.adjusted(0, 0, -1, -1))
