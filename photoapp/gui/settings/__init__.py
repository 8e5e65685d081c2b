"""What the window remembers, and the page on which the user chooses it."""

from photoapp.gui.settings.desk import SettingsDesk
from photoapp.gui.settings.page import Place, SettingsPage
from photoapp.gui.settings.stored import Settings

__all__ = ["Place", "Settings", "SettingsDesk", "SettingsPage"]
