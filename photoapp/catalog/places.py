"""Where photos were taken, as the rows say it."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.filters import is_located

Connection = sqlite3.Connection

_ROW = np.dtype([("photo", np.int64), ("latitude", np.float64), ("longitude", np.float64)])


class Located(NamedTuple):
    """Photos with a position: ids int64 [N], degrees float64 [N] each (WGS 84)."""

    photos: NDArray[np.int64]
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]


def located(connection: Connection, south: float, north: float) -> Located:
    """The photos taken between two latitudes, both included, by id."""
    rows = connection.execute(
        "SELECT id, latitude, longitude FROM photos WHERE latitude BETWEEN ? AND ?"
        " AND longitude IS NOT NULL ORDER BY id",
        (south, north),
    )
    return _located(rows)


def located_of(connection: Connection, photos: Sequence[int]) -> Located:
    """Those of some photos that have a position, by id."""
    rows = connection.execute(
        "SELECT id, latitude, longitude FROM photos WHERE latitude IS NOT NULL"
        f" AND longitude IS NOT NULL AND id {IN_LIST} ORDER BY id",
        (listed(photos),),
    )
    return _located(rows)


def _located(rows: sqlite3.Cursor) -> Located:
    table = np.fromiter(rows, _ROW)
    return Located(*(np.ascontiguousarray(table[name]) for name in _ROW.names or ()))


def any_located(connection: Connection) -> bool:
    """Whether there is a photo with a position."""
    row = connection.execute(f"SELECT EXISTS (SELECT 1 FROM photos WHERE {is_located().sql})")
    return bool(row.fetchone()[0])
