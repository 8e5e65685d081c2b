"""What the core asks of the trash of a system, which only a face knows."""

from typing import Protocol


class Trash(Protocol):
    """A trash that keeps files until somebody empties it."""

    def put(self, path: str) -> str | None:
        """Put a file into the trash; returns where it is now, None if the system does not tell.

        Raises OSError, PhotoappError TRASH_UNAVAILABLE.
        """
        ...

    def back(self, where: str, path: str) -> None:
        """Put a file of the trash back where it was, over nothing that is there.

        Raises OSError, PhotoappError: TRASH_EMPTIED, NAME_TAKEN.
        """
        ...
