"""The ledger of tags: one row for a photo and a tag, with who says so and what was decided."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from photoapp.base.messages import Action
from photoapp.base.tagged import Decision, Mark, TagSource
from photoapp.catalog import settings, tagtree
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.recording import Rows, Values, recorded
from photoapp.catalog.tagtree import BORNE

Connection = sqlite3.Connection

SILENT = "tags_without"
"""The setting that names the sources that were switched off, as a JSON list."""

BY_USER: Values = {
    "source": str(TagSource.USER),
    "model": "",
    "score": None,
    "evidence": None,
    "decision": str(Decision.ACCEPTED),
}

RANK = "CASE {0} WHEN 'accepted' THEN 2 WHEN 'rejected' THEN 1 ELSE 0 END"
"""Which of two words on the same tag and photo stands: the higher."""


def key(photo: int, tag: int) -> Values:
    """What finds an entry."""
    return {"photo_id": photo, "tag_id": tag}


def now() -> str:
    """The time of an entry that is made or changed now, UTC as SQLite writes it."""
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"


def accept(connection: Connection, rows: Rows, tag: int, photos: Iterable[int]) -> int:
    """The user says that photos bear a tag; returns how many did not. Forgotten ones are left.

    Who said so before stays with it.
    """
    wanted = listed(dict.fromkeys(photos))
    told: dict[int, str] = dict(
        connection.execute(
            f"SELECT photo_id, decision FROM photo_tags WHERE tag_id = ? AND photo_id {IN_LIST}",
            (tag, wanted),
        ).fetchall()
    )
    there = connection.execute(f"SELECT id FROM photos WHERE id {IN_LIST}", (wanted,)).fetchall()
    new = [photo for (photo,) in there if photo not in told]
    rows.put("photo_tags", [key(photo, tag) for photo in new], BY_USER)
    open_ = [photo for photo, decision in told.items() if decision != Decision.ACCEPTED]
    decided = {"decision": str(Decision.ACCEPTED), "at": now()}
    rows.put("photo_tags", [key(photo, tag) for photo in open_], decided)
    return len(new) + sum(told[photo] == Decision.REJECTED for photo in open_)


def take(connection: Connection, rows: Rows, tag: int, photos: Iterable[int]) -> int:
    """The user says that photos do not bear a tag; returns how many did.

    It is remembered as rejected where somebody else said so or may say so again.
    """
    said = connection.execute(
        "SELECT photo_id, source = 'user' AND concept IS NULL AND NOT taught"
        " FROM photo_tags JOIN tags ON tags.id = tag_id"
        f" WHERE tag_id = ? AND photo_id {IN_LIST} AND {BORNE}",
        (tag, listed(dict.fromkeys(photos))),
    ).fetchall()
    rows.drop("photo_tags", [key(photo, tag) for photo, alone in said if alone])
    decided = {"decision": str(Decision.REJECTED), "at": now()}
    rows.put("photo_tags", [key(photo, tag) for photo, alone in said if not alone], decided)
    return len(said)


def marks(connection: Connection, photos: Sequence[int]) -> dict[int, tuple[Mark, ...]]:
    """All that is said of tags on photos, by the name of the tag; photos without any are absent."""
    found: dict[int, tuple[Mark, ...]] = {}
    rows = connection.execute(
        "SELECT photo_id, name, source, model, score, decision, at FROM photo_tags"
        f" JOIN tags ON tags.id = tag_id WHERE photo_id {IN_LIST} ORDER BY photo_id, folded",
        (listed(photos),),
    )
    for photo, name, source, model, score, decision, at in rows:
        when = datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
        mark = Mark(name, TagSource(source), model, score, Decision(decision), when)
        found[photo] = (*found.get(photo, ()), mark)
    return found


# -- sources -------------------------------------------------------------------------------------


def silent(connection: Connection) -> set[TagSource]:
    """The sources that the user switched off."""
    return {TagSource(one) for one in json.loads(settings.get(connection, SILENT) or "[]")}


def use(connection: Connection, source: TagSource, photos: Sequence[tuple[int, int]]) -> None:
    """Let a source speak again. photos: what files say, for that source: photos and their tags."""
    with recorded(connection, Action.SOURCE_USED, source=str(source)) as rows:
        put_silent(rows, silent(connection) - {source})
        entry = {**BY_USER, "source": str(source), "decision": str(Decision.APPLIED)}
        rows.put("photo_tags", [key(*pair) for pair in photos], entry)


def put_silent(rows: Rows, sources: set[TagSource]) -> None:
    """Have these sources and no others switched off, as part of an action."""
    setting = [{"name": SILENT}]
    if sources:
        rows.put("settings", setting, {"value": json.dumps(sorted(sources))})
    else:
        rows.drop("settings", setting)


# -- photos that become one, or two ----------------------------------------------------------------


def inherit(connection: Connection, heir: int, photo: int) -> None:
    """A photo that was part of another bears what that one bears; `settle` writes its words.

    What the user said goes before what machines did. What files say, each says for itself.
    """
    connection.execute(
        "INSERT INTO photo_tags SELECT ?, tag_id, source, model, score, evidence, decision, at"
        " FROM photo_tags WHERE photo_id = ? AND NOT (source = 'file' AND decision = 'applied')"
        " ON CONFLICT DO UPDATE SET source = excluded.source, model = excluded.model,"
        " score = excluded.score, evidence = excluded.evidence, decision = excluded.decision,"
        f" at = excluded.at WHERE {RANK.format('excluded.decision')}"
        f" > {RANK.format('photo_tags.decision')}",
        (heir, photo),
    )
    touch_tags_of(connection, [heir, photo])


def touch_tags_of(connection: Connection, photos: Iterable[int]) -> None:
    """Note that these photos have come to bear other tags than before."""
    tags = connection.execute(
        f"SELECT DISTINCT tag_id FROM photo_tags WHERE photo_id {IN_LIST}", (listed(photos),)
    ).fetchall()
    tagtree.touch(connection, [tag for (tag,) in tags])


def put_by_files(connection: Connection, given: Iterable[tuple[int, int]]) -> None:
    """Files say that photos bear tags, as (photo, tag); what was said already stands."""
    pairs = list(given)
    connection.executemany(
        "INSERT OR IGNORE INTO photo_tags(photo_id, tag_id, source, decision)"
        " VALUES (?, ?, 'file', 'applied')",
        pairs,
    )
    tagtree.touch(connection, [tag for _, tag in pairs])


def drop_by_files(connection: Connection, taken: Iterable[tuple[int, int]]) -> None:
    """Files no longer say so; what the user decided stands."""
    pairs = list(taken)
    connection.executemany(
        "DELETE FROM photo_tags WHERE photo_id = ? AND tag_id = ? AND source = 'file'"
        " AND decision = 'applied'",
        pairs,
    )
    tagtree.touch(connection, [tag for _, tag in pairs])
