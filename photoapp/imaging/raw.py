"""What a camera's sensor saw -> its picture, through rawpy: an extra, imported when needed.

The preview that the camera put into the file is what the photographer saw, and costs a tenth of
a development. Only where it is too small, or there is none, is the sensor's data developed, at
half its size.
"""

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import colour, orientation
from photoapp.imaging.blocks import Blocks, blocks_of_raw
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.jpeg import SCAN, segments
from photoapp.imaging.loading import Limits, Loaded, decoder, load
from photoapp.imaging.source import WHOLE_LIMIT, Source

if TYPE_CHECKING:
    import rawpy

_FLIPS: Final = {3: 3, 5: 8, 6: 6}
"""LibRaw's flip as EXIF's orientation."""

_BACK: Final = {1: 1, 3: 3, 6: 8, 8: 6}
"""The orientation that undoes another."""

_JPEG: Final = re.compile(rb"\xff\xd8\xff[\xdb\xe0\xe1]")
_MOST_JPEGS: Final = 32


def load_raw(source: Source, kind: str, limits: Limits, turn: int | None = None) -> Loaded:
    """Decode a raw file. turn: which side is up, if somebody else has decided that.

    A damaged file whose preview is whole gives that, as `truncated`. The errors of
    `loading.load`, and FORMAT_UNSUPPORTED for a camera that LibRaw does not know.
    """
    try:
        with _opened(source, kind) as raw:
            loaded = _picture(raw, source, kind, limits, turn)
    except PhotoappError as error:
        if error.code not in (Code.FILE_DAMAGED, Code.FILE_TRUNCATED, Code.FORMAT_UNSUPPORTED):
            raise
        preview = _largest_jpeg(source)
        if preview is None:
            raise
        loaded = replace(load(preview, "JPEG", limits), truncated=True)
    return replace(loaded, format=kind, blocks=blocks_of_raw(source, kind, loaded.blocks))


@contextmanager
def _opened(source: Source, kind: str) -> Iterator["rawpy.RawPy"]:
    import rawpy

    if source.length > BUDGET:
        raise PhotoappError(Code.FILE_DAMAGED, detail="larger than any picture of its kind")
    # Always from memory: a path would be opened a second time, and could have changed.
    with _librarys_words(kind), rawpy.imread(source.open()) as raw:
        yield raw


@contextmanager
def _librarys_words(kind: str) -> Iterator[None]:
    """What LibRaw raises, as problems of the file."""
    import rawpy

    with decoder():
        try:
            yield
        except rawpy.LibRawFileUnsupportedError as error:
            raise PhotoappError(Code.FORMAT_UNSUPPORTED, format=kind) from error
        except rawpy.LibRawIOError as error:  # it read beyond the end
            raise PhotoappError(Code.FILE_TRUNCATED) from error
        except (rawpy.LibRawUnsufficientMemoryError, rawpy.LibRawTooBigError) as error:
            raise PhotoappError(Code.OUT_OF_MEMORY) from error
        except rawpy.LibRawError as error:
            said = error.args[0] if error.args else ""
            detail = said.decode() if isinstance(said, bytes) else str(said)
            raise PhotoappError(Code.FILE_DAMAGED, detail=detail) from error


def _picture(
    raw: "rawpy.RawPy", source: Source, kind: str, limits: Limits, turn: int | None
) -> Loaded:
    """The preview if it is large enough, else a development, else the preview all the same."""
    sizes, own = raw.sizes, _FLIPS.get(raw.sizes.flip, 1)
    width, height = (sizes.height, sizes.width) if own >= 5 else (sizes.width, sizes.height)
    image, blocks = _preview(raw, source, limits, own) or (None, Blocks())
    if image is None or not _enough(image, limits, width, height):
        try:
            with _librarys_words(kind):
                image = _developed(raw, limits)
        except PhotoappError:
            if image is None:
                raise
    if turn is not None and turn != own:
        image = orientation.turned(orientation.turned(image, _BACK[own]), turn)
        width, height = (height, width) if (own >= 5) != (turn >= 5) else (width, height)
    return Loaded(image, width, height, kind, blocks, truncated=False)


def _enough(preview: Image.Image, limits: Limits, width: int, height: int) -> bool:
    """Whether a development at half size would show no more than this, or than is wanted."""
    long, short = max(preview.size), min(preview.size)
    return 2 * long >= max(width, height) or (long >= limits.longest and short >= limits.shortest)


def _preview(
    raw: "rawpy.RawPy", source: Source, limits: Limits, turn: int
) -> tuple[Image.Image, Blocks] | None:
    """The largest preview, upright, and what it says itself; None without one that can be read.

    turn: how the sensor was held, for a preview that does not say, or cannot be right.
    """
    import rawpy

    try:
        data = raw.extract_thumb().data
        if not isinstance(data, bytes):
            image = colour.adapted(colour.plain(Image.fromarray(data)), b"", None, limits.profile)
            return orientation.turned(image, turn), Blocks()
        loaded = load(_inside(source, data), "JPEG", limits)
    except (rawpy.LibRawError, rawpy.NotSupportedError):
        return None
    except PhotoappError as error:
        if error.code is Code.OUT_OF_MEMORY:
            raise
        return None
    image = loaded.image
    held_upright = raw.sizes.height > raw.sizes.width
    shown_upright = image.height > image.width
    if orientation.stated(loaded.blocks) is None or (shown_upright == held_upright) == (turn >= 5):
        image = orientation.turned(image, turn)
    return image, loaded.blocks


def _developed(raw: "rawpy.RawPy", limits: Limits) -> Image.Image:
    """The sensor's data at half size, upright: LibRaw turns it."""
    sizes = raw.sizes
    # The sensor's values of 16 bit, LibRaw's four channels of 16 bit at half size, and RGB.
    need = 2 * sizes.raw_width * sizes.raw_height + (8 + 3) * sizes.iwidth * sizes.iheight // 4
    if need > limits.budget:
        raise PhotoappError(Code.PICTURE_TOO_LARGE, width=sizes.width, height=sizes.height)
    with limits.claim(need):
        image = Image.fromarray(raw.postprocess(half_size=True, use_camera_wb=True))
        reduction = limits.reduction(*image.size)
        reduced = image.reduce(reduction) if reduction > 1 else image
        return colour.adapted(reduced, b"", None, limits.profile)


def _largest_jpeg(source: Source) -> Source | None:
    """The largest JPEG that stands whole in a raw file, wherever its maker put it."""
    data = source.at(0, WHOLE_LIMIT)
    found = b""
    for match in itertools.islice(_JPEG.finditer(data), _MOST_JPEGS):
        end = _jpeg_end(data, match.start())
        if end - match.start() > len(found):
            found = data[match.start() : end]
    return _inside(source, found) if found else None


def _jpeg_end(data: bytes, start: int) -> int:
    """Where a JPEG stream ends, -1 if it is cut. Thumbnails inside it are stepped over."""
    scan = next((part.end for part in segments(data, start) if part.marker == SCAN), None)
    end = -1 if scan is None else data.find(b"\xff\xd9", scan)
    return end + 2 if end >= 0 else -1


def _inside(source: Source, data: bytes) -> Source:
    """A picture that stands in a file, as if it were the file."""
    return replace(source, length=len(data), data=data)
