"""One piece of long work in the queue: what it is, where it stands, what came of it."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from photoapp.base.answers import Changes
from photoapp.base.jobs import Job, Progress
from photoapp.base.messages import JobName
from photoapp.gui.work import Lane


class State(StrEnum):
    """Where a task stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OVER = {State.DONE, State.FAILED, State.CANCELLED}

_turns = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for; see `Jobs.start`."""

    run: Callable[[Job], Any]
    kinds: Changes
    done: Callable[[Any], None] | None
    failed: Callable[[Exception], None] | None
    stopped: Callable[[], None] | None
    told: Callable[[Any], str] | None


class Task:
    """What `Jobs.start` returns. Used on the GUI thread alone.

    Attributes: name, what it does; about, what with ("" if that says nothing); lane; asks, whether
    closing the window asks before it is stopped; stoppable, whether it can be paused and
    cancelled; error, why it failed; said, what came of it in words, "" if nothing is to tell;
    forgotten, whether nobody needs to see it once it is over; turn, lower for what comes earlier.
    """

    def __init__(
        self,
        name: JobName,
        order: Order,
        tell: Callable[[], None],
        *,
        about: str,
        lane: Lane,
        asks: bool,
        stoppable: bool,
    ) -> None:
        self.name, self.about, self.lane = name, about, lane
        self.asks, self.stoppable = asks, stoppable
        self.order = order
        self.error: Exception | None = None
        self.said = ""
        self.forgotten = False
        self.turn = next(_turns)
        self._tell = tell
        self._stage = State.WAITING
        self._held = False  # to begin paused
        self._job: Job | None = None

    @property
    def state(self) -> State:
        """Where it stands now."""
        if self._stage is State.RUNNING and self._job is not None:
            if self._job.cancelled:
                return State.STOPPING
            return State.PAUSED if self._held else State.RUNNING
        return self._stage

    @property
    def under_way(self) -> bool:
        """Whether it has begun and not ended."""
        return self._stage is State.RUNNING

    @property
    def over(self) -> bool:
        """Whether it has ended, however."""
        return self._stage in OVER

    @property
    def paused(self) -> bool:
        """Whether it is paused, or will be once it begins."""
        return self._held

    def progress(self) -> Progress | None:
        """How far it is, None unless it is under way."""
        return self._job.progress() if self._job is not None and self.under_way else None

    def pause(self, paused: bool = True) -> None:
        """Pause, or (False) go on; one that waits is paused when its turn comes."""
        if self.over or not self.stoppable or paused == self._held:
            return
        self._held = paused
        if self._job is not None:
            (self._job.pause if paused else self._job.resume)()
        self._tell()

    def cancel(self) -> None:
        """End it, or never begin it; what it did so far stays."""
        if self._stage is State.WAITING:
            self.end(State.CANCELLED)
            if self.order.stopped is not None:
                self.order.stopped()
            self._tell()
        elif self._job is not None and self.under_way and self.stoppable:
            self._job.cancel()
            self._tell()

    def retry(self) -> None:
        """Do again what failed or was cancelled and is still shown, after what waits already."""
        if self._stage in (State.FAILED, State.CANCELLED) and not self.forgotten:
            self._stage, self.error, self.turn = State.WAITING, None, next(_turns)
            self._tell()

    def forget(self) -> None:
        """Show it no longer: at once if it is over, else when it is."""
        self.forgotten = True
        self._tell()

    # For the queue.

    def begin(self) -> Job:
        """Its turn has come."""
        self._job = Job(self.name)
        if self._held:
            self._job.pause()
        self._stage = State.RUNNING
        return self._job

    def end(self, state: State, error: Exception | None = None, said: str = "") -> None:
        """It is over."""
        self._stage, self._held, self._job = state, False, None
        self.error, self.said = error, said
