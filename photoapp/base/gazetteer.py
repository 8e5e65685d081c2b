"""Names of places and where they are, offline: the table in resources/places.

An entry is a country, a region (state, province) or a place of a thousand inhabitants or more;
entries are counted in this order. Nothing is read before the first question; then it takes some
ten megabytes and hundredths of a second.
"""

import json
import unicodedata
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.resources import resources

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

EARTH = 6371.0
"""Mean radius in km (IUGG)."""

FARTHEST = 200.0
"""So many km from the nearest place, a photo is in no country; at sea, mostly."""

OUTSKIRTS = 30.0
"""So many km from the nearest place, a photo is not in that place."""

_DENSITY = 2500.0
"""Inhabitants to a square km: makes a radius of a number of inhabitants. Cities of Europe have
2,000 to 5,000; too large a radius finds a suburb, too small a one loses half a city."""

_STEPS = 500
"""To a degree, where positions are rounded: 220 m."""

_REMEMBERED = 2_000_000  # positions, of 24 bytes

_CELL = 0.1  # degrees: positions are looked up together by cells


class Address(NamedTuple):
    """Where something is, in words. region: "" where unknown. km: to the middle of the place."""

    place: str
    region: str
    country: str
    km: float


class Named(NamedTuple):
    """An entry as a person tells it from others of its name."""

    entry: int
    name: str
    within: str
    inhabitants: int


def fold(name: str) -> str:
    """What makes two spellings of a name one: case, accents and signs do not count."""
    # Letters in mathematical shapes have no small ones; the plain ones that they stand for have.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for apostrophe in "'\u2019":
        plain = plain.replace(apostrophe, "")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())


def distance(latitude: float, longitude: float, latitudes: Floats, longitudes: Floats) -> Floats:
    """Kilometres on a sphere from one position to others, float64 [N]."""
    away = _unit(latitudes, longitudes) - _unit(np.array([latitude]), np.array([longitude]))
    return _arc((away**2).sum(axis=1))


@lru_cache(maxsize=1)
def gazetteer() -> "Gazetteer":
    """The table, read once."""
    return Gazetteer()


def country_in(language: str, country: str) -> str:
    """A country's name in a language (ISO 639), its English one where that is not known."""
    return _countries().get(language, {}).get(country, country)


@lru_cache(maxsize=1)
def _countries() -> dict[str, dict[str, str]]:
    table = resources() / "places" / "countries.json"
    known: dict[str, dict[str, str]] = json.loads(table.read_text("utf-8"))
    return known


class _Known(NamedTuple):
    """Positions looked up before: keys, ascending, and what `nearest` said of them."""

    keys: Ints
    cities: Ints
    away: Floats


