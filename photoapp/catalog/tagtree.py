"""Rows of tags themselves: their names, the tree they form, the concepts that they stand for.

The row of a tag stays when nobody bears it any more, so that undoing finds it. Such a row is no
tag until it is used again: `find` passes it over, and its name is free. See `beginning.py`.
"""

import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog.connection import IN_LIST, bindable, listed, visible

Connection = sqlite3.Connection

LONGEST = 200  # signs of a tag's name

BORNE = "decision != 'rejected'"
"""Of a row of the ledger: the photo bears the tag."""

ALIVE = (
    "(name != '' AND (kept OR taught OR concept IS NOT NULL"
    " OR EXISTS (SELECT 1 FROM photo_tags WHERE tag_id = tags.id)"
    " OR EXISTS (SELECT 1 FROM tags AS child WHERE child.parent_id = tags.id)))"
)
"""Of a row of tags: it is a tag, whether or not it is listed."""


NARROWER = (
    "UNION SELECT tags.id FROM tags JOIN wanted ON parent_id = wanted.id"
    " UNION SELECT narrow.id FROM wanted JOIN tags AS broad ON broad.id = wanted.id"
    "  JOIN concept_also ON also = broad.concept"
    "  JOIN tags AS narrow ON narrow.concept = concept_also.concept"
)
"""In a recursive table `wanted(id)` of tags: what stands below them, or is one of them, too."""


class Concept(NamedTuple):
    """A concept of the vocabulary as the catalog takes it: its id and that of the one above, ""
    at the top; its English name; its names in any language; every other form of it; what it is,
    too, without standing below that.
    """

    id: str
    parent: str
    name: str
    names: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    also: "tuple[Concept, ...]" = ()


def spelled(name: str) -> str:
    """A tag's name as it is kept: blanks between words single, accents composed (NFC).

    Raises PhotoappError TAG_NAME for one without a sign, too long, or with a quotation mark,
    which a question could not write.
    """
    spelling = " ".join(unicodedata.normalize("NFC", bindable(name)).split())
    if not visible(spelling) or len(spelling) > LONGEST or '"' in spelling:
        raise PhotoappError(Code.TAG_NAME, name=spelling[:LONGEST])
    return spelling


def folded(name: str) -> str:
    """What makes two spellings one tag: equal whatever the case."""
    return unicodedata.normalize("NFC", " ".join(bindable(name).split()).casefold())


def find(connection: Connection, name: str) -> int | None:
    """A tag by its name in any case."""
    row = connection.execute(
        f"SELECT id FROM tags WHERE folded = ? AND {ALIVE}", (folded(name),)
    ).fetchone()
    return None if row is None else int(row[0])


def known(connection: Connection, name: str) -> int:
    """A tag by its name in any case. Raises TAG_UNKNOWN."""
    tag = find(connection, name)
    if tag is None:
        raise PhotoappError(Code.TAG_UNKNOWN, name=name)
    return tag


def name_of(connection: Connection, tag: int) -> str:
    """What a tag is called. Raises TAG_UNKNOWN."""
    row = connection.execute("SELECT name FROM tags WHERE id = ?", (tag,)).fetchone()
    if row is None:
        raise PhotoappError(Code.TAG_UNKNOWN, name=str(tag))
    return str(row[0])


def of_concept(connection: Connection, concept: str) -> int | None:
    """The tag that stands for a concept; None where there is none, or no more."""
    row = connection.execute(
        "SELECT id FROM tags WHERE concept = ?1 AND name != ''"
        " AND NOT EXISTS (SELECT 1 FROM gone_concepts WHERE concept = ?1)",
        (concept,),
    ).fetchone()
    return None if row is None else int(row[0])


def named(connection: Connection, name: str) -> list[int]:
    """The tags that a question means: of this name, else of a concept with it in any language."""
    found = find(connection, name)
    if found is not None:
        return [found]
    rows = connection.execute(
        "SELECT tags.id FROM concept_names JOIN tags USING(concept)"
        " WHERE concept_names.folded = ?1 AND name != ''"
        " UNION SELECT tag_id FROM concept_names JOIN gone_concepts USING(concept)"
        " WHERE folded = ?1 AND tag_id IS NOT NULL",
        (folded(name),),
    )
    return [int(row[0]) for row in rows]


# -- the tree ------------------------------------------------------------------------------------


def below(connection: Connection, tags: Iterable[int]) -> list[int]:
    """Tags and all that stand below them."""
    rows = connection.execute(
        f"WITH RECURSIVE below(id) AS (SELECT id FROM tags WHERE id {IN_LIST} UNION"
        " SELECT tags.id FROM tags JOIN below ON parent_id = below.id) SELECT id FROM below",
        (listed(tags),),
    )
    return [int(row[0]) for row in rows]


def meant(connection: Connection, tags: Iterable[int]) -> list[int]:
    """Tags, all that stand below them and all that is one of them, too, as an owl is a bird."""
    rows = connection.execute(
        f"WITH RECURSIVE wanted(id) AS (SELECT id FROM tags WHERE id {IN_LIST} {NARROWER})"
        " SELECT id FROM wanted",
        (listed(tags),),
    )
    return [int(row[0]) for row in rows]


def also(connection: Connection) -> list[tuple[int, int]]:
    """Tags that are, too, what another stands for: (that other, the tag)."""
    rows = connection.execute(
        "SELECT broad.id, narrow.id FROM concept_also JOIN tags AS narrow USING(concept)"
        " JOIN tags AS broad ON broad.concept = also"
    )
    return [(int(broad), int(narrow)) for broad, narrow in rows]


