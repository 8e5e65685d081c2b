"""Rows of albums: their names, how they lie in each other, what they are filled by."""

import sqlite3
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.base.tagged import Album, Membership
from photoapp.catalog import members
from photoapp.catalog.circles import Graph, above, circle, graph
from photoapp.catalog.connection import IN_LIST, bindable, listed, visible
from photoapp.catalog.recording import Values, recorded
from photoapp.catalog.rules import Rule

Connection = sqlite3.Connection

LONGEST = 200  # signs of an album's name


class Kept(NamedTuple):
    """An album by rule. stored: the rule as in its row. inputs: what its matches were made from,
    "" for nothing.
    """

    id: int
    stored: str
    rule: Rule
    keeps: bool
    inputs: str


class Inside(NamedTuple):
    """What is in albums, as `members.counted` and `counted_below` tell it."""

    shown: dict[int, tuple[int, int | None]]
    below: dict[int, int]


def spelled(name: str) -> str:
    """An album's name as it is kept: blanks between words single, accents composed (NFC).

    Raises PhotoappError ALBUM_NAME for one without a sign, too long, unprintable, or with a
    quotation mark or a slash, which no question could write.
    """
    spelling = " ".join(unicodedata.normalize("NFC", bindable(name)).split())
    wrong = not visible(spelling) or len(spelling) > LONGEST
    if wrong or '"' in spelling or "/" in spelling:
        raise PhotoappError(Code.ALBUM_NAME, name=spelling[:LONGEST])
    return spelling


def folded(name: str) -> str:
    """What makes two spellings one name: equal whatever the case."""
    return unicodedata.normalize("NFC", " ".join(bindable(name).split()).casefold())


# -- looking -------------------------------------------------------------------------------------


_COLUMNS = "id, name, parent_id, description, cover_id, keeps"


def albums(connection: Connection, inside: Inside | None = None) -> list[Album]:
    """Every album, by name; what fills those by rule is in `kept`. inside: if that is counted."""
    shown, below = inside or (members.counted(connection), members.counted_below(connection))
    rows = connection.execute(f"SELECT {_COLUMNS} FROM albums ORDER BY folded, id")
    return [_album(row, shown.get(row[0], _EMPTY), below.get(row[0])) for row in rows]


def album(connection: Connection, album: int) -> Album:
    """One of them. Raises PhotoappError ALBUM_UNKNOWN."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM albums WHERE id = ?", (album,)).fetchone()
    if row is None:
        raise PhotoappError(Code.ALBUM_UNKNOWN, name=str(album))
    inside = below(connection, [album])
    shown = members.counted(connection, album).get(album, _EMPTY)
    return _album(row, shown, members.count(connection, inside) if len(inside) > 1 else None)


_EMPTY = (0, None)


def _album(
    row: tuple[int, str, int | None, str, int | None, int],
    shown: tuple[int, int | None],
    below: int | None,
) -> Album:
    id_, name, parent, description, cover, keeps = row
    photos, newest = shown
    return Album(
        id_,
        name,
        photos,
        parent,
        description,
        newest if cover is None else cover,
        keeps=bool(keeps),
        below=photos if below is None else below,
    )


def count(connection: Connection) -> int:
    """How many albums there are."""
    return int(connection.execute("SELECT count(*) FROM albums").fetchone()[0])


def kept(connection: Connection) -> list[Kept]:
    """The albums by rule."""
    rows = connection.execute(
        "SELECT id, rule, keeps, coalesce(inputs, '') FROM albums LEFT JOIN album_states"
        " ON album_id = id WHERE rule != '' ORDER BY id"
    )
    return [
        Kept(id_, rule, Rule.decoded(rule), bool(keeps), inputs)
        for id_, rule, keeps, inputs in rows
    ]


def name_of(connection: Connection, album: int) -> str:
    """An album's name. Raises PhotoappError ALBUM_UNKNOWN."""
    return _Row.of(connection, album).name


def exists(connection: Connection, album: int) -> bool:
    """Whether there is an album of this id."""
    return connection.execute("SELECT 1 FROM albums WHERE id = ?", (album,)).fetchone() is not None


def path(connection: Connection, album: int) -> str:
    """The names of all albums it lies in, and its own: "Journeys/Norway"."""
    names = dict(connection.execute("SELECT id, name FROM albums"))
    return "/".join(names[one] for one in reversed([album, *above(_parents(connection), album)]))


def find(connection: Connection, text: str) -> int:
    """The album at a path from the top, else the only one whose path ends so, in any case.

    Raises PhotoappError ALBUM_UNKNOWN, also if several are called so.
    """
    for found in (called(connection, f"/{text}"), called(connection, text)):
        if len(found) == 1:
            return found[0]
    raise PhotoappError(Code.ALBUM_UNKNOWN, name=text)


