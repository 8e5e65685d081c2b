"""Changing rows so that it can be undone: each row's image before and after, with its action."""

import base64
import itertools
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import NamedTuple

from photoapp.base.messages import Action
from photoapp.catalog import circles, heads, names, roots, tagtree
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.leads import settle

Connection = sqlite3.Connection

Value = str | int | float | bytes | None
Values = Mapping[str, Value]
Image = dict[str, Value] | None

MOST_ACTIONS, MOST_IMAGES = 1_000, 500_000
"""What history keeps: the latest actions, as many as fit both; the newest one always."""


class Table(NamedTuple):
    """A table whose rows the user changes.

    key: what finds a row again. columns: what an action may set; others are the program's own and
    neither compared nor brought back. follow: puts what is derived from some rows (their keys) in
    order, as the rows are now. held: columns of other tables that hold its id, by table; undoing
    what made a row is refused while a row of those, said by a later action, still does.
    """

    key: tuple[str, ...]
    columns: tuple[str, ...]
    follow: Callable[[Connection, Sequence[Values]], None] = lambda _connection, _keys: None
    held: Mapping[str, str] = MappingProxyType({})


def _retag(connection: Connection, keys: Sequence[Values]) -> None:
    names.retag(connection, dict.fromkeys(int(str(key["photo_id"])) for key in keys))
    tagtree.touch(connection, [int(str(key["tag_id"])) for key in keys])


def _rename(connection: Connection, keys: Sequence[Values]) -> None:
    tagtree.refuse_circles(connection)
    tags = dict.fromkeys(int(str(key["id"])) for key in keys)
    names.rename(connection, tags)
    heads.follow(connection, tags)


def _follow_roots(connection: Connection, keys: Sequence[Values]) -> None:
    for root in dict.fromkeys(int(str(key["id"])) for key in keys):
        roots.follow(connection, root)


def _follow_files(connection: Connection, keys: Sequence[Values]) -> None:
    photos = connection.execute(
        f"SELECT DISTINCT photo_id FROM files WHERE photo_id IS NOT NULL AND id {IN_LIST}",
        (listed(int(str(key["id"])) for key in keys),),
    ).fetchall()
    for (photo,) in photos:
        settle(connection, photo)


def _retitle(connection: Connection, keys: Sequence[Values]) -> None:
    names.retitle(connection, [int(str(key["photo_id"])) for key in keys])


TABLES = {
    "album_photos": Table(("album_id", "photo_id"), ("how", "at")),
    "albums": Table(
        ("id",),
        ("name", "folded", "parent_id", "description", "cover_id", "rule", "keeps", "added"),
        circles.refuse,
        {"album_photos": "album_id", "albums": "parent_id"},
    ),
    "care": Table(
        ("photo_id",),
        ("favourite", "rating", "hidden", "title", "description", "turned"),
        _retitle,
    ),
    "exclusions": Table(("root_id", "pattern"), ()),
    "files": Table(("id",), ("missing", "folder_id", "name", "stem"), _follow_files),
    "gone_concepts": Table(("concept",), ("tag_id",)),
    "photo_tags": Table(
        ("photo_id", "tag_id"),
        ("source", "model", "score", "evidence", "decision", "at"),
        _retag,
    ),
    "roots": Table(("id",), ("removed",), _follow_roots),
    "searches": Table(("folded",), ("name", "question", "sort", "everything", "pictures", "added")),
    "settings": Table(("name",), ("value",)),
    "tags": Table(
        ("id",),
        ("name", "folded", "parent_id", "hidden", "taught", "kept"),
        _rename,
    ),
}
"""To make another table's rows undoable: its entry here, and a name for it in `history.py`."""


ON_DISK = "disk"
"""What stands for a table in the images of what an action did to a file: no row, but its place."""


class Change(NamedTuple):
    """A row to be made `wanted`, where it is known to be `expected`."""

    table: str
    key: Values
    expected: Image
    wanted: Image


