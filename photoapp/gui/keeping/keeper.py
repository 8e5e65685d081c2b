"""Keeps the library up to date: runs, folders, backups; and what the status bar says of work."""

import os
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDir, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from photoapp.base.answers import Changes, Folder
from photoapp.base.files import printable
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.safety import Backup
from photoapp.gui.encoders import Fetcher
from photoapp.gui.jobs import Jobs, Task
from photoapp.gui.jobs.indexer import Indexer
from photoapp.gui.keeping.folders import Folders
from photoapp.gui.keeping.watch import Watch
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.sidebar import Sidebar
from photoapp.gui.status import StatusBar
from photoapp.gui.system.reveal import open_folder, reveal
from photoapp.gui.welcome import WelcomePage, pictures_folder
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence, job_sentence, sentence
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

PROGRESS_MS = 200


class Keeper(QObject):
    """Attributes: indexer, fetcher, watch, folders.

    Signals: changed() what is shown may be out of date; ended() a run is over; broken(Exception)
    an error that needs a dialog.
    """

    changed = Signal()
    ended = Signal()
    broken = Signal(object)

    def __init__(
        self, library: PhotoLibrary, work: Work, jobs: Jobs, status: StatusBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._window, self._status = window, status
        self._library, self._jobs = library, jobs
        self.indexer = Indexer(library, jobs, self)
        self.fetcher = Fetcher(library, jobs, self)
        self.watch = Watch(library, work, self)
        self.folders = Folders(library, work, jobs, self)
        self._progress = QTimer(self, interval=PROGRESS_MS)
        self._progress.timeout.connect(self._show_progress)
        self.watch.changed.connect(self.changed)
        work.failed.connect(self.fail)
        jobs.changed.connect(self._look_at_work)
        jobs.failed.connect(self._tell_failed)
        self.indexer.ended.connect(self.ended)
        self.indexer.failed.connect(self.fail)
        self.indexer.busy.connect(self._busy)
        self.folders.look.connect(self.indexer.index)
        self.folders.removing.connect(self.indexer.interrupt)
        self.folders.removed.connect(self.indexer.go_on)
        self.folders.said.connect(status.say)
        status.paused.connect(self._pause)
        status.stopped.connect(self._stop)

    def serve_sidebar(self, sidebar: Sidebar) -> None:
        """Do what the menu of a folder asks for."""
        sidebar.show_folder.connect(lambda folder: open_folder(folder.absolute))
        sidebar.include.connect(self.folders.include)
        sidebar.remove.connect(self.folders.remove)
        sidebar.relocate.connect(self._relocate)
        sidebar.accept_empty.connect(self.folders.accept_empty)
        sidebar.rescan.connect(partial(self._rescan, sidebar))
        sidebar.exclude.connect(partial(self._exclude, sidebar))

    def serve_pages(self, problems: ProblemsPage, welcome: WelcomePage) -> None:
        """Do what the page of problems and that of the first start ask for."""
        problems.retry.connect(self.indexer.retry)
        problems.show_in_folder.connect(reveal)
        self.indexer.started.connect(partial(problems.set_busy, True))
        self.indexer.ended.connect(partial(problems.set_busy, False))
        welcome.choose.connect(self.choose_folder)
        welcome.use.connect(self.add_folder)

    def choose_folder(self) -> None:
        """Let the user choose a folder to add."""
        self._choose(self.tr("Add a folder with photos"), self.add_folder)

    def _choose(self, title: str, then: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._window, title, pictures_folder() or QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_folder(self, path: str) -> None:
        """Add a folder and look through it."""
        self.folders.add([path])

    def back_up(self) -> None:
        """Back up the library, and say where to."""
        self._status.say(self.tr("Backing up your library…"))
        self._jobs.start(
            JobName.BACKING_UP,
            lambda _job: self._library.backups.make(),
            kinds=Changes.NOTHING,
            done=lambda made: self._status.say(self._backed_up(made), "good"),
            told=self._backed_up,
            stoppable=False,
        )

    def _backed_up(self, made: Backup) -> str:
        name = printable(os.path.basename(made.path))
        return self.tr("Backed up your library: {0}").format(name)

    def fail(self, error: Exception) -> None:
        """Say what went wrong: a sentence for what people can act on, else a dialog."""
        error = self._library.explain(error)
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self._status.say(said.text, "danger", said.advice)
        else:
            self.broken.emit(error)

    def show_idle(self) -> None:
        """Show figures of the library where progress would stand."""
        if not self._jobs.under_way:
            self._status.show_progress(None)

    def _tell_failed(self, task: Task) -> None:
        error = task.error
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            # Whole names stand in the list of all work.
            what = words.about(job_sentence(task.name), said.text)
            self._status.say(what, "danger", said.advice)
        elif error is not None:
            self.broken.emit(error)

    def _look_at_work(self) -> None:
        if self._jobs.under_way:
            self._progress.start()
        else:
            self._progress.stop()
        self._show_progress()

    def _show_progress(self) -> None:
        running = self._jobs.under_way
        first = running[0] if running else None
        self._status.show_progress(
            first.progress() if first else None,
            first.about if first else "",
            stoppable=first.stoppable if first else False,
        )
        self._status.show_more(
            max(len(running) - 1, 0) + len(self._jobs.waiting), len(self._jobs.unfinished)
        )

    def _pause(self, paused: bool) -> None:
        for task in self._jobs.under_way[:1]:
            task.pause(paused)

    def _stop(self) -> None:
        for task in self._jobs.under_way[:1]:
            task.cancel()

    def _busy(self) -> None:
        said = sentence(Code.CATALOG_BUSY, {})
        self._status.say(said.text, "secondary", said.advice)

    def _rescan(self, sidebar: Sidebar, folder: Folder) -> None:
        root = sidebar.root_of(folder)
        if root:
            self._status.say(self.tr("Looking through {0}").format(printable(root)))
            self.indexer.index([root])

    def _relocate(self, folder: Folder) -> None:
        title = self.tr("Where is {0} now?").format(printable(folder.absolute))
        self._choose(title, partial(self.folders.relocate, folder))

    def _exclude(self, sidebar: Sidebar, folder: Folder) -> None:
        root = sidebar.root_of(folder)
        if root:
            self.folders.exclude(folder, root)
