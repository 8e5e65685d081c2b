"""A source -> its picture, upright and sRGB, decoded no larger than somebody needs.

The order is what keeps memory and time small: size check, reduced decode, transparency, integer
reduction, colour, orientation. Everything that a decoder raises ends here as a problem of the file.
"""

import math
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageFile, JpegImagePlugin

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import colour, formats, orientation, strips
from photoapp.imaging.blocks import Blocks, blocks_of
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.cicp import find_cicp
from photoapp.imaging.profiles import profile_of
from photoapp.imaging.source import Source

_BYTES_AT_MOST = 8
_BYTES_PER_PIXEL = {"1": 1, "L": 1, "P": 1, "LA": 2, "PA": 2, "RGB": 3, "YCbCr": 3, "LAB": 3}

# Formats whose decoders give what they have; the others give all or nothing.
_SALVAGEABLE = frozenset(("JPEG", "PNG", "GIF", "TIFF", "BMP", "PPM", "JPEG2000", "PSD"))

# Formats whose decoders want the whole file in memory.
_WHOLE = frozenset(("HEIF", "AVIF", "WEBP", "JPEG XL"))

_REDUCIBLE = frozenset(("RGB", "L", "CMYK", "RGBA", "LA", "I", "F"))
_BAND = 64
"""Rows of the reduced picture that are made at a time where colours must be made first."""

_HEAD = 1 << 20
"""Bytes in which the colour code points of a PNG, HEIF or AVIF are looked for."""

_BYTES_LITERAL = re.compile(r"\bb'([^']*)'")

_salvaging = threading.Lock()

Claim = Callable[[int], AbstractContextManager[None]]
"""(bytes of pixels) -> held while so much is decoded; waits for its turn."""