def images(
    connection: Connection, table: str, keys: Sequence[Values], columns: Sequence[str]
) -> list[Image]:
    """Some columns of rows, None for those that are not there; {} says that a row is there."""
    naming = TABLES[table].key
    asked = ", ".join(f"t.{name}" for name in (*naming, *columns))
    same = " AND ".join(
        f"t.{name} IS json_extract(k.value, '$[{n}]')" for n, name in enumerate(naming)
    )
    rows = connection.execute(
        f"SELECT {asked} FROM json_each(?) AS k CROSS JOIN {table} AS t ON {same}",
        (json.dumps([[key[name] for name in naming] for key in keys]),),
    )
    found: dict[tuple[Value, ...], Image] = {}
    for row in rows:
        values = dict(zip(columns, row[len(naming) :], strict=True))
        found[tuple(row[: len(naming)])] = values
    return [found.get(tuple(key[name] for name in naming)) for key in keys]


def write(connection: Connection, changes: Sequence[Change]) -> None:
    """Make rows as wanted: gone (None), or there with these values in these columns.

    Table after table as they come, so that no row is there before what it belongs to.
    """
    for _, run in itertools.groupby(changes, lambda one: one.table):
        _write_run(connection, list(run))


def _write_run(connection: Connection, changes: Sequence[Change]) -> None:
    for (table, gone, new, columns), group in _alike(changes).items():
        naming = TABLES[table].key
        where = " AND ".join(f"{name} IS ?" for name in naming)
        keys = [tuple(one.key[name] for name in naming) for one in group]
        values = [tuple((one.wanted or {})[name] for name in columns) for one in group]
        if gone:
            connection.executemany(f"DELETE FROM {table} WHERE {where}", keys)
        elif new:
            row = (*naming, *columns)
            marks = ", ".join("?" * len(row))
            rows = [key + value for key, value in zip(keys, values, strict=True)]
            connection.executemany(f"INSERT INTO {table}({', '.join(row)}) VALUES ({marks})", rows)
        elif columns:
            if table == "files" and "name" in columns:
                _stand_aside(connection, group)
            said = ", ".join(f"{name} = ?" for name in columns)
            rows = [value + key for key, value in zip(keys, values, strict=True)]
            connection.executemany(f"UPDATE {table} SET {said} WHERE {where}", rows)


def _stand_aside(connection: Connection, changes: Sequence[Change]) -> None:
    """Let files that pass their names round have none meanwhile: one place holds one that is there.

    No name has a slash in it.
    """
    wanted = {_place(one.wanted) for one in changes}
    connection.executemany(
        "UPDATE files SET name = CAST('/' || id AS BLOB) WHERE id = ?",
        [(one.key["id"],) for one in changes if _place(one.expected) in wanted],
    )


def _place(image: Image) -> tuple[Value, Value]:
    values = image or {}
    return values.get("folder_id"), values.get("name")


def _alike(
    changes: Sequence[Change],
) -> dict[tuple[str, bool, bool, tuple[str, ...]], list[Change]]:
    """Changes by the statement that makes them: table, gone, new, columns."""
    groups: dict[tuple[str, bool, bool, tuple[str, ...]], list[Change]] = {}
    for one in changes:
        columns = tuple(one.wanted or ())
        kind = (one.table, one.wanted is None, one.expected is None, columns)
        groups.setdefault(kind, []).append(one)
    return groups


class Rows:
    """Changes rows for one action and keeps their images.

    A row is changed once in an action. Attributes: values, of the action; undoable, whether it can
    be taken back; number, of the action once it is recorded, None if nothing changed.
    """

    def __init__(self, connection: Connection, values: Mapping[str, str | int]) -> None:
        self.values = dict(values)
        self.undoable = True
        self.number: int | None = None
        self.images: list[tuple[str, Values, Image, Image]] = []
        self._connection = connection

    def put(self, table: str, keys: Sequence[Values], wanted: Values | None = None) -> int:
        """Have rows with these values, new or changed. Returns how many that changed."""
        return self.put_each(table, [(key, wanted or {}) for key in keys])

    def put_each(self, table: str, wanted: Sequence[tuple[Values, Values]]) -> int:
        """As `put`, each row, given by its key, with values of its own in the same columns."""
        if not wanted:
            return 0
        keys = [key for key, _ in wanted]
        before = images(self._connection, table, keys, tuple(wanted[0][1]))
        return self._change(table, keys, before, [dict(values) for _, values in wanted])

    def on_disk(self, file: int, before: Values, after: Values) -> None:
        """Keep where a file was, and where it is now; undoing that is the caller's."""
        self.images.append((ON_DISK, {"id": file}, dict(before), dict(after)))

    def drop(self, table: str, keys: Sequence[Values]) -> int:
        """Have no such rows. Returns how many there were."""
        before = images(self._connection, table, keys, TABLES[table].columns)
        return self._change(table, keys, before, [None] * len(keys))

    def _change(
        self,
        table: str,
        keys: Sequence[Values],
        before: Sequence[Image],
        wanted: Sequence[Image],
    ) -> int:
        changes = [
            Change(table, key, was, one)
            for key, was, one in zip(keys, before, wanted, strict=True)
            if was != one
        ]
        write(self._connection, changes)
        changed = [one.key for one in changes]
        # Of a row that is new everything is remembered, what the table itself fills in as well.
        whole = images(self._connection, table, changed, TABLES[table].columns)
        for one, after in zip(changes, whole, strict=True):
            kept = one.wanted if one.expected is not None else after
            self.images.append((table, one.key, one.expected, kept))
        return len(changes)


