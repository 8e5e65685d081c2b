"""A picture for keeping: large, with its transparency or its own colours where that is wished."""

from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageFile

from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging import colour, orientation
from photoapp.imaging.blocks import Blocks, blocks_of
from photoapp.imaging.cicp import find_cicp
from photoapp.imaging.decoding import load_any
from photoapp.imaging.formats import OPENERS, RAW
from photoapp.imaging.loading import Limits, decoder
from photoapp.imaging.profiles import profile_of
from photoapp.imaging.source import Source

_HEAD: Final = 1 << 20
_TRANSPARENT_MODES: Final = frozenset(("RGBA", "RGBa", "LA", "La", "PA"))
_BYTES: Final = 14
"""A pixel of a picture with transparency takes on its way: twice four, and colours in between."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A picture in hand. image: RGB or RGBA, upright. width, height: of the picture in the file,
    upright. profile: what its numbers mean, b"" for sRGB that nobody stated.
    """

    image: Image.Image
    width: int
    height: int
    blocks: Blocks
    profile: bytes


def is_transparent(image: Image.Image) -> bool:
    """Whether an opened picture may let through what is below it."""
    return image.mode in _TRANSPARENT_MODES or "transparency" in image.info


def kept_profile(image: Image.Image, profile: bytes) -> bytes:
    """The profile that an opened picture can keep as RGB, b"" if it cannot, or has none."""
    fits = profile[16:20] == b"RGB " and image.mode not in ("CMYK", "LAB")
    return profile if fits else b""


def is_srgb(image: Image.Image, profile: bytes, source: Source, kind: str) -> bool:
    """Whether the numbers of an opened picture are sRGB as they are. profile: what they mean."""
    if image.mode in ("CMYK", "LAB") or (image.mode in ("L", "1") and profile[16:20] == b"GRAY"):
        return False
    probe = Image.new("RGB", (1, 1))
    return colour.adapted(probe, profile, find_cicp(source.at(0, _HEAD), kind)) is probe


def load_whole(
    source: Source,
    kind: str,
    limits: Limits,
    turn: int | None = None,
    *,
    transparent: bool,
) -> Whole:
    """A picture of any kind in the colours of the limits. turn: as for `load_any`.

    transparent: keep what it lets through; else white lies below it. Raises PhotoappError as
    `load_any`.
    """
    if transparent and kind not in RAW:
        try:
            return _transparent(source, kind, limits)
        except PhotoappError as error:
            if error.code not in (Code.FILE_DAMAGED, Code.FILE_TRUNCATED):
                raise  # what is damaged is saved as far as it goes, below
    loaded = load_any(source, limits, turn)
    return Whole(loaded.image, loaded.width, loaded.height, loaded.blocks, limits.profile)


def _transparent(source: Source, kind: str, limits: Limits) -> Whole:
    with decoder():
        image: ImageFile.ImageFile = OPENERS[kind](source.open())
    width, height = image.size
    need = _BYTES * width * height
    if need > 2 * limits.budget:
        raise PhotoappError(Code.PICTURE_TOO_LARGE, width=width, height=height)
    with limits.claim(need), decoder():
        image.load()
        blocks = blocks_of(image, source, kind)
        profile = profile_of(image, source, kind, blocks)
        code_points = find_cicp(source.at(0, _HEAD), kind)
        whole = image.convert("RGBA")
        pixels = colour.adapted(whole.convert("RGB"), profile, code_points, limits.profile)
        pixels.putalpha(whole.getchannel("A"))
        upright = orientation.turned(pixels, orientation.of(blocks, kind))
    return Whole(upright, upright.width, upright.height, blocks, limits.profile)
