"""The library of a command, imported late so that help and usage errors wait for nothing."""

from typing import TYPE_CHECKING

from photoapp.cli.output import note, shown
from photoapp.cli.sentences import error_sentence

if TYPE_CHECKING:
    from photoapp.library import PhotoLibrary


def photo_library() -> "PhotoLibrary":
    """The user's library, to be closed by a `with`."""
    from photoapp.library import PhotoLibrary

    opened = PhotoLibrary.open()
    if opened.remark is not None:
        said = error_sentence(opened.remark)
        note(f"{shown(said.text)} {shown(said.hint)}")
    return opened
