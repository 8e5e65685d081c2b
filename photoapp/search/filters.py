"""The filters of the question language: one entry each.

To add one: write a function from what is asked and its value to a catalog Condition and enter it
in FILTERS. It raises ValueError for a value it does not understand.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.pairing import Role
from photoapp.catalog import Connection, albums, members, tags
from photoapp.catalog import filters as catalog
from photoapp.catalog.filters import Condition
from photoapp.search import places
from photoapp.search.dates import When, when
from photoapp.search.tree import Filter

FORMATS: dict[str, tuple[str, ...]] = {
    "jpeg": ("JPEG", "MPO"),
    "jpg": ("JPEG", "MPO"),
    "heic": ("HEIF",),
    "heif": ("HEIF",),
    "tif": ("TIFF",),
    "jp2": ("JPEG2000",),
    "jxl": ("JPEG XL",),
}
RAW = "raw"
RECENT = 30
"""Days for which photos count as recently added."""

STATES: dict[str, Callable[["Asked"], Condition]] = {
    "favourite": lambda _: catalog.is_favourite(),
    "hidden": lambda _: catalog.is_hidden(),
    "located": lambda _: catalog.is_located(),
    "missing": lambda _: catalog.is_there().negated(),
    "raw": lambda _: catalog.has_role(Role.RAW),
    "recent": lambda asked: recently(asked.connection, asked.today),
    "undated": lambda _: catalog.has_date().negated(),
    "untagged": lambda _: catalog.is_tagged().negated(),
}
MISSING, HIDDEN = "missing", "hidden"
"""States of photos that are left out of an answer unless a question asks for them."""

_RATING = re.compile(r"(<=|>=|<|>|=)?\s*(-?\d)")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a filter may look at. today: of the person who asks."""

    connection: Connection
    today: date


def _folder(asked: Asked, value: str) -> Condition:
    return catalog.folder_has(asked.connection, value)


def _date(asked: Asked, value: str) -> Condition:
    return _taken(when(value, asked.today))


def _taken(found: When) -> Condition:
    parts = []
    if len(found.spans) > 1:  # a feast that moves: all its days until now
        parts.append(catalog.taken_on([day for span in found.spans for day in _days(*span)]))
    elif found.spans:
        parts.append(catalog.taken_between(*found.spans[0]))
    if found.weekdays:
        parts.append(catalog.taken_on_weekdays(found.weekdays))
    if found.days:
        parts.append(catalog.taken_in_days(*found.days))
    return catalog.every(parts)


def _days(start: datetime, end: datetime) -> Iterator[date]:
    return (start.date() + timedelta(days=n) for n in range((end - start).days))


def _camera(_: Asked, value: str) -> Condition:
    return catalog.camera_has(value)


def _lens(_: Asked, value: str) -> Condition:
    return catalog.lens_has(value)


def _type(_: Asked, value: str) -> Condition:
    name = value.lower().lstrip(".")
    if name == RAW:
        return catalog.has_role(Role.RAW)
    return catalog.has_format(FORMATS.get(name, (name.upper(),)))


def _rating(_: Asked, value: str) -> Condition:
    match = _RATING.fullmatch(value)
    if match is None:
        raise ValueError(value)
    return catalog.rating(match[1] or "=", int(match[2]))


def _tag(_: Asked, value: str) -> Condition:
    return tags.has_tag(value)


def _is(asked: Asked, value: str) -> Condition:
    state = STATES.get(value.lower())
    if state is None:
        raise ValueError(value)
    return state(asked)


def recently(connection: Connection, today: date) -> Condition:
    """The photo came into the library in the last RECENT days."""
    return catalog.added_between(connection, recent_since(today), None)


def recent_since(today: date) -> datetime:
    """From when on photos that came count as recently added, local time."""
    return datetime.combine(today - timedelta(days=RECENT), datetime.min.time())


def _added(asked: Asked, value: str) -> Condition:
    found = when(value, asked.today)
    if not found.spans or found.weekdays or found.days:
        raise ValueError(value)
    return catalog.any_of(
        [catalog.added_between(asked.connection, start, end) for start, end in found.spans]
    )


def _place(asked: Asked, value: str) -> Condition:
    return catalog.among(places.taken_at(asked.connection, value).tolist())


def _near(asked: Asked, value: str) -> Condition:
    return catalog.among(places.taken_near(asked.connection, value).tolist())


def _album(asked: Asked, value: str) -> Condition:
    """In an album so called, or in one that lies in it."""
    called = albums.called(asked.connection, value)
    return members.in_albums(albums.below(asked.connection, called))


FILTERS: dict[str, Callable[[Asked, str], Condition]] = {
    "added": _added,
    "album": _album,
    "camera": _camera,
    "date": _date,
    "folder": _folder,
    "is": _is,
    "lens": _lens,
    "near": _near,
    "place": _place,
    "rating": _rating,
    "tag": _tag,
    "type": _type,
}


def unknown(term: Filter) -> PhotoappError:
    """The error that names the filters there are. nearest: the one that was perhaps meant."""
    from difflib import get_close_matches  # no question that can be read needs it

    nearest = get_close_matches(term.name, FILTERS, 1)
    return PhotoappError(
        Code.UNKNOWN_FILTER,
        name=term.name,
        known=", ".join(f"{name}:" for name in FILTERS),
        nearest=nearest[0] if nearest else "",
        position=term.position,
        length=term.length,
    )


def condition(asked: Asked, term: Filter) -> Condition:
    """A filter as a condition.

    Raises PhotoappError UNKNOWN_FILTER, or BAD_QUESTION (detail bad_<name>, value, position,
    length) if its value is not understood.
    """
    if term.name not in FILTERS:
        raise unknown(term)
    try:
        return FILTERS[term.name](asked, term.value)
    except ValueError as error:
        raise PhotoappError(
            Code.BAD_QUESTION,
            detail=f"bad_{term.name}",
            value=term.value,
            position=term.position,
            length=term.length,
        ) from error
