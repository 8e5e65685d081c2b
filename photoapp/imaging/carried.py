"""What of a picture's metadata goes along with it when it leaves the library.

What is private is left behind by naming what is not: a tag that nobody here knows may hold a serial
number, a face or a place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from photoapp.base.exports import Keep, Words
from photoapp.base.picture import Metadata
from photoapp.imaging import iptc, packets
from photoapp.imaging.blocks import Blocks
from photoapp.imaging.exif import (
    DETAIL,
    GPS,
    MOST_BYTES,
    NOTE,
    exif_block,
    long_value,
    short_value,
    text_value,
)
from photoapp.imaging.ifd import Directory, Tiff, Value
from photoapp.imaging.iptc import read_iptc
from photoapp.imaging.xmp import read_xmp

_ORIENTATION, _COLOURS, _WIDTH, _HEIGHT = 0x0112, 0xA001, 0xA002, 0xA003
_DESCRIPTION, _RATING, _RATING_PERCENT = 0x010E, 0x4746, 0x4749
_INTEROP = 0xA005

# Numbers and names of tags: CIPA DC-008-2023 (Exif 3.0), 4.6.
_MAIN_PUBLIC = frozenset(
    (0x010F, 0x0110, 0x011A, 0x011B, 0x0128, 0x0131, 0x0132, 0x013B, 0x0213, 0x8298)
)
_MAIN = _MAIN_PUBLIC | {0x000B, 0x013C, 0x9C9D}
"""Of the main directory; its others say how the file is made, or are written anew."""

_DETAIL_PUBLIC = frozenset((
    0x829A, 0x829D, 0x8822, 0x8827, *range(0x8830, 0x8836), 0x9000, 0x9003, 0x9004,
    *range(0x9010, 0x9013), 0x9101, 0x9102, *range(0x9201, 0x920B), 0x9290, 0x9291, 0x9292, 0xA000,
    0xA20B, 0xA20E, 0xA20F, 0xA210, 0xA215, 0xA217, 0xA300, 0xA301, 0xA302, *range(0xA401, 0xA40D),
    0xA432, 0xA433, 0xA434, 0xA460, 0xA461, 0xA462, 0xA500,
))  # fmt: skip
_ANEW = frozenset((_COLOURS, _WIDTH, _HEIGHT, _INTEROP))

_NO_MAKERS = frozenset(("TIFF",))
"""Kinds whose EXIF is the file itself, so that offsets in a maker's note lead nowhere elsewhere."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Raw blocks to write, b"" for none. exif: without any heading. iptc: bare."""

    exif: bytes = b""
    xmp: bytes = b""
    iptc: bytes = b""


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture that metadata are to fit. turn: its orientation, 1 to 8. drawn: its pixels were
    written anew, in `width` x `height`. srgb: they are sRGB.
    """

    turn: int = 1
    drawn: bool = False
    width: int = 0
    height: int = 0
    srgb: bool = False


def differ(said: Metadata, words: Words) -> bool:
    """Whether a file says something else of its photo than is to be said."""
    same = (said.title, said.description, said.rating) == (
        words.title,
        words.description,
        words.rating,
    )
    return not same or _folded(said.keywords) != _folded(words.keywords)


def carried(
    blocks: Blocks, said: Metadata, words: Words, keep: Keep, kind: str, frame: Frame
) -> Carried:
    """What another file of a picture is to hold. said: what the file says itself, words: what is to
    be said instead; kind: of the file that the blocks are from.
    """
    if keep is Keep.NOTHING:
        return Carried(_orientation_alone(frame.turn))
    if keep is Keep.PUBLIC:
        public = Words(words.title, words.description, words.rating)
        packet = packets.fresh(public, read_xmp(blocks.xmp, blocks.more_xmp))
        return Carried(_exif(blocks, public, kind, frame, public=True), packet)
    changed = differ(said, words)
    packet = packets.edited(blocks.xmp, words, drawn=frame.drawn)
    if len(packet) > MOST_BYTES:
        packet = packets.fresh(words, read_xmp(blocks.xmp))
    press = _press(blocks.iptc, words) if changed else blocks.iptc
    exif = _exif(blocks, words, kind, frame, public=False)
    return Carried(exif, packet, press if len(press) <= MOST_BYTES else b"")


def _folded(keywords: tuple[str, ...]) -> set[str]:
    return {word.casefold() for word in keywords}


def _orientation_alone(turn: int) -> bytes:
    return exif_block({_ORIENTATION: short_value(turn, "<")}, {}, {}, "<") if turn != 1 else b""


def _exif(blocks: Blocks, words: Words, kind: str, frame: Frame, *, public: bool) -> bytes:
    tiff = blocks.exif
    order = tiff.order if tiff else "<"
    top = _directory(tiff, tiff.first if tiff else None)
    inner = _below(blocks.detail, tiff, top, DETAIL)
    known = _MAIN_PUBLIC if public else _MAIN
    main = {tag: value for tag, value in top.tags.items() if tag in known}
    detail = {tag: value for tag, value in top.tags.items() if tag in _DETAIL_PUBLIC}
    detail |= {
        tag: value
        for tag, value in inner.tags.items()
        if tag not in _ANEW and (tag in _DETAIL_PUBLIC or not public)
    }
    if kind in _NO_MAKERS or (tiff is not None and tiff.big):
        detail.pop(NOTE, None)
    gps = {} if public else dict(_below(blocks.gps, tiff, top, GPS).tags)
    stated = bool(main or detail or gps)
    main |= _said_anew(words, frame, order, stated=stated)
    if stated:
        detail |= _of_picture(inner, frame, order)
    return exif_block(main, detail, gps, order, _place_of_note(tiff, detail))


def _said_anew(words: Words, frame: Frame, order: str, *, stated: bool) -> Mapping[int, Value]:
    """Tags of the main directory that follow the picture and the words."""
    tags: dict[int, Value] = {}
    if stated or frame.turn != 1:
        tags[_ORIENTATION] = short_value(frame.turn, order)
    if words.description:
        tags[_DESCRIPTION] = text_value(words.description, order)
    if words.rating is not None and words.rating >= 0:
        tags[_RATING] = short_value(words.rating, order)
    return tags


def _of_picture(inner: Directory, frame: Frame, order: str) -> Mapping[int, Value]:
    """Tags of the detail directory that tell of the pixels."""
    if not frame.drawn:
        return {tag: inner.tags[tag] for tag in _ANEW - {_INTEROP} if tag in inner.tags}
    return {
        _COLOURS: short_value(1 if frame.srgb else 0xFFFF, order),
        _WIDTH: long_value(frame.width, order),
        _HEIGHT: long_value(frame.height, order),
    }


def _place_of_note(tiff: Tiff | None, detail: Mapping[int, Value]) -> int:
    """Where the maker's note stands in the block that it was read from, 0 if not there."""
    note = detail.get(NOTE)
    return max(0, tiff.read(0, MOST_BYTES).find(note.raw)) if tiff and note else 0


