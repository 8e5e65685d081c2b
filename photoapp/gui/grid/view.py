"""The grid of photos and what people do with it: choose, open, zoom, scroll, drag out."""

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from photoapp.gui import theme
from photoapp.gui.grid.choosing import Choosing, Flag
from photoapp.gui.grid.dragging import DragOut, Paths
from photoapp.gui.grid.geometry import Box, Integers
from photoapp.gui.grid.keys import MOVES, led
from photoapp.gui.grid.layout import Hold
from photoapp.gui.grid.places import Name
from photoapp.gui.grid.pointer import Choose, Pointer, how_chosen
from photoapp.gui.grid.sections import LEAST, Sections
from photoapp.gui.grid.selection import Runs
from photoapp.gui.grid.surface import PhotoSource
from photoapp.gui.grid.zooming import Zoomer
from photoapp.gui.work import Work

_Move = QAbstractItemView.CursorAction
_SECTION = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_A
)
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Grid(Choosing):
    """A grid of photos in sections.

    source: asked in the background for cards and thumbnails of what is in sight. paths: gives
    the files of photos that are dragged out; without it nothing can be. places: names where
    photos were taken, for the titles of dates.

    Signals: opened(photo), selection_changed(int64 ids in the grid's order),
    current_changed(photo), menu_requested(global QPoint; what it is for is selected),
    cell_size_changed(pixels), crop_changed(bool), favoured(photo) its heart was clicked,
    wants_more().
    """

    menu_requested = Signal(QPoint)
    cell_size_changed = Signal(int)
    crop_changed = Signal(bool)
    favoured = Signal(object)

    def __init__(
        self,
        source: PhotoSource,
        work: Work,
        paths: Paths | None = None,
        parent: QWidget | None = None,
        *,
        places: Name | None = None,
    ) -> None:
        super().__init__(source, work, places, parent)
        self._before_band = Runs.none()
        self._arrived = False  # the keyboard is here since just now, on a photo nobody chose
        self._drag_out = DragOut(self, work, paths) if paths else None
        self._pointer = Pointer(self, self)
        self._zoomer = Zoomer()
        self._zoomer.serve(self)
        self.viewport().installEventFilter(self)
        self.setAutoScroll(False)  # a click on a cell half in view must not move it

    # What it shows.

    def show_photos(self, ids: Integers, sections: Sections, *, stay: bool) -> None:
        """Show these photos; those selected before and still here stay selected.

        ids: int64 [N], in sections of sections.sizes. stay: keep the place on screen, for a list
        that changed; otherwise begin at the top, for another list. Where all that were selected
        left such a list, the photo behind them is selected, so that the next key is for it.
        """
        before, selected, current = self.photos.ids, self.selected(), self.current()
        behind = self._behind(ids) if stay and len(selected) else None
        hold = self.hold() if stay else None
        held = int(self.photos.ids[hold.row]) if hold else 0
        if not stay:
            self.verticalScrollBar().setValue(0)
            self._pointer.let_go()
        self._restoring = True
        self._sections, self._asked_more, self._hovered, self._titled = sections, False, -1, -1
        self._headings.clear()
        if self._places is not None:
            self._places.refresh()
        self.photos.set_ids(ids)
        self._runs = Runs.none()  # a reset empties Qt's selection without a word
        self._follow(before)
        row = self.photos.row_of(held) if hold else -1
        self.lay_out(Hold(row, *hold[1:]) if hold and row >= 0 else None)
        if len(selected):
            self._select(Runs.where(np.isin(ids, selected)), Flag.ClearAndSelect)
        if self._arrived and not stay:
            self._arrive()
        elif behind is not None:
            self.choose(self.photos.row_of(behind), Choose.ONLY)
        elif current is not None:
            self._set_current(self.photos.row_of(current))
        self._restoring = False
        if not np.array_equal(now := self.selected(), selected):
            self.selection_changed.emit(now)

    def _follow(self, before: Integers) -> None:
        """Rows that were remembered are those of the same photos among others now."""

        def now(row: int) -> int:
            return self.photos.row_of(int(before[row])) if 0 <= row < len(before) else -1

        self._pointer.follow(now)
        if (anchor := now(self._anchor)) >= 0:
            self._anchor = anchor
        if self._band is not None:
            kept = self._before_band.of_ids(before)
            self._before_band = Runs.where(np.isin(self.photos.ids, kept))

    def _behind(self, ids: Integers) -> int | None:
        """Once all that is selected is gone: the first photo behind it that stays, or before."""
        before, rows = self.photos.ids, np.flatnonzero(np.isin(self.photos.ids, ids))
        if not len(rows) or np.isin(self.selected(), ids).any():
            return None
        after = np.searchsorted(rows, self._runs.last[-1])
        return int(before[rows[min(after, len(rows) - 1)]])

    def refresh(self) -> None:
        """Photos may have changed: fetch again what is in sight, showing the old meanwhile."""
        self.photos.refresh()
        self._thumbnails.refresh()

    @property
    def cell_size(self) -> int:
        """The side of a cell that was asked for; the real one differs a little."""
        return self._cell

    @property
    def least_section(self) -> int:
        """Photos that a section of dates should have, so that wide windows are not half empty."""
        return max(self.cells.columns, LEAST)

    def set_cell_size(self, size: int, at: QPoint | None = None) -> None:
        """Show cells of about this size; what is at a point of the viewport stays there."""
        size = min(max(size, theme.CELL_LEAST), theme.CELL_MOST)
        if size == self._cell:
            return
        hold = self.hold(at)
        self._cell = size
        self.lay_out(hold)
        self.cell_size_changed.emit(size)

    @property
    def crop(self) -> bool:
        """Whether pictures fill their squares; else they are shown whole inside them."""
        return self._crop

    def set_crop(self, crop: bool) -> None:
        """Fill the squares, or show whole pictures inside them."""
        if crop != self._crop:
            self._crop = crop
            self._see()
            self.viewport().update()
            self.crop_changed.emit(crop)

    # The keyboard.

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002 - Qt's signature
    ) -> QModelIndex:
        """Where a key leads from the current photo."""
        return self.photos.index(self._target(action), 0)

    def _target(self, action: QAbstractItemView.CursorAction) -> int:
        row, cells = self.currentIndex().row(), self.cells
        if row < 0 and cells.rows and action is not _Move.MoveEnd:
            return min(self.visible()[0], cells.rows - 1)
        page = self.viewport().height() - cells.margins.header
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return led(cells, row, action, page, mirrored=mirrored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, open, zoom; other keys are for the window, such as typing a question."""
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._focus_shown, self._arrived = True, False
        if key in MOVES:
            self._walk(self._target(MOVES[key]), how_chosen(event.modifiers()))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.keyCombination() == _SECTION and row >= 0:
            self.choose_section(self.cells.section_of(row), add=False, stand=row)
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom(-1)
        elif key is Qt.Key.Key_Space and control and row >= 0:
            self.choose(row, Choose.TOGGLE)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_row(row)
        elif key is Qt.Key.Key_Escape and len(self._runs):
            self.choose_none()
        else:
            event.ignore()

    def _walk(self, row: int, how: Choose) -> None:
        if row < 0:
            return
        if how is Choose.TOGGLE:
            self._set_current(row)  # Ctrl walks past photos without choosing them
        else:
            self.choose(row, how)
        self.scrollTo(self.photos.index(row, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is if it came by keyboard; the next key finds a photo chosen."""
        QAbstractItemView.focusInEvent(self, event)
        if event.reason() in _BY_KEYBOARD:
            self._focus_shown = True
            if not len(self._runs):
                self._arrived = True
                self._arrive()
        if not self.currentIndex().isValid() and self.cells.rows:
            self._set_current(min(self.visible()[0], self.cells.rows - 1))
        self.viewport().update()

    def _arrive(self) -> None:
        """Choose the photo that the keyboard is on: the first in sight, if it is on none there."""
        seen, row = range(*self.visible()), self.currentIndex().row()
        if self.cells.rows:
            first = min(seen.start, self.cells.rows - 1)
            self.choose(row if row in seen else first, Choose.ONLY)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self._arrived = False
        QAbstractItemView.focusOutEvent(self, event)
        self.viewport().update()

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See Pointer."""
        self._focus_shown = self._arrived = False
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See Pointer."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See Pointer."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See Pointer."""
        self._pointer.double(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.hover(-1)
        self.hover_title(-1)

    def hover(self, row: int) -> None:
        """Show which cell is under the pointer."""
        if row != self._hovered:
            for each in (self._hovered, row):
                if 0 <= each < self.cells.rows:
                    self.viewport().update(self.place(each))
            self._hovered = row

    def hover_title(self, section: int) -> None:
        """Show which section would be selected."""
        if section != self._titled:
            self._titled = section
            self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; another photo may be under the pointer then."""
        super().scrollContentsBy(dx, dy)
        if self._hovered >= 0 and self.viewport().underMouse():
            self.hover(self.row_at(self.viewport().mapFromGlobal(QCursor.pos())))

    def favour(self, row: int) -> None:
        """Tell that the heart of a photo was clicked."""
        self.favoured.emit(int(self.photos.ids[row]))

    def draw_band(self, band: QRect | None, *, keep: bool) -> None:
        """Select what a band (in content pixels) touches; keep: besides what was selected."""
        if band is None:
            self._band = None
        else:
            if self._band is None:
                self._before_band = self._runs if keep else Runs.none()
            self._band = band
            area = Box(band.x(), band.y(), band.width(), band.height())
            selection = Runs(self.cells.runs_in(area)).to_qt(self.photos)
            selection.merge(self._before_band.to_qt(self.photos), Flag.Select)
            self.selectionModel().select(selection, Flag.ClearAndSelect)
        self.viewport().update()

    def scroll_by(self, pixels: int) -> None:
        """Scroll down so far."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def prepare_drag(self, row: int) -> None:
        """The photos selected, or this one, may be dragged in a moment."""
        if self._drag_out is not None:
            photo = int(self.photos.ids[row])
            self._drag_out.prepare(self.selected().tolist() if row in self._runs else [photo])

    def drag(self, row: int) -> None:
        """Drag what was prepared."""
        if self._drag_out is not None:
            thumbnail = self._thumbnails.get(int(self.photos.ids[row]))
            self._drag_out.start(thumbnail.image if thumbnail else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for what is selected, or for what is under the pointer."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            row, at = self.row_at(event.pos()), event.globalPos()
        else:
            row = self.currentIndex().row()
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if row < 0:
            return
        if row not in self._runs:
            self.choose(row, Choose.ONLY)
        self.menu_requested.emit(at)

    # Size of cells.

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size of the cells."""
        if not self._zoomer.wheel(event):
            QAbstractItemView.wheelEvent(self, event)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pinch on a touchpad or a screen as Ctrl and wheel; a window moved to a sharper screen.

        Neither `viewportEvent` nor `event`: an error in what they call in turn, such as
        `mouseMoveEvent`, ends the process (PySide 6.11.3 with Python 3.11) instead of being told.
        """
        del watched
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._see()
        return self._zoomer.gesture(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, or a language read from the right."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._see()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self.lay_out(self.hold())

    def zoom(self, larger: int, at: QPoint | None = None) -> None:
        """So many columns fewer: a size that changed none would look like a dead key."""
        margins = self.cells.margins
        line = self.cells.width - margins.left - margins.right + margins.gap
        columns = max(self.cells.columns - larger, 1)
        centre = QPoint(self.viewport().width() // 2, self.viewport().height() // 2)
        self.set_cell_size(round(line / columns) - margins.gap, at or centre)
