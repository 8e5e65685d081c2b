"""JPEG XL is decoded upright, in its colours and with its metadata."""

import numpy as np
import pytest
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import decode_bytes

pylibjxl = pytest.importorskip("pylibjxl")

STORED = {
    1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
}  # fmt: skip


def exif(**tags: object) -> Image.Exif:
    block = Image.Exif()
    block.update({int(name[1:], 16): value for name, value in tags.items()})
    return block


@pytest.mark.parametrize("turn", range(1, 9))
def test_all_eight_orientations_of_a_repacked_jpeg(lab, turn):
    upright = lab.scene(240, 160)
    stored = upright if STORED[turn] is None else upright.transpose(STORED[turn])
    data = pylibjxl.jpeg_to_jxl(lab.encode(stored, exif=exif(x0112=turn)))
    decoded = decode_bytes(data, [])
    assert (decoded.format, decoded.width, decoded.height) == ("JPEG XL", 240, 160)
    assert lab.difference(lab.thumbnail(decoded), np.asarray(upright)) < 4


def test_exif_and_xmp_boxes_are_read(lab):
    block = exif(x010F="Maker").tobytes().removeprefix(b"Exif\0\0")
    packet = lab.xmp('xmp:Rating="4"')
    data = pylibjxl.encode(np.asarray(lab.scene()), exif=block, xmp=packet)
    seen = decode_bytes(data, []).metadata
    assert (seen.make, seen.rating) == ("Maker", 4)


@pytest.mark.parametrize("lossless", [False, True])
def test_a_profile_is_applied(lab, lossless):
    primaries = [(0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)]
    profile = lab.rgb_profile(primaries, 2.2)
    image = Image.new("RGB", (64, 64), (200, 100, 100))
    data = pylibjxl.encode(np.asarray(image), icc=profile, lossless=lossless)
    assert lab.difference(lab.shown(data), lab.shown(lab.encode(image, icc_profile=profile))) < 4


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_grey_and_transparent_pictures(lab, mode):
    image = lab.scene(120, 80).convert(mode)
    if mode == "RGBA":
        image.putalpha(0)
    pixels = np.asarray(image)
    shown = lab.shown(pylibjxl.encode(pixels, lossless=True))
    wanted = np.full((80, 120, 3), 255) if mode == "RGBA" else np.asarray(image.convert("RGB"))
    assert lab.difference(shown, wanted) < 2


def test_a_cut_file_is_a_problem(lab):
    data = pylibjxl.encode(np.asarray(lab.scene()))
    with pytest.raises(PhotoappError) as caught:
        decode_bytes(data[: len(data) // 2], [])
    assert caught.value.code is Code.FILE_DAMAGED


def test_the_budget_counts(lab):
    with pytest.raises(PhotoappError) as caught:
        decode_bytes(pylibjxl.encode(np.asarray(lab.scene())), [], budget=100_000)
    assert caught.value.code is Code.PICTURE_TOO_LARGE
