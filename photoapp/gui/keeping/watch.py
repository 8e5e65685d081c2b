"""Notices changes of the library, by this window or another process, and paces what follows."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Changes
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

LOOK_MS = 1000  # a look costs some microseconds, and another program's changes should not wait
SHARE = 4.0  # refreshing may take at most one part in so many of the time


class Watch(QObject):
    """Asks for the library's version now and then. Signal: changed() at most once a second.

    What is shown first is of the library as it was opened, or newer. A refresh that takes long
    comes less often: `took` tells how long the last one took.
    """

    changed = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._seen: int | None = library.began
        self._earliest = 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        work.changed.connect(self._told)

    def took(self, seconds: float) -> None:
        """Say how long the last refresh took in the background."""
        self._earliest = time.monotonic() + seconds * SHARE

    def _look(self) -> None:
        self._work.query("version", self._library.version, self._compare)

    def _compare(self, version: int) -> None:
        if version != self._seen and time.monotonic() >= self._earliest:
            self._seen = version
            self.changed.emit()

    def _told(self, kinds: Changes) -> None:
        if kinds:
            self._seen = None
            self._earliest = 0.0
            self._look()
