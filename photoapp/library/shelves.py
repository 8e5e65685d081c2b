"""What the library always offers to look at, with how many photos each holds."""

from datetime import date

from photoapp.base.gazetteer import gazetteer
from photoapp.base.shelves import Shelf, Spot
from photoapp.catalog import Catalog
from photoapp.catalog.census import Census
from photoapp.catalog.filters import first_added
from photoapp.search import recent_since


class Shelves:
    """Counts of the shelves and of places. Usable from any thread."""

    def __init__(self, catalog: Catalog, census: Census) -> None:
        self._catalog = catalog
        self._census = census

    def counts(self) -> dict[Shelf, int]:
        """How many photos that are shown are on each shelf; of the hidden ones, how many there are.

        The first time takes about a second of a processor for a million photos.
        """
        since = first_added(self._catalog.read(), recent_since(date.today()))  # noqa: DTZ011
        counts = self._census.counts()
        return {
            Shelf.FAVOURITES: counts.favourites,
            Shelf.RECENT: self._census.since(since),
            Shelf.UNTAGGED: self._census.untagged(),
            Shelf.HIDDEN: counts.hidden,
        }

    def spots(self) -> list[Spot]:
        """The countries that photos were taken in, each followed by the places in it; those of
        most photos first. Places of a name are told apart as `place:` tells them.
        """
        table = gazetteer()
        spots: dict[str, list[Spot]] = {}
        counted: dict[str, int] = {}
        for entry, count in table.entries_of(self._census.by_place(table.cities_at)):
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
