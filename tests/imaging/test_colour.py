"""Whatever the mode and profile of a file, its colours are sRGB's."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from photoapp.imaging.cicp import Cicp, cicp_to_srgb, find_cicp

# XYZ (D50) of the primaries, as the published profiles have them.
DISPLAY_P3 = [(0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)]
ADOBE_RGB = [(0.6097, 0.3111, 0.0195), (0.2053, 0.6257, 0.0609), (0.1492, 0.0632, 0.7446)]
PROPHOTO = [(0.7977, 0.2880, 0.0), (0.1352, 0.7119, 0.0), (0.0313, 0.0001, 0.8249)]


def flat(colour: tuple[int, ...], mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (32, 32), colour)


def seen(lab, data: bytes) -> tuple[int, int, int]:
    red, green, blue = lab.shown(data).mean(axis=(0, 1))
    return round(red), round(green), round(blue)


def close(one: tuple[int, ...], other: tuple[int, ...], by: int = 4) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "CMYK", "YCbCr", "LAB"])
def test_every_mode_shows_its_picture(lab, mode):
    image = lab.scene(160, 120)
    if mode == "LAB":
        from PIL import ImageCms

        converted = ImageCms.profileToProfile(
            image, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
        )
        expected, tolerance = image, 8
    else:
        converted = image.convert(mode)
        expected, tolerance = converted.convert("RGB"), 12 if mode == "P" else 4  # dithered
    shown = lab.shown(lab.encode(converted, "TIFF"))
    assert lab.difference(shown, np.asarray(expected)) < tolerance


def test_sixteen_bits_of_grey_keep_their_brightness(lab):
    ramp = np.linspace(0, 65535, 64 * 64).reshape(64, 64)
    expected = np.repeat((ramp / 257)[..., None], 3, 2)
    for kind in ("PNG", "TIFF"):
        shown = lab.shown(lab.encode(Image.fromarray(ramp.astype(np.uint16)), kind))
        assert lab.difference(shown, expected) < 2


def test_sixteen_bits_of_colour_keep_their_brightness(lab):
    rows = b"".join(b"\0" + struct.pack(">HHH", 51400, 25700, 12850) * 16 for _ in range(16))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 16, 16, 16, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    data = b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*c) for c in chunks)
    assert close(seen(lab, data), (200, 100, 50))


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_integers_and_floats_beyond_sixteen_bits_are_shown_in_their_range(lab):
    ramp = np.linspace(0, 1, 64 * 64).reshape(64, 64)
    expected = np.repeat((ramp * 255)[..., None], 3, 2)
    for values in (
        (ramp * 65535).astype(np.int32),
        ramp.astype(np.float32),
        (ramp * 9e5).astype(np.int32),
    ):
        assert lab.difference(lab.shown(lab.encode(Image.fromarray(values), "TIFF")), expected) < 2


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "TIFF"])
def test_what_is_transparent_lies_on_white(lab, kind):
    image = lab.scene(64, 64).convert("RGBA")
    image.putalpha(0)
    assert min(seen(lab, lab.encode(image, kind))) > 250


@pytest.mark.parametrize("mode", ["LA", "P"])
def test_transparent_greys_and_palettes_lie_on_white(lab, mode):
    if mode == "LA":
        data = lab.encode(Image.new("LA", (32, 32), (90, 0)), "PNG")
    else:
        data = lab.encode(Image.new("P", (32, 32), 0), "PNG", transparency=0)
    assert seen(lab, data) == (255, 255, 255)


def test_half_transparent_is_half_white(lab):
    assert close(seen(lab, lab.encode(flat((200, 0, 0, 128), "RGBA"), "PNG")), (227, 127, 127))


def in_srgb(
    stored: tuple[int, ...], primaries: list[tuple[float, ...]], gamma: float
) -> tuple[int, ...]:
    """By the book: linear light, XYZ, sRGB's primaries, sRGB's curve."""
    srgb = np.array([(0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)])
    linear = (np.array(stored) / 255) ** gamma @ np.array(primaries) @ np.linalg.inv(srgb)
    linear = np.clip(linear, 0, 1)
    signal = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return tuple(round(float(value) * 255) for value in signal)


@pytest.mark.parametrize("stored", [(128, 128, 128), (200, 100, 100), (90, 140, 160)])
@pytest.mark.parametrize(
    ("primaries", "gamma"), [(DISPLAY_P3, 2.2), (ADOBE_RGB, 2.2), (PROPHOTO, 1.8)]
)
def test_profiles_are_applied(lab, primaries, gamma, stored):
    expected = in_srgb(stored, primaries, gamma)
    for kind in ("JPEG", "PNG", "TIFF", "WEBP"):
        options = {"lossless": True} if kind == "WEBP" else {}
        profile = lab.rgb_profile(primaries, gamma)
        data = lab.encode(flat(stored), kind, icc_profile=profile, **options)
        assert close(seen(lab, data), expected), kind


def test_a_profile_that_swaps_channels_does_so_whatever_it_is_called(lab):
    swapped = lab.rgb_profile([ADOBE_RGB[1], ADOBE_RGB[2], ADOBE_RGB[0]], 2.2)
    red, green, blue = seen(lab, lab.encode(flat((220, 30, 30)), icc_profile=swapped))
    assert green > 180
    assert max(red, blue) < green


def test_broken_and_unfitting_profiles_are_ignored(lab):
    grey_profile = bytearray(lab.rgb_profile(ADOBE_RGB, 2.2))
    grey_profile[16:20] = b"GRAY"
    for profile in (b"no profile", bytes(range(256)) * 4, bytes(grey_profile)):
        assert close(
            seen(lab, lab.encode(flat((200, 100, 50)), icc_profile=profile)), (200, 100, 50)
        )


def test_photoshops_inverted_cmyk_jpeg_is_not_a_negative(lab):
    data = lab.encode(Image.new("CMYK", (32, 32), (0, 200, 200, 0)), "JPEG")
    assert b"Adobe" in data  # Pillow marks and inverts as Photoshop does
    assert close(seen(lab, data), (255, 55, 55), 6)


def test_code_points_are_found_where_formats_keep_them():
    png = b"\x89PNG\r\n\x1a\n" + bytes(25) + b"\0\0\0\x04cICP" + bytes([12, 13, 0, 1]) + bytes(4)
    assert find_cicp(png, "PNG") == Cicp(12, 13)
    avif = bytes(40) + b"colrnclx" + bytes([0, 9, 0, 16, 0, 9, 0x80])
    assert find_cicp(avif, "AVIF") == Cicp(9, 16)
    assert find_cicp(avif, "JPEG") is None
    assert find_cicp(b"colrnclx\0", "AVIF") is None


def test_code_points_of_display_p3_mean_what_its_profile_means(lab):
    image = Image.new("RGB", (8, 8), (200, 100, 100))
    with_points = np.asarray(cicp_to_srgb(image, Cicp(12, 4)))[0, 0]
    assert close(tuple(int(v) for v in with_points), in_srgb((200, 100, 100), DISPLAY_P3, 2.2))


def test_code_points_of_srgb_and_unknown_ones_change_nothing():
    image = Image.new("RGB", (8, 8), (200, 100, 50))
    for points in (Cicp(1, 13), Cicp(1, 1), Cicp(2, 2), Cicp(200, 200)):
        assert cicp_to_srgb(image, points) is image


@pytest.mark.parametrize("transfer", [16, 18])
def test_high_dynamic_range_grows_steadily_from_black_to_nearly_white(transfer):
    ramp = Image.fromarray(np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, 2))
    shown = np.asarray(cicp_to_srgb(ramp, Cicp(9, transfer)))[0, :, 1].astype(int)
    assert shown[0] == 0
    assert (np.diff(shown) >= 0).all()
    assert 60 < shown[128] < 220
    assert shown[255] >= 250


def test_the_thumbnail_carries_no_metadata(lab):
    from photoapp.imaging import decode_bytes

    exif = Image.Exif()
    exif[0x010F] = "Maker"
    data = lab.encode(
        lab.scene(), exif=exif, icc_profile=lab.rgb_profile(ADOBE_RGB, 2.2), comment=b"private"
    )
    info = Image.open(io.BytesIO(decode_bytes(data, []).thumbnail)).info
    assert not {"exif", "icc_profile", "comment", "xmp"} & info.keys()


def test_a_grey_picture_with_the_profile_of_its_colour_original_is_converted(lab):
    profile = lab.rgb_profile(PROPHOTO, 1.8)
    expected = in_srgb((90, 90, 90), PROPHOTO, 1.8)
    assert expected[0] > 95
    for kind in ("JPEG", "PNG", "TIFF"):
        data = lab.encode(flat(90, "L"), kind, icc_profile=profile)
        assert close(seen(lab, data), expected), kind


def interoperable(space: int, index: str) -> bytes:
    """EXIF as cameras write it: the colour space, and which rules of DCF the file follows."""
    exif = Image.Exif()
    exif._ifds[0x8769] = {0xA001: space, 0xA005: {1: index}}
    return exif.tobytes()


@pytest.mark.parametrize(("space", "index"), [(0xFFFF, "R03"), (2, "R98")])
def test_a_camera_set_to_adobe_rgb_embeds_no_profile_and_is_understood(lab, space, index):
    stored = (90, 140, 160)
    data = lab.encode(flat(stored), exif=interoperable(space, index))
    assert close(seen(lab, data), in_srgb(stored, ADOBE_RGB, 2.2))


@pytest.mark.parametrize(("space", "index"), [(1, "R98"), (0xFFFF, "R98"), (1, "R03")])
def test_other_words_about_colour_in_exif_mean_srgb(lab, space, index):
    data = lab.encode(flat((90, 140, 160)), exif=interoperable(space, index))
    assert close(seen(lab, data), (90, 140, 160))


def test_an_embedded_profile_comes_before_what_exif_says(lab):
    profile = lab.rgb_profile(PROPHOTO, 1.8)
    data = lab.encode(flat((128, 128, 128)), exif=interoperable(0xFFFF, "R03"), icc_profile=profile)
    assert close(seen(lab, data), in_srgb((128, 128, 128), PROPHOTO, 1.8))


def test_the_profile_inside_a_jpeg_2000_is_applied(lab):
    stored, profile = (90, 140, 160), lab.rgb_profile(ADOBE_RGB, 2.2)
    plain = lab.encode(flat(stored), "JPEG2000", irreversible=False)
    at = plain.index(b"colr") - 4
    length = int.from_bytes(plain[at : at + 4], "big")
    box = struct.pack(">I", 11 + len(profile)) + b"colr\2\0\0" + profile
    around = plain.index(b"jp2h") - 4
    size = int.from_bytes(plain[around : around + 4], "big") - length + len(box)
    data = plain[:around] + struct.pack(">I", size) + plain[around + 4 : at] + box
    data += plain[at + length :]
    assert close(seen(lab, data), in_srgb(stored, ADOBE_RGB, 2.2))


def linear_in(shown: tuple[int, ...], primaries: list[tuple[float, ...]], gamma: float):
    """XYZ (D50) of 8-bit numbers of a space."""
    return (np.array(shown) / 255) ** gamma @ np.array(primaries)


def test_a_screen_with_more_colours_gets_them(lab):
    """A photo in ProPhoto on a screen of Display P3: nothing is cut to sRGB on the way."""
    from photoapp.imaging import open_picture

    screen = lab.rgb_profile(DISPLAY_P3, 2.2)
    stored = (120, 200, 90)
    data = lab.encode(flat(stored), "PNG", icc_profile=lab.rgb_profile(PROPHOTO, 1.8))
    expected = linear_in(stored, PROPHOTO, 1.8) @ np.linalg.inv(np.array(DISPLAY_P3))
    reference = tuple(round(float(v) * 255) for v in np.clip(expected, 0, 1) ** (1 / 2.2))
    shown = open_picture(data, 32, profile=screen).pixels.mean(axis=(0, 1))
    assert close(tuple(round(float(v)) for v in shown), reference)
    assert not close(tuple(in_srgb(stored, PROPHOTO, 1.8)), reference, 10)


def test_a_picture_in_the_screens_own_colours_is_not_touched(lab):
    from photoapp.imaging import open_picture

    profile = lab.rgb_profile(DISPLAY_P3, 2.2)
    data = lab.encode(lab.scene(64, 64), "PNG", icc_profile=profile)
    shown = open_picture(data, 64, profile=profile).pixels
    assert np.array_equal(shown, np.asarray(lab.scene(64, 64)))


def test_a_broken_profile_of_a_screen_counts_as_srgb(lab):
    from photoapp.imaging import open_picture

    data = lab.encode(lab.scene(64, 64), "PNG", icc_profile=lab.rgb_profile(ADOBE_RGB, 2.2))
    for broken in (b"no profile", bytes(200)):
        shown = open_picture(data, 64, profile=broken).pixels
        assert np.array_equal(shown, open_picture(data, 64).pixels)
