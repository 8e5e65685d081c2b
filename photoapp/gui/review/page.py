"""The page where suggestions are decided: a tag at a time, the surest first, by single keys."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QWidget

from photoapp.base.messages import PhotoappError
from photoapp.base.tagged import Decision
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.review import wording
from photoapp.gui.review.frame import Frame
from photoapp.gui.review.session import Session
from photoapp.gui.review.source import ReviewSource
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Work

_Mod = Qt.KeyboardModifier


class ReviewPage(Frame):
    """Signals: turned(int) to a tag; left() back to the photos; undo_wanted() of what was done
    elsewhere; improve() a better model is wanted; broken(Exception) what nobody can act on.

    Attributes: session, and those of Frame.
    """

    turned = Signal(int)
    left = Signal()
    undo_wanted = Signal()
    improve = Signal()
    broken = Signal(object)

    def __init__(self, library: ReviewSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(library, work, parent)
        self.session = Session(library, work, self)
        self._offer_keys()
        self.order()
        self._connect()

    # What the window asks for.

    def show_tag(self, tag: int | None = None, *, asking: bool = False) -> None:
        """Review a tag, or go on with the one before. Takes the keyboard.

        asking: about the photos that a taught tag is least sure of.
        """
        self._go_to(tag, asking=asking)

    def refresh(self) -> None:
        """The library may have changed."""
        if self.isVisible():
            self.session.refresh()

    def undo(self) -> bool:
        """Take back the latest decision made here; False if that is the window's to do.

        Who takes back one decision after the other means no more than these.
        """
        if self.isVisible() and self.session.spent:
            self._say(self.tr("All that was decided here is undone"))
            return True
        deed = self.session.undo() if self.isVisible() else None
        if deed is None:
            return False
        self._find_again(deed.photos)
        self._say(self.tr("Undone"))
        return True

    def _undo_any(self) -> None:
        if not self.undo():
            self.undo_wanted.emit()

    def redo(self) -> bool:
        """Decide again what was taken back here; False if that is the window's to do."""
        deed = self.session.redo() if self.isVisible() else None
        if deed is None:
            return False
        self._say(wording.decided(deed.decision is Decision.ACCEPTED, len(deed.photos)))
        return True

    # Building.

    def _offer_keys(self) -> None:
        add = self.hints.add
        add("A", self.tr("accept"), partial(self._decide, Decision.ACCEPTED))
        add("X", self.tr("reject"), partial(self._decide, Decision.REJECTED))
        self._closer_hint = add("Space", self.tr("look closer"), self._turn_closer)
        add("Ctrl+Z", self.tr("undo"), self._undo_any)
        together = add("G", self.tr("look-alikes together"), self.head.together.toggle)
        line = add("L", self.tr("line here"), self.board.line_here)
        self._of_board = together, line
        add("J", self.tr("next tag"), partial(self._step_tag, 1))

    def _connect(self) -> None:
        session, board = self.session, self.board
        session.tags_changed.connect(self._show_tags)
        session.queue_changed.connect(self._show_queue)
        session.nothing_waits.connect(self._show_nothing)
        session.failed.connect(self._show_error)
        session.refused.connect(self._put_back)
        tags = self.column.list
        tags.chosen.connect(self._choose_tag)
        tags.entered.connect(self.stage.take_keys)
        tags.left.connect(self.left)
        self.head.chosen.connect(self._go_to)
        self.head.ask.clicked.connect(self._turn_asking)
        self.head.together.toggled.connect(self._turn_together)
        self.head.accept.clicked.connect(self._accept_above)
        board.opened.connect(self._look_closer)
        board.line_moved.connect(self._move_line)
        board.surest_wanted.connect(self._accept_above)
        board.selection_changed.connect(self._tell_chosen)
        board.menu_requested.connect(self._open_menu)
        board.photos.tip = self._tip
        self.closer.stepped.connect(self._step)
        self.closer.left.connect(self._leave_closer)
        nothing = self.nothing
        nothing.further.connect(partial(self._step_tag, 1))
        nothing.improve.connect(self.improve)
        nothing.again.connect(session.refresh)
        nothing.back.connect(self.left)

    # Showing.

    def _go_to(self, tag: int | None, *, asking: bool = False, keys: bool = True) -> None:
        self.notice.say("")
        self.stage.wait(keys=keys)
        self.session.go_to(tag, asking=asking)
        self.column.list.mark(self.session.tag or 0)

    def _show_tags(self) -> None:
        session = self.session
        self.column.show_tags(session.tags, session.tag)
        self.head.show_tags(session.tags)

    def _show_queue(self, same: bool) -> None:
        if not same and self.isVisible():
            self.turned.emit(self.session.tag or 0)
        self._show_cells(self._row() if same else 0, stay=same)

    def _show_cells(self, row: int, *, stay: bool = True) -> None:
        waiting = self.session.waiting
        if waiting is None:
            return
        cells = waiting.cells(together=self.together)
        # Shown first: what was hidden is laid out for a place that it does not have.
        if not len(cells.photos):
            self._show_reviewed()
        elif not self.stage.on_closer:
            self.stage.turn(self.board)
        self.board.show_cells(cells, self._line(cells.above), stay=stay)
        self.board.setAccessibleName(self.tr("Suggestions of {0}").format(waiting.tag.name))
        self.board.stand_on(row)
        self._tell()

    def _show_reviewed(self) -> None:
        waiting, session = self.session.waiting, self.session
        if waiting is None:
            return
        if session.asking:
            self.nothing.show_asked(waiting.tag)
        else:
            self.nothing.show_reviewed(waiting.tag, session.neighbour(1))
        self.stage.turn(self.nothing)

    def _show_nothing(self) -> None:
        session = self.session
        if session.status is not None:
            self.nothing.show_nothing(session.status, reviewed=session.decided)
            self.stage.turn(self.nothing)
            self._tell()

    def _show_error(self, error: Exception) -> None:
        self.nothing.show_error(error)
        self.stage.turn(self.nothing)
        self._tell()
        if not isinstance(error, PhotoappError):
            self.broken.emit(error)

    def _put_back(self, error: Exception) -> None:
        said = error_sentence(error)
        text = self.tr("{0} What you decided was put back.").format(said.text)
        self.notice.say(f"{text} {said.advice}".strip(), "danger")
        self.hints.say("")
        if not isinstance(error, PhotoappError):
            self.broken.emit(error)

    def _line(self, above: int) -> str:
        waiting = self.session.waiting
        if waiting is None or self.session.asking:
            return ""
        return wording.line(waiting.right_above(together=self.together), above)

    def _tell(self) -> None:
        """Say in the head and below what is shown and chosen."""
        waiting, asking, stage = self.session.waiting, self.session.asking, self.stage
        tag = waiting.tag if waiting is not None else None
        detail, above, right = "", None, 0.0
        if waiting is not None and stage.on_closer:
            detail = self._follow_closer()
        elif waiting is not None and stage.on_board and asking:
            count = words.photos(len(waiting))
            detail = self.tr("{0} that it is least sure of").format(count)
        elif waiting is not None and stage.on_board:
            detail = wording.suggestions(len(waiting))
            above = len(waiting.above(together=self.together))
            right = waiting.right_above(together=self.together)
        self.head.show_tag(tag, detail, asking=asking)
        self.head.show_above(above, wording.trust(right) if right else "")
        self.hints.setVisible(stage.on_board or stage.on_closer)
        back, closer = self.tr("back"), self.tr("look closer")
        self._closer_hint.say(back if stage.on_closer else closer)
        self.hints.want(self._of_board, above is not None)
        self._tell_chosen(self.board.selected())

    def _tip(self, photo: int) -> str:
        waiting = self.session.waiting
        if waiting is None:
            return ""
        said = wording.sure(waiting.confidence(photo))
        count = self.board.count(photo)
        return f"{wording.alike(count)} · {said}" if count > 1 else said

    def _tell_chosen(self, ids: Integers) -> None:
        self.hints.say(self.tr("%Ln selected", "", len(ids)) if len(ids) > 1 else "")

    def _say(self, text: str) -> None:
        self.hints.say(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # Deciding.

    def _decide(self, decision: Decision) -> None:
        waiting, cells = self.session.waiting, self._chosen()
        if waiting is None or not cells:
            return
        ids = self.board.photos.ids
        row = int(np.count_nonzero(~np.isin(ids[: self._row()], cells)))
        photos = waiting.members(cells, together=self.together)
        self.notice.say("")
        self.session.decide(photos, decision)
        self._show_cells(row)
        self._say(wording.decided(decision is Decision.ACCEPTED, len(photos)))

    def _chosen(self) -> list[int]:
        """The cells that a key decides."""
        if self.stage.on_closer and self.closer.photo is not None:
            return [self.closer.photo]
        if not self.stage.on_board:
            return []
        current = self.board.current()
        selected: list[int] = self.board.selected().tolist()
        return selected or ([] if current is None else [current])

    def _row(self) -> int:
        return max(self.board.currentIndex().row(), 0)

    def _accept_above(self) -> None:
        waiting = self.session.waiting
        if waiting is None or self.session.asking:
            return
        above = waiting.above(together=self.together)
        if not len(above):
            return
        self.notice.say("")
        self.session.decide(above, Decision.ACCEPTED)
        self._show_cells(0, stay=False)
        self._say(wording.decided(True, len(above)))

    def _find_again(self, photos: Integers) -> None:
        ids = self.board.photos.ids
        rows = np.flatnonzero(np.isin(ids, photos))
        if len(rows) and self.stage.on_board:
            self.board.stand_on(int(rows[0]))
            if len(rows) > 1:
                self.board.select_photos(photos.tolist())

    def _move_line(self, above: int) -> None:
        waiting = self.session.waiting
        if waiting is not None:
            waiting.place_line(above, together=self.together)
            self.board.move_line(above, self._line(above))
            self._tell()

    # Ways through the page.

    def _choose_tag(self, tag: int) -> None:
        self._go_to(tag, keys=False)

    def _step_tag(self, step: int) -> None:
        tag = self.session.neighbour(step)
        if tag is not None:
            self._go_to(tag.id)

    def _turn_asking(self) -> None:
        self._go_to(self.session.tag, asking=not self.session.asking)

    def _turn_together(self) -> None:
        photo = self.board.current()
        self._show_cells(0)
        row = -1 if photo is None else self.board.photos.row_of(photo)
        self.board.stand_on(max(row, 0))

    def _turn_closer(self) -> None:
        if self.stage.on_closer:
            self._leave_closer()
        elif self.stage.on_board:
            self.board.open_row(self._row())

    def _look_closer(self, photo: int) -> None:
        self.board.stand_on(self.board.photos.row_of(photo))
        self.stage.turn(self.closer)
        self._tell()

    def _follow_closer(self) -> str:
        """Let the large picture be that of the cell that the keyboard is on; its words."""
        photo = self.board.current()
        if photo is None:
            return ""
        row, ids = self._row(), self.board.photos.ids
        around = [int(ids[at]) for at in (row + 1, row - 1) if 0 <= at < len(ids)]
        place = self.tr("{0} of {1}").format(words.number(row + 1), words.number(len(ids)))
        said = f"{place} · {self._tip(photo)}"
        self.closer.show_photo(photo, around, said)
        return said

    def _step(self, rows: int) -> None:
        self.board.stand_on(max(self._row() + rows, 0))
        self._tell()

    def _leave_closer(self) -> None:
        self.stage.turn(self.board)
        self._tell()

    def _open_menu(self, where: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Accept"), partial(self._decide, Decision.ACCEPTED))
        menu.addAction(self.tr("Reject"), partial(self._decide, Decision.REJECTED))
        menu.addSeparator()
        menu.addAction(self.tr("Look closer"), self._turn_closer)
        menu.addAction(self.tr("Put the line below it"), self.board.line_here)
        menu.popup(where)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters stay here: nobody types a question unseen, beside keys that decide."""
        if event.modifiers() & ~(_Mod.ShiftModifier | _Mod.KeypadModifier):
            super().keyPressEvent(event)
            return
        act = self._acts().get(Qt.Key(event.key()))
        if act is not None:
            act()
        elif not event.text().isalnum():
            super().keyPressEvent(event)

    def _acts(self) -> dict[Qt.Key, Callable[[], object]]:
        keys = Qt.Key
        return {
            keys.Key_A: partial(self._decide, Decision.ACCEPTED),
            keys.Key_X: partial(self._decide, Decision.REJECTED),
            keys.Key_G: self.head.together.toggle,
            keys.Key_J: partial(self._step_tag, 1),
            keys.Key_K: partial(self._step_tag, -1),
            keys.Key_Escape: self.left.emit,
        }

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back begins anew."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.closer.forget()
            self.session.leave()
