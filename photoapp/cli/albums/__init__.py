"""`photoapp albums`: photos kept together, by hand or by a rule."""

from photoapp.cli.albums.group import albums

__all__ = ["albums"]
