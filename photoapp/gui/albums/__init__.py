"""Albums in the window: what is done with them, and what stands above their photos."""

from photoapp.gui.albums.above import Above
from photoapp.gui.albums.bars import RuleBar
from photoapp.gui.albums.desk import AlbumDesk
from photoapp.gui.albums.exporter import Exporter
from photoapp.gui.albums.scope import Scope
from photoapp.gui.albums.section import AlbumSection

__all__ = ["Above", "AlbumDesk", "AlbumSection", "Exporter", "RuleBar", "Scope"]
