"""Rows of files: what a scan asks of them, and what it says of them."""

import os
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from photoapp.base.files import FileStat, Kind, KnownFile, KnownRow, Place
from photoapp.base.pairing import pair_key, role_of
from photoapp.base.picture import Decoded
from photoapp.catalog.connection import IN_LIST, listed, signed, unsigned
from photoapp.catalog.database import Catalog
from photoapp.catalog.roots import folder_id

Connection = sqlite3.Connection

_WHICH = "iif(missing, files.id, 'there')"  # of the files at one place; see schema/v1.py

AWAY = """away(id) AS (SELECT id FROM folders WHERE offline
        UNION SELECT folders.id FROM folders JOIN away ON parent_id = away.id)"""
"""For WITH RECURSIVE: the folders that are out of reach now, with all below them."""


def _stat(size: int, mtime_ns: int, device: int, inode: int) -> FileStat:
    return FileStat(size, mtime_ns, unsigned(device), unsigned(inode))


class Remembered:
    """The catalog's side of a scan: which files it remembers. Usable from any thread."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def in_folder(self, root: int, folder: str) -> Mapping[str, KnownRow]:
        """Files remembered in a folder, by name; of missing ones the latest, if none is there."""
        rows = self._catalog.read().execute(
            "SELECT name, files.id, size, mtime_ns, device, inode, kind, missing, online FROM files"
            " WHERE folder_id = (SELECT id FROM folders WHERE root_id = ? AND path = ?)"
            f" ORDER BY name, {_WHICH}",
            (root, os.fsencode(folder)),
        )
        return {
            os.fsdecode(name): KnownRow(
                id_, size, mtime_ns, unsigned(device), unsigned(inode), kind, missing, bool(online)
            )
            for name, id_, size, mtime_ns, device, inode, kind, missing, online in rows
        }

    def folders_in(self, root: int, folder: str) -> Collection[str]:
        """Names of the folders remembered directly in a folder."""
        rows = self._catalog.read().execute(
            "SELECT child.path FROM folders AS child JOIN folders AS above"
            " ON above.id = child.parent_id WHERE above.root_id = ? AND above.path = ?",
            (root, os.fsencode(folder)),
        )
        return [os.fsdecode(path).rpartition("/")[2] for (path,) in rows]

    def by_identity(self, stat: FileStat) -> Sequence[KnownFile]:
        """Files with the same device, inode, size and mtime, wherever they were."""
        rows = self._catalog.read().execute(
            "SELECT files.id, root_id, folders.path, name, kind, missing FROM files JOIN folders"
            " ON folders.id = folder_id JOIN roots ON roots.id = root_id"
            " WHERE NOT removed AND inode = ? AND size = ? AND mtime_ns = ? AND files.device = ?"
            " ORDER BY files.id",
            (signed(stat.inode), stat.size, stat.mtime_ns, signed(stat.device)),
        )
        return [
            KnownFile(id_, Place(root, _joined(folder, name)), stat, Kind(kind), bool(missing))
            for id_, root, folder, name, kind, missing in rows
        ]


def _joined(folder: bytes, name: bytes) -> str:
    return os.fsdecode(folder + b"/" + name if folder else name)


class Known(NamedTuple):
    """What is remembered at a place: the file that is there, else the latest that was."""

    id: int
    photo: int | None
    fingerprint: bytes | None
    view_hash: bytes | None
    there: bool


def at(connection: Connection, place: Place) -> Known | None:
    """What is remembered at a place."""
    row = connection.execute(
        "SELECT files.id, photo_id, fingerprint, view_hash, NOT missing FROM files"
        " WHERE folder_id = (SELECT id FROM folders WHERE root_id = ? AND path = ?) AND name = ?"
        f" ORDER BY {_WHICH} DESC LIMIT 1",
        (place.root, os.fsencode(place.folder), os.fsencode(place.name)),
    ).fetchone()
    return None if row is None else Known._make(row)


def put_file(
    connection: Connection,
    file: int | None,
    place: Place,
    stat: FileStat,
    photo: int,
    decoded: Decoded,
) -> int:
    """Write the row of a decoded file of a photo, a new one without `file`; returns its id."""
    file = _put_state(connection, file, place, stat, Kind.PHOTO)
    connection.execute(
        "UPDATE files SET photo_id = ?, format = ?, fingerprint = ?, fingerprint_partial = ?,"
        " view_hash = ?, truncated = ? WHERE id = ?",
        (
            photo,
            decoded.format,
            decoded.fingerprint.key,
            decoded.fingerprint.partial,
            decoded.view_hash,
            decoded.truncated,
            file,
        ),
    )
    return file


def put_unusable(connection: Connection, place: Place, stat: FileStat, kind: Kind) -> int | None:
    """Remember the state of a file that is no photo, or cannot be decoded as it is now.

    One that cannot be decoded stays the file of its photo: what it was is not forgotten. One that
    is something else now leaves its photo, which is returned.
    """
    was = at(connection, place)
    if was is None or was.photo is None or kind is Kind.PHOTO:
        _put_state(connection, was.id if was else None, place, stat, kind)
        return None
    set_missing(connection, was.id, missing=True)
    _put_state(connection, None, place, stat, kind)
    return was.photo


def _put_state(
    connection: Connection, file: int | None, place: Place, stat: FileStat, kind: Kind
) -> int:
    state = (
        kind,
        role_of(place.name, kind),
        pair_key(place.name),
        stat.size,
        stat.mtime_ns,
        signed(stat.device),
        signed(stat.inode),
    )
    if file is not None:
        connection.execute(
            "UPDATE files SET kind = ?, role = ?, stem = ?, size = ?, mtime_ns = ?, device = ?,"
            " inode = ?, missing = 0, online = 0 WHERE id = ?",
            (*state, file),
        )
        return file
    cursor = connection.execute(
        "INSERT INTO files(folder_id, name, kind, role, stem, size, mtime_ns, device, inode)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (folder_id(connection, place.root, place.folder), os.fsencode(place.name), *state),
    )
    return int(cursor.lastrowid or 0)


def move(connection: Connection, file: int, place: Place) -> int | None:
    """A file is elsewhere now. Returns its photo, if any."""
    kind = connection.execute("SELECT kind FROM files WHERE id = ?", (file,)).fetchone()
    if kind is None:
        return None
    row = connection.execute(
        "UPDATE files SET folder_id = ?, name = ?, role = ?, stem = ?, missing = 0, beside = NULL"
        " WHERE id = ? RETURNING photo_id",
        (
            folder_id(connection, place.root, place.folder),
            os.fsencode(place.name),
            role_of(place.name, Kind(kind[0])),
            pair_key(place.name),
            file,
        ),
    ).fetchone()
    return None if row is None else row[0]


def stands(connection: Connection, file: int, place: Place) -> bool:
    """Whether a file, there or missing, is remembered at this place."""
    row = connection.execute(
        "SELECT 1 FROM files JOIN folders ON folders.id = folder_id"
        " WHERE files.id = ? AND root_id = ? AND path = ? AND name = ?",
        (file, place.root, os.fsencode(place.folder), os.fsencode(place.name)),
    )
    return row.fetchone() is not None


def set_online(connection: Connection, file: int, *, online: bool) -> None:
    """A cloud service has taken what a file holds off this computer, or brought it back."""
    connection.execute("UPDATE files SET online = ? WHERE id = ?", (online, file))


def set_missing(connection: Connection, file: int, *, missing: bool) -> int | None:
    """A file is not there now, or is back. Returns its photo; what is no photo is forgotten."""
    row = connection.execute(
        "UPDATE files SET missing = ? WHERE id = ? RETURNING photo_id", (missing, file)
    ).fetchone()
    photo: int | None = None if row is None else row[0]
    if missing and photo is None:
        connection.execute("DELETE FROM files WHERE id = ?", (file,))
    return photo


PLACED = "folders.root_id, folders.path, name, size, mtime_ns, files.device, inode"
"""The columns that `placed` takes."""

PATH = "iif(folders.path = x'', name, CAST(folders.path || x'2f' || name AS BLOB))"
"""A file's path relative to its root."""