def children(connection: Connection, tag: int) -> list[int]:
    """The tags that stand right below one."""
    rows = connection.execute("SELECT id FROM tags WHERE parent_id = ? ORDER BY id", (tag,))
    return [int(row[0]) for row in rows]


def parent_of(connection: Connection, tag: int) -> int | None:
    """The tag that one stands below, None at the top."""
    row = connection.execute("SELECT parent_id FROM tags WHERE id = ?", (tag,)).fetchone()
    return None if row is None or row[0] is None else int(row[0])


def touch(connection: Connection, tags: Iterable[int]) -> None:
    """Note that other photos bear these tags than before."""
    connection.execute(
        f"UPDATE tags SET revision = random() WHERE id {IN_LIST}", (listed(dict.fromkeys(tags)),)
    )


def line(parents: Mapping[int, int | None], tag: int) -> list[int]:
    """A tag and those above it, the nearest first."""
    found: list[int] = []
    at: int | None = tag
    while at is not None and at not in found:
        found.append(at)
        at = parents.get(at)
    return found


def is_one_nameless(connection: Connection) -> bool:
    """Whether a row without a name is used as a tag, as undoing out of order would have it."""
    row = connection.execute(
        "SELECT 1 FROM tags WHERE name = '' AND (kept OR taught OR EXISTS"
        " (SELECT 1 FROM photo_tags WHERE tag_id = tags.id))"
    )
    return row.fetchone() is not None


def refuse_circles(connection: Connection) -> None:
    """Refuse what undoing or redoing out of order would make of tags: one that is below itself.

    Raises PhotoappError UNDO_CONFLICT.
    """
    rows = connection.execute(
        "WITH RECURSIVE top(id) AS (SELECT id FROM tags WHERE parent_id IS NULL UNION ALL"
        " SELECT tags.id FROM tags JOIN top ON parent_id = top.id)"
        " SELECT name FROM tags WHERE id NOT IN (SELECT id FROM top) LIMIT 1"
    )
    found = rows.fetchone()
    if found is not None:
        raise PhotoappError(Code.UNDO_CONFLICT, what=found[0])


# -- making --------------------------------------------------------------------------------------


def put(connection: Connection, spelling: str) -> int:
    """The tag of a name, made if need be; no action, but what a file says."""
    tag = find(connection, spelling)
    if tag is not None:
        return tag
    row = connection.execute(
        "INSERT INTO tags(name, folded) VALUES (?, ?)"
        " ON CONFLICT(folded) DO UPDATE SET name = excluded.name, hidden = 0 RETURNING id",
        (spelling, folded(spelling)),
    )
    return int(row.fetchone()[0])


def ensure_concepts(connection: Connection, concepts: Iterable[Concept]) -> dict[str, int]:
    """Have a tag for each concept, those above before those below; returns them by concept.

    A tag of the user's that has one of its names becomes its tag and keeps its spelling. What is
    said of a concept whose tag was made part of another goes to that; one whose tag was deleted
    is absent. No action: such rows are listed only once somebody proposes or bears them.
    """
    wanted = list(concepts)
    found: dict[str, int] = dict(
        connection.execute(
            "SELECT concept, id FROM tags WHERE concept IS NOT NULL"
            " AND concept NOT IN (SELECT concept FROM gone_concepts)"
        ).fetchall()
    )
    gone = dict(connection.execute("SELECT concept, tag_id FROM gone_concepts").fetchall())
    parents: dict[str, int | None] = {}
    for one in wanted:
        _put_names(connection, one)
        above = found.get(one.parent, parents.get(one.parent))
        if one.id in gone:
            parents[one.id] = above if gone[one.id] is None else gone[one.id]
        elif one.id not in found:
            found[one.id] = _put_concept(connection, one, one.name, above)
    found |= {concept: tag for concept, tag in gone.items() if tag is not None}
    return {one.id: found[one.id] for one in wanted if one.id in found}


def _put_concept(
    connection: Connection, concept: Concept, spelling: str, parent: int | None
) -> int:
    """Let a tag stand for a concept: the user's of such a name, else a new one."""
    there = (find(connection, name) for name in (spelling, concept.name, *concept.names))
    tag = next((one for one in there if one is not None), None)
    if tag is None:
        row = connection.execute(
            "INSERT INTO tags(name, folded) VALUES (?, ?)"
            " ON CONFLICT(folded) DO UPDATE SET name = excluded.name RETURNING id",
            (spelling, folded(spelling)),
        )
        (tag,) = row.fetchone()
        connection.execute(
            "UPDATE tags SET hidden = coalesce((SELECT hidden FROM tags WHERE id = ?), 0)"
            " WHERE id = ?",
            (parent, tag),
        )
    connection.execute(
        "UPDATE tags SET concept = ?, parent_id = iif(parent_id IS NULL AND NOT kept, ?, parent_id)"
        " WHERE id = ? AND concept IS NULL",  # else it is what the user calls another concept
        (concept.id, _unless_below(connection, parent, tag), tag),
    )
    return int(tag)


def _put_names(connection: Connection, concept: Concept) -> None:
    for one in (concept, *concept.also):
        names = {folded(form) for form in (one.name, *one.names, *one.synonyms)}
        connection.executemany(
            "INSERT OR IGNORE INTO concept_names VALUES (?, ?)",
            [(name, one.id) for name in sorted(names)],
        )
    connection.executemany(
        "INSERT OR IGNORE INTO concept_also VALUES (?, ?)",
        [(concept.id, one.id) for one in concept.also],
    )


def _unless_below(connection: Connection, parent: int | None, tag: int) -> int | None:
    return parent if parent is not None and parent not in below(connection, [tag]) else None
