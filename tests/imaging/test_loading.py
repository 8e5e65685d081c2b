"""Damaged files give what they hold; large ones stay within their budget."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageFile

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import decode_bytes, open_picture


def noise(width: int, height: int) -> Image.Image:
    chance = np.random.default_rng(7)
    return Image.fromarray(chance.integers(60, 256, (height, width, 3), np.uint8))


def code_of(data: bytes, **options: int) -> Code:
    with pytest.raises(PhotoappError) as caught:
        decode_bytes(data, [], **options)
    return caught.value.code


@pytest.mark.parametrize(
    ("kind", "options"),
    [("JPEG", {}), ("PNG", {}), ("TIFF", {}), ("PPM", {}), ("GIF", {"interlace": False})],
)
def test_a_file_cut_in_the_middle_shows_its_upper_half_and_says_so(lab, kind, options):
    image = noise(200, 200)
    data = lab.encode(image, kind, **options)
    decoded = decode_bytes(data[: len(data) // 2], [])
    assert decoded.truncated
    assert (decoded.width, decoded.height) == (200, 200)
    shown = lab.thumbnail(decoded)
    assert lab.difference(shown[:60], lab.shown(data)[:60]) < 12
    below = shown[-40:].reshape(-1, 3)
    assert below.std(axis=0).max() < 30  # one colour, no noise
    if kind != "JPEG":  # libjpeg chooses its grey itself
        assert abs(below.mean() - 128) < 6
    assert not ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_bitmap_which_starts_at_the_bottom_shows_its_lower_half(lab):
    data = lab.encode(noise(200, 200), "BMP")
    decoded = decode_bytes(data[: len(data) // 2], [])
    assert decoded.truncated
    shown = lab.thumbnail(decoded)
    assert lab.difference(shown[-60:], lab.shown(data)[-60:]) < 12
    assert abs(shown[:40].mean() - 128) < 2


def test_a_progressive_jpeg_cut_in_the_middle_is_the_whole_picture_less_sharp(lab):
    data = lab.encode(lab.scene(), progressive=True)
    decoded = decode_bytes(data[: len(data) * 2 // 3], [])
    assert decoded.truncated
    assert lab.difference(lab.thumbnail(decoded), lab.shown(data)) < 12


def test_a_jpeg_without_its_end_marker_is_complete(lab):
    data = lab.encode(lab.scene())
    assert lab.difference(lab.shown(data[:-2]), lab.shown(data)) < 1


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "GIF"])
def test_a_file_cut_before_its_pixels_is_a_problem_and_no_grey_square(lab, kind):
    data = lab.encode(noise(200, 200), kind)
    start = {"JPEG": data.find(b"\xff\xda"), "TIFF": 9}.get(kind, 60)
    assert code_of(data[:start]) in (Code.FILE_TRUNCATED, Code.FILE_DAMAGED)


def test_damage_inside_a_png_is_survived(lab):
    data = bytearray(lab.encode(noise(200, 200), "PNG"))
    data[len(data) // 2] ^= 0xFF
    assert decode_bytes(bytes(data), []).truncated


def png_of(width: int, height: int, rows: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + checksum

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))


def test_a_picture_beyond_the_budget_is_refused_by_its_header():
    with pytest.raises(PhotoappError) as caught:
        decode_bytes(png_of(50_000, 50_000, bytes(1000)), [])
    assert caught.value.code is Code.PICTURE_TOO_LARGE
    assert caught.value.values == {"width": 50_000, "height": 50_000}


def test_the_budget_counts_what_is_decoded_not_what_is_stored(lab):
    image = lab.scene(4800, 3200)  # 46 MB whole, 2.9 MB at a quarter
    budget = 8 << 20
    decoded = decode_bytes(lab.encode(image, quality=60), [], budget=budget)
    assert (decoded.width, decoded.height) == (4800, 3200)
    assert code_of(lab.encode(image, "BMP"), budget=budget) is Code.PICTURE_TOO_LARGE
    # A progressive JPEG must be held whole, as coefficients.
    progressive = lab.encode(image, quality=60, progressive=True)
    assert code_of(progressive, budget=budget) is Code.PICTURE_TOO_LARGE


def test_a_jpeg_that_claims_four_gigapixels_is_refused(lab):
    data = bytearray(lab.encode(lab.scene(160, 120)))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65535, 65535)
    assert code_of(bytes(data)) is Code.PICTURE_TOO_LARGE


def test_text_that_unpacks_to_gigabytes_stays_packed(lab):
    data = lab.encode(lab.scene(64, 64), "PNG")
    body = b"zTXtComment\0\0" + zlib.compress(bytes(60_000_000), 9)
    bomb = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    decoded = decode_bytes(data[:33] + bomb + data[33:], [])
    assert (decoded.width, decoded.height) == (64, 64)


def test_memory_running_out_is_said_so(lab, monkeypatch):
    def exhausted(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr(ImageFile.ImageFile, "load", exhausted)
    assert code_of(lab.encode(lab.scene(), "BMP")) is Code.OUT_OF_MEMORY


def test_a_picture_is_opened_as_large_as_asked_and_never_enlarged(lab, photo):
    data = lab.encode(lab.scene(3000, 2000))
    for longest, size in ((1600, (1067, 1600)), (2999, (1999, 2999)), (9000, (2000, 3000))):
        picture = open_picture(data, longest)
        assert picture.pixels.shape == (*size, 3)
        assert picture.pixels.dtype == np.uint8
        assert (picture.width, picture.height) == (3000, 2000)
    assert open_picture(str(photo), 240).pixels.shape == (160, 240, 3)


def test_a_large_picture_shows_what_the_thumbnail_shows(lab, photo):
    pixels = Image.fromarray(open_picture(str(photo), 2000).pixels)
    small = np.asarray(pixels.resize((384, 256), Image.Resampling.BOX))
    assert lab.difference(small, lab.shown(photo.read_bytes())) < 4


def test_a_picture_of_one_pixel_and_one_of_two_rows(lab):
    for size in ((1, 1), (12_000, 2)):
        decoded = decode_bytes(lab.encode(Image.new("RGB", size, "teal")), [])
        assert (decoded.width, decoded.height) == size
        assert Image.open(io.BytesIO(decoded.thumbnail)).size == (min(size[0], 384), 1)


@pytest.mark.parametrize("mode", ["L", "P", "LA", "RGB", "RGBA"])
def test_a_png_beyond_the_budget_is_reduced_while_it_is_decoded(lab, mode):
    image = lab.scene(4800, 3200).convert(mode)
    data = lab.encode(image, "PNG", compress_level=1)
    whole, banded = decode_bytes(data, []), decode_bytes(data, [], budget=4 << 20)
    assert (banded.width, banded.height) == (4800, 3200)
    assert not banded.truncated
    assert lab.difference(lab.thumbnail(banded), lab.thumbnail(whole)) < 1


@pytest.mark.parametrize("compression", [None, "tiff_lzw", "tiff_adobe_deflate", "jpeg"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_tiff_beyond_the_budget_is_reduced_while_it_is_decoded(lab, mode, compression):
    image = lab.scene(4800, 3200).convert(mode)
    options = {"compression": compression, "tiffinfo": {278: 40}}
    data = lab.encode(image, "TIFF", **options)
    whole, banded = decode_bytes(data, []), decode_bytes(data, [], budget=4 << 20)
    assert (banded.width, banded.height) == (4800, 3200)
    assert lab.difference(lab.thumbnail(banded), lab.thumbnail(whole)) < 1


def test_a_panorama_beyond_the_budget_that_is_cut_is_a_problem(lab):
    data = lab.encode(lab.scene(4800, 3200), "PNG", compress_level=1)
    assert code_of(data[: len(data) // 2], budget=4 << 20) is Code.FILE_TRUNCATED


def test_an_endless_strip_is_refused_rather_than_unfolded(lab):
    ladder = Image.new("P", (3, 900_000))
    assert code_of(lab.encode(ladder, "PNG"), budget=4 << 20) is Code.PICTURE_TOO_LARGE
