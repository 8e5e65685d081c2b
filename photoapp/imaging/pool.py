"""Decoding in processes: a file that crashes or hangs a decoder costs that file alone."""

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from photoapp.base.answers import Picture
from photoapp.base.exports import Drawing, Drawn
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.picture import Compared, Decoded, Region, ViewSpec
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.tray import Laid, Tray

if TYPE_CHECKING:
    # At run time only once there is something to decode: a search should start without them.
    from pebble import ProcessPool

DEADLINE = 60.0
"""Seconds without a byte arriving after which a decode counts as hung. The slowest picture within
the budget (a 178-megapixel PNG) takes about a tenth of it."""

START = 30.0
"""Seconds in which new processes take up work, at least; on a busy machine they need two or so."""

IDLE = 60.0
"""Seconds without work after which the processes are let go; the next file starts new ones."""

_LOOK = 0.1
_ASLEEP = 5.0
"""A look that comes so many seconds late was not late: the machine slept, or all of this program
was stopped. Linux and macOS do not count that time on this clock, Windows does."""
_TRIES = 2
_AHEAD = 2
"""Tasks a worker handed to pebble at a time: one at work, one waiting in the pipe, so that no
worker ever waits for this process; the rest stay here, where they can still be overtaken."""


class Pulse:
    """How long a task has been silent. A counter of 0 means that it has not begun."""

    def __init__(self) -> None:
        self._counter = 0
        self._since = 0.0

    def silent(self, counter: int, now: float) -> float:
        """Seconds since the counter last moved, given what it shows at `now`."""
        if counter != self._counter:
            self._counter, self._since = counter, now
        return now - self._since if counter else 0.0

    def forgive(self, seconds: float) -> None:
        """Leave out seconds in which the task could not work."""
        self._since += seconds


@dataclass(eq=False, slots=True)
class _Task:
    """A submission. job: of worker.JOBS. slot: its counter on the board while workers have it.
    tray: what its result may come in.
    """

    job: str
    arguments: tuple[Any, ...]
    tray: Tray | None = None
    future: Future[Any] = field(default_factory=Future)
    tries: int = 0
    slot: int = -1
    inner: Future[Any] | None = None
    pulse: Pulse = field(default_factory=Pulse)
    timed_out: bool = False


