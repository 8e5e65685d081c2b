"""Every way a file can say which side is up leads to the same upright picture."""

import numpy as np
import pytest
from PIL import Image

from photoapp.imaging import decode, decode_bytes

# What the camera stored, if the upright picture is wanted back by EXIF's orientation.
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def stored(image: Image.Image, turn: int) -> Image.Image:
    return image if STORED[turn] is None else image.transpose(STORED[turn])


def exif(turn: int) -> Image.Exif:
    block = Image.Exif()
    block[0x0112] = turn
    return block


@pytest.mark.parametrize("size", [(240, 160), (160, 240), (2000, 1400)])
@pytest.mark.parametrize("turn", range(1, 9))
def test_all_eight_orientations_of_a_jpeg(lab, turn, size):
    upright = lab.scene(*size)
    decoded = decode_bytes(lab.encode(stored(upright, turn), exif=exif(turn)), [])
    assert (decoded.width, decoded.height) == size
    assert lab.difference(lab.thumbnail(decoded), lab.thumbnail_of(upright)) < 4


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "AVIF"])
def test_all_eight_orientations_of_other_formats(lab, kind, turn):
    upright = lab.scene(240, 160)
    decoded = decode_bytes(lab.encode(stored(upright, turn), kind, exif=exif(turn)), [])
    assert (decoded.width, decoded.height) == (240, 160)
    assert lab.difference(lab.thumbnail(decoded), lab.thumbnail_of(upright)) < 8


@pytest.mark.parametrize("turn", range(1, 9))
def test_an_orientation_that_only_xmp_tells(lab, turn):
    upright = lab.scene(240, 160)
    packet = lab.xmp(f'tiff:Orientation="{turn}"')
    shown = lab.shown(lab.encode(stored(upright, turn), xmp=packet))
    assert lab.difference(shown, np.asarray(upright)) < 4


@pytest.mark.parametrize("turn", [0, 9, 500])
def test_an_orientation_that_does_not_exist_turns_nothing(lab, turn):
    decoded = decode_bytes(lab.encode(lab.scene(240, 160), exif=exif(turn)), [])
    assert (decoded.width, decoded.height) == (240, 160)
    assert lab.difference(lab.thumbnail(decoded), np.asarray(lab.scene(240, 160))) < 4


def test_exif_wins_over_xmp(lab):
    data = lab.encode(
        stored(lab.scene(240, 160), 6), exif=exif(6), xmp=lab.xmp('tiff:Orientation="3"')
    )
    assert lab.difference(lab.shown(data), np.asarray(lab.scene(240, 160))) < 4


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_the_eight_real_samples_are_one_picture(lab, shared, shape):
    folder = shared / "assets/library/orientation"
    views = [lab.thumbnail(decode(str(folder / f"{shape}_{turn}.jpg"), [])) for turn in range(1, 9)]
    worst = max(lab.difference(one, other) for one in views for other in views)
    print(f"{shape}: worst difference {worst:.2f}/255")
    assert worst < 6
    wrong = min(lab.difference(views[0], turned(views[0])) for turned in (upside_down, mirrored))
    print(f"{shape}: a wrong turn differs by {wrong:.1f}/255")
    assert wrong > 25


def upside_down(pixels: np.ndarray) -> np.ndarray:
    return pixels[::-1, ::-1]


def mirrored(pixels: np.ndarray) -> np.ndarray:
    return pixels[:, ::-1]


def test_heic_is_turned_by_its_own_boxes_and_not_again_by_exif(shared):
    folder = shared / "assets/library/heic"
    for name in ("arrow.heic", "IMG_0015.HEIC"):  # both: irot, and EXIF orientation 6
        decoded = decode(str(folder / name), [])
        assert (decoded.width, decoded.height) == (3024, 4032)
