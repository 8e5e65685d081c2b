"""JPEG XL, through pylibjxl: an extra, imported only when there is such a file."""

import functools
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageFile

if TYPE_CHECKING:
    import pylibjxl


class JxlImageFile(ImageFile.ImageFile):
    """A JPEG XL picture; of an animation its first frame. libjxl turns it upright by itself.

    Opening reads the header only. `info` is whole after `load`: icc_profile, exif, xmp.
    """

    format = "JPEG XL"
    format_description = "JPEG XL"

    def _open(self) -> None:
        self._data: bytes | None = self.fp.read() if self.fp else b""
        header = _codec().probe(self._data)
        self._size = (header["width"], header["height"])
        channels = (1 if header["color_channels"] == 1 else 3) + header["has_alpha"]
        self._mode = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}[channels]

    def load(self) -> Any:
        """Decode the pixels. Raises RuntimeError for a damaged file."""
        if self._data is not None:
            data, self._data = self._data, None
            pixels, boxes = _codec().decode(data, metadata=True)
            image = Image.fromarray(pixels)
            self._mode, self._size, self.im = image.mode, image.size, image.im
            kept = {"icc": "icc_profile", "exif": "exif", "xmp": "xmp"}
            self.info |= {kept[name]: box for name, box in boxes.items() if name in kept}
        return super().load()


@functools.cache
def _codec() -> "pylibjxl.JXL":
    import pylibjxl

    # One decode a core already: threads inside a decoder would only take turns.
    return pylibjxl.JXL(threads=1, pool_size=1)
