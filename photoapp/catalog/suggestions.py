"""Rows of suggestions: tags that machines propose for photos, and what the user says to them.

A suggestion is derived from vectors, labels and examples: it is never part of history, and stays as
it is whatever the user decides. It *waits* while the ledger (`photo_tags`) says nothing of its tag
and photo, its tag is not hidden and its source speaks: of an encoder's suggestions only those of
one model are seen, so that another can be prepared beside it and follow in one step.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.tagged import Decision, Suggestion, Tag, TagSource
from photoapp.catalog import ledger, settings
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.filters import Condition
from photoapp.catalog.recording import Value, Values, recorded

Connection = sqlite3.Connection

# The photos without a file that is there, and hidden ones: few, so asked once for a whole query.
_UNSEEN = (
    "SELECT photo_id FROM files AS lost WHERE missing AND photo_id IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM files AS kept WHERE kept.photo_id = lost.photo_id AND NOT kept.missing)"
    " UNION ALL SELECT photo_id FROM care WHERE hidden"
)
_UNDECIDED = (
    "NOT EXISTS (SELECT 1 FROM photo_tags AS told"
    " WHERE told.photo_id = suggestions.photo_id AND told.tag_id = suggestions.tag_id)"
)


def speaker(connection: Connection, source: TagSource) -> str | None:
    """The model whose suggestions of a source are seen; None if there is none yet."""
    return settings.get(connection, _setting(source))


def let_speak(connection: Connection, source: TagSource, model: str | None) -> None:
    """See the suggestions of this model from now on, and of no other of its source."""
    settings.put(connection, _setting(source), model)


def _setting(source: TagSource) -> str:
    return f"suggests:{source}"


def speaking(connection: Connection) -> Condition:
    """Those of all rows that are seen: of sources that the user has not switched off."""
    silent = ledger.silent(connection)
    parts, models = [], []
    for source in (TagSource.ENCODER, TagSource.CLASSIFIER):
        model = speaker(connection, source)
        if model is not None and source not in silent:
            parts.append(f"(source = '{source}' AND model = ?)")
            models.append(model)
    if TagSource.TAUGHT not in silent:
        parts.append(f"source = '{TagSource.TAUGHT}'")  # a tag is learnt by one model at a time
    return Condition(f"({' OR '.join(parts) or '0'})", tuple(models))


# -- reading -------------------------------------------------------------------------------------


def of_photos(
    connection: Connection, photos: Sequence[int], least: float, most: int
) -> dict[int, tuple[Suggestion, ...]]:
    """What waits on photos, at least so sure, the surest first, `most` of each at most."""
    seen = speaking(connection)
    rows = connection.execute(
        "SELECT photo_id, tag_id, tags.name, confidence, source FROM suggestions"
        f" JOIN tags ON tags.id = tag_id WHERE photo_id {IN_LIST} AND NOT hidden"
        # Most rows are less sure: of a large selection they are not worth the reading.
        " AND (confidence >= ? OR EXISTS (SELECT 1 FROM suggestions AS surer"
        "  WHERE surer.tag_id = suggestions.tag_id AND surer.photo_id = suggestions.photo_id"
        "  AND surer.confidence >= ?))"
        f" AND {seen.sql} AND {_UNDECIDED} ORDER BY confidence DESC, folded",
        (listed(photos), least, least, *seen.values),
    )
    found: dict[int, dict[int, Suggestion]] = {}
    for photo, tag, name, confidence, source in rows:
        mine = found.setdefault(photo, {})
        if tag in mine:  # a second source, less sure
            sources = (*mine[tag].sources, TagSource(source))
            mine[tag] = Suggestion(photo, tag, name, mine[tag].confidence, sources)
        elif confidence >= least and len(mine) < most:
            mine[tag] = Suggestion(photo, tag, name, confidence, (TagSource(source),))
    return {photo: tuple(mine.values()) for photo, mine in found.items() if mine}


def counts(connection: Connection, tags: Iterable[int] | None = None) -> dict[int, int]:
    """How many photos that are there wait, by tag; without tags for which none do.

    tags: only these.
    """
    seen = speaking(connection)
    some = Condition("1") if tags is None else Condition(f"tag_id {IN_LIST}", (listed(tags),))
    return dict(
        connection.execute(
            "SELECT tag_id, count(*) FROM (SELECT DISTINCT tag_id, photo_id FROM suggestions"
            f" WHERE {some.sql} AND {seen.sql} AND {_UNDECIDED} AND photo_id NOT IN ({_UNSEEN}))"
            " JOIN tags ON tags.id = tag_id AND NOT hidden GROUP BY tag_id",
            (*some.values, *seen.values),
        )
    )


def proposed(connection: Connection) -> set[int]:
    """The tags that wait on some photo."""
    seen = speaking(connection)
    rows = connection.execute(
        "SELECT id FROM tags WHERE NOT hidden AND EXISTS (SELECT 1 FROM suggestions"
        f" WHERE tag_id = tags.id AND {seen.sql} AND {_UNDECIDED})",
        seen.values,
    )
    return {int(row[0]) for row in rows}


def photos_waiting(connection: Connection) -> int:
    """On how many photos that are there something waits."""
    seen = speaking(connection)
    row = connection.execute(
        "SELECT count(DISTINCT photo_id) FROM suggestions JOIN tags ON tags.id = tag_id"
        f" WHERE NOT hidden AND {seen.sql} AND {_UNDECIDED} AND photo_id NOT IN ({_UNSEEN})",
        seen.values,
    ).fetchone()
    return int(row[0])


def queue(
    connection: Connection, tag: int, least: float = 0.0
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The photos that wait for a word on a tag, and how sure it is: int64 [N], float32 [N].

    The surest first, ties by photo.
    """
    seen = speaking(connection)
    rows = connection.execute(
        "SELECT photo_id, max(confidence) AS surest FROM suggestions WHERE tag_id = ?"
        f" AND {seen.sql} AND {_UNDECIDED} AND photo_id NOT IN ({_UNSEEN})"
        " AND NOT (SELECT hidden FROM tags WHERE id = tag_id)"
        " GROUP BY photo_id HAVING surest >= ? ORDER BY surest DESC, photo_id",
        (tag, *seen.values, least),
    )
    table = np.fromiter(rows, np.dtype([("photo", np.int64), ("surest", np.float64)]))
    return table["photo"].copy(), table["surest"].astype(np.float32)


