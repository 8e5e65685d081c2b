"""Taking back all that a source of tags gave photos by itself, in many short transactions.

The first one silences the source; the others take its tags from some photos each, all as one action
of the history, which grows. So whatever else is written need not wait for all of them. A setting
says what is under way: after a kill it is gone on with. What is undone meanwhile ends it there, and
what is done again goes on.
"""

import json
import sqlite3
from collections.abc import Callable
from functools import partial

from photoapp.base.messages import Action
from photoapp.base.tagged import TagSource
from photoapp.catalog import ledger, settings
from photoapp.catalog.database import Catalog
from photoapp.catalog.recording import recorded

Connection = sqlite3.Connection

AT_ONCE = 500
"""Photos that one transaction takes tags from: some tens of milliseconds."""

_UNDER_WAY = "taking_back."
"""The settings that name the action of each source that is being taken back, "" before it is one:
with its name behind."""

_GIVEN = "source = :source AND decision = 'applied'"


def take_back(
    catalog: Catalog, source: TagSource, checkpoint: Callable[[], object] = lambda: None
) -> int:
    """Undo all that a source gave photos by itself, and switch it off; returns how many photos.

    What the user accepted or rejected stays. Not on the writer thread. checkpoint: as for `finish`.
    Raises ValueError for the user's own tags.
    """
    catalog.write(partial(begin, source=source))
    return _go_on(catalog, source, checkpoint)


def finish(catalog: Catalog, checkpoint: Callable[[], object] = lambda: None) -> None:
    """Go on with what is under way until it is done, if anything is; several threads may.

    checkpoint: called between transactions; what it raises leaves the rest for another time.
    """
    for source in _begun(catalog.read()):
        _go_on(catalog, source, checkpoint)


def under_way(connection: Connection) -> set[TagSource]:
    """The sources that are being taken back."""
    # One that speaks again is so only if what silenced it is done again.
    return _begun(connection) & ledger.silent(connection)


def _begun(connection: Connection) -> set[TagSource]:
    rows = connection.execute(
        "SELECT name FROM settings WHERE substr(name, 1, ?) = ?", (len(_UNDER_WAY), _UNDER_WAY)
    )
    return {TagSource(name.removeprefix(_UNDER_WAY)) for (name,) in rows}


def _go_on(catalog: Catalog, source: TagSource, checkpoint: Callable[[], object]) -> int:
    taken, after = 0, 0
    while True:
        photos = catalog.write(partial(take_some, source=source, after=after))
        if not photos:
            return taken
        taken, after = taken + len(photos), photos[-1]
        checkpoint()


def begin(connection: Connection, source: TagSource) -> None:
    """From now on a source is silent, and being taken back. Raises ValueError for the user's."""
    if source is TagSource.USER:
        raise ValueError(source)
    with recorded(connection, Action.SOURCE_TAKEN_BACK, source=str(source), photos=0) as rows:
        ledger.put_silent(rows, ledger.silent(connection) | {source})
    name = f"{_UNDER_WAY}{source}"
    if rows.number is not None:
        settings.put(connection, name, str(rows.number))
    elif settings.get(connection, name) is None:
        settings.put(connection, name, "")


def take_some(connection: Connection, source: TagSource, after: int) -> list[int]:
    """Take from some photos what a source gave them; returns them, none once it is done.

    after: only from photos with a higher id.
    """
    name = f"{_UNDER_WAY}{source}"
    said = settings.get(connection, name)
    if said is None:
        return []  # another has finished it
    number, photos, undone = _action(connection, said)
    if undone or source not in ledger.silent(connection):
        if not undone:  # else it may be done again, as long as the history keeps it
            settings.put(connection, name, None)
        return []
    asked = {"source": str(source), "after": after, "most": AT_ONCE}
    found = [
        int(row[0])
        for row in connection.execute(
            f"SELECT DISTINCT photo_id FROM photo_tags WHERE photo_id > :after AND {_GIVEN}"
            " ORDER BY photo_id LIMIT :most",
            asked,
        )
    ]
    if not found and after:  # once more: it may have been given again meanwhile, and silenced anew
        return take_some(connection, source, 0)
    if not found:
        settings.put(connection, name, None)
        return []
    given = connection.execute(
        "SELECT photo_id, tag_id FROM photo_tags"
        f" WHERE photo_id > :after AND photo_id <= :last AND {_GIVEN}",
        asked | {"last": found[-1]},
    ).fetchall()
    action, photos = Action.SOURCE_TAKEN_BACK, photos + len(found)
    with recorded(connection, action, number, source=str(source), photos=photos) as rows:
        rows.drop("photo_tags", [ledger.key(*pair) for pair in given])
    settings.put(connection, name, str(rows.number))
    return found


def _action(connection: Connection, number: str) -> tuple[int | None, int, int]:
    """The number of the action under way, from how many photos it took tags, and `undone` of it.

    None where there is none yet, or the history no longer keeps it.
    """
    row = connection.execute(
        "SELECT id, details, undone FROM history WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        return None, 0, 0
    id_, details, undone = row
    return int(id_), int(json.loads(details)["photos"]), int(undone)
