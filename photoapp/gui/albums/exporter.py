"""Exports an album in the background, to a folder or a list, and says what became of it."""

from functools import partial

from PySide6.QtWidgets import QFileDialog, QWidget

from photoapp.base.answers import Changes
from photoapp.base.files import printable
from photoapp.base.messages import JobName
from photoapp.base.tagged import Album, Exported
from photoapp.gui.changing import Changing
from photoapp.gui.jobs import Jobs, Task
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Exporter(Changing):
    """Exports one album after the other."""

    def __init__(self, library: PhotoLibrary, work: Work, jobs: Jobs, window: QWidget) -> None:
        super().__init__(library, work, window, Changes.NOTHING)
        self._jobs = jobs
        self._tasks: list[Task] = []

    @property
    def running(self) -> bool:
        """Whether one is being exported, or waits for it."""
        return any(not task.over for task in self._tasks)

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
        """Export an album to a folder or a list."""
        self._tasks = [task for task in self._tasks if not task.over]
        task = self._jobs.start(
            JobName.EXPORTING,
            partial(self.library.albums.export, album.id, path),
            kinds=Changes.NOTHING,
            done=self._done,
            stopped=self._stopped,
            told=self._told,
            about=album.name,
            asks=True,
        )
        self._tasks.append(task)

    def _told(self, exported: Exported) -> str:
        told = words.photos(exported.photos), printable(exported.path)
        text = self.tr("Exported {0} to {1}.").format(*told)
        if exported.already:
            already = words.photos(exported.already)
            text += " " + self.tr("{0} were there already.").format(already)
        if exported.failed:
            failed = words.photos(len(exported.failed))
            text += " " + self.tr("{0} could not be exported.").format(failed)
        return text

    def _done(self, exported: Exported) -> None:
        self.said.emit(self._told(exported), "warning" if exported.failed else "good")

    def _stopped(self) -> None:
        self.said.emit(self.tr("Stopped. What was copied so far stays."), "secondary")