def undecided(seen: Condition) -> str:
    """A query for photos and tags that wait for a word, each once. seen: as `speaking`."""
    return f"SELECT DISTINCT photo_id, tag_id FROM suggestions WHERE {seen.sql} AND {_UNDECIDED}"


def waiting(connection: Connection, found: Mapping[int, int]) -> list[Tag]:
    """The tags for which photos wait, those with most first, without hidden ones.

    found: for how many, by tag, as `counts` has it. `photos` is 0 here.
    """
    rows = connection.execute(
        "SELECT id, name, parent_id, coalesce(concept, ''), taught FROM tags"
        f" WHERE id {IN_LIST} AND NOT hidden AND name != '' ORDER BY folded",
        (listed(found),),
    )
    tags = [
        Tag(name, 0, id_, parent, concept, taught=bool(taught), suggestions=found[id_])
        for id_, name, parent, concept, taught in rows
    ]
    return sorted(tags, key=lambda one: -one.suggestions)


def tag_row(connection: Connection, tag: int) -> Tag:
    """A tag by its id; `photos` are those of the tag itself. Raises TAG_UNKNOWN."""
    row = connection.execute(
        "SELECT name, (SELECT count(*) FROM photo_tags WHERE tag_id = tags.id"
        f" AND decision IN ('accepted', 'applied') AND photo_id NOT IN ({_UNSEEN})),"
        " id, parent_id, coalesce(concept, ''), hidden, taught"
        " FROM tags WHERE id = ? AND name != ''",
        (tag,),
    ).fetchone()
    if row is None:
        raise PhotoappError(Code.TAG_UNKNOWN, name=str(tag))
    name, photos, id_, parent, concept, hidden, taught = row
    return Tag(name, photos, id_, parent, concept, bool(hidden), bool(taught))


