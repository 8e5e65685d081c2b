"""Questions kept under a name, and those asked before: a part of the front door."""

from dataclasses import replace

from photoapp.base.question import Question, SavedSearch
from photoapp.catalog import Catalog
from photoapp.catalog import searches as rows
from photoapp.search import QuestionPictures, read_question


class Searches:
    """The saved searches of a library, and its memory of questions. Usable from any thread.

    Saving, renaming and deleting are actions of the history. Questions asked before are in the
    catalog and nowhere else.
    """

    def __init__(self, catalog: Catalog, pictures: QuestionPictures) -> None:
        self._catalog = catalog
        self._pictures = pictures

    def all(self) -> list[SavedSearch]:
        """Every saved search, by name."""
        return rows.searches(self._catalog.read())

    def find(self, name: str) -> SavedSearch:
        """A saved search by its name in any case. Raises PhotoappError SEARCH_UNKNOWN."""
        return rows.find(self._catalog.read(), name)

    def save(self, name: str, question: Question) -> SavedSearch:
        """Keep a question, in the place of one of this name; its limit is left out.

        Pictures that are no photos of the library are kept as small pictures, so that they need
        their file no more. Raises PhotoappError: SEARCH_NAME, PICTURE_UNUSABLE, PART_TOO_SMALL,
        BAD_QUESTION, UNKNOWN_FILTER.
        """
        read_question(question)  # what cannot be read would be found out only later
        text = f"{question.text} {question.within}".strip()
        pictures = tuple(self._pictures.kept(one) for one in question.pictures)
        kept = replace(question, text=text, within="", pictures=pictures)
        return self._catalog.write(lambda connection: rows.save(connection, name, kept))

    def rename(self, name: str, other: str) -> SavedSearch:
        """Call a saved search otherwise. Raises PhotoappError: SEARCH_UNKNOWN, SEARCH_NAME."""
        return self._catalog.write(lambda connection: rows.rename(connection, name, other))

    def delete(self, name: str) -> None:
        """Forget a saved search. Raises PhotoappError SEARCH_UNKNOWN."""
        self._catalog.write(lambda connection: rows.delete(connection, name))

    # -- questions asked before --------------------------------------------------------------

    def asked(self, text: str) -> None:
        """A person asked this and meant it: not every pause in typing is a question."""
        self._catalog.write(lambda connection: rows.remember(connection, text))

    def past(self) -> list[str]:
        """The questions asked before, the latest first; at most 500."""
        return rows.asked(self._catalog.read())

    def forget(self, text: str | None = None) -> int:
        """Forget one question asked before, or all of them; returns how many."""
        return self._catalog.write(lambda connection: rows.forget(connection, text))

    def remembers(self) -> bool:
        """Whether questions are remembered."""
        return rows.remembers(self._catalog.read())

    def remember(self, *, on: bool) -> None:
        """Remember questions from now on; or forget all there are, and remember none."""
        self._catalog.write(lambda connection: rows.set_remembering(connection, on=on))
