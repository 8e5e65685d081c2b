"""What the sidebar asks of those who know what its rows stand for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu

from photoapp.gui.sidebar.carried import Carried
from photoapp.gui.sidebar.tree import Thing


class RowDeeds:
    """Serves the rows of a section. Whoever can do none of it leaves it as it is here."""

    def fill(self, menu: QMenu, thing: Thing) -> None:
        """Put into a menu what can be done with a row or a heading."""

    def rename(self, thing: Thing, name: str) -> None:
        """A row is to be called otherwise."""

    def delete(self, thing: Thing) -> None:
        """A row is to go."""

    def make(self, name: str, inside: Thing) -> None:
        """One more is wanted. inside: the row below which, None for the heading."""

    def instead(self, thing: Thing) -> Sequence[Thing]:
        """What a row that is gone may be now."""
        del thing
        return ()

    def takes(self, thing: Thing, what: Carried) -> bool:
        """Whether a row or a heading may be given what is dragged over it."""
        del thing, what
        return False

    def drop(self, thing: Thing, what: Carried) -> None:
        """A row or a heading was given what it takes."""
