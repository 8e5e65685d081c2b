"""Many different photos from a few: JPEGs whose quantisation tables differ in their first value.

That value scales the mean of every 8 x 8 block, which even the most reduced decode reads: the
pictures differ, so no vector can be taken over, and making one costs no encoding.
"""

from collections.abc import Iterator
from pathlib import Path

_STEPS = 13  # of brightness and of colour each: 169 variants of a photo


def make_variants(photos: Path, folder: Path, count: int) -> list[Path]:
    """Write `count` byte-distinct variants of the JPEGs in `photos` into `folder`, in turn."""
    sources = sorted(path for path in photos.iterdir() if path.suffix.lower() == ".jpg")
    if count > len(sources) * _STEPS**2:
        raise ValueError(f"{len(sources)} photos have {len(sources) * _STEPS**2} variants at most")
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
    """Raise the first value of the brightness table and of the colour table."""
    varied = bytearray(jpeg)
    for place, step in zip(_tables(jpeg), (number % _STEPS, number // _STEPS), strict=False):
        varied[place] = min(varied[place] + step, 255)
    return bytes(varied)


def _tables(jpeg: bytes) -> Iterator[int]:
    """Where the values of each 8-bit quantisation table begin (ITU-T T.81, B.2.4.1).

    Segments are walked, so that tables of the preview inside the EXIF block are passed over.
    """
    place = 2
    while jpeg[place + 1] != 0xDA:  # start of scan
        length = int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if jpeg[place + 1] == 0xDB:
            yield from range(place + 5, place + 2 + length, 65)
        place += 2 + length
