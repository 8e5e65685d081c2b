"""Pictures of a question -> vectors: photos of the library, files, pasted or dropped bytes."""

import hashlib
import os
import threading
from calendar import timegm
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np

from photoapp.base.messages import Code, PhotoappError, Why
from photoapp.base.picture import (
    Compared,
    Decoded,
    Fingerprint,
    Likeness,
    Region,
    TimeSource,
    ViewSpec,
)
from photoapp.base.question import PictureTerm
from photoapp.catalog import Catalog, copies, photos, roots, thumbnails
from photoapp.encoder import Encoder
from photoapp.search.looks import Index, Vector

KEPT = 16
"""So many pictures are remembered: typing beside a picture must not decode it again."""

CANDIDATES = (50, 200)
"""Among so many of the photos that look most like a picture its copies are looked for: the fewer
first. A weak encoder has a small, worn copy among fifty in nineteen cases of twenty."""

_SHAPES = 1.16  # as much as imaging.copies lets shapes differ

_WHY = {Likeness.COPY: Why.COPY, Likeness.MIRRORED: Why.MIRRORED}


class Decoder(Protocol):
    """The worker processes (`photoapp.imaging.DecodePool`)."""

    def submit_asked(
        self, picture: str | bytes, views: Sequence[ViewSpec], region: Region | None = None
    ) -> "Future[Decoded]":
        """Decode a file, an encoded picture, or a part of one."""
        ...

    def submit_comparison(
        self, picture: bytes, others: Sequence[bytes]
    ) -> "Future[list[Compared]]":
        """What some thumbnails are to that of a picture."""
        ...


class Seen(NamedTuple):
    """A picture of a question. vector: unit, float32 [D]. copies: the photos that show it."""

    vector: Vector
    copies: Mapping[int, Why]


@dataclass(slots=True)
class _Picture:
    """What is remembered of a decoded picture.

    taken: as `photos.wall`, None if no camera says it. vectors: by encoder. compared: what
    thumbnails, by their digest, are to this one.
    """

    fingerprint: Fingerprint
    view_hash: bytes
    thumbnail: bytes
    width: int
    height: int
    taken: int | None
    vectors: dict[str, Vector] = field(default_factory=dict)
    compared: dict[bytes, Compared] = field(default_factory=dict)


_Key = tuple[object, Region | None]


