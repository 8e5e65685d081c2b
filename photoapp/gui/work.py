"""Background work: the one place in the window that starts threads.

Two kinds. A *change* writes, one at a time, and says which kinds of thing changed. A *query*
reads; the newest of a key wins and an older one is never shown. Results arrive on the GUI thread.
"""

import itertools
import logging
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from photoapp.base.answers import Changes
from photoapp.base.messages import Cancelled

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Lane(Enum):
    """Threads that work is queued for: name and number. Lanes never wait for each other."""

    QUERY = ("query", 2)
    THUMBNAIL = ("thumbnail", 2)
    PICTURE = ("picture", 2)  # waits for a decoding process, which no question should do
    CHANGE = ("change", 1)
    JOB = ("job", 1)  # one long run, so that short changes need not wait for it
    FETCH = ("fetch", 1)  # waits for the network
    EXPORT = ("export", 1)  # copies files, however long a run takes
    FILES = ("files", 1)  # moves and copies files; one at a time, as the library would have it
    UPKEEP = ("upkeep", 1)  # backs up and the like
    CLEARING = ("clearing", 1)  # goes on with what a change decided, some photos at a time
    TRIAL = ("trial", 1)  # tries an encoder out, which takes a minute


class Work(QObject):
    """Runs functions on few named threads and brings their results to the GUI thread.

    Made and used on the GUI thread. Signals: changed(Changes) after a change succeeded;
    failed(Exception) for an error that nobody handles.
    """

    changed = Signal(object)
    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._tickets = itertools.count(1)
        self._newest: dict[Hashable, int] = {}
        self._closed = threading.Event()
        self._arrived.connect(self._deliver)

    def query(
        self,
        key: Hashable,
        fn: Callable[[], T],
        on_result: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.QUERY,
    ) -> None:
        """Run `fn` in the background, then `on_result` with what it returned.

        A later query with an equal key makes this one outdated: not run if it has not begun,
        its result or error dropped if it has. Cancelled is silence.
        """
        ticket = next(self._tickets)
        self._newest[key] = ticket

        def wanted() -> bool:
            return self._newest.get(key) == ticket

        def done(result: T) -> None:
            if wanted():
                del self._newest[key]
                on_result(result)

        def failed(error: Exception) -> None:
            if wanted():
                del self._newest[key]
                self._fail(error, on_error)

        self._submit(lane, fn, done, failed, wanted)

    def drop(self, key: Hashable) -> None:
        """Make the query of a key outdated without asking a new one."""
        self._newest.pop(key, None)

    def change(
        self,
        fn: Callable[[], T],
        kinds: Changes,
        on_result: Callable[[T], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.CHANGE,
    ) -> None:
        """Run `fn`, which writes, after the changes before it; then announce `kinds`.

        kinds is announced also after a failure or a cancel, since part may be done. lane: JOB
        for a long run.
        """

        def done(result: T) -> None:
            self.changed.emit(kinds)
            if on_result is not None:
                on_result(result)

        def failed(error: Exception) -> None:
            self.changed.emit(kinds)
            self._fail(error, on_error)

        self._submit(lane, fn, done, failed, lambda: True)

    def checkpoint(self) -> None:
        """Called by long work that is no job. Raises Cancelled once the window closes."""
        if self._closed.is_set():
            raise Cancelled

    def close(self) -> None:
        """Refuse new work, forget what waits but short changes, return when what runs has ended.

        Long jobs must have been cancelled before. Results that arrive later are dropped.
        """
        self._closed.set()
        self._newest.clear()
        for lane, pool in self._pools.items():
            # What the user did has been shown as done: it is not forgotten.
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.CHANGE)
        for pool in self._pools.values():
            pool.shutdown(wait=True)

    def _fail(self, error: Exception, on_error: Callable[[Exception], None] | None) -> None:
        if on_error is not None:
            on_error(error)
        elif not isinstance(error, Cancelled):
            _log.error("background work failed", exc_info=error)
            self.failed.emit(error)

    def _submit(
        self,
        lane: Lane,
        fn: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        wanted: Callable[[], bool],
    ) -> None:
        if self._closed.is_set():
            return

        def run() -> None:
            if not wanted():
                return
            try:
                result = fn()
            except Exception as error:  # noqa: BLE001 - handed to whoever asked, see _fail
                self._bring(partial(failed, error))
            else:
                self._bring(partial(done, result))

        future: Future[None] = self._pool(lane).submit(run)
        del future  # its outcome travels through _bring

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._pools:
            name, threads = lane.value
            self._pools[lane] = ThreadPoolExecutor(threads, thread_name_prefix=f"photoapp-{name}")
        return self._pools[lane]

    def _bring(self, deliver: Callable[[], None]) -> None:
        if not self._closed.is_set():
            self._arrived.emit(deliver)

    @Slot(object)
    def _deliver(self, deliver: Callable[[], None]) -> None:
        if not self._closed.is_set():
            deliver()
