"""Suggestions brought up to date aside, at low priority: after runs, and as the user decides."""

import logging
import time
from collections.abc import Callable
from functools import partial

import numpy as np
from filelock import FileLock, Timeout

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.base.tagged import TagSource
from photoapp.catalog import Catalog, Connection, proposing, suggestions
from photoapp.catalog.proposing import Machine
from photoapp.library.aside import LOOK, Aside
from photoapp.library.proposers import Proposer, Proposers

log = logging.getLogger(__name__)

OFTEN = 20
"""Decisions after which what the machines say is weighed anew."""

QUIET = 30.0
"""Seconds without a decision before that is done: not under the user's hands."""

_BLOCK = 512  # photos in one transaction


class Suggesting:
    """Keeps the suggestions of all machines in step with the library. Safe from any thread.

    One thread works, at low priority, while there is something to do, and one process of all that
    have the library open. Nothing is done before this process has indexed or was asked to. Whatever
    is broken off is found again by what was noted: rows are written as differences.
    """

    def __init__(
        self, home: Home, catalog: Catalog, proposers: Proposers, ready: Callable[[Job], None]
    ) -> None:
        """ready: waits until what scores mean is counted. Raises Cancelled."""
        self._lock_file = home.path / "suggesting.lock"
        self._catalog = catalog
        self._proposers = proposers
        self._ready = ready
        self._follows = False
        self._aside = Aside("suggesting", JobName.SUGGESTING, self._turn)
        self._failed: BaseException | None = None
        self._decisions = 0
        self._due = 0.0

    def follow(self) -> None:
        """Bring what is proposed up to date aside."""
        self._follows = True
        self._aside.want()

    def decided(self, count: int) -> None:
        """The user decided on so many suggestions: from time to time that is learnt from."""
        self._due = time.monotonic() + QUIET
        self._decisions += count
        if self._follows and self._decisions >= OFTEN:
            self.follow()

    def wished(self) -> None:
        """The user wants other tags proposed than before: what stands above a hidden one, say."""
        self.decided(OFTEN)

    def refresh(self, job: Job) -> None:
        """Bring up to date now, and wait for it. Raises Cancelled, PhotoappError."""
        self._due, self._failed = 0.0, None
        self.follow()
        while self._aside.look():
            done = self._aside.job
            job.done, job.total, job.counting = done.done, done.total, False
            job.checkpoint()
        error = self._failed or self._aside.error
        if error is not None:
            raise error

    def close(self) -> None:
        """End the work; what was not finished is done another time."""
        self._aside.close()

    # -- the thread --------------------------------------------------------------------------

    def _turn(self) -> None:
        while (left := self._due - time.monotonic()) > 0:
            if self._aside.rest(min(left, LOOK)):
                return
        self._decisions = 0
        try:
            self._ready(self._aside.job)
            with self._alone():
                self._bring_up_all()
        except (PhotoappError, OSError) as error:
            self._failed = error
            log.info("suggestions could not be brought up to date: %r", error)

    def _alone(self) -> FileLock:
        """Be the one process that does this; wait for another. Raises Cancelled."""
        lock = FileLock(self._lock_file)
        while True:
            self._aside.job.checkpoint()
            try:
                lock.acquire(timeout=LOOK)
            except Timeout:
                continue
            return lock

    def _bring_up_all(self) -> None:
        for source, proposer in self._proposers.now(self._aside.job).items():
            self._bring_up(source, proposer)

    def _bring_up(self, source: TagSource, proposer: Proposer | None) -> None:
        """Have the rows of a source as a proposer says; None: nobody speaks for it any more."""
        read = self._catalog.read()
        if proposer is None:
            if suggestions.speaker(read, source) is not None:
                self._catalog.write(partial(suggestions.let_speak, source=source, model=None))
            self._drop_silenced(Machine(source, ""))
            return
        by = Machine(source, proposer.model)
        noted = proposing.noted(read, source)
        known = noted.get("model") == by.model and noted.get("made") == proposer.made
        said: dict[str, str | int] = {
            "model": by.model,
            "made": proposer.made,
            "newest": int(proposer.rows.max(initial=0)),
            "photos": len(proposer.photos),
        }
        if noted != said:
            self._propose(by, proposer, int(noted["newest"]) if known else 0)
            self._forget_gone(by, proposer)

        def finish(connection: Connection) -> None:
            suggestions.let_speak(connection, source, by.model)
            proposing.note(connection, source, said)

        if noted != said or suggestions.speaker(read, source) != by.model:
            self._catalog.write(finish)
        self._drop_silenced(by)

    def _propose(self, by: Machine, proposer: Proposer, newest: int) -> None:
        todo = proposer.photos[proposer.rows > newest]
        self._aside.job.total = (self._aside.job.total or 0) + len(todo)
        for start in range(0, len(todo), _BLOCK):
            self._aside.job.checkpoint()
            block = todo[start : start + _BLOCK]
            proposed = proposer.propose(block)
            about = block.tolist()
            write = partial(proposing.propose, by=by, about=about, proposed=proposed)
            self._catalog.write(write)
            self._aside.job.done += len(block)

    def _forget_gone(self, by: Machine, proposer: Proposer) -> None:
        """Photos that the machine no longer sees have no suggestions of its."""
        about = proposing.about(self._catalog.read(), by)
        gone = np.setdiff1d(about, proposer.photos)
        for start in range(0, len(gone), _BLOCK):
            self._aside.job.checkpoint()
            some = gone[start : start + _BLOCK].tolist()
            write = partial(proposing.propose, by=by, about=some, proposed=proposing.NOTHING)
            self._catalog.write(write)

    def _drop_silenced(self, by: Machine) -> None:
        left = proposing.silenced(self._catalog.read(), by)
        while left:
            self._aside.job.checkpoint()
            self._catalog.write(partial(proposing.drop, keys=left))
            left = proposing.silenced(self._catalog.read(), by, left[-1])
