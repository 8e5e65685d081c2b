"""Rows of labels: what a classifier finds likely in a picture.

Only what is likely is kept. A whole vector of probabilities would be 2 KB a photo for a thousand
labels and 42 KB for all of ImageNet, nearly all of it next to zero, and no question could be asked
of it by label without reading them all. A label that is not there was less likely than LEAST.
"""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog.connection import IN_LIST, listed

Connection = sqlite3.Connection

LEAST, MOST = 0.01, 20
"""The least probability that is kept, and how many labels of a picture at most."""

_WHOLE = 10_000


class Label(NamedTuple):
    """A label by its number in the model's output, and how likely it is, 0 to 1."""

    number: int
    probability: float


def likely(probabilities: NDArray[np.float32]) -> tuple[Label, ...]:
    """The labels worth keeping of a classifier's output [L], the likeliest first, ties by number.

    Probabilities are rounded as rows keep them, to 1 / 10,000.
    """
    best = np.argsort(-probabilities, kind="stable")[:MOST]
    best = best[probabilities[best] >= LEAST]
    kept = np.rint(probabilities[best].astype(np.float64) * _WHOLE) / _WHOLE
    return tuple(map(Label, best.tolist(), kept.tolist()))


def store(connection: Connection, encoder: int, new: Sequence[tuple[int, Sequence[Label]]]) -> None:
    """Store the labels of photos, given as (photo, labels), whose rows of vectors are there."""
    connection.executemany(
        "INSERT INTO labels(vector_id, label, probability)"
        " SELECT id, ?, ? FROM vectors WHERE encoder_id = ? AND photo_id = ?",
        [
            (label.number, round(label.probability * _WHOLE), encoder, photo)
            for photo, labels in new
            for label in labels
        ],
    )


def of_row(connection: Connection, row: int) -> tuple[Label, ...]:
    """The labels that belong to a row of vectors, the likeliest first."""
    rows = connection.execute(
        "SELECT label, probability FROM labels WHERE vector_id = ?"
        " ORDER BY probability DESC, label",
        (row,),
    )
    return tuple(Label(number, probability / _WHOLE) for number, probability in rows)


def of_photos(
    connection: Connection, encoder: int, photos: Sequence[int]
) -> dict[int, tuple[Label, ...]]:
    """What a classifier finds likely, by photo; photos that it has not seen are absent."""
    rows = connection.execute(
        f"SELECT photo_id, id FROM vectors WHERE photo_id {IN_LIST} AND encoder_id = ?",
        (listed(photos), encoder),
    ).fetchall()
    return {photo: of_row(connection, row) for photo, row in rows}


def photos_with(
    connection: Connection, encoder: int, number: int, least: float
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Photos for which a label is at least so likely (LEAST at least), missing ones too.

    Returns ids int64 [N] and probabilities float32 [N], the likeliest first, ties by id.
    """
    rows = connection.execute(
        "SELECT photo_id, probability FROM labels JOIN vectors ON vectors.id = vector_id"
        " WHERE label = ? AND probability >= ? AND encoder_id = ?"
        " ORDER BY probability DESC, photo_id",
        (number, round(least * _WHOLE), encoder),
    )
    table = np.fromiter(rows, np.dtype([("id", np.int64), ("of", np.int64)]))
    return table["id"].copy(), (table["of"] / _WHOLE).astype(np.float32)
