"""What the user did, undoing it and doing it again."""

import json
import os
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime

from photoapp.base.answers import Done
from photoapp.base.files import printable
from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.moving import Step
from photoapp.catalog import moving, tagtree
from photoapp.catalog.database import Catalog
from photoapp.catalog.ledger import SILENT
from photoapp.catalog.recording import ON_DISK, TABLES, Change, decoded, follow, images, write

Connection = sqlite3.Connection

_COLUMNS = "id, action, details, at, undoable, undone"


class History:
    """The actions of the user, kept up to `recording.MOST_ACTIONS`. Usable from any thread.

    Undoing and redoing are transactions of their own: whole or not at all. Of an action with an
    effect on the disk only the rows are brought back here (see `library/past.py`). Attribute: none.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def done(self) -> list[Done]:
        """What was done, the latest first."""
        rows = self._catalog.read().execute(f"SELECT {_COLUMNS} FROM history ORDER BY id DESC")
        return [_done(row) for row in rows]

    def next_undo(self) -> Done | None:
        """What `undo` would take back (or refuse to), None if there is nothing."""
        return _latest(self._catalog.read(), "undone = 0 ORDER BY id DESC")

    def next_redo(self) -> Done | None:
        """What `redo` would do again, None if there is nothing."""
        return _latest(self._catalog.read(), "undone > 0 ORDER BY undone DESC")

    def undo(self, number: int | None = None) -> Done:
        """Take back an action, the latest without a number.

        Raises PhotoappError: NOTHING_TO_UNDO, ACTION_UNKNOWN, UNDO_FINAL, UNDO_CONFLICT or
        UNDO_ENCODER (what it left has changed since), FOLDER_OVERLAPS.
        """
        return self._catalog.write(lambda connection: _undo(connection, number, ()))

    def redo(self, number: int | None = None) -> Done:
        """Do again what was undone, the last of it without a number. Raises as `undo`."""
        return self._catalog.write(lambda connection: _redo(connection, number, ()))


def to_undo(connection: Connection, number: int | None) -> Done:
    """The action that undoing would take back. Raises PhotoappError as `History.undo`."""
    found = _wanted(connection, number, "undone = 0", "id DESC", Code.NOTHING_TO_UNDO)
    if not found.undoable:
        raise PhotoappError(Code.UNDO_FINAL, number=found.number)
    return found


def to_redo(connection: Connection, number: int | None) -> Done:
    """The action that redoing would do again. Raises PhotoappError as `History.redo`."""
    # By its number also what was left behind by a newer action can be done again.
    where = "undone > 0" if number is None else "undone != 0"
    return _wanted(connection, number, where, "undone DESC", Code.NOTHING_TO_REDO)


def check(connection: Connection, done: Done, *, back: bool) -> None:
    """Raise PhotoappError UNDO_CONFLICT or UNDO_ENCODER if rows are not as an action left them."""
    _check(connection, _changes(connection, done, back=back))


def replay_on_disk(
    connection: Connection, done: Done, steps: Sequence[Step], *, back: bool
) -> Done:
    """Let the rows of an action follow what was undone, or done again, on the disk already.

    steps: where each file was until now, and is.
    """
    number = done.number
    found = _undo(connection, number, steps) if back else _redo(connection, number, steps)
    moving.settle_all(connection, steps)
    if not back:
        moving.note_trash(connection, number, [step for step in steps if step.new is None])
    return found


def _undo(connection: Connection, number: int | None, steps: Sequence[Step]) -> Done:
    found = to_undo(connection, number)
    _replay(connection, found, steps, back=True)
    connection.execute(
        "UPDATE history SET undone = 1 + (SELECT max(0, max(undone)) FROM history) WHERE id = ?",
        (found.number,),
    )
    return found


def _redo(connection: Connection, number: int | None, steps: Sequence[Step]) -> Done:
    found = to_redo(connection, number)
    _replay(connection, found, steps, back=False)
    connection.execute("UPDATE history SET undone = 0 WHERE id = ?", (found.number,))
    return found


def _wanted(
    connection: Connection, number: int | None, where: str, order: str, nothing: Code
) -> Done:
    if number is None:
        found = _latest(connection, f"{where} ORDER BY {order}")
        if found is None:
            raise PhotoappError(nothing)
        return found
    found = _latest(connection, f"id = {number:d} AND {where}")
    if found is None:
        raise PhotoappError(Code.ACTION_UNKNOWN, number=number)
    return found


def _latest(connection: Connection, where: str) -> Done | None:
    row = connection.execute(f"SELECT {_COLUMNS} FROM history WHERE {where} LIMIT 1").fetchone()
    return None if row is None else _done(row)


def _done(row: tuple[int, str, str, str, int, int]) -> Done:
    number, action, details, at, undoable, undone = row
    when = datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
    return Done(number, Action(action), json.loads(details), when, bool(undoable), undone != 0)


def _replay(connection: Connection, done: Done, steps: Sequence[Step], *, back: bool) -> None:
    """Put every row of an action back as it was, or again as it left them."""
    changes = _changes(connection, done, back=back)
    _check(connection, changes)
    moving.make_room(connection, steps)
    try:
        write(connection, changes)
    except sqlite3.IntegrityError as error:  # what a row belongs to has been forgotten
        raise _conflict(connection, changes[0]) from error
    follow(connection, [(one.table, one.key) for one in changes])
    if tagtree.is_one_nameless(connection):
        raise PhotoappError(Code.UNDO_CONFLICT, what=str(done.values.get("tag", "")))


def _changes(connection: Connection, done: Done, *, back: bool) -> list[Change]:
    """What bringing an action's rows back, or making them so again, changes."""
    kept = connection.execute(
        "SELECT of, key, before, after FROM history_rows WHERE history_id = ? AND of != ?"
        " ORDER BY id",
        (done.number, ON_DISK),
    )
    changes = []
    # Backwards what was made last goes first: nothing is there before what it belongs to.
    for table, key, before, after in reversed(kept.fetchall()) if back else kept:
        states = decoded(before), decoded(after)
        expected, wanted = reversed(states) if back else states
        changes.append(Change(table, decoded(key) or {}, expected, wanted))
    return changes


