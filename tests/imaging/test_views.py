"""Encoders get the squares that their own preprocessing would have made."""

import numpy as np
import pytest
from PIL import Image

from photoapp.base.picture import Interpolation, Resize, ViewSpec
from photoapp.imaging import decode, decode_bytes
from photoapp.imaging.views import draw_view

FILTERS = {
    Interpolation.BICUBIC: Image.Resampling.BICUBIC,
    Interpolation.BILINEAR: Image.Resampling.BILINEAR,
    Interpolation.LANCZOS: Image.Resampling.LANCZOS,
    Interpolation.NEAREST: Image.Resampling.NEAREST,
}


def view(data: bytes, spec: ViewSpec) -> np.ndarray:
    pixels = decode_bytes(data, [spec]).views[spec]
    assert pixels.shape == (spec.size, spec.size, 3)
    assert pixels.dtype == np.uint8
    return pixels


def torchvision(image: Image.Image, size: int, how: Interpolation) -> np.ndarray:
    """Resize(size) and CenterCrop(size), line by line."""
    width, height = image.size
    if width <= height:
        target = (size, int(size * height / width))
    else:
        target = (int(size * width / height), size)
    image = image.resize(target, FILTERS[how])
    left, top = round((image.width - size) / 2.0), round((image.height - size) / 2.0)
    return np.asarray(image.crop((left, top, left + size, top + size)))


@pytest.mark.parametrize("how", [Interpolation.BICUBIC, Interpolation.BILINEAR])
@pytest.mark.parametrize("size", [(480, 320), (321, 479), (400, 400), (301, 333), (90, 70)])
def test_shortest_is_torchvisions_resize_and_centre_crop(lab, size, how):
    image = lab.scene(*size)
    seen = view(lab.encode(image, "PNG"), ViewSpec(224, Resize.SHORTEST, how))
    # A few pixels where hard edges cross may be rounded otherwise, by up to 7 of 255.
    different = np.abs(seen.astype(int) - torchvision(image, 224, how)) > 1
    assert different.mean() < 1e-4


@pytest.mark.parametrize("how", list(Interpolation))
def test_squash_is_one_resize_of_the_whole_picture(lab, how):
    image = lab.scene(301, 203)
    seen = view(lab.encode(image, "PNG"), ViewSpec(128, Resize.SQUASH, how))
    expected = np.asarray(image.resize((128, 128), FILTERS[how]))
    assert np.abs(seen.astype(int) - expected).max() <= 1


@pytest.mark.parametrize("size", [(480, 320), (203, 301)])
def test_fit_keeps_the_shape_and_pads_with_black_around_the_centre(lab, size):
    image = lab.scene(*size)
    seen = view(lab.encode(image, "PNG"), ViewSpec(160, Resize.FIT)).astype(int)
    across, down = (round(side * 160 / max(size)) for side in size)
    left, top = (160 - across) // 2, (160 - down) // 2
    expected = np.zeros((160, 160, 3), int)
    inner = image.resize((across, down), Image.Resampling.BICUBIC)
    expected[top : top + down, left : left + across] = np.asarray(inner)
    assert np.abs(seen - expected).max() <= 1


@pytest.mark.parametrize("size", [(900, 500), (500, 900), (700, 700), (300, 270)])
def test_a_crop_from_a_larger_edge_is_that_of_torchvision(lab, size):
    image = lab.scene(*size)
    seen = view(lab.encode(image, "PNG"), ViewSpec(224, edge=256)).astype(int)
    short = min(size)
    across, down = (256 if side == short else int(256 * side / short) for side in size)
    left, top = round((across - 224) / 2), round((down - 224) / 2)
    resized = image.resize((across, down), Image.Resampling.BICUBIC)
    expected = np.asarray(resized.crop((left, top, left + 224, top + 224))).astype(int)
    assert np.abs(seen - expected).mean() < 0.5


def test_views_of_a_reduced_decode_are_those_of_a_full_one(lab):
    image = lab.scene(4000, 3000)
    data = lab.encode(image)
    for resize in Resize:
        spec = ViewSpec(224, resize)
        full = view(lab.encode(image.resize((1000, 750), Image.Resampling.BOX), "PNG"), spec)
        assert lab.difference(view(data, spec), full) < 1.5


def test_a_strip_of_any_length_costs_no_more_than_its_square(lab):
    for size in ((30_000, 3), (3, 30_000)):
        data = lab.encode(Image.new("RGB", size, (10, 200, 30)), "PNG")
        for resize in (Resize.SHORTEST, Resize.SQUASH):
            seen = view(data, ViewSpec(224, resize))
            assert lab.difference(seen, np.array((10, 200, 30))) < 1


def test_many_views_come_from_one_decode(lab):
    specs = [ViewSpec(128, Resize.SQUASH), ViewSpec(224), ViewSpec(384, Resize.FIT)]
    assert list(decode_bytes(lab.encode(lab.scene()), specs).views) == specs


def test_the_thumbnail_is_384_long_at_most_and_never_enlarged(lab):
    cases = {(4000, 3000): (384, 288), (300, 200): (300, 200), (384, 100): (384, 100)}
    for size, expected in cases.items():
        assert lab.shown(lab.encode(lab.scene(*size))).shape == (*expected[::-1], 3)


def test_the_mean_colour_is_the_pictures(lab):
    flat = Image.new("RGB", (640, 480), (18, 52, 86))
    assert decode_bytes(lab.encode(flat, "PNG"), []).mean_colour == 0x123456


def test_the_view_hash_knows_the_picture_not_its_metadata(lab):
    image = lab.scene(1600, 1200)
    exif = Image.Exif()
    exif[0x010F] = "Someone"
    plain = decode_bytes(lab.encode(image), [])
    tagged = decode_bytes(lab.encode(image, exif=exif, comment=b"hello"), [])
    other = decode_bytes(lab.encode(lab.scene(1600, 1190)), [])
    assert len(plain.view_hash) == 16
    assert plain.fingerprint != tagged.fingerprint
    assert plain.view_hash == tagged.view_hash != other.view_hash


def test_the_view_hash_does_not_depend_on_the_encoders_in_use(lab):
    data = lab.encode(lab.scene(4000, 3000))
    sizes = ((), (128,), (224, 256), (336,), (384,), (518,), (640,), (1024, 128))
    hashes = {decode_bytes(data, [ViewSpec(size) for size in some]).view_hash for some in sizes}
    assert len(hashes) == 1


def test_a_larger_view_than_usual_is_as_sharp_as_one_of_the_whole_picture(lab, tmp_path):
    path = tmp_path / "large.jpg"
    image = lab.scene(4000, 3000)
    path.write_bytes(lab.encode(image, quality=95))
    small, large = ViewSpec(128), ViewSpec(1024)
    both = decode(str(path), [small, large]).views
    alone = decode(str(path), [small]).views
    whole = draw_view(Image.open(path), large, 4000, 3000)
    assert np.array_equal(both[small], alone[small])
    assert np.abs(both[large].astype(float) - whole).mean() < 1.0
