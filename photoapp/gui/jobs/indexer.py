"""Looking through the folders in the background: asked for, followed, held, told how far it is."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Changes, IndexReport
from photoapp.base.files import Touched
from photoapp.base.jobs import Job, Progress
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.gui.jobs import Jobs, State, Task
from photoapp.library import PhotoLibrary

BUSY_RETRY_MS = 15_000

Run = Callable[[Job], IndexReport]


class Indexer(QObject):
    """One run at a time; what is asked meanwhile runs after it, once.

    A run that the user stopped stays stopped: `follow` does nothing until something is asked for.
    Attribute: begun, whether there was a run in this session.
    Signals: started(); reported(IndexReport) what a run did; ended() after success, cancel or
    failure; failed(Exception); busy() another process does it now, and this one will try again.
    """

    started = Signal()
    reported = Signal(object)
    ended = Signal()
    failed = Signal(object)
    busy = Signal()

    def __init__(self, library: PhotoLibrary, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._tasks: dict[Task, frozenset[str] | None] = {}  # roots, None for all
        self._run: Task | None = None  # the one whose beginning was told
        self._held = self._interrupted = self._unfinished = self.begun = False
        self._again = QTimer(self, interval=BUSY_RETRY_MS, singleShot=True)
        self._again.timeout.connect(self._try_again)
        jobs.changed.connect(self._look)
        jobs.ended.connect(self._over)

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._current() is not None

    @property
    def looking(self) -> frozenset[str] | None:
        """The roots that are looked through now, None for all of them."""
        current = self._current()
        return frozenset() if current is None else self._tasks[current]

    @property
    def broken(self) -> bool:
        """Whether the latest run failed or was stopped: what is there is not all there is."""
        return self._unfinished

    @property
    def held(self) -> bool:
        """Whether the user stopped a run and has asked for none since."""
        return self._held

    @property
    def paused(self) -> bool:
        """Whether the run is paused."""
        return any(task.paused for task in self._tasks)

    def index(self, roots: Sequence[str] | None = None) -> None:
        """Look through all folders, or some, because the user wants it."""
        if roots is None:
            self.pause(False)
        if not self._is_coming(roots):
            self._start(JobName.INDEXING, partial(self._library.index, only=roots), roots)

    def follow(self, roots: Sequence[str] | None = None) -> None:
        """Look through all folders, or some, because something may have changed there.

        Nothing while the user holds it.
        """
        if not self._held and not self._is_coming(roots):
            self._start(JobName.INDEXING, partial(self._library.index, only=roots), roots)

    def look(self, touched: Sequence[Touched]) -> None:
        """Look only at folders in which something happened, as `follow` does.

        It is no news in the queue that nothing was found.
        """
        if not self._held:
            run = partial(self._library.index_touched, touched=touched)
            self._start(JobName.INDEXING, run, [])

    def again(self) -> None:
        """Look through all folders as they are to be looked at from now on, whatever runs."""
        paused = self.paused
        self.stop()
        self.index()
        self.pause(paused)

    def retry(self) -> None:
        """Look through all folders, and at the problem files again."""
        self._start(JobName.RETRYING, self._library.retry_problems, None)

    def pause(self, paused: bool) -> None:
        """Pause, or go on."""
        for task in self._tasks:
            task.pause(paused)

    def stop(self) -> None:
        """End the run and forget what waits; the next one goes on from there."""
        self._again.stop()
        for task in list(self._tasks):
            task.forget()
            task.cancel()

    def interrupt(self) -> None:
        """End the run because its folders are about to change; `go_on` goes on with them."""
        self._interrupted = self._interrupted or any(not task.over for task in self._tasks)
        self.stop()

    def go_on(self) -> None:
        """Look through the folders if a run was interrupted."""
        interrupted, self._interrupted = self._interrupted, False
        if interrupted:
            self.index()

    def progress(self) -> Progress | None:
        """How far the run is, None if there is none."""
        task = self._current()
        return task.progress() if task is not None else None

    def _current(self) -> Task | None:
        return next((task for task in self._tasks if task.under_way), None)

    def _is_coming(self, roots: Sequence[str] | None) -> bool:
        """Whether a run that waits looks there."""
        waiting = [some for task, some in self._tasks.items() if task.state is State.WAITING]
        return any(some is None or (roots is not None and some >= set(roots)) for some in waiting)

    def _start(self, name: JobName, run: Run, roots: Sequence[str] | None) -> None:
        self._again.stop()
        self.begun = True
        for task in [task for task in self._tasks if task.over]:
            task.forget()
            del self._tasks[task]
        task = self._jobs.start(
            name,
            run,
            kinds=Changes.EVERYTHING,
            done=self.reported.emit,
            failed=self._broken,
            told=self._told,
        )
        self._tasks[task] = None if roots is None else frozenset(roots)
        self._look()

    def _told(self, report: IndexReport) -> str:
        """What a run found, in a line."""
        offline = len(report.offline)
        counted = [
            (report.added, self.tr("%Ln new", "", report.added)),
            (report.changed, self.tr("%Ln changed", "", report.changed)),
            (report.moved, self.tr("%Ln moved", "", report.moved)),
            (report.missing, self.tr("%Ln missing", "", report.missing)),
            (report.problems, self.tr("%Ln cannot be read", "", report.problems)),
            (offline, self.tr("%Ln folder(s) not there now", "", offline)),
        ]
        return " · ".join(text for count, text in counted if count) or self.tr("Nothing new")

    def _look(self) -> None:
        """Tell when a run begins, and that what is asked for is held no more."""
        if any(not task.over and not task.forgotten for task in self._tasks):
            self._held = False
        current = self._current()
        if current is not None and current is not self._run:
            self._run = current
            self.started.emit()

    def _over(self, task: Task) -> None:
        if task not in self._tasks:
            return
        if self._tasks[task] != frozenset():  # one that only looked at some folders ends nothing
            self._unfinished = task.state is not State.DONE
        if task.forgotten:
            del self._tasks[task]
        elif self._tasks[task] == frozenset() and task.said == self.tr("Nothing new"):
            task.forget()
        elif task.state is State.CANCELLED:
            self._hold()
        if task is self._run:
            self._run = None
            self.ended.emit()

    def _hold(self) -> None:
        """The user stopped a run: none is to take its place by itself."""
        for task in list(self._tasks):
            if not task.over:
                task.forget()
                task.cancel()
        self._held = True

    def _broken(self, error: Exception) -> None:
        if isinstance(error, PhotoappError) and error.code is Code.CATALOG_BUSY:
            self._again.start()
            self.busy.emit()
        else:
            self.failed.emit(error)

    def _try_again(self) -> None:
        for task in list(self._tasks):
            task.retry()
