"""One read and one decode of a file: everything the program wants of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np
from PIL import Image

from photoapp.base.answers import Picture
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import THUMBNAIL_SIDE, Decoded, Metadata, Pixels, ViewSpec
from photoapp.imaging import views as drawing
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.formats import RAW, configure, identify
from photoapp.imaging.loading import Claim, Limits, Loaded, free_claim, load
from photoapp.imaging.metadata import read_metadata
from photoapp.imaging.raw import load_raw
from photoapp.imaging.sidecar import Sidecar, load_sidecar, merged
from photoapp.imaging.source import Heartbeat, Source, from_bytes, no_heartbeat, open_file

_SHORTEST = 576
"""Pixels that the shorter side keeps when a decode is reduced: twice a thumbnail's shorter side
(4:3), and 1.5 times the largest usual view (384). One figure for all encoders, because thumbnail
and view hash are made of that decode: else a picture would become another one, for all its
vectors, with the encoders in use. A view that wants more gets a decode of its own."""


Room = Callable[[int, int], Pixels]
"""(rows, columns) -> uint8 [rows, columns, 4] to be filled with pixels."""


def own_room(rows: int, columns: int) -> Pixels:
    """Memory of this process."""
    return np.empty((rows, columns, 4), np.uint8)


def decode(
    path: str,
    views: Sequence[ViewSpec],
    *,
    budget: int = BUDGET,
    heartbeat: Heartbeat | None = None,
    claim: Claim = free_claim,
    sidecar: str | None = None,
) -> Decoded:
    """Decode a file in this process. Opens it read-only and reads it once.

    views: what to draw besides the thumbnail. budget: bytes of decoded pixels allowed.
    heartbeat: told of every part that arrives. claim: waits for a share of the budget.
    sidecar: path of the XMP file beside it, whose word comes before the file's own; one that
    cannot be read leaves its reason in `sidecar_error`.
    Raises PhotoappError: FILE_EMPTY, FILE_TRUNCATED, FILE_DAMAGED, FILE_UNREADABLE, FILE_CHANGING,
    FORMAT_UNSUPPORTED, FORMAT_NOT_INSTALLED, PICTURE_TOO_LARGE, OUT_OF_MEMORY.
    """
    heartbeat = heartbeat or no_heartbeat
    beside, error = _beside(sidecar, heartbeat)
    with open_file(path, heartbeat) as source:
        decoded = _decoded(source, views, budget, claim, beside.turn)
    return replace(decoded, metadata=merged(decoded.metadata, beside), sidecar_error=error)


def decode_bytes(
    data: bytes,
    views: Sequence[ViewSpec],
    *,
    budget: int = BUDGET,
    claim: Claim = free_claim,
) -> Decoded:
    """`decode` for a picture that is no file (pasted, dropped); the same errors."""
    return _decoded(from_bytes(data), views, budget, claim)


def open_picture(
    picture: str | bytes,
    longest: int,
    *,
    budget: int = BUDGET,
    heartbeat: Heartbeat | None = None,
    claim: Claim = free_claim,
    sidecar: str | None = None,
    profile: bytes = b"",
    room: Room = own_room,
) -> Picture:
    """A file (by path) or an encoded picture, large: longest side at most `longest` pixels, never
    enlarged. sidecar: as for `decode`. profile: the ICC profile of the screen, b"" for sRGB.
    room: where the pixels are written. The same errors as `decode`.
    """
    limits = Limits(longest, 1, budget, claim, profile)
    heartbeat = heartbeat or no_heartbeat
    if isinstance(picture, bytes):
        return _picture(load_any(from_bytes(picture), limits), longest, room)
    beside, _ = _beside(sidecar, heartbeat)
    with open_file(picture, heartbeat) as source:
        return _picture(load_any(source, limits, beside.turn), longest, room)


def _beside(sidecar: str | None, heartbeat: Heartbeat) -> tuple[Sidecar, Code | None]:
    """What a sidecar states; nothing, and the reason, if it cannot be read: the photo still can."""
    if sidecar is None:
        return Sidecar(Metadata()), None
    try:
        return load_sidecar(sidecar, heartbeat), None
    except PhotoappError as error:
        return Sidecar(Metadata()), error.code


def turn_of(sidecar: str, heartbeat: Heartbeat) -> int | None:
    """Which side of a raw file is up as the XMP file beside it says, None if it says nothing."""
    return _beside(sidecar, heartbeat)[0].turn


def load_any(source: Source, limits: Limits, turn: int | None = None) -> Loaded:
    """A picture of any kind. turn: which side of a raw file is up; others say that themselves."""
    configure()
    kind = identify(source)
    return load_raw(source, kind, limits, turn) if kind in RAW else load(source, kind, limits)


def _picture(loaded: Loaded, longest: int, room: Room) -> Picture:
    image = loaded.image
    scale = longest / max(loaded.width, loaded.height)
    if scale < 1:
        size = tuple(max(1, round(side * scale)) for side in (loaded.width, loaded.height))
        if size[0] < image.width or size[1] < image.height:  # a raw file's preview may be smaller
            image = image.resize((size[0], size[1]), Image.Resampling.LANCZOS, reducing_gap=3.0)
    screen = room(image.height, image.width)
    screen[..., 2::-1] = np.asarray(image)
    screen[..., 3] = 255
    return Picture(screen, loaded.width, loaded.height)


def _decoded(
    source: Source,
    views: Sequence[ViewSpec],
    budget: int,
    claim: Claim,
    turn: int | None = None,
) -> Decoded:
    loaded = load_any(source, Limits(2 * THUMBNAIL_SIDE, _SHORTEST, budget, claim), turn)
    width, height = loaded.width, loaded.height
    thumbnail = drawing.draw_thumbnail(loaded.image, width, height)
    pixels = np.asarray(thumbnail)
    now = datetime.now()  # noqa: DTZ005 - wall time, to be compared with wall times
    return Decoded(
        fingerprint=source.fingerprint,
        format=loaded.format,
        width=width,
        height=height,
        metadata=read_metadata(loaded.blocks, source.name, source.mtime, now),
        thumbnail=drawing.encode_thumbnail(thumbnail),
        mean_colour=drawing.mean_colour(pixels),
        view_hash=drawing.view_hash(pixels),
        views=_views(source, loaded, views, budget, claim, turn),
        truncated=loaded.truncated,
    )


def _views(
    source: Source,
    loaded: Loaded,
    views: Sequence[ViewSpec],
    budget: int,
    claim: Claim,
    turn: int | None,
) -> dict[ViewSpec, Pixels]:
    largest, image = drawing.largest(views), loaded.image
    size = loaded.width, loaded.height
    drawn = {spec: drawing.draw_view(image, spec, *size) for spec in views if not _is_large(spec)}
    if len(drawn) < len(views):
        limits = Limits(2 * THUMBNAIL_SIDE, largest, budget, claim)
        image = load_any(source, limits, turn).image
        drawn |= {spec: drawing.draw_view(image, spec, *size) for spec in views if _is_large(spec)}
    return drawn


def _is_large(spec: ViewSpec) -> bool:
    return drawing.largest([spec]) > _SHORTEST
