"""Where each format keeps its metadata: the raw EXIF, XMP and IPTC blocks of an opened image."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image, JpegImagePlugin, PsdImagePlugin

from photoapp.imaging.boxes import Box, boxes
from photoapp.imaging.ifd import Directory, Tiff, over
from photoapp.imaging.jpeg import APP1, segments
from photoapp.imaging.source import Source
from photoapp.imaging.xmp import read_xmp

MOST_BYTES = 4 << 20
"""A larger block is ignored: real ones have kilobytes."""

_EXIF, _XMP, _IPTC = 1058, 1060, 1028  # Photoshop resource numbers

_CR3_CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_CR3_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


_XMP_START = b"http://ns.adobe.com/xap/1.0/\0"
_XMP_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"


@dataclass(frozen=True, slots=True)
class Blocks:
    """Raw metadata; None or b"" where a file has none.

    detail, gps: the EXIF and GPS directories where they are not reached from `exif`. more_xmp: what
    did not fit into the first XMP packet of a JPEG.
    """

    exif: Tiff | None = None
    xmp: bytes = b""
    iptc: bytes = b""
    detail: Tiff | None = None
    gps: Tiff | None = None
    more_xmp: bytes = b""


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
        own = _of_tiff(source)
        return replace(own, xmp=_capped(xmp) or own.xmp)
    more = _extended_xmp(image) if isinstance(image, JpegImagePlugin.JpegImageFile) else b""
    return Blocks(_tiff(exif), _capped(xmp), _capped(iptc), more_xmp=more)


def blocks_of_raw(source: Source, kind: str, preview: Blocks) -> Blocks:
    """The blocks of a raw file; those of its preview where it has none of its own."""
    own = {"CR3": _of_cr3, "RAF": _of_raf}.get(kind, _of_tiff)(source)
    exif = own.exif
    if exif is None or not exif.directory(exif.first).tags:
        return preview
    if kind == "RW2":  # its own directory has little of EXIF; the preview inside has all
        own = replace(own, exif=preview.exif or exif)
    return replace(own, xmp=own.xmp or preview.xmp, iptc=own.iptc or preview.iptc)


def _of_tiff(source: Source) -> Blocks:
    tiff = Tiff.open(source.at)
    main = tiff.directory(tiff.first) if tiff else Directory()
    iptc = main.raw(33723) or _resource(main.raw(34377), _IPTC)
    return Blocks(tiff, main.raw(700), iptc)


def _of_cr3(source: Source) -> Blocks:
    """Canon keeps each EXIF directory as a TIFF of its own, in a box below `moov`."""
    outer = {box.name: box for box in boxes(source.at, 0, source.length)}
    moov, packet = outer.get(b"moov"), outer.get(_CR3_XMP)
    inner: dict[bytes, Box] = {}
    if moov:
        below = {box.name: box for box in boxes(source.at, moov.start, moov.end)}
        if canon := below.get(_CR3_CANON):
            inner = {box.name: box for box in boxes(source.at, canon.start, canon.end)}

    def block(box: Box | None) -> bytes:
        size = box.end - box.start if box else 0
        return source.at(box.start, size) if box and size <= MOST_BYTES else b""

    exif, detail, gps = (_tiff(block(inner.get(name))) for name in (b"CMT1", b"CMT2", b"CMT4"))
    return Blocks(exif, block(packet), b"", detail, gps)


def _of_raf(source: Source) -> Blocks:
    """Fujifilm keeps them in the JPEG that its header names."""
    head = source.at(84, 8)
    start, size = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")
    data = source.at(start, min(size, MOST_BYTES))
    blocks = [data[part.start : part.end] for part in segments(data) if part.marker == APP1]
    exif = next((block for block in blocks if block.startswith(b"Exif\0\0")), b"")
    xmp = next((block for block in blocks if block.startswith(_XMP_START)), b"")
    return Blocks(_tiff(exif), xmp.removeprefix(_XMP_START))


def _tiff(block: bytes) -> Tiff | None:
    block = _capped(block).removeprefix(b"Exif\0\0")
    return Tiff.open(over(block)) if block else None


def _extended_xmp(image: JpegImagePlugin.JpegImageFile) -> bytes:
    """The second packet of a JPEG, joined from its parts (XMP specification part 3, 1.1.3.1)."""
    parts: dict[bytes, dict[int, bytes]] = {}
    for name, data in image.applist:
        if name == "APP1" and data.startswith(_XMP_EXTENSION):
            at = len(_XMP_EXTENSION)
            offset = int.from_bytes(data[at + 36 : at + 40], "big")
            parts.setdefault(data[at : at + 32], {})[offset] = data[at + 40 :]
    wanted = parts.get(
        read_xmp(_bytes(image.info.get("xmp"))).text("xmpNote:HasExtendedXMP").encode()
    )
    if not wanted:
        return b""
    whole = b"".join(wanted[offset] for offset in sorted(wanted))
    return whole if len(whole) <= MOST_BYTES else b""


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
