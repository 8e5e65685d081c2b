"""The parts of a library, each made when it is first asked for.

Importing all of them takes longer than everything else between a start and the first photos on
screen, which need none of them.
"""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from photoapp.base.home import Home
from photoapp.base.question import Question, Results
from photoapp.base.trash import Trash
from photoapp.catalog import Catalog
from photoapp.catalog.backups import Backups
from photoapp.library.pace import Pace
from photoapp.library.showing import Showing

if TYPE_CHECKING:
    from photoapp.catalog.census import Census
    from photoapp.library.albums import Albums
    from photoapp.library.backgrounds import Backgrounds
    from photoapp.library.care import Care
    from photoapp.library.encoders import Encoders
    from photoapp.library.exports import Exports
    from photoapp.library.files import Files
    from photoapp.library.filling import Filler
    from photoapp.library.foldering import FolderFiles
    from photoapp.library.hints import Hints
    from photoapp.library.past import Past
    from photoapp.library.runs import Runs
    from photoapp.library.searches import Searches
    from photoapp.library.sessions import Opened, Sessions
    from photoapp.library.shelves import Shelves
    from photoapp.library.state import State
    from photoapp.library.suggesting import Suggesting
    from photoapp.library.suggestions import Suggestions
    from photoapp.library.teaching import Teaching
    from photoapp.library.watching import Watching
    from photoapp.search import QuestionPictures
    from photoapp.tagging import Tags

T = TypeVar("T")


