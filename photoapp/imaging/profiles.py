"""Which ICC profile tells what the numbers of a picture mean, wherever its file says so."""

import functools
import struct

from PIL import Image

from photoapp.imaging.blocks import Blocks
from photoapp.imaging.boxes import boxes
from photoapp.imaging.source import Source

_EXIF_IFD, _COLOUR_SPACE, _INTEROPERABILITY = 0x8769, 0xA001, 0xA005
_ADOBE, _UNCALIBRATED = 2, 0xFFFF
_INDEX = 1
_GIVEN_PROFILE = 2  # the method of a JPEG 2000 `colr` box that holds one (ISO/IEC 15444-1, I.5.3.3)

# Adobe RGB (1998), 4.3: XYZ of the primaries adapted to D50, and the exponent.
_ADOBE_RED, _ADOBE_GREEN = (0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087)
_ADOBE_BLUE = (0.14919, 0.06322, 0.74457)
_ADOBE_EXPONENT = 2.19921875
_D50 = (0.9642, 1.0, 0.8249)


def profile_of(image: Image.Image, source: Source, kind: str, blocks: Blocks) -> bytes:
    """The profile of a loaded image; b"" if nobody says, which means sRGB."""
    embedded = image.info.get("icc_profile")
    if isinstance(embedded, bytes) and embedded:
        return embedded
    if kind == "JPEG2000" and (boxed := _in_jpeg2000(source)):
        return boxed
    return adobe_rgb() if _says_adobe(blocks) else b""


def _in_jpeg2000(source: Source) -> bytes:
    """What Pillow does not read: the profile in `jp2h`/`colr`."""
    for outer in boxes(source.at, 0, source.length):
        for box in boxes(source.at, outer.start, outer.end) if outer.name == b"jp2h" else ():
            if box.name == b"colr" and source.at(box.start, 1) == bytes([_GIVEN_PROFILE]):
                return source.at(box.start + 3, box.end - box.start - 3)
    return b""


def _says_adobe(blocks: Blocks) -> bool:
    """Cameras set to Adobe RGB embed no profile: they say "uncalibrated" and R03 (DCF 2.0, 4.4)."""
    tiff = blocks.detail or blocks.exif
    if tiff is None:
        return False
    detail = tiff.directory(tiff.first)
    if blocks.detail is None:
        detail = tiff.directory(detail.whole(_EXIF_IFD))
    space = detail.whole(_COLOUR_SPACE)
    if space != _UNCALIBRATED:
        return space == _ADOBE
    said = tiff.directory(detail.whole(_INTEROPERABILITY)).raw(_INDEX)
    return said.startswith(b"R03")


@functools.cache
def adobe_rgb() -> bytes:
    """Adobe RGB (1998) as a profile of the ICC's version 2: three primaries and one exponent."""

    def fixed(*values: float) -> bytes:
        return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))

    curve = b"curv" + struct.pack(">4xIH2x", 1, round(_ADOBE_EXPONENT * 256))
    tags = {b"wtpt": b"XYZ \0\0\0\0" + fixed(*_D50)}
    tags |= {b"desc": b"desc" + bytes(88), b"cprt": b"text" + bytes(8)}
    primaries = ((b"r", _ADOBE_RED), (b"g", _ADOBE_GREEN), (b"b", _ADOBE_BLUE))
    for name, primary in primaries:
        tags[name + b"XYZ"] = b"XYZ \0\0\0\0" + fixed(*primary)
        tags[name + b"TRC"] = curve
    start, table, body = 128 + 4 + 12 * len(tags), struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data
    head = struct.pack(">I4xI", start + len(body), 0x02100000) + b"mntrRGB XYZ " + bytes(12)
    head += b"acsp" + bytes(28) + fixed(*_D50)
    return head.ljust(128, b"\0") + table + body
