"""Rows of tags, and of who says that a photo bears one."""

import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.tagged import Tag
from photoapp.catalog.connection import IN_LIST, bindable, listed
from photoapp.catalog.filters import Condition
from photoapp.catalog.recording import Values, recorded

Connection = sqlite3.Connection

LONGEST = 200  # signs of a tag's name

_BORNE = "decision != 'rejected'"
_THERE = "EXISTS (SELECT 1 FROM files WHERE files.photo_id = photo_tags.photo_id AND NOT missing)"


_BY_USER: Values = {
    "source": "user", "model": "", "score": None, "evidence": None, "decision": "accepted",
}  # fmt: skip


def spelled(name: str) -> str:
    """A tag's name as it is kept: blanks between words single, accents composed (NFC).

    Raises PhotoappError TAG_NAME for one without a sign, too long, or with a quotation mark,
    which a question could not write.
    """
    spelling = " ".join(unicodedata.normalize("NFC", bindable(name)).split())
    if not spelling or len(spelling) > LONGEST or '"' in spelling or not spelling.isprintable():
        raise PhotoappError(Code.TAG_NAME, name=spelling[:LONGEST])
    return spelling


def folded(name: str) -> str:
    """What makes two spellings one tag: equal whatever the case."""
    return unicodedata.normalize("NFC", " ".join(bindable(name).split()).casefold())


def tag(connection: Connection, name: str, photos: Iterable[int]) -> int:
    """Give photos a tag of the user; returns how many did not have it. Forgotten ones are left."""
    spelling = spelled(name)
    tag_id = _row(connection, spelling)
    with recorded(connection, Action.TAGGED, tag=_name(connection, tag_id)) as rows:
        keys = [_of_user(photo, tag_id) for photo in _known(connection, photos)]
        given = rows.put("photo_tags", keys, _BY_USER)
        rows.values["photos"] = given
    return given


def untag(connection: Connection, name: str, photos: Iterable[int]) -> int:
    """Take a tag of the user from photos; returns how many had it. Raises TAG_UNKNOWN."""
    tag_id = find(connection, name)
    if tag_id is None:
        raise PhotoappError(Code.TAG_UNKNOWN, name=name)
    with recorded(connection, Action.UNTAGGED, tag=_name(connection, tag_id)) as rows:
        taken = rows.drop("photo_tags", [_of_user(one, tag_id) for one in dict.fromkeys(photos)])
        rows.values["photos"] = taken
    return taken


def find(connection: Connection, name: str) -> int | None:
    """A tag that some photo bears, by its name in any case."""
    row = connection.execute(
        "SELECT id FROM tags WHERE folded = ? AND EXISTS"
        " (SELECT 1 FROM photo_tags WHERE tag_id = tags.id)",
        (folded(name),),
    ).fetchone()
    return None if row is None else int(row[0])


def tags(connection: Connection) -> list[Tag]:
    """Every tag that some photo bears, by name, with how many that are there."""
    rows = connection.execute(
        f"SELECT name, count(DISTINCT CASE WHEN {_THERE} THEN photo_id END)"
        f" FROM photo_tags JOIN tags ON tags.id = tag_id WHERE {_BORNE}"
        " GROUP BY tag_id ORDER BY folded"
    )
    return [Tag(name, photos) for name, photos in rows]


def count(connection: Connection) -> int:
    """How many tags some photo bears."""
    row = connection.execute(f"SELECT count(DISTINCT tag_id) FROM photo_tags WHERE {_BORNE}")
    return int(row.fetchone()[0])


def tags_of(connection: Connection, photos: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of photos, by name; photos without any are absent."""
    found: dict[int, tuple[str, ...]] = {}
    for photo, name in connection.execute(
        f"SELECT DISTINCT photo_id, name FROM photo_tags JOIN tags ON tags.id = tag_id"
        f" WHERE {_BORNE} AND photo_id {IN_LIST} ORDER BY photo_id, folded",
        (listed(photos),),
    ):
        found[photo] = (*found.get(photo, ()), name)
    return found


def tags_among(connection: Connection, photos: Sequence[int]) -> list[Tag]:
    """The tags that some of these photos bear, by name, with how many of them."""
    rows = connection.execute(
        f"SELECT name, count(DISTINCT photo_id) FROM photo_tags JOIN tags ON tags.id = tag_id"
        f" WHERE {_BORNE} AND photo_id {IN_LIST} GROUP BY tag_id ORDER BY folded",
        (listed(photos),),
    )
    return [Tag(name, borne) for name, borne in rows]


def has_tag(name: str) -> Condition:
    """The photo bears a tag, its name in any case."""
    return Condition(
        "photos.id IN (SELECT photo_id FROM photo_tags WHERE tag_id ="
        f" (SELECT id FROM tags WHERE folded = ?) AND {_BORNE})",
        (folded(name),),
    )


def inherit(connection: Connection, heir: int, photo: int) -> None:
    """A photo that was part of another bears what that one bears; `settle` writes its words."""
    connection.execute(
        "INSERT OR IGNORE INTO photo_tags SELECT ?, tag_id, source, model, score, evidence,"
        " decision, at FROM photo_tags WHERE photo_id = ?",
        (heir, photo),
    )


def _row(connection: Connection, spelling: str) -> int:
    """The row of a tag, made if need be. A tag that no photo bears takes the new spelling."""
    tag_id = find(connection, spelling)
    if tag_id is not None:
        return tag_id
    row = connection.execute(
        "INSERT INTO tags(name, folded) VALUES (?, ?)"
        " ON CONFLICT(folded) DO UPDATE SET name = excluded.name RETURNING id",
        (spelling, folded(spelling)),
    )
    return int(row.fetchone()[0])


def _of_user(photo: int, tag_id: int) -> Values:
    return {"photo_id": photo, "tag_id": tag_id}


def _name(connection: Connection, tag_id: int) -> str:
    return str(connection.execute("SELECT name FROM tags WHERE id = ?", (tag_id,)).fetchone()[0])


def _known(connection: Connection, photos: Iterable[int]) -> list[int]:
    wanted = dict.fromkeys(photos)
    rows = connection.execute(f"SELECT id FROM photos WHERE id {IN_LIST}", (listed(wanted),))
    known = {row[0] for row in rows}
    return [photo for photo in wanted if photo in known]
