"""Exports an album in the background, to a folder or a list, and says what became of it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from photoapp.base.answers import Changes
from photoapp.base.files import printable
from photoapp.base.jobs import Job, Progress
from photoapp.base.messages import Cancelled, JobName
from photoapp.base.tagged import Album, Exported
from photoapp.gui import words
from photoapp.gui.changing import Changing
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary


class Exporter(Changing):
    """Attribute: name, of the album that is exported. Signal, besides `said`: changed() it runs,
    or no longer.
    """

    changed = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(library, work, window, Changes.NOTHING)
        self._job: Job | None = None
        self.name = ""

    @property
    def running(self) -> bool:
        """Whether one is exported now."""
        return self._job is not None

    def progress(self) -> Progress | None:
        """How far it is."""
        return self._job.progress() if self._job else None

    def pause(self, paused: bool) -> None:
        """Pause, or go on."""
        if self._job is not None:
            (self._job.pause if paused else self._job.resume)()

    def cancel(self) -> None:
        """Export no further; what was copied stays."""
        if self._job:
            self._job.cancel()

    def choose(self, album: Album, copies: bool) -> None:
        """Let the user say where to."""
        dialog = QFileDialog(self.window)
        if copies:
            dialog.setWindowTitle(
                self.tr("Copy the photos of “{0}” into a folder").format(album.name)
            )
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setWindowTitle(self.tr("Write a list of the files of “{0}”").format(album.name))
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilters([self.tr("Text (*.txt)"), self.tr("Table (*.csv)")])
            dialog.setDefaultSuffix("txt")
            dialog.selectFile(album.name.replace("/", "_"))
        dialog.fileSelected.connect(partial(self.export, album))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, album: Album, path: str) -> None:
        """Export an album, unless one is being exported."""
        if self._job is not None:
            self.said.emit(self.tr("“{0}” is still being exported.").format(self.name), "warning")
            return
        self._job, self.name = Job(JobName.EXPORTING), album.name
        fn = partial(self.library.albums.export, album.id, path, self._job)
        self.work.change(fn, Changes.NOTHING, self._done, self._failed, lane=Lane.EXPORT)
        self.changed.emit()

    def _done(self, exported: Exported) -> None:
        self._end()
        told = words.photos(exported.photos), printable(exported.path)
        text = self.tr("Exported {0} to {1}.").format(*told)
        if exported.already:
            already = words.photos(exported.already)
            text += " " + self.tr("{0} were there already.").format(already)
        if exported.failed:
            failed = words.photos(len(exported.failed))
            text += " " + self.tr("{0} could not be exported.").format(failed)
        self.said.emit(text, "warning" if exported.failed else "good")

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.said.emit(self.tr("Stopped. What was copied so far stays."), "secondary")
        else:
            self.refused(error)

    def _end(self) -> None:
        self._job = None
        self.changed.emit()
