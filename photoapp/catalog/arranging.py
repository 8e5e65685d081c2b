"""What the user does to tags themselves: make, rename, merge, nest, hide, delete, import."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence

from photoapp.base.messages import Action, Code, PhotoappError
from photoapp.catalog import albums, ledger, tags, tagtree
from photoapp.catalog.beginning import Begun, begin, free, nameless
from photoapp.catalog.recording import Rows, Value, Values, recorded
from photoapp.catalog.tagtree import BORNE, Concept

Connection = sqlite3.Connection
Chain = Callable[[str], Sequence[Concept]]
"""The concept that a name stands for, after those above it; nothing for the user's own."""


def make(
    connection: Connection, name: str, parent: str | None = None, chain: Sequence[Concept] = ()
) -> int:
    """Make a tag, below another, that is listed before a photo bears it; returns it.

    Raises TAG_NAME, TAG_EXISTS, TAG_UNKNOWN for the parent.
    """
    spelling = tagtree.spelled(name)
    above = None if parent is None else tagtree.known(connection, parent)
    with recorded(connection, Action.TAG_MADE) as rows:
        begun = begin(connection, rows, spelling, chain)
        if begun.tag in tags.ids(connection):
            raise PhotoappError(Code.TAG_EXISTS, name=begun.name)
        said: dict[str, Value] = {"kept": 1, "hidden": 0}
        if above is not None:
            _check_circle(connection, begun.tag, above)
            said["parent_id"] = above
        begun.put(rows, **said)
        rows.values["tag"] = begun.name
    return begun.tag


def rename(connection: Connection, name: str, other: str) -> int:
    """Call a tag otherwise; returns it. Raises TAG_UNKNOWN, TAG_NAME, TAG_EXISTS."""
    tag, spelling = tagtree.known(connection, name), tagtree.spelled(other)
    was = tagtree.name_of(connection, tag)
    with recorded(connection, Action.TAG_RENAMED, tag=spelling, other=was) as rows:
        free(connection, rows, spelling, tag)
        said = {"name": spelling, "folded": tagtree.folded(spelling)}
        rows.put("tags", [_key(tag)], said)
    return tag


def nest(connection: Connection, name: str, under: str | None) -> int:
    """Put a tag, with those below it, below another or (None) at the top; returns it.

    Raises TAG_UNKNOWN, TAG_CYCLE.
    """
    tag = tagtree.known(connection, name)
    above = None if under is None else tagtree.known(connection, under)
    if above is not None:
        _check_circle(connection, tag, above)
    values = {
        "tag": tagtree.name_of(connection, tag),
        "other": "" if above is None else tagtree.name_of(connection, above),
    }
    with recorded(connection, Action.TAG_NESTED, **values) as rows:
        rows.put("tags", [_key(tag)], {"parent_id": above, "kept": 1})
    return tag


def hide(connection: Connection, name: str, *, hidden: bool) -> int:
    """Neither list nor propose a tag and those below it, or do so again; returns the tag.

    Photos keep it. Raises TAG_UNKNOWN.
    """
    tag = tagtree.known(connection, name)
    action = Action.TAG_HIDDEN if hidden else Action.TAG_SHOWN
    with recorded(connection, action, tag=tagtree.name_of(connection, tag)) as rows:
        whole = tagtree.below(connection, [tag])
        rows.put("tags", [_key(one) for one in whole], {"hidden": int(hidden)})
    return tag


def delete(connection: Connection, name: str) -> int:
    """Forget a tag and all that is said of it; returns how many photos bore it.

    Those below it go where it stood. Its concept is not proposed again until the user takes such
    a tag by hand. Raises TAG_UNKNOWN.
    """
    tag = tagtree.known(connection, name)
    with recorded(connection, Action.TAG_DELETED, tag=tagtree.name_of(connection, tag)) as rows:
        bore = _drop(connection, rows, tag, tagtree.parent_of(connection, tag), None)
        rows.values["photos"] = bore
    return bore


