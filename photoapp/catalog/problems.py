"""Rows of files and folders that could not be used, and why."""

import json
import os
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from photoapp.base.answers import Problem
from photoapp.base.files import Place, Touched
from photoapp.base.messages import Code
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.roots import with_parents


def record(
    connection: sqlite3.Connection,
    place: Place,
    code: Code,
    values: Mapping[str, str | int],
    *,
    folder: bool = False,
) -> None:
    """Remember the problem of a path; the same one again keeps the time it was first seen."""
    connection.execute(
        "INSERT INTO problems(root_id, path, code, detail, folder) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT(root_id, path) DO UPDATE SET code = excluded.code, detail = excluded.detail,"
        " folder = excluded.folder, since = iif(code = excluded.code, since, excluded.since)",
        (place.root, os.fsencode(place.path), code, json.dumps(dict(values)), folder),
    )


def fails(encoder: int) -> str:
    """SQL of a row of problems: whether it says that an encoder (a row) fails with the picture."""
    return (
        f"(code = '{Code.PICTURE_NOT_UNDERSTOOD}'"
        f" AND instr(detail ->> '$.encoders', ' {encoder:d} ') > 0)"
    )


def failing(connection: sqlite3.Connection, place: Place) -> frozenset[int]:
    """The encoders (rows) that are known to fail with the picture of a path."""
    row = connection.execute(
        "SELECT detail ->> '$.encoders' FROM problems WHERE root_id = ? AND path = ? AND code = ?",
        (place.root, os.fsencode(place.path), Code.PICTURE_NOT_UNDERSTOOD),
    ).fetchone()
    return frozenset() if row is None else frozenset(map(int, row[0].split()))


def record_failing(connection: sqlite3.Connection, place: Place, encoders: Collection[int]) -> None:
    """Remember that these encoders (rows) fail with the picture of a path.

    Of those whose rows are gone nothing is said.
    """
    rows = connection.execute(
        f"SELECT id, name FROM encoders WHERE id {IN_LIST} ORDER BY id", (listed(encoders),)
    ).fetchall()
    if rows:
        ids, names = zip(*rows, strict=True)
        # A space on either side of each, so that SQL finds 3 in it and not in 13.
        values = {"name": ", ".join(names), "encoders": f" {' '.join(map(str, ids))} "}
        record(connection, place, Code.PICTURE_NOT_UNDERSTOOD, values)


def clear(connection: sqlite3.Connection, place: Place) -> None:
    """Forget the problem of a path."""
    connection.execute(
        "DELETE FROM problems WHERE root_id = ? AND path = ?",
        (place.root, os.fsencode(place.path)),
    )


def code_at(connection: sqlite3.Connection, place: Place) -> Code | None:
    """What is wrong with a path, None if nothing is known to be."""
    row = connection.execute(
        "SELECT code FROM problems WHERE root_id = ? AND path = ?",
        (place.root, os.fsencode(place.path)),
    ).fetchone()
    return None if row is None else Code(row[0])


def move(connection: sqlite3.Connection, old: Place, new: Place) -> None:
    """The problem of a path follows its file."""
    clear(connection, new)
    connection.execute(
        "UPDATE problems SET root_id = ?, path = ? WHERE root_id = ? AND path = ?",
        (new.root, os.fsencode(new.path), old.root, os.fsencode(old.path)),
    )


def move_all(connection: sqlite3.Connection, moves: Sequence[tuple[Place, Place]]) -> None:
    """The problems of paths follow their files, which may have passed their names round."""
    follow: list[tuple[int, Place]] = []
    for old, new in moves:
        row = connection.execute(
            "UPDATE problems SET path = CAST('/' || id AS BLOB) WHERE root_id = ? AND path = ?"
            " RETURNING id",  # no path begins so
            (old.root, os.fsencode(old.path)),
        ).fetchone()
        if row is not None:
            follow.append((row[0], new))
    for _, new in moves:
        clear(connection, new)
    connection.executemany(
        "UPDATE problems SET root_id = ?, path = ? WHERE id = ?",
        [(new.root, os.fsencode(new.path), id_) for id_, new in follow],
    )


def forget_passed(
    connection: sqlite3.Connection,
    root: int,
    codes: Collection[Code],
    but: Collection[str],
    within: Collection[Touched] = (),
) -> None:
    """Forget what had one of these codes in a root, except at and below some paths.

    within: only in these folders of it, if there are any.
    """
    kept = {os.fsencode(path) for path in but}
    rows = connection.execute("SELECT id, path, code FROM problems WHERE root_id = ?", (root,))
    for id_, path, code in rows.fetchall():
        place = Place(root, os.fsdecode(path))
        looked = not within or any(one.holds(place) for one in within)
        if looked and code in codes and kept.isdisjoint(with_parents(path)):
            connection.execute("DELETE FROM problems WHERE id = ?", (id_,))


def problems(connection: sqlite3.Connection) -> list[Problem]:
    """All problems, by path."""
    rows = connection.execute(
        "SELECT roots.path, problems.path, code, detail, since, folder"
        " FROM problems JOIN roots ON roots.id = root_id ORDER BY roots.path, problems.path"
    )
    return [
        Problem(
            _absolute(root, path),
            Code(code),
            json.loads(detail),
            datetime.fromisoformat(since).replace(tzinfo=UTC).astimezone().replace(tzinfo=None),
            bool(folder),
        )
        for root, path, code, detail, since, folder in rows
    ]


def unreadable_folders(connection: sqlite3.Connection) -> list[str]:
    """Absolute paths of folders that could not be read."""
    rows = connection.execute(
        "SELECT roots.path, problems.path FROM problems JOIN roots ON roots.id = root_id"
        " WHERE folder"
    )
    return [_absolute(root, path) for root, path in rows]


def _absolute(root: bytes, path: bytes) -> str:
    return os.path.join(os.fsdecode(root), os.fsdecode(path)) if path else os.fsdecode(root)


def count(connection: sqlite3.Connection, roots: Collection[int] | None = None) -> int:
    """How many problems there are, in some roots or in all."""
    where = "" if roots is None else f" WHERE root_id IN ({', '.join(map(str, roots))})"
    return int(connection.execute(f"SELECT count(*) FROM problems{where}").fetchone()[0])
