"""Pictures larger than the budget, a band of rows at a time: plain PNG and TIFF in strips.

Pillow decodes a file whole or not at all. So each band is made a small file of its own that holds
the bytes of its rows, and Pillow decodes that.
"""

import io
import math
import struct
import zlib
from collections.abc import Iterator

from PIL import Image, ImageFile, TiffImagePlugin

from photoapp.imaging.ifd import TYPE_SIZES, Directory, Tiff, Value
from photoapp.imaging.source import CHUNK, Source

_CHANNELS = {"L": 1, "P": 1, "LA": 2, "RGB": 3, "RGBA": 4}

_LENGTH, _OFFSETS, _ROWS, _COUNTS = 0x0101, 0x0111, 0x0116, 0x0117
_ORIENTATION, _PLANES = 0x0112, 0x011C


def bands(
    source: Source, image: ImageFile.ImageFile, kind: str, step: int, most: int
) -> Iterator[Image.Image]:
    """The picture from top to bottom, in bands whose height, but the last's, is a multiple of
    `step` and at most `most`; nothing if this file cannot be cut so. Raises EOFError if it ends
    early.
    """
    if step > most:
        return
    if kind == "PNG" and not image.info.get("interlace"):
        yield from _png(source, image, step * max(1, min(64, most) // step))
    elif kind == "TIFF":
        yield from _tiff(source, step, most)


def _png(source: Source, image: ImageFile.ImageFile, rows: int) -> Iterator[Image.Image]:
    channels = _CHANNELS.get(image.mode, 0)
    if not channels or image.tile[0].args != image.mode:  # fewer or more than 8 bits a channel
        return
    across, left = image.width * channels + 1, image.height
    above = bytes(across)  # a row without filter; that above the first counts as zeros
    filtered = bytearray()
    for piece in _unpacked(source, image.tile[0].offset):
        filtered += piece
        while left and len(filtered) >= across * min(rows, left):
            count = min(rows, left)
            packed = zlib.compress(above + filtered[: across * count], 0)
            whole = Image.frombytes(image.mode, (image.width, count + 1), packed, "zip", image.mode)
            above = b"\0" + whole.crop((0, count, image.width, count + 1)).tobytes()
            band = whole.crop((0, 1, image.width, count + 1))
            band.info = image.info
            if image.palette is not None:
                rawmode, palette = image.palette.getdata()
                band.putpalette(palette, rawmode)
            yield band
            left -= count
            del filtered[: across * count]
            source.heartbeat(0)
    if left:
        raise EOFError


def _unpacked(source: Source, at: int) -> Iterator[bytes]:
    """The rows of a PNG whose first IDAT begins its data at `at`, in pieces."""
    inflate = zlib.decompressobj()
    at -= 8
    while source.at(at + 4, 4) == b"IDAT":
        end = at + 8 + int.from_bytes(source.at(at, 4), "big")
        for start in range(at + 8, end, CHUNK):
            piece = inflate.decompress(source.at(start, min(CHUNK, end - start)), CHUNK)
            while piece:
                yield piece
                piece = inflate.decompress(inflate.unconsumed_tail, CHUNK)
        at = end + 4


def _tiff(source: Source, step: int, most: int) -> Iterator[Image.Image]:
    tiff = Tiff.open(source.at)
    main = tiff.directory(tiff.first) if tiff else Directory()
    offsets, counts = main.numbers(_OFFSETS), main.numbers(_COUNTS)
    height, rows = main.whole(_LENGTH) or 0, main.whole(_ROWS) or 0
    planes, turn = main.whole(_PLANES) or 1, main.whole(_ORIENTATION) or 1
    if tiff is None or planes != 1 or turn != 1 or not 0 < rows < height:
        return
    if len(offsets) != len(counts) or len(offsets) != -(-height // rows):
        return
    each = step // math.gcd(step, rows)  # strips whose rows together are a multiple of `step`
    if each * rows > most:
        return
    for first in range(0, len(offsets), each):
        strips = [
            source.at(int(offset), int(count))
            for offset, count in zip(offsets[first : first + each], counts[first:], strict=False)
        ]
        lines = min(each * rows, height - first * rows)
        band = TiffImagePlugin.TiffImageFile(io.BytesIO(_small_tiff(tiff, main, strips, lines)))
        band.load()
        yield band
        source.heartbeat(0)


def _small_tiff(tiff: Tiff, main: Directory, strips: list[bytes], lines: int) -> bytes:
    """A TIFF with the tags of another, and only some of its strips."""
    order = tiff.order
    at, starts = 8, []
    for strip in strips:
        starts.append(at)
        at += len(strip)

    def longs(*values: int) -> Value:
        return Value(4, struct.pack(f"{order}{len(values)}I", *values), order)

    tags = dict(main.tags) | {
        _LENGTH: longs(lines),
        _OFFSETS: longs(*starts),
        _COUNTS: longs(*map(len, strips)),
    }
    table, beside = b"", b""
    for tag, value in sorted(tags.items()):
        inline = value.raw.ljust(4, b"\0")
        if len(value.raw) > 4:
            inline = struct.pack(order + "I", at + len(beside))
            beside += value.raw
        count = len(value.raw) // TYPE_SIZES[value.kind]
        table += struct.pack(order + "HHI", tag, value.kind, count) + inline
    head = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(order + "I", at + len(beside))
    directory = struct.pack(order + "H", len(tags)) + table + bytes(4)
    return head + b"".join(strips) + beside + directory
