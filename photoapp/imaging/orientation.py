"""Which way is up, and turning a picture so."""

from typing import Final

from PIL import Image

from photoapp.imaging.blocks import Blocks
from photoapp.imaging.xmp import read_xmp

_TAG: Final = 0x0112

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def of(blocks: Blocks, kind: str) -> int:
    """1 to 8 as EXIF numbers them; 1 for anything else.

    HEIF turns its pixels itself (irot, imir), JPEG XL by its header, and their EXIF must not turn
    them again. AVIF does
    too, but Pillow hands its turn over as EXIF, in place of what stands there. TIFF's tag has
    already been obeyed by Pillow as it loaded the pixels.
    """
    if kind in ("HEIF", "JPEG XL"):
        return 1
    turn = stated(blocks)
    if turn is not None and kind == "TIFF":
        return 1
    if turn is None and kind != "AVIF":
        turn = read_xmp(blocks.xmp).orientation
    return turn if turn is not None and 1 <= turn <= 8 else 1


def stated(blocks: Blocks) -> int | None:
    """What EXIF says, be it sensible or not; None without it."""
    return blocks.exif.directory(blocks.exif.first).whole(_TAG) if blocks.exif else None


def turned(image: Image.Image, turn: int) -> Image.Image:
    """The image upright; itself for 1."""
    return image.transpose(_TURNS[turn]) if turn in _TURNS else image
