"""Taking a tag by its name within an action: the row that is to be it, and what must change.

A row of tags is never deleted, because the history goes by its id. One without a name is no tag;
its `folded`, which must differ from all others, begins with a blank, as no name does.
"""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import tagtree
from photoapp.catalog.recording import Rows, Value, Values
from photoapp.catalog.tagtree import ALIVE, Concept

Connection = sqlite3.Connection


class Begun(NamedTuple):
    """A row that is to be a tag. wanted: the values it needs for that, none for one that is."""

    tag: int
    name: str
    wanted: dict[str, Value]

    def put(self, rows: Rows, **values: Value) -> None:
        """Make it the tag, with these values besides."""
        rows.put("tags", [{"id": self.tag}], self.wanted | values)


def begin(
    connection: Connection, rows: Rows, spelling: str, chain: Sequence[Concept] = ()
) -> Begun:
    """The tag of a name in any case, else of the concept that ends a chain, else a new one.

    What the user takes by hand may be proposed again, though it was deleted once.
    """
    tag = tagtree.find(connection, spelling)
    if tag is None and chain:
        return _of_concept(connection, rows, spelling, chain)
    if tag is not None:
        return Begun(tag, tagtree.name_of(connection, tag), {})
    row = connection.execute(
        "SELECT id FROM tags WHERE folded = ?", (tagtree.folded(spelling),)
    ).fetchone()
    tag = _nameless(connection) if row is None else int(row[0])
    return Begun(tag, spelling, named(spelling))


def named(spelling: str) -> dict[str, Value]:
    """The values of a row that bears a name and is shown."""
    return {"name": spelling, "folded": tagtree.folded(spelling), "hidden": 0}


def nameless(tag: int) -> Values:
    """The values of a row that is no tag."""
    return {
        "name": "", "folded": f" {tag}", "parent_id": None, "hidden": 1, "taught": 0, "kept": 0,
    }  # fmt: skip


def free(connection: Connection, rows: Rows, spelling: str, tag: int) -> None:
    """Have a name free for a tag: a row that is no tag gives it up.

    Raises TAG_EXISTS where another tag is called so.
    """
    other = connection.execute(
        f"SELECT id, {ALIVE} FROM tags WHERE folded = ? AND id != ?",
        (tagtree.folded(spelling), tag),
    ).fetchone()
    if other is not None and other[1]:
        raise PhotoappError(Code.TAG_EXISTS, name=spelling)
    if other is not None:
        rows.put("tags", [{"id": other[0]}], nameless(other[0]))


def _nameless(connection: Connection) -> int:
    """A new row; the name comes by a recorded change."""
    row = connection.execute(
        "INSERT INTO tags(name, folded, hidden)"
        " SELECT '', ' ' || (1 + coalesce(max(id), 0)), 1 FROM tags RETURNING id"
    )
    return int(row.fetchone()[0])


def _of_concept(
    connection: Connection, rows: Rows, spelling: str, chain: Sequence[Concept]
) -> Begun:
    concept = chain[-1].id
    gone = connection.execute(
        "SELECT tag_id FROM gone_concepts WHERE concept = ?", (concept,)
    ).fetchone()
    known = connection.execute("SELECT id FROM tags WHERE concept = ?", (concept,)).fetchone()
    if gone is None and known is not None:
        return Begun(known[0], tagtree.name_of(connection, known[0]), {})
    if gone is not None and gone[0] is not None:
        return Begun(gone[0], tagtree.name_of(connection, gone[0]), {})
    rows.drop("gone_concepts", [{"concept": concept}])
    mine = {tagtree.find(connection, name) for name in (chain[-1].name, *chain[-1].names)}
    there = tagtree.ensure_concepts(connection, chain)
    tag = there[concept]
    if tag in mine:  # the user's, by another of its names
        return Begun(tag, tagtree.name_of(connection, tag), {})
    free(connection, rows, spelling, tag)
    if known is None:
        return Begun(tag, spelling, named(spelling))
    above = next((there[one.id] for one in reversed(chain[:-1]) if one.id in there), None)
    if above in tagtree.below(connection, [tag]):
        above = None
    return Begun(tag, spelling, named(spelling) | {"parent_id": above})
