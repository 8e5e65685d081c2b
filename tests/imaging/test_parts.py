"""A part of a picture is cut from its full pixels and viewed like a picture of its own."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Resize, ViewSpec
from photoapp.imaging.decoding import decode_bytes
from photoapp.imaging.parts import LEAST, decode_part

SQUASH, SHORTEST = ViewSpec(32, Resize.SQUASH), ViewSpec(32, Resize.SHORTEST)


def quarters(width: int = 1600, height: int = 800, **how: object) -> bytes:
    """Red, green, blue and white quarters."""
    colours = ((200, 30, 30), (30, 200, 30), (30, 30, 200), (250, 250, 250))
    image = Image.new("RGB", (width, height))
    for number, colour in enumerate(colours):
        left, top = number % 2 * width // 2, number // 2 * height // 2
        image.paste(colour, (left, top, left + width // 2, top + height // 2))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=95, **how)
    return out.getvalue()


def colour(pixels: np.ndarray) -> tuple[int, ...]:
    return tuple(int(round(value, -1)) for value in pixels.mean(axis=(0, 1)))


def test_a_part_shows_what_is_there_and_nothing_else() -> None:
    part = decode_part(quarters(), (0.5, 0.0, 0.5, 0.5), [SQUASH, SHORTEST])
    assert (part.width, part.height) == (800, 400)
    assert colour(part.views[SQUASH]) == colour(part.views[SHORTEST]) == (30, 200, 30)
    assert part.fingerprint == decode_bytes(quarters(), []).fingerprint
    assert part.view_hash != decode_bytes(quarters(), []).view_hash


def test_a_part_is_of_the_upright_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned: what is stored left below is shown left above
    path = tmp_path / "turned.jpg"
    path.write_bytes(quarters(exif=exif))
    part = decode_part(str(path), (0.0, 0.0, 0.5, 0.5), [SQUASH])
    assert (part.width, part.height) == (400, 800)
    assert colour(part.views[SQUASH]) == (30, 30, 200)


def test_a_small_part_of_a_large_picture_keeps_its_pixels() -> None:
    """A decode for thumbnails alone would have left a tenth of them."""
    chance = np.random.default_rng(1)
    noise = chance.integers(0, 255, (64, 64, 3)).astype(np.uint8)
    image = Image.new("RGB", (4000, 3000))
    image.paste(Image.fromarray(noise), (2000, 1500))
    out = io.BytesIO()
    image.save(out, "PNG")
    spec = ViewSpec(64, Resize.SQUASH)
    part = decode_part(out.getvalue(), (0.5, 0.5, 64 / 4000, 64 / 3000), [spec])
    assert np.array_equal(part.views[spec], noise)


def test_what_lies_outside_does_not_count() -> None:
    part = decode_part(quarters(), (0.75, -0.5, 9.0, 0.75), [SQUASH])
    assert (part.width, part.height) == (400, 200)
    assert colour(part.views[SQUASH]) == (30, 200, 30)


@pytest.mark.parametrize("region", [(0.0, 0.0, 0.01, 1.0), (0.5, 0.5, 0.1, 0.01), (2.0, 0, 1, 1)])
def test_too_small_a_part_is_refused_with_its_size(region: tuple[float, ...]) -> None:
    with pytest.raises(PhotoappError) as caught:
        decode_part(quarters(), region, [SQUASH])
    assert caught.value.code is Code.PART_TOO_SMALL
    assert caught.value.values["least"] == LEAST
    assert min(int(caught.value.values[side]) for side in ("width", "height")) < LEAST
