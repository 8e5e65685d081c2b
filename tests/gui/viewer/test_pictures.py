"""The thumbnail shows at once, then the sharp picture; neighbours are decoded ahead, few kept."""

from collections.abc import Iterator

import numpy as np
import pytest
from album import Album, colour_of
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.viewer.pictures import Pictures, to_image
from photoapp.gui.work import Work


@pytest.fixture
def pictures(qtbot: QtBot, album: Album, work: Work) -> Iterator[Pictures]:
    owner = QObject()
    yield Pictures(album, work, owner)
    del owner


def fitted(size: tuple[int, int]) -> int:
    return min(max(size), 440)


def look(qtbot: QtBot, pictures: Pictures, photo: int, *around: int, longest: int = 440) -> None:
    """What the canvas does: look, and say how large once the size is known."""
    pictures.look(photo, around)
    qtbot.waitUntil(lambda: pictures.sheet(photo).card is not None)
    pictures.need(longest, fitted)


def test_the_thumbnail_is_there_before_the_picture(
    qtbot: QtBot, pictures: Pictures, album: Album
) -> None:
    look(qtbot, pictures, 5)
    first = pictures.sheet(5).best(440)
    assert first is not None
    assert first.width() == 384
    assert pictures.sheet(5).size == (480, 320)
    qtbot.waitUntil(lambda: pictures.sheet(5).sharp_at(440))
    best = pictures.sheet(5).best(440)
    assert best is not None
    assert best.width() == 440
    assert album.asked_pictures == [(5, 440)]


def test_neighbours_come_after_what_is_shown_and_are_ready_when_wanted(
    qtbot: QtBot, pictures: Pictures, album: Album
) -> None:
    look(qtbot, pictures, 5, 6, 4)
    qtbot.waitUntil(lambda: pictures.sheet(4).sharp_at(440))
    assert album.asked_pictures == [(5, 440), (6, 440), (4, 440)]
    look(qtbot, pictures, 6, 7, 5)
    assert pictures.sheet(6).sharp_at(440)
    qtbot.waitUntil(lambda: pictures.sheet(7).sharp_at(440))
    assert album.asked_pictures[3:] == [(7, 440)]


def test_a_fast_walk_decodes_where_it_ends_not_every_photo_on_the_way(
    qtbot: QtBot, pictures: Pictures, album: Album
) -> None:
    for photo in range(10, 40):
        pictures.look(photo, (photo + 1, photo - 1))
    look(qtbot, pictures, 40, 41, 39)
    qtbot.waitUntil(lambda: pictures.sheet(39).sharp_at(440))
    assert [photo for photo, _ in album.asked_pictures] == [40, 41, 39]


def test_only_the_photos_around_are_kept(qtbot: QtBot, pictures: Pictures) -> None:
    for photo in range(1, 30):
        look(qtbot, pictures, photo, photo + 1)
    assert len(pictures._sheets) <= 4


def test_enlarged_it_is_fetched_whole_once(qtbot: QtBot, pictures: Pictures, album: Album) -> None:
    look(qtbot, pictures, 5)
    qtbot.waitUntil(lambda: pictures.sheet(5).sharp_at(440))
    pictures.need(480, fitted)
    qtbot.waitUntil(lambda: pictures.sheet(5).whole)
    pictures.need(2000, fitted)
    assert album.asked_pictures == [(5, 440), (5, 480)]
    small = pictures.sheet(5).best(300)
    assert small is not None
    assert small.width() == 384


def test_a_picture_that_cannot_be_read_says_so_and_is_not_tried_again(
    qtbot: QtBot, pictures: Pictures, album: Album, work: Work
) -> None:
    told: list[Exception] = []
    work.failed.connect(told.append)
    album.broken[5] = PhotoappError(Code.PICTURE_UNUSABLE, path="/a.jpg", reason=Code.FILE_EMPTY)
    look(qtbot, pictures, 5, 6)
    qtbot.waitUntil(lambda: pictures.sheet(6).sharp_at(440))
    assert pictures.sheet(5).error is album.broken[5]
    assert album.asked_pictures == [(5, 440), (6, 440)]
    assert told == []


def test_pixels_become_the_same_colours() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (7, 5, 3), np.uint8)
    image = to_image(pixels)
    colour = image.pixelColor(3, 2)
    assert (colour.red(), colour.green(), colour.blue()) == tuple(pixels[2, 3].tolist())
    assert colour_of(1) >> 24 == 255
