"""JPEG, PNG and WebP with other metadata and the very same pixels: nothing is encoded anew."""

import re
import struct
import zlib
from collections.abc import Iterator

from photoapp.imaging.carried import Carried
from photoapp.imaging.jpeg import APP1, SCAN, segments

EDITABLE = frozenset(("JPEG", "PNG", "WEBP"))

_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_PRESS = b"Photoshop 3.0\0"
_APP0, _APP2, _APP13, _APP14, _APP15, _COMMENT = 0xE0, 0xE2, 0xED, 0xEE, 0xEF, 0xFE
_END = b"\xff\xd9"
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PICTURE = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI mDCv cLLi bKGD hIST pHYs "
    b"sPLT acTL fcTL fdAT".split()
)
_PNG_TEXTS = frozenset((b"tEXt", b"zTXt", b"iTXt"))
_PNG_REPLACED = (
    b"XML:com.adobe.xmp", b"Raw profile type exif", b"Raw profile type APP1",
    b"Raw profile type xmp", b"Raw profile type iptc",
)  # fmt: skip

_WEBP_PICTURE = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_ICC_FLAG, _ALPHA_FLAG, _EXIF_FLAG, _XMP_FLAG, _ANIMATED = 0x20, 0x10, 0x08, 0x04, 0x02


def with_metadata(data: bytes, kind: str, carried: Carried, *, rest: bool) -> bytes:
    """A file of one of EDITABLE with these blocks in the place of its own.

    rest: whatever else it holds stays; else nothing but what shows the picture. Raises EOFError or
    ValueError for a file that cannot be taken apart.
    """
    return {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}[kind](data, carried, rest)


def press_segment(block: bytes) -> bytes:
    """An IPTC block as the segment of a JPEG; b"" without one."""
    if not block:
        return b""
    resource = b"8BIM\x04\x04\0\0" + len(block).to_bytes(4, "big") + block + bytes(len(block) % 2)
    return _segment(_APP13, _PRESS + resource)


def _jpeg(data: bytes, carried: Carried, rest: bool) -> bytes:
    parts = list(segments(data))
    if not parts or parts[-1].marker != SCAN:
        raise EOFError
    heads, others = b"", b""
    for part in parts[:-1]:
        content = data[part.start : part.end]
        whole = _segment(part.marker, content)
        if part.marker == _APP0 and content.startswith(b"JFIF\0"):
            heads += whole
        elif _stays(part.marker, content, carried, rest):
            others += whole
    ours = _segment(APP1, _EXIF + carried.exif) if carried.exif else b""
    ours += _segment(APP1, _XMP + carried.xmp) if carried.xmp else b""
    ours += press_segment(carried.iptc)
    scans = parts[-1].start - 4
    end = len(data) if rest else _end_of_scans(data, parts[-1].end)
    return data[:2] + heads + ours + others + data[scans:end]


def _stays(marker: int, content: bytes, carried: Carried, rest: bool) -> bool:
    if not rest:
        picture = not _APP0 <= marker <= _APP15 and marker != _COMMENT
        return picture or marker == _APP14 or content.startswith(b"ICC_PROFILE\0")
    if marker == APP1:
        return not content.startswith((_EXIF, _XMP))
    return not (marker == _APP13 and content.startswith(_PRESS) and bool(carried.iptc))


def _segment(marker: int, content: bytes) -> bytes:
    if len(content) > 0xFFFD:
        raise ValueError("too long for a JPEG")
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def _end_of_scans(data: bytes, at: int) -> int:
    """Behind the end marker of the picture, past all its scans; what follows is another's."""
    while match := _MARKER.search(data, at):
        at = match.end()
        if match[0] == _END:
            return at
        at += int.from_bytes(data[at : at + 2], "big")
    raise EOFError


def _png(data: bytes, carried: Carried, rest: bool) -> bytes:
    ours = _chunk(b"eXIf", carried.exif) if carried.exif else b""
    if carried.xmp:
        ours += _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + carried.xmp)
    written = bytearray(_PNG)
    for kind, content in _chunks_of_png(data):
        if kind in _PNG_PICTURE or (rest and not _is_replaced(kind, content)):
            written += _chunk(kind, content)
        if kind == b"IHDR":
            written += ours
    return bytes(written)


def _chunks_of_png(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        size = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if at + 12 + size > len(data):
            raise EOFError
        yield kind, data[at + 8 : at + 8 + size]
        at += 12 + size


def _is_replaced(kind: bytes, content: bytes) -> bool:
    return kind == b"eXIf" or (
        kind in _PNG_TEXTS and content.split(b"\0", 1)[0].startswith(_PNG_REPLACED)
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _webp(data: bytes, carried: Carried, rest: bool) -> bytes:
    kept = [
        (kind, content)
        for kind, content in _chunks_of_webp(data)
        if kind in _WEBP_PICTURE or (rest and kind not in (b"EXIF", b"XMP "))
    ]
    flags = (_EXIF_FLAG if carried.exif else 0) | (_XMP_FLAG if carried.xmp else 0)
    kept = _with_head(kept, flags)
    kept += [(b"EXIF", carried.exif)] if carried.exif else []
    kept += [(b"XMP ", carried.xmp)] if carried.xmp else []
    body = b"WEBP" + b"".join(
        kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
        for kind, content in kept
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunks_of_webp(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > len(data):
            raise EOFError
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _with_head(chunks: list[tuple[bytes, bytes]], flags: int) -> list[tuple[bytes, bytes]]:
    """With these flags for metadata in the extended header, which a simple file has not yet.

    https://developers.google.com/speed/webp/docs/riff_container
    """
    if not chunks:
        raise EOFError
    kind, content = chunks[0]
    if kind == b"VP8X":
        kept = content[0] & (_ICC_FLAG | _ALPHA_FLAG | _ANIMATED)
        return [(kind, bytes((kept | flags,)) + content[1:]), *chunks[1:]]
    if not flags:
        return chunks
    if kind == b"VP8L":
        bits = int.from_bytes(content[1:5], "little")
        width, height, alpha = bits & 0x3FFF, bits >> 14 & 0x3FFF, bits >> 28 & 1
    else:
        width, height = (int.from_bytes(content[n : n + 2], "little") & 0x3FFF for n in (6, 8))
        width, height, alpha = width - 1, height - 1, 0
    flags |= _ALPHA_FLAG if alpha else 0
    sizes = width.to_bytes(3, "little") + height.to_bytes(3, "little")
    return [(b"VP8X", bytes((flags, 0, 0, 0)) + sizes), *chunks]
