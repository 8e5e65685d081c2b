"""The one front door: everything a face can do is a call on PhotoLibrary.

`parts` is beside it because it asks no library: a window may call it while it draws.
"""

from photoapp.base.question import Part
from photoapp.library.front import PhotoLibrary

__all__ = ["PhotoLibrary", "parts"]


def parts(text: str) -> tuple[Part, ...]:
    """What is more than plain words in a text, in its order; up to where it cannot be read.

    What lies in a bracket that is not wanted is one part with it.
    """
    from photoapp.search import parts as read  # not before something is asked: searching is large

    return read(text) if text else ()
