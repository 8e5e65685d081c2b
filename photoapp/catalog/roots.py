"""Rows of roots, their folders and exclusions."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from photoapp.base.answers import Folder, RootStatus
from photoapp.base.files import Place, Root, Touched, printable
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import names, settings
from photoapp.catalog.connection import IN_LIST, listed, signed, unsigned
from photoapp.catalog.leads import settle

Connection = sqlite3.Connection
Within = tuple[int, bytes]  # a folder: its root and its path in that

WITH_ROOT = 2
"""`files.missing` of a file that was there when its root was removed: it comes back with it."""

_LOOKED = "looked."
"""The settings that say when roots were looked through. No columns of their own: what a run writes
into the row of a root would refuse the undoing of what the user did with it."""

_INSIDE = "folder_id IN (SELECT id FROM folders WHERE root_id = ?)"


def roots(connection: Connection) -> list[Root]:
    """The roots of the library, by path."""
    rows = connection.execute("SELECT id, path, device FROM roots WHERE NOT removed ORDER BY path")
    return [
        Root(id_, os.fsdecode(path), None if device is None else unsigned(device))
        for id_, path, device in rows
    ]


def root_row(connection: Connection, path: str) -> int:
    """The row of a path; one that is made here counts as removed until it is added."""
    key = (os.fsencode(path),)
    connection.execute("INSERT OR IGNORE INTO roots(path, removed) VALUES (?, 1)", key)
    return int(connection.execute("SELECT id FROM roots WHERE path = ?", key).fetchone()[0])


def add_root(connection: Connection, path: str) -> int:
    """Remember a root, or bring back one that was removed, and return its id."""
    root = root_row(connection, path)
    connection.execute("UPDATE roots SET removed = 0 WHERE id = ?", (root,))
    follow(connection, root)
    return root


def remove_root(connection: Connection, root: int) -> None:
    """Take a root out of the library but remember its photos: they count as missing."""
    connection.execute("UPDATE roots SET removed = 1 WHERE id = ?", (root,))
    follow(connection, root)


def follow(connection: Connection, root: int) -> None:
    """Bring the files of a root in line with its `removed`, which has been set.

    What was there when the root was removed is there again when it comes back, connected or not;
    the next scan looks. Raises PhotoappError: FOLDER_OVERLAPS if another root holds it by now,
    UNDO_CONFLICT while it is being forgotten.
    """
    path, removed = connection.execute(
        "SELECT path, removed FROM roots WHERE id = ?", (root,)
    ).fetchone()
    if removed:
        connection.execute("DELETE FROM problems WHERE root_id = ?", (root,))
        connection.execute(
            f"UPDATE files SET missing = {WITH_ROOT} WHERE NOT missing AND {_INSIDE}", (root,)
        )
        connection.execute(f"DELETE FROM files WHERE photo_id IS NULL AND {_INSIDE}", (root,))
    else:
        if is_forgotten(connection, root):
            raise PhotoappError(Code.UNDO_CONFLICT, what=printable(os.fsdecode(path)))
        _refuse_overlap(connection, root, os.fsdecode(path))
        connection.execute(
            f"UPDATE files SET missing = 0 WHERE missing = {WITH_ROOT} AND {_INSIDE}", (root,)
        )
    shared = connection.execute(
        f"SELECT DISTINCT photo_id FROM files WHERE photo_id IS NOT NULL AND {_INSIDE} AND EXISTS"
        " (SELECT 1 FROM files AS other WHERE other.photo_id = files.photo_id"
        "  AND other.id != files.id)",
        (root,),
    ).fetchall()
    for (photo,) in shared:
        settle(connection, photo)
    _name_anew(connection, root, os.path.basename(os.fsdecode(path)))


def _name_anew(connection: Connection, root: int, name: str) -> None:
    """Write the words of a root's photos anew if its name is not among them: it has moved."""
    photos = connection.execute(
        f"SELECT DISTINCT photo_id FROM files WHERE photo_id IS NOT NULL AND NOT missing"
        f" AND {_INSIDE}",
        (root,),
    )
    for number, (photo,) in enumerate(photos.fetchall()):
        if number == 0:
            said = connection.execute("SELECT folders FROM words WHERE rowid = ?", (photo,))
            if printable(name) in said.fetchone()[0]:
                return
        names.rebuild(connection, photo)


def _refuse_overlap(connection: Connection, root: int, path: str) -> None:
    inside = os.path.join(path, "")
    for other in roots(connection):
        beside = os.path.join(other.path, "")
        if other.id != root and (inside.startswith(beside) or beside.startswith(inside)):
            raise PhotoappError(Code.FOLDER_OVERLAPS, path=path, other=other.path)


def forgetting(root: int) -> str:
    """The setting that says that a root is being forgotten, see `forgetting.py`."""
    return f"forgetting.{root}"


def is_forgotten(connection: Connection, root: int) -> bool:
    """Whether a root is being forgotten."""
    return settings.get(connection, forgetting(root)) is not None


