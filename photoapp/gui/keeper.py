"""Keeps the library up to date: runs, folders and what the status bar says of both."""

import os
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from photoapp.base.answers import Folder
from photoapp.base.files import printable
from photoapp.base.jobs import Progress
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import Backup
from photoapp.gui.albums import Exporter
from photoapp.gui.encoders import Fetcher
from photoapp.gui.folders import Folders
from photoapp.gui.indexer import Indexer
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.reveal import open_folder, reveal
from photoapp.gui.sentences import error_sentence, sentence
from photoapp.gui.sidebar import Sidebar
from photoapp.gui.status import StatusBar
from photoapp.gui.watch import Watch
from photoapp.gui.welcome import WelcomePage
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

PROGRESS_MS = 200


class Task(Protocol):
    """Something long that the status bar shows. name: of what it is busy with, "" for all."""

    @property
    def running(self) -> bool: ...
    @property
    def name(self) -> str: ...
    def progress(self) -> Progress | None: ...
    def pause(self, paused: bool) -> None: ...
    def cancel(self) -> None: ...


class Keeper(QObject):
    """Attributes: indexer, fetcher, watch, folders.

    Signals: changed() what is shown may be out of date; ended() a run is over; broken(Exception)
    an error that needs a dialog.
    """

    changed = Signal()
    ended = Signal()
    broken = Signal(object)

    def __init__(
        self, library: PhotoLibrary, work: Work, status: StatusBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._window, self._status = window, status
        self._library, self._work = library, work
        self.indexer = Indexer(library, work, self)
        self.fetcher = Fetcher(library, work, self)
        self.watch = Watch(library, work, self)
        self.folders = Folders(library, work, self)
        self._tasks: list[Task] = [self.indexer, self.fetcher]
        self._progress = QTimer(self, interval=PROGRESS_MS)
        self._progress.timeout.connect(self._show_progress)
        self.watch.changed.connect(self.changed)
        work.failed.connect(self.fail)
        self.indexer.started.connect(self._look_at_work)
        self.indexer.ended.connect(self._run_ended)
        self.fetcher.changed.connect(self._look_at_work)
        self.indexer.failed.connect(self.fail)
        self.indexer.busy.connect(self._busy)
        self.folders.look.connect(self.indexer.index)
        self.folders.removing.connect(self.indexer.stop)
        self.folders.said.connect(status.say)
        status.paused.connect(self._pause)
        status.stopped.connect(self._stop)

    def show_too(self, exporter: Exporter) -> None:
        """Show how far an export is, too."""
        self._tasks.append(exporter)
        exporter.changed.connect(self._look_at_work)

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
        dialog = QFileDialog(self._window, title)
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
        self._work.query("backup", self._library.backups.make, self._backed_up, self.fail)

    def _backed_up(self, made: Backup) -> None:
        name = printable(os.path.basename(made.path))
        self._status.say(self.tr("Backed up your library: {0}").format(name), "good")

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
        if not self._running():
            self._status.show_progress(None)

    def _run_ended(self) -> None:
        self.ended.emit()
        self._look_at_work()

    def _look_at_work(self) -> None:
        if self._running():
            self._progress.start()
        else:
            self._progress.stop()
        self._show_progress()

    def _running(self) -> list[Task]:
        """What runs, the one first that pause and stop are for."""
        return [task for task in self._tasks if task.running]

    def _show_progress(self) -> None:
        running = self._running()
        first = running[0] if running else self.fetcher
        self._status.show_progress(first.progress(), first.name)
        beside = running[1] if len(running) > 1 else None
        self._status.show_beside(
            beside.progress() if beside else None, beside.name if beside else ""
        )

    def _pause(self, paused: bool) -> None:
        for task in self._running()[:1]:
            task.pause(paused)
        self._show_progress()

    def _stop(self) -> None:
        for task in self._running()[:1]:
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
