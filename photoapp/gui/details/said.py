"""What is said of the photos shown: typed, clicked and kept where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoapp.base.answers import Details
from photoapp.gui import theme
from photoapp.gui.details.inplace import InPlace
from photoapp.gui.viewer.stars import Stars
from photoapp.gui.widgets.controls import IconButton, label
from photoapp.library import PhotoLibrary

MOST_READ = 100  # photos whose titles and descriptions are compared


@dataclass(frozen=True, slots=True)
class Common:
    """What several photos share. title, description: None where they differ."""

    favourite: bool
    rating: int | None
    title: str | None
    description: str | None


class Said(QWidget):
    """A title, a line below it, a heart and stars, a description; of one photo or of several.

    Signals, each with the photos: favoured(photos, bool), rated(photos, int), entitled(photos,
    str), described(photos, str). left() by a key, out of the words.
    """

    favoured = Signal(object, bool)
    rated = Signal(object, int)
    entitled = Signal(object, str)
    described = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos: tuple[int, ...] = ()
        self.title = InPlace(self, lines=False)
        self.title.setFont(theme.font(theme.TEXT_TITLE, semibold=True))
        self.title.setAccessibleName(self.tr("Title"))
        self.description = InPlace(self, lines=True)
        self.description.setAccessibleName(self.tr("Description"))
        self.heart = IconButton("heart", self.tr("Favourite"), self, small=True)
        self.heart.setCheckable(True)
        self.stars = Stars(self)
        self._date = label("", "secondary", self)
        self._warning = label("", "warning", self)
        self._lay_out()
        self.title.kept.connect(lambda text: self.entitled.emit(self._photos, text))
        self.description.kept.connect(lambda text: self.described.emit(self._photos, text))
        self.heart.clicked.connect(lambda on: self.favoured.emit(self._photos, on))
        self.heart.toggled.connect(self._fill)
        self.stars.chosen.connect(lambda rating: self.rated.emit(self._photos, rating))
        for field in (self.title, self.description):
            field.left.connect(self.left)

    def begin(self, photos: Sequence[int]) -> None:
        """These are shown from now on; what was typed for those before is kept."""
        if tuple(photos) != self._photos:
            self.title.keep()
            self.description.keep()
            self._photos = tuple(photos)

    def show_one(self, details: Details, name: str, date: str, warning: str) -> None:
        """Show what is said of a photo. name: what stands where it has no title."""
        data = details.metadata
        self._show(Common(details.favourite, details.rating, data.title, data.description))
        self.title.hint(name, named=True)
        self.description.hint(self.tr("Add a description"))
        _tell(self._date, date)
        _tell(self._warning, warning)

    def show_many(self, common: Common) -> None:
        """Show what photos have in common."""
        self._show(common)
        title, description = self.tr("A title for all"), self.tr("A description for all")
        if common.title is None:
            title = self.tr("Different titles")
        if common.description is None:
            description = self.tr("Different descriptions")
        self.title.hint(title)
        self.description.hint(description)
        _tell(self._date, "")
        _tell(self._warning, "")

    def _show(self, common: Common) -> None:
        self.heart.setChecked(common.favourite)
        self.stars.show_rating(common.rating)
        self.title.show_words(common.title or "")
        self.description.show_words(common.description or "")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.TINY)
        line.addWidget(self.heart)
        line.addWidget(self.stars)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self._date)
        column.addWidget(self._warning)
        column.addSpacing(theme.TINY)
        column.addLayout(line)
        column.addSpacing(theme.TINY)
        column.addWidget(self.description)
        inset = theme.TINY
        for note in (self._date, self._warning):
            note.setContentsMargins(inset, 0, inset, 0)

    def _fill(self, on: bool) -> None:
        self.heart.show_icon("heart-fill" if on else "heart")
        self.heart.describe(self.tr("No longer a favourite") if on else self.tr("Favourite"), "F")


def common(library: PhotoLibrary, photos: Sequence[int]) -> Common:
    """What photos share; of very many, titles and descriptions are taken to differ. Asks the
    library, not on the GUI thread.
    """
    cards = list(library.cards(photos).values())
    titles, descriptions = {"", "?"}, {"", "?"}
    if len(photos) <= MOST_READ:
        read = [library.details(card.photo).metadata for card in cards]
        titles = {one.title for one in read}
        descriptions = {one.description for one in read}
    return Common(
        bool(cards) and all(card.favourite for card in cards),
        _shared([card.rating for card in cards]),
        titles.pop() if len(titles) == 1 else None,
        descriptions.pop() if len(descriptions) == 1 else None,
    )


def _shared(ratings: Sequence[int | None]) -> int | None:
    return ratings[0] if len(set(ratings)) == 1 else None


def _tell(shown: QLabel, text: str) -> None:
    shown.setText(text)
    shown.setVisible(bool(text))