def called(connection: Connection, text: str) -> list[int]:
    """Albums whose path ends in the names of a text, "Journeys/Norway", in any case, by id.

    A slash before it says that it is the whole path.
    """
    wanted = [folded(part) for part in text.split("/") if part.strip()]
    if not wanted:
        return []
    rows = connection.execute("SELECT id, folded, parent_id FROM albums").fetchall()
    names = {id_: name for id_, name, _ in rows}
    parents = {id_: parent for id_, _, parent in rows}
    whole = text.startswith("/")
    found = []
    for id_ in names:
        line = [names[one] for one in reversed([id_, *above(parents, id_)])]
        if line[-len(wanted) :] == wanted and (not whole or len(line) == len(wanted)):
            found.append(id_)
    return found


def below(connection: Connection, found: Iterable[int]) -> list[int]:
    """These albums, and all that lie in them."""
    rows = connection.execute(
        f"WITH RECURSIVE below(id) AS (SELECT id FROM albums WHERE id {IN_LIST} UNION"
        " SELECT albums.id FROM albums JOIN below ON parent_id = below.id) SELECT id FROM below",
        (listed(found),),
    )
    return [int(row[0]) for row in rows]


def nested(connection: Connection) -> dict[int, list[int]]:
    """Albums that others lie in, each with itself and all below it."""
    parents = _parents(connection)
    found: dict[int, list[int]] = {one: [] for one in parents.values() if one is not None}
    for album in parents:
        for one in (album, *above(parents, album)):
            if one in found:
                found[one].append(album)
    return found


def sizes(connection: Connection) -> dict[str, int]:
    """By folded name, how many photos that are there are in the albums so called, and below."""
    found: dict[str, int] = {}
    for album in albums(connection):
        key = folded(album.name)
        found[key] = found.get(key, 0) + album.below
    return found


def names_like(connection: Connection, text: str) -> list[str]:
    """Names of albums of which a word begins with a text, case folded, each once.

    Those that begin so first, then by name.
    """
    wanted = folded(text)
    rows = connection.execute("SELECT folded, min(name) FROM albums GROUP BY folded").fetchall()
    found = [row for row in rows if f" {wanted}" in f" {row[0]}"]
    return [name for _, name in sorted(found, key=lambda row: (not row[0].startswith(wanted), row))]


# -- changing ------------------------------------------------------------------------------------


def make(
    connection: Connection,
    name: str,
    parent: int | None = None,
    photos: Iterable[int] = (),
    wanted: Rule | None = None,
) -> int:
    """Make an album, in another or at the top, with these photos or a rule; returns its id.

    Raises PhotoappError: ALBUM_NAME, ALBUM_EXISTS, ALBUM_UNKNOWN (of the parent), ALBUM_CIRCLE.
    """
    spelling = spelled(name)
    if parent is not None:
        _Row.of(connection, parent)
    _refuse_taken(connection, spelling, parent)
    new = _next_id(connection)
    with recorded(connection, Action.ALBUM_MADE, name=spelling) as rows:
        text = "" if wanted is None else wanted.encoded()
        said = {"name": spelling, "folded": folded(spelling), "parent_id": parent, "rule": text}
        rows.put("albums", [_key(new)], said)
        if wanted is not None:
            _refuse_circle(connection, graph(connection), new)
        members.put(rows, new, members.known(connection, photos), Membership.ADDED)
    return new


def rename(connection: Connection, album: int, name: str) -> None:
    """Call an album otherwise. Raises PhotoappError: ALBUM_NAME, ALBUM_EXISTS, ALBUM_UNKNOWN."""
    row, spelling = _Row.of(connection, album), spelled(name)
    _refuse_taken(connection, spelling, row.parent, but=album)
    with recorded(connection, Action.ALBUM_RENAMED, name=spelling, other=row.name) as rows:
        rows.put("albums", [_key(album)], {"name": spelling, "folded": folded(spelling)})


def nest(connection: Connection, album: int, parent: int | None) -> None:
    """Lay an album into another, or to the top.

    Raises PhotoappError: ALBUM_CYCLE (it would lie in itself), ALBUM_CIRCLE (a rule would take
    photos from the very album that it fills), ALBUM_EXISTS, ALBUM_UNKNOWN.
    """
    row = _Row.of(connection, album)
    into = "" if parent is None else name_of(connection, parent)
    if parent is not None and parent in below(connection, [album]):
        raise PhotoappError(Code.ALBUM_CYCLE, name=row.name, into=into)
    _refuse_taken(connection, row.name, parent, but=album)
    now = graph(connection)
    _refuse_circle(connection, now._replace(parents={**now.parents, album: parent}))
    with recorded(connection, Action.ALBUM_NESTED, name=row.name, other=into) as rows:
        rows.put("albums", [_key(album)], {"parent_id": parent})


