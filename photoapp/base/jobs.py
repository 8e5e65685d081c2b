"""A piece of long work that can be watched, paused and cancelled from another thread.

Progress is pulled: the work only counts, the faces look when they like.
"""

import threading
import time
from dataclasses import dataclass

from photoapp.base.messages import Cancelled, JobName


@dataclass(frozen=True, slots=True)
class Progress:
    """A job at one moment. total is None while nothing is known of it.

    counting: total still grows, so what is left is not known. rate: items a second over the
    running time without pauses. seconds_left: None if unknown.
    """

    name: JobName
    done: int
    total: int | None
    counting: bool
    rate: float
    seconds: float
    seconds_left: float | None
    paused: bool
    cancelled: bool


class Job:
    """Counters, a cancel event and a pause gate. Safe to use from any thread.

    Attributes: name (what it does); done, total, counting (written by the work alone); before
    (how much of `done` an earlier job did, which says nothing of the speed of this one).
    """

    def __init__(self, name: JobName) -> None:
        self.name = name
        self.done = 0
        self.total: int | None = None
        self.counting = True
        self.before = 0
        self._cancel = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._started = time.monotonic()
        self._paused_at: float | None = None
        self._paused_for = 0.0
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; a paused or waiting job wakes at once."""
        self._cancel.set()
        self._running.set()

    def pause(self) -> None:
        """Let the work stop at its next checkpoint until `resume`."""
        with self._lock:
            if self._paused_at is None and not self.cancelled:
                self._paused_at = time.monotonic()
                self._running.clear()
                if self._cancel.is_set():  # at this very moment
                    self._running.set()

    def resume(self) -> None:
        """Let a paused job go on."""
        with self._lock:
            if self._paused_at is not None:
                self._paused_for += time.monotonic() - self._paused_at
                self._paused_at = None
            self._running.set()

    def checkpoint(self) -> None:
        """Called by the work: wait while paused. Raises Cancelled once cancelled."""
        self._running.wait()
        if self.cancelled:
            raise Cancelled

    def wait(self, seconds: float) -> bool:
        """Sleep at most `seconds`, less if cancelled. Returns `cancelled`."""
        return self._cancel.wait(seconds)

    def progress(self) -> Progress:
        """Where the job is now."""
        with self._lock:
            now = self._paused_at if self._paused_at is not None else time.monotonic()
            seconds = max(now - self._started - self._paused_for, 1e-9)
            paused = self._paused_at is not None
        rate = (self.done - self.before) / seconds
        left = None
        if self.total is not None and not self.counting and rate > 0:
            left = max(self.total - self.done, 0) / rate
        return Progress(
            self.name,
            self.done,
            self.total,
            self.counting,
            rate,
            seconds,
            left,
            paused,
            self.cancelled,
        )
