"""The one front door: everything a face can do is a call on PhotoLibrary."""

from photoapp.library.front import PhotoLibrary

__all__ = ["PhotoLibrary"]
