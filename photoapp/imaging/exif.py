"""Directories of EXIF -> a block that files carry; a maker's note stays where it was.

Values keep the bytes they were read with. Notes of many makers hold offsets from the beginning of
the block, so that they can be read only at the place they were written for.
"""

import os
import struct
from collections.abc import Mapping
from typing import BinaryIO

import numpy as np

from photoapp.imaging.ifd import TYPE_SIZES, Tiff, Value, over

NOTE, DETAIL, GPS = 0x927C, 0x8769, 0x8825

MOST_BYTES = 65_000
"""Of a block: what a JPEG has room for, some spare."""

_UNITS = {3: 2, 8: 2, 4: 4, 5: 4, 9: 4, 10: 4, 11: 4, 12: 8, 13: 4}
Tags = Mapping[int, Value]


def text_value(text: str, order: str) -> Value:
    """ASCII by the standard, UTF-8 by what everybody reads."""
    return Value(2, text.encode() + b"\0", order)


def short_value(number: int, order: str) -> Value:
    """One number of 16 bits."""
    return Value(3, struct.pack(order + "H", number), order)


def long_value(number: int, order: str) -> Value:
    """One number of 32 bits."""
    return Value(4, struct.pack(order + "I", number), order)


def exif_block(main: Tags, detail: Tags, gps: Tags, order: str, note_at: int = 0) -> bytes:
    """A TIFF structure with these directories, b"" without any tag.

    note_at: where the maker's note of `detail` is to stand, as far as that is possible. What is
    too long for a JPEG loses the note first, then its longest values.
    """
    while main or detail or gps:
        block = _Block(order, detail.get(NOTE), note_at).whole(main, detail, gps)
        if len(block) <= MOST_BYTES:
            return block
        main, detail, gps = _shorter(main, detail, gps)
    return b""


def add_exif(file: BinaryIO, block: bytes) -> None:
    """Give a TIFF, open for reading and writing, the directories of a block, behind all it has."""

    def read(offset: int, count: int) -> bytes:
        file.seek(offset)
        return file.read(count)

    tiff, added = Tiff.open(read), Tiff.open(over(block))
    if tiff is None or added is None or tiff.big:
        raise ValueError("no TIFF")
    top = dict(added.directory(added.first).tags)
    detail, gps = (added.directory(_offset(top.pop(tag, None))).tags for tag in (DETAIL, GPS))
    main = {**top, **tiff.directory(tiff.first).tags}
    end = file.seek(0, os.SEEK_END)
    written = _Block(tiff.order, None, 0, end).whole(main, detail, gps)
    file.seek(end)
    file.write(written[8:])
    file.seek(4)
    file.write(written[4:8])


def _offset(value: Value | None) -> int:
    return int(value.numbers()[0]) if value else 0


def _shorter(*directories: Tags) -> tuple[Tags, ...]:
    if NOTE in directories[1]:
        longest = NOTE
    else:
        sizes = {tag: len(value.raw) for some in directories for tag, value in some.items()}
        longest = max(sizes, key=sizes.__getitem__)
    return tuple({t: v for t, v in some.items() if t != longest} for some in directories)


class _Block:
    """What is written, from the front to the end, around a note that has its place.

    behind: bytes of a file that the directories follow; their offsets count from its beginning.
    """

    def __init__(self, order: str, note: Value | None, note_at: int, behind: int = 8) -> None:
        self._order = order
        self._note = note
        at = note_at if 8 < note_at < MOST_BYTES else 0
        self._gap = (at, at + len(note.raw)) if note is not None and at else (0, 0)
        self._before = behind - 8
        self._bytes = bytearray(8)

    def whole(self, main: Tags, detail: Tags, gps: Tags) -> bytes:
        main = dict(main)
        for tag, inner in ((DETAIL, detail), (GPS, gps)):
            if inner:
                main[tag] = long_value(self._directory(inner), self._order)
        first = self._directory(main)
        magic = b"II*\0" if self._order == "<" else b"MM\0*"
        self._bytes[:8] = magic + struct.pack(self._order + "I", first)
        if self._note is not None and self._gap[1]:
            start, end = self._gap
            self._bytes.extend(bytes(max(0, end - len(self._bytes))))
            self._bytes[start:end] = self._note.raw
        return bytes(self._bytes)

    def _directory(self, tags: Tags) -> int:
        """Write one; returns where it begins."""
        entries = b""
        for tag, value in sorted(tags.items()):
            raw = _ordered(value, self._order)
            inline = raw.ljust(4, b"\0")
            if len(raw) > 4:
                is_note = tag == NOTE and self._gap[1]
                at = self._gap[0] if is_note else self._put(raw)
                inline = struct.pack(self._order + "I", at)
            count = len(raw) // TYPE_SIZES[value.kind]
            entries += struct.pack(self._order + "HHI", tag, value.kind, count) + inline
        table = struct.pack(self._order + "H", len(tags)) + entries + bytes(4)
        return self._put(table)

    def _put(self, data: bytes) -> int:
        """Where something goes: behind all, but not where the note stands."""
        at = len(self._bytes) + (len(self._bytes) + self._before) % 2
        start, end = self._gap
        if at < end and at + len(data) > start:
            at = end + end % 2
        self._bytes.extend(bytes(at - len(self._bytes)))
        self._bytes.extend(data)
        return at + self._before


def _ordered(value: Value, order: str) -> bytes:
    unit = _UNITS.get(value.kind, 1)
    if value.order == order or unit == 1:
        return value.raw
    return np.frombuffer(value.raw, f"u{unit}").byteswap().tobytes()
