"""Exports photos from the window: asks how, hands it to the queue, says what became of it."""

import os
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from photoapp.base.answers import Changes
from photoapp.base.exports import ExportReport, ExportWish
from photoapp.base.files import printable
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.gui.exporting.dialog import ExportDialog
from photoapp.gui.exporting.remembered import read, written
from photoapp.gui.jobs import Jobs
from photoapp.gui.settings import Settings
from photoapp.gui.system.reveal import reveal
from photoapp.gui.widgets.menu import sign
from photoapp.gui.widgets.toast import Toast
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

_NAMED = 3  # photos that were not exported and are named


class ExportDesk(QObject):
    """Signals: said(text, kind) for the status bar; exported() copies have come out."""

    said = Signal(str, str)
    exported = Signal()

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        jobs: Jobs,
        settings: Settings,
        toast: Toast,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._work, self._jobs = library, work, jobs
        self._settings, self._toast, self._window = settings, toast, window

    def fill(self, menu: QMenu, photos: Sequence[int]) -> QAction:
        """Offer it in a menu of photos; returns the line."""
        return sign(menu.addAction(self.tr("Export…"), partial(self.ask, list(photos))), "export")

    def ask(self, photos: Sequence[int]) -> ExportDialog | None:
        """Let the user say how photos are to be exported, if there are any."""
        if not photos:
            self.said.emit(self.tr("Choose the photos to export first."), "secondary")
            return None
        remembered = read(self._settings.exporting)
        dialog = ExportDialog(self._window, self._work, self._library.exports, photos, remembered)
        dialog.wished.connect(partial(self.export, list(photos)))
        dialog.open()
        return dialog

    def export(self, photos: Sequence[int], wish: ExportWish, folder: str) -> None:
        """Export photos as it is wished, which is remembered."""
        before = read(self._settings.exporting)
        self._settings.exporting = written(before.after(wish, folder))
        self._start(partial(self._library.exports.run, list(photos), folder, wish), folder)

    def _start(self, run: Callable[[Job], ExportReport], folder: str) -> None:
        self._jobs.start(
            JobName.EXPORTING,
            run,
            kinds=Changes.NOTHING,
            done=self._done,
            stopped=self._stopped,
            told=self._told,
            about=words.place(folder),
            asks=True,
        )

    def _told(self, report: ExportReport) -> str:
        into = words.place(report.folder)
        parts = [self.tr("Exported {0} to {1}.").format(words.photos(report.photos), into)]
        if report.already:
            already = words.photos(report.already)
            parts.append(self.tr("{0} were there already.").format(already))
        if report.skipped:
            skipped = words.photos(report.skipped)
            parts.append(self.tr("{0} were left out: the name is taken.").format(skipped))
        if report.failed:
            parts.append(self._failed(report))
        return " ".join(parts)

    def _failed(self, report: ExportReport) -> str:
        failed = words.photos(len(report.failed))
        parts = [self.tr("{0} could not be exported.").format(failed)]
        if all(one.error.code is Code.DISK_FULL for one in report.failed):
            full = PhotoappError(Code.DISK_FULL, path=report.folder)  # not the copy that was begun
            return " ".join([*parts, error_sentence(full).text])
        for one in report.failed[:_NAMED]:
            name = printable(os.path.basename(one.path))
            parts.append(words.about(name, error_sentence(one.error).text))
        return " ".join(parts)

    def _done(self, report: ExportReport) -> None:
        text = self._told(report)
        if report.photos:
            self.exported.emit()
        if report.failed:
            retry = partial(
                self._start, partial(self._library.exports.retry, report), report.folder
            )
            self._toast.say(self._failed(report), self.tr("Try again"), retry)
            self.said.emit(text, "warning")
        elif report.first:
            self._toast.say(text, self.tr("Show in folder"), partial(reveal, report.first))
        else:
            self._toast.say(text)

    def _stopped(self) -> None:
        self.said.emit(self.tr("Stopped. What was exported so far stays."), "secondary")
