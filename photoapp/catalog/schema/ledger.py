"""Version 5, beyond tables: keywords of files enter the ledger, and what was recorded follows.

Frozen with its version, like the tables: it calls nothing that may change later.
"""

import json
import sqlite3
import unicodedata
from datetime import UTC, datetime

Connection = sqlite3.Connection
Pair = tuple[int, int]  # photo, tag

_LONGEST = 200  # signs of a tag's name
_OF_USER = {"source": "user", "model": "", "evidence": None}


def fill(connection: Connection) -> None:
    """Give photos the tags that their keywords are, and rewrite the history of tagging."""
    at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")
    pairs = _pairs(connection)
    connection.executemany(
        "INSERT OR IGNORE INTO photo_tags(photo_id, tag_id, source, decision, at)"
        " VALUES (?, ?, 'file', 'applied', ?)",
        [(photo, tag, at) for photo, tag in sorted(pairs)],
    )
    _rewrite(connection, pairs, at)
    connection.executemany(
        "UPDATE words SET tags = (SELECT group_concat(name, char(10)) FROM photo_tags JOIN tags"
        " ON tags.id = tag_id WHERE photo_id = words.rowid) WHERE rowid = ?",
        [(photo,) for photo in {photo for photo, _ in pairs}],
    )


def _pairs(connection: Connection) -> set[Pair]:
    """Which photos have which keywords, as tags; those above a keyword in a path are made too."""
    found = set()
    for photo, keyword in connection.execute("SELECT photo_id, keyword FROM keywords").fetchall():
        tag = _tag(connection, keyword, None)
        if tag is not None:
            found.add((int(photo), tag))
    for photo, path in connection.execute("SELECT photo_id, path FROM keyword_paths").fetchall():
        tag = None
        for name in path.split("|"):
            tag = _tag(connection, name, tag) or tag
        if tag is not None:
            found.add((int(photo), tag))
    return found


def _tag(connection: Connection, name: str, parent: int | None) -> int | None:
    """The tag of a keyword, below another if it stands nowhere yet; None if it can be none."""
    spelling = " ".join(unicodedata.normalize("NFC", name).split())
    if not spelling or len(spelling) > _LONGEST or '"' in spelling or not spelling.isprintable():
        return None
    folded = unicodedata.normalize("NFC", spelling.casefold())
    connection.execute("INSERT OR IGNORE INTO tags(name, folded) VALUES (?, ?)", (spelling, folded))
    (tag,) = connection.execute("SELECT id FROM tags WHERE folded = ?", (folded,)).fetchone()
    if parent is not None and tag not in _line(connection, parent):
        connection.execute(
            "UPDATE tags SET parent_id = ? WHERE id = ? AND parent_id IS NULL", (parent, tag)
        )
    return int(tag)


def _line(connection: Connection, tag: int) -> set[int]:
    """A tag and all above it."""
    rows = connection.execute(
        "WITH RECURSIVE line(id) AS (VALUES (?) UNION SELECT parent_id FROM tags"
        " JOIN line ON tags.id = line.id WHERE parent_id IS NOT NULL) SELECT id FROM line",
        (tag,),
    )
    return {int(row[0]) for row in rows}


def _rewrite(connection: Connection, pairs: set[Pair], at: str) -> None:
    """Keys and images of recorded tagging as the ledger has them: one row for photo and tag.

    Where there was no row of the user's, there is that of the keyword now.
    """
    of_file = {**_OF_USER, "source": "file", "score": None, "decision": "applied", "at": at}
    rows = connection.execute(
        "SELECT id, key, before, after FROM history_rows WHERE of = 'photo_tags'"
    ).fetchall()
    for id_, key, *images in rows:
        pair = {name: json.loads(key)[name] for name in ("photo_id", "tag_id")}
        nothing = of_file if (pair["photo_id"], pair["tag_id"]) in pairs else None
        said = [json.loads(image) if image else None for image in images]
        told = [nothing if one is None else _OF_USER | one for one in said]
        connection.execute(
            "UPDATE history_rows SET key = ?, before = ?, after = ? WHERE id = ?",
            (json.dumps(pair), *(one and json.dumps(one) for one in told), id_),
        )
