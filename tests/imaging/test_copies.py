"""Copies are told from other pictures: resized, saved again, cut and mirrored ones from bursts."""

import io
from itertools import product

import drawing
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from photoapp.base.picture import Likeness
from photoapp.imaging import copies
from photoapp.imaging.decoding import decode_bytes

CUTS = ((0, 0, 0, 0), (0.05, 0.05, 0.05, 0.05), (0.05, 0, 0, 0), (0, 0, 0, 0.05))


def compare(picture: bytes, others: list[bytes]) -> list[Likeness]:
    return [one.likeness for one in copies.compare(picture, others)]


def scene(seed: int) -> Image.Image:
    """A picture with large and small things, such as a photo has."""
    chance = np.random.default_rng(seed)
    coarse = Image.fromarray(chance.integers(0, 255, (5, 7, 3), np.uint8).astype(np.uint8))
    image = coarse.resize((640, 480), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    for _ in range(25):
        x, y = chance.integers(0, 600), chance.integers(0, 440)
        w, h = chance.integers(15, 120, 2)
        pen.ellipse((x, y, x + w, y + h), fill=tuple(chance.integers(0, 255, 3).tolist()))
    return image


def thumbnail(image: Image.Image, quality: int = 90) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return decode_bytes(out.getvalue(), []).thumbnail


def changed(image: Image.Image, scale: float, cut: tuple[float, ...]) -> Image.Image:
    width, height = image.size
    left, top, right, bottom = cut
    box = (left * width, top * height, width - right * width, height - bottom * height)
    image = image.crop(tuple(round(side) for side in box))
    return image.resize((round(image.width * scale), round(image.height * scale)))


@pytest.mark.parametrize(("scale", "quality", "cut"), [*product((1, 0.5, 0.25), (90, 30), CUTS)])
def test_a_copy_is_told_whatever_was_done_to_it(
    scale: float, quality: int, cut: tuple[float, ...]
) -> None:
    original, other = scene(1), scene(2)
    for mirrored, what in ((False, Likeness.COPY), (True, Likeness.MIRRORED)):
        copy = changed(ImageOps.mirror(original) if mirrored else original, scale, cut)
        asked = thumbnail(copy, quality)
        found = compare(asked, [thumbnail(other), thumbnail(original)])
        assert found == [Likeness.OTHER, what]
        # The other way round as well: the library may hold the cut one.
        assert compare(thumbnail(original), [asked]) == [what]


def test_a_photo_in_which_something_moved_is_no_copy() -> None:
    first, second = scene(1), scene(1)
    ImageDraw.Draw(first).rectangle((280, 200, 380, 380), fill=(240, 240, 240))
    ImageDraw.Draw(second).rectangle((340, 200, 440, 380), fill=(240, 240, 240))
    assert compare(thumbnail(first), [thumbnail(second)]) == [Likeness.OTHER]


def test_a_photo_without_its_colours_is_no_copy() -> None:
    grey = ImageOps.grayscale(scene(1)).convert("RGB")
    assert compare(thumbnail(scene(1)), [thumbnail(grey)]) == [Likeness.OTHER]


def test_what_is_all_of_one_colour_is_a_copy_of_nothing() -> None:
    black = thumbnail(Image.new("RGB", (640, 480)))
    assert compare(black, [black, thumbnail(scene(1))]) == [Likeness.OTHER] * 2


def test_other_shapes_and_tiny_pictures_are_no_copies() -> None:
    asked = thumbnail(scene(1))
    wide = thumbnail(scene(1).crop((0, 0, 640, 300)))
    tiny = thumbnail(scene(1).resize((16, 12)))
    assert compare(asked, [wide, tiny]) == [Likeness.OTHER] * 2


def test_a_damaged_thumbnail_is_passed_over() -> None:
    asked = thumbnail(scene(1))
    assert compare(asked, [b"no jpeg", asked[:200], asked])[0::2] == [
        Likeness.OTHER,
        Likeness.COPY,
    ]


def test_drawn_pictures_are_copies_of_themselves_alone() -> None:
    drawn = [thumbnail(drawing.draw(seed)) for seed in range(6)]
    for number, asked in enumerate(drawn):
        found = compare(asked, drawn)
        assert [what is Likeness.COPY for what in found] == [i == number for i in range(6)]
