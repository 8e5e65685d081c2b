"""Undo and redo in the window: offered after each change, on the keyboard, and as a list."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes, Done
from photoapp.base.messages import Action, PhotoappError
from photoapp.gui.history import HistoryDialog
from photoapp.gui.sentences import action_sentence, error_sentence
from photoapp.gui.toast import Toast
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

_OF_RUNS = {
    Action.FOLDER_ADDED,
    Action.FOLDER_REMOVED,
    Action.FOLDER_MOVED,
    Action.FOLDER_EMPTIED,
    Action.EXCLUDED,
    Action.INCLUDED,
    Action.ENCODER_USED,
    Action.ENCODER_NEXT,
    Action.ENCODER_SWITCHED,
    Action.ENCODER_STOPPED,
}
_TOLD = Changes.FOLDERS | Changes.TAGS | Changes.ALBUMS | Changes.ENCODERS | Changes.SEARCHES


class Nearer(Protocol):
    """A page that takes back itself what was done on it, as long as it is in front."""

    def undo(self) -> bool:
        """Whether there was something."""
        ...

    def redo(self) -> bool:
        """Whether there was something."""
        ...


class Past(QObject):
    """What the user did in this window and elsewhere. Attribute: nearer, asked first.

    Signals: folders_change() folders or encoders are about to come or go, so a run has to end;
    look() they did, so the folders are to be looked through.
    """

    folders_change = Signal()
    look = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._history, self._work, self._window = library.history, work, window
        self.toast = Toast(window)
        self._seen: int | None = None
        self._dialog: HistoryDialog | None = None
        self.nearer: Nearer | None = None
        work.changed.connect(self._told)
        work.query("past", self._history.next_undo, self._begin)

    def undo(self, number: int | None = None) -> None:
        """Take back the latest action, or the one with this number."""
        if number is not None or self.nearer is None or not self.nearer.undo():
            self._ask("undo", partial(self._undoable, number), self._undo)

    def redo(self, number: int | None = None) -> None:
        """Do again what was undone last, or the action with this number."""
        if number is not None or self.nearer is None or not self.nearer.redo():
            self._ask("redo", partial(self._redoable, number), self._redo)

    def show_list(self) -> None:
        """Show everything that was done, to undo any of it."""
        if self._dialog is None:
            self._dialog = HistoryDialog(self._window)
            self._dialog.undo.connect(self.undo)
            self._dialog.redo.connect(self.redo)
            self._dialog.destroyed.connect(self._closed)
        self._dialog.show()
        self._list()

    # Both look first what it is, because a run has to end before its folders come or go; and behind
    # the changes that wait, for the latest of them is what the user means.

    def _ask(
        self, key: str, look: Callable[[], Done | None], act: Callable[[Done | None], None]
    ) -> None:
        self._work.query(key, look, act, lane=Lane.CHANGE)

    def _undoable(self, number: int | None) -> Done | None:
        return self._history.next_undo() if number is None else self._find(number)

    def _redoable(self, number: int | None) -> Done | None:
        return self._history.next_redo() if number is None else self._find(number)

    def _find(self, number: int) -> Done | None:
        return next((done for done in self._history.done() if done.number == number), None)

    def _undo(self, done: Done | None) -> None:
        if done is None:
            self.toast.say(self.tr("There is nothing to undo."))
            return
        self._about(done)
        undo = partial(self._history.undo, done.number)
        self._work.change(undo, Changes.EVERYTHING, self._undone, self._refused)

    def _redo(self, done: Done | None) -> None:
        if done is None:
            self.toast.say(self.tr("There is nothing to do again."))
            return
        self._about(done)
        redo = partial(self._history.redo, done.number)
        self._work.change(redo, Changes.EVERYTHING, self._redone, self._refused)

    def _about(self, done: Done) -> None:
        if done.action in _OF_RUNS:
            self.folders_change.emit()

    def _undone(self, done: Done) -> None:
        # What is latest now was done before it, though perhaps by a page that offered no undo.
        self._saw(done)
        text = self.tr("Undone: {0}").format(action_sentence(done.action, done.values))
        self.toast.say(text, self.tr("Redo"), partial(self.redo, done.number))
        self._after(done)

    def _redone(self, done: Done) -> None:
        self._offer_undo(done)
        self._after(done)

    def _after(self, done: Done) -> None:
        if done.action in _OF_RUNS:
            self.look.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self.toast.say(f"{said.text} {said.advice}".strip())
        else:
            self._work.failed.emit(error)

    # What was done just now.

    def _begin(self, latest: Done | None) -> None:
        self._seen = 0 if latest is None else latest.number

    def _told(self, kinds: Changes) -> None:
        if kinds & _TOLD:
            self._work.query("past", self._history.next_undo, self._look_at)
            if self._dialog is not None:
                self._list()

    def _look_at(self, latest: Done | None) -> None:
        if latest is not None and (self._seen is None or latest.number > self._seen):
            self._saw(latest)
            self._offer_undo(latest)

    def _saw(self, done: Done) -> None:
        self._seen = max(done.number, self._seen or 0)

    def _offer_undo(self, done: Done) -> None:
        text = action_sentence(done.action, done.values)
        if done.undoable:
            self.toast.say(text, self.tr("Undo"), partial(self.undo, done.number))
        else:
            self.toast.say(self.tr("{0}. This cannot be undone.").format(text))

    def _list(self) -> None:
        self._work.query("history", self._history.done, self._show)

    def _show(self, done: list[Done]) -> None:
        if self._dialog is not None:
            self._dialog.show_actions(done)

    def _closed(self) -> None:
        self._dialog = None
