"""What the grid shows: a folder or all photos in order, or the answer to a question."""

import time
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Folder, PhotoList
from photoapp.base.messages import Cancelled
from photoapp.base.question import PictureTerm, Question, Results, Sort
from photoapp.base.shelves import Shelf
from photoapp.gui.browsing.arrivals import added_sections
from photoapp.gui.grid import (
    FixedSections,
    Heading,
    JoinedSections,
    Sections,
    answer_sections,
    date_sections,
    less_certain,
)
from photoapp.gui.search import answer_order, closest, understood
from photoapp.gui.sidebar import name_of
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

_PATIENCE_MS = 400  # before a question without an answer is tried otherwise: who types, types on


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants to see. folder: None for all. sort_answer: the order of answers;
    sort_recent: that of what was added lately.

    tag: its name, "" for all. album: the path of its names, "" for all. where: a filter of the
    question language, "" for all. At most one of folder, tag, album and where. called: what the
    tag, the album or the rest is called on screen.
    """

    folder: Folder | None = None
    tag: str = ""
    album: str = ""
    where: str = ""
    called: str = ""
    text: str = ""
    pictures: tuple[PictureTerm, ...] = ()
    sort: Sort = Sort.DATE
    sort_answer: Sort = Sort.SCORE
    sort_recent: Sort = Sort.ADDED
    everything: bool = False

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return bool(self.text or self.pictures)

    @property
    def order(self) -> Sort:
        """The order of what is shown."""
        if self.asks:
            return self.sort_answer
        return self.sort_recent if self.where == Shelf.RECENT.where else self.sort

    @property
    def question(self) -> Question:
        """It as a question to the library."""
        return Question(
            text=self.text,
            pictures=self.pictures,
            sort=self.sort_answer,
            everything=self.everything,
            within=self.within,
        )

    def refines(self, other: "Wish") -> bool:
        """Whether it is the other wish, or only leaves out what looks like some more pictures."""
        more = self.pictures[len(other.pictures) :]
        same = replace(self, pictures=other.pictures) == other
        begins = self.pictures[: len(other.pictures)] == other.pictures
        return same and begins and all(picture.negative for picture in more)

    @property
    def within(self) -> str:
        """Where it is looked for, in the question language."""
        return within(self.folder) or within_tag(self.tag) or within_album(self.album) or self.where


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to see. results: None if nothing was asked. seconds: what finding it took."""

    wish: Wish
    photos: PhotoList
    sections: Sections
    results: Results | None = None
    seconds: float = field(default=0.0, compare=False)

    @property
    def order(self) -> Sort:
        """The order that the photos have."""
        return _order(self.wish, self.results)

    @property
    def ranked(self) -> bool:
        """Whether something says which photos are better."""
        return self.results is not None and self.results.ranked


class Browse(QObject):
    """Finds what is wanted in the background, newest wish first and last.

    Signals: shown(Shown); failed(Exception) the wish cannot be filled, what is shown stays;
    tried(list[Try]) what to ask instead of a question that found nothing.
    """

    shown = Signal(object)
    failed = Signal(object)
    tried = Signal(object)

    def __init__(self, library: PhotoLibrary, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._wish = Wish()
        self._empty: Results | None = None
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._try_less)

    @property
    def wish(self) -> Wish:
        """What is wanted now."""
        return self._wish

    def begin(self, wish: Wish) -> None:
        """Look for this first, while the window is still being built."""
        self._wish = wish
        self.refresh()

    def want(self, wish: Wish) -> None:
        """Want something else from now on."""
        if wish != self._wish:
            self._wish = wish
            self.refresh()

    def refresh(self) -> None:
        """Find it again; the library changed."""
        self._work.drop("instead")
        self._patience.stop()
        self._work.query("shown", partial(find, self._library, self._wish), self._found, self._fail)

    def _found(self, shown: Shown) -> None:
        self.shown.emit(shown)
        if shown.results is not None and not len(shown.results.ids):
            self._empty = shown.results
            self._patience.start()

    def _fail(self, error: Exception) -> None:
        # Two threads may reach the library in the other order: then an older question, which nobody
        # wants any more, ended this one.
        if isinstance(error, Cancelled):
            self.refresh()
        else:
            self.failed.emit(error)

    def _try_less(self) -> None:
        if self._empty is not None:
            instead = partial(self._library.instead, self._empty.question, "instead")
            # What cannot be asked otherwise either has been said already.
            self._work.query("instead", instead, self.tried.emit, lambda _error: None)


