"""Fetching encoders in the background: one at a time, cancelled at will, gone on with later."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Changes, EncoderInfo
from photoapp.base.jobs import Job, Progress
from photoapp.base.messages import Cancelled, JobName
from photoapp.gui.work import Lane, Work
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

    def __init__(self, library: PhotoLibrary, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._job: Job | None = None
        self._entry: Entry | None = None
        self._next: list[Entry] = []

    @property
    def running(self) -> bool:
        """Whether something is being fetched."""
        return self._job is not None

    @property
    def name(self) -> str:
        """The name of what is being fetched."""
        return self._entry.name if self._entry else ""

    def get(self, entry: "Entry") -> None:
        """Fetch an encoder, after those asked for before."""
        if any(entry.id == one.id for one in (self._entry, *self._next) if one is not None):
            return
        self._next.append(entry)
        self._begin()

    def cancel(self, encoder: str = "") -> None:
        """Fetch an encoder no more, or ("") none at all."""
        self._next = [one for one in self._next if encoder not in ("", one.id)]
        if self._job is not None and self._entry and encoder in ("", self._entry.id):
            self._job.cancel()
        self.changed.emit()

    def pause(self, paused: bool) -> None:
        """Pause, or go on."""
        if self._job is not None:
            (self._job.pause if paused else self._job.resume)()

    def progress(self) -> Progress | None:
        """How far it is, None if nothing is being fetched."""
        return self._job.progress() if self._job is not None else None

    def progress_of(self, encoder: str) -> Progress | None:
        """The same, None if that is another encoder."""
        return self.progress() if self._entry and self._entry.id == encoder else None

    def waits(self, encoder: str) -> bool:
        """Whether an encoder is to be fetched after another."""
        return any(one.id == encoder for one in self._next)

    def _begin(self) -> None:
        if self._job is None and self._next:
            self._entry = self._next.pop(0)
            self._job = Job(JobName.INSTALLING)
            fetch = partial(self._library.encoders.install, self._entry.id, self._job)
            self._work.change(fetch, Changes.ENCODERS, self._done, self._failed, lane=Lane.FETCH)
        self.changed.emit()

    def _done(self, info: EncoderInfo) -> None:
        self._end()
        self.got.emit(info)

    def _failed(self, error: Exception) -> None:
        encoder = self._entry.id if self._entry else ""
        self._end()
        if not isinstance(error, Cancelled):
            self.failed.emit(encoder, error)

    def _end(self) -> None:
        self._job = self._entry = None
        self._begin()
