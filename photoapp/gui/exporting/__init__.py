"""Exporting photos from the window: what is wished of them, and what came of it."""

from photoapp.gui.exporting.desk import ExportDesk

__all__ = ["ExportDesk"]
