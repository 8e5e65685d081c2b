"""Many different photos from a few: JPEGs whose quantisation tables differ in one low frequency.

The pictures differ, so no vector can be taken over, and making one costs no encoding.
"""

from collections.abc import Sequence
from pathlib import Path

_LOW = (0, 1, 2, 4)  # zigzag places of the lowest 2 x 2 frequencies: reduced decoding uses them


def make_variants(sources: Sequence[Path], folder: Path, count: int) -> list[Path]:
    """Write `count` byte-distinct variants of the JPEGs into `folder`, turn by turn."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = [path.read_bytes() for path in sources]
    made = []
    for number in range(count):
        source = number % len(sources)
        path = folder / f"{sources[source].stem}_{number:05}.jpg"
        path.write_bytes(_vary(originals[source], number // len(sources)))
        made.append(path)
    return made


def _vary(jpeg: bytes, number: int) -> bytes:
    """Raise one low frequency of the first 8-bit quantisation table (ITU-T T.81, B.2.4.1)."""
    start = _segment(jpeg, b"\xff\xdb") + 5  # marker, length, precision and identifier
    place = start + 1 + _LOW[number % len(_LOW)]
    value = min(jpeg[place] + 1 + number // len(_LOW), 255)
    return jpeg[:place] + bytes([value]) + jpeg[place + 1 :]


def _segment(jpeg: bytes, marker: bytes) -> int:
    """Where a segment begins; those inside others, as in an EXIF thumbnail, are passed over."""
    place = 2
    while jpeg[place : place + 2] != marker:
        place += 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
    return place
