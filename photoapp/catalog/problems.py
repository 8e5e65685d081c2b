"""Rows of files and folders that could not be used, and why."""

import json
import os
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime

from photoapp.base.answers import Problem
from photoapp.base.files import Place
from photoapp.base.messages import Code


def record(
    connection: sqlite3.Connection,
    place: Place,
    code: Code,
    values: Mapping[str, str | int],
    *,
    folder: bool = False,
) -> None:
    """Remember a problem; the same one again keeps the time it was first seen."""
    connection.execute(
        "INSERT INTO problems(root_id, path, code, detail, folder) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT(root_id, path) DO UPDATE SET code = excluded.code, detail = excluded.detail",
        (place.root, os.fsencode(place.path), code, json.dumps(dict(values)), folder),
    )


def clear(connection: sqlite3.Connection, place: Place) -> None:
    """Forget the problem of a path."""
    connection.execute(
        "DELETE FROM problems WHERE root_id = ? AND path = ?",
        (place.root, os.fsencode(place.path)),
    )


def clear_folders(connection: sqlite3.Connection, root: int) -> None:
    """Forget folder problems of a root before a scan finds those that still are."""
    connection.execute("DELETE FROM problems WHERE root_id = ? AND folder", (root,))


def problems(connection: sqlite3.Connection) -> list[Problem]:
    """All problems, by path."""
    rows = connection.execute(
        "SELECT roots.path, problems.path, code, detail, since, folder"
        " FROM problems JOIN roots ON roots.id = root_id ORDER BY roots.path, problems.path"
    )
    return [
        Problem(
            os.path.join(os.fsdecode(root), os.fsdecode(path)) if path else os.fsdecode(root),
            Code(code),
            json.loads(detail),
            datetime.fromisoformat(since).replace(tzinfo=UTC).astimezone().replace(tzinfo=None),
            bool(folder),
        )
        for root, path, code, detail, since, folder in rows
    ]


def count(connection: sqlite3.Connection) -> int:
    """How many problems there are."""
    return int(connection.execute("SELECT count(*) FROM problems").fetchone()[0])
