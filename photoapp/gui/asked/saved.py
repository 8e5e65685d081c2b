"""Searches kept under a name: the field's bookmark, the sidebar's rows; questions remembered."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from photoapp.base.answers import Changes
from photoapp.base.messages import PhotoappError
from photoapp.base.question import PictureTerm, Question, SavedSearch
from photoapp.gui.asked.questions import Questions
from photoapp.gui.search import SearchField
from photoapp.gui.sidebar import RowDeeds, Thing
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

_LONGEST = 60  # signs of a name made of a question

_Asked = tuple[str, tuple[PictureTerm, ...]]


def _asked(question: Question) -> _Asked:
    """What tells a question from others, as it is kept."""
    return f"{question.text} {question.within}".strip(), question.pictures


class Saved(QObject, RowDeeds):
    """Serves the sidebar's rows of searches.

    Signals: chosen(SavedSearch) one is to be asked; marked(SavedSearch | None) the question in
    the field is this one; renaming(SavedSearch) the user wants to call one otherwise;
    said(text, kind) for the status bar.
    """

    chosen = Signal(object)
    marked = Signal(object)
    renaming = Signal(object)
    said = Signal(str, str)

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        field: SearchField,
        questions: Questions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._work = library, work
        self._field, self._questions = field, questions
        self._known: tuple[SavedSearch, ...] = ()
        self._kept: dict[
            _Asked, str
        ] = {}  # questions with files, whose pictures are kept otherwise
        field.save.connect(self._turn)
        field.saved_chosen.connect(self._choose)
        field.left.connect(self.remember)
        field.changed.connect(self._mark)

    def show(self, searches: tuple[SavedSearch, ...]) -> None:
        """These there are now."""
        self._known = searches
        self._mark()

    def remember(self) -> None:
        """Keep the question in mind: the user went on to its answer."""
        text = self._field.text
        if text:
            self._work.query("asked", partial(self._library.searches.asked, text), lambda _: None)

    def forget(self) -> None:
        """Forget the questions asked before."""
        self._work.query("forget", self._library.searches.forget, self._forgotten)

    def fill(self, menu: QMenu, thing: Thing) -> None:
        """What can be done with a search."""
        if isinstance(thing, SavedSearch):
            menu.addAction(self.tr("Rename"), partial(self.renaming.emit, thing))
            menu.addAction(self.tr("Delete"), partial(self.delete, thing))

    def rename(self, thing: Thing, name: str) -> None:
        """Call a search otherwise."""
        if isinstance(thing, SavedSearch):
            self._change(partial(self._library.searches.rename, thing.name, name))

    def delete(self, thing: Thing) -> None:
        """Keep a search no longer."""
        if isinstance(thing, SavedSearch):
            self._change(partial(self._library.searches.delete, thing.name))

    def _change(self, deed: Callable[[], object]) -> None:
        self._work.change(deed, Changes.SEARCHES, None, self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PhotoappError):
            self._work.failed.emit(error)
            return
        said = error_sentence(error)
        self.said.emit(f"{said.text} {said.advice}".strip(), "warning")

    def _turn(self, wanted: bool) -> None:
        found = self._of_question()
        if not wanted and found is not None:
            self.delete(found)
        elif wanted:
            question = self._questions.asked
            self._work.change(
                partial(self._library.searches.save, self._name(question), question),
                Changes.SEARCHES,
                partial(self._saved, _asked(question)),
                self._refused,
            )

    def _saved(self, asked: _Asked, search: SavedSearch) -> None:
        self._kept[asked] = search.name

    def _choose(self, name: str) -> None:
        found = next((one for one in self._known if one.name == name), None)
        if found is not None:
            self.chosen.emit(found)

    def _of_question(self) -> SavedSearch | None:
        """The search that the question in the field is kept as."""
        asked = _asked(self._questions.asked)
        name = self._kept.get(asked)
        for one in self._known:
            if one.name == name or _asked(one.question) == asked:
                return one
        return None

    def _mark(self) -> None:
        found = self._of_question()
        self._field.show_saved(found is not None)
        self.marked.emit(None if self._questions.asked.within else found)

    def _name(self, question: Question) -> str:
        """A name that no other search has, made of what is asked."""
        said = " ".join(question.text.split()) or self.tr("Like a picture")
        name = said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…"
        taken = {one.name.casefold() for one in self._known}
        number, free = 2, name
        while free.casefold() in taken:
            free = f"{name} {words.number(number)}"
            number += 1
        return free

    def _forgotten(self, count: int) -> None:
        text = self.tr("The questions asked before are forgotten.")
        self.said.emit(text if count else self.tr("There was nothing to forget."), "secondary")
