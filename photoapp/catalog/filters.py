"""Conditions on photos that a question or a list can ask for, as SQL with its values."""

import os
import sqlite3
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.pairing import Role
from photoapp.catalog.connection import IN_LIST, bindable, listed

Connection = sqlite3.Connection


class Condition(NamedTuple):
    """An SQL expression over `photos`, and the values of its marks."""

    sql: str
    values: tuple[str | int | float | bytes, ...] = ()

    def negated(self) -> "Condition":
        """True where this one is false (an unknown value counts as false)."""
        return Condition(f"NOT coalesce({self.sql}, 0)", self.values)


def every(conditions: Sequence[Condition]) -> Condition:
    """True where all of them are."""
    return Condition(
        " AND ".join(f"({one.sql})" for one in conditions) or "1",
        tuple(value for one in conditions for value in one.values),
    )


def any_of(conditions: Sequence[Condition]) -> Condition:
    """True where one of them is."""
    return Condition(
        " OR ".join(f"({one.sql})" for one in conditions) or "0",
        tuple(value for one in conditions for value in one.values),
    )


def taken_between(start: datetime, end: datetime) -> Condition:
    """Local wall time from `start` up to, not including, `end` (both naive)."""
    epoch = datetime(1970, 1, 1)  # noqa: DTZ001 - wall time has no zone
    return Condition(
        "photos.wall >= ? AND photos.wall < ?",
        ((start - epoch).total_seconds() // 1, (end - epoch).total_seconds() // 1),
    )


_WEEKS = 7 * 200_000 * 86_400
"""Seconds of whole weeks that bring any wall time above 0, where division rounds as it should."""


def taken_on_weekdays(weekdays: Sequence[int]) -> Condition:
    """Local wall time on one of these days of the week, 0 for Monday."""
    marks = ", ".join("?" * len(weekdays))
    thursday = 3  # 1970-01-01
    return Condition(
        f"((photos.wall + {_WEEKS}) / 86400 + {thursday}) % 7 IN ({marks})", tuple(weekdays)
    )


def taken_in_days(first: int, last: int) -> Condition:
    """Local wall time in a part of any year: days as 100 * month + day, both included.

    A first after the last goes over the end of the year.
    """
    day = "CAST(strftime('%m%d', photos.wall, 'unixepoch') AS INTEGER)"
    if first <= last:
        return Condition(f"{day} BETWEEN ? AND ?", (first, last))
    return Condition(f"({day} >= ? OR {day} <= ?)", (first, last))


def taken_on(days: Sequence[date]) -> Condition:
    """Local wall time on one of these days."""
    numbers = [10_000 * day.year + 100 * day.month + day.day for day in days]
    day = "CAST(strftime('%Y%m%d', photos.wall, 'unixepoch') AS INTEGER)"
    return Condition(f"{day} {IN_LIST}", (listed(numbers),))


def added_between(connection: Connection, start: datetime, end: datetime | None) -> Condition:
    """The photo came into the library from `start` up to, not including, `end` (both local; None:
    until now).
    """
    first = Condition("photos.id >= ?", (first_added(connection, start),))
    if end is None:
        return first
    return every([first, Condition("photos.id < ?", (first_added(connection, end),))])


def first_added(connection: Connection, since: datetime) -> int:
    """The first id of a photo that was added at a moment or later; beyond the last if none was.

    Ids are given in the order in which photos come, so that halving finds it without an index.
    """
    try:
        wanted = since.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
    except (OverflowError, ValueError):  # before the first year or after the last, in UTC
        wanted = str(since)
    low, high = 0, int(connection.execute("SELECT coalesce(max(id), 0) FROM photos").fetchone()[0])
    high += 1
    while low < high:
        middle = (low + high) // 2
        row = connection.execute(
            "SELECT id, added FROM photos WHERE id >= ? ORDER BY id LIMIT 1", (middle,)
        ).fetchone()
        if row is None or row[1] >= wanted:
            high = middle
        else:
            low = int(row[0]) + 1
    return low


def has_date() -> Condition:
    """It is known when the photo was taken."""
    return Condition("photos.wall IS NOT NULL")


def is_located() -> Condition:
    """It is known where the photo was taken."""
    return Condition("photos.latitude IS NOT NULL AND photos.longitude IS NOT NULL")


def is_there() -> Condition:
    """A file of the photo is there."""
    return Condition("EXISTS (SELECT 1 FROM files WHERE photo_id = photos.id AND NOT missing)")


def has_role(role: Role) -> Condition:
    """A file of the photo that is there has this role."""
    return Condition(
        "EXISTS (SELECT 1 FROM files WHERE photo_id = photos.id AND NOT missing AND role = ?)",
        (role.value,),
    )


def is_tagged() -> Condition:
    """The photo bears a tag."""
    return Condition(
        "EXISTS (SELECT 1 FROM photo_tags WHERE photo_id = photos.id AND decision != 'rejected')"
    )


def is_favourite() -> Condition:
    """The user made it a favourite."""
    return Condition("photos.id IN (SELECT photo_id FROM care WHERE favourite)")


def is_hidden() -> Condition:
    """The user hid it."""
    return Condition("photos.id IN (SELECT photo_id FROM care WHERE hidden)")


def among(photos: Sequence[int]) -> Condition:
    """The photo is one of these."""
    return Condition(f"photos.id {IN_LIST}", (listed(photos),))


def camera_has(text: str) -> Condition:
    """Maker and model hold the text, in any case."""
    return _contains("photos.make || ' ' || photos.model", text)


def lens_has(text: str) -> Condition:
    """The lens holds the text, in any case."""
    return _contains("photos.lens", text)


def _contains(expression: str, text: str) -> Condition:
    escaped = bindable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return Condition(f"({expression}) LIKE ? ESCAPE '\\'", (f"%{escaped}%",))


def has_format(names: Sequence[str]) -> Condition:
    """A file of the photo that is there has one of these formats."""
    marks = ", ".join("?" * len(names))
    return Condition(
        "EXISTS (SELECT 1 FROM files WHERE photo_id = photos.id AND NOT missing"
        f" AND format IN ({marks}))",
        tuple(map(bindable, names)),
    )


def rating(operator: str, value: int) -> Condition:
    """The rating shown compared with a value; no rating counts as 0. operator: < <= = >= >."""
    if operator not in {"<", "<=", "=", ">=", ">"}:
        raise ValueError(operator)
    said = "SELECT rating FROM care WHERE photo_id = photos.id"
    return Condition(f"coalesce(({said}), photos.rating, 0) {operator} ?", (value,))


def in_folder(connection: Connection, root: int, path: str) -> Condition:
    """A file that is there lies in this folder or below it."""
    return _in_folders(_below(connection, root, os.fsencode(path)))


def folder_has(connection: Connection, text: str) -> Condition:
    """A file that is there lies in or below a folder that the text names.

    An absolute path names that very folder. Else each part of the text, between "/", must stand
    in the name of one folder after the other, case and accents folded.
    """
    text = text.replace(os.sep, "/")
    roots = {
        root: os.fsdecode(path) for root, path in connection.execute("SELECT id, path FROM roots")
    }
    if os.path.isabs(text):
        wanted = os.path.join(os.path.normpath(text), "")
        inside = []
        for root, path in roots.items():
            base = os.path.join(path, "")
            if base.startswith(wanted):
                inside.append(in_folder(connection, root, ""))
            elif wanted.startswith(base):
                inner = wanted.removeprefix(base).rstrip(os.sep).replace(os.sep, "/")
                inside.append(in_folder(connection, root, inner))
        return any_of(inside)
    parts = [folded(part) for part in text.split("/") if part]
    found = []
    for id_, root, path in connection.execute("SELECT id, root_id, path FROM folders"):
        names = [os.path.basename(roots[root])]
        names.extend(os.fsdecode(path).split("/") if path else [])
        said = [folded(name) for name in names]
        if any(
            all(part in name for part, name in zip(parts, said[start:], strict=False))
            for start in range(len(said) - len(parts) + 1)
        ):
            found.append(int(id_))
    return _in_folders(found)


def folded(text: str) -> str:
    """A name of a folder without case and accents, as filters compare it."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _below(connection: Connection, root: int, path: bytes) -> list[int]:
    rows = connection.execute(
        "WITH RECURSIVE below(id) AS (SELECT id FROM folders WHERE root_id = ? AND path = ?"
        " UNION ALL SELECT folders.id FROM folders JOIN below ON parent_id = below.id)"
        " SELECT id FROM below",
        (root, path),
    )
    return [int(row[0]) for row in rows]


def _in_folders(folders: Sequence[int]) -> Condition:
    return Condition(
        "photos.id IN (SELECT photo_id FROM files WHERE NOT missing"
        f" AND photo_id IS NOT NULL AND folder_id {IN_LIST})",
        (listed(folders),),
    )


def photo_ids(
    connection: Connection, condition: Condition, *, missing: bool = False, hidden: bool = False
) -> NDArray[np.int64]:
    """Photos for which the condition holds: int64 [N], ascending.

    missing: also those of which no file is there. hidden: also those that the user hid.
    """
    seen = [] if missing else [is_there()]
    seen += [] if hidden else [is_hidden().negated()]
    wanted = every([*seen, condition])
    rows = connection.execute(
        f"SELECT id FROM photos WHERE {wanted.sql} ORDER BY id", wanted.values
    )
    return np.fromiter((row[0] for row in rows), np.int64)
