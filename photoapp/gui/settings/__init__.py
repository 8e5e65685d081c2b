"""What the window remembers, and the page on which the user chooses it."""

from photoapp.gui.settings.stored import Settings

__all__ = ["Settings"]
