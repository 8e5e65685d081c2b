"""Rows of files: what a scan asks of them, and what it says of them."""

import os
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from photoapp.base.files import FileStat, Kind, KnownFile, KnownRow, Place
from photoapp.base.picture import Decoded
from photoapp.catalog.database import Catalog
from photoapp.catalog.roots import folder_id

Connection = sqlite3.Connection

_WORD = 1 << 64


def signed(number: int) -> int:
    """A device or inode number as SQLite can hold it (it has no unsigned 64 bits)."""
    return number - _WORD if number >= _WORD >> 1 else number


def _stat(size: int, mtime_ns: int, device: int, inode: int) -> FileStat:
    return FileStat(size, mtime_ns, device % _WORD, inode % _WORD)


class Remembered:
    """The catalog's side of a scan: which files it remembers. Usable from any thread."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def in_folder(self, root: int, folder: str) -> Mapping[str, KnownRow]:
        """Files remembered in a folder, by name, missing ones too."""
        # Device and inode stay signed here: a scan never calls a file changed for them alone.
        rows = self._catalog.read().execute(
            "SELECT name, files.id, size, mtime_ns, device, inode, kind, missing FROM files"
            " JOIN folders ON folders.id = folder_id WHERE root_id = ? AND path = ?",
            (root, os.fsencode(folder)),
        )
        return {os.fsdecode(row[0]): KnownRow._make(row[1:]) for row in rows}

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


def put_file(
    connection: Connection, place: Place, stat: FileStat, decoded: Decoded
) -> tuple[int, int | None]:
    """Write the row of a decoded file. Returns its id and the photo it belonged to, if any."""
    file, photo = _upsert(connection, place, stat, Kind.PHOTO)
    connection.execute(
        "UPDATE files SET format = ?, fingerprint = ?, fingerprint_partial = ?, view_hash = ?,"
        " truncated = ? WHERE id = ?",
        (
            decoded.format,
            decoded.fingerprint.key,
            decoded.fingerprint.partial,
            decoded.view_hash,
            decoded.truncated,
            file,
        ),
    )
    return file, photo


def put_unusable(connection: Connection, place: Place, stat: FileStat, kind: Kind) -> None:
    """Remember the state of a file that is no photo, or cannot be decoded as it is now.

    A file that was a photo stays that photo's file: what it was is not forgotten.
    """
    _upsert(connection, place, stat, kind)


def _upsert(
    connection: Connection, place: Place, stat: FileStat, kind: Kind
) -> tuple[int, int | None]:
    row = connection.execute(
        "INSERT INTO files(folder_id, name, kind, size, mtime_ns, device, inode)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(folder_id, name) DO UPDATE SET"
        " kind = excluded.kind, size = excluded.size, mtime_ns = excluded.mtime_ns,"
        " device = excluded.device, inode = excluded.inode, missing = 0 RETURNING id, photo_id",
        (
            folder_id(connection, place.root, place.folder),
            os.fsencode(place.name),
            kind,
            stat.size,
            stat.mtime_ns,
            signed(stat.device),
            signed(stat.inode),
        ),
    ).fetchone()
    return int(row[0]), row[1]


def move(connection: Connection, file: int, place: Place) -> int | None:
    """A file is elsewhere now; a row that stood there gives way. Returns its photo, if any."""
    folder = folder_id(connection, place.root, place.folder)
    name = os.fsencode(place.name)
    connection.execute(
        "DELETE FROM files WHERE folder_id = ? AND name = ? AND id != ?", (folder, name, file)
    )
    row = connection.execute(
        "UPDATE files SET folder_id = ?, name = ?, missing = 0 WHERE id = ? RETURNING photo_id",
        (folder, name, file),
    ).fetchone()
    return None if row is None else row[0]


def set_missing(connection: Connection, file: int, *, missing: bool) -> int | None:
    """A file is not there now, or is back. Returns its photo; what is no photo is forgotten."""
    row = connection.execute(
        "UPDATE files SET missing = ? WHERE id = ? RETURNING photo_id", (missing, file)
    ).fetchone()
    photo: int | None = None if row is None else row[0]
    if missing and photo is None:
        connection.execute("DELETE FROM files WHERE id = ?", (file,))
    return photo


def photo_of(connection: Connection, file: int) -> int | None:
    """The photo a file belongs to."""
    row = connection.execute("SELECT photo_id FROM files WHERE id = ?", (file,)).fetchone()
    return None if row is None else row[0]


_PLACED = "folders.root_id, folders.path, name, size, mtime_ns, device, inode"


def unusable(connection: Connection) -> list[tuple[Place, FileStat]]:
    """Files with a problem, for another try."""
    rows = connection.execute(
        f"SELECT {_PLACED}"
        " FROM problems JOIN folders ON folders.root_id = problems.root_id"
        " JOIN files ON files.folder_id = folders.id WHERE NOT problems.folder AND NOT missing"
        " AND problems.path = CASE folders.path WHEN x'' THEN name"
        "   ELSE CAST(folders.path || CAST('/' AS BLOB) || name AS BLOB) END"
        " ORDER BY files.id"
    )
    return [_placed(row) for row in rows]


def wanting(
    connection: Connection, encoder: int | None, roots: Collection[int], after: int, limit: int
) -> list[tuple[int, Place, FileStat]]:
    """Photos above an id whose lead has no thumbnail, or no vector of `encoder` for its picture.

    Found by joins over indexes, so a finished library costs no decode. encoder: None asks for
    thumbnails alone. Returns (photo, place, stat), by id, at most `limit`.
    """
    vector = (
        " OR NOT EXISTS (SELECT 1 FROM vectors WHERE encoder_id = :encoder"
        " AND photo_id = photos.id AND view_hash = files.view_hash)"
        if encoder is not None
        else ""
    )
    marks = ", ".join(str(int(root)) for root in roots)
    rows = connection.execute(
        f"SELECT photos.id, {_PLACED} FROM photos"
        " JOIN files ON files.id = lead_id JOIN folders ON folders.id = folder_id"
        f" WHERE photos.id > :after AND NOT missing AND root_id IN ({marks})"
        " AND (NOT EXISTS (SELECT 1 FROM thumbs.thumbnails AS t"
        f"  WHERE t.fingerprint = files.fingerprint){vector}) ORDER BY photos.id LIMIT :limit",
        {"after": after, "limit": limit, "encoder": encoder},
    )
    return [(row[0], *_placed(row[1:])) for row in rows]


def _placed(row: tuple[int, bytes, bytes, int, int, int, int]) -> tuple[Place, FileStat]:
    root, folder, name, size, mtime_ns, device, inode = row
    return Place(root, _joined(folder, name)), _stat(size, mtime_ns, device, inode)
