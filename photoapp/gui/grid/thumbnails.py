"""Thumbnails ready to be painted: decoded, cut and rounded in the background."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QImageReader, QPainter, QPen, QTransform
from shiboken6 import isValid

from photoapp.gui.grid.feed import Feed, Terms
from photoapp.gui.work import Lane, Work

BUDGET = 96 * 2**20
"""Bytes of thumbnails kept; at the usual size about 1,300 of them."""

_HAIRLINE = 1.0  # device pixels
_LARGEST = 8  # times that small pictures are enlarged at most


class ThumbnailSource(Protocol):
    """Where encoded thumbnails come from; asked in the background only."""

    def thumbnails(self, ids: Sequence[int]) -> dict[int, bytes]:
        """JPEG bytes by photo; those without one are absent."""
        ...

    def turns(self, ids: Sequence[int]) -> dict[int, int]:
        """Quarters clockwise that photos are to be shown turned by; others are absent."""
        ...


@dataclass(frozen=True, slots=True)
class Cut:
    """How thumbnails are wanted. side, radius: device pixels; crop: fill the square.

    edge: 0xAARRGGBB of the hairline inside, by which a white photo is seen on white; 0 for none.
    enlarged: small pictures too are as large as that, so that they need not be while painting.
    """

    side: int
    radius: float
    crop: bool = True
    edge: int = 0
    enlarged: bool = False


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture at most `cut.side` wide and high, its corners rounded. turned: by quarters."""

    image: QImage
    cut: Cut
    turned: int = 0


class Thumbnails:
    """The thumbnails of the photos in sight, of one cut at a time."""

    def __init__(
        self,
        source: ThumbnailSource,
        work: Work,
        owner: QObject,
        arrived: Callable[[Sequence[int]], None],
        *,
        budget: int = BUDGET,
    ) -> None:
        self._source, self._work, self._owner = source, work, owner
        self._cut = Cut(0, 0)
        self._feed: Feed[Thumbnail] = Feed(
            work,
            owner,
            Terms(Lane.THUMBNAIL, batch=8, flights=2, budget=budget),
            lambda photos: partial(_fetch, source, list(photos), self._cut),
            arrived,
            weigh=lambda thumbnail: thumbnail.image.sizeInBytes(),
            suits=lambda thumbnail: thumbnail.cut == self._cut,
        )

    def get(self, photo: int) -> Thumbnail | None:
        """What there is of a photo, possibly of an earlier cut; never fetches."""
        return self._feed.get(photo)

    def look(self, photos: Sequence[int], cut: Cut) -> None:
        """These photos are in sight, most urgent first, and wanted like this."""
        self._cut = cut
        self._feed.look(photos)

    def refresh(self) -> None:
        """Fetch what is in sight again; the photos may have changed."""
        self._feed.refresh()

    def turn(self) -> None:
        """Photos may have been turned: fetch again those that were, and no others."""
        held = list(self._feed.held())
        ask = partial(self._source.turns, held)
        self._work.query(("turns", id(self)), ask, self._compare, lane=Lane.THUMBNAIL)

    def _compare(self, turns: Mapping[int, int]) -> None:
        if isValid(self._owner):
            held = self._feed.held().items()
            self._feed.renew([photo for photo, one in held if one.turned != turns.get(photo, 0)])


def _fetch(source: ThumbnailSource, photos: list[int], cut: Cut) -> Mapping[int, Thumbnail]:
    found = {}
    turns = source.turns(photos)
    for photo, encoded in source.thumbnails(photos).items():
        image, quarters = read(encoded, cut), turns.get(photo, 0)
        if not image.isNull():
            found[photo] = Thumbnail(turned(image, quarters), cut, quarters)
    return found


def turned(image: QImage, quarters: int) -> QImage:
    """A picture turned clockwise; the same without a turn. Each pixel is kept as it is."""
    if quarters % 4 == 0 or image.isNull():
        return image
    return image.transformed(QTransform().rotate(90 * quarters))


def read(encoded: bytes, cut: Cut) -> QImage:
    """The picture in `encoded`, cut as wanted and enlarged only if that is; null if it is damaged.

    QImageReader.read lets go of Python's lock while it works, QImage.fromData does not: measured
    on a 12 MP JPEG, other threads waited 3 ms beside the one and 100 ms beside the other.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(encoded))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isEmpty():
        return QImage()
    wanted = QSize(cut.side, cut.side)
    filling = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    mode = filling if cut.crop else Qt.AspectRatioMode.KeepAspectRatio
    scaled = size.scaled(wanted, mode)
    # The whole of it is enlarged before it is cut: of a line of pixels that would be too much.
    most = size * _LARGEST if cut.enlarged else size
    if scaled.width() > most.width():
        scaled = size
    reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    if cut.crop:
        side = min(scaled.width(), scaled.height(), cut.side)
        square = QRect(0, 0, side, side)
        square.moveCenter(QRect(0, 0, scaled.width(), scaled.height()).center())
        reader.setScaledClipRect(square)
    return _rounded(reader.read(), cut)


def _rounded(image: QImage, cut: Cut) -> QImage:
    if image.isNull() or not cut.radius:
        return image.convertToFormat(QImage.Format.Format_RGB32) if not image.isNull() else image
    # An enlarged picture has its corners enlarged with it.
    radius = cut.radius * max(image.width(), image.height()) / cut.side
    shape, edge = _frame(image.width(), image.height(), round(radius, 1), cut.edge)
    made = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(made)
    if cut.edge:
        painter.drawImage(0, 0, edge)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, shape)
    painter.end()
    return made


@lru_cache(maxsize=64)
def _frame(width: int, height: int, radius: float, edge: int) -> tuple[QImage, QImage]:
    """The rounded shape of a picture, and the hairline inside it."""
    images = []
    for pen, brush in (
        (QPen(Qt.PenStyle.NoPen), QBrush(Qt.GlobalColor.black)),
        (QPen(QColor.fromRgba(edge), _HAIRLINE), QBrush(Qt.BrushStyle.NoBrush)),
    ):
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(brush)
        inset = pen.widthF() / 2 if pen.style() is not Qt.PenStyle.NoPen else 0.0
        box = QRectF(image.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
        images.append(image)
    return images[0], images[1]
