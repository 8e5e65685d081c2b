"""Lets the window notice what happens in the folders, and look there once it is calm.

What the system reports is gathered by `library.watching`; here it is decided when a run is due:
never beside another, never while the user has stopped or paused looking. Now and then all folders
are looked through, for what nobody reports: on network drives, and beyond the system's limits.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import IndexReport
from photoapp.base.files import Touched, printable
from photoapp.gui.jobs.indexer import Indexer
from photoapp.gui.settings import Settings
from photoapp.library import PhotoLibrary

TICK_MS = 500
READY_MS = 2000  # that the first look waits for the watch, so that nothing happens in between
AFTER_FAILURE_S = 60.0


class FolderWatch(QObject):
    """Begins runs of the indexer by itself. Signal: said(text, kind) for the status bar, once."""

    said = Signal(str, str)

    def __init__(
        self, library: PhotoLibrary, indexer: Indexer, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._indexer, self._settings = library, indexer, settings
        self._looking: Sequence[Touched] = ()  # what the run looks at that was begun here
        self._reported = self._told = self._over = False
        self._first: Callable[[], None] | None = None
        self._patience = READY_MS
        self._looked = self._earliest = time.monotonic()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        indexer.reported.connect(self._follow)
        indexer.ended.connect(self._ended)

    def start(self, first: Callable[[], None]) -> None:
        """Watch from now on. first: looks through all folders, as soon as they are watched.

        Nothing after `stop`: a window that closed before its first photos were there.
        """
        if self._over:
            return
        self._first = first
        self._library.watching.start()
        self._timer.start()
        QTimer.singleShot(0, self, self._tick)

    def stop(self) -> None:
        """Begin no more runs."""
        self._over = True
        self._timer.stop()
        self._first = None

    def _tick(self) -> None:
        if self._first is not None:
            self._patience -= TICK_MS
            if self._library.watching.ready.is_set() or self._patience <= 0:
                first, self._first = self._first, None
                first()
            return
        if self._library.watching.is_full and not self._told:
            self._tell()
        if self._indexer.running or self._indexer.held or time.monotonic() < self._earliest:
            return
        touched = self._library.watching.take()
        if touched:
            self._looking, self._reported = touched, False
            self._indexer.look(touched)
        elif self._is_time():
            self._looked = time.monotonic()
            self._indexer.follow()

    def _is_time(self) -> bool:
        minutes = self._settings.rescan_minutes
        return minutes > 0 and time.monotonic() - self._looked >= 60 * minutes

    def _follow(self, report: IndexReport) -> None:
        self._reported = True
        self._library.watching.follow(report, self._looking)
        if not self._looking:
            self._looked = time.monotonic()

    def _ended(self) -> None:
        looking, self._looking = self._looking, ()
        if looking and not self._reported:  # cancelled, or it failed
            self._library.watching.put_back(looking)
            self._earliest = time.monotonic() + AFTER_FAILURE_S
        self._reported = False

    def _tell(self) -> None:
        self._told = True
        partly = [printable(PurePath(path).name or path) for path in self._library.watching.partly]
        names = ", ".join(partly) or self.tr("some folders")
        minutes = self._settings.rescan_minutes
        if minutes:
            text = self.tr(
                "Your system watches no more folders: changes in {0} show up within %n minute(s).",
                "",
                minutes,
            )
        else:
            text = self.tr("Your system watches no more folders: look again for changes in {0}.")
        self.said.emit(text.format(names), "secondary")
