"""Rules of albums: a question with its tags and albums as ids, as a person would type it today."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import PictureTerm
from photoapp.catalog import Connection, albums, tagtree
from photoapp.catalog.rules import Named, Names, Rule, tag_name
from photoapp.search.dates import span
from photoapp.search.language import parse, quoted
from photoapp.search.tree import Exact, Filter, Words, is_about_pictures, leaves

_SIGN = re.compile(r"(?:-|not:)*", re.IGNORECASE)


class Today(NamedTuple):
    """A rule as it reads now. broken: it names what is gone; that is called as it last was."""

    text: str
    broken: bool


class Inputs(NamedTuple):
    """What the answer to a question depends on, beside files: tags, looks, the day it is asked."""

    tags: bool
    looks: bool
    day: bool


def rule(connection: Connection, text: str, pictures: tuple[PictureTerm, ...] = ()) -> Rule:
    """A question as the rule of an album, its tags and albums by id.

    Raises PhotoappError: BAD_QUESTION, UNKNOWN_FILTER, TAG_UNKNOWN, ALBUM_UNKNOWN.
    """
    parts: list[str | Named] = []
    done = 0
    for term in _naming(text):
        sign = _SIGN.match(text, term.position)
        start = term.position if sign is None else sign.end()
        named = _TO_NAMED[Names(term.name)](connection, term.value)
        parts.append(text[done:start])
        parts += named if len(named) == 1 else _either(named)
        done = term.position + term.length
    return Rule(tuple(part for part in (*parts, text[done:]) if part), pictures)


def today(connection: Connection, asked: Rule) -> Today:
    """The question of a rule with what its tags and albums are called today."""
    said, broken = [], False
    for part in asked.parts:
        if isinstance(part, str):
            said.append(part)
            continue
        name = _NAMES_NOW[part.kind](connection, part.id)
        broken = broken or name is None
        said.append(f"{part.kind}:{quoted(part.name if name is None else name)}")
    return Today("".join(said), broken)


def inputs(text: str, pictures: tuple[PictureTerm, ...] = ()) -> Inputs:
    """What the answer to a question depends on. Raises PhotoappError as `parse`."""
    tree = parse(text)
    terms = [leaf for leaf, _ in leaves(tree)]
    filters = [leaf for leaf in terms if isinstance(leaf, Filter)]
    return Inputs(
        tags=any(isinstance(leaf, Words | Exact) for leaf in terms)
        or any(leaf.name in ("tag", "is") for leaf in filters),
        looks=bool(pictures) or is_about_pictures(tree),
        day=any(map(_by_the_day, filters)),
    )


def _by_the_day(term: Filter) -> bool:
    """Whether a filter lets other photos through tomorrow."""
    if term.name == "is":
        return term.value.casefold() == "recent"
    return term.name in {"date", "added"} and not _is_fixed(term.value)


def _is_fixed(date: str) -> bool:
    """Whether a date is the same whenever it is said."""
    try:
        span(date)
    except ValueError:
        return False
    return True


def _naming(text: str) -> Iterator[Filter]:
    """The filters of a question that name tags or albums, in the order of the text."""
    found = [leaf for leaf, _ in leaves(parse(text)) if isinstance(leaf, Filter)]
    named = {leaf.position: leaf for leaf in found if leaf.name in list(Names)}
    yield from (named[position] for position in sorted(named))


def _either(named: list[Named]) -> Iterator[str | Named]:
    yield "("
    for number, one in enumerate(named):
        if number:
            yield " or "
        yield one
    yield ")"


def _tags(connection: Connection, value: str) -> list[Named]:
    found = tagtree.named(connection, value)
    if not found:
        raise PhotoappError(Code.TAG_UNKNOWN, name=value)
    return [Named(Names.TAG, one, tagtree.name_of(connection, one)) for one in found]


def _albums(connection: Connection, value: str) -> list[Named]:
    found = albums.called(connection, value)
    if not found:
        raise PhotoappError(Code.ALBUM_UNKNOWN, name=value)
    return [Named(Names.ALBUM, one, albums.path(connection, one)) for one in found]


def _album_now(connection: Connection, album: int) -> str | None:
    """Its path, with a slash before it where another's path ends so, too."""
    if not albums.exists(connection, album):
        return None
    path = albums.path(connection, album)
    return path if albums.called(connection, path) == [album] else f"/{path}"


_TO_NAMED = {Names.TAG: _tags, Names.ALBUM: _albums}
_NAMES_NOW = {Names.TAG: tag_name, Names.ALBUM: _album_now}
