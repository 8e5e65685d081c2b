"""The sidebar: all photos, the folders with their counts, the problems."""

from photoapp.gui.sidebar.panel import Sidebar
from photoapp.gui.sidebar.tree import Places, places

__all__ = ["Places", "Sidebar", "places"]
