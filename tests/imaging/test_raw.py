"""Raw files show their preview, upright, and report the size that the sensor has."""

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import decode, decode_bytes, open_picture

pytest.importorskip("rawpy")

ORIENTATION, MAKE, MODEL = 0x0112, 0x010F, 0x0110
SIDEWAYS = 6


def entry(tag: int, kind: int, *values: int) -> tuple[int, int, int, bytes]:
    form = {1: "B", 3: "H", 4: "I", 2: "B", 5: "I"}[kind]
    count = len(values) // (2 if kind == 5 else 1)
    return tag, kind, count, struct.pack(f"<{len(values)}{form}", *values)


def text(tag: int, words: str) -> tuple[int, int, int, bytes]:
    return entry(tag, 2, *(words.encode() + b"\0"))


def dng(preview: bytes = b"", turn: int = 1, size: tuple[int, int] = (640, 480)) -> bytes:
    """A DNG of a grey ramp behind a colour filter array, with a JPEG preview if there is one."""
    width, height = size
    ramp = np.linspace(2000, 60000, width).astype("<u2")[None].repeat(height, 0).tobytes()
    body = preview + ramp
    start = 8
    at_preview, at_ramp = start, start + len(preview)
    sensor = [
        entry(0x00FE, 4, 0),
        entry(0x0100, 4, width),
        entry(0x0101, 4, height),
        entry(0x0102, 3, 16),
        entry(0x0103, 3, 1),
        entry(0x0106, 3, 32803),
        entry(0x0111, 4, at_ramp),
        entry(0x0115, 3, 1),
        entry(0x0116, 4, height),
        entry(0x0117, 4, len(ramp)),
        entry(0x828D, 3, 2, 2),
        entry(0x828E, 1, 0, 1, 1, 2),
    ]
    at_sensor, sensor_block = directory(sensor, start + len(body))
    main = [
        entry(0x00FE, 4, 1),
        text(MAKE, "Drawn"),
        text(MODEL, "Drawn One"),
        entry(ORIENTATION, 3, turn),
        entry(0x014A, 4, at_sensor),
        entry(0xC612, 1, 1, 4, 0, 0),
        text(0xC614, "Drawn One"),
    ]
    if preview:
        across, down = Image.open(io.BytesIO(preview)).size
        main += [
            entry(0x0100, 4, across),
            entry(0x0101, 4, down),
            entry(0x0102, 3, 8, 8, 8),
            entry(0x0103, 3, 7),
            entry(0x0106, 3, 6),
            entry(0x0111, 4, at_preview),
            entry(0x0115, 3, 3),
            entry(0x0116, 4, down),
            entry(0x0117, 4, len(preview)),
        ]
    at_main, main_block = directory(main, start + len(body) + len(sensor_block))
    return struct.pack("<2sHI", b"II", 42, at_main) + body + sensor_block + main_block


def directory(entries: list[tuple[int, int, int, bytes]], at: int) -> tuple[int, bytes]:
    """Where an IFD begins, and its bytes: long values first, so that offsets are known."""
    long = b""
    table = struct.pack("<H", len(entries))
    for tag, kind, count, value in sorted(entries):
        inline = value.ljust(4, b"\0")
        if len(value) > 4:
            inline = struct.pack("<I", at + len(long))
            long += value + b"\0" * (len(value) % 2)
        table += struct.pack("<HHI", tag, kind, count) + inline
    return at + len(long), long + table + bytes(4)


def test_a_raw_file_shows_its_preview_and_has_the_size_of_its_sensor(lab):
    preview = lab.scene(400, 300)
    decoded = decode_bytes(dng(lab.encode(preview)), [])
    assert decoded.format == "DNG"
    assert (decoded.width, decoded.height) == (640, 480)
    assert lab.difference(lab.thumbnail(decoded), lab.thumbnail_of(preview)) < 4
    assert (decoded.metadata.make, decoded.metadata.model) == ("Drawn", "Drawn One")
    assert not decoded.truncated


