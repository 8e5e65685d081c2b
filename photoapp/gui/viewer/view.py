"""The viewer: one photo on a whole page, its neighbours a key away."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from photoapp.base.picture import Region
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.viewer import keys
from photoapp.gui.viewer.canvas import PANS, Canvas
from photoapp.gui.viewer.part import unturned
from photoapp.gui.viewer.pictures import Pictures, PictureSource
from photoapp.gui.viewer.slides import Plan
from photoapp.gui.viewer.stage import Stage
from photoapp.gui.viewer.strip import FilmStrip
from photoapp.gui.viewer.top import TopLine, add_line
from photoapp.gui.widgets.menu import sign
from photoapp.gui.wording import words
from photoapp.gui.work import Work

_BESIDE = (1, 2, -1, 3, -2, 4, 5, 6, 7, 8)  # photos to be ready for, the likeliest first
_STRIP_FROM = 420  # a page less high than this has no film strip


class Viewer(QWidget):
    """Shows photos of a list one at a time.

    Signals: closed(photo) with the one shown last; current_changed(photo);
    details_toggled(bool); menu_requested(global QPoint, for the current photo); tag_wanted() the
    current photo is to be tagged; like_wanted(bool) photos like it are wanted, or are not;
    part_chosen(tuple) photos like this part of it are wanted, told in shares of the picture in the
    file; turn_wanted(quarters), favourite_wanted(bool), rating_wanted(0 to 5) and trash_wanted()
    are of the current photo, and change nothing here before `renew` or `set_photos`;
    strip_toggled(bool) the film strip; planned(Plan) how slide shows go.
    """

    closed = Signal(object)
    current_changed = Signal(object)
    details_toggled = Signal(bool)
    menu_requested = Signal(QPoint)
    tag_wanted = Signal()
    like_wanted = Signal(bool)
    part_chosen = Signal(object)
    turn_wanted = Signal(int)
    favourite_wanted = Signal(bool)
    rating_wanted = Signal(int)
    trash_wanted = Signal()
    strip_toggled = Signal(bool)
    planned = Signal(object)

    def __init__(self, source: PictureSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: Integers = np.empty(0, np.int64)
        self._row = -1
        self._forward = 1
        self._pictures = Pictures(source, work, self)
        self._canvas = Canvas(self._pictures)
        self._strip = FilmStrip(source, work)
        self._with_strip = True
        self._details: QWidget | None = None
        self._answer = False
        self._top = TopLine()
        self._stage = Stage(self, self._canvas)
        self._slides = self._stage.slides
        self._lay_out()
        self._connect()
        self.installEventFilter(self)

    # What it shows.

    def show_photos(self, ids: Integers, photo: int, back: str) -> None:
        """Show a photo of a list. ids: int64 [N]. back: the name of where closing leads."""
        self._ids = ids
        self._top.back.setText(back)
        self._top.back.setAccessibleName(self.tr("Back to {0}").format(back))
        self._row = -1
        rows = np.flatnonzero(ids == photo)
        row = int(rows[0]) if len(rows) else 0
        self._strip.show_photos(ids, row)
        self.go(row)
        self.setFocus()

    def set_photos(self, ids: Integers) -> None:
        """The list changed while one of it is shown: it stays if it is still there."""
        photo, row = self.current(), self._row
        self._ids = ids
        if photo is None or not len(ids):
            self.close_page()
            return
        rows = np.flatnonzero(ids == photo)
        self._row = -1 if not len(rows) else int(rows[0])
        row = self._row if self._row >= 0 else min(row, len(ids) - 1)
        self._strip.show_photos(ids, row)
        if self._row < 0:
            self.go(row)
        else:
            self._look()
            self._tell()

    def current(self) -> int | None:
        """The photo shown."""
        return int(self._ids[self._row]) if 0 <= self._row < len(self._ids) else None

    def go(self, row: int) -> None:
        """Show the photo of a row, or the nearest there is."""
        row = min(max(row, 0), len(self._ids) - 1)
        if row < 0 or row == self._row:
            return
        self._forward = 1 if row >= self._row or self._slides.running else -1
        self._row = row
        photo = int(self._ids[row])
        self._look()
        self._canvas.show_photo(photo, fading=self._slides.running)
        self._slides.photo_changed()
        self._strip.go(row)
        self._tell()
        self.current_changed.emit(photo)

    def refresh(self) -> None:
        """Photos may have changed: fetch anew what is shown."""
        if self.current() is not None:
            self._pictures.refresh()
            self._strip.refresh()

    def renew(self) -> None:
        """Something was said of photos: favourites, ratings, turns."""
        self._pictures.renew()
        self._strip.renew()

    def set_details(self, panel: QWidget) -> None:
        """Put a panel at the side; `show_details` and the button show and hide it."""
        self._details = panel
        self._middle.addWidget(panel)
        panel.setVisible(self._top.info.isChecked())

    def show_answer(self, answer: bool) -> None:
        """Whether the photos are the answer to a question, which can be told "not this"."""
        self._answer = answer

    def show_details(self, shown: bool) -> None:
        """Show or hide the panel."""
        self._top.info.setChecked(shown)

    def show_strip(self, shown: bool) -> None:
        """Show or hide the film strip, where there is room for it."""
        if shown != self._with_strip:
            self._with_strip = shown
            self._fit()
            self.strip_toggled.emit(shown)

    def plan_slides(self, plan: Plan) -> None:
        """Let slide shows go like this."""
        self._slides.plan = plan

    def close_page(self) -> None:
        """Leave full screen if need be, give the pictures' memory back and say goodbye."""
        photo = self.current()
        self._slides.end()
        self._stage.set_full(False)
        self._row = -1
        self._pictures.forget()
        self.closed.emit(photo)

    # How it is laid out.

    def _lay_out(self) -> None:
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Viewer"))
        picture = QWidget()
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._canvas, 1)
        column.addWidget(self._strip)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(picture, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top)
        whole.addLayout(self._middle, 1)

    def _connect(self) -> None:
        self._canvas.part_chosen.connect(self._choose_part)
        self._canvas.part_left.connect(self.setFocus)
        self._top.back.clicked.connect(self.close_page)
        self._top.tag.clicked.connect(self.tag_wanted)
        self._top.heart.clicked.connect(self.favourite_wanted)
        self._top.trash.clicked.connect(self.trash_wanted)
        self._top.more.clicked.connect(self._open_menu)
        self._top.info.toggled.connect(self._toggle_details)
        self._top.full.clicked.connect(self._stage.turn_full)
        self._stage.turned.connect(self._fit)
        self._stage.bar.stepped.connect(self._step)
        self._slides.due.connect(self._next_slide)
        self._slides.planned.connect(lambda: self.planned.emit(self._slides.plan))
        self._strip.chosen.connect(self.go)
        self._pictures.changed.connect(self._arrived)
        self._canvas.zoomed.connect(self._tell)

    def _look(self) -> None:
        """The current photo, then those in the direction of travel, and some behind."""
        beside = (self._beside(self._forward * step) for step in _BESIDE)
        around = [int(self._ids[row]) for row in beside if row is not None and row != self._row]
        around = list(dict.fromkeys(around))
        self._pictures.look(int(self._ids[self._row]), around)

    def _arrived(self, photo: int) -> None:
        if photo == self.current():
            self._tell()

    def _tell(self) -> None:
        """Name, place in the list and, when enlarged, the scale."""
        photo = self.current()
        if photo is None:
            return
        card = self._pictures.sheet(photo).card
        self._top.show_card(card)
        place = self.tr("{0} of {1}").format(
            words.number(self._row + 1), words.number(len(self._ids))
        )
        stars = "★" * max(card.rating or 0, 0) if card else ""
        lens, name = self._canvas.lens, card.name if card else ""
        scale = self.tr("{0} %").format(words.number(round(lens.scale * 100)))
        self._top.title.say(name, place, stars, "" if lens.fitted else scale)
        text = self._top.title.text()
        if stars:
            said = self.tr("Rating: {0} of 5").format(len(stars))
            text = text.replace(stars, said)
        self._canvas.setAccessibleName(text)

    def _toggle_details(self, shown: bool) -> None:
        if self._details is not None:
            self._details.setVisible(shown and not self._stage.full)
        self.details_toggled.emit(shown)

    def _beside(self, by: int) -> int | None:
        """The row that comes so many photos after this one."""
        count = len(self._ids)
        if self._slides.running and count:
            return self._slides.after(self._row, count, by)
        row = self._row + by
        return row if 0 <= row < count else None

    def _step(self, by: int) -> None:
        row = self._beside(by)
        if row is not None:
            self.go(row)

    def _next_slide(self) -> None:
        row = self._beside(1)
        if row is None:
            self._slides.end()
        else:
            self.go(row)

    def _open_menu(self) -> None:
        if self.current() is not None:
            more = self._top.more
            self.menu_requested.emit(more.mapToGlobal(QPoint(0, more.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Some keys are this page's, whatever the window does with them."""
        del watched
        return keys.claims(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page that is not high keeps its room for the picture."""
        super().resizeEvent(event)
        self._fit()
        self._stage.bar.place()

    def _fit(self) -> None:
        full = self._stage.full
        self._top.setHidden(full)
        if self._details is not None:
            self._details.setVisible(self._top.info.isChecked() and not full)
        self._strip.setVisible(self._with_strip and not full and self.height() >= _STRIP_FROM)

    # The keyboard and the rest.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do. Letters stay here: nobody types a question unseen."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._shifted(key):
            return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        acts = self._acts_with_control() if control else self._acts() | self._slides.acts()
        act = acts.get(key)
        if act is not None:
            act()
        elif control or not event.text():
            super().keyPressEvent(event)

    def _acts(self) -> dict[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (1, -1) if mirrored else (-1, 1)

        step = partial(partial, self._step)
        return {
            key.Key_Left: step(left),
            key.Key_Right: step(right),
            key.Key_Up: step(-1),
            key.Key_Down: step(1),
            key.Key_PageUp: step(-1),
            key.Key_PageDown: step(1),
            key.Key_Home: lambda: self.go(0),
            key.Key_End: lambda: self.go(len(self._ids) - 1),
            key.Key_Space: self.close_page,
            key.Key_Return: self.close_page,
            key.Key_Enter: self.close_page,
            key.Key_Backspace: self.close_page,
            key.Key_Escape: self._escape,
            key.Key_I: self._top.info.toggle,
            key.Key_T: self.tag_wanted.emit,
            key.Key_L: partial(self.like_wanted.emit, True),
            key.Key_N: self._not_this,
            key.Key_P: self._canvas.mark_part,
            key.Key_S: self._turn_strip,
            key.Key_F: self._top.heart.click,
            key.Key_F5: self._stage.begin_show,
            key.Key_F11: self._stage.turn_full,
            key.Key_Plus: lambda: self._canvas.zoom(1),
            key.Key_Equal: lambda: self._canvas.zoom(1),
            key.Key_Minus: lambda: self._canvas.zoom(-1),
            key.Key_Z: self._canvas.turn_zoom,
            key.Key_R: partial(self.turn_wanted.emit, 1),
            **{key(key.Key_0 + rating): partial(self._rate, rating) for rating in range(6)},
        }

    def _rate(self, rating: int) -> None:
        self.rating_wanted.emit(rating)

    def _choose_part(self, part: Region) -> None:
        photo = self.current()
        if photo is not None:
            self.part_chosen.emit(unturned(part, self._pictures.sheet(photo).turned))

    def _not_this(self) -> None:
        if self._answer:
            self.like_wanted.emit(False)

    def _turn_strip(self) -> None:
        self.show_strip(not self._with_strip)

    def _acts_with_control(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_0: self._canvas.fit,
            Qt.Key.Key_1: self._canvas.zoom_whole,
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(len(self._ids) - 1),
        }

    def _shifted(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_R:
            self.turn_wanted.emit(-1)
            return True
        return self._pan(key)

    def _pan(self, key: Qt.Key) -> bool:
        step = PANS.get(key)
        if step is None or not self._canvas.lens.movable:
            return False
        self._canvas.pan(*step)
        return True

    def _escape(self) -> None:
        if self._slides.running or self._stage.full:
            self._stage.leave()
        elif not self._canvas.lens.fitted:
            self._canvas.fit()
        else:
            self.close_page()

    def fill(self, menu: QMenu) -> None:
        """Put what can be done here alone into the menu of the photo shown."""
        menu.addSeparator()
        part = self.tr("Search with a part of this picture")
        sign(add_line(menu, part, "P", self._canvas.mark_part), "selection")
        sign(add_line(menu, self.tr("Slide show"), "F5", self._stage.begin_show), "play")
        sign(add_line(menu, self.tr("Full screen"), "F11", self._stage.turn_full), "corners-out")
        add_line(menu, self.tr("Film strip"), "S", self._turn_strip, self._with_strip)
        info = self._top.info
        add_line(menu, self.tr("Details"), "I", info.toggle, info.isChecked())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the photo shown."""
        if self.current() is not None:
            self.menu_requested.emit(event.globalPos())
