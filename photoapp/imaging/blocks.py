"""Where each format keeps its metadata: the raw EXIF, XMP and IPTC blocks of an opened image."""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, PsdImagePlugin

from photoapp.imaging.ifd import Tiff, over
from photoapp.imaging.source import Source

MOST_BYTES = 4 << 20
"""A larger block is ignored: real ones have kilobytes."""

_EXIF, _XMP, _IPTC = 1058, 1060, 1028  # Photoshop resource numbers


@dataclass(frozen=True, slots=True)
class Blocks:
    """Raw metadata; None or b"" where a file has none."""

    exif: Tiff | None = None
    xmp: bytes = b""
    iptc: bytes = b""


def blocks_of(image: Image.Image, source: Source, kind: str) -> Blocks:
    """The blocks of a loaded image (some PNGs have theirs after the pixels)."""
    info = image.info
    photoshop = info.get("photoshop", {})
    if isinstance(image, PsdImagePlugin.PsdImageFile):
        photoshop = {number: data for number, _, data in image.resources}
    exif = _bytes(info.get("exif")) or _raw_profile(info, "exif") or _bytes(photoshop.get(_EXIF))
    xmp = _bytes(info.get("xmp")) or _raw_profile(info, "xmp") or _bytes(photoshop.get(_XMP))
    iptc = _bytes(photoshop.get(_IPTC)) or _resource(_raw_profile(info, "iptc"), _IPTC)
    if kind == "TIFF":
        tiff = Tiff.open(source.at)
        main = tiff.directory(tiff.first) if tiff else None
        if main:
            xmp = xmp or main.raw(700)
            iptc = main.raw(33723) or _resource(main.raw(34377), _IPTC)
        return Blocks(tiff, _capped(xmp), _capped(iptc))
    exif = _capped(exif).removeprefix(b"Exif\0\0")
    return Blocks(Tiff.open(over(exif)) if exif else None, _capped(xmp), _capped(iptc))


def _bytes(value: object) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-8", "replace")
    return value if isinstance(value, bytes) else b""


def _capped(block: bytes) -> bytes:
    return block if len(block) <= MOST_BYTES else b""


def _raw_profile(info: dict[str | tuple[int, int], object], name: str) -> bytes:
    """ImageMagick's way in PNG: a text of three lines (name, length, hex digits)."""
    text = info.get(f"Raw profile type {name}")
    if not isinstance(text, str) or len(text) > 2 * MOST_BYTES:
        return b""
    try:
        return bytes.fromhex("".join(text.split()[2:]))
    except ValueError:
        return b""


def _resource(data: bytes, number: int) -> bytes:
    """One resource of a Photoshop block; the block itself if it is bare IPTC."""
    if data[:1] == b"\x1c":
        return data
    return next((body for found, body in _resources(data) if found == number), b"")


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = data.find(b"8BIM")
    while at >= 0 and data[at : at + 4] == b"8BIM" and at + 12 <= len(data):
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        at += 6 + (data[at + 6] + 2) // 2 * 2  # a counted name, padded to even
        size = int.from_bytes(data[at : at + 4], "big")
        yield number, data[at + 4 : at + 4 + size]
        at += 4 + size + size % 2
