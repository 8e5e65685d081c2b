"""What the window remembers, and the page on which the user chooses it."""

from photoapp.gui.settings.page import Place, SettingsPage
from photoapp.gui.settings.stored import Settings

__all__ = ["Place", "Settings", "SettingsPage"]
