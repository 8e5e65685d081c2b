"""Rows of saved searches, and of the questions asked before."""

import base64
import json
import sqlite3
import unicodedata
from datetime import UTC, datetime
from typing import Any

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.question import PictureTerm, Question, SavedSearch, Sort
from photoapp.catalog import settings
from photoapp.catalog.connection import bindable, visible
from photoapp.catalog.recording import Values, recorded

Connection = sqlite3.Connection

LONGEST = 200  # signs of a search's name

KEPT = 500
"""So many different questions are remembered; older ones are forgotten."""

_FORGETS = "questions_forgotten"
"""The setting of a library whose user wants no questions remembered."""


def spelled(name: str) -> str:
    """A name as it is kept: blanks between words single, accents composed (NFC).

    Raises PhotoappError SEARCH_NAME for one without a sign, too long or unprintable.
    """
    spelling = " ".join(unicodedata.normalize("NFC", bindable(name)).split())
    if not visible(spelling) or len(spelling) > LONGEST:
        raise PhotoappError(Code.SEARCH_NAME, name=spelling[:LONGEST])
    return spelling


def save(connection: Connection, name: str, question: Question) -> SavedSearch:
    """Keep a question under a name, in the place of one so called. Limits are not kept.

    Its pictures are photos of the library or encoded pictures; a path would say nothing once the
    file moves. Raises PhotoappError SEARCH_NAME, ValueError for a path.
    """
    spelling = spelled(name)
    with recorded(connection, Action.SEARCH_SAVED, name=spelling) as rows:
        rows.put("searches", [_key(spelling)], _row(spelling, question))
    return find(connection, spelling)


def rename(connection: Connection, name: str, other: str) -> SavedSearch:
    """Call a saved search otherwise.

    Raises PhotoappError SEARCH_UNKNOWN, SEARCH_NAME, also where another one is called so.
    """
    found, spelling = find(connection, name), spelled(other)
    if _key(spelling) != _key(found.name) and _get(connection, spelling) is not None:
        raise PhotoappError(Code.SEARCH_NAME, name=spelling)
    with recorded(connection, Action.SEARCH_RENAMED, name=spelling, other=found.name) as rows:
        if _key(spelling) != _key(found.name):
            rows.drop("searches", [_key(found.name)])
        rows.put("searches", [_key(spelling)], _row(spelling, found.question))
    return find(connection, spelling)


def delete(connection: Connection, name: str) -> None:
    """Forget a saved search. Raises PhotoappError SEARCH_UNKNOWN."""
    found = find(connection, name)
    with recorded(connection, Action.SEARCH_DELETED, name=found.name) as rows:
        rows.drop("searches", [_key(found.name)])


def find(connection: Connection, name: str) -> SavedSearch:
    """A saved search by its name in any case. Raises PhotoappError SEARCH_UNKNOWN."""
    found = _get(connection, name)
    if found is None:
        raise PhotoappError(Code.SEARCH_UNKNOWN, name=name)
    return found


def searches(connection: Connection) -> list[SavedSearch]:
    """Every saved search, by name."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM searches ORDER BY folded")
    return [_saved(row) for row in rows]


def texts(connection: Connection) -> list[tuple[str, str]]:
    """What the rows of saved searches are found by, and what each asks in words."""
    return list(connection.execute("SELECT folded, question FROM searches ORDER BY folded"))


_COLUMNS = "name, question, sort, everything, pictures, added"


def _get(connection: Connection, name: str) -> SavedSearch | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM searches WHERE folded = :folded", dict(_key(name))
    ).fetchone()
    return None if row is None else _saved(row)


def _key(name: str) -> Values:
    spelling = unicodedata.normalize("NFC", " ".join(bindable(name).split()).casefold())
    return {"folded": spelling}


def _row(name: str, question: Question) -> Values:
    return {
        "name": name,
        "question": bindable(question.text),
        "sort": str(question.sort),
        "everything": int(question.everything),
        "pictures": json.dumps([told_picture(one) for one in question.pictures]),
    }


def _saved(row: tuple[str, str, str, int, str, str]) -> SavedSearch:
    name, text, sort, everything, pictures, added = row
    terms = tuple(picture_term(one) for one in json.loads(pictures))
    question = Question(text, terms, Sort(sort), everything=bool(everything))
    when = datetime.fromisoformat(added).replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
    return SavedSearch(name, question, when)


def told_picture(term: PictureTerm) -> dict[str, Any]:
    """A picture as JSON can hold it. Raises ValueError for a path."""
    told: dict[str, Any] = {"negative": term.negative, "weight": term.weight}
    if isinstance(term.source, str):
        raise ValueError(term.source)  # noqa: TRY004 - a path is of the right type
    if isinstance(term.source, bytes):
        told["picture"] = base64.b64encode(term.source).decode()
    else:
        told["photo"] = term.source
    return told | ({"region": term.region} if term.region else {})


def picture_term(told: dict[str, Any]) -> PictureTerm:
    """The picture again."""
    source = told["photo"] if "photo" in told else base64.b64decode(told["picture"])
    region = told.get("region")
    return PictureTerm(
        source, told["negative"], told["weight"], None if region is None else tuple(region)
    )


# -- questions asked before ----------------------------------------------------------------------


def remember(connection: Connection, text: str) -> None:
    """Note that a question was asked, unless the user wants none remembered."""
    said = " ".join(bindable(text).split())
    if not said or not remembers(connection):
        return
    connection.execute("DELETE FROM questions WHERE text = ?", (said,))
    connection.execute("INSERT INTO questions(text) VALUES (?)", (said,))
    connection.execute(
        "DELETE FROM questions WHERE id NOT IN (SELECT id FROM questions ORDER BY id DESC LIMIT ?)",
        (KEPT,),
    )


def asked(connection: Connection) -> list[str]:
    """The questions remembered, the latest first."""
    rows = connection.execute("SELECT text FROM questions ORDER BY id DESC")
    return [row[0] for row in rows]


def reword(connection: Connection, text: str, other: str) -> None:
    """Remember a question in other words, where it was."""
    connection.execute("UPDATE OR REPLACE questions SET text = ? WHERE text = ?", (other, text))


def forget(connection: Connection, text: str | None = None) -> int:
    """Forget one question asked before, or all; returns how many. There is no way back."""
    if text is None:
        return connection.execute("DELETE FROM questions").rowcount
    said = " ".join(bindable(text).split())
    return connection.execute("DELETE FROM questions WHERE text = ?", (said,)).rowcount


def remembers(connection: Connection) -> bool:
    """Whether questions are remembered at all."""
    return settings.get(connection, _FORGETS) is None


def set_remembering(connection: Connection, *, on: bool) -> None:
    """Remember questions from now on, or forget those there are and remember none."""
    settings.put(connection, _FORGETS, None if on else "1")
    if not on:
        forget(connection)
