"""Fetching encoders in the background: one at a time, cancelled at will, gone on with later."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Changes
from photoapp.base.jobs import Progress
from photoapp.base.messages import JobName
from photoapp.gui.jobs import Jobs, State, Task
from photoapp.library import PhotoLibrary

if TYPE_CHECKING:
    from photoapp.encoder.catalogue import Entry


class Fetcher(QObject):
    """The only part of the window that goes to the network, and only when asked to.

    Signals: changed() something began, ended or waits; got(EncoderInfo) one is here;
    failed(str, Exception) the id of one that is not.
    """

    changed = Signal()
    got = Signal(object)
    failed = Signal(str, object)

    def __init__(self, library: PhotoLibrary, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._tasks: dict[str, Task] = {}  # by the id of what is fetched
        jobs.changed.connect(self.changed)

    @property
    def running(self) -> bool:
        """Whether something is being fetched."""
        return any(task.under_way for task in self._tasks.values())

    def get(self, entry: "Entry") -> None:
        """Fetch an encoder, after those asked for before."""
        before = self._tasks.get(entry.id)
        if before is not None and not before.over:
            return
        if before is not None:
            before.forget()
        self._tasks[entry.id] = self._jobs.start(
            JobName.INSTALLING,
            partial(self._library.encoders.install, entry.id),
            kinds=Changes.ENCODERS,
            done=self.got.emit,
            failed=partial(self.failed.emit, entry.id),
            about=entry.name,
        )
        self.changed.emit()

    def cancel(self, encoder: str = "") -> None:
        """Fetch an encoder no more, or ("") none at all."""
        for one, task in list(self._tasks.items()):
            if encoder in ("", one):
                task.cancel()

    def progress_of(self, encoder: str) -> Progress | None:
        """How far one is, None if it is not being fetched."""
        task = self._tasks.get(encoder)
        return task.progress() if task is not None else None

    def waits(self, encoder: str) -> bool:
        """Whether an encoder is to be fetched after another."""
        task = self._tasks.get(encoder)
        return task is not None and task.state is State.WAITING
