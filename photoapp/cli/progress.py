"""Running a long job from a terminal: progress to look at, Ctrl+C and SIGTERM to stop it."""

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

from photoapp.base.jobs import Job, Progress
from photoapp.base.messages import JobName
from photoapp.cli.output import duration, size
from photoapp.cli.sentences import job_sentence

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

T = TypeVar("T")
Show = Callable[[Progress], None]

_LOOKS_PER_SECOND = 8
_IN_BYTES = {JobName.INSTALLING}


def run(job: Job, work: Callable[[Job], T]) -> T:
    """Do `work(job)` in a thread and watch it from this one; what it raises is raised here.

    The first Ctrl+C or SIGTERM cancels the job, which then ends by itself; a second one ends the
    command at once.
    """
    outcome: Future[T] = Future()
    with _stopped_by_signals(job), _display() as show:
        Thread(target=_work, args=(outcome, job, work), name="job", daemon=True).start()
        while not wait([outcome], timeout=1 / _LOOKS_PER_SECOND).done:
            show(job.progress())
    return outcome.result()


def _work(outcome: Future[T], job: Job, work: Callable[[Job], T]) -> None:
    try:
        outcome.set_result(work(job))
    except BaseException as error:  # noqa: BLE001 - handed over whole: raised again by `run`
        outcome.set_exception(error)


@contextmanager
def _stopped_by_signals(job: Job) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        if job.cancelled:
            raise KeyboardInterrupt
        job.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _display() -> AbstractContextManager[Show]:
    if sys.stderr is None or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    return _bar()


@contextmanager
def _bar() -> Iterator[Show]:
    from rich import progress
    from rich.console import Console

    bars = progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.TextColumn("{task.fields[counts]}"),
        console=Console(stderr=True),
        transient=True,
    )
    with bars:
        task = bars.add_task("", total=None, counts="")
        yield lambda now: _update(bars, task, now)


def _update(bars: "Bars", task: "TaskID", now: Progress) -> None:
    bars.update(
        task,
        description=_doing(now),
        completed=now.done,
        total=now.total,
        counts=_counts(now),
    )


def _doing(now: Progress) -> str:
    if now.cancelled:
        return "Stopping"
    searching = now.total is None and now.name is JobName.INDEXING
    return job_sentence(JobName.SCANNING if searching else now.name)


def _counts(now: Progress) -> str:
    still = "+" * now.counting  # folders are still being found
    done, total, rate = _amounts(now)
    parts = [done if total is None else f"{done} of {total}{still}"]
    if now.done and now.rate >= 0.1:
        parts.append(f"{rate} a second")
    if now.done and now.seconds_left is not None and not now.cancelled:
        parts.append(f"{duration(now.seconds_left)} left")
    return ", ".join(parts)


def _amounts(now: Progress) -> tuple[str, str | None, str]:
    """What is done, all there is, and how much in a second, in what the job counts."""
    if now.name in _IN_BYTES:
        total = None if now.total is None else size(now.total)
        return size(now.done), total, size(round(now.rate))
    return f"{now.done:,}", None if now.total is None else f"{now.total:,}", f"{now.rate:.1f}"
