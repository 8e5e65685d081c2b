"""Where the cells of a grid are on screen: a QListView whose geometry is arithmetic.

A QListView because a bare QAbstractItemView is silent to screen readers; own geometry because
QListView's takes seconds at a million rows. The base class's item layout never runs.
"""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from photoapp.gui import theme
from photoapp.gui.grid.geometry import Box, Geometry, Integers, Margins
from photoapp.gui.grid.model import CardSource, PhotoModel
from photoapp.gui.grid.places import Name, Places
from photoapp.gui.grid.sections import FixedSections, Heading, Sections
from photoapp.gui.grid.selection import Runs
from photoapp.gui.grid.timeline import Moments, Timeline
from photoapp.gui.grid.titles import extent
from photoapp.gui.wording import words
from photoapp.gui.work import Work

Index = QModelIndex | QPersistentModelIndex


class Hold(NamedTuple):
    """A point of the content that keeps its place: how far down a row's cell, at which y."""

    row: int
    along: float
    y: int


class Anchor(NamedTuple):
    """A place in a list that can be found again: a photo, and how far below the upper edge of the
    viewport its cell begins, in logical pixels (above it if negative).
    """

    photo: int
    offset: int


class Layout(QListView):
    """Places of cells and titles, the timeline and what scrolls; paints nothing.

    places: names where photos were taken, for the titles of dates; without it they tell none.
    """

    sticks = True  # the title of what is at the top stays in sight

    def __init__(
        self,
        source: CardSource,
        work: Work,
        places: Name | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cell = theme.CELL
        self._sections: Sections = FixedSections(np.empty(0, np.int64), ())
        self.cells = Geometry(self._sections.sizes, 1, self._cell)
        self.photos = PhotoModel(source, work, self)
        self._headings: dict[int, Heading] = {}
        self._places = Places(places, work, self, self._places_arrived) if places else None
        self._timeline = Timeline(self)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(self._timeline)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Photos"))
        self.setMinimumSize(theme.CELL_MOST, theme.CELL_MOST // 2)

    def lay_out(self, hold: Hold | None) -> None:
        """Compute all places anew; the held point stays where it is on screen."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width = self.viewport().width()
        self.cells = Geometry(
            self._sections.sizes, width, self._cell, self.margins(), mirrored=mirrored
        )
        self._timeline.set_moments(
            Moments(self._sections.years, self.cells.tops(), self._moment_at)
        )
        self.updateGeometries()
        if hold is not None and 0 <= hold.row < self.cells.rows:
            box = self.cells.box(hold.row)
            self._timeline.setValue(round(box.y + hold.along * box.height) - hold.y)
        self.viewport().update()

    def margins(self) -> Margins:
        """The space around and between cells."""
        # On the right the ring of a selected photo needs room; the timeline brings its own space.
        return Margins(
            left=theme.LARGE,
            right=theme.GAP,
            bottom=theme.WIDE,
            gap=theme.GAP,
            header=theme.scaled(theme.HEADER),
        )

    def hold(self, at: QPoint | None = None) -> Hold | None:
        """What shows at a point, or at the top; None while the grid stands at its start."""
        top = self.verticalOffset()
        if not self.cells.rows or (at is None and top == 0):
            return None
        if at is None:
            row = min(self.cells.between(top, top + 1)[0], self.cells.rows - 1)
            return Hold(row, 0.0, self.cells.box(row).y - top)
        row = self.cells.nearest(at.x(), at.y() + top)
        box = self.cells.box(row)
        return Hold(row, (at.y() + top - box.y) / box.height, at.y())

    def place(self, row: int) -> QRect:
        """The cell of a row in the viewport."""
        box = self.cells.box(row)
        return QRect(box.x, box.y - self.verticalOffset(), box.width, box.height)

    def row_at(self, point: QPoint) -> int:
        """The row whose cell is under a point of the viewport, -1 for none."""
        stuck = self._sticky()
        if stuck is not None and point.y() <= stuck[1].bottom():
            return -1
        return self.cells.row_at(point.x(), point.y() + self.verticalOffset())

    def title_at(self, point: QPoint) -> int:
        """The section whose title has its words under a point of the viewport, -1 for none."""
        section = self.cells.section_at(point.y() + self.verticalOffset())
        stuck = self._sticky()
        if stuck is not None and point.y() <= stuck[1].bottom():
            section = stuck[0]
        if section < 0 or not self.title_words(section).contains(point):
            return -1
        return section

    def title_words(self, section: int) -> QRect:
        """Where in the viewport the words of a title are, empty if it has none."""
        stuck, box = self._sticky(), self.cells.title(section)
        place = QRect(box.x, box.y - self.verticalOffset(), box.width, box.height)
        if stuck is not None and stuck[0] == section:
            place = stuck[1]
        heading = self.heading(section)
        area = QRect(place.topLeft(), QSize(extent(heading, place.width()), place.height()))
        return QStyle.visualRect(self.layoutDirection(), place, area) if heading.title else QRect()

    def heading(self, section: int) -> Heading:
        """What the title of a section says, with its place as soon as that is known."""
        found = self._headings.get(section)
        if found is None:
            found = self._sections.heading(section)
            place = self._place_of(section)
            if place:
                count = words.number(int(self._sections.sizes[section]))
                found = replace(found, detail=f"{place} · {count}")
            self._headings[section] = found
        return found

    def _place_of(self, section: int) -> str:
        rows = self.cells.rows_of(section)
        if self._places is None or not rows or not self._sections.moment(section):
            return ""
        return self._places.of(int(self.photos.ids[rows.start]))

    def _see_places(self, first: int, last: int) -> None:
        """Ask for the places of the sections that rows first to last (not included) are in."""
        if self._places is None or last <= first or not self._sections.moment(0):
            return
        sections = range(self.cells.section_of(first), self.cells.section_of(last - 1) + 1)
        self._places.look(
            [self.photos.ids[rows.start : rows.stop] for rows in map(self.cells.rows_of, sections)]
        )

    def _places_arrived(self) -> None:
        self._headings.clear()
        self.viewport().update()

    def visible(self) -> tuple[int, int]:
        """The rows in the viewport: first, last (not included)."""
        top = self.verticalOffset()
        return self.cells.between(top, top + self.viewport().height())

    def doItemsLayout(self) -> None:
        """Qt asks for a layout: ours is cheap."""
        self.lay_out(self.hold())

    def updateGeometries(self) -> None:
        """Tell the scroll bar how much there is."""
        height = self.viewport().height()
        self._timeline.setPageStep(max(height - self.cells.margins.header, 1))
        self._timeline.setSingleStep(max(self.cells.side // 3, 1))
        beyond = self.cells.height - height
        # Nobody scrolls for some of the space below the last photos.
        self._timeline.setRange(0, beyond if beyond > theme.LARGE else 0)

    def verticalOffset(self) -> int:
        """Content pixels above the viewport."""
        return self._timeline.value()

    def horizontalOffset(self) -> int:
        """Lines always fit."""
        return 0

    def visualRect(self, index: Index) -> QRect:
        """The cell of an index in the viewport."""
        row = index.row()
        return self.place(row) if 0 <= row < self.cells.rows else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The index under a point of the viewport."""
        return self.photos.index(self.row_at(point), 0)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, clear of the title that sticks to the top."""
        if not 0 <= index.row() < self.cells.rows:
            return
        box, header = self.cells.box(index.row()), self.cells.margins.header
        room, offset = self.viewport().height(), self.verticalOffset()
        wanted = {
            QAbstractItemView.ScrollHint.PositionAtTop: box.y - header,
            QAbstractItemView.ScrollHint.PositionAtBottom: box.y + box.height - room,
            QAbstractItemView.ScrollHint.PositionAtCenter: box.y - (room - box.height) // 2,
        }.get(hint)
        if wanted is None:
            below = box.y + box.height + self.cells.margins.gap - room
            wanted = min(max(offset, below), box.y - header)
        self._timeline.setValue(wanted)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cells that a rectangle of the viewport touches."""
        runs = Runs(self.runs_in(rect.normalized()))
        self.selectionModel().select(runs.to_qt(self.photos), command)

    def runs_in(self, rect: QRect) -> Integers:
        """The rows a rectangle of the viewport touches: int64 [K, 2] runs."""
        top = self.verticalOffset()
        return self.cells.runs_in(Box(rect.x(), rect.y() + top, rect.width(), rect.height()))

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where a change of selection shows: never more than what is visible."""
        return QRegion() if selection.isEmpty() else QRegion(self.viewport().rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        hold = self.hold()
        QAbstractItemView.resizeEvent(self, event)
        self.lay_out(hold)

    def anchor(self) -> Anchor | None:
        """What shows at the top, to come back to; None while the grid stands at its start."""
        hold = self.hold()
        if hold is None:
            return None
        return Anchor(int(self.photos.ids[hold.row]), hold.y)

    def restore(self, anchor: Anchor | tuple[int, int] | None) -> bool:
        """Scroll to where `anchor` was taken, None for the start; whether its photo is here."""
        if anchor is None:
            self._timeline.setValue(0)
            return True
        photo, offset = anchor
        row = self.photos.row_of(photo)
        if row < 0:
            return False
        self._timeline.setValue(self.cells.box(row).y - offset)
        return True

    def _moment_at(self, offset: int) -> str:
        section = self.cells.section_at(offset + self.cells.margins.header)
        return self._sections.moment(max(section, 0)) if self.cells.sections else ""

    def _sticky(self) -> tuple[int, QRect] | None:
        """The section whose title sticks to the top and where, None if none needs to."""
        offset = self.verticalOffset()
        section = self.cells.section_at(offset)
        if section < 0 or not self.cells.rows or not self.sticks:
            return None
        box = self.cells.title(section)
        top = 0
        if section + 1 < self.cells.sections:
            top = min(0, self.cells.title(section + 1).y - offset - box.height)
        return section, QRect(box.x, top, box.width, box.height)
