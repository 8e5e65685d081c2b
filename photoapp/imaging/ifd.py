"""Directories of TIFF and EXIF: tag -> raw value, read with distrust.

Nothing is followed but what the caller names, so directories that point at each other cost
nothing; every count and offset is checked against the bytes that are really there.
"""

import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

Reader = Callable[[int, int], bytes]
"""(offset, count) -> at most `count` bytes of the TIFF structure."""

MOST_ENTRIES = 2048
"""Real directories have some dozens of entries, those of GeoTIFF and DNG a few hundred."""

MOST_BYTES = 4 << 20
"""Longest value that is read (an XMP packet or an IPTC block inside a TIFF)."""

_FORMATS = {1: "B", 3: "H", 4: "I", 5: "II", 6: "b", 8: "h", 9: "i", 10: "ii"}
_FORMATS |= {11: "f", 12: "d", 13: "I", 16: "Q", 17: "q", 18: "Q"}
TYPE_SIZES = {kind: struct.calcsize("<" + form) for kind, form in _FORMATS.items()} | {2: 1, 7: 1}


@dataclass(frozen=True, slots=True)
class Value:
    """One tag: its type of the TIFF standard, its bytes, their order ("<" or ">")."""

    kind: int
    raw: bytes
    order: str

    def numbers(self) -> tuple[float, ...]:
        """All numbers, a fraction of zero denominator as NaN; empty for text and raw bytes."""
        form = _FORMATS.get(self.kind)
        if form is None:
            return ()
        items = struct.iter_unpack(self.order + form, self.raw)
        if len(form) == 2:
            return tuple(top / bottom if bottom else float("nan") for top, bottom in items)
        return tuple(item[0] for item in items)


@dataclass(frozen=True, slots=True)
class Directory:
    """One IFD: its tags."""

    tags: Mapping[int, Value] = field(default_factory=dict)

    def raw(self, tag: int) -> bytes:
        """The bytes of a tag, b"" without it."""
        value = self.tags.get(tag)
        return value.raw if value else b""

    def numbers(self, tag: int) -> tuple[float, ...]:
        """The numbers of a tag, () without it."""
        value = self.tags.get(tag)
        return value.numbers() if value else ()

    def number(self, tag: int) -> float | None:
        """The first number of a tag; None without it, or if it is no finite number."""
        for number in self.numbers(tag):
            return number if abs(number) < float("inf") else None
        return None

    def whole(self, tag: int) -> int | None:
        """The first number of a tag as an integer."""
        number = self.number(tag)
        return None if number is None else int(number)


@dataclass(frozen=True, slots=True)
class Tiff:
    """A TIFF structure. `big`: BigTIFF, whose counts and offsets have 8 bytes."""

    read: Reader
    order: str
    big: bool
    first: int

    @classmethod
    def open(cls, read: Reader) -> "Tiff | None":
        """None if the header is none."""
        head = read(0, 16)
        order = {b"II": "<", b"MM": ">"}.get(head[:2])
        if order is None or len(head) < 8:
            return None
        magic = struct.unpack(order + "H", head[2:4])[0]
        if magic == 43 and len(head) == 16:
            return cls(read, order, True, struct.unpack(order + "Q", head[8:16])[0])
        # 42 is TIFF; Olympus and Panasonic write letters there and are TIFF otherwise.
        return cls(read, order, False, struct.unpack(order + "I", head[4:8])[0])

    def directory(self, offset: int | None) -> Directory:
        """The IFD at an offset, as far as it can be read; empty if there is none."""
        if not offset or offset < 8:
            return Directory()
        return Directory(dict(self._entries(offset)))

    def _entries(self, offset: int) -> Iterator[tuple[int, Value]]:
        count_form, entry_form = ("Q", "HHQ8s") if self.big else ("H", "HHI4s")
        count_size, entry_size = (8, 20) if self.big else (2, 12)
        head = self.read(offset, count_size)
        if len(head) < count_size:
            return
        count = min(struct.unpack(self.order + count_form, head)[0], MOST_ENTRIES)
        table = self.read(offset + count_size, count * entry_size)
        table = table[: len(table) // entry_size * entry_size]
        for tag, kind, length, inline in struct.iter_unpack(self.order + entry_form, table):
            size = TYPE_SIZES.get(kind, 0) * length
            if not 0 < size <= MOST_BYTES:
                continue
            raw = inline[:size]
            if size > len(inline):
                at = struct.unpack(self.order + ("Q" if self.big else "I"), inline)[0]
                raw = self.read(at, size)
            if len(raw) == size:
                yield tag, Value(kind, raw, self.order)


def over(data: bytes) -> Reader:
    """A reader over bytes in memory."""

    def read(offset: int, count: int) -> bytes:
        return data[offset : offset + count] if offset >= 0 else b""

    return read
