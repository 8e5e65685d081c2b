"""Storing what decoding a file gave: which photo it belongs to, and all rows that follow.

Identity, in the order of DESIGN.md: fingerprint, view hash against missing files, same path.
(Device and inode are the scan's part: a file it calls moved never comes here.)
"""

import os
import sqlite3
from calendar import timegm
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.files import FileStat, Place
from photoapp.base.picture import Decoded, Metadata
from photoapp.catalog import names, problems
from photoapp.catalog.files import put_file
from photoapp.catalog.leads import settle
from photoapp.catalog.vectors import NewVector
from photoapp.catalog.vectors import has as has_vector
from photoapp.catalog.vectors import store as store_vectors

Connection = sqlite3.Connection

_COLUMNS = (
    "width, height, mean_colour, wall, taken, time_offset, time_source, make, model, lens,"
    " exposure, f_number, iso, focal_length, latitude, longitude, altitude, rating, title,"
    " description"
)
_MARKS = ", ".join("?" * (_COLUMNS.count(",") + 1))


class Understood(NamedTuple):
    """A decoded file with the vector of its picture.

    vector: float32 or float16 [D], None without an encoder. made: it was computed for this file,
    not taken over from a photo with the same picture.
    """

    place: Place
    stat: FileStat
    decoded: Decoded
    vector: NDArray[np.float32] | NDArray[np.float16] | None
    made: bool


class Stored(NamedTuple):
    """What storing a batch came to: photos newly added, and vectors newly made."""

    added: int
    embedded: int


def store_batch(
    connection: Connection, batch: Sequence[Understood], encoder: int | None, variant: str
) -> Stored:
    """Store files, photos, words and vectors of a batch; one transaction of the caller."""
    added = 0
    new: dict[int, NewVector] = {}
    made: set[int] = set()
    for item in batch:
        photo, is_new = _photo_of(connection, item)
        added += is_new
        view_hash = item.decoded.view_hash
        if item.vector is None or encoder is None or not _is_lead(connection, photo, item.place):
            continue
        if not has_vector(connection, encoder, photo, view_hash):
            new[photo] = NewVector(photo, view_hash, item.vector)
            made.update([photo] * item.made)
    if encoder is not None:
        store_vectors(connection, encoder, variant, list(new.values()))
    return Stored(added, len(made))


def _photo_of(connection: Connection, item: Understood) -> tuple[int, bool]:
    """The photo a decoded file belongs to, with every row of it written; and if it is new."""
    decoded = item.decoded
    before, old_photo = put_file(connection, item.place, item.stat, decoded)
    key = decoded.fingerprint.key
    shared = old_photo is not None and _other_present(connection, old_photo, before)
    if decoded.fingerprint.partial:
        photo = None
    else:
        photo = _find(connection, "fingerprint = ? AND NOT fingerprint_partial", key, before)
    if photo is None:
        photo = _find(connection, "view_hash = ? AND missing", decoded.view_hash, before)
    if photo is None and old_photo is not None and not shared:
        photo = old_photo
    is_new = photo is None
    if photo is None:
        photo = _insert_photo(connection, decoded)
    connection.execute("UPDATE files SET photo_id = ? WHERE id = ?", (photo, before))
    lead = connection.execute(
        "SELECT lead_id FROM photos JOIN files ON files.id = lead_id"
        " WHERE photos.id = ? AND NOT missing AND files.photo_id = photos.id",
        (photo,),
    ).fetchone()
    if lead is None or lead[0] == before:
        _describe(connection, photo, before, decoded)
    if old_photo is not None and old_photo != photo:
        settle(connection, old_photo)
    names.rebuild(connection, photo)
    problems.clear(connection, item.place)
    return photo, is_new


def _find(connection: Connection, where: str, value: bytes, but: int) -> int | None:
    row = connection.execute(
        f"SELECT photo_id FROM files WHERE {where} AND photo_id IS NOT NULL AND id != ?"
        " ORDER BY missing, id LIMIT 1",
        (value, but),
    ).fetchone()
    return None if row is None else int(row[0])


def _other_present(connection: Connection, photo: int, file: int) -> bool:
    row = connection.execute(
        "SELECT 1 FROM files WHERE photo_id = ? AND id != ? AND NOT missing LIMIT 1", (photo, file)
    ).fetchone()
    return row is not None


def _is_lead(connection: Connection, photo: int, place: Place) -> bool:
    row = connection.execute(
        "SELECT 1 FROM photos JOIN files ON files.id = lead_id JOIN folders ON"
        " folders.id = folder_id WHERE photos.id = ? AND root_id = ? AND path = ? AND name = ?",
        (photo, place.root, os.fsencode(place.folder), os.fsencode(place.name)),
    ).fetchone()
    return row is not None


def _insert_photo(connection: Connection, decoded: Decoded) -> int:
    cursor = connection.execute(
        f"INSERT INTO photos({_COLUMNS}) VALUES ({_MARKS})", _values(decoded)
    )
    return int(cursor.lastrowid or 0)


def _describe(connection: Connection, photo: int, lead: int, decoded: Decoded) -> None:
    connection.execute(
        f"UPDATE photos SET lead_id = ?, ({_COLUMNS}) = ({_MARKS}) WHERE id = ?",
        (lead, *_values(decoded), photo),
    )
    connection.execute("DELETE FROM keywords WHERE photo_id = ?", (photo,))
    connection.executemany(
        "INSERT OR IGNORE INTO keywords VALUES (?, ?)",
        [(photo, keyword) for keyword in decoded.metadata.keywords],
    )


def _values(decoded: Decoded) -> tuple[object, ...]:
    data: Metadata = decoded.metadata
    taken = data.taken
    return (
        decoded.width,
        decoded.height,
        decoded.mean_colour,
        None if taken is None else timegm(taken.timetuple()),
        None if taken is None else taken.isoformat(),
        data.offset,
        data.time_source,
        data.make,
        data.model,
        data.lens,
        data.exposure,
        data.f_number,
        data.iso,
        data.focal_length,
        data.latitude,
        data.longitude,
        data.altitude,
        data.rating,
        data.title,
        data.description,
    )
