"""Changing rows so that it can be undone: each row's image before and after, with its action."""

import base64
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from photoapp.base.messages import Action
from photoapp.catalog import names, roots
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
    order, as the rows are now.
    """

    key: tuple[str, ...]
    columns: tuple[str, ...]
    follow: Callable[[Connection, Sequence[Values]], None] = lambda _connection, _keys: None


def _retag(connection: Connection, keys: Sequence[Values]) -> None:
    names.retag(connection, dict.fromkeys(int(str(key["photo_id"])) for key in keys))


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


TABLES = {
    "exclusions": Table(("root_id", "pattern"), ()),
    "files": Table(("id",), ("missing",), _follow_files),
    "photo_tags": Table(
        ("photo_id", "tag_id", "source", "model"), ("score", "decision", "at"), _retag
    ),
    "roots": Table(("id",), ("removed",), _follow_roots),
    "settings": Table(("name",), ("value",)),
}
"""To make another table's rows undoable: its entry here, and a name for it in `history.py`."""


def image(connection: Connection, table: str, key: Values, columns: Sequence[str]) -> Image:
    """Some columns of a row, None without the row. No columns: {} says that the row is there."""
    asked = ", ".join(columns) or "1"
    row = connection.execute(f"SELECT {asked} FROM {table} WHERE {_where(key)}", (*key.values(),))
    found = row.fetchone()
    return None if found is None else dict(zip(columns, found, strict=False))


def write(connection: Connection, table: str, key: Values, wanted: Image) -> None:
    """Make a row so: gone (None), or there with these values in these columns."""
    if wanted is None:
        connection.execute(f"DELETE FROM {table} WHERE {_where(key)}", (*key.values(),))
    elif image(connection, table, key, ()) is None:
        row = {**key, **wanted}
        marks = ", ".join("?" * len(row))
        connection.execute(
            f"INSERT INTO {table}({', '.join(row)}) VALUES ({marks})", (*row.values(),)
        )
    elif wanted:
        columns = ", ".join(f"{name} = ?" for name in wanted)
        connection.execute(
            f"UPDATE {table} SET {columns} WHERE {_where(key)}", (*wanted.values(), *key.values())
        )


def _where(key: Values) -> str:
    return " AND ".join(f"{name} IS ?" for name in key)


class Rows:
    """Changes rows for one action and keeps their images. Attribute: values, of the action."""

    def __init__(self, connection: Connection, values: Mapping[str, str | int]) -> None:
        self.values = dict(values)
        self.images: list[tuple[str, Values, Image, Image]] = []
        self._connection = connection

    def put(self, table: str, key: Values, wanted: Values | None = None) -> bool:
        """Have a row with these values, new or changed. Returns whether that changed anything."""
        there = image(self._connection, table, key, ()) is not None
        # Of a row that is new everything is remembered, what the table itself fills in as well.
        columns = tuple(wanted or ()) if there else TABLES[table].columns
        return self._change(table, key, dict(wanted or {}), columns)

    def drop(self, table: str, key: Values) -> bool:
        """Have no such row. Returns whether that changed anything."""
        return self._change(table, key, None, TABLES[table].columns)

    def _change(self, table: str, key: Values, wanted: Image, columns: tuple[str, ...]) -> bool:
        before = image(self._connection, table, key, columns)
        if before == wanted:
            return False
        write(self._connection, table, key, wanted)
        self.images.append((table, key, before, image(self._connection, table, key, columns)))
        return True


@contextmanager
def recorded(connection: Connection, action: Action, **values: str | int) -> Iterator[Rows]:
    """An action of the user: change rows by the `Rows` given, in the caller's transaction.

    values: what a sentence about the action needs; the body may add to `Rows.values`. An action
    that changed no row is none, and leaves no record.
    """
    rows = Rows(connection, values)
    yield rows
    if not rows.images:
        return
    follow(connection, [(table, key) for table, key, _, _ in rows.images])
    number = _insert(connection, action, rows.values, undoable=True, images=len(rows.images))
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
    return None if values is None else json.dumps(dict(values), default=_bytes)


def decoded(text: str | None) -> Image:
    """The image or key again."""
    return None if text is None else json.loads(text, object_hook=_plain)


def _bytes(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(type(value).__name__)
    return {"bytes": base64.b64encode(value).decode()}


def _plain(found: dict[str, Value]) -> object:
    return base64.b64decode(str(found["bytes"])) if set(found) == {"bytes"} else found
