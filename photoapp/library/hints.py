"""Help with asking: how a question may go on, and what to ask instead of one without an answer."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from photoapp.base.question import (
    Completes,
    Completion,
    PictureTerm,
    Question,
    Results,
    Sort,
    Try,
)
from photoapp.catalog import Catalog
from photoapp.library.searches import Searches
from photoapp.search import weaker

if TYPE_CHECKING:
    from photoapp.search.completion import Completer

SAVED, PAST = 4, 8
"""Saved searches offered at once, and questions asked before while nothing is typed."""


class Hints:
    """Completes and weakens the questions of one library. Usable from any thread."""

    def __init__(self, catalog: Catalog, searches: Searches) -> None:
        self._catalog, self._searches = catalog, searches

    @cached_property
    def _completer(self) -> "Completer":
        from photoapp.search.completion import (
            Completer,
        )  # here: a search from the command line needs none

        return Completer()

    def complete(self, text: str, cursor: int, language: str = "en") -> list[Completion]:
        """See `PhotoLibrary.complete`."""
        said = text.strip().casefold()
        found = [
            Completion(0, len(text), one.question.text, Completes.SAVED, one.name)
            for one in self._searches.all()
            if one.name.casefold().startswith(said)
        ][:SAVED]
        past = self._searches.past()
        if not said:
            found += [Completion(0, len(text), one, Completes.PAST, one) for one in past[:PAST]]
            past = []
        today = datetime.now().astimezone().date()
        connection = self._catalog.read()
        more = self._completer.complete(connection, text, cursor, today, past, language)
        return [*found, *more]

    def instead(
        self, question: Question, ask: Callable[[Question], Results], most: int
    ) -> list[Try]:
        """See `PhotoLibrary.instead`. ask: answers a question."""
        found: list[Try] = []
        for text, pictures, gone in _less(question):
            less = replace(question, text=text, pictures=pictures, limit=1, sort=Sort.SCORE)
            total = ask(less).total
            if total:
                found.append(Try(text, pictures, gone, total))
            if len(found) == most:
                break
        return found


def _less(question: Question) -> Iterator[tuple[str, tuple[PictureTerm, ...], str]]:
    """Texts and pictures that ask for less, each with what of the text it leaves out."""
    text, pictures = question.text, question.pictures
    if pictures and text.strip():
        yield text, (), ""
    wanted = tuple(one for one in pictures if not one.negative)
    if wanted and wanted != pictures:
        yield text, wanted, ""
    for weak, gone in weaker(text):
        yield weak, pictures, gone
