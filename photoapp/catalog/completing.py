"""What questions can be completed with: names that the rows hold, with how many photos."""

import os
import sqlite3
from collections.abc import Iterator

import numpy as np

from photoapp.base.files import printable
from photoapp.catalog.connection import IN_LIST, bindable, listed
from photoapp.catalog.places import Located, located
from photoapp.catalog.tallies import Tallies

Connection = sqlite3.Connection
Counted = list[tuple[str, int]]


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
    """Tags that some photo bears, or one below them, of which a word begins with a text, case
    folded, in one of the languages of its concept; by name. Hidden ones are left out.
    """
    escaped = bindable(text.casefold())
    for sign in "\\%_":
        escaped = escaped.replace(sign, f"\\{sign}")
    like = "(folded LIKE ?1 || '%' ESCAPE '\\' OR folded LIKE '% ' || ?1 || '%' ESCAPE '\\')"
    rows = connection.execute(
        "WITH RECURSIVE used(id) AS (SELECT id FROM tags WHERE EXISTS"
        " (SELECT 1 FROM photo_tags WHERE tag_id = tags.id AND decision IN ('accepted', 'applied'))"
        " UNION SELECT parent_id FROM tags JOIN used USING(id) WHERE parent_id IS NOT NULL)"
        f" SELECT name FROM tags WHERE id IN (SELECT id FROM used) AND NOT hidden AND ({like}"
        f" OR concept IN (SELECT concept FROM concept_names WHERE {like})) ORDER BY folded",
        (escaped,),
    )
    return [str(row[0]) for row in rows]


def tagged(connection: Connection) -> dict[str, int]:
    """How many photos bear each tag, or one below it. Reads every tag of every photo."""
    counts = Tallies().count(connection)
    return {
        name: counts.get(tag, 0) for tag, name in connection.execute("SELECT id, name FROM tags")
    }


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
