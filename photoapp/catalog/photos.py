"""Reading photos: lists for the grid, cards for its cells, everything known of one."""

import os
import sqlite3
from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from photoapp.base.answers import NO_TIME, Card, Details, FileInfo, PhotoList
from photoapp.base.care import NOTHING_SAID
from photoapp.base.files import printable
from photoapp.base.pairing import Role
from photoapp.base.picture import Metadata, TimeSource
from photoapp.base.question import Sort
from photoapp.catalog import care
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.files import AWAY
from photoapp.catalog.filters import Condition

Connection = sqlite3.Connection

PRESENT = "EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id AND NOT files.missing)"
_BY_NAME = (
    "JOIN files ON files.id = lead_id JOIN folders ON folders.id = folder_id"
    " JOIN roots ON roots.id = root_id"
)
# Without a time last: SQLite takes nothing for the least, and the index has them in this order.
_NEWEST = "wall DESC, photos.id DESC"
_ORDER = {
    Sort.DATE: _NEWEST,
    Sort.SCORE: _NEWEST,
    Sort.OLDEST: "wall NULLS LAST, photos.id",
    Sort.ADDED: "photos.id DESC",
    Sort.NAME: "roots.path, folders.path, name, photos.id",
}


def photo_list(
    connection: Connection,
    sort: Sort = Sort.DATE,
    condition: Condition | None = None,
    *,
    hidden: bool = False,
) -> PhotoList:
    """Photos with at least one file that is there, in the order of the grid.

    hidden: also those that the user hid.
    """
    join = _BY_NAME if sort is Sort.NAME else ""
    where = f"AND ({condition.sql})" if condition else ""
    # One row of text: a row for each photo takes twice as long, and waits for Python's lock before
    # each while another thread holds it. SQLite keeps the order that a group_concat is given.
    found = connection.execute(
        "SELECT coalesce(group_concat(id), ''), coalesce(group_concat(at), '') FROM"
        f" (SELECT photos.id AS id, coalesce(wall, {NO_TIME}) AS at FROM photos {join}"
        f" WHERE {PRESENT} {where} ORDER BY {_ORDER[sort]})",
        condition.values if condition else (),
    ).fetchone()
    ids, wall = (np.fromstring(text, np.int64, sep=",") for text in found)
    # Here, because it costs 5 % to have SQLite ask of each photo.
    if not hidden and len(unseen := care.hidden(connection)):
        kept = np.isin(ids, unseen, invert=True)
        ids, wall = ids[kept], wall[kept]
    return PhotoList(ids, wall)


def walls(connection: Connection, photos: NDArray[np.int64]) -> NDArray[np.int64]:
    """`wall` of each photo, int64 [N], NO_TIME where unknown."""
    found: dict[int, int] = dict(
        connection.execute(
            f"SELECT id, wall FROM photos WHERE wall IS NOT NULL AND id {IN_LIST}",
            (listed(photos.tolist()),),
        )
    )
    return np.fromiter((found.get(photo, NO_TIME) for photo in photos.tolist()), np.int64)


def added(connection: Connection, photos: NDArray[np.int64]) -> NDArray[np.int64]:
    """When each photo came here, int64 [N], seconds since 1970; 0 for forgotten ones."""
    found: dict[int, int] = dict(
        connection.execute(
            f"SELECT id, unixepoch(added) FROM photos WHERE id {IN_LIST}",
            (listed(photos.tolist()),),
        )
    )
    return np.fromiter((found.get(photo, 0) for photo in photos.tolist()), np.int64)


def sorted_by_name(connection: Connection, photos: NDArray[np.int64]) -> NDArray[np.int64]:
    """The positions that put `photos` in order of their paths, int64 [N]."""
    listed = photo_list(connection, Sort.NAME, hidden=True).ids
    rank = dict(zip(listed.tolist(), range(len(listed)), strict=True))
    return np.argsort([rank.get(photo, len(listed)) for photo in photos.tolist()], kind="stable")