class Part(Generic[T]):
    """An attribute that is made by the first thread that asks for it, while others wait."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, library: None, owner: type) -> "Part[T]": ...

    @overload
    def __get__(self, library: "Parts", owner: type) -> T: ...

    def __get__(self, library: "Parts | None", owner: type) -> "T | Part[T]":
        if library is None:
            return self
        with library.making:
            # From now on Python finds it there without asking here.
            if self._name not in library.__dict__:
                library.__dict__[self._name] = self._make(library)
            found: T = library.__dict__[self._name]
        return found


class Parts(Showing, ABC):
    """A catalog with what can be done with it.

    Attributes: home; remark, what to tell the user once (None: nothing); began, its version when it
    was opened; backups; pace, how much of the machine indexing takes; making, held while a part is
    made. The others are parts.
    """

    def __init__(self, home: Home, trash: Trash | None = None) -> None:
        self.home = home
        self.making = threading.RLock()
        self.backups = Backups(home)
        super().__init__(Catalog(home, self.backups.start_daily))
        self.remark = self._catalog.remark
        self.began = self._catalog.version()
        self.pace = Pace()
        self._newest: dict[str, int] = {}
        self._given = trash

    @Part
    def tags(self) -> "Tags":
        """The tags of the user."""
        from photoapp.tagging import Tags

        return Tags(self._catalog, lambda: self._suggesting.wished())

    @Part
    def history(self) -> "Past":
        """What was done, and how to undo it."""
        from photoapp.library.past import Past

        return Past(self.home, self._catalog, self._trash)

    @Part
    def files(self) -> "Files":
        """Moving, copying, renaming and throwing away on the disk."""
        from photoapp.library.files import Files

        return Files(self.home, self._catalog, self._trash)

    @Part
    def care(self) -> "Care":
        """Favourites, ratings, titles and the like."""
        from photoapp.library.care import Care

        return Care(self._catalog)

    @Part
    def exports(self) -> "Exports":
        """Copies of photos for others."""
        from photoapp.library.exports import Exports

        return Exports(self._catalog, self._decoder)

    @Part
    def folder_files(self) -> "FolderFiles":
        """Folders on the disk, made and called otherwise."""
        from photoapp.library.foldering import FolderFiles

        return FolderFiles(self.home, self._catalog)

    @Part
    def shelves(self) -> "Shelves":
        """What is always offered to look at."""
        from photoapp.library.shelves import Shelves

        return Shelves(self._catalog, self._census)

    @Part
    def encoders(self) -> "Encoders":
        """The encoders on this machine."""
        from photoapp.library.encoders import Encoders

        return Encoders(self.home, self._catalog, self._sessions, self._decoder)

    @Part
    def watching(self) -> "Watching":
        """What happens in the folders, from its `start` on."""
        from photoapp.library.watching import Watching

        return Watching(self.home, self._catalog)

    @Part
    def searches(self) -> "Searches":
        """Questions that are kept."""
        from photoapp.library.searches import Searches

        return Searches(self._catalog, self._pictures)

    @Part
    def suggestions(self) -> "Suggestions":
        """Tags that machines suggest."""
        from photoapp.library.suggestions import Suggestions

        return Suggestions(
            self._catalog,
            self._census,
            self._sessions,
            self._suggesting,
            lambda: self._asked(has_words=False),
        )

    @Part
    def teaching(self) -> "Teaching":
        """What the user teaches of a tag."""
        from photoapp.library.teaching import Teaching

        return Teaching(self._catalog, self.encoders, self._sessions)

    @Part
    def albums(self) -> "Albums":
        """Albums, and the rules that fill some of them."""
        from photoapp.library.albums import Albums

        return Albums(
            self._catalog,
            self._census,
            self._pictures,
            lambda some: self.suggestions.auto(some),
            self._filler,
        )

    @abstractmethod
    def search(self, question: Question, asker: str = "") -> Results:
        """Answer a question, see `PhotoLibrary.search`."""

    # Behind the door.

    @Part
    def _trash(self) -> Trash:
        from photoapp.library.disk import NoTrash

        return self._given or NoTrash()

    @Part
    def _census(self) -> "Census":
        from photoapp.catalog.census import Census

        return Census(self._catalog)

    @Part
    def _sessions(self) -> "Sessions":
        from photoapp.library.sessions import Sessions

        return Sessions(self.home, self._catalog)

    @Part
    def _backgrounds(self) -> "Backgrounds":
        from photoapp.library.backgrounds import Backgrounds

        return Backgrounds(self.home, self._sessions)

    @Part
    def _suggesting(self) -> "Suggesting":
        from photoapp.library.proposers import Proposers
        from photoapp.library.suggesting import Suggesting

        proposers = Proposers(
            self.home, self._catalog, self.encoders, self._sessions, self._backgrounds
        )
        return Suggesting(self.home, self._catalog, proposers, self._backgrounds.wait)

    @Part
    def _runs(self) -> "Runs":
        from photoapp.library.runs import Runs

        return Runs(
            self.home,
            self._catalog,
            self.encoders,
            self._sessions,
            self._backgrounds,
            self._suggesting,
            self._decoder,
            self._views,
            self.pace,
        )

    @Part
    def _state(self) -> "State":
        from photoapp.library.state import State

        return State(
            self.home, self._catalog, self._census, self.encoders, self._sessions, self._runs
        )

    @Part
    def _pictures(self) -> "QuestionPictures":
        from photoapp.search import QuestionPictures

        return QuestionPictures(self._catalog, self._decoder)

    @Part
    def _hints(self) -> "Hints":
        from photoapp.library.hints import Hints

        return Hints(self._catalog, self.searches)

    @Part
    def _filler(self) -> "Filler":
        from photoapp.library.filling import Filler

        return Filler(
            self.home,
            self._catalog,
            self._sessions,
            self.search,
            lambda has_words: self._asked(has_words=has_words),
            self._backgrounds.wait,
        )

    def _asked(self, *, has_words: bool) -> "Opened":
        """The encoder that answers: with words the one for search, else that for likeness."""
        used = self.encoders.used()
        if used.similar is not None and not has_words:
            opened = self._sessions.open(used.similar)
            if len(self._sessions.vectors(opened)):
                return opened
        return self._sessions.for_questions(used.search)

    def close(self) -> None:
        """Stop the decoding processes, close sessions, finish and close the catalog."""
        self._close("watching", "_filler", "teaching")
        self._end_decoding()
        self._close("_suggesting", "_backgrounds", "_sessions")
        self._views.write()
        self.backups.close()
        self._catalog.close()

    def _close(self, *names: str) -> None:
        """Close those of some parts that were made."""
        with self.making:
            made = [self.__dict__[name] for name in names if name in self.__dict__]
        for part in made:
            part.close()