def test_without_a_preview_the_sensor_is_developed(lab):
    decoded = decode_bytes(dng(), [])
    assert (decoded.width, decoded.height) == (640, 480)
    shown = lab.thumbnail(decoded).mean(axis=(0, 2))
    assert shown[-20:].mean() > shown[:20].mean() + 80


def test_a_preview_that_is_too_small_is_not_shown(lab):
    shown = lab.thumbnail(decode_bytes(dng(lab.encode(lab.scene(80, 60))), []))
    assert lab.difference(shown[..., 0], shown[..., 2]) < 20  # grey, and not the drawn scene


@pytest.mark.parametrize("turned_already", [False, True])
def test_a_preview_is_turned_once_whoever_says_so(lab, turned_already):
    upright = lab.scene(300, 400)
    exif = Image.Exif()
    if turned_already:
        exif[ORIENTATION] = SIDEWAYS
    stored = upright.transpose(Image.Transpose.ROTATE_90)
    decoded = decode_bytes(dng(lab.encode(stored, exif=exif), turn=SIDEWAYS), [])
    assert (decoded.width, decoded.height) == (480, 640)
    assert lab.difference(lab.thumbnail(decoded), lab.thumbnail_of(upright)) < 4


def test_a_development_stands_upright(lab):
    decoded = decode_bytes(dng(turn=SIDEWAYS), [])
    assert (decoded.width, decoded.height) == (480, 640)
    assert lab.thumbnail(decoded).shape[:2] == (384, 288)


def test_a_sidecar_turns_a_raw_file_and_its_size(lab, tmp_path):
    raw, sidecar = tmp_path / "a.dng", tmp_path / "a.xmp"
    preview = lab.scene(400, 300)
    raw.write_bytes(dng(lab.encode(preview)))
    sidecar.write_bytes(lab.xmp('tiff:Orientation="8"'))
    decoded = decode(str(raw), [], sidecar=str(sidecar))
    assert (decoded.width, decoded.height) == (480, 640)
    wanted = lab.thumbnail_of(preview.transpose(Image.Transpose.ROTATE_90))
    assert lab.difference(lab.thumbnail(decoded), wanted) < 4
    picture = open_picture(str(raw), 4000, sidecar=str(sidecar))
    assert (picture.width, picture.height) == (480, 640)


def test_a_damaged_raw_file_shows_its_preview_and_says_that_it_is_damaged(lab):
    preview = lab.encode(lab.scene(400, 300))
    garbage = b"II*\0\x10\0\0\0CR\2\0" + bytes(100) + preview + bytes(100)
    decoded = decode_bytes(garbage, [])
    assert (decoded.format, decoded.truncated) == ("CR2", True)
    assert lab.difference(lab.thumbnail(decoded), lab.thumbnail_of(lab.scene(400, 300))) < 4


def test_a_raw_file_beyond_the_budget_is_refused_unless_it_has_a_preview(lab):
    budget = 200_000
    with pytest.raises(PhotoappError) as caught:
        decode_bytes(dng(), [], budget=budget)
    assert caught.value.code is Code.PICTURE_TOO_LARGE
    data = dng(lab.encode(lab.scene(240, 180)))
    assert decode_bytes(data, [], budget=budget).width == 640


def test_real_raw_files_are_what_they_should_be(shared: Path):
    library = shared / "assets/library"
    pair, raw = decode(str(library / "raw/pair/IMG_6D_0001.JPG"), []), "raw/pair/IMG_6D_0001.DNG"
    decoded = decode(str(library / raw), [])
    assert (decoded.width, decoded.height) == (pair.width, pair.height)
    assert decoded.metadata.taken == pair.metadata.taken
    cr3 = decode(str(library / "raw/Canon-R6-pruned.CR3"), [])
    assert cr3.truncated
    assert cr3.metadata.lens == "RF70-200mm F2.8 L IS USM"
