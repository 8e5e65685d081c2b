"""The filters of the question language: one entry each.

To add one: write a function from its value to a catalog Condition and enter it in FILTERS. It
raises ValueError for a value it does not understand.
"""

import re
from collections.abc import Callable, Sequence

from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Connection, tags
from photoapp.catalog import filters as catalog
from photoapp.catalog.filters import Condition
from photoapp.search.dates import span
from photoapp.search.language import FilterTerm

_FORMATS: dict[str, tuple[str, ...]] = {
    "jpeg": ("JPEG", "MPO"),
    "jpg": ("JPEG", "MPO"),
    "heic": ("HEIF",),
    "heif": ("HEIF",),
    "tif": ("TIFF",),
    "jp2": ("JPEG2000",),
}
_RATING = re.compile(r"(<=|>=|<|>|=)?\s*(-?\d)")


def _folder(connection: Connection, value: str) -> Condition:
    return catalog.folder_has(connection, value)


def _date(_: Connection, value: str) -> Condition:
    return catalog.taken_between(*span(value))


def _camera(_: Connection, value: str) -> Condition:
    return catalog.camera_has(value)


def _lens(_: Connection, value: str) -> Condition:
    return catalog.lens_has(value)


def _type(_: Connection, value: str) -> Condition:
    name = value.lower().lstrip(".")
    return catalog.has_format(_FORMATS.get(name, (name.upper(),)))


def _rating(_: Connection, value: str) -> Condition:
    match = _RATING.fullmatch(value)
    if match is None:
        raise ValueError(value)
    return catalog.rating(match[1] or "=", int(match[2]))


def _tag(_: Connection, value: str) -> Condition:
    return tags.has_tag(value)


FILTERS: dict[str, Callable[[Connection, str], Condition]] = {
    "camera": _camera,
    "date": _date,
    "folder": _folder,
    "lens": _lens,
    "rating": _rating,
    "tag": _tag,
    "type": _type,
}


def check(term: FilterTerm) -> None:
    """Raise PhotoappError UNKNOWN_FILTER, naming the known ones, if there is no such filter."""
    if term.name not in FILTERS:
        known = ", ".join(f"{name}:" for name in FILTERS)
        raise PhotoappError(
            Code.UNKNOWN_FILTER, name=term.name, known=known, position=term.position
        )


def condition(connection: Connection, terms: Sequence[FilterTerm]) -> Condition | None:
    """All filters of a question as one condition, None without any.

    Raises PhotoappError UNKNOWN_FILTER, or BAD_QUESTION if a value is not understood.
    """
    conditions = []
    for term in terms:
        check(term)
        try:
            one = FILTERS[term.name](connection, term.value)
        except ValueError as error:
            raise PhotoappError(
                Code.BAD_QUESTION, detail=f"bad_{term.name}", position=term.position
            ) from error
        conditions.append(one.negated() if term.negative else one)
    return catalog.every(conditions) if conditions else None
