"""What a question could go on with: filters, what the library holds, dates, past questions."""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from typing import TypeVar

from photoapp.base.gazetteer import fold, gazetteer
from photoapp.base.question import Completes, Completion
from photoapp.catalog import Connection, albums, completing
from photoapp.search import datewords
from photoapp.search.datephrases import of_year, phrases
from photoapp.search.filters import FILTERS, FORMATS, RAW, STATES
from photoapp.search.language import quoted

MOST = 12
"""Offered at once; more is a list nobody reads."""

EACH = 3
"""Offered of a kind while no filter says which kind is meant."""

STALE = 10
"""Lists that take a reading of all photos are made anew when one in so many photos is new."""

FRESH = 1000
"""... and each time in a library of fewer."""

_FRAGMENT = re.compile(r'(?P<sign>-?(?:not:)?)(?:(?P<name>[A-Za-z]+):)?(?P<quote>"?)(?P<said>.*)')
_DATE = re.compile(
    r"(?:^|[\s(])(-?(?:not:)?date:([^\s\":()]+(?: [^\s\":()]+){1,5} ?))$", re.IGNORECASE
)
"""A date in several words that are not in quotation marks."""

_RATINGS = ("5", ">=4", ">=3", ">=1", "0", "-1")
_KINDS = {
    "added": Completes.DATE,
    "album": Completes.ALBUM,
    "camera": Completes.CAMERA,
    "date": Completes.DATE,
    "folder": Completes.FOLDER,
    "is": Completes.STATE,
    "lens": Completes.LENS,
    "near": Completes.PLACE,
    "place": Completes.PLACE,
    "rating": Completes.RATING,
    "tag": Completes.TAG,
    "type": Completes.TYPE,
}
_FREE = ("tag", "album", "place", "folder", "date", "camera", "lens")
"""What a plain word may turn out to be."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Value:
    """What a filter may be given. key: what is compared with the text."""

    text: str
    shown: str
    within: str = ""
    count: int | None = None


class Completer:
    """Completes questions about one library; keeps what takes a reading of all its photos.

    Thread-safe. The first question after many photos came may take a second in a library of a
    million photos; all others take milliseconds.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[int, object]] = {}

    def complete(
        self,
        connection: Connection,
        text: str,
        cursor: int,
        today: date,
        past: Sequence[str] = (),
        language: str = "en",
    ) -> list[Completion]:
        """What the text could be at the cursor, the likeliest first; at most MOST.

        past: questions asked before, the latest first. language: ISO 639, of dates in words.
        """
        cursor = max(0, min(cursor, len(text)))
        start, end = _term(text, cursor)
        words = _DATE.search(text, 0, cursor)
        if words and next(_dates(connection, words[2], today, language), None):
            start = words.start(1)
        match = _FRAGMENT.fullmatch(text[start:cursor].replace("\n", " "))
        assert match is not None  # noqa: S101 - every text matches
        sign, name, said = match["sign"], (match["name"] or "").lower(), match["said"]
        make = partial(_completion, start, end, sign)
        if name in FILTERS:
            values = self._values(connection, name, said, today, language)
            return [make(name, value) for value in islice(values, MOST)]
        found = [
            Completion(0, len(text), one, Completes.PAST, one)
            for one in past
            if one != text and one.casefold().startswith(text[:cursor].casefold().lstrip())
        ][:EACH]
        if name or match["quote"]:
            return found
        found += [
            Completion(start, end, f"{sign}{one}:", Completes.FILTER, f"{one}:")
            for one in FILTERS
            if one.startswith(said.casefold())
        ]
        for one in _FREE if len(said) > 1 else ():
            values = self._values(connection, one, said, today, language)
            found += [make(one, value) for value in islice(values, EACH)]
        return found[:MOST]

    def _values(
        self, connection: Connection, name: str, said: str, today: date, language: str
    ) -> Iterator[_Value]:
        match name:
            case "folder":
                return self._folders(connection, said)
            case "camera" | "lens":
                read = completing.cameras if name == "camera" else completing.lenses
                return _containing(self._keep(connection, name, read), said)
            case "type":
                return _starting(self._types(connection), said)
            case "tag":
                return self._tags(connection, said)
            case "album":
                return self._albums(connection, said)
            case "place" | "near":
                return self._places(connection, said)
            case "date" | "added":
                return _dates(connection, said, today, language)
            case "rating":
                return (_Value(one, one) for one in _RATINGS if one.startswith(said))
            case _:
                return (_Value(one, one) for one in STATES if one.startswith(said.casefold()))

    def _keep(self, connection: Connection, what: str, read: Callable[[Connection], _T]) -> _T:
        """What `read` finds, or found when there were almost the same photos."""
        newest = completing.newest_photo(connection)
        with self._lock:
            known = self._kept.get(what)
        if known is None or newest - known[0] >= known[0] / STALE or newest < FRESH:
            known = (newest, read(connection))
            with self._lock:
                self._kept[what] = known
        return known[1]  # type: ignore[return-value]

    def _folders(self, connection: Connection, said: str) -> Iterator[_Value]:
        """Folders of which a word begins so, those that begin so first."""
        wanted = fold(said)
        named: dict[str, list[int]] = {}
        for id_, name in completing.folders(connection):
            if f" {wanted}" in f" {fold(name)}":
                named.setdefault(name, []).append(id_)
        for name in sorted(named, key=lambda one: (not fold(one).startswith(wanted), one)):
            yield _Value(name, name, "", completing.in_folders(connection, named[name]))

    def _types(self, connection: Connection) -> list[tuple[str, int]]:
        """What `type:` calls the formats there are, with their files."""
        names = {format_: short for short, all_ in reversed(FORMATS.items()) for format_ in all_}
        counted: dict[str, int] = {}
        for format_, count in self._keep(connection, "type", completing.formats):
            name = names.get(format_, format_.lower())
            counted[name] = counted.get(name, 0) + count
        return [*counted.items(), (RAW, 0)]

    def _tags(self, connection: Connection, said: str) -> Iterator[_Value]:
        """Tags of which a word begins so, those of most photos first."""
        borne = self._keep(connection, "tag", completing.tagged)
        names = completing.tags_like(connection, said)
        for name in sorted(names, key=lambda one: -borne.get(one, 0)):
            yield _Value(name, name, "", borne.get(name))

    def _albums(self, connection: Connection, said: str) -> Iterator[_Value]:
        """Albums of which a word begins so, with the photos of those in them."""
        sizes = self._keep(connection, "album", albums.sizes)
        for name in albums.names_like(connection, said):
            yield _Value(name, name, "", sizes.get(albums.folded(name)))

    def _places(self, connection: Connection, said: str) -> Iterator[_Value]:
        """Places of photos with a spelling that begins so, those of most photos first."""
        borne = self._keep(connection, "place", _places_of)
        if not borne:
            return
        table = gazetteer()
        if said.strip():
            wanted = {one.entry for one in table.starting(said)}
            entries = [entry for entry in borne if entry in wanted]
        else:
            entries = list(borne)
        countries: dict[str, set[str]] = {}
        for entry in borne:
            countries.setdefault(table.named(entry).name, set()).add(table.country(entry))
        told = set()
        for entry in entries:
            one = table.named(entry)
            alone = len(countries[one.name]) == 1
            text = one.name if alone else f"{one.name}, {table.country(entry)}"
            if text not in told:  # a city and its region are often called alike
                told.add(text)
                yield _Value(text, one.name, one.within, borne[entry])


