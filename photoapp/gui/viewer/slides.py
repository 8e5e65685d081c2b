"""The slide show: when the next photo comes and which it is, and the keys that say so."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from photoapp.gui.viewer.canvas import Canvas

INTERVALS = (2, 3, 5, 8, 12, 20, 30, 60)
"""Seconds that a photo may stay."""

_LOOK_AGAIN_MS = 200  # while a photo whose time is over is not sharp yet


@dataclass(frozen=True, slots=True)
class Plan:
    """How a show goes. seconds: of INTERVALS. looped: after the last photo comes the first."""

    seconds: int = 5
    shuffled: bool = False
    looped: bool = True


class Slides(QObject):
    """Counts the time of the photo shown.

    Signals: due() the next photo's time has come; changed() it runs, pauses or has ended;
    planned() the user wants it otherwise.
    """

    due = Signal()
    changed = Signal()
    planned = Signal()

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._running = False
        self._plan = Plan()
        self._order: list[int] = []
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
    def plan(self) -> Plan:
        """How it goes."""
        return self._plan

    @plan.setter
    def plan(self, plan: Plan) -> None:
        self._plan = plan if plan.seconds in INTERVALS else replace(plan, seconds=Plan().seconds)
        self._order = []

    def after(self, row: int, count: int, by: int = 1) -> int | None:
        """The row that comes so many photos after this one of `count`; None where the show ends.

        Shuffled, every photo comes once before any comes again.
        """
        place, rows = row, range(count)
        if self._plan.shuffled:
            if len(self._order) != count:
                self._order = random.sample(rows, count)
            place = self._order.index(row)
        place += by
        if not 0 <= place < count and not self._plan.looped:
            return None
        return self._order[place % count] if self._plan.shuffled else place % count

    def start(self) -> None:
        """Begin, with the time of the photo shown."""
        self._running, self._order = True, []
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
        at = INTERVALS.index(self._plan.seconds) + longer
        seconds = INTERVALS[min(max(at, 0), len(INTERVALS) - 1)]
        self._plan = replace(self._plan, seconds=seconds)
        if not self.paused:
            self.begin_photo()
            self._canvas.note(self.tr("%n second(s) each", "", seconds))
        self.planned.emit()

    def shuffle(self, shuffled: bool) -> None:
        """Let photos come in any order, or in that of the list."""
        self.plan = replace(self._plan, shuffled=shuffled)
        self.planned.emit()

    def loop(self, looped: bool) -> None:
        """Let the first photo come after the last, or end there."""
        self._plan = replace(self._plan, looped=looped)
        self.planned.emit()

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
        self._timer.start(self._plan.seconds * 1000)

    def _over(self) -> None:
        # A photo's time is not over before it has been seen.
        if self._canvas.sharp:
            # Running even if nobody answers: a list of one photo is a show, too.
            self._timer.start(self._plan.seconds * 1000)
            self.due.emit()
        else:
            self._timer.start(_LOOK_AGAIN_MS)
