"""Rows of the photos in albums: what the user says, and beside it what rules found."""

import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Action
from photoapp.base.tagged import Membership
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.filters import Condition
from photoapp.catalog.recording import Rows, Values, recorded

Connection = sqlite3.Connection


def _members(some: str = "1") -> str:
    """A table of every photo in an album and why: album_id, photo_id, how.

    some: a condition on album_id and photo_id, which is written twice: SQLite takes one on the
    whole for a reason to read both tables whole where it is a list.
    """
    return (
        f"(SELECT album_id, photo_id, how FROM album_photos WHERE how != 'excluded' AND {some}"
        " UNION ALL SELECT album_id, photo_id, 'matched' FROM album_matches AS found"
        f" JOIN albums ON albums.id = album_id AND rule != '' WHERE {some} AND NOT EXISTS"
        " (SELECT 1 FROM album_photos AS said WHERE said.album_id = found.album_id"
        "  AND said.photo_id = found.photo_id))"
    )


_SHOWN = (
    "EXISTS (SELECT 1 FROM files WHERE files.photo_id = members.photo_id AND NOT missing)"
    " AND members.photo_id NOT IN (SELECT photo_id FROM care WHERE hidden)"
)


# -- looking -------------------------------------------------------------------------------------


def counted(connection: Connection, album: int | None = None) -> dict[int, tuple[int, int | None]]:
    """By album (or of one), how many of its photos are shown, and the newest; without empty ones.

    Of photos taken at one time the last to come is the newest; undated ones are older than all.
    """
    some, values = ("1", ()) if album is None else ("album_id = ?", (album, album))
    rows = connection.execute(
        # The columns of a group are those of the row with its maximum: sqlite.org/lang_select.html
        "SELECT album_id, count(*), photos.id,"
        " max(iif(wall IS NULL, -(1 << 62), wall * (1 << 31)) + photos.id)"
        f" FROM {_members(some)} AS members JOIN photos ON photos.id = photo_id WHERE {_SHOWN}"
        " GROUP BY album_id",
        values,
    )
    return {album_id: (count, photo) for album_id, count, photo, _ in rows}


def counted_below(connection: Connection) -> dict[int, int]:
    """By album that others lie in, how many photos that are shown are in it or below, each once."""
    rows = connection.execute(
        "WITH RECURSIVE line(album, above) AS (SELECT id, id FROM albums UNION"
        " SELECT album, parent_id FROM line JOIN albums ON albums.id = above"
        "  WHERE parent_id IS NOT NULL)"
        f" SELECT above, count(DISTINCT photo_id) FROM {_members()} AS members"
        " JOIN line ON album = album_id AND above IN (SELECT parent_id FROM albums)"
        f" WHERE {_SHOWN} GROUP BY above"
    )
    return dict(rows.fetchall())


def count(connection: Connection, albums: Sequence[int]) -> int:
    """How many photos that are shown are in one of these albums, each once."""
    row = connection.execute(
        f"SELECT count(DISTINCT photo_id) FROM {_members(f'album_id {IN_LIST}')} AS members"
        f" WHERE {_SHOWN}",
        (listed(albums), listed(albums)),
    )
    return int(row.fetchone()[0])


def photos_in(connection: Connection, album: int) -> list[int]:
    """The photos in an album itself, missing ones too, ascending."""
    rows = connection.execute(
        f"SELECT photo_id FROM {_members('album_id = ?')} ORDER BY photo_id", (album, album)
    )
    return [int(row[0]) for row in rows]


def why(connection: Connection, album: int, photos: Sequence[int]) -> dict[int, Membership]:
    """Why photos are in an album, or excluded from it; others are absent."""
    rows = connection.execute(
        "SELECT photo_id, 'matched' FROM album_matches WHERE album_id = :album"
        f" AND photo_id {IN_LIST.replace('?', ':photos')} UNION ALL"
        " SELECT photo_id, how FROM album_photos WHERE album_id = :album"
        f" AND photo_id {IN_LIST.replace('?', ':photos')}",
        {"album": album, "photos": listed(photos)},
    )
    return {photo: Membership(how) for photo, how in rows}  # what the user says comes last