class DecodePool:
    """Worker processes that decode. Safe from any thread; starts nothing before the first file.

    Attributes: workers (processes). budget_bytes: decoded pixels that all of them together hold.
    deadline_s: seconds of silence after which a decode is ended.

    Futures fail with PhotoappError: what `decode` raises, and DECODER_DIED, DECODER_TIMED_OUT
    (seconds); those still unfinished on `close` are cancelled or fail with Cancelled.
    """

    def __init__(
        self, workers: int, *, budget_bytes: int = BUDGET, deadline_s: float = DEADLINE
    ) -> None:
        self.workers = workers
        self._budget = budget_bytes
        self._deadline = deadline_s
        self._lock = threading.RLock()
        self._urgent: deque[_Task] = deque()
        self._waiting: deque[_Task] = deque()
        self._running: dict[int, _Task] = {}
        self._processes: ProcessPool | None = None
        self._retired: list[ProcessPool] = []
        self._board: Any = None
        self._lock_file = ""
        self._wake = threading.Event()
        self._watcher: threading.Thread | None = None
        self._begun_at = self._idle_since = self._looked_at = 0.0
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def submit(
        self, path: str, views: Sequence[ViewSpec], sidecar: str | None = None
    ) -> Future[Decoded]:
        """Decode a file, after those submitted before. The future can be cancelled until then.

        sidecar: path of the XMP file to read with it, "" for none; None looks for one beside it.
        """
        return self._submit(_Task("file", (path, tuple(views), sidecar)), self._waiting)

    def submit_asked(
        self, picture: str | bytes, views: Sequence[ViewSpec], region: Region | None = None
    ) -> Future[Decoded]:
        """Decode a file or an encoded picture, or a part of it, before all waiting files."""
        return self._submit(_Task("asked", (picture, tuple(views), region)), self._urgent)

    def submit_comparison(self, picture: bytes, others: Sequence[bytes]) -> Future[list[Compared]]:
        """What some thumbnails are to that of a picture (`copies.compare`), before all files."""
        return self._submit(_Task("comparison", (picture, tuple(others))), self._urgent)

    def submit_picture(
        self, picture: str | bytes, longest: int, profile: bytes = b""
    ) -> Future[Picture]:
        """Open a file or an encoded picture large, before all waiting files.

        profile: as for `decoding.open_picture`.
        """
        tray = Tray.new()
        address = tray.address if tray else None
        future = self._submit(
            _Task("picture", (picture, longest, profile, address), tray), self._urgent
        )
        if tray is not None:
            future.add_done_callback(lambda _: tray.close())
        return future

    def submit_saving(self, path: str, target: str, drawing: Drawing) -> Future[Drawn]:
        """Make a new file of one, in its turn among waiting files. Fails also as `saving.save`."""
        return self._submit(_Task("saving", (path, target, drawing)), self._waiting)

    def close(self) -> None:
        """End all work and all processes. Waits for them; may be called twice."""
        with self._lock:
            self._closed = True
            tasks = [*self._urgent, *self._waiting, *self._running.values()]
            self._urgent.clear()
            self._waiting.clear()
            self._running.clear()
            self._retire()
        self._wake.set()
        for task in tasks:
            if not task.future.cancel():
                _fail(task, Cancelled())
        if self._watcher is not None and self._watcher is not threading.current_thread():
            self._watcher.join()

    def _submit(self, task: _Task, queue: "deque[_Task]") -> Future[Any]:
        with self._lock:
            if self._closed:
                raise RuntimeError("the pool is closed")
            queue.append(task)
            self._feed()
        return task.future

    def _feed(self) -> None:
        """Hand tasks to the workers while they have room. Called with the lock held."""
        while len(self._running) < _AHEAD * self.workers and (self._urgent or self._waiting):
            task = (self._urgent or self._waiting).popleft()
            if task.future.running() or task.future.set_running_or_notify_cancel():
                self._hand_over(task)

    def _hand_over(self, task: _Task) -> None:
        from photoapp.imaging import worker

        processes = self._start()
        task.slot = next(n for n in range(len(self._board)) if n not in self._running)
        task.pulse, task.timed_out = Pulse(), False
        self._board[task.slot] = 0
        self._running[task.slot] = task
        alone = task.tries > 0
        task.tries += 1
        try:
            inner = processes.schedule(worker.run, (task.slot, alone, task.job, task.arguments))
        except RuntimeError:  # pebble's words for "this pool is broken"
            self._take_back()
            return
        task.inner = inner
        inner.add_done_callback(lambda done: self._finished(task, done))

    def _finished(self, task: _Task, inner: Future[Any]) -> None:
        """Pebble is done with a task: tell its future, or try once more. Feeds the workers."""
        from pebble import ProcessExpired

        error = CancelledError() if inner.cancelled() else inner.exception()
        with self._lock:
            if task.inner is not inner or self._running.get(task.slot) is not task:
                return  # closed, or taken back, meanwhile
            if isinstance(error, (ProcessExpired, BrokenProcessPool)) and not task.timed_out:
                self._take_back(task if isinstance(error, ProcessExpired) else None)
                self._feed()
                return
            del self._running[task.slot]
            task.inner = None  # each knows the other, and would keep a picture of 100 MB with it
            self._feed()
        if error is None:
            task.future.set_result(_taken(task, inner.result()))
        else:
            task.future.set_exception(self._explained(task, error))

    def _take_back(self, culprit: _Task | None = None) -> None:
        """A worker died: start all of them anew, because it may have held pebble's lock.

        The task it died of is tried once more, alone: perhaps the kernel ended it because all
        of them together took too much memory. Twice is no accident. Without a culprit every
        task counts as tried. Called with the lock held.
        """
        tasks = list(self._running.values())
        self._running.clear()
        self._retire()
        for task in tasks:
            task.inner = None
            if culprit is not None and task is not culprit:
                task.tries -= 1
                self._waiting.appendleft(task)
            elif task.tries < _TRIES:
                self._urgent.append(task)
            else:
                _fail(task, PhotoappError(Code.DECODER_DIED))

    def _explained(self, task: _Task, error: BaseException) -> BaseException:
        if task.timed_out:
            return PhotoappError(Code.DECODER_TIMED_OUT, seconds=round(self._deadline))
        if isinstance(error, PhotoappError):
            return error
        internal = PhotoappError(Code.INTERNAL, detail=repr(error)[:200])
        internal.__cause__ = error
        return internal

    def _start(self) -> "ProcessPool":
        """The processes, started if they are not. Called with the lock held."""
        if self._processes is not None:
            return self._processes
        from pebble import ProcessPool

        from photoapp.imaging import worker

        context = _context(worker.__name__)
        if not os.path.exists(self._lock_file):  # systems clear away old temporary files
            descriptor, self._lock_file = tempfile.mkstemp(prefix="photoapp-decode-")
            os.close(descriptor)
        self._board = context.RawArray("Q", _AHEAD * self.workers)
        self._processes = ProcessPool(
            max_workers=self.workers,
            initializer=worker.start,
            initargs=(self._board, self._budget, self._lock_file),
            context=context,
        )
        with _deaf_to_interrupts():
            self._processes.active  # noqa: B018 - pebble starts its processes when asked
        self._begun_at = self._idle_since = self._looked_at = time.monotonic()
        self._wake.set()
        if self._watcher is None:
            self._watcher = threading.Thread(target=self._watch, name="decode-watch", daemon=True)
            self._watcher.start()
        return self._processes

    def _retire(self) -> None:
        """Let the processes go; the watcher waits for their end. Called with the lock held."""
        if self._processes is not None:
            self._retired.append(self._processes)
            self._processes = None
            self._wake.set()

    def _watch(self) -> None:
        """Ends silent tasks, idle processes and, when the pool closes, itself."""
        closed = False
        while not closed:
            self._wake.wait(None if self._processes is None else _LOOK)
            self._wake.clear()
            with self._lock:
                closed = self._closed
                silent = self._look(time.monotonic())
                retired, self._retired = self._retired, []
            for inner in silent:
                inner.cancel()  # pebble ends the process of a cancelled task
            for processes in retired:
                processes.stop()  # type: ignore[no-untyped-call]
                processes.join()
        with suppress(FileNotFoundError):
            os.unlink(self._lock_file)

    def _look(self, now: float) -> list[Future[Any]]:
        """Judge what the board shows. Returns the tasks to end. Called with the lock held."""
        if self._processes is None:
            return []
        self._forgive(now - self._looked_at)
        self._looked_at = now
        if self._running:
            self._idle_since = now
        if not self._running or any(self._board[slot] for slot in self._running):
            self._begun_at = now
        stuck = now - self._begun_at > max(self._deadline, START)
        if stuck or not self._processes.active:
            self._take_back()
            self._feed()
        elif now - self._idle_since > IDLE:
            self._retire()
        silent = [task for task in self._running.values() if self._is_silent(task, now)]
        for task in silent:
            task.timed_out = True
        return [task.inner for task in silent if task.inner is not None]

    def _forgive(self, away: float) -> None:
        """Hold nobody to the seconds in which nobody could work. Called with the lock held."""
        if away < _ASLEEP:
            return
        self._begun_at += away
        self._idle_since += away
        for task in self._running.values():
            task.pulse.forgive(away)

    def _is_silent(self, task: _Task, now: float) -> bool:
        return task.pulse.silent(self._board[task.slot], now) > self._deadline


def _context(module: str) -> Any:
    """How processes begin: without a trace of ours, whose threads and locks a fork would copy.

    Linux forks them from a process that has imported the module and does nothing else, as Python
    does by default from 3.14 on: the 0.45 s of processor time that importing takes are spent
    once, not for each. Libraries of the other systems do not allow that.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([module])
    return context


def _taken(task: _Task, result: Any) -> Any:
    return task.tray.take(result) if task.tray and isinstance(result, Laid) else result


def _fail(task: _Task, error: BaseException) -> None:
    if not task.future.done():
        task.future.set_exception(error)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes and threads started meanwhile never see Ctrl+C: it belongs to this process."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # As it starts, multiprocessing's resource tracker unblocks SIGINT again, so that comes first.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
