"""Decoding in processes: a file that crashes or hangs a decoder costs that file alone."""

import os
import tempfile
import threading
import time
from collections import deque
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from photoapp.base.answers import Picture
from photoapp.base.exports import Drawing, Drawn
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.picture import Compared, Decoded, Region, ViewSpec
from photoapp.imaging.budget import BUDGET
from photoapp.imaging.processes import Begun, begin, not_started
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
_ASKED = ("asked", "comparison", "picture")  # jobs whose answer somebody waits for
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

    Futures fail with PhotoappError: what `decode` raises, DECODER_DIED, DECODER_TIMED_OUT
    (seconds), and, through no fault of the file, DECODER_NOT_STARTED (detail); those still
    unfinished on `close` are cancelled or fail with Cancelled.
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
        self._begun: Begun | None = None
        self._retired: Begun | None = None
        self._board: Any = None
        self._proved = False  # whether these processes have begun anything
        self._lock_file = ""
        self._wake = threading.Event()
        self._watcher: threading.Thread | None = None
        self._begun_at = self._idle_since = self._looked_at = 0.0
        self._closed = self._hurried = False

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
        task = _Task("picture", (picture, longest, profile, tray and tray.address), tray)
        if tray is not None:
            task.future.add_done_callback(lambda _: tray.close())
        return self._submit(task, self._urgent)

    def submit_saving(self, path: str, target: str, drawing: Drawing) -> Future[Drawn]:
        """Make a new file of one, in its turn among waiting files. Fails also as `saving.save`."""
        return self._submit(_Task("saving", (path, target, drawing)), self._waiting)

    def hurry(self) -> None:
        """Answer nobody any more: what was asked for, and will be, fails with Cancelled.

        For a program that ends: an answer may take as long as a disk that does not answer itself.
        """
        with self._lock:
            self._hurried = True
            for task in [*self._urgent, *self._running.values()]:
                if task.job in _ASKED:
                    _fail(task, Cancelled())
            self._urgent = deque(task for task in self._urgent if task.job not in _ASKED)

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
            task.future.cancel()
            _fail(task, Cancelled())  # which tells those who wait for it of the cancelling, too
        if self._watcher is not None and self._watcher is not threading.current_thread():
            self._watcher.join()

    def _submit(self, task: _Task, queue: "deque[_Task]") -> Future[Any]:
        with self._lock:
            if self._closed or (self._hurried and task.job in _ASKED):
                task.future.cancel()
                raise RuntimeError("the pool is closed") if self._closed else Cancelled
            queue.append(task)
            self._feed()
        return task.future

    def _feed(self) -> None:
        """Hand tasks to the workers while they have room. Called with the lock held.

        None begin while others end: their memory is not there twice, and a number of a file that
        is closed for the old ones does not become one of the new.
        """
        while self._has_room() and (self._urgent or self._waiting):
            task = (self._urgent or self._waiting).popleft()
            if task.future.running() or task.future.set_running_or_notify_cancel():
                self._hand_over(task)

    def _has_room(self) -> bool:
        return self._retired is None and len(self._running) < _AHEAD * self.workers

    def _hand_over(self, task: _Task) -> None:
        from photoapp.imaging import worker

        try:
            processes = self._start()
        except PhotoappError as error:
            self._give_up(error, task, *self._urgent, *self._waiting)
            return
        task.slot = next(n for n in range(len(self._board)) if n not in self._running)
        task.pulse, task.timed_out = Pulse(), False
        self._board[task.slot] = 0
        self._running[task.slot] = task
        alone = task.tries > 0
        task.tries += 1
        try:
            inner = processes.schedule(worker.run, (task.slot, alone, task.job, task.arguments))
        except RuntimeError as error:  # pebble's words for "this pool is broken"
            self._take_back(error)
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
                self._take_back(error, task if isinstance(error, ProcessExpired) else None)
                return
            self._proved = True
            del self._running[task.slot]
            task.inner = None  # each knows the other, and would keep a picture of 100 MB with it
            self._feed()
            if task.future.done():
                return  # nobody waits for it any more
        try:
            result = _taken(task, inner.result()) if error is None else None
        except OSError as failure:  # no memory to map it into
            error = failure
        if error is None:
            task.future.set_result(result)
        else:
            task.future.set_exception(self._explained(task, error))

    def _take_back(self, error: BaseException, culprit: _Task | None = None) -> None:
        """A worker died: start all of them anew, because it may have held pebble's lock.

        The task it died of is tried once more, alone: perhaps the kernel ended it because all
        of them together took too much memory. Twice is no accident. Without a culprit every
        task counts as tried; if none had begun, it was the start that failed. Called with the
        lock held.
        """
        tasks = [task for task in self._running.values() if not task.future.done()]
        began = self._proved or culprit is not None or any(self._board[t.slot] for t in tasks)
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
                _fail(task, PhotoappError(Code.DECODER_DIED) if began else not_started(error))

    def _give_up(self, error: PhotoappError, *tasks: _Task) -> None:
        """No processes can be had for all that waits. Called with the lock held."""
        self._urgent.clear()
        self._waiting.clear()
        for task in tasks:
            _fail(task, PhotoappError(error.code, **error.values))

    def _explained(self, task: _Task, error: BaseException) -> BaseException:
        if task.timed_out:
            return PhotoappError(Code.DECODER_TIMED_OUT, seconds=round(self._deadline))
        if isinstance(error, PhotoappError):
            return error
        internal = PhotoappError(Code.INTERNAL, detail=repr(error)[:200])
        internal.__cause__ = error
        return internal

    def _start(self) -> "ProcessPool":
        """The processes, started if they are not. Called with the lock held.

        Raises PhotoappError DECODER_NOT_STARTED.
        """
        if self._begun is not None:
            return self._begun.processes
        try:
            if not os.path.exists(self._lock_file):  # systems clear away old temporary files
                descriptor, self._lock_file = tempfile.mkstemp(prefix="photoapp-decode-")
                os.close(descriptor)
            if self._watcher is None:
                watcher = threading.Thread(target=self._watch, name="decode-watch", daemon=True)
                watcher.start()
                self._watcher = watcher
        except (OSError, RuntimeError) as error:
            raise not_started(error) from error
        self._begun = begin(self.workers, _AHEAD * self.workers, self._budget, self._lock_file)
        self._board = self._begun.board
        self._proved = False
        self._begun_at = self._idle_since = self._looked_at = time.monotonic()
        self._wake.set()
        return self._begun.processes

    def _retire(self) -> None:
        """Let the processes go; the watcher waits for their end. Called with the lock held."""
        if self._begun is not None:
            self._retired, self._begun = self._begun, None
            self._wake.set()

    def _watch(self) -> None:
        """Ends silent tasks, idle processes and, when the pool closes, itself."""
        closed = False
        while not closed:
            self._wake.wait(None if self._begun is None else _LOOK)
            self._wake.clear()
            with self._lock:
                closed = self._closed
                silent = self._look(time.monotonic())
            for inner in silent:
                inner.cancel()  # pebble ends the process of a cancelled task
            if self._retired is not None:
                self._retired.end()
                with self._lock:
                    self._retired = None
                    self._feed()
        with suppress(FileNotFoundError):
            os.unlink(self._lock_file)

    def _look(self, now: float) -> list[Future[Any]]:
        """Judge what the board shows. Returns the tasks to end. Called with the lock held."""
        if self._begun is None:
            return []
        self._forgive(now - self._looked_at)
        self._looked_at = now
        if self._running:
            self._idle_since = now
        begun = any(self._board[slot] for slot in self._running)
        self._proved = self._proved or begun
        if begun or not self._running:
            self._begun_at = now
        stuck = now - self._begun_at > max(self._deadline, START)
        if stuck or not self._begun.processes.active:
            self._take_back(RuntimeError("none takes up work" if stuck else "all have ended"))
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


def _taken(task: _Task, result: Any) -> Any:
    return task.tray.take(result) if task.tray and isinstance(result, Laid) else result


def _fail(task: _Task, error: BaseException) -> None:
    """End a task without a result. One that waits may be cancelled at this very moment."""
    future = task.future
    if future.done() and not future.cancelled():
        return
    if future.running() or future.set_running_or_notify_cancel():
        future.set_exception(error)
