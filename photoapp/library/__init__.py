"""The one front door: everything a face can do is a call on PhotoLibrary.

`parts` is beside it because it asks no library: a window may call it while it draws.
"""

from photoapp.library.front import PhotoLibrary
from photoapp.search import parts

__all__ = ["PhotoLibrary", "parts"]
