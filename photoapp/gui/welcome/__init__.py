"""The first start and the first minutes; and folders in which there is nothing to show."""

from photoapp.gui.welcome.empty import NoPhotosPage
from photoapp.gui.welcome.guide import Guide, GuideCard
from photoapp.gui.welcome.page import WelcomePage, pictures_folder

__all__ = ["Guide", "GuideCard", "NoPhotosPage", "WelcomePage", "pictures_folder"]
