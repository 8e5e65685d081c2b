"""The viewer's pictures: the thumbnail at once, then sharp, and the neighbours ahead of time."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from photoapp.base.answers import Card, Picture
from photoapp.base.messages import PhotoappError
from photoapp.base.picture import THUMBNAIL_SIDE, Pixels
from photoapp.gui.grid.model import CardSource
from photoapp.gui.grid.thumbnails import Cut, ThumbnailSource, read, turned
from photoapp.gui.work import Lane, Work

BUDGET = 384 * 2**20
"""Bytes of pictures kept: the current one whole and its neighbours at the size of a screen."""


class PictureSource(CardSource, ThumbnailSource, Protocol):
    """What the viewer asks of the library, in the background only."""

    def picture(self, photo: int, longest: int) -> Picture:
        """A photo, decoded to at most so many pixels on its longer side."""
        ...


@dataclass(slots=True)
class Sheet:
    """What is known of one photo.

    images: by their longer side in pixels. size: of the whole picture. Both as the user wants it
    turned, by so many quarters. decoded: the longer side that the file was decoded for, 0 before.
    whole: one of the images has all the pixels of the file.
    """

    card: Card | None = None
    images: dict[int, QImage] = field(default_factory=dict)
    size: tuple[int, int] | None = None
    decoded: int = 0
    whole: bool = False
    error: Exception | None = None
    turned: int = 0

    def turn(self, to: int) -> None:
        """Show it turned by so many quarters."""
        by, self.turned = to - self.turned, to
        self.images = {side: turned(image, by) for side, image in self.images.items()}
        if by % 2 and self.size:
            self.size = self.size[::-1]

    def best(self, longest: int) -> QImage | None:
        """The smallest image that is large enough, else the largest; None without any."""
        if not self.images:
            return None
        enough = [side for side in self.images if side >= longest]
        return self.images[min(enough) if enough else max(self.images)]

    def sharp_at(self, longest: int) -> bool:
        """Whether nothing better can be had for this size."""
        return self.whole or self.decoded >= longest

    @property
    def weight(self) -> int:
        """Bytes of its images."""
        return sum(image.sizeInBytes() for image in self.images.values())


class Pictures(QObject):
    """Fetches what the viewer shows and is about to show.

    Signals: changed(photo) when something new is there for it.
    """

    changed = Signal(object)

    def __init__(self, source: PictureSource, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._work = source, work
        self._sheets: OrderedDict[int, Sheet] = OrderedDict()
        self._current = 0
        self._around: tuple[int, ...] = ()
        self._longest: int | None = None  # not known yet for this photo
        self._fitted: Callable[[tuple[int, int]], int] = max
        self._under_way: tuple[int, int] | None = None  # photo and longest side

    def sheet(self, photo: int) -> Sheet:
        """What there is of a photo; never fetches."""
        return self._sheets.get(photo) or Sheet()

    def look(self, current: int, around: Sequence[int]) -> None:
        """This photo is shown, and these may be next."""
        if current != self._current:
            self._longest = None
        self._current, self._around = current, tuple(around)
        for photo in (*self._around, current):
            self._sheets[photo] = self._sheets.pop(photo, Sheet())
        self._trim()
        lacking = [p for p in (current, *around) if self._sheets[p].card is None]
        if lacking:
            self._sketch(lacking, "viewer cards")

    def need(self, longest: int, fitted: Callable[[tuple[int, int]], int]) -> None:
        """The current photo is shown this large. fitted: how large another would be shown."""
        self._longest, self._fitted = longest, fitted
        self._fetch()

    def forget(self) -> None:
        """Nothing is shown: keep nothing, and let nothing arrive."""
        for name in ("viewer cards", "viewer cards again", "viewer picture"):
            self._work.drop((name, id(self)))
        self._sheets.clear()
        self._under_way = None

    def refresh(self) -> None:
        """Photos may have changed: fetch all anew, showing the old meanwhile."""
        for photo, sheet in list(self._sheets.items()):
            self._sheets[photo] = Sheet(images=sheet.images, size=sheet.size, turned=sheet.turned)
        self.look(self._current, self._around)

    def renew(self) -> None:
        """Something was said of photos: fetch their cards again; their files are as they were."""
        if self._sheets:
            self._sketch(list(self._sheets), "viewer cards again")

    def _sketch(self, photos: Sequence[int], name: str) -> None:
        self._work.query(
            (name, id(self)),
            partial(_sketches, self._source, photos),
            self._sketched,
            lane=Lane.THUMBNAIL,
        )

    def _sketched(self, found: dict[int, tuple[Card, QImage | None]]) -> None:
        if not self._alive():
            return
        for photo, (card, image) in found.items():
            sheet = self._sheets.get(photo)
            if sheet is None:
                continue
            sheet.card = card
            sheet.turn(card.turned)
            sheet.size = sheet.size or _turned_size((card.width, card.height), card.turned)
            if image is not None:
                sheet.images[_side(image)] = turned(image, card.turned)
            self.changed.emit(photo)
        self._fetch()

    def _fetch(self) -> None:
        """The current photo first; neighbours only once it is sharp, one at a time."""
        if self._longest is None:
            return
        for photo in (self._current, *self._around):
            sheet = self._sheets.get(photo)
            if sheet is None or sheet.error or sheet.size is None:
                continue
            longest = self._longest if photo == self._current else self._fitted(sheet.size)
            if sheet.sharp_at(longest):
                continue
            if self._under_way != (photo, longest):
                self._under_way = (photo, longest)
                self._work.query(
                    ("viewer picture", id(self)),
                    partial(_picture, self._source, photo, longest, sheet.turned),
                    partial(self._arrived, photo, longest, sheet.turned),
                    partial(self._failed, photo),
                    lane=Lane.PICTURE,
                )
            return

    def _arrived(
        self, photo: int, longest: int, quarters: int, found: tuple[QImage, tuple[int, int]]
    ) -> None:
        if not self._alive():
            return
        self._under_way = None
        sheet = self._sheets.get(photo)
        if sheet is not None:
            image, size = found
            image = turned(image, sheet.turned - quarters)  # by the user, meanwhile
            sheet.size = _turned_size(size, sheet.turned)
            sheet.decoded = longest
            sheet.whole = _side(image) >= max(size)
            # Beyond the thumbnail only two are worth their memory: fitted and this one.
            kept = sorted(side for side in sheet.images if side < _side(image))[:2]
            sheet.images = {side: sheet.images[side] for side in kept} | {_side(image): image}
            self._trim()
            self.changed.emit(photo)
        self._fetch()

    def _failed(self, photo: int, error: Exception) -> None:
        if not self._alive():
            return
        self._under_way = None
        sheet = self._sheets.get(photo)
        if sheet is not None:
            sheet.error = error
            self.changed.emit(photo)
        if not isinstance(error, PhotoappError | KeyError):
            self._work.failed.emit(error)
        self._fetch()

    def _trim(self) -> None:
        near = {self._current, *self._around}
        while len(self._sheets) > len(near) + 2 or self._weight() > BUDGET:
            oldest = next(iter(self._sheets))
            if oldest in near:
                return
            del self._sheets[oldest]

    def _weight(self) -> int:
        return sum(sheet.weight for sheet in self._sheets.values())

    def _alive(self) -> bool:
        return isValid(self)


def _side(image: QImage) -> int:
    return max(image.width(), image.height())


def _sketches(
    source: PictureSource, photos: Sequence[int]
) -> dict[int, tuple[Card, QImage | None]]:
    """Cards and thumbnails, uncut."""
    cards, encoded = source.cards(photos), source.thumbnails(photos)
    cut = Cut(THUMBNAIL_SIDE, 0, crop=False)
    found: dict[int, tuple[Card, QImage | None]] = {}
    for photo, card in cards.items():
        image = read(encoded[photo], cut) if photo in encoded else None
        found[photo] = (card, image if image is not None and not image.isNull() else None)
    return found


def _picture(
    source: PictureSource, photo: int, longest: int, quarters: int
) -> tuple[QImage, tuple[int, int]]:
    picture = source.picture(photo, longest)
    return turned(to_image(picture.pixels), quarters), (picture.width, picture.height)


def _turned_size(size: tuple[int, int], quarters: int) -> tuple[int, int]:
    return size[::-1] if quarters % 2 else size


def to_image(pixels: Pixels) -> QImage:
    """uint8 [H, W, 3] as an image that paints without being converted first.

    The bytes are set by NumPy, which lets go of Python's lock: QImage's own conversion of 12 MP
    held up the window for 23 ms.
    """
    height, width = pixels.shape[:2]
    padded = np.empty((height, width, 4), np.uint8)
    padded[..., 0], padded[..., 1], padded[..., 2] = pixels[..., 2], pixels[..., 1], pixels[..., 0]
    padded[..., 3] = 255
    image = QImage(padded.data, width, height, width * 4, QImage.Format.Format_RGB32)
    image.pixels_kept_alive = padded  # type: ignore[attr-defined]
    return image
