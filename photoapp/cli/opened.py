"""The library of a command, opened late and closed whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


@contextmanager
def library() -> Iterator["PhotoLibrary"]:
    """The user's library. Imported here, so that help and usage errors wait for nothing."""
    from photoapp.library import PhotoLibrary

    with_photos = PhotoLibrary.open()
    try:
        yield with_photos
    finally:
        with_photos.close()