def _places_of(connection: Connection) -> dict[int, int]:
    """Entries of the gazetteer that photos were taken in, those of most photos first."""
    found = completing.everywhere(connection)
    if not len(found.photos):
        return {}
    return dict(gazetteer().entries_at(found.latitudes, found.longitudes))


def _term(text: str, cursor: int) -> tuple[int, int]:
    """From where to where the term goes that the cursor is in."""
    start, within = 0, False
    for i, sign in enumerate(text[:cursor]):
        if sign == '"':
            within = not within
        elif not within and (sign.isspace() or (sign == "(" and i == start)):
            start = i + 1
    ending = re.compile(r'[^"]*"?' if within else r"[^\s)]*").match(text, cursor)
    return start, cursor if ending is None else ending.end()


def _completion(start: int, end: int, sign: str, name: str, value: _Value) -> Completion:
    text = f"{sign}{name}:{quoted(value.text)} "
    return Completion(start, end, text, _KINDS[name], value.shown, value.within, value.count)


def _containing(counted: Sequence[tuple[str, int]], said: str) -> Iterator[_Value]:
    wanted = fold(said)
    return (_Value(name, name, "", count) for name, count in counted if wanted in fold(name))


def _starting(counted: Sequence[tuple[str, int]], said: str) -> Iterator[_Value]:
    wanted = said.casefold().lstrip(".")
    return (
        _Value(name, name, "", count or None) for name, count in counted if name.startswith(wanted)
    )


def _dates(connection: Connection, said: str, today: date, language: str) -> Iterator[_Value]:
    """Dates in words that begin so, then the years of the library, the latest first."""
    wanted = datewords.plain(said)
    for phrase in phrases(today.year, language):
        if datewords.plain(phrase).startswith(wanted):
            yield _Value(phrase, phrase)
    span = completing.years(connection)
    for year in range(span[1], span[0] - 1, -1) if span else ():
        for phrase in of_year(year, language):
            if datewords.plain(phrase).startswith(wanted) and (wanted or phrase.isdigit()):
                yield _Value(phrase, phrase)
