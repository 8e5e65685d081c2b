"""Looking through the folders in the background: starts, pauses, stops, tells how far it is."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Changes, IndexReport
from photoapp.base.jobs import Job, Progress
from photoapp.base.messages import Cancelled, Code, JobName, PhotoappError
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

BUSY_RETRY_MS = 15_000

Run = Callable[[Job], IndexReport]


class Indexer(QObject):
    """One run at a time; what is asked meanwhile runs after it.

    Signals: started(); reported(IndexReport) what a run did; ended() after success, cancel or
    failure; failed(Exception); busy() another process does it now, and this one will try again.
    """

    started = Signal()
    reported = Signal(object)
    ended = Signal()
    failed = Signal(object)
    busy = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._job: Job | None = None
        self._next: list[tuple[JobName, Run]] = []
        self._again = QTimer(self, interval=BUSY_RETRY_MS, singleShot=True)
        self._again.timeout.connect(self.index)

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    def index(self, roots: Sequence[str] | None = None) -> None:
        """Look through all folders, or some."""
        self._start(JobName.INDEXING, partial(self._library.index, only=roots))

    def again(self) -> None:
        """Look through all folders as they are to be looked at from now on, whatever runs."""
        if self._job is not None:
            self.stop()
        self.index()

    def retry(self) -> None:
        """Look through all folders, and at the problem files again."""
        self._start(JobName.RETRYING, self._library.retry_problems)

    def pause(self, paused: bool) -> None:
        """Pause, or go on."""
        if self._job is not None:
            (self._job.pause if paused else self._job.resume)()

    @property
    def name(self) -> str:
        """A run is for all photos."""
        return ""

    def cancel(self) -> None:
        """What the status bar calls `stop`."""
        self.stop()

    def stop(self) -> None:
        """End the run; the next one goes on from there."""
        self._next.clear()
        self._again.stop()
        if self._job is not None:
            self._job.cancel()

    def progress(self) -> Progress | None:
        """How far the run is, None if there is none."""
        return self._job.progress() if self._job is not None else None

    def _start(self, name: JobName, run: Run) -> None:
        self._again.stop()
        if self._job is not None:
            self._next.append((name, run))
            return
        self._job = Job(name)
        job = self._job
        self._work.change(
            lambda: run(job), Changes.EVERYTHING, self._done, self._broken, lane=Lane.JOB
        )
        self.started.emit()

    def _done(self, report: IndexReport) -> None:
        self._end()
        self.reported.emit(report)

    def _broken(self, error: Exception) -> None:
        self._end()
        if isinstance(error, PhotoappError) and error.code is Code.CATALOG_BUSY:
            self._again.start()
            self.busy.emit()
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        if self._next:
            self._start(*self._next.pop(0))