def cards(connection: Connection, photos: Sequence[int]) -> dict[int, Card]:
    """What cells show; forgotten photos are absent."""
    rows = connection.execute(
        f"WITH RECURSIVE {AWAY}"
        " SELECT photos.id, name, mean_colour, width, height, taken, missing,"
        " (SELECT count(*) FROM files AS f WHERE f.photo_id = photos.id AND NOT f.missing),"
        " time_offset, coalesce(favourite, 0), coalesce(care.rating, photos.rating),"
        f" coalesce(turned, 0), coalesce(hidden, 0), iif({_has(Role.RAW)}, format, ''),"
        f" {_has(Role.MOTION)}, folder_id IN away, online"
        " FROM photos JOIN files ON files.id = lead_id"
        f" LEFT JOIN care ON care.photo_id = photos.id WHERE photos.id {IN_LIST}",
        (listed(photos),),
    )
    return {row[0]: _card(*row) for row in rows}


def _has(role: Role) -> str:
    """Whether a photo has a file in a role besides its lead, as SQL."""
    return (
        "EXISTS (SELECT 1 FROM files AS f WHERE (f.photo_id = photos.id OR f.beside = photos.id)"
        f" AND f.role = '{role}' AND NOT f.missing AND f.id != lead_id)"
    )


def _card(
    photo: int,
    name: bytes,
    colour: int,
    width: int,
    height: int,
    taken: str | None,
    missing: int,
    files: int,
    offset: int | None,
    favourite: int,
    rating: int | None,
    turned: int,
    hidden: int,
    beside_raw: str,
    live: int,
    offline: int,
    online: int,
) -> Card:
    return Card(
        photo,
        printable(os.fsdecode(name)),
        colour,
        width,
        height,
        datetime.fromisoformat(taken) if taken else None,
        bool(missing),
        files,
        offset,
        bool(favourite),
        rating,
        turned,
        bool(hidden),
        beside_raw,
        bool(live),
        bool(offline),
        bool(online),
    )


def lead_path(connection: Connection, photo: int) -> str:
    """The absolute path of a photo's lead file. Raises KeyError if the photo is forgotten."""
    row = connection.execute(
        "SELECT roots.path, folders.path, name FROM photos JOIN files ON files.id = lead_id"
        " JOIN folders ON folders.id = folder_id JOIN roots ON roots.id = root_id"
        " WHERE photos.id = ?",
        (photo,),
    ).fetchone()
    if row is None:
        raise KeyError(photo)
    return _absolute(*row)


def is_online_only(connection: Connection, photo: int) -> bool:
    """Whether a photo's lead is a placeholder, which to open would be to download it."""
    row = connection.execute(
        "SELECT online FROM photos JOIN files ON files.id = lead_id WHERE photos.id = ?", (photo,)
    ).fetchone()
    return row is not None and bool(row[0])


def online_only(connection: Connection, photos: Sequence[int]) -> set[int]:
    """Those of some photos whose lead is a placeholder."""
    rows = connection.execute(
        "SELECT photos.id FROM photos JOIN files ON files.id = lead_id WHERE online"
        f" AND photos.id {IN_LIST}",
        (listed(photos),),
    )
    return {int(row[0]) for row in rows}


def in_order(connection: Connection, photos: Sequence[int]) -> list[int]:
    """Photos that are neither forgotten nor hidden, the oldest first, undated ones last."""
    rows = connection.execute(
        f"SELECT id FROM photos WHERE id {IN_LIST} AND id NOT IN"
        " (SELECT photo_id FROM care WHERE hidden) ORDER BY wall IS NULL, wall, id",
        (listed(photos),),
    )
    return [int(row[0]) for row in rows]


def by_path(connection: Connection, root: int, path: str) -> int | None:
    """The photo a file belongs to, None if it is not known."""
    folder, _, name = path.rpartition("/")
    row = connection.execute(
        "SELECT coalesce(photo_id, beside) FROM files JOIN folders ON folders.id = folder_id"
        " WHERE root_id = ? AND path = ? AND name = ? ORDER BY missing, files.id DESC LIMIT 1",
        (root, os.fsencode(folder), os.fsencode(name)),
    ).fetchone()
    return None if row is None else row[0]


