"""Albums by rule filled aside, at low priority: after runs, changes, undoing and redoing."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.base.question import Question, Results
from photoapp.catalog import Catalog
from photoapp.library.aside import Aside
from photoapp.library.backgrounds import NAME
from photoapp.library.sessions import Opened, Sessions

if TYPE_CHECKING:  # the road to the rows, which a plain search does not take
    from photoapp.indexing.derive import Answer, Filling, Ids

log = logging.getLogger(__name__)

PAUSE = 1.0
"""Seconds after a change in which others may follow that are dealt with at the same time."""


class Filler:
    """Keeps the albums by rule of a library in step with it. Safe from any thread.

    What to do is told by stamps of the catalog, so that changes by any process and by any face
    count. One thread works while there is something to do, and only after `follow`: a command from
    the terminal asks `refresh` instead. What was broken off is done another time.
    """

    def __init__(
        self,
        home: Home,
        catalog: Catalog,
        sessions: Sessions,
        ask: Callable[[Question], Results],
        sees: Callable[[bool], Opened],
        ready: Callable[[Job], None],
    ) -> None:
        """ask: answers a question. sees: the encoder that answers questions, True for words.

        ready: waits until what scores mean is counted. Raises Cancelled.
        """
        self._home = home
        self._catalog = catalog
        self._sessions = sessions
        self._ask = ask
        self._sees = sees
        self._ready = ready
        self._failed: dict[int, str] = {}
        self._filling = threading.Lock()
        self._follows = False
        self._aside = Aside("albums", JobName.FILLING, self._turn, PAUSE)
        catalog.listen(self.changed)

    def follow(self) -> None:
        """Fill aside what is not up to date, now and from now on."""
        self._follows = True
        self.changed()

    def changed(self) -> None:
        """Something was written, perhaps by another process. Cheap."""
        if self._follows:
            self._aside.want()

    def refresh(self, job: Job) -> int:
        """Fill what is not up to date, and wait for it; returns how many albums that were.

        Raises Cancelled, PhotoappError of the catalog.
        """
        from photoapp.indexing.derive import fill_albums

        with self._filling:
            return fill_albums(self._catalog, self._how(), job)

    def close(self) -> None:
        """End the work aside."""
        self._aside.close()

    def _turn(self) -> None:
        try:
            self._ready(self._aside.job)
            self.refresh(self._aside.job)
        except PhotoappError as error:  # busy, full: the next change tries again
            log.info("albums by rule could not be filled: %r", error)

    # -- answering rules ---------------------------------------------------------------------

    def _how(self) -> "Filling":
        from photoapp.indexing.derive import Filling

        today = datetime.now().astimezone().date()
        return Filling(self._answer, self._sight, today, self._failed)

    def _answer(self, question: Question) -> "Answer":
        from photoapp.indexing.derive import Answer

        found = self._ask(question)
        return Answer(
            np.sort(found.ids[: found.likely]), lambda photos: self._unseen(found, photos)
        )

    def _unseen(self, found: Results, photos: "Ids") -> "Ids":
        """Photos that the encoder of an answer has not seen."""
        if not found.encoder:
            return photos[:0]
        for has_words in (True, False):
            opened = self._sees(has_words)
            if opened.folder.name == found.encoder:
                return np.setdiff1d(photos, self._sessions.vectors(opened).photos)
        return photos  # search went over to another encoder meanwhile

    def _sight(self) -> str:
        """Tells one state of the encoders that answer questions from another."""
        said = []
        for has_words in (True, False):
            opened = self._sees(has_words)
            said.append(f"{opened.folder.identity} {opened.session.variant}")
            with suppress(OSError):
                counted = (self._home.vectors / opened.folder.identity / NAME).stat()
                said.append(f"{counted.st_mtime_ns} {counted.st_ino}")
        return " ".join(said)