class Gazetteer:
    """Looks up names and positions. Thread-safe."""

    def __init__(self) -> None:
        folder = resources() / "places"
        with np.load(folder / "places.npz") as table:
            self.latitudes = np.cumsum(table["latitude_steps"], dtype=np.int64) / 1000
            self.longitudes = table["longitudes"] / 1000
            self._inhabitants = 2.0 ** (table["sizes"] / 3) - 1
            self._country_of, self._region_of = table["country_of"], table["region_of"]
            self._region_country, self._part_of = table["region_country"], table["part_of"]
            self._city_names, self._region_names, self._country_names = (
                table[f"{kind}_names"].tobytes().decode().split("\n")
                for kind in ("city", "region", "country")
            )
        with np.load(folder / "targets.npz") as table:
            self._ends, self._targets = np.cumsum(table["counts"]), table["targets"]
        self._names = zlib.decompress((folder / "names.zlib").read_bytes()) + b"\n"
        self._lines = np.flatnonzero(np.frombuffer(self._names, np.uint8) == ord("\n"))
        self._units = _unit(self.latitudes, self.longitudes)
        self._known = _Known(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
        self._first_region = len(self._country_names)
        self._first_city = self._first_region + len(self._region_names)

    # -- names -------------------------------------------------------------------------------

    def find(self, text: str) -> Ints:
        """The entries that a text names: "lisbon", "Paris, France", "paris, tx". int64 [N]."""
        name, *around = (fold(part) for part in text.split(","))
        found = self._called(name, codes=True)
        for one in around:
            found = self._inside(found, self._called(one, codes=True))
        return found

    def spelled(self, words: str) -> Ints:
        """The entries of a name in plain text, which no code such as "it" or "de" is."""
        folded = fold(words)
        return self._called(folded, codes=False) if len(folded) > 2 else np.zeros(0, np.int64)

    def _called(self, folded: str, *, codes: bool) -> Ints:
        spellings = [folded, f"={folded}"] if codes else [folded]
        found = [self._line(self._at(one)) for one in spellings if folded and self._is(one)]
        return np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)

    def _inside(self, entries: Ints, around: Ints) -> Ints:
        """Those of the entries that lie in one of the countries or regions around."""
        countries = around[around < self._first_region]
        regions = around[(around >= self._first_region) & (around < self._first_city)]
        kept = [
            one
            for one in entries.tolist()
            if self._country(one) in countries or self._region(one) + self._first_region in regions
        ]
        return np.array(kept, np.int64)

    def starting(self, prefix: str, most: int = 1000) -> list[Named]:
        """The entries with a spelling that starts so, the most populous first."""
        folded = fold(prefix)
        if not folded:
            return []
        at, found = self._at(folded), set[int]()
        while at < len(self._ends) and self._spelling(at).startswith(folded.encode()):
            found.update(self._line(at).tolist())
            at += 1
            if len(found) >= most:
                break
        return sorted(map(self.named, found), key=lambda one: (-one.inhabitants, one.entry))

    def named(self, entry: int) -> Named:
        """An entry in words."""
        if entry < self._first_region:
            return Named(entry, self._country_names[entry], "", 10**9)
        country = self._country_names[self._country(entry)]
        if entry < self._first_city:
            return Named(entry, self._region_names[entry - self._first_region], country, 10**8)
        city = entry - self._first_city
        region = self._region_of[city]
        within = f"{self._region_names[region]}, {country}" if region >= 0 else country
        return Named(entry, self._city_names[city], within, int(self._inhabitants[city]))

    def is_city(self, entry: int) -> bool:
        """Whether an entry is neither a country nor a region."""
        return entry >= self._first_city

    def country(self, entry: int) -> str:
        """The name of the country that an entry is or lies in."""
        name: str = self._country_names[self._country(entry)]
        return name

    def _country(self, entry: int) -> int:
        if entry < self._first_region:
            return entry
        if entry < self._first_city:
            return int(self._region_country[entry - self._first_region])
        return int(self._country_of[entry - self._first_city])

    def _region(self, entry: int) -> int:
        """-1 for a country, and where the region has no name."""
        if entry < self._first_city:
            return max(entry - self._first_region, -1)
        return int(self._region_of[entry - self._first_city])

    def _spelling(self, line: int) -> bytes:
        return self._names[self._lines[line] + 1 : self._lines[line + 1]]

    def _at(self, folded: str) -> int:
        """The first line that is not before a spelling."""
        return bisect_left(range(len(self._ends)), folded.encode(), key=self._spelling)

    def _is(self, folded: str) -> bool:
        at = self._at(folded)
        return at < len(self._ends) and self._spelling(at) == folded.encode()

    def _line(self, line: int) -> Ints:
        start = self._ends[line - 1] if line else 0
        targets: Ints = self._targets[start : self._ends[line]].astype(np.int64)
        return targets

    # -- positions ---------------------------------------------------------------------------

    def positions(self, entries: Ints) -> Iterator[tuple[float, float, float]]:
        """Latitude, longitude and radius in km of the places among entries."""
        for city in (entries[entries >= self._first_city] - self._first_city).tolist():
            yield float(self.latitudes[city]), float(self.longitudes[city]), self._radius(city)

    def _radius(self, city: int) -> float:
        return max(3.0, float(np.sqrt(self._inhabitants[city] / (np.pi * _DENSITY))))

    def band(self, entries: Ints) -> tuple[float, float]:
        """The latitudes between which everything lies that is in one of the entries."""
        cities = np.flatnonzero(self._belongs(entries))
        if not len(cities):
            return 90.0, -90.0
        reach = FARTHEST / 111.0  # km to a degree of latitude
        return self.latitudes[cities[0]] - reach, self.latitudes[cities[-1]] + reach

    def _belongs(self, entries: Ints) -> NDArray[np.bool_]:
        """Which places are one of the entries or lie in one, bool [places]."""
        belongs = np.isin(self._country_of, entries[entries < self._first_region])
        belongs |= np.isin(self._region_of + self._first_region, entries) & (self._region_of >= 0)
        belongs[entries[entries >= self._first_city] - self._first_city] = True
        return belongs

    def holds(self, entries: Ints, latitudes: Floats, longitudes: Floats) -> NDArray[np.bool_]:
        """Which positions lie in one of the entries, bool [N].

        In a country or region lies what has its nearest place there; in a place, what has it for
        its nearest, or is no farther from its middle than its inhabitants take.
        """
        cities, away = self._around(latitudes, longitudes)
        wide = self._belongs(entries[entries < self._first_city])
        held = wide[cities] & (away <= FARTHEST)
        own = np.isin(cities + self._first_city, entries)
        own |= np.isin(self._whole(cities) + self._first_city, entries)
        held |= own & (away <= OUTSKIRTS)
        for latitude, longitude, radius in self.positions(entries):
            held |= distance(latitude, longitude, latitudes, longitudes) <= radius
        return held

    def _around(self, latitudes: Floats, longitudes: Floats) -> tuple[Ints, Floats]:
        """As `nearest`, for positions rounded to some hundred metres; each is looked up once."""
        steps = np.rint(np.stack([latitudes, longitudes]) * _STEPS).astype(np.int64)
        keys, inverse = np.unique(steps[0] * 1_000_000 + steps[1], return_inverse=True)
        known = self._known
        unknown = np.setdiff1d(keys, known.keys, assume_unique=True)
        if len(unknown):
            north = np.rint(unknown / 1_000_000).astype(np.int64)
            found = self.nearest(north / _STEPS, (unknown - north * 1_000_000) / _STEPS)
            joined = np.concatenate([known.keys, unknown])
            order = np.argsort(joined)
            known = _Known(
                joined[order],
                np.concatenate([known.cities, found[0]])[order],
                np.concatenate([known.away, found[1]])[order],
            )
            if len(joined) <= _REMEMBERED:
                self._known = known  # two threads at once may lose what one found, no more
        at = np.searchsorted(known.keys, keys)
        return known.cities[at][inverse], known.away[at][inverse]

    def nearest(self, latitudes: Floats, longitudes: Floats) -> tuple[Ints, Floats]:
        """The nearest place of each position and how far it is in km: int64 [N], float64 [N].

        Beyond FARTHEST it need not be the nearest, and the distance is infinite.
        """
        cells = np.floor(np.stack([latitudes, longitudes]) / _CELL).astype(np.int64)
        keys = (cells[0] + 1000) * 10_000 + cells[1] + 1000
        order = np.argsort(keys, kind="stable")
        bounds = np.flatnonzero(np.diff(keys[order], prepend=-1, append=-1))
        places = np.zeros(len(keys), np.int64)
        away = np.full(len(keys), np.inf)
        units = _unit(latitudes, longitudes)
        for start, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            some = order[start:end]
            south, west = (cells[:, some[0]] * _CELL).tolist()
            places[some], away[some] = self._nearest_in(south, west, units[some])
        return places, away

    def _nearest_in(self, south: float, west: float, units: Floats) -> tuple[Ints, Floats]:
        """As `nearest`, for unit vectors float64 [n, 3] of one cell."""
        for reach in (0.1, 0.4, FARTHEST / 111.0):
            first, last = np.searchsorted(self.latitudes, (south - reach, south + _CELL + reach))
            lowest = min(89.9, max(abs(south - reach), abs(south + _CELL + reach)))
            wide = min(180.0, reach / float(np.cos(np.radians(lowest))))
            off = (self.longitudes[first:last] - west - _CELL / 2 + 180) % 360 - 180
            some = first + np.flatnonzero(np.abs(off) <= wide + _CELL / 2)
            if not len(some):
                continue
            squares = 2 - 2 * units @ self._units[some].T
            best = squares.argmin(axis=1)
            away = _arc(squares[np.arange(len(best)), best])
            if away.max() <= reach * 111.0 or reach > 1:
                return some[best], np.where(away <= FARTHEST, away, np.inf)
        return np.zeros(len(units), np.int64), np.full(len(units), np.inf)

    def address(self, latitude: float, longitude: float) -> Address | None:
        """Where a position is, None far from any place or for no position on earth.

        A quarter of a large city is that city.
        """
        if not (abs(latitude) <= 90 and abs(longitude) <= 180):
            return None
        cities, away = self.nearest(np.array([latitude]), np.array([longitude]))
        if not np.isfinite(away[0]):
            return None
        city = int(self._whole(cities)[0])
        region = int(self._region_of[city])
        return Address(
            self._city_names[city],
            self._region_names[region] if region >= 0 else "",
            self._country_names[int(self._country_of[city])],
            float(away[0]),
        )

    def common(self, latitudes: Floats, longitudes: Floats, least: int = 1) -> str:
        """The city, or else the region or country, that holds more than half of some positions, and
        no fewer than `least`; "" if none does. Positions as float64 [N] each.
        """
        cities, away = self.nearest(latitudes, longitudes)
        inside = self._whole(cities[away <= OUTSKIRTS])
        near = cities[away <= FARTHEST]
        enough = max(len(cities) // 2 + 1, least)
        for entries, names in (
            (inside, self._city_names),
            (self._region_of[near], self._region_names),
            (self._country_of[near], self._country_names),
        ):
            found, counts = np.unique(entries[entries >= 0], return_counts=True)
            if len(found) and counts.max() >= enough:
                name: str = names[int(found[counts.argmax()])]
                return name
        return ""

    def _whole(self, cities: Ints) -> Ints:
        """The cities that places are quarters of, or the places themselves."""
        return np.where(self._part_of[cities] < 0, cities, self._part_of[cities])

    def entries_at(self, latitudes: Floats, longitudes: Floats) -> Iterable[tuple[int, int]]:
        """The cities, regions and countries of positions, with how many of them: the most first."""
        cities = self.cities_at(latitudes, longitudes)
        return self.entries_of(np.bincount(cities[cities >= 0]))

    def cities_at(self, latitudes: Floats, longitudes: Floats) -> Ints:
        """The cities of positions by their numbers, int64 [N], -1 far from any."""
        cities, away = self._around(latitudes, longitudes)
        return np.where(away <= FARTHEST, self._whole(cities), -1)

    def entries_of(self, cities: Ints) -> Iterable[tuple[int, int]]:
        """The entries of cities, their regions and countries, with how many are there: the most
        first. cities: how many are at each, by its number, int64 [N].
        """
        counted = np.zeros(len(self._city_names), np.int64)
        counted[: len(cities)] = cities
        totals = np.concatenate(
            [
                np.bincount(self._country_of, counted, self._first_region),
                np.bincount(self._region_of + 1, counted, len(self._region_names) + 1)[1:],
                counted,
            ]
        ).astype(np.int64)
        found = np.flatnonzero(totals)
        order = np.lexsort((found, -totals[found]))
        return zip(found[order].tolist(), totals[found[order]].tolist(), strict=True)


def _unit(latitudes: Floats, longitudes: Floats) -> Floats:
    """Degrees to unit vectors, float64 [N, 3]."""
    up, round_ = np.radians(latitudes), np.radians(longitudes)
    return np.stack([np.cos(up) * np.cos(round_), np.cos(up) * np.sin(round_), np.sin(up)], axis=1)


def _arc(squares: Floats) -> Floats:
    """Squared chords of the unit sphere to km on the earth."""
    return 2 * EARTH * np.arcsin(np.clip(np.sqrt(np.maximum(squares, 0)) / 2, 0, 1))
