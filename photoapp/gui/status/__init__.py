"""The status bar: what runs, how far, and what searches."""

from photoapp.gui.status.bar import StatusBar

__all__ = ["StatusBar"]