def describe(connection: Connection, album: int, text: str) -> None:
    """Say what an album is about. Raises PhotoappError ALBUM_UNKNOWN."""
    with recorded(connection, Action.ALBUM_DESCRIBED, name=name_of(connection, album)) as rows:
        rows.put("albums", [_key(album)], {"description": bindable(text).strip()})


def cover(connection: Connection, album: int, photo: int | None) -> None:
    """Let a photo stand for an album, or (None) its newest again. Raises ALBUM_UNKNOWN."""
    chosen = members.known(connection, [] if photo is None else [photo])
    with recorded(connection, Action.ALBUM_COVERED, name=name_of(connection, album)) as rows:
        rows.put("albums", [_key(album)], {"cover_id": chosen[0] if chosen else None})


def rule(connection: Connection, album: int, wanted: Rule | None, *, keeps: bool = False) -> None:
    """Fill an album by a rule, or (None) by hand from now on: then what is in it stays.

    Raises PhotoappError: ALBUM_CIRCLE (it would take photos from itself), ALBUM_UNKNOWN.
    """
    row = _Row.of(connection, album)
    if wanted is not None:
        now = graph(connection)
        rules = {**now.rules, album: wanted.albums}
        _refuse_circle(connection, now._replace(rules=rules), album)
    with recorded(connection, Action.ALBUM_RULED, name=row.name) as rows:
        if wanted is None:
            members.put(rows, album, members.found(connection, album), Membership.ADDED)
        text = "" if wanted is None else wanted.encoded()
        rows.put(
            "albums", [_key(album)], {"rule": text, "keeps": int(keeps and wanted is not None)}
        )


def delete(connection: Connection, album: int) -> int:
    """Delete an album; returns how many photos were in it, which stay in the library.

    Albums in it move to where it was; one whose name is taken there gets a number behind it.
    Raises PhotoappError ALBUM_UNKNOWN.
    """
    row = _Row.of(connection, album)
    photos = members.counted(connection, album).get(album, (0, 0))[0]
    with recorded(connection, Action.ALBUM_DELETED, name=row.name, photos=photos) as rows:
        rows.drop("album_photos", members.keys(connection, album))
        children = connection.execute(
            "SELECT id, name FROM albums WHERE parent_id = ? ORDER BY id", (album,)
        ).fetchall()
        for child, name in children:
            free = _free(connection, name, row.parent)
            said = {"parent_id": row.parent, "name": free, "folded": folded(free)}
            rows.put("albums", [_key(child)], said)
        rows.drop("albums", [_key(album)])
    return photos


def retarget(connection: Connection, gone: int, tag: int) -> list[tuple[int, str]]:
    """What the rules that name a tag become when another takes its place: album, rule as stored."""
    changed = [
        (one.id, one.rule.retargeted(gone, tag))
        for one in kept(connection)
        if gone in one.rule.tags
    ]
    return [(album, found.encoded()) for album, found in changed]


class _Row(NamedTuple):
    name: str
    parent: int | None

    @classmethod
    def of(cls, connection: Connection, album: int) -> "_Row":
        row = connection.execute(
            "SELECT name, parent_id FROM albums WHERE id = ?", (album,)
        ).fetchone()
        if row is None:
            raise PhotoappError(Code.ALBUM_UNKNOWN, name=str(album))
        return cls(*row)


def _parents(connection: Connection) -> dict[int, int | None]:
    return dict(connection.execute("SELECT id, parent_id FROM albums"))


def _key(album: int) -> Values:
    return {"id": album}


def _next_id(connection: Connection) -> int:
    """The id SQLite would give: never one that an album had before."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'albums'").fetchone()
    return 1 if row is None else int(row[0]) + 1


def _taken(connection: Connection, name: str, parent: int | None) -> int | None:
    row = connection.execute(
        "SELECT id FROM albums WHERE parent_id IS ? AND folded = ?", (parent, folded(name))
    ).fetchone()
    return None if row is None else int(row[0])


def _refuse_taken(
    connection: Connection, name: str, parent: int | None, but: int | None = None
) -> None:
    if _taken(connection, name, parent) not in (None, but):
        raise PhotoappError(Code.ALBUM_EXISTS, name=name)


def _free(connection: Connection, name: str, parent: int | None) -> str:
    """The name, or the first with a number behind it that no album there has."""
    free, number = name, 1
    while _taken(connection, free, parent) is not None:
        number += 1
        free = f"{name[: LONGEST - 10]} {number}"
    return free


def _refuse_circle(connection: Connection, wanted: Graph, album: int | None = None) -> None:
    found = circle(wanted)
    if found is not None:
        raise PhotoappError(Code.ALBUM_CIRCLE, name=name_of(connection, album or found))
