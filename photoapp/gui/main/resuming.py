"""Shows at the start what the window showed last, and keeps what it shows for the next start."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from photoapp.gui.browsing.browse import Wish
from photoapp.gui.grid.pointer import Choose
from photoapp.gui.starting.session import Keeper, Session, row_name

if TYPE_CHECKING:
    from photoapp.gui.main.window import MainWindow

KEEP_MS = 20_000  # what a crash loses of the place at most


class Resuming(QObject):
    """Begins with a session, then writes one now and then and when the window closes."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pending: Session | None = None  # its place in the grid is still to be found again
        self._kept: Session | None = None
        self._keeper = Keeper(window.library.home)
        self._timer = QTimer(self, interval=KEEP_MS)
        self._timer.timeout.connect(self._keep)
        self._laid_out = QTimer(self, interval=0, singleShot=True)
        self._laid_out.timeout.connect(self._finish)
        window.browse.shown.connect(self._arrived)
        window.renewing.figured.connect(self._arrived)
        window.browse.failed.connect(self._failed)
        window.closed.connect(self._closed)

    def begin(self, session: Session) -> None:
        """Show what was shown; what is gone by now gives way to all photos."""
        window = self._window
        wish = replace(session.wish, sort=window.settings.sort)
        self._kept = self._pending = replace(session, wish=wish)
        opened = session.opened
        is_open = None if opened is None else lambda key: row_name(key) in opened
        window.sidebar.begin_at(session.place, is_open)
        window.questions.begin(wish, session.place)
        self._timer.start()

    @property
    def session(self) -> Session:
        """What is shown now."""
        window, sidebar = self._window, self._window.sidebar
        if self._pending is not None:
            return self._pending
        names = frozenset(name for key in sidebar.opened if (name := row_name(key)))
        grid, current = window.grid, window.grid.current()
        chosen = current if current is not None and current in grid.selected() else None
        return Session(window.browse.wish, sidebar.scope, grid.anchor(), chosen, names)

    def _arrived(self) -> None:
        """Photos or figures have come: go to the place as soon as there is one, and once more when
        the panels beside the grid are there and its lines hold other photos than before.
        """
        pending, shown = self._pending, self._window.centre.shown
        if pending is None or shown is None:
            return
        if self._window.browse.wish != pending.wish:
            self._pending = None  # the user has gone elsewhere meanwhile, or the place is gone
            return
        self._find_again(pending)
        if self._window.renewing.status is not None:
            self._laid_out.start()

    def _failed(self) -> None:
        """What was asked cannot be answered any more, as after an encoder was removed."""
        if self._pending is not None:
            self._pending = None
            window = self._window
            window.field.clear()
            window.sidebar.begin_at(None)
            window.questions.begin(Wish(sort=window.settings.sort), None)

    def _finish(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            self._find_again(pending)

    def _find_again(self, session: Session) -> None:
        grid = self._window.grid
        row = -1 if session.current is None else grid.photos.row_of(session.current)
        if row >= 0:
            grid.choose(row, Choose.ONLY)
        if session.top is not None:
            grid.restore(session.top)

    def _keep(self) -> None:
        now = self.session
        if now != self._kept:
            self._kept = now
            self._window.work.query("session", partial(self._keeper.keep, now), lambda _: None)

    def _closed(self) -> None:
        self._timer.stop()
        self._keeper.keep(self.session, last=True)
