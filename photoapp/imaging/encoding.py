"""A picture -> a file of a format, with its colours and what it carries."""

import io
import os
from collections.abc import Callable
from functools import cache
from typing import Any

from PIL import Image, ImageCms, ImageFile, JpegImagePlugin, PngImagePlugin, TiffImagePlugin

from photoapp.base.exports import ExportFormat
from photoapp.base.messages import Code, PhotoappError
from photoapp.imaging.carried import Carried
from photoapp.imaging.editing import press_segment
from photoapp.imaging.exif import add_exif
from photoapp.imaging.source import Heartbeat

ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "TIFF": ".tif"}
"""Of names, by the formats that are written."""

TRANSPARENT = frozenset(("PNG", "WEBP", "TIFF"))

WRITTEN = {
    ExportFormat.JPEG: "JPEG",
    ExportFormat.PNG: "PNG",
    ExportFormat.WEBP: "WEBP",
    ExportFormat.TIFF: "TIFF",
}

_MOST = {"JPEG": 65_500, "WEBP": 16_383}
"""Pixels that a side may have: libjpeg's JPEG_MAX_DIMENSION, libwebp's WEBP_MAX_DIMENSION."""

_FINE = 90
"""From this quality on the colours of a JPEG are kept at full resolution, as its lightness is."""

_XMP, _PRESS = 700, 33723  # tags of TIFF


class Beating(io.BufferedWriter):
    """A file, written anew, that gives a sign of life with whatever is written to it."""

    def __init__(self, path: str, heartbeat: Heartbeat) -> None:
        self.path = path
        self._file = io.FileIO(path, "wb")
        super().__init__(self._file)
        self._heartbeat = heartbeat

    def sync(self) -> None:
        """Have all that was written safe on the disk."""
        self.flush()
        os.fsync(self._file.fileno())

    def fileno(self) -> int:
        """Tells nobody, see below."""
        # Encoders that are handed a file's number write it from end to end without a word.
        raise io.UnsupportedOperation

    def write(self, data: Any) -> int:
        """As any file."""
        self._heartbeat(0)
        return super().write(data)


def encode(
    image: Image.Image,
    kind: str,
    file: Beating,
    *,
    quality: int,
    profile: bytes,
    carried: Carried,
) -> None:
    """Write an image as one of ENDINGS. profile: ICC, b"" for none.

    Raises OSError, and PhotoappError PICTURE_TOO_LARGE for a side that the format cannot have.
    """
    if max(image.size) > _MOST.get(kind, max(image.size)):
        raise PhotoappError(Code.PICTURE_TOO_LARGE, width=image.width, height=image.height)
    if isinstance(image, ImageFile.ImageFile):
        image = image.copy()  # of a file, Pillow would write what it knows of that
    image.info = {}
    options: dict[str, Any] = {"icc_profile": profile} if profile else {}
    image.save(file, kind, **options, **_OPTIONS[kind](quality, carried))
    if kind == "TIFF" and carried.exif:
        file.flush()
        with open(file.path, "r+b") as whole:  # what libtiff compresses, Pillow gives no EXIF
            add_exif(whole, carried.exif)


def _jpeg(quality: int, carried: Carried) -> dict[str, Any]:
    options: dict[str, Any] = {
        "quality": quality,
        "subsampling": 0 if quality >= _FINE else 2,
        "optimize": True,
    }
    options |= {"exif": b"Exif\0\0" + carried.exif} if carried.exif else {}
    options |= {"xmp": carried.xmp} if carried.xmp else {}
    return options | ({"extra": press_segment(carried.iptc)} if carried.iptc else {})


def _png(_quality: int, carried: Carried) -> dict[str, Any]:
    texts = PngImagePlugin.PngInfo()
    if carried.xmp:
        texts.add_itxt("XML:com.adobe.xmp", carried.xmp.decode())
    return {"pnginfo": texts} | ({"exif": carried.exif} if carried.exif else {})


def _webp(quality: int, carried: Carried) -> dict[str, Any]:
    return {"quality": quality, "exif": carried.exif, "xmp": carried.xmp}


def _tiff(_quality: int, carried: Carried) -> dict[str, Any]:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag, block in ((_XMP, carried.xmp), (_PRESS, carried.iptc)):
        if block:
            tags.tagtype[tag] = 7  # bytes, whatever is in them
            tags[tag] = block
    return {"compression": "tiff_lzw", "tiffinfo": tags}


_OPTIONS: dict[str, Callable[[int, Carried], dict[str, Any]]] = {
    "JPEG": _jpeg,
    "PNG": _png,
    "WEBP": _webp,
    "TIFF": _tiff,
}


@cache
def srgb_profile() -> bytes:
    """What tells programs that numbers are sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def is_coarser(image: Image.Image, quality: int) -> bool:
    """Whether an opened JPEG was written with steps as large as those of a quality, or larger."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile) or 0 not in image.quantization:
        return False
    return sum(image.quantization[0]) >= sum(_steps(quality))


@cache
def _steps(quality: int) -> tuple[int, ...]:
    """Of lightness, as libjpeg has them."""
    written = io.BytesIO()
    Image.new("L", (8, 8)).save(written, "JPEG", quality=quality)
    written.seek(0)
    return tuple(JpegImagePlugin.JpegImageFile(written).quantization[0])
