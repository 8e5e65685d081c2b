"""What the library always offers to look at, with how many photos each holds."""

import threading
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from photoapp.base.gazetteer import gazetteer
from photoapp.base.shelves import Shelf, Spot
from photoapp.catalog import Catalog, Connection, care, filters, photos
from photoapp.catalog.places import shown_everywhere
from photoapp.search import recently

T = TypeVar("T")


class Shelves:
    """Counts by one reading of the catalog after each change. Usable from any thread."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lock = threading.Lock()
        self._known: dict[str, tuple[object, object]] = {}

    def counts(self) -> dict[Shelf, int]:
        """How many photos that are shown are on each shelf; of the hidden ones, how many there are.

        About two seconds of a processor for a million photos, once after a change.
        """
        return self._once("counts", (self._catalog.version(), date.today()), _counts)  # noqa: DTZ011

    def spots(self) -> list[Spot]:
        """The countries that photos were taken in, each followed by the places in it; those of
        most photos first. Places of a name are told apart as `place:` tells them.
        """
        return self._once("spots", self._catalog.version(), _spots)

    def _once(self, what: str, stamp: object, read: Callable[[Connection], T]) -> T:
        with self._lock:
            known = self._known.get(what)
        if known is None or known[0] != stamp:
            # The stamp is older than what is read: a change in between is read again.
            known = stamp, read(self._catalog.read())
            with self._lock:
                self._known[what] = known
        found: T = known[1]  # type: ignore[assignment]
        return found


def _counts(connection: Connection) -> dict[Shelf, int]:
    favourites, hidden = care.counts(connection)
    recent = photos.count_shown(connection, recently(connection, date.today()))  # noqa: DTZ011
    untagged = photos.count_shown(connection, filters.is_tagged().negated())
    return {
        Shelf.FAVOURITES: favourites,
        Shelf.RECENT: recent,
        Shelf.UNTAGGED: untagged,
        Shelf.HIDDEN: hidden,
    }


def _spots(connection: Connection) -> list[Spot]:
    found = shown_everywhere(connection)
    if not len(found.photos):
        return []
    table = gazetteer()
    spots: dict[str, list[Spot]] = {}
    counted: dict[str, int] = {}
    for entry, count in table.entries_at(found.latitudes, found.longitudes):
        country = table.country(entry)
        named = table.named(entry)
        if not named.within:
            counted[country] = count
        elif table.is_city(entry):
            spots.setdefault(country, []).append(
                Spot(named.name, count, country, _where(f"{named.name}, {country}"))
            )
    return [
        spot
        for country, count in counted.items()
        for spot in (Spot(country, count, "", _where(country)), *spots.get(country, ()))
    ]


def _where(name: str) -> str:
    return f'place:"{name}"'
