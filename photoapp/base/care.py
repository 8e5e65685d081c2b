"""What the user says of a photo beside what its file says: favourite, rating, words, a turn."""

from dataclasses import dataclass

RATINGS = range(6)
"""What the user may rate a photo with; files also know -1, rejected."""


@dataclass(frozen=True, slots=True)
class Care:
    """The user's own word on a photo.

    rating, title, description: None where what the file says stands; an empty text says that there
    is none. hidden: left out of lists and answers that do not ask for it. turned: quarter turns
    clockwise, 0 to 3, for display only: no file is changed.
    """

    favourite: bool = False
    rating: int | None = None
    hidden: bool = False
    title: str | None = None
    description: str | None = None
    turned: int = 0


NOTHING_SAID = Care()
"""Of a photo that shows what its file says."""
