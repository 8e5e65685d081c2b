"""What may be dropped onto the shelves of the sidebar: photos become favourites, or are hidden."""

from photoapp.base.shelves import Shelf
from photoapp.gui.care import Caring
from photoapp.gui.sidebar import Carried, OnShelf, RowDeeds, Thing


class ShelfDrops(RowDeeds):
    """Serves the rows above the headings."""

    def __init__(self, caring: Caring) -> None:
        self._caring = caring

    def takes(self, thing: Thing, what: Carried) -> bool:
        """Only favourites and hidden photos are what the user says they are."""
        kind = thing.shelf if isinstance(thing, OnShelf) else None
        return bool(what.photos) and kind in {Shelf.FAVOURITES, Shelf.HIDDEN}

    def drop(self, thing: Thing, what: Carried) -> None:
        """Make what was dropped what the shelf holds."""
        if isinstance(thing, OnShelf) and thing.shelf is Shelf.FAVOURITES:
            self._caring.favourite(what.photos, True)
        elif isinstance(thing, OnShelf):
            self._caring.hide(what.photos)
