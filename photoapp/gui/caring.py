"""What the user says of photos, said to the library: favourites, ratings, turns for display."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.gui.changing import Changing
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Caring(Changing):
    """Each is one action of the history; whoever shows photos hears of it from `Work.changed`."""

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(library, work, window, Changes.PHOTOS)
        self._care = library.care

    def favourite(self, photos: Sequence[int], on: bool) -> None:
        """Make photos favourites, or no longer."""
        self.change(partial(self._care.favourite, photos, on=on))

    def rate(self, photos: Sequence[int], rating: int) -> None:
        """Rate photos with 0 to 5."""
        self.change(partial(self._care.rate, photos, rating))

    def turn(self, photos: Sequence[int], quarters: int) -> None:
        """Show photos turned by so many quarters more, clockwise."""
        self.change(partial(self._care.turn, photos, quarters))
