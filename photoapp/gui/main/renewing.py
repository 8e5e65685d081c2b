"""What is shown follows the library: asks again after a change, and hands the answers out."""

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Changes, Status
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.main.figures import Figures, figures

if TYPE_CHECKING:
    from photoapp.gui.main.window import MainWindow


REST_MS = 120  # for the first thumbnails to be on screen
PATIENCE_MS = 1500  # for the first photos, where a question takes long
SHARE = 2.0  # of a very large library figures are counted at most one part in so many of the time
FREE_MS = 15_000  # for the first figures, where the library is very large or cannot be counted


class Renewing(QObject):
    """At the start photos come first, alone: figures and all else wait until they are on screen.

    Attribute: status, what the library said of itself last; None before it has. Signals: figured()
    new figures are shown; free() once, what takes long may begin.
    """

    figured = Signal()
    free = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._library, self._work = window.library, window.work
        self.status: Status | None = None
        self._first = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._first.timeout.connect(self._begin)
        self._waiting = True  # for the first photos
        self._freed = False
        self._counting: float | None = None  # since when figures are counted
        self._stale = False  # they have changed meanwhile
        self._work.changed.connect(self._renew)
        window.browse.failed.connect(self._begin)

    def begin(self) -> None:
        """The first photos have been asked for."""
        self._first.start()

    def refresh(self) -> None:
        """Ask for everything shown again."""
        self._window.browse.refresh()
        if not self._waiting:
            self._ask()

    def _begin(self) -> None:
        if self._waiting:
            self._waiting = False
            self._first.stop()
            self._window.past.begin()  # before a run may end, whose changes are no news of the user
            self._ask()
            QTimer.singleShot(FREE_MS, self, self._let_go)

    def _let_go(self) -> None:
        if not self._freed:
            self._freed = True
            self.free.emit()

    def _ask(self) -> None:
        window = self._window
        self._count()
        window.centre.review.refresh()
        if window.centre.on_problems:
            shown = window.centre.problems.show_problems
            self._work.query("problems", self._library.problems, shown)
        window.desk.refresh()
        window.panels.fit()

    def _count(self) -> None:
        # What is being counted is waited for: asking anew would throw it away, and while photos
        # come into a very large library no figures would ever be shown.
        if self._counting is not None:
            self._stale = True
            return
        self._counting, self._stale = time.monotonic(), False
        ask = partial(figures, self._library, hidden=self._window.organise.tags.hidden)
        self._work.query("places", ask, self._counted, self._not_counted)

    def _counted(self, found: Figures) -> None:
        self._end_count()
        self._show_figures(found)

    def _not_counted(self, error: Exception) -> None:
        self._end_count()
        self._work.failed.emit(error)

    def _end_count(self) -> None:
        took = time.monotonic() - (self._counting or 0.0)
        self._counting = None
        if self._stale:
            QTimer.singleShot(round(1000 * took * (SHARE - 1)), self, self._count)

    def show(self, shown: Shown) -> None:
        """Show what was found, everywhere."""
        window = self._window
        if self.status is None and len(shown.photos.ids):
            window.panels.set_empty(False)  # now, so that photos need not move for the sidebar
        window.keeper.watch.took(shown.seconds)
        window.topbar.offer_sorts(shown.order, ranked=shown.ranked)
        window.centre.show_photos(shown, self.status, running=window.keeper.indexer.running)
        window.questions.show(shown)
        window.organise.follow(shown)
        window.large.follow(shown)
        window.chosen.refresh()
        if self._waiting and len(shown.photos.ids):
            self._first.start(REST_MS)
        else:
            self._begin()

    def turn(self) -> None:
        """Turn to the page that fits what there is."""
        window = self._window
        window.centre.turn(self.status, running=window.keeper.indexer.running)
        window.panels.fit()

    def follow_run(self) -> None:
        """A run over the folders begins or ends: what is said of nothing follows."""
        if self._window.centre.on_empty:
            self.turn()

    def run_ended(self) -> None:
        """A run over the folders is over: pictures may be others."""
        self._window.grid.refresh()
        self._window.large.refresh()

    def _show_figures(self, found: Figures) -> None:
        window = self._window
        places, self.status = found
        window.questions.places = places
        window.organise.show(places)
        window.sidebar.show_places(places)
        window.saved.show(places.searches)
        window.status.show_status(self.status)
        window.guide.follow(self.status)
        window.keeper.show_idle()
        window.topbar.set_empty(not self.status.roots)
        window.panels.set_empty(not self.status.roots)
        if not window.centre.aside:
            self.turn()
        window.panels.fit()
        self.figured.emit()
        self._let_go()

    def _renew(self, kinds: Changes) -> None:
        if kinds & Changes.PHOTOS:
            self._window.grid.renew()
