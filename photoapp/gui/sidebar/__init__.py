"""The sidebar: the library, what waits for review, albums, searches, tags, places, folders."""

from photoapp.gui.sidebar.carried import Carried
from photoapp.gui.sidebar.deeds import RowDeeds
from photoapp.gui.sidebar.panel import Sidebar
from photoapp.gui.sidebar.said import shelf_icon, shelf_name
from photoapp.gui.sidebar.tree import (
    Key,
    OnShelf,
    Organised,
    Places,
    Section,
    Thing,
    name_of,
    places,
)

__all__ = [
    "Carried",
    "Key",
    "OnShelf",
    "Organised",
    "Places",
    "RowDeeds",
    "Section",
    "Sidebar",
    "Thing",
    "name_of",
    "places",
    "shelf_icon",
    "shelf_name",
]
