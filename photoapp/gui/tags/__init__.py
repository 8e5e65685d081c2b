"""Tags of the photos chosen: pills, and a field that gives another."""

from photoapp.gui.tags.names import called
from photoapp.gui.tags.section import TagSection

__all__ = ["TagSection", "called"]
