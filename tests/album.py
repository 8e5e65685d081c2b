"""Photos in memory that remember what was asked of them: the library's edge for window tests."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, qRgb

from photoapp.base.answers import Card, Picture

SIZE = (480, 320)


class Album:
    """Photo i is called IMG_i.jpg, of one colour, 480 x 320, taken on 12 August 2021.

    asked_cards, asked_thumbnails, asked_pictures: what was asked, in order. gate: an asker waits
    until it is set; it is set at first. threads: the names of those who asked. profiles: of
    the screens that pictures were asked for. said: what else cards say, by photo.
    """

    def __init__(self) -> None:
        self.asked_cards: list[int] = []
        self.asked_thumbnails: list[int] = []
        self.asked_pictures: list[tuple[int, int]] = []
        self.threads: set[str] = set()
        self.profiles: set[bytes] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.missing: set[int] = set()
        self.no_thumbnail: set[int] = set()
        self.broken: dict[int, Exception] = {}
        self.turned: dict[int, int] = {}
        self.said: dict[int, dict[str, Any]] = {}
        self._lock = threading.Lock()

    def cards(self, ids: Sequence[int]) -> dict[int, Card]:
        """A card each."""
        self._asked(lambda: self.asked_cards.extend(ids))
        taken = datetime(2021, 8, 12, 17, 52)
        cards = {
            i: Card(
                i,
                f"IMG_{i}.jpg",
                colour_of(i) & 0xFFFFFF,
                *SIZE,
                taken,
                i in self.missing,
                1,
                turned=self.turned.get(i, 0),
            )
            for i in ids
        }
        return {i: replace(card, **self.said.get(i, {})) for i, card in cards.items()}

    def turns(self, ids: Sequence[int]) -> dict[int, int]:
        """As `turned` says."""
        return {i: self.turned[i] for i in ids if i in self.turned}

    def thumbnails(self, ids: Sequence[int]) -> dict[int, bytes]:
        """A small JPEG each."""
        self._asked(lambda: self.asked_thumbnails.extend(ids))
        return {i: jpeg(i) for i in ids if i not in self.no_thumbnail}

    def picture(self, photo: int, longest: int, profile: bytes = b"") -> Picture:
        """Pixels of one colour."""
        self._asked(lambda: self.asked_pictures.append((photo, longest)))
        if photo in self.broken:
            raise self.broken[photo]
        scale = min(1.0, longest / max(SIZE))
        width, height = round(SIZE[0] * scale), round(SIZE[1] * scale)
        colour = colour_of(photo)
        shown = (colour & 255, (colour >> 8) & 255, (colour >> 16) & 255, 255)
        self.profiles.add(profile)
        return Picture(np.full((height, width, 4), shown, np.uint8), *SIZE)

    def _asked(self, note: Callable[[], None]) -> None:
        with self._lock:
            note()
            self.threads.add(threading.current_thread().name)
        assert self.gate.wait(20)


def colour_of(photo: int) -> int:
    """0xAARRGGBB."""
    return qRgb(40 + photo * 53 % 180, 40 + photo * 97 % 180, 40 + photo * 31 % 180)


def jpeg(photo: int, size: tuple[int, int] = (384, 256)) -> bytes:
    """An encoded picture of one colour."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(colour_of(photo))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 95)
    return bytes(buffer.data().data())


def walls(n: int, a_day: int = 20) -> NDArray[np.int64]:
    """Newest first, so many photos a day."""
    newest = (date(2021, 8, 31) - date(1970, 1, 1)).days
    days = newest - np.arange(n) // a_day
    return (days * 86_400 + 43_200).astype(np.int64)
