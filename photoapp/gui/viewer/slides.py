"""The slide show: when the next photo comes, and the keys that say so."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from photoapp.gui.viewer.canvas import Canvas

INTERVALS = (2, 3, 5, 8, 12, 20, 30)
"""Seconds that a photo may stay."""

_USUAL = 5
_LOOK_AGAIN_MS = 200  # while a photo whose time is over is not sharp yet


class Slides(QObject):
    """Counts the time of the photo shown.

    Signals: due() the next photo's time has come; changed() it runs, pauses or has ended.
    """

    due = Signal()
    changed = Signal()

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._running = False
        self._seconds = _USUAL
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._over)

    @property
    def running(self) -> bool:
        """Whether there is a show, paused or not."""
        return self._running

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return self._running and not self._timer.isActive()

    @property
    def seconds(self) -> int:
        """How long each photo stays."""
        return self._seconds

    def start(self) -> None:
        """Begin, with the time of the photo shown."""
        self._running = True
        self.begin_photo()
        self.changed.emit()

    def end(self) -> None:
        """No show any more."""
        if self._running:
            self._running = False
            self._timer.stop()
            self._canvas.note()
            self.changed.emit()

    def turn(self) -> None:
        """Pause, or go on."""
        if self.paused:
            self.begin_photo()
            self._canvas.note()
        else:
            self._timer.stop()
            self._canvas.note(self.tr("Paused"), stays=True)
        self.changed.emit()

    def pace(self, longer: int) -> None:
        """Let photos stay so many steps of INTERVALS longer."""
        at = INTERVALS.index(self._seconds) + longer
        self._seconds = INTERVALS[min(max(at, 0), len(INTERVALS) - 1)]
        if not self.paused:
            self.begin_photo()
            self._canvas.note(self.tr("%n second(s) each", "", self._seconds))

    def acts(self) -> dict[Qt.Key, Callable[[], object]]:
        """What keys do during the show, none otherwise."""
        if not self._running:
            return {}
        keys = Qt.Key
        return {
            keys.Key_Space: self.turn,
            keys.Key_Plus: partial(self.pace, 1),
            keys.Key_Equal: partial(self.pace, 1),
            keys.Key_Minus: partial(self.pace, -1),
        }

    def photo_changed(self) -> None:
        """Another photo is shown, whose time begins unless the show is paused."""
        if self._running and not self.paused:
            self.begin_photo()

    def begin_photo(self) -> None:
        """The time of the photo shown begins."""
        self._timer.start(self._seconds * 1000)

    def _over(self) -> None:
        # A photo's time is not over before it has been seen.
        if self._canvas.sharp:
            # Running even if nobody answers: a list of one photo is a show, too.
            self._timer.start(self._seconds * 1000)
            self.due.emit()
        else:
            self._timer.start(_LOOK_AGAIN_MS)
