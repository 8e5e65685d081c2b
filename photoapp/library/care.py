"""What the user says of photos: favourites, ratings, titles, hidden ones, turns for display."""

from collections.abc import Sequence
from functools import partial

from photoapp.base.care import Care as Said
from photoapp.catalog import Catalog
from photoapp.catalog import care as rows


class Care:
    """Looking after the photos of a library. Usable from any thread; each deed is one action of the
    history, and none touches a file.

    What is said here stands before what files say, and no indexing changes it. Each deed returns
    how many photos it changed; one that changes none is no action. Forgotten photos are left out.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def of(self, photos: Sequence[int]) -> dict[int, Said]:
        """What the user says of photos; those of which nothing is said are absent."""
        return rows.of(self._catalog.read(), photos)

    def favourite(self, photos: Sequence[int], *, on: bool = True) -> int:
        """Make photos favourites, or (off) no longer."""
        return self._catalog.write(partial(rows.favourite, photos=photos, on=on))

    def rate(self, photos: Sequence[int], rating: int | None) -> int:
        """Rate photos with 0 to 5, or (None) let what their files say stand.

        Raises ValueError for another rating.
        """
        return self._catalog.write(partial(rows.rate, photos=photos, rating=rating))

    def hide(self, photos: Sequence[int], *, on: bool = True) -> int:
        """Leave photos out of lists and answers that do not ask for hidden ones; or (off) not."""
        return self._catalog.write(partial(rows.hide, photos=photos, on=on))

    def entitle(self, photos: Sequence[int], text: str | None) -> int:
        """Give photos a title, "" for none, or (None) let those of their files stand."""
        return self._catalog.write(partial(rows.entitle, photos=photos, text=text))

    def describe(self, photos: Sequence[int], text: str | None) -> int:
        """Describe photos, "" for not at all, or (None) let what their files say stand."""
        return self._catalog.write(partial(rows.describe, photos=photos, text=text))

    def turn(self, photos: Sequence[int], quarters: int) -> int:
        """Show photos turned by so many quarters more, clockwise; left with negative ones."""
        return self._catalog.write(partial(rows.turn, photos=photos, quarters=quarters))
