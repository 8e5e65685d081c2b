"""Completing a question while it is typed: when it is offered, and which keys take it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from photoapp.base.question import Completes, Completion
from photoapp.gui.search.offers import Offers, below
from photoapp.gui.search.words import QuestionEdit


class Completing(QObject):
    """Offers completions of an edit below its field.

    Enter asks the question as it is typed unless a line was marked with the keys; Tab takes the
    likeliest.

    Signals: wanted(str, int) completions of a text at a cursor, answered by `offer`;
    taken(Completion) one was chosen and stands in the text, unless it is a saved search;
    naming(bool) what is typed begins like a filter, which is offered, or no longer.
    """

    wanted = Signal(str, int)
    taken = Signal(object)
    naming = Signal(bool)

    def __init__(self, edit: QuestionEdit, field: QWidget) -> None:
        super().__init__(field)
        self._edit, self._field = edit, field
        self._offers: Offers | None = None
        self._all = False  # also filters of which nothing is typed yet
        edit.textEdited.connect(lambda _: self.ask())
        edit.settled.connect(self.hide)

    @property
    def shown(self) -> bool:
        """Whether anything is offered now."""
        return self._offers is not None and self._offers.isVisible()

    def ask(self, *, all_: bool = False) -> None:
        """Ask for completions of what is typed. all_: every filter there is, too."""
        self._all = all_
        self.wanted.emit(self._edit.text(), self._edit.cursorPosition())

    def offer(self, text: str, cursor: int, found: Sequence[Completion]) -> None:
        """Completions have been found. Nothing if the text is another by now."""
        edit = self._edit
        if (edit.text(), edit.cursorPosition()) != (text, cursor) or not edit.hasFocus():
            return
        kept = [one for one in found if not _says_nothing(one, text)]
        if not self._all:
            kept = [one for one in kept if not _untyped(one, cursor)]
        self._list().offer(kept, below(self._field))
        self.naming.emit(
            any(one.kind is Completes.FILTER and one.replace_from < cursor for one in kept)
        )

    def hide(self) -> None:
        """Offer nothing until something else is typed."""
        if self._offers is not None:
            self._offers.hide()
        self.naming.emit(False)

    def key(self, event: QKeyEvent) -> bool:
        """Take a key of the edit, if it is for what is offered."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Space and control:
            self.ask(all_=True)
            return True
        if self._offers is None or not self._offers.isVisible():
            return False
        return self._key_of_list(self._offers, key)

    def _key_of_list(self, offers: Offers, key: int) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            offers.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and offers.marked is not None:
            self._take(offers.marked)
        elif key == Qt.Key.Key_Tab and (one := self._by_tab(offers)) is not None:
            self._take(one)
        else:
            return False
        return True

    def _by_tab(self, offers: Offers) -> Completion | None:
        """In an empty field Tab goes on, unless a line is marked."""
        return offers.marked or (offers.first if self._edit.text() else None)

    def _take(self, one: Completion) -> None:
        self.hide()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if one.kind is not Completes.SAVED:
            self._edit.replace(one.replace_from, one.replace_to, one.text)
        self.taken.emit(one)
        if one.kind is Completes.FILTER:
            self.ask()

    def _list(self) -> Offers:
        if self._offers is None:
            self._offers = Offers(self._field.window())
            self._offers.chosen.connect(self._take)
            self._field.installEventFilter(self)
        return self._offers

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) or event.type() is QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)


def _untyped(one: Completion, cursor: int) -> bool:
    """All filters there are, offered after each blank, would be in the way."""
    return one.kind is Completes.FILTER and one.replace_from >= cursor


def _says_nothing(one: Completion, text: str) -> bool:
    return text[one.replace_from : one.replace_to].strip() == one.text.strip()