def forgot(connection: Connection, root: int) -> None:
    """A root is gone: nothing is left that its number says."""
    for name in (forgetting(root), f"{_LOOKED}{root}"):
        settings.put(connection, name, None)


def path_of(connection: Connection, root: int) -> str:
    """The absolute path of a root."""
    row = connection.execute("SELECT path FROM roots WHERE id = ?", (root,)).fetchone()
    return os.fsdecode(row[0])


def path_is_known(connection: Connection, path: str) -> bool:
    """Whether some root has this path, be it one that was removed."""
    row = connection.execute("SELECT 1 FROM roots WHERE path = ?", (os.fsencode(path),))
    return row.fetchone() is not None


_BELOW = (
    "folder_id IN (SELECT id FROM folders WHERE root_id = :root AND (:path IN (x'', path)"
    " OR substr(path, 1, length(:path) + 1) = CAST(:path || x'2f' AS BLOB)))"
)


def _below(place: Place) -> dict[str, int | bytes]:
    return {"root": place.root, "path": os.fsencode(place.path)}


def files_below(connection: Connection, place: Place) -> list[int]:
    """The files of photos that are there in a folder and below it."""
    rows = connection.execute(
        f"SELECT id FROM files WHERE photo_id IS NOT NULL AND NOT missing AND {_BELOW}",
        _below(place),
    )
    return [row[0] for row in rows]


def forget_other_files_below(connection: Connection, place: Place) -> None:
    """Forget what is no photo in a folder and below it; the next scan would find it again."""
    connection.execute(f"DELETE FROM files WHERE photo_id IS NULL AND {_BELOW}", _below(place))


def lost_among(connection: Connection, files: Iterable[int]) -> int:
    """How many photos of some files are missing."""
    row = connection.execute(
        f"SELECT count(DISTINCT photo_id) FROM files AS lost WHERE id {IN_LIST} AND NOT EXISTS"
        " (SELECT 1 FROM files WHERE photo_id = lost.photo_id AND NOT missing)",
        (listed(files),),
    )
    return int(row.fetchone()[0])


def set_in_sight(connection: Connection, place: Place) -> None:
    """A folder and what is below it are not out of sight any more."""
    connection.execute(
        f"UPDATE folders SET offline = 0 WHERE offline AND {_BELOW.replace('folder_id', 'id')}",
        _below(place),
    )


def saw(connection: Connection, root: int, device: int) -> None:
    """Remember the file system a root was on."""
    connection.execute("UPDATE roots SET device = ? WHERE id = ?", (signed(device), root))


def looked(connection: Connection, roots: Iterable[int], at: datetime) -> None:
    """These roots have been looked through to their end. at: aware."""
    for root in roots:
        settings.put(connection, f"{_LOOKED}{root}", at.isoformat(timespec="seconds"))


def _looked_at(connection: Connection, root: int) -> datetime | None:
    said = settings.get(connection, f"{_LOOKED}{root}")
    return None if said is None else datetime.fromisoformat(said).astimezone().replace(tzinfo=None)


def set_offline(connection: Connection, offline: Iterable[Place], scanned: Iterable[int]) -> None:
    """Mark exactly these subtrees of the scanned roots as not connected."""
    for root in scanned:
        connection.execute("UPDATE folders SET offline = 0 WHERE root_id = ? AND offline", (root,))
    _set_offline(connection, offline)


def set_offline_in(
    connection: Connection, offline: Iterable[Place], looked: Iterable[Touched]
) -> None:
    """Mark exactly these of the folders that were looked at as not connected."""
    for one in looked:
        key = (one.place.root, os.fsencode(one.place.path))
        if one.deep:
            set_in_sight(connection, one.place)
        connection.execute("UPDATE folders SET offline = 0 WHERE root_id = ? AND path = ?", key)
    _set_offline(connection, offline)


def _set_offline(connection: Connection, offline: Iterable[Place]) -> None:
    for place in offline:
        folder_id(connection, place.root, place.path)
        connection.execute(
            "UPDATE folders SET offline = 1 WHERE root_id = ? AND path = ?",
            (place.root, os.fsencode(place.path)),
        )


def folder_id(connection: Connection, root: int, path: str) -> int:
    """The row of a folder, made with its parents if it is not there."""
    row = connection.execute(
        "SELECT id FROM folders WHERE root_id = ? AND path = ?", (root, os.fsencode(path))
    ).fetchone()
    if row is not None:
        return int(row[0])
    parent = folder_id(connection, root, path.rpartition("/")[0]) if path else None
    cursor = connection.execute(
        "INSERT INTO folders(root_id, parent_id, path) VALUES (?, ?, ?)",
        (root, parent, os.fsencode(path)),
    )
    return int(cursor.lastrowid or 0)


