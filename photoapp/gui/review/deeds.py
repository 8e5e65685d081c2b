"""Tells the library what was decided, one after the other, while the user goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from photoapp.base.answers import Changes
from photoapp.base.messages import Action
from photoapp.base.tagged import Decision
from photoapp.gui.review.source import ReviewSource
from photoapp.gui.work import Work

_ACTIONS = {Decision.ACCEPTED: Action.ACCEPTED, Decision.REJECTED: Action.REJECTED}


@dataclass(slots=True, eq=False)
class Deed:
    """One decision. photos: int64 [N]. number: in the library's history, None without an entry."""

    tag: int
    photos: NDArray[np.int64]
    decision: Decision
    number: int | None = None


class Deeds(QObject):
    """What was decided on this page, to take back and do again.

    Everything goes through the lane of changes, so the library hears of it in order, and the undo
    of a decision never overtakes it. Signals: failed(Deed, bool, Exception) the library refused a
    decision, or with True to take it back; idle() it has heard all.
    """

    failed = Signal(object, bool, object)
    idle = Signal()

    def __init__(self, library: ReviewSource, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._telling = 0

    @property
    def busy(self) -> bool:
        """Whether the library has not heard all yet."""
        return self._telling > 0

    @property
    def spent(self) -> bool:
        """Whether all that was decided has been taken back."""
        return bool(self._undone) and not self._done

    def decide(self, deed: Deed) -> None:
        """Let the library know of a decision."""
        self._done.append(deed)
        self._undone.clear()
        self._tell(deed, partial(_decided, self._library, deed), back=False)

    def undo(self) -> Deed | None:
        """Take back the latest decision; None if there is none."""
        if not self._done:
            return None
        deed = self._done.pop()
        self._undone.append(deed)
        self._tell(deed, partial(_taken_back, self._library, deed), back=True)
        return deed

    def redo(self) -> Deed | None:
        """Decide again as before the latest undo; None if nothing was undone."""
        if not self._undone:
            return None
        deed = self._undone.pop()
        self._done.append(deed)
        self._tell(deed, partial(_done_again, self._library, deed), back=False)
        return deed

    def forget(self) -> None:
        """From here on the window's own undo takes back what was decided."""
        self._done.clear()
        self._undone.clear()

    def _tell(self, deed: Deed, fn: Callable[[], None], *, back: bool) -> None:
        self._telling += 1
        # Not announced: the watch sees it within a second, and refreshing the whole window and
        # offering an undo at every key would make reviewing slow and restless.
        self._work.change(fn, Changes.NOTHING, self._told, partial(self._refused, deed, back))

    def _told(self, _: None) -> None:
        if not isValid(self):
            return
        self._telling -= 1
        if not self._telling:
            self.idle.emit()

    def _refused(self, deed: Deed, back: bool, error: Exception) -> None:
        if not isValid(self):
            return
        for deeds in (self._done, self._undone):
            if deed in deeds:
                deeds.remove(deed)
        self.failed.emit(deed, back, error)
        self._told(None)


def _decided(library: ReviewSource, deed: Deed) -> None:
    suggestions, history = library.suggestions, library.history
    tell = suggestions.accept if deed.decision is Decision.ACCEPTED else suggestions.reject
    if not tell(deed.tag, deed.photos.tolist()):
        return  # another program was first: nothing to take back
    latest = history.next_undo()
    if latest is not None and latest.action is _ACTIONS[deed.decision]:
        deed.number = latest.number


def _taken_back(library: ReviewSource, deed: Deed) -> None:
    if deed.number is not None:
        library.history.undo(deed.number)


def _done_again(library: ReviewSource, deed: Deed) -> None:
    if deed.number is not None:
        library.history.redo(deed.number)
