"""The figures of a catalog counted plainly, by its rows: what those that are kept must equal."""

import sqlite3
from collections import Counter

from photoapp.base.answers import RootStatus
from photoapp.catalog import roots, wanting
from photoapp.catalog.wanting import Coverage

Connection = sqlite3.Connection

_THERE = "EXISTS (SELECT 1 FROM files WHERE files.photo_id = {0} AND NOT missing)"
_SHOWN = f"{_THERE} AND {{0}} NOT IN (SELECT photo_id FROM care WHERE hidden)"


def photos(connection: Connection) -> tuple[int, int, int, int, int]:
    """Photos and files that are there, photos that are missing, favourites, hidden photos."""
    there, cared = _THERE.format("photos.id"), _THERE.format("care.photo_id")
    asked = (
        f"photos WHERE {there}",
        "files WHERE photo_id IS NOT NULL AND NOT missing",
        f"photos WHERE NOT {there}",
        f"care WHERE favourite AND NOT hidden AND {cared}",
        f"care WHERE hidden AND {cared}",
    )
    counted = (connection.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in asked)
    a, b, c, d, e = map(int, counted)
    return a, b, c, d, e


def coverage(connection: Connection, encoder: int) -> Coverage:
    """How far an encoder is with the photos that are there."""
    lacking = Counter(why for _, why in wanting.without_vector(connection, encoder, 1 << 40))
    (present,) = connection.execute(
        "SELECT count(*) FROM photos JOIN files ON files.id = lead_id WHERE NOT missing"
    ).fetchone()
    return Coverage(int(present) - lacking.total(), dict(lacking))


def in_roots(connection: Connection) -> list[RootStatus]:
    """Every root, with how many of its photos are shown."""
    rows = connection.execute(
        "SELECT root_id, count(DISTINCT photo_id) FROM files JOIN folders"
        " ON folders.id = folder_id WHERE photo_id IS NOT NULL AND NOT missing"
        f" AND {_SHOWN.format('photo_id')} GROUP BY root_id"
    )
    return roots.root_statuses(connection, dict(rows.fetchall()))
