"""Photos by where they were taken: `place:`, `near:`, and names of places in plain words."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.gazetteer import distance, gazetteer
from photoapp.catalog import Connection
from photoapp.catalog.places import any_located, located

Ids = NDArray[np.int64]

NEAR = 25.0  # km, where a question says nothing else
LONGEST_NAME = 4  # words of a place's name looked for in plain words

_RADIUS = re.compile(r"\s*(\d{1,5}(?:[.,]\d+)?)\s*(km|mi|m)?\s*", re.IGNORECASE)
_KM = {"km": 1.0, "m": 0.001, "mi": 1.609344}
_POSITION = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
_DEGREE = 111.0  # km of latitude, a little less than anywhere


def taken_at(connection: Connection, name: str) -> Ids:
    """Photos taken in any place, region or country of a name: int64 [N], ascending.

    Raises ValueError if there is no place of this name.
    """
    entries = gazetteer().find(name)
    if not len(entries):
        raise ValueError(name)
    return _in(connection, entries)


def taken_near(connection: Connection, text: str) -> Ids:
    """Photos around a place, `lisbon`, or a position, `38.7,-9.1`; `~50km` behind it says how far.

    Distances are in km, m or mi (km where nothing is said). Raises ValueError for anything else.
    """
    where, tilde, radius = text.partition("~")
    reach = _reach(radius) if tilde else NEAR
    position = _POSITION.fullmatch(where)
    if position is not None:
        latitude, longitude = float(position[1]), float(position[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise ValueError(text)
        middles = [(latitude, longitude)]
    else:
        entries = gazetteer().find(where)
        middles = [(place[0], place[1]) for place in gazetteer().positions(entries)]
    if not middles:
        raise ValueError(text)
    return _around(connection, middles, reach)


def _reach(text: str) -> float:
    match = _RADIUS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return float(match[1].replace(",", ".")) * _KM[(match[2] or "km").lower()]


def _in(connection: Connection, entries: Ids) -> Ids:
    known = located(connection, *gazetteer().band(entries))
    if not len(known.photos):
        return known.photos
    return known.photos[gazetteer().holds(entries, known.latitudes, known.longitudes)]


def _around(connection: Connection, middles: Sequence[tuple[float, float]], reach: float) -> Ids:
    found = [np.zeros(0, np.int64)]
    for latitude, longitude in middles:
        margin = reach / _DEGREE
        known = located(connection, latitude - margin, latitude + margin)
        away = distance(latitude, longitude, known.latitudes, known.longitudes)
        found.append(known.photos[away <= reach])
    return np.unique(np.concatenate(found))


def called(connection: Connection, text: str) -> Ids:
    """Photos taken where plain words name the place: int64 [N], ascending; mostly none."""
    entries = gazetteer().spelled(text) if any_located(connection) else np.zeros(0, np.int64)
    return _in(connection, entries) if len(entries) else entries


def named_in(connection: Connection, words: Sequence[str]) -> Iterator[tuple[int, int, Ids]]:
    """The places that plain words name: first word, the one after the last, and the photos there.

    Longer names first: who asks for New York does not ask for York. Names nobody took a photo at
    are passed over.
    """
    if not any_located(connection):
        return
    taken: set[int] = set()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            span = range(first, first + length)
            if not taken.isdisjoint(span):
                continue
            photos = called(connection, " ".join(words[first : first + length]))
            if len(photos):
                taken.update(span)
                yield first, first + length, photos
