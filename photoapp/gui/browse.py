"""What the grid shows: a folder or all photos in order, or the answer to a question."""

import time
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Folder, PhotoList
from photoapp.base.question import PictureTerm, Question, Results, Sort
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants to see. folder: None for all. sort_answer: the order of answers."""

    folder: Folder | None = None
    text: str = ""
    pictures: tuple[PictureTerm, ...] = ()
    sort: Sort = Sort.DATE
    sort_answer: Sort = Sort.SCORE
    everything: bool = False

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return bool(self.text or self.pictures)


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to see. results: None if nothing was asked. seconds: what finding it took."""

    wish: Wish
    photos: PhotoList
    results: Results | None = None
    seconds: float = field(default=0.0, compare=False)


class Browse(QObject):
    """Finds what is wanted in the background, newest wish first and last.

    Signals: shown(Shown); failed(Exception) the wish cannot be filled, what is shown stays.
    """

    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, library: PhotoLibrary, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._wish = Wish()

    @property
    def wish(self) -> Wish:
        """What is wanted now."""
        return self._wish

    def want(self, wish: Wish) -> None:
        """Want something else from now on."""
        if wish != self._wish:
            self._wish = wish
            self.refresh()

    def refresh(self) -> None:
        """Find it again; the library changed."""
        self._work.query(
            "shown", partial(find, self._library, self._wish), self.shown.emit, self.failed.emit
        )


def find(library: PhotoLibrary, wish: Wish) -> Shown:
    """Fill a wish. Raises PhotoappError as `PhotoLibrary.search`, Cancelled."""
    began = time.monotonic()
    if not wish.asks:
        folder = (wish.folder.root, wish.folder.path) if wish.folder else None
        photos = library.photos(wish.sort, folder)
        return Shown(wish, photos, None, time.monotonic() - began)
    question = Question(
        text=wish.text,
        pictures=wish.pictures,
        sort=wish.sort_answer,
        everything=wish.everything,
        within=within(wish.folder),
    )
    results = library.search(question, asker="window")
    return Shown(wish, library.arrange(results.ids), results, time.monotonic() - began)


def within(folder: Folder | None) -> str:
    """The filter that keeps a question inside a folder.

    "" for none, and for a path with a quotation mark, which the question language cannot write.
    """
    if folder is None or '"' in folder.absolute:
        return ""
    return f'folder:"{folder.absolute}"'


def sorted_by(wish: Wish, sort: Sort) -> Wish:
    """The same wish in another order."""
    return replace(wish, sort_answer=sort) if wish.asks else replace(wish, sort=sort)
