"""Long deeds with the files of photos, in the queue: trash, move, copy, rename by a pattern."""

import os
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.base.files import printable
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.base.moving import FilesDone
from photoapp.gui.jobs import Jobs
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.library import PhotoLibrary

Run = Callable[[Job], FilesDone]


class Filing(QObject):
    """What was done is told by who watches the history; here only what stayed, and copies.

    Signals: said(text, kind) for the status bar; copied(text, folder) is worth a look at it.
    """

    said = Signal(str, str)
    copied = Signal(str, str)

    def __init__(self, library: PhotoLibrary, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._jobs = library, jobs

    def trash(self, photos: Sequence[int]) -> None:
        """Put photos into the trash of the system."""
        run = partial(self._library.files.trash, list(photos))
        self._start(JobName.TRASHING, run, Changes.EVERYTHING, "")

    def move(self, photos: Sequence[int], folder: str) -> None:
        """Move photos into a folder of the library."""
        run = partial(self._library.files.move, list(photos), folder)
        self._start(JobName.MOVING, run, Changes.PHOTOS | Changes.FOLDERS, folder)

    def copy(self, photos: Sequence[int], folder: str) -> None:
        """Copy the files of photos into any folder."""
        run = partial(self._library.files.copy, list(photos), folder)
        self._start(JobName.COPYING, run, Changes.NOTHING, folder)

    def rename_by(self, photos: Sequence[int], pattern: str) -> None:
        """Name photos by a pattern."""
        run = partial(self._library.files.rename_by, list(photos), pattern)
        self._start(JobName.RENAMING, run, Changes.PHOTOS, "")

    def _start(self, name: JobName, run: Run, kinds: Changes, folder: str) -> None:
        self._jobs.start(
            name,
            run,
            kinds=kinds,
            done=partial(self._done, name, folder),
            told=partial(self._told, name),
            about=_called(folder),
            asks=True,
        )

    def _done(self, name: JobName, folder: str, done: FilesDone) -> None:
        if done.failed:
            self.said.emit(self._left(done), "warning")
        elif name is JobName.COPYING:
            copied = words.photos(done.photos)
            self.copied.emit(self.tr("Copied {0} to {1}").format(copied, _called(folder)), folder)
        elif not done.photos:
            self.said.emit(self.tr("Nothing had to be done: they are so already."), "secondary")

    def _told(self, name: JobName, done: FilesDone) -> str:
        if done.failed:
            return self._left(done)
        photos = words.photos(done.photos)
        if name is JobName.COPYING:
            return self.tr("{0} copied").format(photos)
        if name is JobName.MOVING:
            return self.tr("{0} moved").format(photos)
        if name is JobName.TRASHING:
            return self.tr("{0} put into the trash").format(photos)
        return self.tr("{0} renamed").format(photos)

    def _left(self, done: FilesDone) -> str:
        """What stayed as it was, and why the first of it did."""
        path, error = done.failed[0]
        why, name = error_sentence(error).text, printable(os.path.basename(path))
        if len(done.failed) == 1:
            return self.tr("“{0}” stayed as it is. {1}").format(name, why)
        left = words.photos(len(done.failed))
        return self.tr("{0} stayed as they are, first “{1}”. {2}").format(left, name, why)


def _called(folder: str) -> str:
    return printable(os.path.basename(folder) or folder)
