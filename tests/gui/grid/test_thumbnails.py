"""Thumbnails are cut to their cells off the window's thread, never trusted."""

import pytest
from album import colour_of, jpeg
from PySide6.QtGui import QColor

from photoapp.gui.grid.thumbnails import Cut, read, turned


@pytest.mark.parametrize(
    ("size", "cut", "expected"),
    [
        ((384, 256), Cut(136, 4), (136, 136)),
        ((256, 384), Cut(136, 4), (136, 136)),
        ((384, 256), Cut(136, 4, crop=False), (136, 90)),
        ((60, 40), Cut(136, 4, enlarged=True), (136, 136)),
        ((384, 2), Cut(136, 4, enlarged=True), (2, 2)),
        ((60, 40), Cut(136, 4, crop=False, enlarged=True), (136, 90)),
        ((384, 256), Cut(640, 8), (256, 256)),
        ((384, 256), Cut(640, 8, crop=False), (384, 256)),
        ((384, 2), Cut(136, 4), (2, 2)),
        ((2, 384), Cut(136, 4, crop=False), (1, 136)),
        ((1, 1), Cut(136, 4), (1, 1)),
    ],
)
def test_a_thumbnail_has_the_size_of_its_cell_and_is_enlarged_only_where_asked(
    size: tuple[int, int], cut: Cut, expected: tuple[int, int]
) -> None:
    image = read(jpeg(5, size), cut)
    assert (image.width(), image.height()) == expected


def test_corners_are_round_and_the_middle_is_the_photo() -> None:
    image = read(jpeg(5), Cut(136, 4))
    assert image.pixelColor(0, 0).alpha() == 0
    seen, wanted = image.pixelColor(68, 68), QColor.fromRgb(colour_of(5))
    assert seen.alpha() == 255
    assert abs(seen.green() - wanted.green()) < 6


@pytest.mark.parametrize("encoded", [b"", b"not a picture", jpeg(1)[:20]])
def test_damaged_bytes_give_no_picture_and_no_error(encoded: bytes) -> None:
    assert read(encoded, Cut(136, 4)).isNull()


@pytest.mark.parametrize("quarters", range(-3, 5))
def test_a_turned_picture_keeps_every_pixel(quarters: int) -> None:
    image = read(jpeg(5, (6, 4)), Cut(384, 0, crop=False))
    image.setPixelColor(0, 0, QColor("red"))
    shown = turned(image, quarters)
    assert (shown.width(), shown.height()) == ((4, 6) if quarters % 2 else (6, 4))
    corner = [(0, 0), (3, 0), (5, 3), (0, 5)][quarters % 4]
    assert shown.pixelColor(*corner) == QColor("red")
    assert turned(shown, -quarters) == image
