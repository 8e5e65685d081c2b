"""Undo and redo in the window: offered after each change, on the keyboard, and as a list."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes, Done
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, JobName, PhotoappError
from photoapp.gui.care.steps import Stepped, back_to, forth_to, step
from photoapp.gui.jobs import Jobs
from photoapp.gui.past.history import HistoryDialog
from photoapp.gui.widgets.toast import Toast
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import deed_sentence, error_sentence, final_sentence
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

if TYPE_CHECKING:
    from photoapp.library.past import Past as History

T = TypeVar("T")

_OF_RUNS = {
    Action.FOLDER_ADDED,
    Action.FOLDER_REMOVED,
    Action.FOLDER_MOVED,
    Action.FOLDER_EMPTIED,
    Action.ROOT_RENAMED,
    Action.EXCLUDED,
    Action.INCLUDED,
    Action.ENCODER_USED,
    Action.ENCODER_NEXT,
    Action.ENCODER_SWITCHED,
    Action.ENCODER_STOPPED,
}
_SMALL = {
    Action.FAVOURITED,
    Action.UNFAVOURITED,
    Action.RATED,
    Action.RATING_LEFT,
    Action.ENTITLED,
    Action.UNTITLED,
    Action.TITLE_LEFT,
    Action.DESCRIBED,
    Action.DESCRIPTION_LEFT,
    Action.PHOTOS_TURNED,
}
"""Of one photo, what is seen where it was done, and needs no more words."""


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

    def __init__(self, library: PhotoLibrary, work: Work, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._work, self._window = library, work, window
        self._jobs = jobs
        self.toast = Toast(window)
        self._seen: int | None = None
        self._copied = False  # since the action seen last
        self._dialog: HistoryDialog | None = None
        self.nearer: Nearer | None = None
        work.changed.connect(self._told)

    def begin(self) -> None:
        """What was done up to now is known. Looking brings much in that no photo waits for."""
        self._work.query("past", lambda: self._library.history.next_undo(), self._begin)

    def undo(self, number: int | None = None) -> None:
        """Take back the latest action, or the one with this number."""
        if number is not None or self.nearer is None or not self.nearer.undo():
            act = self._undo_latest if number is None and self._copied else self._undo
            self._ask("undo", partial(self._undoable, number), act)

    def copied(self) -> None:
        """Copies of photos came out of the library: no action, so the latest one is another."""
        self._copied = True

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
            self._dialog.back_to.connect(partial(self._step_to, True))
            self._dialog.forth_to.connect(partial(self._step_to, False))
            self._dialog.destroyed.connect(self._closed)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._list()

    def follow(self) -> None:
        """Something may have been done elsewhere."""
        if self._dialog is not None:
            self._list()

    # Both look first what it is, because a run has to end before its folders come or go; and behind
    # the changes that wait, for the latest of them is what the user means.

    def _ask(self, key: str, look: Callable[[], T], act: Callable[[T], None]) -> None:
        self._work.query(key, look, act, lane=Lane.CHANGE)

    def _undoable(self, number: int | None) -> Done | None:
        return self._library.history.next_undo() if number is None else self._find(number)

    def _redoable(self, number: int | None) -> Done | None:
        return self._library.history.next_redo() if number is None else self._find(number)

    def _find(self, number: int) -> Done | None:
        return next((done for done in self._library.history.done() if done.number == number), None)

    def _undo(self, done: Done | None) -> None:
        if done is None:
            self.toast.say(self.tr("There is nothing to undo."))
            return
        self._about(done)
        self._run(done, partial(self._library.history.undo, done.number), self._undone)

    def _undo_latest(self, done: Done | None) -> None:
        """After copies ask first: who undoes means them, and they stay."""
        self._copied = False
        if done is None:
            self._undo(done)
            return
        before = deed_sentence(done.action, done.values)
        text = self.tr("Copies stay. Before them: {0}").format(before)
        self.toast.say(text, self.tr("Undo"), partial(self.undo, done.number))

    def _redo(self, done: Done | None) -> None:
        if done is None:
            self.toast.say(self.tr("There is nothing to do again."))
            return
        self._about(done)
        self._run(done, partial(self._library.history.redo, done.number), self._redone)

    def _run(self, about: Done, run: Callable[[Job], Done], done: Callable[[Done], None]) -> None:
        """Do it at once; what moves files may take long, so it is seen and can be stopped."""
        from photoapp.library.past import ON_DISK

        if about.action in ON_DISK:
            text = deed_sentence(about.action, about.values)
            self._start(run, done, text)
        else:
            now = partial(run, Job(JobName.UNDOING))
            self._work.change(now, Changes.EVERYTHING, done, self._refused)

    def _start(self, run: Callable[[Job], T], done: Callable[[T], None], about: str) -> None:
        self._jobs.start(
            JobName.UNDOING,
            run,
            kinds=Changes.EVERYTHING,
            done=done,
            failed=self._refused,
            about=about,
            lane=Lane.FILES,
            asks=True,
        )

    # Several in order.

    def _step_to(self, back: bool, number: int) -> None:
        self._ask(
            "steps", self._library.history.done, lambda found: self._steps(found, number, back=back)
        )

    def _steps(self, found: list[Done], number: int, *, back: bool) -> None:
        numbers = back_to(found, number) if back else forth_to(found, number)
        of_runs = any(one.action in _OF_RUNS for one in found if one.number in numbers)
        if of_runs:
            self.folders_change.emit()
        run = partial(_in_order, self._library.history, numbers, back)
        self._start(run, partial(self._stepped, len(numbers), back), "")

    def _stepped(self, wanted: int, back: bool, stepped: Stepped) -> None:
        count = len(stepped.done)
        for done in stepped.done:
            self._saw(done)
        if any(done.action in _OF_RUNS for done in stepped.done):
            self.look.emit()
        of = words.number(count), words.number(wanted)
        text = (
            self.tr("{0} of {1} undone.") if back else self.tr("{0} of {1} done again.")
        ).format(*of)
        if stepped.error is not None:
            said = error_sentence(stepped.error)
            text = f"{text} {said.text} {said.advice}".strip()
        self.toast.say(text)

    def _about(self, done: Done) -> None:
        self._saw(done)  # else news of it would stand where a refusal does
        if done.action in _OF_RUNS:
            self.folders_change.emit()

    def _undone(self, done: Done) -> None:
        # What is latest now was done before it, though perhaps by a page that offered no undo.
        self._saw(done)
        text = self.tr("Undone: {0}").format(deed_sentence(done.action, done.values))
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
        if kinds & ~Changes.PROBLEMS:
            self._work.query("past", self._library.history.next_undo, self._look_at)
            if self._dialog is not None:
                self._list()

    def _look_at(self, latest: Done | None) -> None:
        if latest is not None and (self._seen is None or latest.number > self._seen):
            self._saw(latest)
            photos = latest.values.get("photos", 1)
            if latest.action not in _SMALL or (isinstance(photos, int) and photos > 1):
                self._offer_undo(latest)

    def _saw(self, done: Done) -> None:
        self._seen = max(done.number, self._seen or 0)
        self._copied = False

    def _offer_undo(self, done: Done) -> None:
        text = deed_sentence(done.action, done.values)
        if done.undoable:
            self.toast.say(text, self.tr("Undo"), partial(self.undo, done.number))
        else:
            text = self.tr("{0}. This cannot be undone.").format(text)
            self.toast.say(f"{text} {final_sentence(done.action)}".strip())

    def _list(self) -> None:
        self._work.query("history", self._library.history.done, self._show)

    def _show(self, done: list[Done]) -> None:
        if self._dialog is not None:
            self._dialog.show_actions(done)

    def _closed(self) -> None:
        self._dialog = None


def _in_order(history: "History", numbers: list[int], back: bool, job: Job) -> Stepped:
    return step(history, numbers, job, back=back)
