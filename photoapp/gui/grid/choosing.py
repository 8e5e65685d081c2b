"""What is chosen in a grid: Qt's selection model told in runs of rows."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QWidget

from photoapp.gui.grid.geometry import Integers
from photoapp.gui.grid.layout import Index
from photoapp.gui.grid.places import Name
from photoapp.gui.grid.pointer import Choose
from photoapp.gui.grid.selection import Runs
from photoapp.gui.grid.surface import PhotoSource, Surface
from photoapp.gui.work import Work

Flag = QItemSelectionModel.SelectionFlag


class Choosing(Surface):
    """A surface whose photos are chosen one by one, in runs and by sections.

    Signals: opened(photo), selection_changed(int64 ids in the grid's order),
    current_changed(photo).
    """

    opened = Signal(object)
    selection_changed = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        source: PhotoSource,
        work: Work,
        places: Name | None = None,
        parent: QWidget | None = None,
    ) -> None:
        # First, because giving the view its model already calls selectionChanged; after an error
        # in there PySide 6.11.3 releases the next override once too often and crashes later.
        self._restoring = False
        super().__init__(source, work, places, parent)
        self._anchor = 0

    def selected(self) -> Integers:
        """The selected photos: int64, in the grid's order."""
        return self._runs.of_ids(self.photos.ids)

    def current(self) -> int | None:
        """The photo that the keyboard acts on."""
        row = self.currentIndex().row()
        return int(self.photos.ids[row]) if row >= 0 else None

    def select_photos(self, ids: Iterable[int]) -> None:
        """Select exactly these."""
        chosen = np.isin(self.photos.ids, np.fromiter(ids, np.int64))
        self._select(Runs.where(chosen), Flag.ClearAndSelect)

    def go_to(self, photo: int) -> None:
        """Select a photo, bring it into view and take the keyboard. Nothing if it is not here."""
        row = self.photos.row_of(photo)
        if row >= 0:
            self.choose(row, Choose.ONLY)
            self.scrollTo(self.currentIndex())
            self.setFocus()

    def is_selected(self, row: int) -> bool:
        """Whether a row is selected."""
        return row in self._runs

    def choose(self, row: int, how: Choose) -> None:
        """Let a row join what is selected; it becomes the current one."""
        if how in (Choose.ONLY, Choose.TOGGLE):
            self._anchor = row
        first, last = sorted((min(self._anchor, self.cells.rows - 1), row))
        flag = {
            Choose.ONLY: Flag.ClearAndSelect,
            Choose.TOGGLE: Flag.Toggle,
            Choose.THROUGH: Flag.ClearAndSelect,
            Choose.ADD_THROUGH: Flag.Select,
        }[how]
        self._set_current(row)
        self._select(Runs(np.array([[first, last]])), flag)

    def choose_section(self, section: int, *, add: bool, stand: int = -1) -> None:
        """Select the photos of a section. add: besides the others, or no longer if all are.

        stand: the row that the keyboard stands on then, -1 for the first of the section.
        """
        rows = self.cells.rows_of(section)
        if not rows:
            return
        self._anchor = rows.start
        self._set_current(stand if stand in rows else rows.start)
        gone = add and self.is_section_selected(section)
        flag = Flag.Deselect if gone else Flag.Select if add else Flag.ClearAndSelect
        self._select(Runs(np.array([[rows.start, rows.stop - 1]])), flag)

    def choose_none(self) -> None:
        """Select nothing."""
        self.selectionModel().clearSelection()

    def open_row(self, row: int) -> None:
        """Ask for a photo to be shown large."""
        if row >= 0:
            self.opened.emit(int(self.photos.ids[row]))

    def selectAll(self) -> None:
        """Select everything, as one run."""
        if self.cells.rows:
            self._select(Runs(np.array([[0, self.cells.rows - 1]])), Flag.ClearAndSelect)

    def _select(self, runs: Runs, flag: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(runs.to_qt(self.photos), flag)

    def _set_current(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(self.photos.index(row, 0), Flag.NoUpdate)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Take over what Qt's selection model says, and tell."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        self._runs = Runs.of(self.selectionModel().selection())
        self.viewport().update()
        self.tell_reader(QAccessible.Event.SelectionWithin, -1)
        if not self._restoring:
            self.selection_changed.emit(self.selected())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell screen readers and others which photo the keyboard is on."""
        QAbstractItemView.currentChanged(self, current, previous)
        self.viewport().update()
        if current.isValid() and self.hasFocus():
            self.tell_reader(QAccessible.Event.Focus, current.row())
        if current.isValid():
            self.current_changed.emit(int(self.photos.ids[current.row()]))
