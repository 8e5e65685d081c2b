"""What is counted of photos, as arrays by the id of a photo, read whole or of some photos anew."""

import sqlite3
from collections.abc import Callable, Collection, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog.connection import IN_LIST, listed

Connection = sqlite3.Connection
Value = str | int | float | bytes
Ints = NDArray[np.int64]
Numbers = NDArray[np.int32] | NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_ROW = np.dtype([("photo", np.int64), ("latitude", np.float64), ("longitude", np.float64)])


class Kept(Protocol):
    """Something kept of photos."""

    def read(self, connection: Connection, photos: Collection[int] | None) -> None:
        """Bring it up to date with the rows of these photos, or of all (None)."""


class Column:
    """A whole number for each photo, 0 where nothing is said. Attribute: values, by id of photo."""

    def __init__(
        self, photo: str, rows: str, values: Sequence[Value] = (), *, large: bool = False
    ) -> None:
        """photo: the column that holds it. rows: a query that gives photo and number, and has
        conditions, with `values` for its marks; at most one row a photo. large: int64, not int32.
        """
        kind = np.dtype(np.int64 if large else np.int32)
        self.values: Numbers = np.zeros(0, kind)
        self._photo, self._rows, self._marks = photo, rows, tuple(values)

    def read(self, connection: Connection, photos: Collection[int] | None) -> None:
        """See `Kept`."""
        found, numbers = pairs(connection, self._photo, self._rows, self._marks, photos)
        self.values = emptied(self.values, photos, found)
        self.values[found] = numbers


class Files:
    """Where the files of photos are that are there.

    Attributes: counts, how many of each photo; folder, the folder of one of them; spread, all
    folders of photos whose files lie in several.
    """

    _ROWS = "SELECT photo_id, folder_id FROM files WHERE NOT missing AND photo_id IS NOT NULL"

    def __init__(self) -> None:
        self.counts: Numbers = np.zeros(0, np.int32)
        self.folder: Numbers = np.zeros(0, np.int32)
        self.spread: dict[int, frozenset[int]] = {}

    def read(self, connection: Connection, photos: Collection[int] | None) -> None:
        """See `Kept`."""
        found, folders = pairs(connection, "photo_id", self._ROWS, (), photos)
        self.counts = emptied(self.counts, photos, found)
        self.folder = emptied(self.folder, photos, found)
        np.add.at(self.counts, found, 1)
        self.folder[found] = folders
        for photo in self.spread.keys() if photos is None else photos:
            self.spread.pop(photo, None)
        several = np.zeros(len(self.counts), np.bool_)
        several[found[self.folder[found] != folders]] = True
        some = several[found]
        for photo, folder in zip(found[some].tolist(), folders[some].tolist(), strict=True):
            self.spread[photo] = self.spread.get(photo, frozenset()) | {folder}


class Pairs:
    """Photos with things that several may be said of. Attributes: photos and things, int32 [N]."""

    def __init__(self, photo: str, rows: str, values: Sequence[Value] = ()) -> None:
        """As `Column`, with any number of rows a photo."""
        self.photos: Numbers = np.zeros(0, np.int32)
        self.things: Numbers = np.zeros(0, np.int32)
        self._photo, self._rows, self._marks = photo, rows, tuple(values)

    def read(self, connection: Connection, photos: Collection[int] | None) -> None:
        """See `Kept`."""
        found, things = pairs(connection, self._photo, self._rows, self._marks, photos)
        if photos is not None:
            kept = np.isin(self.photos, list(photos), invert=True)
            found = np.concatenate([self.photos[kept], found])
            things = np.concatenate([self.things[kept], things])
        self.photos, self.things = found.astype(np.int32), things.astype(np.int32)


class Places:
    """Which place each photo was taken at, as a function of positions numbers them, and 1 more."""

    def __init__(self, place: Callable[[Floats, Floats], Ints]) -> None:
        """place: of latitudes and longitudes float64 [N], int64 [N]; -1 for none."""
        self.values: Numbers = np.zeros(0, np.int32)
        self._place = place

    def read(self, connection: Connection, photos: Collection[int] | None) -> None:
        """See `Kept`."""
        some, marks = _some("id", photos)
        rows = connection.execute(
            "SELECT id, latitude, longitude FROM photos WHERE latitude IS NOT NULL"
            f" AND abs(longitude) <= 180 AND {some}",
            marks,
        )
        table = np.fromiter(rows, _ROW)
        columns = (np.ascontiguousarray(table[name]) for name in ("latitude", "longitude"))
        self.values = emptied(self.values, photos, table["photo"])
        self.values[table["photo"]] = self._place(*columns) + 1


def pairs(
    connection: Connection,
    photo: str,
    rows: str,
    values: Sequence[Value],
    photos: Collection[int] | None,
) -> tuple[Ints, Ints]:
    """What a query gives for some photos, or for all: two columns of whole numbers, int64 [N]."""
    some, marks = _some(photo, photos)
    # As text: a row for each photo takes nearly three times as long.
    found = connection.execute(
        "SELECT coalesce(group_concat(a), ''), coalesce(group_concat(b), '') FROM"
        f" (SELECT 0 AS a, 0 AS b WHERE 0 UNION ALL {rows} AND {some})",
        (*values, *marks),
    ).fetchone()
    first, second = (np.fromstring(text, np.int64, sep=",") for text in found)
    return first, second


def _some(photo: str, photos: Collection[int] | None) -> tuple[str, tuple[str, ...]]:
    return ("1", ()) if photos is None else (f"{photo} {IN_LIST}", (listed(photos),))


def emptied(values: Numbers, photos: Collection[int] | None, found: Ints) -> Numbers:
    """An array with nothing said of some photos, or of all, and room for those that are found."""
    if photos is None:
        return np.zeros(int(found.max(initial=-1)) + 1, values.dtype)
    most = max(max(photos, default=-1), int(found.max(initial=-1)))
    if most >= len(values):
        # More than is needed, or each photo that comes would cost a copy.
        more = most + 1 + most // 8 - len(values)
        values = np.concatenate([values, np.zeros(more, values.dtype)])
    values[list(photos)] = 0
    return values


def fitted(values: Numbers, size: int) -> Numbers:
    """The first so many of an array by photo; nothing is said of those beyond its end."""
    if len(values) >= size:
        return values[:size]
    return np.concatenate([values, np.zeros(size - len(values), values.dtype)])
