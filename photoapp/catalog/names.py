"""The words written on photos: names of files and folders, titles, descriptions, keywords, tags."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.files import printable
from photoapp.base.messages import Why
from photoapp.catalog.connection import IN_LIST, bindable, listed

Connection = sqlite3.Connection

COLUMNS: dict[str, Why] = {
    "names": Why.NAME,
    "folders": Why.FOLDER,
    "title": Why.TITLE,
    "description": Why.DESCRIPTION,
    "keywords": Why.KEYWORD,
    "tags": Why.TAG,
}

_TAGS = (
    "SELECT name FROM photo_tags JOIN tags ON tags.id = tag_id"
    " WHERE photo_id = ? AND decision != 'rejected'"
)

_SHOWN = (
    "SELECT coalesce(care.title, photos.title) AS title,"
    " coalesce(care.description, photos.description) AS description"
    " FROM photos LEFT JOIN care ON photo_id = photos.id"
)


def rebuild(connection: Connection, photo: int) -> None:
    """Write the words of a photo anew from its rows."""
    rows = connection.execute(
        "SELECT name, folders.path, roots.path FROM files JOIN folders ON folders.id = folder_id"
        " JOIN roots ON roots.id = root_id WHERE photo_id = ? AND missing ="
        " (SELECT min(missing) FROM files WHERE photo_id = ?) ORDER BY files.id",
        (photo, photo),
    ).fetchall()
    files = dict.fromkeys(printable(os.fsdecode(name)) for name, _, _ in rows)
    folders = dict.fromkeys(
        printable(os.path.basename(os.fsdecode(root)) + "/" + os.fsdecode(path))
        for _, path, root in rows
    )
    title, description = connection.execute(f"{_SHOWN} WHERE photos.id = ?", (photo,)).fetchone()
    keywords = connection.execute(
        "SELECT keyword FROM keywords WHERE photo_id = ?1"
        " UNION ALL SELECT path FROM keyword_paths WHERE photo_id = ?1",
        (photo,),
    )
    connection.execute("DELETE FROM words WHERE rowid = ?", (photo,))
    connection.execute(
        "INSERT INTO words(rowid, names, folders, title, description, keywords, tags)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            photo,
            "\n".join(files),
            "\n".join(folders),
            title,
            description,
            "\n".join(row[0] for row in keywords),
            _tags(connection, photo),
        ),
    )


def retitle(connection: Connection, photos: Iterable[int]) -> None:
    """Write titles and descriptions among the words of photos anew, where they are others."""
    connection.execute(
        "UPDATE words SET title = shown.title, description = shown.description"
        f" FROM ({_SHOWN.replace('SELECT', 'SELECT photos.id AS photo,', 1)}"
        f"  WHERE photos.id {IN_LIST}) AS shown WHERE words.rowid = shown.photo"
        " AND (words.title, words.description) IS NOT (shown.title, shown.description)",
        (listed(photos),),
    )


def retag(connection: Connection, photos: Iterable[int]) -> None:
    """Write the tags among the words of photos anew, where they are others; forgotten photos are
    passed over.
    """
    borne = f"SELECT group_concat(name, char(10)) FROM ({_TAGS.replace('?', 'photos.id')})"
    connection.execute(
        "UPDATE words SET tags = said.tags FROM"
        f" (SELECT id AS photo, coalesce(({borne}), '') AS tags FROM photos WHERE id {IN_LIST})"
        " AS said WHERE words.rowid = said.photo AND words.tags IS NOT said.tags",
        (listed(photos),),
    )


def rename(connection: Connection, tags: Iterable[int]) -> None:
    """Write the tags anew among the words of photos that bear any of these."""
    borne = connection.execute(
        # Crossed, as of few tags that there are SQLite thinks it better to read all of them.
        "SELECT DISTINCT photo_id FROM json_each(?) AS one CROSS JOIN photo_tags ON tag_id = value",
        (listed(tags),),
    )
    retag(connection, [photo for (photo,) in borne])


def _tags(connection: Connection, photo: int) -> str:
    return "\n".join(row[0] for row in connection.execute(_TAGS, (photo,)))


BEGINNING = "*"
"""A phrase that ends with it may go on within its last word."""


def _quoted(phrase: str) -> str:
    """An FTS5 string that means these words in this order, whatever signs they hold."""
    words = phrase.removesuffix(BEGINNING)
    return '"' + bindable(words).replace('"', '""') + '"' + BEGINNING * (words != phrase)


def matching(
    connection: Connection, phrase: str, *, without: Why | None = None
) -> NDArray[np.int64]:
    """Photos on which the words of `phrase` stand together: ids, int64 [N], ascending.

    without: do not look in this column.
    """
    skipped = [column for column, why in COLUMNS.items() if why is without]
    query = "".join(f"- {column} : " for column in skipped) + _quoted(phrase)
    rows = connection.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", (query,)
    )
    return np.fromiter((row[0] for row in rows), np.int64)


def lines(
    connection: Connection, photos: Sequence[int]
) -> Iterator[tuple[int, dict[Why, tuple[str, ...]]]]:
    """What is written on photos: each name, folder, title, keyword and so on by itself."""
    rows = connection.execute(
        f"SELECT rowid, {', '.join(COLUMNS)} FROM words WHERE rowid {IN_LIST}", (listed(photos),)
    )
    for photo, *texts in rows:
        written = zip(COLUMNS.values(), texts, strict=True)
        yield photo, {why: tuple((text or "").split("\n")) for why, text in written}


def where(
    connection: Connection, phrases: Sequence[str], photos: Sequence[int]
) -> dict[int, tuple[Why, ...]]:
    """In which columns any of `phrases` stands, for some photos."""
    if not photos or not phrases:
        return {}
    query = " OR ".join(map(_quoted, phrases))
    found: dict[int, tuple[Why, ...]] = {}
    for column, why in COLUMNS.items():
        # The plus keeps SQLite from matching anew for each photo: 27 s, not 0.2, with a word that
        # stands on all of 100,000.
        rows = connection.execute(
            f"SELECT rowid FROM words WHERE words MATCH ? AND +rowid {IN_LIST}",
            (f"{column} : ({query})", listed(photos)),
        )
        for (photo,) in rows:
            found[photo] = (*found.get(photo, ()), why)
    return found
