"""Long work that a test lets through, makes fail, or stops."""

import threading

from pytestqt.qtbot import QtBot

from photoapp.base.answers import Changes
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.gui.jobs import Jobs, State, Task

SLOW = 60_000


class Gate:
    """Work that counts to ten of a hundred and then stands until it is let through.

    error: raised instead, once it is let through.
    """

    def __init__(self) -> None:
        self.opened, self.ran = threading.Event(), 0
        self.error: PhotoappError | None = None

    def __call__(self, job: Job) -> int:
        self.ran += 1
        job.total, job.counting, job.done = 100, False, 10
        while not self.opened.wait(0.005):
            job.checkpoint()
        job.checkpoint()
        if self.error is not None:
            raise self.error
        return job.done


def starts(
    jobs: Jobs, name: JobName = JobName.COPYING, about: str = "", *, asks: bool = False
) -> tuple[Task, Gate]:
    """Put work into the queue that stands at its gate."""
    gate = Gate()
    return jobs.start(name, gate, kinds=Changes.NOTHING, about=about, asks=asks), gate


def wait_for(qtbot: QtBot, task: Task, state: State) -> None:
    """Let the event loop run until a task stands there."""
    qtbot.waitUntil(lambda: task.state is state, timeout=SLOW)


def fails(qtbot: QtBot, jobs: Jobs, error: PhotoappError, about: str = "") -> tuple[Task, Gate]:
    """Work that has failed, and does not when it is tried again."""
    task, gate = starts(jobs, JobName.EXPORTING, about)
    gate.error = error
    gate.opened.set()
    wait_for(qtbot, task, State.FAILED)
    gate.error = None
    return task, gate