def free_claim(_count: int) -> AbstractContextManager[None]:
    """For callers that share their budget with nobody."""
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Limits:
    """How small the decode may be, and how large.

    longest, shortest: pixels that the sides keep at least, if the file has them. budget: bytes of
    decoded pixels. profile: ICC profile of the colours wanted, b"" for sRGB.
    """

    longest: int
    shortest: int
    budget: int = BUDGET
    claim: Claim = free_claim
    profile: bytes = b""

    def reduction(self, width: int, height: int) -> int:
        """The whole number by which both sides may be divided, at least 1."""
        long, short = max(width, height), min(width, height)
        return max(1, min(long // self.longest, short // self.shortest))


@dataclass(frozen=True, slots=True)
class Loaded:
    """A picture in hand.

    image: RGB, in the colours of the limits, upright, perhaps reduced. width, height: of the whole
    picture, upright. blocks: its raw metadata. truncated: the file was cut or damaged, the rest is
    grey.
    """

    image: Image.Image
    width: int
    height: int
    format: str
    blocks: Blocks
    truncated: bool


def load(source: Source, kind: str, limits: Limits) -> Loaded:
    """Decode a source of a kind that `formats.identify` found in OPENERS.

    Raises PhotoappError: FILE_TRUNCATED, FILE_DAMAGED, PICTURE_TOO_LARGE, OUT_OF_MEMORY. OSError if
    the drive fails while a large file is read.
    """
    try:
        return _load(source, kind, limits, salvage=False)
    except PhotoappError as error:
        if error.code not in (Code.FILE_DAMAGED, Code.FILE_TRUNCATED) or kind not in _SALVAGEABLE:
            raise
        strict = error
    # The flag is Pillow's, for the whole process: set only for files that need it.
    with _salvaging:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            return _load(source, kind, limits, salvage=True)
        except PhotoappError as error:
            if error.code in (Code.FILE_DAMAGED, Code.FILE_TRUNCATED):
                raise strict from error  # the first reason is the one that explains
            raise
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _load(source: Source, kind: str, limits: Limits, *, salvage: bool) -> Loaded:
    with decoder():
        image = _open(source, kind, salvage=salvage)
        whole = image.size
        reduction = limits.reduction(*whole)
        drafted = _draft(image, reduction)
    factor = reduction // drafted
    need = _bytes_needed(image)
    total = need + _bytes_besides(image, kind, need, factor)
    if need > limits.budget or total > 2 * limits.budget or math.prod(whole) > formats.MOST_PIXELS:
        return _in_bands(source, kind, image, limits, factor)
    with limits.claim(total), decoder():
        image.load()
        if drafted == 1:
            whole = image.size  # HEIF is sure of it only now
        rows = _rows_decoded(image, kind) if salvage else (0.0, 1.0)
        blocks = blocks_of(image, source, kind)
        profile = profile_of(image, source, kind, blocks)
        pixels = _in_colours(_reduced(image, factor), profile, source, kind, limits)
    _grey_outside(pixels, rows)
    return _upright(pixels, whole, kind, blocks, truncated=salvage)


def _in_bands(
    source: Source, kind: str, image: ImageFile.ImageFile, limits: Limits, factor: int
) -> Loaded:
    """A picture beyond the budget, reduced while it is decoded. Raises PICTURE_TOO_LARGE."""
    whole = image.size
    rows = limits.budget // (2 * _BYTES_AT_MOST * whole[0])
    band = 3 * math.prod(whole) // factor**2 + rows * _BYTES_AT_MOST * whole[0]
    pixels = None
    # Integers and floats are stretched by their most, which no single band knows.
    possible = factor > 1 and image.mode not in ("I", "F")
    if possible and band <= limits.budget and math.prod(whole) <= formats.MOST_PIXELS:
        with limits.claim(band), decoder():
            pixels = _joined(strips.bands(source, image, kind, factor, rows), factor)
            blocks = blocks_of(image, source, kind)
            if pixels is not None:
                profile = profile_of(image, source, kind, blocks)
                pixels = _in_colours(pixels, profile, source, kind, limits)
    if pixels is None:
        raise PhotoappError(Code.PICTURE_TOO_LARGE, width=whole[0], height=whole[1])
    return _upright(pixels, whole, kind, blocks, truncated=False)


def _in_colours(
    pixels: Image.Image, profile: bytes, source: Source, kind: str, limits: Limits
) -> Image.Image:
    code_points = find_cicp(source.at(0, _HEAD), kind)
    return colour.adapted(pixels, profile, code_points, limits.profile)


def _upright(
    pixels: Image.Image, whole: tuple[int, int], kind: str, blocks: Blocks, *, truncated: bool
) -> Loaded:
    turn = orientation.of(blocks, kind)
    width, height = whole[::-1] if turn >= 5 else whole
    return Loaded(orientation.turned(pixels, turn), width, height, kind, blocks, truncated)


@contextmanager
def decoder() -> Iterator[None]:
    """Whatever a decoder raises on bad input becomes a problem of the file."""
    try:
        yield
    except PhotoappError:
        raise
    except MemoryError as error:
        raise PhotoappError(Code.OUT_OF_MEMORY) from error
    except Exception as error:  # decoders raise anything, from struct.error to KeyError
        if isinstance(error, OSError) and error.errno:
            raise  # the drive, not the picture
        detail = _BYTES_LITERAL.sub(r"\1", str(error)) or type(error).__name__
        if "truncated" in detail.lower() or isinstance(error, EOFError):
            raise PhotoappError(Code.FILE_TRUNCATED) from error
        raise PhotoappError(Code.FILE_DAMAGED, detail=detail[:200]) from error


def _open(source: Source, kind: str, *, salvage: bool) -> ImageFile.ImageFile:
    if kind in _WHOLE and source.length > BUDGET:
        raise PhotoappError(Code.FILE_DAMAGED, detail="larger than any picture of its kind")
    if kind == "JPEG" and salvage and source.data is not None:
        # With an end marker libjpeg itself fills what is missing, also in progressive files.
        return formats.OPENERS[kind](BytesIO(source.data + b"\xff\xd9"))
    return formats.OPENERS[kind](source.open())


def _draft(image: ImageFile.ImageFile, reduction: int) -> int:
    """Ask the decoder for a smaller picture. Returns by how much it will be smaller."""
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        scale = next(scale for scale in (8, 4, 2, 1) if scale <= reduction)
        width, height = image.size
        image.draft(image.mode, (width // scale, height // scale))
        return scale
    return 1


def _bytes_needed(image: ImageFile.ImageFile) -> int:
    """Of decoded pixels, and of the coefficients that libjpeg keeps of a progressive file."""
    width, height = image.size
    need = width * height * _BYTES_PER_PIXEL.get(image.mode, 4)
    if isinstance(image, JpegImagePlugin.JpegImageFile) and "progressive" in image.info:
        scale = image.decoderconfig[0] if image.decoderconfig else 1
        samplings = [layer[1] * layer[2] for layer in image.layer]
        share = sum(samplings) / (max(samplings, default=1) or 1)
        need += int(2 * share * width * height * scale**2)
    return need


def _bytes_besides(image: ImageFile.ImageFile, kind: str, need: int, factor: int) -> int:
    """Of copies on the way: of decoders that give whole arrays, of colours and turns unreduced."""
    width, height = image.size
    return need * (kind in _WHOLE) + (6 * width * height if factor == 1 else 0)


def _rows_decoded(image: Image.Image, kind: str) -> tuple[float, float]:
    """Where the rows that hold anything begin and end, as shares of the height.

    Raises FILE_TRUNCATED if none does.
    """
    if kind == "JPEG":
        extrema = image.getextrema()
        bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
        if all(low == high for low, high in bands):
            raise PhotoappError(Code.FILE_TRUNCATED)
        return 0.0, 1.0
    box = image.getbbox(alpha_only=False)
    if box is None:
        raise PhotoappError(Code.FILE_TRUNCATED)
    if kind == "BMP":  # stored from the bottom upwards
        return box[1] / image.height, 1.0
    return 0.0, box[3] / image.height


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """As L, RGB, CMYK or LAB without transparency, both sides divided by `factor`."""
    if factor == 1:
        return colour.plain(image)
    if image.mode in _REDUCIBLE and "transparency" not in image.info:
        return _reduced_band(image, factor)  # first, so that the rest is cheap
    # A palette of one byte becomes eight bytes on the way: never all of it at once.
    step = factor * _BAND
    bands = (
        image.crop((0, top, image.width, min(top + step, image.height)))
        for top in range(0, image.height, step)
    )
    return _joined(bands, factor) or colour.plain(image)


def _joined(bands: Iterable[Image.Image], factor: int) -> Image.Image | None:
    """Bands from top to bottom, each reduced, as one picture; None without any."""
    reduced = [_reduced_band(band, factor) for band in bands]
    if not reduced:
        return None
    whole = Image.new(reduced[0].mode, (reduced[0].width, sum(band.height for band in reduced)))
    top = 0
    for band in reduced:
        whole.paste(band, (0, top))
        top += band.height
    return whole


def _reduced_band(band: Image.Image, factor: int) -> Image.Image:
    if band.mode in _REDUCIBLE and "transparency" not in band.info:
        return colour.plain(band.reduce(factor))
    return colour.plain(band).reduce(factor)


def _grey_outside(image: Image.Image, rows: tuple[float, float]) -> None:
    first, last = math.floor(rows[0] * image.height), math.ceil(rows[1] * image.height)
    for top, bottom in ((0, first), (last, image.height)):
        if top < bottom:
            image.paste((128, 128, 128), (0, top, image.width, bottom))
