"""The sidebar: all photos, the folders with their counts, the problems."""

from photoapp.gui.sidebar.panel import Sidebar
from photoapp.gui.sidebar.tree import Places, name_of, places

__all__ = ["Places", "Sidebar", "name_of", "places"]
