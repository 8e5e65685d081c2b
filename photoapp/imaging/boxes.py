"""Boxes of the ISO base media format (ISO/IEC 14496-12, 4.2), read with distrust."""

from collections.abc import Iterator
from typing import NamedTuple

from photoapp.imaging.ifd import Reader

_MOST = 1000


class Box(NamedTuple):
    """name: its type of four letters, or the 16 bytes of a `uuid` box. start, end: its content."""

    name: bytes
    start: int
    end: int


def boxes(read: Reader, start: int, end: int) -> Iterator[Box]:
    """The boxes that stand side by side between two offsets, as far as they make sense."""
    for _ in range(_MOST):
        head = read(start, 32)
        if len(head) < 8 or start >= end:
            return
        size, name, inner = int.from_bytes(head[:4], "big"), head[4:8], 8
        if size == 1:
            size, inner = int.from_bytes(head[8:16], "big"), 16
        elif size == 0:  # to the end of the file
            size = end - start
        if name == b"uuid":
            name, inner = head[inner : inner + 16], inner + 16
        if size < inner or start + size > end:
            return
        yield Box(name, start + inner, start + size)
        start += size
