"""Storing what decoding a file gave: which photo it belongs to, and all rows that follow.

Identity, in the order of DESIGN.md: fingerprint, view hash against missing files, same path.
(Device and inode are the scan's part: a file it calls moved never comes here.)
"""

import sqlite3
from calendar import timegm
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.files import FileStat, Place
from photoapp.base.picture import Decoded, Metadata
from photoapp.catalog import files, problems, tags
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
        photo, leads, is_new = _store(connection, item)
        added += is_new
        view_hash = item.decoded.view_hash
        if item.vector is None or encoder is None or not leads:
            continue
        if not has_vector(connection, encoder, photo, view_hash):
            new[photo] = NewVector(photo, view_hash, item.vector)
            made.update([photo] * item.made)
    if encoder is not None:
        store_vectors(connection, encoder, variant, list(new.values()))
    return Stored(added, len(made))


def _store(connection: Connection, item: Understood) -> tuple[int, bool, bool]:
    """Write every row of a decoded file but its vector.

    Returns its photo, whether it leads it, and whether the photo is new.
    """
    decoded = item.decoded
    was = files.at(connection, item.place)
    own = _own_photo(connection, was)
    known = _known_photo(connection, was, own, decoded)
    photo = _insert_photo(connection, decoded) if known is None else known
    if known is None and was and was.photo is not None:
        tags.inherit(connection, photo, was.photo)  # an edited copy, one of its own from now on
    file = was.id if was else None
    if was and own not in (None, photo):
        # What was here was the last file of another photo, which is missing now.
        files.set_missing(connection, was.id, missing=True)
        file = None
    file = files.put_file(connection, file, item.place, item.stat, photo, decoded)
    leads = _leads(connection, photo, file)
    if leads:
        _describe(connection, photo, file, decoded)
    if was and was.photo not in (None, photo):
        settle(connection, was.photo)
    settle(connection, photo)
    problems.clear(connection, item.place)
    return photo, leads, known is None


def _own_photo(connection: Connection, was: files.Known | None) -> int | None:
    """The photo of the file that was at a place, unless other files show it as well."""
    if was is None or was.photo is None:
        return None
    row = connection.execute(
        "SELECT 1 FROM files WHERE photo_id = ? AND id != ? AND NOT missing LIMIT 1",
        (was.photo, was.id),
    ).fetchone()
    return was.photo if row is None else None


def _known_photo(
    connection: Connection, was: files.Known | None, own: int | None, decoded: Decoded
) -> int | None:
    """The photo a decoded file belongs to, None if it is one of its own."""
    key, view_hash = decoded.fingerprint.key, decoded.view_hash
    if was and was.photo and was.fingerprint == key:
        return was.photo  # only touched
    but = was.id if was else 0
    photo = _find(connection, "fingerprint = ? AND (missing OR NOT fingerprint_partial)", key, but)
    if photo is None and not (was and own and was.view_hash == view_hash):
        photo = _find(connection, "view_hash = ? AND missing", view_hash, but)
    return own if photo is None else photo


def _find(connection: Connection, where: str, value: bytes, but: int) -> int | None:
    row = connection.execute(
        f"SELECT photo_id FROM files WHERE {where} AND photo_id IS NOT NULL AND id != ?"
        " ORDER BY missing, id LIMIT 1",
        (value, but),
    ).fetchone()
    return None if row is None else int(row[0])


def _leads(connection: Connection, photo: int, file: int) -> bool:
    """Whether a file speaks for its photo: it did before, or no other that is there does."""
    row = connection.execute(
        "SELECT files.id FROM photos JOIN files ON files.id = lead_id"
        " WHERE photos.id = ? AND NOT missing AND files.photo_id = photos.id",
        (photo,),
    ).fetchone()
    return row is None or row[0] == file


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
