"""What takes the room of the page: the suggestions, one of them large, or why there are none."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from photoapp.gui.review.board import Board
from photoapp.gui.review.closer import Closer
from photoapp.gui.review.source import ReviewSource
from photoapp.gui.review.states import NothingWaits
from photoapp.gui.widgets.blank import BlankPage
from photoapp.gui.work import Work

_PATIENCE_MS = 400  # before waiting says so


class Stage(QStackedWidget):
    """Attributes: board, closer, nothing."""

    def __init__(self, library: ReviewSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = Board(library, work, lambda ids: list(library.paths(ids).values()))
        self.closer = Closer(library, work)
        self.nothing = NothingWaits()
        self._loading = BlankPage()
        for part in (self._loading, self.board, self.closer, self.nothing):
            self.addWidget(part)
        self._keys = False  # they go to what is about to be shown
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._loading.say("", self.tr("One moment…")))

    @property
    def on_board(self) -> bool:
        """Whether the suggestions are in front."""
        return self.currentWidget() is self.board

    @property
    def on_closer(self) -> bool:
        """Whether one of them is shown large."""
        return self.currentWidget() is self.closer

    def wait(self, *, keys: bool) -> None:
        """Show nothing until the library has answered. keys: then the keyboard acts here."""
        self.closer.forget()
        self._keys = keys or self._has_keys()
        self._loading.say("", "")
        self.setCurrentWidget(self._loading)
        self._patience.start()

    def turn(self, part: QWidget) -> None:
        """Show a part; it takes the keyboard if that was here or is to be."""
        keys, self._keys = self._keys or self._has_keys(), False
        self._patience.stop()
        if part is not self.closer:
            self.closer.forget()
        self.setCurrentWidget(part)
        if keys:
            self.take_keys()

    def take_keys(self) -> None:
        """Let the keyboard act here."""
        shown = self.currentWidget()
        if shown is self.nothing:
            self.nothing.focus_first()
        elif shown is self.board or shown is self.closer:
            shown.setFocus()

    def _has_keys(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)
