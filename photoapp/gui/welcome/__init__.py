"""The first start: one question and two ways to answer it."""

from photoapp.gui.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
