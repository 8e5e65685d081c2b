"""Two to four photos side by side, zoomed and moved together, to choose among them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.viewer.canvas import PANS
from photoapp.gui.viewer.keys import claims
from photoapp.gui.viewer.pane import Pane
from photoapp.gui.viewer.pictures import PictureSource
from photoapp.gui.widgets.controls import Button, IconButton
from photoapp.gui.wording import words
from photoapp.gui.work import Work

FEWEST, MOST = 2, 4


class Compare(QWidget):
    """Signals: closed(photo) with the current one; opened(photo) it is wanted large, alone;
    current_changed(photo); menu_requested(global QPoint, for the current photo);
    favourite_wanted(photo, bool), rating_wanted(photo, 0 to 5) and turn_wanted(photo, quarters),
    which change nothing here before `renew`.
    """

    closed = Signal(object)
    opened = Signal(object)
    current_changed = Signal(object)
    menu_requested = Signal(QPoint)
    favourite_wanted = Signal(object, bool)
    rating_wanted = Signal(object, int)
    turn_wanted = Signal(object, int)

    def __init__(self, source: PictureSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._work = source, work
        self._panes: list[Pane] = []
        self._current = 0
        self._back = Button("", icon_name="caret-left")
        self._title = QLabel()
        self._title.setProperty("kind", "soft")
        self._linked = IconButton("link", self.tr("Zoom and move together"), shortcut="K")
        self._linked.setCheckable(True)
        self._linked.setChecked(True)
        swap = self.tr("Change places with the next photo")
        self._swap = IconButton("arrows-left-right", swap, shortcut="S")
        self._whole = IconButton("magnifying-glass-plus", self.tr("100 % or all"), shortcut="Z")
        self._lay_out()
        self._back.clicked.connect(self.close_page)
        self._linked.toggled.connect(self._link)
        self._whole.clicked.connect(self._turn_zoom)
        self._swap.clicked.connect(lambda: self.swap(1))
        self.installEventFilter(self)

    # What it shows.

    def show_photos(self, photos: Sequence[int], back: str) -> None:
        """Compare photos, FEWEST to MOST. back: the name of where closing leads."""
        self._back.setText(back)
        self._back.setAccessibleName(self.tr("Back to {0}").format(back))
        self._clear()
        for photo in photos[:MOST]:
            self._panes.append(self._pane(photo))
        self._arrange()
        self.choose(0)
        self.setFocus()

    def photos(self) -> list[int]:
        """Those that are compared."""
        return [pane.photo for pane in self._panes]

    @property
    def back(self) -> str:
        """The name of where closing leads."""
        return self._back.text()

    def current(self) -> int | None:
        """The photo that keys are about."""
        return self._panes[self._current].photo if self._panes else None

    def choose(self, place: int) -> None:
        """Let keys be about another photo."""
        self._current = min(max(place, 0), len(self._panes) - 1)
        for at, pane in enumerate(self._panes):
            pane.show_current(at == self._current)
        name = self.tr("Comparing: {0} of {1}")
        self.setAccessibleName(name.format(self._current + 1, len(self._panes)))
        self.current_changed.emit(self.current())

    def swap(self, by: int) -> None:
        """Let the current photo change places with the one so many further on, round the end."""
        if len(self._panes) < FEWEST:
            return
        here, there = self._current, (self._current + by) % len(self._panes)
        self._panes[here], self._panes[there] = self._panes[there], self._panes[here]
        self._arrange()
        self.choose(there)

    def keep(self, photos: Integers) -> None:
        """Compare without those that are not among these any more, such as what was hidden."""
        for pane in [one for one in self._panes if one.photo not in photos]:
            self._take_out(pane)

    def renew(self) -> None:
        """Something was said of photos."""
        for pane in self._panes:
            pane.renew()

    def refresh(self) -> None:
        """Photos may have changed."""
        for pane in self._panes:
            pane.refresh()

    def close_page(self) -> None:
        """Give the pictures' memory back and say goodbye."""
        photo = self.current()
        self._clear()
        self.closed.emit(photo)

    # How it is laid out.

    def _lay_out(self) -> None:
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        top = QWidget()
        theme.hold(top, height=theme.TOP_BAR)
        line = QHBoxLayout(top)
        line.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)
        line.setSpacing(theme.TINY)
        line.addWidget(self._back)
        line.addStretch()
        line.addWidget(self._title)
        line.addStretch()
        line.addWidget(self._swap)
        line.addWidget(self._linked)
        line.addWidget(self._whole)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(theme.SMALL, 0, theme.SMALL, theme.SMALL)
        self._grid.setSpacing(theme.SMALL)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addLayout(self._grid, 1)

    def _pane(self, photo: int) -> Pane:
        made = Pane(self._source, self._work, photo, self)
        made.pressed.connect(partial(self._press, made))
        made.zoomed.connect(partial(self._follow, made))
        made.favourite_wanted.connect(partial(self.favourite_wanted.emit, photo))
        made.rating_wanted.connect(partial(self.rating_wanted.emit, photo))
        made.out.connect(partial(self._take_out, made))
        return made

    def _arrange(self) -> None:
        """Side by side; four in a square."""
        columns = self._columns()
        for at, pane in enumerate(self._panes):
            self._grid.addWidget(pane, at // columns, at % columns)
        for at in range(MOST):
            self._grid.setColumnStretch(at, int(at < columns))
            self._grid.setRowStretch(at, int(at * columns < len(self._panes)))
        count = words.photos(len(self._panes))
        self._title.setText(self.tr("Comparing {0}").format(count))

    def _columns(self) -> int:
        return 2 if len(self._panes) == MOST else max(len(self._panes), 1)

    def _clear(self) -> None:
        for pane in self._panes:
            self._drop(pane)
        self._panes = []

    def _drop(self, pane: Pane) -> None:
        pane.forget()
        self._grid.removeWidget(pane)
        pane.hide()
        pane.deleteLater()

    def _take_out(self, pane: Pane) -> None:
        """Compare without one; who is left with one photo has chosen it."""
        if pane not in self._panes:
            return
        at = self._panes.index(pane)
        self._panes.remove(pane)
        self._drop(pane)
        if len(self._panes) < FEWEST:
            self.choose(0)
            self.close_page()
            return
        self._arrange()
        self.choose(self._current - 1 if at < self._current else self._current)
        self.setFocus()

    # Zooming together.

    def _follow(self, leader: Pane) -> None:
        if self._linked.isChecked():
            for pane in self._panes:
                if pane is not leader:
                    pane.canvas.follow(leader.canvas.lens)

    def _link(self, on: bool) -> None:
        if on and self._panes:
            self._follow(self._panes[self._current])

    def _zoom(self, steps: float) -> None:
        self._panes[self._current].canvas.zoom(steps)

    def _turn_zoom(self) -> None:
        self._panes[self._current].canvas.turn_zoom()

    def _press(self, pane: Pane) -> None:
        self.choose(self._panes.index(pane))
        self.setFocus()

    # The keyboard.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Some keys are this page's, whatever the window does with them."""
        del watched
        return claims(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do. Letters stay here, as in the viewer."""
        if not self._panes:
            super().keyPressEvent(event)
            return
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            act = self._acts_with_control().get(key)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            act = self._acts_with_shift().get(key)
        else:
            act = self._acts().get(key)
        if act is not None:
            act()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or not event.text():
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the current photo; a press has made it that."""
        if self._panes:
            self.menu_requested.emit(event.globalPos())

    def _acts(self) -> dict[Qt.Key, Callable[[], object]]:
        keys = Qt.Key
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (1, -1) if mirrored else (-1, 1)
        pane, at = self._panes[self._current], self._current
        return {
            keys.Key_Left: partial(self.choose, at + left),
            keys.Key_Right: partial(self.choose, at + right),
            keys.Key_Up: partial(self._go_by_line, -1),
            keys.Key_Down: partial(self._go_by_line, 1),
            keys.Key_F: pane.favour,
            keys.Key_X: partial(self._take_out, pane),
            keys.Key_K: self._linked.toggle,
            keys.Key_S: partial(self.swap, 1),
            keys.Key_R: partial(self.turn_wanted.emit, pane.photo, 1),
            keys.Key_Z: self._turn_zoom,
            keys.Key_Plus: partial(self._zoom, 1),
            keys.Key_Equal: partial(self._zoom, 1),
            keys.Key_Minus: partial(self._zoom, -1),
            keys.Key_Return: partial(self.opened.emit, pane.photo),
            keys.Key_Enter: partial(self.opened.emit, pane.photo),
            keys.Key_Escape: self._escape,
            keys.Key_C: self.close_page,
            keys.Key_Backspace: self.close_page,
            **{
                keys(keys.Key_0 + rating): partial(self.rating_wanted.emit, pane.photo, rating)
                for rating in range(6)
            },
        }

    def _acts_with_control(self) -> dict[Qt.Key, Callable[[], object]]:
        canvas = self._panes[self._current].canvas
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (1, -1) if mirrored else (-1, 1)
        return {
            Qt.Key.Key_0: canvas.fit,
            Qt.Key.Key_1: canvas.zoom_whole,
            Qt.Key.Key_Left: partial(self.swap, left),
            Qt.Key.Key_Right: partial(self.swap, right),
        }

    def _acts_with_shift(self) -> dict[Qt.Key, Callable[[], object]]:
        pane = self._panes[self._current]
        return self._acts() | {
            **{key: partial(pane.canvas.pan, *step) for key, step in PANS.items()},
            Qt.Key.Key_R: partial(self.turn_wanted.emit, pane.photo, -1),
        }

    def _go_by_line(self, lines: int) -> None:
        at = self._current + lines * self._columns()
        if 0 <= at < len(self._panes):
            self.choose(at)

    def _escape(self) -> None:
        canvas = self._panes[self._current].canvas
        if canvas.lens.fitted:
            self.close_page()
        else:
            canvas.fit()