def lead_paths(connection: Connection, photos: Sequence[int]) -> dict[int, str]:
    """Absolute paths of lead files, by photo."""
    rows = connection.execute(
        "SELECT photos.id, roots.path, folders.path, name FROM photos JOIN files"
        " ON files.id = lead_id JOIN folders ON folders.id = folder_id JOIN roots"
        f" ON roots.id = root_id WHERE photos.id {IN_LIST}",
        (listed(photos),),
    )
    return {photo: _absolute(root, folder, name) for photo, root, folder, name in rows}


def _absolute(root: bytes, folder: bytes, name: bytes) -> str:
    return os.path.join(os.fsdecode(root), os.fsdecode(folder), os.fsdecode(name))


def details(connection: Connection, photo: int) -> Details:
    """Everything known of one photo. Raises KeyError if it is forgotten."""
    cursor = connection.execute("SELECT * FROM photos WHERE id = ?", (photo,))
    row = cursor.fetchone()
    if row is None:
        raise KeyError(photo)
    columns = dict(zip((one[0] for one in cursor.description), row, strict=True))
    files = connection.execute(
        "SELECT roots.path, folders.path, name, size, format, files.id = :lead, missing, role,"
        " online, truncated"
        " FROM files JOIN folders ON folders.id = folder_id JOIN roots ON roots.id = root_id"
        " WHERE photo_id = :photo OR beside = :photo"
        " ORDER BY files.id = :lead DESC, missing, photo_id IS NULL, files.id",
        {"lead": columns["lead_id"], "photo": photo},
    ).fetchall()
    if not files:
        raise KeyError(photo)
    root, folder, *_ = files[0]
    said = care.of(connection, [photo]).get(photo, NOTHING_SAID)
    for name in ("rating", "title", "description"):
        columns[name] = columns[name] if getattr(said, name) is None else getattr(said, name)
    return Details(
        photo,
        _absolute(*files[0][:3]),
        os.fsdecode(root),
        os.fsdecode(folder),
        columns["width"],
        columns["height"],
        _metadata(connection, columns),
        tuple(
            FileInfo(
                _absolute(root, folder, name),
                size,
                format_,
                bool(lead),
                bool(missing),
                Role(role),
                bool(online),
            )
            for root, folder, name, size, format_, lead, missing, role, online, _ in files
        ),
        bool(files[0][-1]),
        said,
    )


def _metadata(connection: Connection, columns: dict[str, object]) -> Metadata:
    def listed(column: str, table: str) -> tuple[str, ...]:
        rows = connection.execute(
            f"SELECT {column} FROM {table} WHERE photo_id = ? ORDER BY {column}", (columns["id"],)
        )
        return tuple(row[0] for row in rows)

    elsewhere = {"taken", "offset", "time_source", "keywords", "keyword_paths"}
    same = {name: columns[name] for name in Metadata.__dataclass_fields__ if name not in elsewhere}
    taken = columns["taken"]
    source = columns["time_source"]
    return Metadata(
        taken=datetime.fromisoformat(str(taken)) if taken else None,
        offset=columns["time_offset"],  # type: ignore[arg-type]
        time_source=TimeSource(str(source)) if source else None,
        keywords=listed("keyword", "keywords"),
        keyword_paths=listed("path", "keyword_paths"),
        **same,  # type: ignore[arg-type]
    )


def keywords_of(connection: Connection, photos: Sequence[int]) -> dict[int, list[str]]:
    """Keywords stored in the files, by photo."""
    found: dict[int, list[str]] = {}
    for photo, keyword in connection.execute(
        f"SELECT photo_id, keyword FROM keywords WHERE photo_id {IN_LIST}"
        " ORDER BY photo_id, keyword",
        (listed(photos),),
    ):
        found.setdefault(photo, []).append(keyword)
    return found


def photo_count(connection: Connection) -> int:
    """All photos, missing ones too."""
    return int(connection.execute("SELECT count(*) FROM photos").fetchone()[0])


def missing_photos(connection: Connection) -> NDArray[np.int64]:
    """Photos of which no file is there: ids, int64 [N], ascending."""
    rows = connection.execute(
        "SELECT DISTINCT photo_id FROM files AS gone WHERE missing AND photo_id IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM files WHERE photo_id = gone.photo_id AND NOT missing)"
        " ORDER BY photo_id"
    )
    return np.fromiter((row[0] for row in rows), np.int64)
