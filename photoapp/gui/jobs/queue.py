"""All long work of the window in one queue: begun in turn, paused, cancelled, tried again."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Changes
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, JobName, PhotoappError
from photoapp.gui.jobs.task import Order, State, Task
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

T = TypeVar("T")
_log = logging.getLogger(__name__)

KEPT = 30  # tasks that are over, so that a window open for weeks does not list all it ever did

LANES: Final[dict[JobName, Lane]] = {
    JobName.INDEXING: Lane.JOB,
    JobName.RETRYING: Lane.JOB,
    JobName.SCANNING: Lane.JOB,
    JobName.INSTALLING: Lane.FETCH,
    JobName.EXPORTING: Lane.EXPORT,
    JobName.COPYING: Lane.FILES,
    JobName.MOVING: Lane.FILES,
    JobName.RENAMING: Lane.FILES,
    JobName.TRASHING: Lane.FILES,
}
"""What takes turns with what; all else waits in Lane.UPKEEP.

Looking through folders may take hours, so nothing else stands behind it. What moves files takes
turns, as the library's own lock would have it anyway. An export only reads, and goes beside both.
"""


class Jobs(QObject):
    """One task of a lane at a time, in the order asked for. Used on the GUI thread.

    Signals: changed() a task came, went or stands elsewhere; ended(Task) one is over; failed(Task)
    one did, of which nobody else will speak.
    """

    changed = Signal()
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, library: PhotoLibrary, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._tasks: list[Task] = []
        self._closed = False

    def start(
        self,
        name: JobName,
        run: Callable[[Job], T],
        *,
        kinds: Changes,
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] | None = None,
        told: Callable[[T], str] | None = None,
        about: str = "",
        lane: Lane | None = None,
        asks: bool = False,
        stoppable: bool = True,
    ) -> Task:
        """Put work into the queue; begins at once if nothing of its lane is under way.

        run: gets a new Job, whose `checkpoint` it calls, each time it is tried; not on the GUI
        thread. The others are called there. kinds: what it changes, announced also if it fails or
        is cancelled. done: gets what `run` returned. failed: speaks of an error; without it, the
        status bar does. stopped: it was cancelled. told: what came of it, for the queue. about:
        what with, as a name of an album. lane: what it takes turns with, None for that of its
        name. asks: closing the window asks before it is stopped. stoppable: `run` looks at its job.
        """
        order = Order(run, kinds, done, failed, stopped, told)
        task = Task(
            name,
            order,
            self._look,
            about=about,
            lane=lane or LANES.get(name, Lane.UPKEEP),
            asks=asks,
            stoppable=stoppable,
        )
        self._tasks.append(task)
        self._look()
        return task

    @property
    def tasks(self) -> list[Task]:
        """All of this session in the order asked for, without those forgotten."""
        return sorted(self._tasks, key=lambda task: task.turn)

    @property
    def under_way(self) -> list[Task]:
        """Those that run, are paused or about to stop."""
        return [task for task in self.tasks if task.under_way]

    @property
    def waiting(self) -> list[Task]:
        """Those whose turn has not come."""
        return [task for task in self.tasks if task.state is State.WAITING]

    @property
    def unfinished(self) -> list[Task]:
        """Those that failed, and can be tried again."""
        return [task for task in self.tasks if task.state is State.FAILED]

    @property
    def asking(self) -> list[Task]:
        """Those that closing the window asks about."""
        return [task for task in self.tasks if task.asks and not task.over]

    def pause_all(self, paused: bool = True) -> None:
        """Pause, or go on with, everything there is."""
        for task in self.tasks:
            task.pause(paused)

    def clear(self) -> None:
        """Forget what is done or was cancelled; what failed stays until it is done or forgotten."""
        for task in self.tasks:
            if task.state in (State.DONE, State.CANCELLED):
                task.forget()

    def close(self) -> None:
        """Cancel everything and begin nothing more."""
        self._closed = True
        for task in self.tasks:
            task.cancel()

    def _look(self) -> None:
        """Begin what can begin, drop what nobody needs to see."""
        gone = [task for task in self._tasks if task.over and task.forgotten]
        over = [task for task in self.tasks if task.over and not task.forgotten]
        for task in gone + over[:-KEPT]:
            self._tasks.remove(task)
        busy = {task.lane for task in self.under_way}
        for task in self.waiting:
            # Changes wait in their own lane, where closing forgets none.
            if (task.lane is Lane.CHANGE or task.lane not in busy) and not self._closed:
                busy.add(task.lane)
                self._begin(task)
        self.changed.emit()

    def _begin(self, task: Task) -> None:
        order, job = task.order, task.begin()
        done, failed = partial(self._done, task), partial(self._broke, task)
        self._work.change(partial(order.run, job), order.kinds, done, failed, lane=task.lane)

    def _done(self, task: Task, result: T) -> None:
        order = task.order
        task.end(State.DONE, said=order.told(result) if order.told else "")
        self._after(task, partial(order.done, result) if order.done else None)

    def _broke(self, task: Task, error: Exception) -> None:
        order = task.order
        if isinstance(error, Cancelled):
            task.end(State.CANCELLED)
            self._after(task, order.stopped)
            return
        error = self._library.explain(error)
        if not isinstance(error, PhotoappError):
            _log.error("%s failed", task.name, exc_info=error)
        task.end(State.FAILED, error)
        speak = partial(order.failed, error) if order.failed else partial(self.failed.emit, task)
        self._after(task, speak)

    def _after(self, task: Task, speak: Callable[[], None] | None) -> None:
        """Let whoever asked for it know before the next begins."""
        try:
            if speak is not None:
                speak()
        finally:
            self.ended.emit(task)
            self._look()
