"""The thumbnail shows at once, then the sharp picture; neighbours are decoded ahead, few kept."""

from collections.abc import Iterator

import numpy as np
import pytest
from album import SIZE, Album
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QColorSpace, QImage
from pytestqt.qtbot import QtBot

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.viewer import pictures as module
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
    assert album.asked_pictures[0] == (5, 440)
    assert sorted(album.asked_pictures[1:]) == [(4, 440), (6, 440)]
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
    assert {photo for photo, _ in album.asked_pictures} == {40, 41, 39}


def test_a_key_held_down_leaves_no_queue_behind(
    qtbot: QtBot, pictures: Pictures, album: Album
) -> None:
    look(qtbot, pictures, 10, 11, 9)
    qtbot.waitUntil(lambda: pictures.sheet(9).sharp_at(440) and pictures.sheet(11).sharp_at(440))
    album.asked_pictures.clear()
    album.gate.clear()
    for photo in range(12, 40):
        pictures.look(photo, (photo + 1, photo + 2, photo - 1))
        sheet = pictures.sheet(photo)
        sheet.size = SIZE  # as if its thumbnail had come already
        pictures.need(440, fitted)
    # Two are under way, for there are two threads; of the others only those still wanted wait.
    assert len(pictures._under_way) <= 2
    album.gate.set()
    qtbot.waitUntil(lambda: all(pictures.sheet(photo).sharp_at(440) for photo in (38, 39, 40)))
    assert len({photo for photo, _ in album.asked_pictures} - {38, 39, 40, 41}) <= 2


def test_the_photo_shown_waits_behind_no_neighbour(
    qtbot: QtBot, pictures: Pictures, album: Album
) -> None:
    look(qtbot, pictures, 10, 11, 12, 9)
    qtbot.waitUntil(lambda: pictures.sheet(10).sharp_at(440))
    pictures.look(50, (51, 52, 49))
    pictures.sheet(50).size = SIZE
    pictures.need(440, fitted)
    assert pictures._under_way == {50: 440} | dict.fromkeys(pictures._under_way.keys() - {50}, 440)
    assert 50 in pictures._under_way


def test_neighbours_are_many_where_they_are_small_and_few_where_they_are_large(
    qtbot: QtBot, pictures: Pictures, album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = tuple(range(6, 14))
    look(qtbot, pictures, 5, *around)
    qtbot.waitUntil(lambda: all(pictures.sheet(photo).sharp_at(440) for photo in around[:6]))
    assert not pictures.sheet(13).decoded
    monkeypatch.setattr(module, "budget", lambda: 8 * 440 * 300 * 4)
    look(qtbot, pictures, 50, *range(51, 59))
    qtbot.waitUntil(lambda: not pictures._under_way and pictures.sheet(53).sharp_at(440))
    assert not pictures.sheet(58).decoded
    assert pictures.sheet(58).card is not None


def test_what_was_shown_is_given_up_when_memory_is_short(
    qtbot: QtBot, pictures: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "budget", lambda: 4 * 2**20)
    for photo in range(1, 60):
        look(qtbot, pictures, photo, photo + 1)
    assert len(pictures._sheets) <= 32
    assert pictures._weight() <= 4 * 2**20


def test_a_screen_of_other_colours_gets_all_pictures_anew(
    qtbot: QtBot, pictures: Pictures, album: Album
) -> None:
    look(qtbot, pictures, 5)
    qtbot.waitUntil(lambda: pictures.sheet(5).sharp_at(440))
    before = pictures.sheet(5).images[384].pixelColor(9, 9)
    profile = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
    pictures.show_on(profile)
    qtbot.waitUntil(lambda: pictures.sheet(5).images[384].pixelColor(9, 9) != before)
    qtbot.waitUntil(lambda: album.profiles == {b"", profile})
    expected = QColor(before)
    space = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(expected)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    wanted = image.convertedToColorSpace(space).pixelColor(0, 0)
    seen = pictures.sheet(5).images[384].pixelColor(9, 9)
    assert abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) <= 2


def test_a_photo_that_is_gone_says_so_instead_of_loading_for_ever(
    qtbot: QtBot, pictures: Pictures, album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(album, "cards", lambda _ids: {})
    pictures.look(5, ())
    qtbot.waitUntil(lambda: isinstance(pictures.sheet(5).error, KeyError))


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
    screen = np.random.default_rng(1).integers(0, 256, (7, 5, 4), np.uint8)
    screen[..., 3] = 255
    for quarters in range(-1, 5):
        image, expected = to_image(screen, quarters), np.rot90(screen, -quarters)
        assert (image.height(), image.width()) == expected.shape[:2]
        colour = image.pixelColor(3, 2)
        assert [colour.blue(), colour.green(), colour.red(), 255] == expected[2, 3].tolist()


def test_an_image_lies_over_the_pixels_it_was_given() -> None:
    screen = np.full((4, 6, 4), 255, np.uint8)
    image = to_image(screen)
    screen[1, 2] = (1, 2, 3, 255)
    assert image.pixelColor(2, 1) == QColor(3, 2, 1)
