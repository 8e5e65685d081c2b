"""Bounded queues between the stages of a road, which all wake when one stage fails."""

import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

_WAKE = 0.1
"""Seconds after which a waiting stage looks whether the road was halted."""


class Halted(Exception):  # noqa: N818 - a signal between stages; the one that failed says why
    """The road was halted: a stage failed or the job was cancelled."""


class End:
    """Stands in a lane after its last item."""


END = End()


class Traffic:
    """Whether the road runs, the first error that halted it, and its threads."""

    def __init__(self) -> None:
        self._halt = threading.Event()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self.error: BaseException | None = None

    def check(self) -> None:
        """Raise Halted once the road was halted."""
        if self._halt.is_set():
            raise Halted

    def halt(self, error: BaseException) -> None:
        """Stop every stage; the first error is the one that is told."""
        with self._lock:
            if self.error is None and not isinstance(error, Halted):
                self.error = error
        self._halt.set()

    def start(self, name: str, stage: Callable[[], None]) -> None:
        """Run a stage on its own thread; its failure halts the road."""

        def run() -> None:
            try:
                stage()
            except Exception as error:  # noqa: BLE001 - raised again by `join`
                self.halt(error)

        thread = threading.Thread(target=run, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def join(self) -> None:
        """Wait for all stages and raise what halted the road, if anything did."""
        for thread in self._threads:
            thread.join()
        if self.error is not None:
            raise self.error


class Lane(Generic[T]):
    """A bounded queue of items with an end. put and get wait, and raise Halted when halted."""

    def __init__(self, traffic: Traffic, size: int) -> None:
        self._traffic = traffic
        self._queue: queue.Queue[T | End] = queue.Queue(size)

    def put(self, item: T | End) -> None:
        """Add an item, or END."""
        while True:
            self._traffic.check()
            try:
                self._queue.put(item, timeout=_WAKE)
            except queue.Full:
                continue
            return

    def put_now(self, item: T | End) -> None:
        """Add an item to a lane that something else bounds; never waits, never fails."""
        self._queue.put_nowait(item)

    def get(self, patience: float | None = None) -> T | End | None:
        """The next item or END; None if `patience` seconds brought none."""
        while True:
            self._traffic.check()
            try:
                if patience == 0:
                    return self._queue.get_nowait()
                return self._queue.get(timeout=_WAKE if patience is None else patience)
            except queue.Empty:
                if patience is not None:
                    return None

    def batch(self, size: int, patience: float, most: int = 0) -> tuple[list[T], bool]:
        """Up to `size` items, fewer if the next is late; and whether the lane has ended.

        most: where this is more, the rest of it are items that are there already: none waits.
        """
        items: list[T] = []
        while len(items) < max(size, most):
            late = patience if len(items) < size else 0
            item = self.get(late if items else None)
            if item is None:
                break
            if isinstance(item, End):
                return items, True
            items.append(item)
        return items, False
