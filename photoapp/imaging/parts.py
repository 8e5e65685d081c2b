"""A part of a picture, cut from the whole of its pixels and drawn like a picture of its own."""

from collections.abc import Sequence

import numpy as np
from PIL import Image

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Decoded, Metadata, Region, ViewSpec
from photoapp.imaging import views as drawing
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.decoding import load_any
from photoapp.imaging.loading import Claim, Limits, free_claim
from photoapp.imaging.source import Heartbeat, Source, from_bytes, no_heartbeat, open_file

LEAST = 32
"""Pixels a side of the smallest part: below it, a view is all interpolation."""

_WHOLE = 1 << 30


def decode_part(
    picture: str | bytes,
    region: Region,
    views: Sequence[ViewSpec],
    *,
    budget: int = BUDGET,
    heartbeat: Heartbeat | None = None,
    claim: Claim = free_claim,
    turn: int | None = None,
) -> Decoded:
    """A part of a file (by path) or of an encoded picture, as `decode` gives the whole of it.

    The fingerprint is that of all; size, thumbnail, hash and views are those of the part; what a
    file states is left out. region: what lies outside the picture does not count. turn: as for
    `load_any`. Raises PhotoappError as `decode`, and PART_TOO_SMALL.
    """
    if isinstance(picture, bytes):
        return _decoded(from_bytes(picture), region, views, budget, claim, turn)
    with open_file(picture, heartbeat or no_heartbeat) as source:
        return _decoded(source, region, views, budget, claim, turn)


def _decoded(
    source: Source,
    region: Region,
    views: Sequence[ViewSpec],
    budget: int,
    claim: Claim,
    turn: int | None,
) -> Decoded:
    loaded = load_any(source, Limits(_WHOLE, _WHOLE, budget, claim), turn)
    part = _cut(loaded.image, region, loaded.width, loaded.height)
    thumbnail = drawing.draw_thumbnail(part, *part.size)
    pixels = np.asarray(thumbnail)
    return Decoded(
        fingerprint=source.fingerprint,
        format=loaded.format,
        width=part.width,
        height=part.height,
        metadata=Metadata(),
        thumbnail=drawing.encode_thumbnail(thumbnail),
        mean_colour=drawing.mean_colour(pixels),
        view_hash=drawing.view_hash(pixels),
        views={spec: drawing.draw_view(part, spec, *part.size) for spec in views},
        truncated=loaded.truncated,
    )


def _cut(image: Image.Image, region: Region, width: int, height: int) -> Image.Image:
    """width, height: of the whole picture; a raw file's preview may be smaller."""
    left, top, across, down = region
    sides = [
        (round(max(0.0, start) * full), round(min(1.0, start + share) * full))
        for start, share, full in ((left, across, image.width), (top, down, image.height))
    ]
    (left, right), (top, bottom) = sides
    if min(right - left, bottom - top) < LEAST:
        shown = (max(0, right - left) * width // image.width, max(0, bottom - top) * height)
        raise PhotoappError(
            Code.PART_TOO_SMALL, path="", width=shown[0], height=shown[1] // image.height,
            least=LEAST,
        )  # fmt: skip
    return image.crop((left, top, right, bottom))
