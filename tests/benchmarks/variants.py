"""Many different photos from a few: JPEGs whose quantisation tables differ in one low frequency.

The pictures differ, so no vector can be taken over, and making one costs no encoding.
"""

from collections.abc import Sequence
from pathlib import Path

_LOW = 9  # zigzag positions 1 to 9: reduced decoding uses them too


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
    start = jpeg.index(b"\xff\xdb") + 5  # marker, length, precision and identifier
    place = start + 1 + number % _LOW
    value = min(jpeg[place] + number // _LOW, 255)
    return jpeg[:place] + bytes([value]) + jpeg[place + 1 :]
