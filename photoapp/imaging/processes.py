"""Decoding processes, begun and ended together; neither is ever waited for in vain."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from photoapp.base import children
from photoapp.base.messages import Code, PhotoappError

if TYPE_CHECKING:
    from pebble import ProcessPool

BEGINNING = 60.0
"""Seconds in which processes begin, at most; on a busy machine the first needs two or so."""

ENDING = 10.0
"""Seconds in which processes end, at most. They die at once, but for those that the kernel holds:
one that reads from a disk which no longer answers."""


@dataclass(frozen=True, slots=True)
class Begun:
    """Processes at work. board: counters that they share with this process, see `worker.Board`."""

    processes: "ProcessPool"
    board: Any
    known: "_Known"

    def end(self) -> None:
        """End them, whatever they do; returns when they have, or are waited for long enough."""
        with _at_most(ENDING), suppress(OSError, RuntimeError):  # they would end with this process
            self.processes.stop()  # type: ignore[no-untyped-call]
            self.known.kill()
            self.processes.join()


def begin(workers: int, slots: int, budget: int, lock_file: str) -> Begun:
    """Begin so many processes that share a board of so many slots, and a budget: `worker.start`.

    Raises PhotoappError DECODER_NOT_STARTED.
    """
    from photoapp.imaging import worker

    _stand_somewhere()
    failure: BaseException | None = None
    for context in _contexts(worker.__name__):
        try:
            return _begin(context, workers, slots, budget, lock_file)
        except (OSError, RuntimeError) as error:
            failure = error
    raise not_started(failure) from failure


def not_started(error: BaseException | None) -> PhotoappError:
    """What to tell where processes do not begin, given what was told of it."""
    if isinstance(error, BrokenProcessPool) and error.__cause__ is not None:
        error = error.__cause__
    return PhotoappError(Code.DECODER_NOT_STARTED, detail=str(error) or repr(error))


def _begin(context: Any, workers: int, slots: int, budget: int, lock_file: str) -> Begun:
    from pebble import ProcessPool

    from photoapp.imaging import worker

    board, known = context.RawArray("Q", slots), _Known(context)
    processes = ProcessPool(
        max_workers=workers,
        initializer=worker.start,
        initargs=(board, budget, lock_file),
        context=known,  # type: ignore[arg-type]
    )
    begun = Begun(processes, board, known)
    try:
        with _deaf_to_interrupts(), _at_most(BEGINNING):
            processes.active  # noqa: B018 - pebble starts its processes when asked
    except BaseException:
        begun.end()  # some may be there already
        raise
    return begun


class _Known:
    """What pebble needs of a context of multiprocessing, and who was begun in it.

    Pebble closes what processes share before it ends them, which those that are only just
    beginning would complain of on standard error.
    """

    def __init__(self, context: Any) -> None:
        self.Pipe, self.RLock = context.Pipe, context.RLock
        self._context = context
        self._lock = threading.Lock()
        self._begun: WeakSet[BaseProcess] = WeakSet()

    def Process(self, **how: Any) -> BaseProcess:  # noqa: N802 - as multiprocessing calls it
        """One to be started, as `multiprocessing.Process`."""
        process: BaseProcess = self._context.Process(**how)
        with self._lock:
            self._begun.add(process)
        return process

    def kill(self) -> None:
        """End all that were started."""
        with self._lock:
            begun = list(self._begun)
        for process in begun:
            if process.is_alive():  # else its number may be another program's by now
                process.kill()


def _contexts(module: str) -> Iterator[Any]:
    """How processes begin: without a trace of ours, whose threads and locks a fork would copy.

    Linux forks them from a process that has imported the module and does nothing else, as Python
    does by default from 3.14 on: the 0.45 s of processor time that importing takes are spent
    once, not for each. That process listens on a socket, which needs a folder for temporary files
    that is there and whose name is short (unix(7)): without, each imports the module itself. So
    they do on the other systems, whose libraries allow nothing else.
    """
    if sys.platform == "linux":
        context = children.context("forkserver")
        context.set_forkserver_preload([module])
        yield context
    yield children.context("spawn")


def _stand_somewhere() -> None:
    """Leave a current folder that is gone: each process would go there first, and end."""
    try:
        os.chdir(os.getcwd())
    except OSError:
        with suppress(OSError):
            os.chdir(os.path.abspath(os.sep))


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """End the process that others are forked from if this takes longer.

    It alone tells how they began and ended, and is waited for without limit. Once it is gone they
    count as ended, and die by themselves; the next to begin has a new one.
    """
    timer = threading.Timer(seconds, _end_forking)
    timer.daemon = True
    with suppress(RuntimeError):  # no thread can be had: then it is waited for
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end_forking() -> None:
    from multiprocessing import forkserver

    own = forkserver._forkserver  # noqa: SLF001 - nothing public tells its number
    process: int | None = getattr(own, "_forkserver_pid", None)
    if process is not None:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


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
