"""Rows of vectors: float16, one a photo and encoder; what the mapped index is made from.

A classifier has rows of labels instead of a vector.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog import labels
from photoapp.catalog.database import Catalog
from photoapp.catalog.labels import Label

BLOCK = 4096


class Said(NamedTuple):
    """What an encoder says of a picture.

    vector: float32 or float16 [D], None of a classifier. labels: of a classifier, the likely ones.
    made: it was computed for this file, not taken over from a photo with the same picture.
    """

    vector: NDArray[np.float32] | NDArray[np.float16] | None
    labels: tuple[Label, ...] = ()
    made: bool = True


class NewVector(NamedTuple):
    """What is to be stored: said of a photo's picture with this view hash."""

    photo: int
    view_hash: bytes
    said: Said


def store(
    connection: sqlite3.Connection, encoder: int, variant: str, vectors: Sequence[NewVector]
) -> None:
    """Store vectors; an older one of the same photo is replaced under a new, larger row id."""
    connection.executemany(
        "DELETE FROM vectors WHERE encoder_id = ? AND photo_id = ?",
        [(encoder, new.photo) for new in vectors],
    )
    connection.executemany(
        "INSERT INTO vectors(encoder_id, photo_id, variant, view_hash, vector)"
        " VALUES (?, ?, ?, ?, ?)",
        [(encoder, new.photo, variant, new.view_hash, _blob(new.said)) for new in vectors],
    )
    labels.store(connection, encoder, [(new.photo, new.said.labels) for new in vectors])


def _blob(said: Said) -> bytes:
    return b"" if said.vector is None else np.asarray(said.vector, "<f2").tobytes()


def same_picture(connection: sqlite3.Connection, encoder: int, view_hash: bytes) -> Said | None:
    """What was said of a photo whose picture has this view hash: it need not be asked again."""
    row = connection.execute(
        "SELECT vectors.id, vector FROM files JOIN vectors ON vectors.photo_id = files.photo_id"
        " AND vectors.view_hash = files.view_hash AND encoder_id = ?"
        " WHERE files.view_hash = ? LIMIT 1",
        (encoder, view_hash),
    ).fetchone()
    if row is None:
        return None
    number, blob = row
    if blob:
        return Said(np.frombuffer(blob, "<f2"), made=False)
    return Said(None, labels.of_row(connection, number), made=False)


def has(connection: sqlite3.Connection, encoder: int, photo: int, view_hash: bytes) -> bool:
    """Whether a photo has an up-to-date vector."""
    row = connection.execute(
        "SELECT 1 FROM vectors WHERE encoder_id = ? AND photo_id = ? AND view_hash = ?",
        (encoder, photo, view_hash),
    ).fetchone()
    return row is not None


def speaking(connection: sqlite3.Connection, encoders: Sequence[int]) -> frozenset[int]:
    """Those of some encoders that have said something of any photo."""
    found = "SELECT 1 FROM vectors WHERE encoder_id = ? LIMIT 1"
    return frozenset(one for one in encoders if connection.execute(found, (one,)).fetchone())


class EncoderVectors:
    """The vectors of one encoder, as the index reads them. Usable from any thread."""

    def __init__(self, catalog: Catalog, encoder: int, dim: int) -> None:
        self._catalog = catalog
        self._encoder = encoder
        self._dim = dim

    def newest(self) -> tuple[int, int]:
        """How many there are, and the largest row id (0 without any)."""
        row = self._catalog.read().execute(
            "SELECT count(*), coalesce(max(id), 0) FROM vectors WHERE encoder_id = ?",
            (self._encoder,),
        )
        count, newest = row.fetchone()
        return int(count), int(newest)

    def ids(self) -> NDArray[np.int64]:
        """Row ids, ascending, int64 [N]."""
        rows = self._catalog.read().execute(
            "SELECT id FROM vectors WHERE encoder_id = ? ORDER BY id", (self._encoder,)
        )
        return np.fromiter((row[0] for row in rows), np.int64)

    def after(
        self, row_id: int
    ) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float16]]]:
        """Blocks of (row ids [n], photos [n], vectors float16 [n, D]) above a row id, ascending."""
        while True:
            rows = (
                self._catalog.read()
                .execute(
                    "SELECT id, photo_id, vector FROM vectors NOT INDEXED"
                    " WHERE id > ? AND encoder_id = ? ORDER BY id LIMIT ?",
                    (row_id, self._encoder, BLOCK),
                )
                .fetchall()
            )
            if not rows:
                return
            vectors = np.frombuffer(b"".join(row[2] for row in rows), "<f2")
            yield (
                np.array([row[0] for row in rows], np.int64),
                np.array([row[1] for row in rows], np.int64),
                vectors.reshape(len(rows), self._dim),
            )
            row_id = rows[-1][0]