def _directory(tiff: Tiff | None, offset: int | None) -> Directory:
    return tiff.directory(offset) if tiff else Directory()


def _below(own: Tiff | None, tiff: Tiff | None, top: Directory, pointer: int) -> Directory:
    return own.directory(own.first) if own else _directory(tiff, top.whole(pointer))


def _press(block: bytes, words: Words) -> bytes:
    """An IPTC block with these words, and for the rest what it said; none where there was none."""
    if not block:
        return b""
    ours = {iptc.TITLE, iptc.CAPTION, iptc.KEYWORDS}
    written = _dataset(iptc.CHARSET, iptc.UTF8)
    for key, values in read_iptc(block).values.items():
        if key not in ours and 0 < key[1] < 200:  # beyond are previews; 0 is its version
            written += b"".join(_dataset(key, value.encode()) for value in values)
    for key, value in _ours(words):
        written += _dataset(key, value.encode())
    return written


def _ours(words: Words) -> Iterator[tuple[tuple[int, int], str]]:
    if words.title:
        yield iptc.TITLE, words.title
    if words.description:
        yield iptc.CAPTION, words.description
    for keyword in words.keywords:
        yield iptc.KEYWORDS, keyword


def _dataset(key: tuple[int, int], data: bytes) -> bytes:
    data = data[:0x7FFF].decode("utf-8", "ignore").encode() if key[0] == 2 else data
    return bytes((0x1C, *key)) + len(data).to_bytes(2, "big") + data
