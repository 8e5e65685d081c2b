"""The sidebar: all photos, what waits for review, albums, searches, tags, folders, problems."""

from photoapp.gui.sidebar.carried import Carried
from photoapp.gui.sidebar.deeds import RowDeeds
from photoapp.gui.sidebar.panel import Sidebar
from photoapp.gui.sidebar.tree import (
    Organised,
    Places,
    Section,
    Thing,
    name_of,
    places,
)

__all__ = [
    "Carried",
    "Organised",
    "Places",
    "RowDeeds",
    "Section",
    "Sidebar",
    "Thing",
    "name_of",
    "places",
]
