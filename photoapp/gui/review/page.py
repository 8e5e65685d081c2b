"""The page where suggestions are decided: a tag at a time, the surest first, by single keys."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from photoapp.base.messages import PhotoappError
from photoapp.base.tagged import Decision
from photoapp.gui import theme, words
from photoapp.gui.blank import BlankPage
from photoapp.gui.controls import heading, label
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.notice import Notice
from photoapp.gui.review import wording
from photoapp.gui.review.board import Board
from photoapp.gui.review.closer import Closer
from photoapp.gui.review.head import Head
from photoapp.gui.review.hints import HintRow
from photoapp.gui.review.session import Session
from photoapp.gui.review.source import ReviewSource
from photoapp.gui.review.states import NothingWaits
from photoapp.gui.review.tags import TagList
from photoapp.gui.sentences import error_sentence
from photoapp.gui.work import Work

_LIST = 208  # width of the list of tags
_LIST_FROM = 640  # a page less wide has no room for it
_PATIENCE_MS = 400


class ReviewPage(QWidget):
    """Signals: left() back to the photos; improve() a better model is wanted; broken(Exception)
    what nobody can act on.

    Attributes: session, tags, head, board, closer, nothing, hints.
    """

    left = Signal()
    improve = Signal()
    broken = Signal(object)

    def __init__(self, library: ReviewSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self.session = Session(library, work, self)
        self.tags = TagList()
        self.head = Head()
        self.board = Board(library, work, lambda ids: list(library.paths(ids).values()))
        self.closer = Closer(library, work)
        self.nothing = NothingWaits()
        self.hints = HintRow()
        self._notice = Notice()
        self._loading = BlankPage()
        self._shown = QStackedWidget()
        self._total = label("", "soft")
        self._list = self._list_column()
        self._keys = False  # they go to what is about to be shown
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_loading)
        self._lay_out()
        self._offer_keys()
        self._connect()

    # What the window asks for.

    def show_tag(self, tag: int | None = None) -> None:
        """Review a tag, or go on with the one before. Takes the keyboard."""
        self._go_to(tag)

    def refresh(self) -> None:
        """The library may have changed."""
        if self.isVisible():
            self.session.refresh()

    def undo(self) -> bool:
        """Take back the latest decision made here; False if that is the window's to do."""
        deed = self.session.undo() if self.isVisible() else None
        if deed is None:
            return False
        self._find_again(deed.photos)
        self._say(self.tr("Undone"))
        return True

    def redo(self) -> bool:
        """Decide again what was taken back here; False if that is the window's to do."""
        deed = self.session.redo() if self.isVisible() else None
        if deed is None:
            return False
        self._say(wording.decided(deed.decision is Decision.ACCEPTED, len(deed.photos)))
        return True

    def focus_first(self) -> None:
        """Let the keys decide."""
        self._take_keys()

    # Building.

    def _list_column(self) -> QWidget:
        column = QWidget()
        top = QHBoxLayout()
        top.setContentsMargins(theme.SMALL, 0, 0, 0)
        top.setSpacing(theme.SMALL)
        self._total.setWordWrap(False)
        top.addWidget(heading(self.tr("To review"), parent=column))
        top.addWidget(self._total)
        top.addStretch()
        note = self.tr(
            "Suggestions become tags only when you say so. What you reject never comes back."
        )
        foot = label(note, "secondary", column)
        foot.setContentsMargins(theme.SMALL, 0, 0, theme.MEDIUM)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(theme.LARGE, theme.MEDIUM, 0, 0)
        lines.setSpacing(theme.SMALL)
        lines.addLayout(top)
        lines.addWidget(self.tags, 1)
        lines.addWidget(foot)
        column.setFixedWidth(_LIST)
        return column

    def _lay_out(self) -> None:
        for part in (self._loading, self.board, self.closer, self.nothing):
            self._shown.addWidget(part)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(self._notice)
        right.addWidget(self._shown, 1)
        right.addWidget(self.hints)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list)
        whole.addLayout(right, 1)
        order = [self.tags, self.head.picker, self.board, self.closer]
        order += [self.head.ask, self.head.together, self.head.accept, self.hints]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    def _offer_keys(self) -> None:
        add = self.hints.add
        add("A", self.tr("accept"), partial(self._decide, Decision.ACCEPTED))
        add("X", self.tr("reject"), partial(self._decide, Decision.REJECTED))
        add("Space", self.tr("look closer"), self._turn_closer)
        add("Ctrl+Z", self.tr("undo"), self.undo)
        add("G", self.tr("look-alikes together"), self.head.together.toggle)
        add("L", self.tr("line here"), self.board.line_here)
        add("J", self.tr("next tag"), partial(self._step_tag, 1))

    def _connect(self) -> None:
        session, board = self.session, self.board
        session.tags_changed.connect(self._show_tags)
        session.queue_changed.connect(self._show_queue)
        session.nothing_waits.connect(self._show_nothing)
        session.failed.connect(self._show_error)
        session.refused.connect(self._put_back)
        self.tags.chosen.connect(self._choose_tag)
        self.tags.entered.connect(self._take_keys)
        self.tags.left.connect(self.left)
        self.head.chosen.connect(self._go_to)
        self.head.ask.clicked.connect(self._turn_asking)
        self.head.together.toggled.connect(self._turn_together)
        self.head.accept.clicked.connect(self._accept_above)
        board.opened.connect(self._look_closer)
        board.line_moved.connect(self._move_line)
        board.surest_wanted.connect(self._accept_above)
        board.selection_changed.connect(self._tell_chosen)
        board.photos.tip = self._tip
        self.closer.stepped.connect(self._step)
        self.closer.left.connect(self._leave_closer)
        nothing = self.nothing
        nothing.further.connect(partial(self._step_tag, 1))
        nothing.improve.connect(self.improve)
        nothing.again.connect(session.refresh)
        nothing.back.connect(self.left)

    # Showing.

    @property
    def together(self) -> bool:
        """Whether look-alikes are one cell."""
        return self.head.together.isChecked()

    def _go_to(self, tag: int | None, *, asking: bool = False, keys: bool = True) -> None:
        self._notice.say("")
        self.closer.forget()
        self.session.go_to(tag, asking=asking)
        self.tags.mark(self.session.tag or 0)
        self._shown.setCurrentWidget(self._loading)
        self._loading.say("", "")
        self._patience.start()
        self._keys = keys

    def _say_loading(self) -> None:
        if self.session.waiting is None and self._shown.currentWidget() is self._loading:
            self._loading.say("", self.tr("One moment…"))

    def _show_tags(self) -> None:
        session = self.session
        self.tags.tags.show_tags(session.tags)
        self.tags.mark(session.tag or 0)
        self.head.show_tags(session.tags)
        self._total.setText(words.number(sum(tag.suggestions for tag in session.tags)))

    def _show_queue(self, same: bool) -> None:
        row = self.board.currentIndex().row() if same else 0
        self._show_cells(row, stay=same)

    def _show_cells(self, row: int, *, stay: bool = True) -> None:
        waiting = self.session.waiting
        if waiting is None:
            return
        cells = waiting.cells(together=self.together)
        keys = self._has_keys()
        # Shown first: what was hidden is laid out for a place that it does not have.
        if not len(cells.photos):
            self._show_reviewed()
        elif self._shown.currentWidget() is not self.closer:
            self._shown.setCurrentWidget(self.board)
        self.board.show_cells(cells, self._line(cells.above), stay=stay)
        self.board.setAccessibleName(self.tr("Suggestions of {0}").format(waiting.tag.name))
        self.board.stand_on(row)
        self._tell_head()
        self._follow_closer()
        if keys:
            self._take_keys()

    def _show_reviewed(self) -> None:
        waiting, session = self.session.waiting, self.session
        if waiting is None:
            return
        if session.asking:
            self.nothing.show_asked(waiting.tag)
        else:
            self.nothing.show_reviewed(waiting.tag, session.neighbour(1))
        self.closer.forget()
        self._shown.setCurrentWidget(self.nothing)

    def _show_nothing(self) -> None:
        session = self.session
        if session.status is None:
            return
        keys = self._has_keys()
        self.nothing.show_nothing(session.status, reviewed=session.decided)
        self._shown.setCurrentWidget(self.nothing)
        self._tell_head()
        if keys:
            self._take_keys()

    def _show_error(self, error: Exception) -> None:
        self.nothing.show_error(error)
        self._shown.setCurrentWidget(self.nothing)
        self._tell_head()
        if not isinstance(error, PhotoappError):
            self.broken.emit(error)

    def _put_back(self, error: Exception) -> None:
        said = error_sentence(error)
        text = self.tr("{0} What you decided was put back.").format(said.text)
        self._notice.say(f"{text} {said.advice}".strip(), "danger")
        if not isinstance(error, PhotoappError):
            self.broken.emit(error)

    def _line(self, above: int) -> str:
        waiting = self.session.waiting
        if waiting is None or self.session.asking:
            return ""
        return wording.line(waiting.right_above(together=self.together), above)

    def _tell_head(self) -> None:
        waiting, asking = self.session.waiting, self.session.asking
        head = self.head
        if waiting is None or not len(waiting):
            head.show_tag(waiting.tag if waiting else None, "", asking=asking)
            head.show_above(None, "")
            self._tell_chosen(self.board.selected())
            return
        count = len(waiting)
        detail = wording.suggestions(count)
        if asking:
            detail = self.tr("{0} that it is least sure of").format(words.photos(count))
        head.show_tag(waiting.tag, detail, asking=asking)
        above = waiting.above(together=self.together)
        right = waiting.right_above(together=self.together)
        head.show_above(None if asking else len(above), wording.trust(right) if right else "")

    def _tip(self, photo: int) -> str:
        waiting = self.session.waiting
        if waiting is None:
            return ""
        said = wording.sure(waiting.confidence(photo))
        count = self.board.count(photo)
        return f"{wording.alike(count)} · {said}" if count > 1 else said

    def _tell_chosen(self, ids: Integers) -> None:
        self.hints.setVisible(self._shown.currentWidget() is not self.nothing)
        count = len(ids)
        self.hints.say(self.tr("{0} selected").format(words.number(count)) if count > 1 else "")

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
        self._notice.say("")
        self.session.decide(photos, decision)
        self._show_cells(row)
        self._say(wording.decided(decision is Decision.ACCEPTED, len(photos)))

    def _chosen(self) -> list[int]:
        """The cells that a key decides."""
        if self._shown.currentWidget() is self.closer and self.closer.photo is not None:
            return [self.closer.photo]
        if self._shown.currentWidget() is not self.board:
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
        self._notice.say("")
        self.session.decide(above, Decision.ACCEPTED)
        self._show_cells(0, stay=False)
        self._say(wording.decided(True, len(above)))

    def _find_again(self, photos: Integers) -> None:
        ids = self.board.photos.ids
        rows = np.flatnonzero(np.isin(ids, photos))
        if len(rows) and self._shown.currentWidget() is self.board:
            self.board.stand_on(int(rows[0]))
            if len(rows) > 1:
                self.board.select_photos(photos.tolist())

    def _move_line(self, above: int) -> None:
        waiting = self.session.waiting
        if waiting is not None:
            waiting.place_line(above, together=self.together)
            self.board.move_line(above, self._line(above))
            self._tell_head()

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
        if self._shown.currentWidget() is self.closer:
            self._leave_closer()
        elif self._shown.currentWidget() is self.board:
            self.board.open_row(self._row())

    def _look_closer(self, photo: int) -> None:
        self.board.stand_on(self.board.photos.row_of(photo))
        self._shown.setCurrentWidget(self.closer)
        self._follow_closer()
        self.closer.setFocus()

    def _follow_closer(self) -> None:
        photo = self.board.current()
        if self._shown.currentWidget() is self.closer and photo is not None:
            row, ids = self._row(), self.board.photos.ids
            around = [int(ids[at]) for at in (row + 1, row - 1) if 0 <= at < len(ids)]
            self.closer.show_photo(photo, around, self._tip(photo))
            self.head.detail.setText(self._tip(photo))

    def _step(self, rows: int) -> None:
        self.board.stand_on(max(self._row() + rows, 0))
        self._follow_closer()

    def _leave_closer(self) -> None:
        self.closer.forget()
        self._shown.setCurrentWidget(self.board)
        self._tell_head()
        self.board.setFocus()

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

    def _has_keys(self) -> bool:
        wanted, self._keys = self._keys, False
        focused = self.window().focusWidget()
        mine = (self.board, self.closer, self.nothing, self._loading)
        inside = focused is not None and any(
            part is focused or part.isAncestorOf(focused) for part in mine
        )
        return wanted or inside

    def _take_keys(self) -> None:
        shown = self._shown.currentWidget()
        if shown is self.nothing:
            self.nothing.focus_first()
        elif shown in (self.board, self.closer):
            shown.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the list, the tag is chosen in the line above."""
        super().resizeEvent(event)
        roomy = self.width() >= _LIST_FROM
        self._list.setVisible(roomy)
        self.head.show_picker(not roomy)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back begins anew."""
        super().hideEvent(event)
        self.closer.forget()
        self.session.leave()


_Mod = Qt.KeyboardModifier
