"""What the user says of photos, said to the library: favourites, ratings, words, turns, hiding."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.base.care import NOTHING_SAID, Care
from photoapp.gui.changing import Changing
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Caring(Changing):
    """Each is one action of the history; whoever shows photos hears of it from `Work.changed`."""

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(library, work, window, Changes.PHOTOS)
        self._library = library

    def favourite(self, photos: Sequence[int], on: bool) -> None:
        """Make photos favourites, or no longer."""
        self.change(partial(self._library.care.favourite, list(photos), on=on))

    def turn_favourite(self, photos: Sequence[int]) -> None:
        """Make photos favourites; no longer, if all are."""
        self.change(partial(self._turned, photos, lambda said: said.favourite, self._favourite))

    def rate(self, photos: Sequence[int], rating: int | None) -> None:
        """Rate photos with 0 to 5, or (None) let what their files say stand."""
        self.change(partial(self._library.care.rate, list(photos), rating))

    def turn(self, photos: Sequence[int], quarters: int) -> None:
        """Show photos turned by so many quarters more, clockwise."""
        self.change(partial(self._library.care.turn, list(photos), quarters))

    def hide(self, photos: Sequence[int]) -> None:
        """Hide photos."""
        self.change(partial(self._library.care.hide, list(photos)))

    def turn_hidden(self, photos: Sequence[int]) -> None:
        """Hide photos; show them again, if all are hidden."""
        self.change(partial(self._turned, photos, lambda said: said.hidden, self._hide))

    def entitle(self, photos: Sequence[int], text: str) -> None:
        """Give photos a title, "" for none."""
        self.change(partial(self._library.care.entitle, list(photos), text))

    def describe(self, photos: Sequence[int], text: str) -> None:
        """Describe photos, "" for not at all."""
        self.change(partial(self._library.care.describe, list(photos), text))

    def _favourite(self, photos: Sequence[int], on: bool) -> int:
        return self._library.care.favourite(photos, on=on)

    def _hide(self, photos: Sequence[int], on: bool) -> int:
        return self._library.care.hide(photos, on=on)

    def _turned(
        self,
        photos: Sequence[int],
        is_on: Callable[[Care], bool],
        say: Callable[[Sequence[int], bool], int],
    ) -> int:
        # Looked up here, behind the changes that wait: two quick keys are there and back.
        said = self._library.care.of(photos)
        return say(list(photos), not all(is_on(said.get(one, NOTHING_SAID)) for one in photos))
