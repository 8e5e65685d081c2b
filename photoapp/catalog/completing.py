"""What questions can be completed with: names that the rows hold, with how many photos."""

import os
import sqlite3
from collections.abc import Iterator

import numpy as np

from photoapp.base.files import printable
from photoapp.catalog.connection import IN_LIST, bindable, listed
from photoapp.catalog.places import Located, located

Connection = sqlite3.Connection
Counted = list[tuple[str, int]]

_BORNE = "decision != 'rejected'"


def newest_photo(connection: Connection) -> int:
    """The highest id a photo has, 0 without any: tells cheaply that photos came."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM photos").fetchone()[0])


def cameras(connection: Connection) -> Counted:
    """Maker and model, the most used first. Reads every photo."""
    return _counted(
        connection,
        "SELECT trim(make || ' ' || model) AS name, count(*) FROM photos WHERE model != ''"
        " GROUP BY name ORDER BY 2 DESC, 1",
    )


def lenses(connection: Connection) -> Counted:
    """Lenses, the most used first. Reads every photo."""
    return _counted(
        connection,
        "SELECT lens, count(*) FROM photos WHERE lens != '' GROUP BY lens ORDER BY 2 DESC, 1",
    )


def formats(connection: Connection) -> Counted:
    """Formats of files that are there, the most frequent first. Reads every file."""
    return _counted(
        connection,
        "SELECT format, count(*) FROM files WHERE format != '' AND NOT missing"
        " GROUP BY format ORDER BY 2 DESC, 1",
    )


def folders(connection: Connection) -> Iterator[tuple[int, str]]:
    """Every folder's id, and its name."""
    rows = connection.execute(
        "SELECT folders.id, folders.path, roots.path FROM folders JOIN roots"
        " ON roots.id = root_id WHERE NOT removed"
    )
    for id_, path, root in rows:
        yield id_, printable(os.path.basename(os.fsdecode(path or root)))


def in_folders(connection: Connection, ids: list[int]) -> int:
    """How many photos lie in these folders themselves."""
    row = connection.execute(
        "SELECT count(DISTINCT photo_id) FROM files WHERE NOT missing AND photo_id IS NOT NULL"
        f" AND folder_id {IN_LIST}",
        (listed(ids),),
    )
    return int(row.fetchone()[0])


def tags_like(connection: Connection, text: str) -> list[str]:
    """Tags that some photo bears and of which a word begins with a text, case folded; by name."""
    escaped = bindable(text.casefold())
    for sign in "\\%_":
        escaped = escaped.replace(sign, f"\\{sign}")
    rows = connection.execute(
        "SELECT name FROM tags WHERE"
        " (folded LIKE ?1 || '%' ESCAPE '\\' OR folded LIKE '% ' || ?1 || '%' ESCAPE '\\')"
        f" AND EXISTS (SELECT 1 FROM photo_tags WHERE tag_id = tags.id AND {_BORNE})"
        " ORDER BY folded",
        (escaped,),
    )
    return [str(row[0]) for row in rows]


def tagged(connection: Connection) -> dict[str, int]:
    """How many photos bear each tag. Reads every tag of every photo."""
    return dict(
        _counted(
            connection,
            "SELECT name, count(DISTINCT photo_id) FROM photo_tags JOIN tags ON tags.id = tag_id"
            f" WHERE {_BORNE} GROUP BY tag_id",
        )
    )


def years(connection: Connection) -> tuple[int, int] | None:
    """The years of the oldest and of the newest photo, None without a dated one."""
    row = connection.execute(
        "SELECT strftime('%Y', min(wall), 'unixepoch'), strftime('%Y', max(wall), 'unixepoch')"
        " FROM photos"
    ).fetchone()
    return None if row[0] is None or row[1] is None else (int(row[0]), int(row[1]))


def everywhere(connection: Connection) -> Located:
    """Every photo with a position."""
    found = located(connection, -90.0, 90.0)
    on_earth = np.abs(found.longitudes) <= 180
    return Located(found.photos[on_earth], found.latitudes[on_earth], found.longitudes[on_earth])


def _counted(connection: Connection, sql: str) -> Counted:
    return [(str(name), int(count)) for name, count in connection.execute(sql)]
