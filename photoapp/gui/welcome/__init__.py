"""The first start: one question and two ways to answer it."""

from photoapp.gui.welcome.page import WelcomePage, pictures_folder

__all__ = ["WelcomePage", "pictures_folder"]