def reviewed(connection: Connection) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """What the user has decided of what machines proposed: how sure they were, and if rightly so,
    float64 [n] and bool [n].
    """
    rows = connection.execute(
        "SELECT score, decision = 'accepted' FROM photo_tags"
        " WHERE score IS NOT NULL AND decision != 'applied'"
    )
    table = np.fromiter(rows, np.dtype([("sure", np.float64), ("right", np.bool_)]))
    return table["sure"].copy(), table["right"].copy()


# -- deciding ------------------------------------------------------------------------------------


def decide(connection: Connection, tag: int, photos: Iterable[int], decision: Decision) -> int:
    """Accept or reject a tag for photos, whether or not it still waits; returns how many changed.

    The user's word is kept with what the surest machine said then. Raises TAG_UNKNOWN.
    """
    name = tag_row(connection, tag).name
    told = _told(connection, tag, photos, decision)
    action = Action.ACCEPTED if decision is Decision.ACCEPTED else Action.REJECTED
    with recorded(connection, action, tag=name) as rows:
        changed = rows.put_each("photo_tags", told)
        rows.values["photos"] = changed
    return changed


def accept_above(connection: Connection, tag: int, confidence: float) -> int:
    """Accept a tag for all photos where it waits, so sure at least. Raises TAG_UNKNOWN."""
    photos, _ = queue(connection, tag, confidence)
    return decide(connection, tag, photos.tolist(), Decision.ACCEPTED)


def apply(
    connection: Connection, photos: Iterable[int], least: float, tag: int | None = None
) -> tuple[int, int]:
    """Give photos what waits there so surely; returns how many tags, and on how many photos.

    tag: only this one.
    """
    seen = speaking(connection)
    rows = connection.execute(
        "SELECT photo_id, tag_id, source, model, max(confidence), evidence FROM suggestions"
        f" JOIN tags ON tags.id = tag_id WHERE photo_id {IN_LIST} AND NOT hidden"
        f" AND {seen.sql} AND {_UNDECIDED} AND confidence >= ? AND tag_id = coalesce(?, tag_id)"
        " GROUP BY photo_id, tag_id",
        (listed(dict.fromkeys(photos)), *seen.values, least, tag),
    ).fetchall()
    given = [_entry(photo, one, said, Decision.APPLIED) for photo, one, *said in rows]
    tags, tagged = ({row[place] for row in rows} for place in (1, 0))
    with recorded(connection, Action.AUTO_TAGGED, tags=len(tags), photos=len(tagged)) as changed:
        changed.put_each("photo_tags", given)
    return len(given), len(tagged)


def _told(
    connection: Connection, tag: int, photos: Iterable[int], decision: Decision
) -> list[tuple[Values, Values]]:
    """The entries of the ledger that a decision changes."""
    wanted = listed(dict.fromkeys(photos))
    known = connection.execute(f"SELECT id FROM photos WHERE id {IN_LIST}", (wanted,))
    said: dict[int, Sequence[Value]] = {
        photo: (TagSource.USER, "", None, None) for (photo,) in known
    }
    seen = speaking(connection)
    machines = connection.execute(
        "SELECT photo_id, source, model, max(confidence), evidence FROM suggestions"
        f" WHERE tag_id = ? AND photo_id {IN_LIST} AND {seen.sql} GROUP BY photo_id",
        (tag, wanted, *seen.values),
    )
    said |= {photo: rest for photo, *rest in machines}
    before = connection.execute(
        "SELECT photo_id, decision, source, model, score, evidence FROM photo_tags"
        f" WHERE tag_id = ? AND photo_id {IN_LIST}",
        (tag, wanted),
    )
    for photo, decided, *rest in before.fetchall():
        said[photo] = rest
        if decided == decision:
            del said[photo]
    return [_entry(photo, tag, one, decision) for photo, one in said.items()]


def _entry(
    photo: int, tag: int, said: Sequence[Value], decision: Decision
) -> tuple[Values, Values]:
    """said: source, model, confidence, evidence."""
    source, model, score, evidence = said
    return {"photo_id": photo, "tag_id": tag}, {
        "source": source,
        "model": model,
        "score": score,
        "evidence": evidence,
        "decision": str(decision),
        "at": ledger.now(),
    }
