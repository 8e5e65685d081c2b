"""Pictures of a question -> vectors: photos of the library, files, pasted or dropped bytes."""

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Decoded, ViewSpec
from photoapp.base.question import PictureTerm
from photoapp.catalog import Catalog, photos, roots
from photoapp.encoder import Encoder
from photoapp.search.looks import Index, Vector

KEPT = 8
"""Vectors of the latest pictures: typing beside a picture must not decode it again."""


class Decoder(Protocol):
    """The worker processes (`photoapp.imaging.DecodePool`)."""

    def submit(self, path: str, views: Sequence[ViewSpec]) -> "Future[Decoded]":
        """Decode a file."""
        ...

    def submit_bytes(self, data: bytes, views: Sequence[ViewSpec]) -> "Future[Decoded]":
        """Decode a whole file in memory."""
        ...


class QuestionPictures:
    """Turns the pictures of questions into vectors and keeps the latest. Thread-safe."""

    def __init__(self, catalog: Catalog, decoder: Callable[[], Decoder]) -> None:
        self._catalog = catalog
        self._decoder = decoder
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, str | int | bytes], Vector] = OrderedDict()

    def photo_at(self, path: str) -> int | None:
        """The photo of the library that a file belongs to, None if there is none."""
        absolute = os.path.realpath(path)
        for root in roots.roots(self._catalog.read()):
            if absolute.startswith(os.path.join(root.path, "")):
                inner = os.path.relpath(absolute, root.path).replace(os.sep, "/")
                return photos.by_path(self._catalog.read(), root.id, inner)
        return None

    def vector(self, encoder: Encoder, index: Index, term: PictureTerm) -> Vector:
        """Unit vector float32 [D] of a picture.

        Raises PhotoappError PICTURE_UNUSABLE (path, reason), MODEL_BROKEN.
        """
        source = term.source
        if isinstance(source, str):
            photo = self.photo_at(source)
            source = source if photo is None else photo
        if isinstance(source, int) and bool(np.isin(source, index.photos)):
            held: Vector = index.vectors_of(np.array([source], np.int64))[0]
            return held
        key = (encoder.folder.identity, source)
        with self._lock:
            known = self._kept.get(key)
        if known is None:
            known = self._make(encoder, source)
            with self._lock:
                self._kept[key] = known
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
        return known

    def _make(self, encoder: Encoder, source: str | int | bytes) -> Vector:
        view = encoder.folder.view
        path = ""
        if isinstance(source, bytes):
            future = self._decoder().submit_bytes(source, [view])
        else:
            path = source if isinstance(source, str) else self._path(source)
            future = self._decoder().submit(path, [view])
        try:
            decoded = future.result()
        except PhotoappError as error:
            raise PhotoappError(Code.PICTURE_UNUSABLE, path=path, reason=error.code) from error
        vector: NDArray[np.float32] = encoder.embed_images(decoded.views[view][None])[0]
        return vector

    def _path(self, photo: int) -> str:
        try:
            return photos.lead_path(self._catalog.read(), photo)
        except KeyError:
            gone = Code.FILE_UNREADABLE
            raise PhotoappError(Code.PICTURE_UNUSABLE, path="", reason=gone) from None
