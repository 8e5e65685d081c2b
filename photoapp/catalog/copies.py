"""Which photos may be copies of a picture: asked of the rows, without opening a file."""

import os
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from photoapp.base.picture import Fingerprint
from photoapp.catalog.connection import IN_LIST, listed

Connection = sqlite3.Connection


class At(NamedTuple):
    """A file of a photo as it was when the photo was understood. size in bytes."""

    photo: int
    size: int
    mtime_ns: int


class Candidate(NamedTuple):
    """A photo that could be a copy. wall: when it was taken, None if no camera says so."""

    photo: int
    width: int
    height: int
    wall: int | None


def file_at(connection: Connection, root: int, path: str) -> At | None:
    """The file that is there at a path relative to a root, if it belongs to a photo."""
    folder, _, name = path.rpartition("/")
    row = connection.execute(
        "SELECT coalesce(photo_id, beside), size, mtime_ns FROM files JOIN folders"
        " ON folders.id = folder_id WHERE root_id = ? AND path = ? AND name = ? AND NOT missing",
        (root, os.fsencode(folder), os.fsencode(name)),
    ).fetchone()
    return None if row is None or row[0] is None else At(*row)


def same(connection: Connection, fingerprint: Fingerprint, view_hash: bytes) -> list[int]:
    """Photos with a file of these very bytes or with this very picture, by id."""
    whole = b"" if fingerprint.partial else fingerprint.key
    rows = connection.execute(
        "SELECT photo_id FROM files WHERE fingerprint = ? AND NOT fingerprint_partial"
        " AND photo_id IS NOT NULL AND NOT missing"
        " UNION SELECT photos.id FROM files JOIN photos ON lead_id = files.id"
        " WHERE view_hash = ? AND NOT missing ORDER BY 1",
        (whole, view_hash),
    )
    return [row[0] for row in rows]


def candidates(connection: Connection, photos: Sequence[int]) -> list[Candidate]:
    """Sizes and capture times of some photos, in no order."""
    rows = connection.execute(
        "SELECT id, width, height, CASE WHEN time_source IN ('exif', 'xmp') THEN wall END"
        f" FROM photos WHERE id {IN_LIST}",
        (listed(photos),),
    )
    return [Candidate(*row) for row in rows]
