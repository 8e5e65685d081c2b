"""The library of a command, imported late so that help and usage errors wait for nothing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


def library() -> "PhotoLibrary":
    """The user's library, to be closed by a `with`."""
    from photoapp.library import PhotoLibrary

    return PhotoLibrary.open()