def albums_of(connection: Connection, photos: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The albums that photos are in, by name; photos in none are absent."""
    found: dict[int, tuple[int, ...]] = {}
    for photo, album in connection.execute(
        f"SELECT photo_id, album_id FROM {_members(f'photo_id {IN_LIST}')} AS members"
        " JOIN albums ON albums.id = album_id ORDER BY photo_id, folded, album_id",
        (listed(photos), listed(photos)),
    ):
        found[photo] = (*found.get(photo, ()), album)
    return found


def in_albums(albums: Sequence[int]) -> Condition:
    """The photo is in one of these albums."""
    return Condition(
        f"photos.id IN (SELECT photo_id FROM {_members(f'album_id {IN_LIST}')})",
        (listed(albums), listed(albums)),
    )


def known(connection: Connection, photos: Iterable[int]) -> list[int]:
    """Those of some photos that are not forgotten, each once."""
    wanted = dict.fromkeys(photos)
    rows = connection.execute(f"SELECT id FROM photos WHERE id {IN_LIST}", (listed(wanted),))
    there = {row[0] for row in rows}
    return [photo for photo in wanted if photo in there]


def keys(connection: Connection, album: int) -> list[Values]:
    """The keys of all that the user says of photos in an album."""
    rows = connection.execute(
        "SELECT photo_id FROM album_photos WHERE album_id = ? ORDER BY photo_id", (album,)
    )
    return [_key(album, photo) for (photo,) in rows]


# -- what the user says --------------------------------------------------------------------------


def put(rows: Rows, album: int, photos: Iterable[int], how: Membership) -> int:
    """Say of photos how they belong to an album, as part of an action; returns how many changed."""
    return rows.put("album_photos", [_key(album, one) for one in photos], {"how": str(how)})


def say(
    connection: Connection,
    action: Action,
    album: int,
    name: str,
    photos: Iterable[int],
    how: Membership,
) -> int:
    """Say it as an action; returns how many photos came into the album or, excluded, left it."""
    wanted = known(connection, photos)
    inside = set(photos_in(connection, album))
    changed = sum((photo in inside) is (how is Membership.EXCLUDED) for photo in wanted)
    with recorded(connection, action, name=name, photos=changed) as rows:
        put(rows, album, wanted, how)
    return changed


def take(connection: Connection, album: int, name: str, photos: Iterable[int]) -> int:
    """Take photos out of an album; returns how many were in it.

    What its rule found is excluded: it would come back.
    """
    inside = set(photos_in(connection, album))
    wanted = [photo for photo in dict.fromkeys(photos) if photo in inside]
    found = set(matches(connection, album))
    with recorded(connection, Action.ALBUM_EMPTIED, name=name, photos=len(wanted)) as rows:
        rows.drop("album_photos", [_key(album, one) for one in wanted if one not in found])
        put(rows, album, [one for one in wanted if one in found], Membership.EXCLUDED)
    return len(wanted)


def release(connection: Connection, album: int, name: str, photos: Iterable[int]) -> int:
    """No longer pin or exclude photos: the rule alone decides; returns of how many."""
    with recorded(connection, Action.ALBUM_RELEASED, name=name) as rows:
        gone = rows.drop("album_photos", [_key(album, one) for one in dict.fromkeys(photos)])
        rows.values["photos"] = gone
    return gone


def _key(album: int, photo: int) -> Values:
    return {"album_id": album, "photo_id": photo}


# -- what rules find, and what becomes of photos -------------------------------------------------


def matches(connection: Connection, album: int) -> list[int]:
    """What the rule of an album found, ascending; nothing for one by hand."""
    rows = connection.execute(
        "SELECT photo_id FROM album_matches JOIN albums ON albums.id = album_id"
        " WHERE album_id = ? AND rule != '' ORDER BY photo_id",
        (album,),
    )
    return [int(row[0]) for row in rows]


def found(connection: Connection, album: int) -> list[int]:
    """The photos that are in an album because of its rule alone, ascending."""
    rows = connection.execute(
        f"SELECT photo_id FROM {_members('album_id = ?')} WHERE how = 'matched' ORDER BY photo_id",
        (album, album),
    )
    return [int(row[0]) for row in rows]


def match(connection: Connection, album: int, rule: str, photos: Sequence[int]) -> bool:
    """Note photos that the rule of an album found; nothing, and False, if that is not its rule."""
    if not _is_rule(connection, album, rule):
        return False
    connection.execute(
        "INSERT OR IGNORE INTO album_matches SELECT ?, id FROM photos WHERE id " + IN_LIST,
        (album, listed(photos)),
    )
    return True


def unmatch(connection: Connection, album: int, rule: str, photos: Sequence[int]) -> bool:
    """Forget that the rule of an album found photos; nothing, and False, if it is another now."""
    if not _is_rule(connection, album, rule):
        return False
    connection.execute(
        f"DELETE FROM album_matches WHERE album_id = ? AND photo_id {IN_LIST}",
        (album, listed(photos)),
    )
    return True


def settle(connection: Connection, album: int, rule: str, inputs: str) -> bool:
    """Note what the matches of an album were made from; nothing, and False, if not its rule's."""
    if not _is_rule(connection, album, rule):
        return False
    connection.execute("INSERT OR REPLACE INTO album_states VALUES (?, ?)", (album, inputs))
    return True


def _is_rule(connection: Connection, album: int, rule: str) -> bool:
    row = connection.execute("SELECT rule FROM albums WHERE id = ?", (album,)).fetchone()
    return row is not None and row[0] == rule


def there(connection: Connection, photos: NDArray[np.int64]) -> NDArray[np.int64]:
    """Those of some photos of which a file is there, ascending."""
    rows = connection.execute(
        "SELECT DISTINCT photo_id FROM files WHERE NOT missing AND photo_id"
        f" {IN_LIST} ORDER BY photo_id",
        (listed(photos.tolist()),),
    )
    return np.fromiter((row[0] for row in rows), np.int64)


def inherit(connection: Connection, heir: int, photo: int) -> None:
    """A photo that was part of another is in the albums that one is in."""
    connection.execute(
        "INSERT OR IGNORE INTO album_photos(album_id, photo_id, how, at)"
        " SELECT album_id, ?, how, at FROM album_photos WHERE photo_id = ?",
        (heir, photo),
    )
    connection.execute(
        "INSERT OR IGNORE INTO album_matches SELECT album_id, ? FROM album_matches"
        " WHERE photo_id = ?",
        (heir, photo),
    )


def take_over(connection: Connection, heir: int, photo: int) -> None:
    """A photo becomes part of another: that is in its albums, and their cover where it was."""
    inherit(connection, heir, photo)
    connection.execute("UPDATE albums SET cover_id = ? WHERE cover_id = ?", (heir, photo))