@contextmanager
def recorded(
    connection: Connection, action: Action, onto: int | None = None, /, **values: str | int
) -> Iterator[Rows]:
    """An action of the user: change rows by the `Rows` given, in the caller's transaction.

    values: what a sentence about the action needs; the body may add to `Rows.values`. onto: the
    number of an action that this is more of, as long as it is there and was not undone; the values
    are then those of both. An action that changed no row is none, and leaves no record.
    """
    rows = Rows(connection, values)
    yield rows
    if not rows.images:
        return
    follow(connection, [(table, key) for table, key, _, _ in rows.images])
    number = rows.number = (
        onto
        if onto is not None and _extend(connection, onto, rows)
        else _insert(
            connection, action, rows.values, undoable=rows.undoable, images=len(rows.images)
        )
    )
    connection.executemany(
        "INSERT INTO history_rows(history_id, of, key, before, after) VALUES (?, ?, ?, ?, ?)",
        (
            (number, table, encoded(key), encoded(before), encoded(after))
            for table, key, before, after in rows.images
        ),
    )


def record_final(connection: Connection, action: Action, **values: str | int) -> None:
    """Record an action that cannot be undone."""
    _insert(connection, action, values, undoable=False, images=0)


def follow(connection: Connection, changed: Sequence[tuple[str, Values]]) -> None:
    """Put what is derived from changed rows, given as (table, key), in order."""
    for name, table in TABLES.items():
        keys = [key for of, key in changed if of == name]
        if keys:
            table.follow(connection, keys)


def _extend(connection: Connection, number: int, rows: Rows) -> bool:
    """Let an action be more than it was; whether it is there."""
    changed = connection.execute(
        "UPDATE history SET details = ?, undoable = undoable AND ?, images = images + ?"
        " WHERE id = ? AND undone = 0",
        (json.dumps(rows.values), rows.undoable, len(rows.images), number),
    )
    return changed.rowcount > 0


def _insert(
    connection: Connection,
    action: Action,
    values: Mapping[str, str | int],
    *,
    undoable: bool,
    images: int,
) -> int:
    # What was undone before this can no longer be done again by going forward.
    connection.execute("UPDATE history SET undone = -1 WHERE undone > 0")
    cursor = connection.execute(
        "INSERT INTO history(action, details, undoable, images) VALUES (?, ?, ?, ?)",
        (action, json.dumps(dict(values)), undoable, images),
    )
    connection.execute(
        "DELETE FROM history WHERE id IN (SELECT id FROM (SELECT id,"
        " row_number() OVER newest AS place, sum(images) OVER newest AS total"
        " FROM history WINDOW newest AS (ORDER BY id DESC))"
        " WHERE place > 1 AND (place > ? OR total > ?))",
        (MOST_ACTIONS, MOST_IMAGES),
    )
    return int(cursor.lastrowid or 0)


def encoded(values: Mapping[str, Value] | None) -> str | None:
    """An image or a key as JSON; bytes as {"bytes": base64}."""
    return None if values is None else _JSON.encode(dict(values))


def decoded(text: str | None) -> Image:
    """The image or key again."""
    return None if text is None else _FROM_JSON.decode(text)


def _bytes(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(type(value).__name__)
    return {"bytes": base64.b64encode(value).decode()}


def _plain(found: dict[str, Value]) -> object:
    return base64.b64decode(str(found["bytes"])) if set(found) == {"bytes"} else found


_JSON = json.JSONEncoder(default=_bytes)
_FROM_JSON = json.JSONDecoder(object_hook=_plain)