def exclusions(connection: Connection) -> dict[int | None, tuple[str, ...]]:
    """The user's globs, by root id; None holds those for every root."""
    found: dict[int | None, tuple[str, ...]] = {}
    for root, pattern in connection.execute(
        "SELECT root_id, pattern FROM exclusions ORDER BY pattern"
    ):
        found[root] = (*found.get(root, ()), pattern)
    return found


def exclude(connection: Connection, root: int | None, pattern: str) -> None:
    """Add a glob."""
    connection.execute(
        "INSERT OR IGNORE INTO exclusions(root_id, pattern) VALUES (?, ?)", (root, pattern)
    )


def include(connection: Connection, root: int | None, pattern: str) -> None:
    """Take a glob back."""
    connection.execute("DELETE FROM exclusions WHERE root_id IS ? AND pattern = ?", (root, pattern))


def root_statuses(connection: Connection, photos: Mapping[int, int]) -> list[RootStatus]:
    """Every root with its counts. photos: how many are shown of each, without those of none."""
    globs = exclusions(connection)
    problems = dict(connection.execute("SELECT root_id, count(*) FROM problems GROUP BY root_id"))
    offline = {
        root
        for (root,) in connection.execute(
            "SELECT root_id FROM folders WHERE path = x'' AND offline"
        )
    }
    return [
        RootStatus(
            root.id,
            root.path,
            photos.get(root.id, 0),
            problems.get(root.id, 0),
            root.id in offline,
            globs.get(root.id, ()),
            _looked_at(connection, root.id),
        )
        for root in roots(connection)
    ]


def folder_tree(connection: Connection, counts: Mapping[Within, int] | None = None) -> list[Folder]:
    """Roots and every folder below them that shows photos at or below it, by root and path.

    counts: how many are shown at or below each, if that is counted.
    """
    absolute = {root.id: root.path for root in roots(connection)}
    if counts is None:
        counts = _counted(connection)
    offline = set(
        connection.execute(
            "SELECT root_id, path FROM folders"
            " WHERE offline AND root_id IN (SELECT id FROM roots WHERE NOT removed)"
        ).fetchall()
    )
    tree = [(root, b"") for root in absolute]
    tree.extend(
        key
        for key, count in counts.items()
        if key[0] in absolute and key[1] and (count or key in offline)
    )
    # By name of each level, so that "a/b" stands below "a" and before "a b".
    tree.sort(key=lambda key: (absolute[key[0]], key[1].split(b"/") if key[1] else []))
    return [
        Folder(
            root,
            os.fsdecode(path),
            os.path.join(absolute[root], os.fsdecode(path)) if path else absolute[root],
            counts.get((root, path), 0),
            any((root, above) in offline for above in with_parents(path)),
        )
        for root, path in tree
    ]


def _counted(connection: Connection) -> Counter[Within]:
    """By folder, how many photos are shown at or below it."""
    counts: Counter[Within] = Counter()
    for root, path, count in connection.execute(
        "SELECT root_id, path, (SELECT count(*) FROM files WHERE folder_id = folders.id"
        " AND photo_id IS NOT NULL AND NOT missing) AS photos FROM folders"
        " WHERE root_id IN (SELECT id FROM roots WHERE NOT removed) AND photos"
    ):
        for above in with_parents(path):
            counts[root, above] += count
    counts.subtract(_copies(connection))
    counts.subtract(_hidden(connection))
    return counts


def holding(folders: Iterable[Within]) -> set[Within]:
    """Folders, as root and path, with all above them."""
    return {(root, above) for root, path in folders for above in with_parents(path)}


def _copies(connection: Connection) -> Counter[Within]:
    """By folder, how many files at or below it show a photo that another one there shows."""
    places: dict[int, Counter[Within]] = {}
    for photo, root, path in connection.execute(
        "SELECT photo_id, root_id, path FROM files JOIN folders ON folders.id = folder_id"
        " WHERE NOT missing AND photo_id IN (SELECT photo_id FROM files WHERE photo_id IS NOT NULL"
        "  AND NOT missing GROUP BY photo_id HAVING count(*) > 1)"
    ):
        shown = places.setdefault(photo, Counter())
        shown.update((root, above) for above in with_parents(path))
    surplus: Counter[Within] = Counter()
    for shown in places.values():
        surplus.update({key: count - 1 for key, count in shown.items() if count > 1})
    return surplus


def _hidden(connection: Connection) -> Counter[Within]:
    """By folder, how many photos at or below it the user hid."""
    places: dict[int, set[Within]] = {}
    for photo, root, path in connection.execute(
        "SELECT care.photo_id, root_id, path FROM care JOIN files ON files.photo_id = care.photo_id"
        " JOIN folders ON folders.id = folder_id WHERE hidden AND NOT missing"
    ):
        places.setdefault(photo, set()).update((root, above) for above in with_parents(path))
    return Counter(key for keys in places.values() for key in keys)


def with_parents(path: bytes) -> Iterator[bytes]:
    """A relative path and all above it, up to the empty one of the root."""
    yield path
    while path:
        path = path.rpartition(b"/")[0]
        yield path
