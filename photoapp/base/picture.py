"""What decoding a file gives: pixels as encoders want them, a thumbnail, metadata, identity."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Code

Pixels = NDArray[np.uint8]

Region = tuple[float, float, float, float]
"""A part of a picture: left, top, width and height, each 0 to 1 of the upright picture."""

THUMBNAIL_SIDE = 384
"""Longest side of a stored thumbnail, in pixels: the largest grid cell (320) with room to spare."""


class Resize(StrEnum):
    """How a picture of any shape becomes S x S."""

    SQUASH = "squash"  # the whole picture, aspect ratio ignored
    SHORTEST = "shortest"  # shortest side to S, then the centre crop
    FIT = "fit"  # longest side to S, the rest padded with black, picture centred


class Interpolation(StrEnum):
    """The resampling filter (all of them antialiased when reducing)."""

    BICUBIC = "bicubic"
    BILINEAR = "bilinear"
    LANCZOS = "lanczos"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """The S x S picture that an encoder's preprocessing asks for. Hashable; a key of `views`.

    edge: with SHORTEST, what the shortest side is resized to before S x S are cut from the centre
    (256 before 224, as DINOv2 does); 0 for S itself.
    """

    size: int
    resize: Resize = Resize.SHORTEST
    interpolation: Interpolation = Interpolation.BICUBIC
    edge: int = 0


class Likeness(StrEnum):
    """How a picture relates to another that it is not identical with."""

    OTHER = "other"
    COPY = "copy"  # in another size, saved again or cut a little
    MIRRORED = "mirrored"  # a copy with its left and right sides exchanged


class Compared(NamedTuple):
    """What a picture is to another. correlation: of what both show, 0 to 1; 0 for OTHER."""

    likeness: Likeness
    correlation: float = 0.0


class TimeSource(StrEnum):
    """Where a capture time was found, most trusted first."""

    EXIF = "exif"
    XMP = "xmp"
    IPTC = "iptc"
    NAME = "name"
    MTIME = "mtime"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its photo. None or empty means: it does not say.

    taken: local wall time, naive, with microseconds. offset: minutes east of UTC.
    exposure: seconds. focal_length: millimetres; focal_length_35: of the same view on 35 mm film.
    latitude, longitude: degrees, south and west negative. altitude: metres, below sea level
    negative. rating: 0 to 5, -1 for rejected.
    keyword_paths: keywords with their place in a hierarchy, as "Places|Europe|Turkey".
    """

    taken: datetime | None = None
    offset: int | None = None
    time_source: TimeSource | None = None
    make: str = ""
    model: str = ""
    lens: str = ""
    exposure: float | None = None
    f_number: float | None = None
    iso: int | None = None
    focal_length: float | None = None
    focal_length_35: float | None = None
    latitude: float | None = None
    longitude: float | None = None
    altitude: float | None = None
    rating: int | None = None
    title: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    keyword_paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """XXH3-128 of a file's bytes with their length; partial above 64 MiB (DESIGN.md, Words)."""

    digest: bytes
    length: int
    partial: bool = False

    @property
    def key(self) -> bytes:
        """Digest and length as one blob: what rows and thumbnails are found by."""
        return self.digest + self.length.to_bytes(8, "little")


@dataclass(frozen=True, slots=True)
class Decoded:
    """One decode of one file: everything the road, the catalog and the encoders need of it.

    format: Pillow's name of the file format ("JPEG", "HEIF" ...). width, height: of the whole
    picture, upright, in pixels. thumbnail: an sRGB JPEG, longest side THUMBNAIL_SIDE at most.
    mean_colour: 0xRRGGBB of the upright picture. view_hash: XXH3-128 of the upright pixels at
    thumbnail size, so equal pictures with different metadata have equal hashes.
    views: uint8 arrays [S, S, 3], upright sRGB. truncated: the file ended early or is damaged: the
    rest is grey, or only the preview of a raw file is left. sidecar: name of the XMP file that was
    read with it, "" without one; sidecar_state: which version of it (base/pairing.py);
    sidecar_error: why it could not be read, None if it was.
    """

    fingerprint: Fingerprint
    format: str
    width: int
    height: int
    metadata: Metadata
    thumbnail: bytes
    mean_colour: int
    view_hash: bytes
    views: Mapping[ViewSpec, Pixels] = field(default_factory=dict)
    truncated: bool = False
    sidecar: str = ""
    sidecar_state: str = ""
    sidecar_error: Code | None = None
