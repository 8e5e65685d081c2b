"""Tags and the photos that bear them: listing, giving, taking away."""

import sqlite3
from collections.abc import Iterable, Sequence

from photoapp.base.messages import Action
from photoapp.base.tagged import Tag
from photoapp.catalog import ledger, suggestions, tagtree
from photoapp.catalog.beginning import begin
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.filters import Condition
from photoapp.catalog.recording import recorded
from photoapp.catalog.tagtree import ALIVE, BORNE, NARROWER, Concept
from photoapp.catalog.tallies import Tallies

Connection = sqlite3.Connection

_COLUMNS = "tags.id, name, parent_id, coalesce(concept, ''), hidden, taught"
_OWN = (
    "SELECT id FROM tags WHERE kept OR taught OR EXISTS (SELECT 1 FROM photo_tags"
    " WHERE tag_id = tags.id AND decision = 'accepted')"
)


def tag(
    connection: Connection, name: str, photos: Iterable[int], chain: Sequence[Concept] = ()
) -> int:
    """Give photos a tag of the user; returns how many did not have it. Forgotten ones are left.

    chain: the concept that a new tag of this name stands for, after those above it. A hidden tag
    that is given is shown again. Raises TAG_NAME.
    """
    spelling = tagtree.spelled(name)
    with recorded(connection, Action.TAGGED) as rows:
        begun = begin(connection, rows, spelling, chain)
        begun.put(rows, hidden=0)
        given = ledger.accept(connection, rows, begun.tag, photos)
        rows.values.update(tag=begun.name, photos=given)
    return given


def untag(connection: Connection, name: str, photos: Iterable[int]) -> int:
    """Take a tag from photos; returns how many had it. Raises TAG_UNKNOWN."""
    tag_id = tagtree.known(connection, name)
    with recorded(connection, Action.UNTAGGED, tag=tagtree.name_of(connection, tag_id)) as rows:
        taken = ledger.take(connection, rows, tag_id, photos)
        rows.values["photos"] = taken
    return taken


def tags(
    connection: Connection, tallies: Tallies | None = None, *, hidden: bool = False
) -> list[Tag]:
    """Every tag that some photo bears, that the user made, that is learnt or proposed, and those
    above them; by name, with how many photos that are there bear it or a tag below it.

    tallies: kept by whoever asks again. hidden: also hidden ones.
    """
    counts = (tallies or Tallies()).count(connection)
    shown = ids(connection, hidden=hidden)
    own = {tag for (tag,) in connection.execute(_OWN)}
    rows = connection.execute(f"SELECT {_COLUMNS} FROM tags ORDER BY folded").fetchall()
    parents: dict[int, int | None] = {id_: parent for id_, _, parent, *_ in rows}
    return [
        Tag(
            name,
            counts.get(id_, 0),
            id_,
            next((one for one in tagtree.line(parents, id_)[1:] if one in shown), None),
            concept,
            bool(is_hidden),
            bool(taught),
            own=id_ in own,
        )
        for id_, name, _, concept, is_hidden, taught in rows
        if id_ in shown
    ]


def ids(connection: Connection, *, hidden: bool = False) -> set[int]:
    """The tags that `tags` lists, which costs far less than to count their photos."""
    rows = connection.execute(
        "SELECT id, parent_id, hidden, kept OR taught OR EXISTS (SELECT 1 FROM photo_tags"
        " WHERE tag_id = tags.id AND decision IN ('accepted', 'applied')) FROM tags"
        " WHERE name != ''"
    ).fetchall()
    proposed = suggestions.proposed(connection)
    parents: dict[int, int | None] = {id_: parent for id_, parent, *_ in rows}
    used = [id_ for id_, *_, is_used in rows if is_used or id_ in proposed]
    wanted = {above for id_ in used for above in tagtree.line(parents, id_)}
    return {id_ for id_, _, is_hidden, _ in rows if id_ in wanted and hidden >= is_hidden}


def one(connection: Connection, tag_id: int) -> Tag:
    """A tag with how many photos bear it, or one below it. Raises TAG_UNKNOWN."""
    tagtree.name_of(connection, tag_id)
    (row,) = connection.execute(f"SELECT {_COLUMNS} FROM tags WHERE id = ?", (tag_id,))
    id_, name, parent, concept, hidden, taught = row
    (photos,) = connection.execute(
        f"SELECT count(DISTINCT photo_id) FROM photo_tags WHERE tag_id {IN_LIST} AND {BORNE}"
        " AND EXISTS (SELECT 1 FROM files WHERE files.photo_id = photo_tags.photo_id"
        " AND NOT missing) AND photo_id NOT IN (SELECT photo_id FROM care WHERE hidden)",
        (listed(tagtree.meant(connection, [tag_id])),),
    ).fetchone()
    return Tag(name, photos, id_, parent, concept, bool(hidden), bool(taught))


def count(connection: Connection) -> int:
    """How many tags some photo bears."""
    row = connection.execute(
        "SELECT count(*) FROM tags WHERE EXISTS (SELECT 1 FROM photo_tags"
        " WHERE tag_id = tags.id AND decision IN ('accepted', 'applied'))"
    )
    return int(row.fetchone()[0])


def tags_of(connection: Connection, photos: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of photos, by name, without hidden ones; photos without any are absent."""
    found: dict[int, tuple[str, ...]] = {}
    for photo, name in connection.execute(
        f"SELECT photo_id, name FROM photo_tags JOIN tags ON tags.id = tag_id"
        f" WHERE {BORNE} AND NOT hidden AND photo_id {IN_LIST} ORDER BY photo_id, folded",
        (listed(photos),),
    ):
        found[photo] = (*found.get(photo, ()), name)
    return found


def tags_among(connection: Connection, photos: Sequence[int]) -> list[Tag]:
    """The tags that some of these photos bear, by name, with how many of them; no hidden ones."""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, count(*) FROM photo_tags JOIN tags ON tags.id = tag_id"
        f" WHERE {BORNE} AND NOT hidden AND photo_id {IN_LIST} GROUP BY tag_id ORDER BY folded",
        (listed(photos),),
    )
    return [
        Tag(name, borne, id_, parent, concept, bool(hidden), bool(taught))
        for id_, name, parent, concept, hidden, taught, borne in rows
    ]


def has_tag(name: str) -> Condition:
    """The photo bears the tag of a name in any case, else of a concept so called; or a narrower
    one (`tagtree.NARROWER`), whether or not there is a tag for the concept itself.
    """
    folded = tagtree.folded(name)
    asked = (
        "WITH RECURSIVE meant(id) AS"
        f" (SELECT id FROM tags WHERE folded = ? AND {ALIVE}),"
        " wanted(id) AS (SELECT id FROM meant"
        "  UNION SELECT tags.id FROM concept_names JOIN tags USING(concept)"
        "   WHERE concept_names.folded = ? AND name != '' AND NOT EXISTS (SELECT 1 FROM meant)"
        "  UNION SELECT tag_id FROM concept_names JOIN gone_concepts USING(concept)"
        "   WHERE concept_names.folded = ? AND NOT EXISTS (SELECT 1 FROM meant)"
        "  UNION SELECT tags.id FROM concept_names JOIN concept_also"
        "    ON also = concept_names.concept JOIN tags ON tags.concept = concept_also.concept"
        "   WHERE concept_names.folded = ? AND NOT EXISTS (SELECT 1 FROM meant)"
        f" {NARROWER}) SELECT id FROM wanted"
    )
    return Condition(
        f"photos.id IN (SELECT photo_id FROM photo_tags WHERE {BORNE} AND tag_id IN ({asked}))",
        (folded, folded, folded, folded),
    )
