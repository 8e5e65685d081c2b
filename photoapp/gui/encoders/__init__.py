"""The page of encoders: what understands the photos now, what could, getting and changing it."""

from photoapp.gui.encoders.desk import Desk
from photoapp.gui.encoders.fetcher import Fetcher
from photoapp.gui.encoders.page import EncodersPage

__all__ = ["Desk", "EncodersPage", "Fetcher"]