def _check(connection: Connection, changes: Sequence[Change]) -> None:
    """Raise UNDO_CONFLICT if a row is not as expected."""
    alike: dict[tuple[str, tuple[str, ...]], list[Change]] = {}
    for one in changes:
        alike.setdefault((one.table, tuple(one.expected or ())), []).append(one)
    for (table, columns), group in alike.items():
        now = images(connection, table, [one.key for one in group], columns)
        for one, found in zip(group, now, strict=True):
            if found != one.expected:
                raise _conflict(connection, one)
    _check_held(connection, changes)


def _check_held(connection: Connection, changes: Sequence[Change]) -> None:
    """Raise UNDO_CONFLICT if a row would go and take along what a later action said of it."""
    changing = {(one.table, tuple(one.key.values())) for one in changes}
    for gone in (one for one in changes if one.wanted is None):
        for table, column in TABLES[gone.table].held.items():
            key = ", ".join(TABLES[table].key)
            rows = connection.execute(
                f"SELECT {key} FROM {table} WHERE {column} = ?", tuple(gone.key.values())
            )
            if any((table, row) not in changing for row in rows):
                raise _conflict(connection, gone)


_NAMES = {
    "album_photos": "SELECT name FROM albums WHERE id = :album_id",
    "albums": "SELECT name FROM albums WHERE id = :id",
    "care": "SELECT name FROM photos JOIN files ON files.id = lead_id WHERE photos.id = :photo_id",
    "exclusions": "SELECT :pattern",
    "files": "SELECT name FROM files WHERE id = :id",
    "gone_concepts": "SELECT :concept",
    "photo_tags": "SELECT name FROM tags WHERE id = :tag_id",
    "roots": "SELECT path FROM roots WHERE id = :id",
    "searches": "SELECT :folded",
    "settings": "SELECT group_concat(json_each.value, ', ')"
    " FROM settings, json_each(settings.value) WHERE name = :name",
    "tags": "SELECT name FROM tags WHERE id = :id",
}
"""What a person calls the thing that a row of a table is about; of settings, sources of tags."""


def _conflict(connection: Connection, change: Change) -> PhotoappError:
    if change.table == "settings" and change.key["name"] != SILENT:
        return PhotoappError(Code.UNDO_ENCODER)  # all others say which encoder does what, and how
    row = connection.execute(_NAMES[change.table], dict(change.key)).fetchone()
    name = "" if row is None or row[0] is None else row[0]
    what = printable(os.fsdecode(name)) if isinstance(name, bytes) else str(name)
    return PhotoappError(Code.UNDO_CONFLICT, what=what)
