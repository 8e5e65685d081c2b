"""The albums that the photos chosen are in."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.base.tagged import Album
from photoapp.gui.tags.flow import PillFlow, Told
from photoapp.gui.tags.pill import Look, Pill
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class AlbumSection(PillFlow):
    """Hidden while they are in none. Signal: asked(int) the photos of an album are wanted."""

    asked = Signal(int)

    def __init__(self, library: PhotoLibrary, work: Work, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Albums"))
        self._library, self._work = library, work
        self._photos: tuple[int, ...] = ()
        work.changed.connect(self._changed)
        self.hide()

    def show_photos(self, photos: Sequence[int]) -> None:
        """Load and show the albums of these photos."""
        if tuple(photos) != self._photos:
            self._photos = tuple(photos)
            self._show([])
        self.refresh()

    def refresh(self) -> None:
        """Load the albums of the same photos again."""
        if not self._photos:
            self._work.drop(("albums", id(self)))
        else:
            ask = partial(_load, self._library, self._photos)
            self._work.query(("albums", id(self)), ask, self._show)

    @property
    def names(self) -> list[str]:
        """The albums shown."""
        return [pill.text() for pill in self.pills]

    def _changed(self, kinds: Changes) -> None:
        if kinds & (Changes.ALBUMS | Changes.TAGS):
            self.refresh()

    def _show(self, found: Sequence[tuple[Album, int]]) -> None:
        told: list[Told] = [(Pill, one.name, self._look(one, n), one) for one, n in found]
        self.show_pills(told, self._made)
        self.setVisible(bool(found))

    def _look(self, album: Album, photos: int) -> Look:
        every, tip = len(self._photos), ""
        if album.by_rule:
            tip = self.tr("It is in there by the rule: {0}").format(words.rule(album.rule))
        if photos == every:
            return Look(tip=tip)
        note = self.tr("{0} of {1}").format(words.number(photos), words.number(every))
        return Look(note, tip, partly=True)

    def _made(self, told: Told) -> Pill:
        _, name, look, album = told
        if not isinstance(album, Album) or not isinstance(look, Look):
            raise TypeError(album)
        pill = Pill(name, look, self)
        pill.clicked.connect(partial(self.asked.emit, album.id))
        pill.removed.connect(partial(self._take, album))
        return pill

    def _take(self, album: Album) -> None:
        fn = partial(self._library.albums.take, album.id, self._photos)
        self._work.change(fn, Changes.ALBUMS, on_error=self._work.failed.emit)


def _load(library: PhotoLibrary, photos: Sequence[int]) -> list[tuple[Album, int]]:
    """The albums that photos are in, by name, each with how many of these."""
    count = Counter(album for found in library.albums.of(photos).values() for album in found)
    return [(one, count[one.id]) for one in library.albums.all() if one.id in count]
