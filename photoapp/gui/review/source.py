"""What the page of suggestions asks of the library, in the background only."""

from collections.abc import Sequence
from typing import Protocol

from photoapp.base.answers import Done, Status
from photoapp.base.tagged import ReviewQueue, Tag
from photoapp.gui.grid import PhotoSource
from photoapp.gui.viewer import PictureSource


class Suggestions(Protocol):
    """What machines propose."""

    def waiting(self) -> list[Tag]:
        """The tags with suggestions that wait, those with most first."""
        ...

    def queue(self, tag_id: int) -> ReviewQueue:
        """The suggestions of a tag that wait, surest first."""
        ...

    def accept(self, tag_id: int, photos: Sequence[int]) -> int:
        """These photos bear the tag. Returns how many that changed."""
        ...

    def reject(self, tag_id: int, photos: Sequence[int]) -> int:
        """These photos do not bear the tag. Returns how many that changed."""
        ...


class Teaching(Protocol):
    """What the user teaches."""

    def unsure(self, tag_id: int, most: int = 12) -> list[int]:
        """The photos that the program learns most from if it is told about them."""
        ...


class History(Protocol):
    """What the user did."""

    def next_undo(self) -> Done | None:
        """The latest action that can be undone."""
        ...

    def undo(self, number: int | None = None) -> Done:
        """Take back an action."""
        ...

    def redo(self, number: int | None = None) -> Done:
        """Do again what was undone."""
        ...


class ReviewSource(PhotoSource, PictureSource, Protocol):
    """The library, as far as the page knows it."""

    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def teaching(self) -> Teaching: ...
    @property
    def history(self) -> History: ...
    def paths(self, ids: Sequence[int]) -> dict[int, str]: ...
    def status(self) -> Status: ...
    def explain(self, error: Exception) -> Exception: ...