def find(library: PhotoLibrary, wish: Wish) -> Shown:
    """Fill a wish. Raises PhotoappError as `PhotoLibrary.search`, Cancelled."""
    began = time.monotonic()
    if wish.asks:
        results = library.search(wish.question, asker="window")
        photos = library.arrange(results.ids)
    elif wish.album or wish.where:
        inside = Question(sort=wish.order, within=wish.within)
        results, photos = None, library.arrange(library.search(inside, asker="window").ids)
    else:
        folder = (wish.folder.root, wish.folder.path) if wish.folder else None
        results, photos = None, library.photos(wish.sort, folder, wish.tag)
    titles = _sections(library, wish, photos, results)
    return Shown(wish, photos, titles, results, time.monotonic() - began)


def _sections(
    library: PhotoLibrary, wish: Wish, photos: PhotoList, results: Results | None
) -> Sections:
    """The titles that go with an order: dates, or one that says what follows."""
    sort = _order(wish, results)
    count = len(photos.ids)
    sure = count if results is None or results.likely is None else results.likely
    if sort in {Sort.DATE, Sort.OLDEST, Sort.ADDED}:
        dated: Sections = (
            added_sections(library.added(photos.ids[:sure]))
            if sort is Sort.ADDED
            else date_sections(photos.wall[:sure])
        )
        return dated if sure == count else JoinedSections(dated, less_certain(count - sure))
    if results is not None:
        note, detail = understood(results.understood), answer_order(sort)
        if wish.everything:
            detail = closest(detail)
        return answer_sections(count, sure=sure, detail=detail, note=note)
    title = Heading(words.photos(count), answer_order(sort))
    return FixedSections(np.array([count]), (title,))


def _order(wish: Wish, results: Results | None) -> Sort:
    """The order wished, or the newest first where nothing ranks an answer."""
    ranked = results is None or results.ranked
    return wish.order if ranked or wish.order is not Sort.SCORE else Sort.DATE


def within(folder: Folder | None) -> str:
    """The filter that keeps a question inside a folder.

    "" for none, and for a path with a quotation mark, which the question language cannot write.
    """
    if folder is None or '"' in folder.absolute:
        return ""
    return f'folder:"{folder.absolute}"'


def within_tag(tag: str) -> str:
    """The filter that keeps a question among the photos with a tag, "" for no tag."""
    return f'tag:"{tag}"' if tag else ""


def within_album(path: str) -> str:
    """The filter that keeps a question inside an album, "" for none."""
    return f'album:"{path}"' if path else ""


def asking(wish: Wish, question: Question) -> Wish:
    """A wish for what a kept question asks for, among all photos."""
    return replace(
        wish,
        folder=None,
        tag="",
        album="",
        where="",
        called="",
        text=question.text,
        pictures=question.pictures,
        sort_answer=question.sort,
        everything=question.everything,
    )


def sorted_by(wish: Wish, sort: Sort) -> Wish:
    """The same wish in another order."""
    if wish.asks:
        return replace(wish, sort_answer=sort)
    recent = wish.where == Shelf.RECENT.where
    return replace(wish, sort_recent=sort) if recent else replace(wish, sort=sort)


def scope_name(wish: Wish) -> str:
    """The name of the folder, tag or album that is searched, "" for everything."""
    return name_of(wish.folder) if wish.folder is not None else wish.called or wish.tag