def merge(connection: Connection, name: str, into: str) -> int:
    """Make a tag part of another; returns how many photos bore it.

    Of two words on a photo the user's stands, and accepted before rejected. Rules of albums that
    name the tag name the other from now on. Raises TAG_UNKNOWN.
    """
    tag, target = tagtree.known(connection, name), tagtree.known(connection, into)
    if tag == target:
        return 0
    values = {
        "tag": tagtree.name_of(connection, target),
        "other": tagtree.name_of(connection, tag),
    }
    with recorded(connection, Action.TAG_MERGED, **values) as rows:
        rows.put_each("photo_tags", _moved(connection, tag, target))
        flags = connection.execute(
            "SELECT max(taught), max(kept) FROM tags WHERE id IN (?, ?)", (tag, target)
        ).fetchone()
        above = tagtree.parent_of(connection, target)
        if target in tagtree.below(connection, [tag]):
            above = tagtree.parent_of(connection, tag)
        said = {"taught": flags[0], "kept": flags[1], "parent_id": above}
        rows.put("tags", [_key(target)], said)
        for album, rule in albums.retarget(connection, tag, target):
            rows.put("albums", [{"id": album}], {"rule": rule})
        bore = _drop(connection, rows, tag, target, target)
        rows.values["photos"] = bore
    return bore


def _moved(connection: Connection, tag: int, target: int) -> list[tuple[Values, Values]]:
    """The entries of a tag that are to stand for another."""
    names = ("source", "model", "score", "evidence", "decision", "at")
    found = connection.execute(
        f"SELECT one.photo_id, {', '.join(f'one.{name}' for name in names)} FROM photo_tags AS one"
        " LEFT JOIN photo_tags AS other ON other.photo_id = one.photo_id AND other.tag_id = ?"
        f" WHERE one.tag_id = ? AND {ledger.RANK.format('one.decision')}"
        f" > iif(other.tag_id IS NULL, -1, {ledger.RANK.format('other.decision')})",
        (target, tag),
    )
    return [
        (ledger.key(photo, target), dict(zip(names, said, strict=True))) for photo, *said in found
    ]


def _drop(
    connection: Connection, rows: Rows, tag: int, heir: int | None, meaning: int | None
) -> int:
    """Forget a tag; returns how many photos bore it.

    heir: the tag that those below it go to. meaning: the one that its concepts mean from now on.
    """
    said = connection.execute(
        f"SELECT photo_id, {BORNE} FROM photo_tags WHERE tag_id = ?", (tag,)
    ).fetchall()
    rows.drop("photo_tags", [ledger.key(photo, tag) for photo, _ in said])
    below = [one for one in tagtree.children(connection, tag) if one != heir]
    rows.put("tags", [_key(one) for one in below], {"parent_id": heir})
    concepts = connection.execute(
        "SELECT concept FROM tags WHERE id = ?1 AND concept IS NOT NULL"
        " UNION SELECT concept FROM gone_concepts WHERE tag_id = ?1",
        (tag,),
    ).fetchall()
    rows.put("gone_concepts", [{"concept": one} for (one,) in concepts], {"tag_id": meaning})
    rows.put("tags", [_key(tag)], nameless(tag))
    return sum(borne for _, borne in said)


def import_tags(connection: Connection, paths: Iterable[Sequence[str]], chain: Chain) -> int:
    """Make tags from paths like ("Places", "Europe"), one below the other; returns how many new.

    Tags that stand somewhere already stay there. Raises TAG_NAME.
    """
    listed = tags.ids(connection, hidden=True)
    parents: dict[int, int | None] = dict(connection.execute("SELECT id, parent_id FROM tags"))
    begun: dict[str, Begun] = {}
    with recorded(connection, Action.TAGS_IMPORTED) as rows:
        for path in paths:
            above: int | None = None
            for spelling in map(tagtree.spelled, path):
                folded = tagtree.folded(spelling)
                if folded not in begun:
                    begun[folded] = begin(connection, rows, spelling, chain(spelling))
                one = begun[folded]
                tag = one.tag
                parents.setdefault(tag, _parent(connection, one))
                if parents[tag] is None and above is not None:
                    parents[tag] = above if tag not in tagtree.line(parents, above) else None
                above = tag
        made: dict[int, Begun] = {}
        for one in begun.values():  # of two names for one tag it was begun by the first
            made.setdefault(one.tag, one)
        for tag, one in made.items():
            one.put(rows, kept=1, parent_id=parents[tag])
        new = len(made.keys() - listed)
        rows.values["tags"] = new
    return new


def _parent(connection: Connection, begun: Begun) -> int | None:
    wanted = begun.wanted.get("parent_id")
    return wanted if isinstance(wanted, int) else tagtree.parent_of(connection, begun.tag)


def _check_circle(connection: Connection, tag: int, above: int) -> None:
    if above in tagtree.below(connection, [tag]):
        name, into = tagtree.name_of(connection, tag), tagtree.name_of(connection, above)
        raise PhotoappError(Code.TAG_CYCLE, name=name, into=into)


def _key(tag: int) -> Values:
    return {"id": tag}
