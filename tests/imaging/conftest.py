"""Sample pictures for the decoder, drawn and encoded here."""

import io
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photoapp.base.picture import Decoded
from photoapp.imaging import decode_bytes

Encode = Callable[..., bytes]


def scene(width: int = 480, height: int = 320) -> Image.Image:
    """Red grows to the right, green downwards; the upper left quarter is blue: no symmetry."""
    x = np.linspace(0, 255, width)[None, :].repeat(height, 0)
    y = np.linspace(0, 255, height)[:, None].repeat(width, 1)
    blue = np.zeros((height, width))
    blue[: height // 2, : width // 2] = 255
    return Image.fromarray(np.stack([x, y, blue], 2).astype(np.uint8))


def encode(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    if kind == "JPEG":
        options = {"quality": 95, "subsampling": 0} | options
    image.save(out, kind, **options)
    return out.getvalue()


def thumbnail(decoded: Decoded) -> np.ndarray:
    """The thumbnail's pixels as int16, fit for differences."""
    return np.asarray(Image.open(io.BytesIO(decoded.thumbnail))).astype(np.int16)


def difference(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one.astype(np.int16) - other.astype(np.int16)).mean())


def rgb_profile(primaries: list[tuple[float, float, float]], gamma: float) -> bytes:
    """A matrix ICC profile: XYZ (D50) of red, green and blue, one gamma."""

    def fixed(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def xyz(values: tuple[float, float, float]) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(map(fixed, values))

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    tags = {
        b"wtpt": xyz((0.9642, 1.0, 0.8249)),
        b"desc": b"desc" + bytes(88),
        b"cprt": b"text" + bytes(8),
    }
    tags |= {
        name: xyz(value) for name, value in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)
    }
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data
    size = struct.pack(">I", start + len(body))
    head = size + b"\0\0\0\0\x02\x10\0\0mntrRGB XYZ " + bytes(12) + b"acsp" + bytes(28)
    head += b"".join(map(fixed, (0.9642, 1.0, 0.8249)))
    return head.ljust(128, b"\0") + table + body


XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:digiKam="http://www.digikam.org/ns/1.0/" '
    'xmlns:MicrosoftPhoto="http://ns.microsoft.com/photo/1.0/" '
    'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" {attributes}>{elements}'
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def xmp(attributes: str = "", elements: str = "") -> bytes:
    return XMP.format(attributes=attributes, elements=elements).encode()


class Lab:
    """What the tests of this folder draw and measure with."""

    scene = staticmethod(scene)
    encode = staticmethod(encode)
    thumbnail = staticmethod(thumbnail)
    difference = staticmethod(difference)
    rgb_profile = staticmethod(rgb_profile)
    xmp = staticmethod(xmp)

    @staticmethod
    def thumbnail_of(image: Image.Image) -> np.ndarray:
        """What a faithful thumbnail of a drawn picture would hold."""
        small = image.copy()
        small.thumbnail((384, 384), Image.Resampling.LANCZOS)
        return np.asarray(small.convert("RGB"))

    @staticmethod
    def shown(data: bytes) -> np.ndarray:
        """The thumbnail of an encoded picture."""
        return thumbnail(decode_bytes(data, []))


@pytest.fixture(scope="session")
def lab() -> type[Lab]:
    return Lab


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A JPEG file."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(encode(scene()))
    return path
