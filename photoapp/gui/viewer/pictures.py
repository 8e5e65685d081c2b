"""The viewer's pictures: the thumbnail at once, then sharp, and the neighbours ahead of time."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from photoapp.base.answers import Card, Picture
from photoapp.base.hardware import memory
from photoapp.base.messages import PhotoappError
from photoapp.base.picture import THUMBNAIL_SIDE, Pixels
from photoapp.gui.grid.feed import Feed, Terms
from photoapp.gui.grid.model import CardSource
from photoapp.gui.grid.thumbnails import Cut, ThumbnailSource, read, turned
from photoapp.gui.viewer.screen import in_colours
from photoapp.gui.work import Lane, Work

FIRST = 3
"""Neighbours that are decoded whatever they weigh: two in the direction of travel, one behind."""

MOST = 6
"""Neighbours that are decoded at most; of those beyond, thumbnails are enough."""

_FLIGHTS = 2  # as many as the lane has threads: what waits for one can still be thought better of
_SHEETS = 32
_SKETCHES = Terms(Lane.THUMBNAIL, batch=4, flights=2, budget=24 * 2**20)


@cache
def budget() -> int:
    """Bytes of pictures kept: a sixteenth of the machine's memory, within reason."""
    return min(max(memory() // 16, 192 * 2**20), 1024 * 2**20)


class PictureSource(CardSource, ThumbnailSource, Protocol):
    """What the viewer asks of the library, in the background only."""

    def picture(self, photo: int, longest: int, profile: bytes = b"") -> Picture:
        """A photo, decoded to at most so many pixels on its longer side. profile: ICC profile of
        the screen, b"" for sRGB.
        """
        ...


Sketch = tuple[Card, QImage | None]
"""What the catalog has of a photo: its card and its thumbnail as the file says."""


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
        self._profile = b""
        self._under_way: dict[int, int] = {}  # photo: longest side
        self._sketches: Feed[Sketch] = Feed(
            work, self, _SKETCHES, self._sketching, self._sketched, weigh=_weight
        )

    def sheet(self, photo: int) -> Sheet:
        """What there is of a photo; never fetches."""
        return self._sheets.get(photo) or Sheet()

    def look(self, current: int, around: Sequence[int]) -> None:
        """This photo is shown, and these may be next, the likeliest first. The thumbnails of all
        are fetched, and as many pictures as are worth their memory.
        """
        if current != self._current:
            self._longest = None
        self._current, self._around = current, tuple(around)
        for photo in (*self._around[::-1], current):
            known = photo in self._sheets
            self._sheets[photo] = self._sheets.pop(photo) if known else Sheet()
            if not known:
                self._take_sketch(photo)
        self._trim()
        self._sketches.look((current, *around))

    def need(self, longest: int, fitted: Callable[[tuple[int, int]], int]) -> None:
        """The current photo is shown this large. fitted: how large another would be shown."""
        self._longest, self._fitted = longest, fitted
        self._fetch()

    def show_on(self, profile: bytes) -> None:
        """The pictures are shown on a screen with this ICC profile, b"" for sRGB."""
        if profile != self._profile:
            self._profile = profile
            self._sketches.refresh()
            self.refresh()

    def forget(self) -> None:
        """Nothing is shown: keep nothing, and let nothing arrive."""
        self._sketches.look(())
        for photo in list(self._under_way):
            self._drop(photo)
        self._sheets.clear()
        self._around = ()

    def refresh(self) -> None:
        """Photos may have changed: fetch all anew, showing the old meanwhile."""
        for photo in list(self._under_way):
            self._drop(photo)
        for photo, sheet in list(self._sheets.items()):
            self._sheets[photo] = Sheet(
                sheet.card, images=sheet.images, size=sheet.size, turned=sheet.turned
            )
        if self._sheets:
            self._sketches.refresh()
            self._fetch()

    def renew(self) -> None:
        """Something was said of photos: fetch their cards again; their files are as they were."""
        self._sketches.renew(list(self._sheets))

    # Cards and thumbnails.

    def _sketching(self, photos: Sequence[int]) -> Callable[[], dict[int, Sketch]]:
        return partial(_sketch, self._source, list(photos), self._profile)

    def _sketched(self, photos: Sequence[int]) -> None:
        for photo in photos:
            if photo not in self._sheets:
                continue
            if not self._take_sketch(photo):
                self._sheets[photo].error = KeyError(photo)
            self.changed.emit(photo)
        self._trim()
        self._fetch()

    def _take_sketch(self, photo: int) -> bool:
        sketch = self._sketches.get(photo)
        if sketch is None:
            return False
        (card, image), sheet = sketch, self._sheets[photo]
        sheet.card = card
        sheet.turn(card.turned)
        sheet.size = sheet.size or _turned_size((card.width, card.height), card.turned)
        if image is not None:
            sheet.images[_side(image)] = turned(image, card.turned)
        return True

    # Pictures.

    def _fetch(self) -> None:
        """The current photo before all others; what nobody wants any more is not begun."""
        if self._longest is None:
            return
        wanted = dict(self._wanted())
        for photo, longest in list(self._under_way.items()):
            if wanted.get(photo) != longest:
                self._drop(photo)
        for photo, longest in wanted.items():
            if photo in self._under_way:
                continue
            # The photo shown waits behind no neighbour.
            if len(self._under_way) >= _FLIGHTS and photo != self._current:
                return
            self._begin(photo, longest)

    def _wanted(self) -> Iterator[tuple[int, int]]:
        """The photos to decode and for which longer side, the most urgent first."""
        weight = 0
        for place, photo in enumerate((self._current, *self._around[:MOST])):
            sheet = self._sheets.get(photo)
            if sheet is None or sheet.error or sheet.size is None:
                continue
            fitted = self._fitted(sheet.size)
            weight += 4 * fitted * fitted * min(sheet.size) // max(*sheet.size, 1)
            if place > FIRST and weight > budget() // 2:
                return
            longest = fitted if photo != self._current or self._longest is None else self._longest
            if not sheet.sharp_at(longest):
                yield photo, longest

    def _begin(self, photo: int, longest: int) -> None:
        quarters = self._sheets[photo].turned
        self._under_way[photo] = longest
        self._work.query(
            ("viewer picture", id(self), photo),
            partial(_picture, self._source, photo, longest, self._profile, quarters),
            partial(self._arrived, photo, longest, quarters),
            partial(self._failed, photo),
            lane=Lane.PICTURE,
        )

    def _drop(self, photo: int) -> None:
        del self._under_way[photo]
        self._work.drop(("viewer picture", id(self), photo))

    def _arrived(
        self, photo: int, longest: int, quarters: int, found: tuple[QImage, tuple[int, int]]
    ) -> None:
        if not self._alive():
            return
        self._under_way.pop(photo, None)
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
        self._under_way.pop(photo, None)
        sheet = self._sheets.get(photo)
        if sheet is not None:
            sheet.error = error
            self.changed.emit(photo)
        if not isinstance(error, PhotoappError | KeyError):
            self._work.failed.emit(error)
        self._fetch()

    def _trim(self) -> None:
        near = {self._current, *self._around}
        while len(self._sheets) > max(_SHEETS, len(near)) or self._weight() > budget():
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


def _weight(sketch: Sketch) -> int:
    return sketch[1].sizeInBytes() if sketch[1] is not None else 1


def _sketch(source: PictureSource, photos: Sequence[int], profile: bytes) -> dict[int, Sketch]:
    """Cards and thumbnails, uncut."""
    cards, encoded = source.cards(photos), source.thumbnails(photos)
    cut = Cut(THUMBNAIL_SIDE, 0, crop=False)
    found: dict[int, Sketch] = {}
    for photo, card in cards.items():
        image = read(encoded[photo], cut) if photo in encoded else QImage()
        found[photo] = (card, None if image.isNull() else in_colours(image, profile))
    return found


def _picture(
    source: PictureSource, photo: int, longest: int, profile: bytes, quarters: int
) -> tuple[QImage, tuple[int, int]]:
    picture = source.picture(photo, longest, profile)
    return to_image(picture.screen, quarters), (picture.width, picture.height)


def _turned_size(size: tuple[int, int], quarters: int) -> tuple[int, int]:
    return size[::-1] if quarters % 2 else size


def to_image(screen: Pixels, quarters: int = 0) -> QImage:
    """Pixels as a screen takes them, uint8 [H, W, 4], as an image over the same memory; turned
    clockwise, over memory of its own.

    NumPy lets go of Python's lock while it turns; QImage's own ways held up the window by 23 ms
    for 12 MP.
    """
    if quarters % 4:
        whole = np.rot90(screen.view(np.uint32)[..., 0], -quarters).copy()
        screen = whole[..., None].view(np.uint8)
    height, width = screen.shape[:2]
    image = QImage(screen.data, width, height, width * 4, QImage.Format.Format_RGB32)
    image.pixels_kept_alive = screen  # type: ignore[attr-defined]
    return image
