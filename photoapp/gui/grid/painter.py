"""How cells look. Given what to show and where; asks nothing of anyone."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from photoapp.base.answers import Card
from photoapp.gui import theme
from photoapp.gui.grid import badges
from photoapp.gui.grid.thumbnails import Thumbnail
from photoapp.gui.theme import Tokens

_RING = 3  # around a selected photo, outside its picture
_DIMMED = 0.35  # a photo whose files are out of reach
_SPARE = 3  # device pixels by which a picture may be larger than its cell


@dataclass(frozen=True, slots=True)
class Look:
    """One cell. box: in the viewport. appeared: 0 to 1, how far its picture has faded in.

    ringed: has the ring of a selected photo without its check. badge: what its badge says, None
    for what the card tells. hearted: under the pointer it offers a heart.
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
    hearted: bool = False


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
    bare = [look for look in looks if look.thumbnail is None or look.appeared < 1]
    if bare:
        _grounds(painter, bare, tokens, ratio, crop=crop)
    for look in looks:
        if look.thumbnail is not None:
            _picture(painter, look, look.thumbnail.image, ratio, crop=crop)
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for look in looks:
        badge = look.badge
        if badge is None:
            badge = badges.state(look.card) if look.card else ""
        if badge or _is_marked(look):
            _marks(painter, look, badge, tokens, ratio, crop)
    painter.restore()


def _is_marked(look: Look) -> bool:
    card = look.card
    thought_of = card is not None and (card.favourite or card.rating)
    return bool(look.selected or look.ringed or look.focused or look.hovered or thought_of)


def _area(look: Look, ratio: float, *, crop: bool) -> QRect:
    """Where the picture of a cell is, in device pixels."""
    box = look.box
    left, top = round(box.x() * ratio), round(box.y() * ratio)
    right, bottom = round((box.x() + box.width()) * ratio), round((box.y() + box.height()) * ratio)
    area = QRect(left, top, right - left, bottom - top)
    return area if crop else fitted(area, look.card, look.thumbnail)


def _grounds(
    painter: QPainter, looks: list[Look], tokens: Tokens, ratio: float, *, crop: bool
) -> None:
    """Draw the colours of pictures that are not there yet, or only faintly."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.RADIUS_CELL * ratio
    for look in looks:
        colour = QColor.fromRgb(look.card.mean_colour) if look.card else QColor(tokens.field)
        colour.setAlphaF(_strength(look))
        painter.setBrush(colour)
        painter.drawRoundedRect(_area(look, ratio, crop=crop), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _strength(look: Look) -> float:
    card = look.card
    return _DIMMED if card is not None and (card.missing or card.offline) else 1.0


def _picture(painter: QPainter, look: Look, image: QImage, ratio: float, *, crop: bool) -> None:
    area, strength = _area(look, ratio, crop=crop), _strength(look) * look.appeared
    off = area.size() - image.size()
    if not crop and max(abs(off.width()), abs(off.height())) <= _SPARE:
        # Cards and thumbnails round a shape differently; a pixel is not worth resampling.
        area = QRect(area.topLeft() + QPoint(off.width() // 2, off.height() // 2), image.size())
    if strength == 1:
        _blit(painter, area, image)
        return
    painter.setOpacity(strength)
    _blit(painter, area, image)
    painter.setOpacity(1.0)


def _blit(painter: QPainter, area: QRect, image: QImage) -> None:
    across, down = image.width() - area.width(), image.height() - area.height()
    if not across and not down:
        painter.drawImage(area.topLeft(), image)
        return
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


def _marks(
    painter: QPainter, look: Look, badge: str, tokens: Tokens, ratio: float, crop: bool
) -> None:
    direction = painter.layoutDirection()
    box = look.box if crop else fitted(look.box, look.card, look.thumbnail)
    if look.selected or look.ringed:
        _ring(painter, box, _RING, tokens.accent)
    if look.focused and look.selected:
        # Inside the selection's ring, so that both are seen.
        _ring(painter, box.adjusted(2, 2, -2, -2), theme.RING, tokens.on_accent)
    elif look.focused:
        _ring(painter, box, theme.RING, tokens.accent)
    if look.selected or look.hovered:
        at = badges.circle_area(box, direction).topLeft()
        badges.paint_check(painter, at, tokens, ratio, on=look.selected)
    used = badges.paint_state(painter, box, badge, ratio, direction) if badge else 0
    if look.card is not None:
        room = box.width() - 3 * badges.INSET - used
        offered = look.hovered and look.hearted
        badges.paint_opinion(painter, box, look.card, ratio, direction, offered=offered, room=room)


def _ring(painter: QPainter, box: QRect, width: int, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    out = width / 2
    radius = theme.RADIUS_CELL + out
    painter.drawRoundedRect(QRectF(box).adjusted(-out, -out, out, out), radius, radius)


def paint_band(painter: QPainter, box: QRect, tokens: Tokens) -> None:
    """Draw the rubber band."""
    fill = QColor(tokens.accent)
    fill.setAlphaF(0.16)
    painter.setPen(QColor(tokens.accent))
    painter.setBrush(fill)
    painter.drawRect(box.adjusted(0, 0, -1, -1))
