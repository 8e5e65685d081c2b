"""Work aside: by a thread of its own for each kind, there while there is something to do.

Threads have no low priority: one that is kept from the processor by other programs while it holds
Python's lock keeps the window from it too (`tests/benchmarks/bench_aside.py`).
"""

import threading
from collections.abc import Callable
from contextlib import suppress

from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, JobName

LOOK = 0.1
"""Seconds between two looks at how far work aside is."""


class Aside:
    """One thread, there while something is wanted. Safe from any thread.

    Attributes: job, how far it is, cancelled when all is closed; error, what nobody expected and
    so ended the thread, None until it does.
    """

    def __init__(
        self, name: str, kind: JobName, turn: Callable[[], None], pause: float = 0.0
    ) -> None:
        """turn: does all that is to be done. pause: seconds before each turn, in which more may
        come that is done in one go.
        """
        self.job = Job(kind)
        self.error: BaseException | None = None
        self._name, self._kind, self._turn, self._pause = name, kind, turn, pause
        self._lock = threading.Lock()
        self._wanted = False
        self._worker: threading.Thread | None = None
        self._closed = threading.Event()

    @property
    def works(self) -> bool:
        """Whether something is being done, or about to be."""
        return self._worker is not None

    def want(self) -> None:
        """Have a turn that begins from now on; nothing once all is closed."""
        with self._lock:
            if self._closed.is_set():
                return
            self._wanted = True
            if self._worker is None:
                self.job, self.error = Job(self._kind), None
                worker = threading.Thread(target=self._work, name=self._name, daemon=True)
                with suppress(RuntimeError):  # no thread can be had: the next wish tries again
                    worker.start()
                    self._worker = worker  # known only now: who waits for it joins it

    def rest(self, seconds: float) -> bool:
        """Wait within a turn; returns whether all is closed."""
        return self._closed.wait(seconds)

    def look(self) -> bool:
        """Wait a moment for the end of all that is wanted; returns whether it goes on."""
        worker = self._worker
        if worker is not None:
            worker.join(LOOK)
        return self.works

    def close(self) -> None:
        """End the work; what was not finished is done another time."""
        with self._lock:
            self._closed.set()
            worker = self._worker
        self.job.cancel()
        if worker is not None:
            worker.join()

    def _work(self) -> None:
        try:
            while self._goes_on():
                with suppress(Cancelled):
                    self._turn()
        except BaseException as error:
            with self._lock:
                self.error, self._worker = error, None
            raise

    def _goes_on(self) -> bool:
        self._closed.wait(self._pause)
        with self._lock:
            if self._closed.is_set() or not self._wanted:
                self._worker = None
                return False
            self._wanted = False
            return True
