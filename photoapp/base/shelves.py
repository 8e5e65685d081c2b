"""What is always there to look at: favourites, new photos, places they were taken at."""

from dataclasses import dataclass
from enum import StrEnum


class Shelf(StrEnum):
    """Photos that something holds of. Its value is the state that `is:` asks for."""

    FAVOURITES = "favourite"
    RECENT = "recent"
    UNTAGGED = "untagged"
    HIDDEN = "hidden"

    @property
    def where(self) -> str:
        """The filter that finds its photos, in the question language."""
        return f"is:{self.value}"


@dataclass(frozen=True, slots=True)
class Spot:
    """A country, or a place in one, with photos.

    name: as people call it. photos: how many were taken there that are shown. within: the country
    of a place, "" for a country. where: the filter that finds them, in the question language.
    """

    name: str
    photos: int
    within: str
    where: str