class QuestionPictures:
    """Turns the pictures of questions into vectors, and knows their copies in the library.

    Remembers the latest, by their content: bytes, or a file as it is now. Thread-safe.
    """

    def __init__(self, catalog: Catalog, decoder: Callable[[], Decoder]) -> None:
        self._catalog = catalog
        self._decoder = decoder
        self._lock = threading.Lock()
        self._kept: OrderedDict[_Key, _Picture] = OrderedDict()

    def photo_at(self, path: str) -> int | None:
        """The photo of the library that a file belongs to, None if there is none."""
        place = self._place(path)
        return None if place is None else photos.by_path(self._catalog.read(), *place)

    def unchanged_at(self, path: str) -> int | None:
        """The photo of a file that is as it was when the photo was understood, else None."""
        place = self._place(path)
        known = None if place is None else copies.file_at(self._catalog.read(), *place)
        if known is None:
            return None
        try:
            now = os.stat(path)
        except OSError:
            return known.photo
        same = (now.st_size, now.st_mtime_ns) == (known.size, known.mtime_ns)
        return known.photo if same else None

    def _place(self, path: str) -> tuple[int, str] | None:
        absolute = os.path.realpath(path)
        for root in roots.roots(self._catalog.read()):
            if absolute.startswith(os.path.join(root.path, "")):
                return root.id, os.path.relpath(absolute, root.path).replace(os.sep, "/")
        return None

    def see(self, encoder: Encoder, index: Index, term: PictureTerm) -> Seen:
        """Look at a picture; at what is not wanted and at parts without looking for copies.

        Raises PhotoappError: PICTURE_UNUSABLE (path, reason), PART_TOO_SMALL, MODEL_BROKEN.
        """
        source = term.source
        if isinstance(source, str):
            photo = self.unchanged_at(source)
            source = source if photo is None else photo
        if term.region is None and isinstance(source, int) and _holds(index, source):
            itself = {} if term.negative else {source: Why.SAME_PICTURE}
            return Seen(_vector_of(index, source), itself)
        picture = self._picture(encoder, source, term.region)
        if term.negative or term.region is not None:
            return Seen(self._vector(encoder, picture, source, term.region), {})
        same = copies.same(self._catalog.read(), picture.fingerprint, picture.view_hash)
        held = next((photo for photo in same if _holds(index, photo)), None)
        if held is not None:
            return Seen(_vector_of(index, held), dict.fromkeys(same, Why.SAME_PICTURE))
        vector = self._vector(encoder, picture, source, None)
        found = dict.fromkeys(same, Why.SAME_PICTURE)
        return Seen(vector, found or self._copies(index, picture, vector))

    def kept(self, term: PictureTerm) -> PictureTerm:
        """The term with a source that stays what it is: a photo, or an encoded picture.

        A file of the library becomes its photo; another, and a part of it, a picture of thumbnail
        size. Raises PhotoappError: PICTURE_UNUSABLE, PART_TOO_SMALL.
        """
        photo = self.unchanged_at(term.source) if isinstance(term.source, str) else None
        if photo is not None or isinstance(term.source, int):
            source = term.source if photo is None else photo
            return PictureTerm(source, term.negative, term.weight, term.region)
        picture = self._picture(None, term.source, term.region)
        return PictureTerm(picture.thumbnail, term.negative, term.weight)

    # -- one picture -------------------------------------------------------------------------

    def _picture(
        self, encoder: Encoder | None, source: str | int | bytes, region: Region | None
    ) -> _Picture:
        """A picture as it is now, remembered or decoded."""
        opened = self._path(source) if isinstance(source, int) else source
        key = (_content(opened), region)
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
        if known is not None:
            return known
        views = [] if encoder is None else [encoder.folder.view]
        picture, decoded = self._decoded(opened, views, region)
        if encoder is not None:
            picture.vectors[encoder.folder.identity] = _embedded(encoder, decoded)
        with self._lock:
            self._kept[key] = picture
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return picture

    def _vector(
        self, encoder: Encoder, picture: _Picture, source: str | int | bytes, region: Region | None
    ) -> Vector:
        identity = encoder.folder.identity
        if identity not in picture.vectors:  # seen before, by another encoder
            opened = self._path(source) if isinstance(source, int) else source
            _, decoded = self._decoded(opened, [encoder.folder.view], region)
            picture.vectors[identity] = _embedded(encoder, decoded)
        return picture.vectors[identity]

    def _decoded(
        self, source: str | bytes, views: Sequence[ViewSpec], region: Region | None
    ) -> tuple[_Picture, Decoded]:
        path = source if isinstance(source, str) else ""
        try:
            decoded = self._decoder().submit_asked(source, views, region).result()
        except PhotoappError as error:
            if error.code is Code.PART_TOO_SMALL:
                raise PhotoappError(error.code, **{**error.values, "path": path}) from error
            raise PhotoappError(Code.PICTURE_UNUSABLE, path=path, reason=error.code) from error
        picture = _Picture(
            decoded.fingerprint,
            decoded.view_hash,
            decoded.thumbnail,
            decoded.width,
            decoded.height,
            _taken(decoded),
        )
        return picture, decoded

    def _path(self, photo: int) -> str:
        try:
            return photos.lead_path(self._catalog.read(), photo)
        except KeyError:
            gone = Code.FILE_UNREADABLE
            raise PhotoappError(Code.PICTURE_UNUSABLE, path="", reason=gone) from None

    # -- copies ------------------------------------------------------------------------------

    def _copies(self, index: Index, picture: _Picture, vector: Vector) -> dict[int, Why]:
        """Copies among the photos that look most alike, the likest first."""
        likest = index.top_k(vector, min(CANDIDATES[-1], len(index)))[0].tolist()
        fitting = {
            one.photo
            for one in copies.candidates(self._catalog.read(), likest)
            if _may_be_copy(picture, one)
        }
        found: dict[int, Why] = {}
        for start, end in pairwise((0, *CANDIDATES)):
            found = self._compared(picture, [one for one in likest[start:end] if one in fitting])
            if found:
                break
        return found

    def _compared(self, picture: _Picture, some: Sequence[int]) -> dict[int, Why]:
        """Which of some photos are copies, by their thumbnails."""
        drawn = thumbnails.thumbnails(self._catalog.read(), some)
        digests = {photo: _digest(drawn[photo]) for photo in some if photo in drawn}
        unknown = {
            digest: drawn[photo]
            for photo, digest in digests.items()
            if digest not in picture.compared
        }
        if unknown:
            said = self._decoder().submit_comparison(picture.thumbnail, list(unknown.values()))
            picture.compared.update(zip(unknown, said.result(), strict=True))
        told = {photo: picture.compared[digest] for photo, digest in digests.items()}
        likest = sorted(told, key=lambda photo: -told[photo].correlation)
        kinds = {photo: told[photo].likeness for photo in likest}
        return {photo: _WHY[kind] for photo, kind in kinds.items() if kind in _WHY}


def _may_be_copy(picture: _Picture, one: copies.Candidate) -> bool:
    """Shapes are alike; and of two photos taken at different times neither is a copy."""
    shape = picture.width / picture.height * one.height / one.width
    if not 1 / _SHAPES <= shape <= _SHAPES:
        return False
    return picture.taken is None or one.wall is None or picture.taken == one.wall


def _holds(index: Index, photo: int) -> bool:
    return bool(np.isin(photo, index.photos))


def _vector_of(index: Index, photo: int) -> Vector:
    held: Vector = index.vectors_of(np.array([photo], np.int64))[0]
    return held


def _embedded(encoder: Encoder, decoded: Decoded) -> Vector:
    vector: Vector = encoder.embed_images(decoded.views[encoder.folder.view][None])[0]
    return vector


def _taken(decoded: Decoded) -> int | None:
    said = decoded.metadata
    if said.taken is None or said.time_source not in (TimeSource.EXIF, TimeSource.XMP):
        return None
    return timegm(said.taken.timetuple())


def _content(source: str | bytes) -> object:
    """What differs when the content does: a digest, or the state of a file at its path."""
    if isinstance(source, bytes):
        return _digest(source)
    try:
        state = os.stat(source)
    except OSError:
        return source
    return (source, state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
