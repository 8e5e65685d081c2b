"""Keywords in files as tags: kept up with the files, and nested where a keyword has a path.

Only what a file begins or ceases to say changes the ledger, so that a keyword the user took away
stays away.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from photoapp.base.messages import PhotoappError
from photoapp.base.tagged import TagSource
from photoapp.catalog import ledger, tagtree

Connection = sqlite3.Connection


class Keywords(NamedTuple):
    """What a file says: its keywords, and those with a place in a hierarchy, as "Places|Europe"."""

    plain: Sequence[str]
    paths: Sequence[str]


def of_photo(connection: Connection, photo: int) -> Keywords:
    """What is remembered of a photo's file."""
    plain, paths = (
        [row[0] for row in connection.execute(f"{asked} WHERE photo_id = ?", (photo,))]
        for asked in ("SELECT keyword FROM keywords", "SELECT path FROM keyword_paths")
    )
    return Keywords(plain, paths)


def follow(connection: Connection, photo: int, before: Keywords, after: Keywords) -> None:
    """Keep the ledger up with the file of a photo; `settle` writes its words."""
    old, new = _tags(before), _tags(after)
    ceased = [tagtree.find(connection, name) for name in old.keys() - new.keys()]
    ledger.drop_by_files(connection, [(photo, tag) for tag in ceased if tag is not None])
    begun = [path for name, path in new.items() if name not in old]
    if begun and TagSource.FILE not in ledger.silent(connection):
        tags = [_nested(connection, path) for path in begun]
        ledger.put_by_files(connection, [(photo, tag) for tag in tags])


def unsaid(connection: Connection) -> list[tuple[int, int]]:
    """What files say and the ledger does not, as photo and tag."""
    said: dict[int, Keywords] = {}
    for asked, place in (("keyword FROM keywords", 0), ("path FROM keyword_paths", 1)):
        for photo, text in connection.execute(f"SELECT photo_id, {asked}").fetchall():
            said.setdefault(photo, Keywords([], []))[place].append(text)  # type: ignore[attr-defined]
    tags: dict[str, int] = {}
    pairs: set[tuple[int, int]] = set()
    for photo, keywords in said.items():
        for name, path in _tags(keywords).items():
            if name not in tags:
                tags[name] = _nested(connection, path)
            pairs.add((photo, tags[name]))
    known = connection.execute("SELECT photo_id, tag_id FROM photo_tags").fetchall()
    return sorted(pairs.difference(known))


def _tags(keywords: Keywords) -> Mapping[str, tuple[str, ...]]:
    """The tags that keywords are, by folded name: each with those above it, from the top down.

    What can be no tag is left out.
    """
    found: dict[str, tuple[str, ...]] = {}
    for path in (*((one,) for one in keywords.plain), *(one.split("|") for one in keywords.paths)):
        names = tuple(_spelled(path))
        if names and len(names) > len(found.get(tagtree.folded(names[-1]), ())):
            found[tagtree.folded(names[-1])] = names
    return found


def _spelled(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        try:
            yield tagtree.spelled(name)
        except PhotoappError:
            continue


def _nested(connection: Connection, path: Sequence[str]) -> int:
    """The tag at the end of a path; one that stands nowhere yet is put below the one before."""
    above: int | None = None
    for name in path:
        tag = tagtree.put(connection, name)
        if above is not None and above not in tagtree.below(connection, [tag]):
            connection.execute(
                "UPDATE tags SET parent_id = ? WHERE id = ? AND parent_id IS NULL AND NOT kept",
                (above, tag),
            )
        above = tag
    assert above is not None  # noqa: S101 - no path is empty
    return above
