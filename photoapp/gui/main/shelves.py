"""What the sidebar asks of shelves, onto which photos are dropped, and of places."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from photoapp.base.shelves import Shelf, Spot
from photoapp.gui.care import Caring
from photoapp.gui.search import SearchField
from photoapp.gui.sidebar import Carried, OnShelf, RowDeeds, Sidebar, Thing


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


class PlaceRows(RowDeeds):
    """Serves the rows of countries and of places in them."""

    def __init__(self, sidebar: Sidebar, field: SearchField) -> None:
        self._sidebar, self._field = sidebar, field

    def fill(self, menu: QMenu, thing: Thing) -> None:
        """Ways to its photos, to those nearby, and to the filter."""
        if not isinstance(thing, Spot):
            return
        menu.addAction(_tr("Show its photos"), partial(self._sidebar.choose, thing))
        if thing.within:
            menu.addAction(_tr("Show photos taken nearby"), partial(self._ask_near, thing))
        menu.addSeparator()
        copy = partial(QGuiApplication.clipboard().setText, thing.where)
        menu.addAction(_tr("Copy as a filter"), copy)

    def _ask_near(self, spot: Spot) -> None:
        self._sidebar.choose_all()
        self._field.set_text(f"near:{spot.where.partition(':')[2]}")


def _tr(source: str) -> str:
    return QCoreApplication.translate("PlaceRows", source)
