"""The segments of a JPEG stream, as far as its first scan."""

from collections.abc import Iterator
from typing import NamedTuple

APP1, SCAN = 0xE1, 0xDA


class Segment(NamedTuple):
    """marker: its second byte. start, end: its content, without marker and length."""

    marker: int
    start: int
    end: int


def segments(data: bytes, start: int = 0) -> Iterator[Segment]:
    """The segments of the stream that begins at `start`, up to the header of its first scan."""
    at = start + 2
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if size < 2:
            return
        yield Segment(data[at + 1], at + 4, at + 2 + size)
        if data[at + 1] == SCAN:
            return
        at += 2 + size