def unusable(connection: Connection) -> list[tuple[Place, FileStat]]:
    """Files with a problem, for another try."""
    found = []
    problems = connection.execute("SELECT root_id, path FROM problems WHERE NOT folder ORDER BY id")
    for root, path in problems:
        folder, _, name = path.rpartition(b"/")
        row = connection.execute(
            f"SELECT {PLACED} FROM files JOIN folders ON folders.id = folder_id"
            " WHERE root_id = ? AND path = ? AND name = ? AND NOT missing",
            (root, folder, name),
        ).fetchone()
        if row is not None:
            found.append(placed(row))
    return found


def unused(connection: Connection, roots: Collection[int]) -> list[tuple[Place, FileStat]]:
    """Photo files of no photo that nothing is known to be wrong with.

    A raw file that nobody can decode is one once the JPEG that stood for it is gone.
    """
    rows = connection.execute(
        f"SELECT {PLACED} FROM files JOIN folders ON folders.id = folder_id"
        " WHERE kind = 'photo' AND photo_id IS NULL AND beside IS NULL AND NOT missing"
        f" AND root_id {IN_LIST} AND NOT EXISTS (SELECT 1 FROM problems"
        f" WHERE problems.root_id = folders.root_id AND problems.path = {PATH})",
        (listed(roots),),
    )
    return [placed(row) for row in rows]


def placed(row: tuple[int, bytes, bytes, int, int, int, int]) -> tuple[Place, FileStat]:
    """Where a file is and its state, of the columns PLACED."""
    root, folder, name, size, mtime_ns, device, inode = row
    return Place(root, _joined(folder, name)), _stat(size, mtime_ns, device, inode)
