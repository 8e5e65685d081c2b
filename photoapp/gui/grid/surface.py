"""Where the grid's cells are and how they are painted: a QListView whose geometry is arithmetic.

A QListView because a bare QAbstractItemView is silent to screen readers; own geometry because
QListView's takes seconds at a million rows. The base class's item layout never runs.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from photoapp.gui import theme
from photoapp.gui.grid.fades import Fades
from photoapp.gui.grid.geometry import Box, Geometry, Integers, Margins
from photoapp.gui.grid.model import CardSource, PhotoModel
from photoapp.gui.grid.painter import (
    Look,
    check_box,
    fitted,
    paint_band,
    paint_cells,
    paint_heading,
)
from photoapp.gui.grid.sections import FixedSections, Sections
from photoapp.gui.grid.selection import Runs
from photoapp.gui.grid.thumbnails import Cut, Thumbnails, ThumbnailSource
from photoapp.gui.grid.timeline import Moments, Timeline
from photoapp.gui.work import Work

Index = QModelIndex | QPersistentModelIndex


class PhotoSource(CardSource, ThumbnailSource, Protocol):
    """What a grid asks of the library, in the background only."""


class Hold(NamedTuple):
    """A point of the content that keeps its place: how far down a row's cell, at which y."""

    row: int
    along: float
    y: int


class Surface(QListView):
    """Cells, titles and timeline. Knows what is selected and hovered, not how it came to be.

    Signals: wants_more() once per list, when its end comes in sight.
    """

    sticks = True  # the title of what is at the top stays in sight
    wants_more = Signal()

    def __init__(self, source: PhotoSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cell = theme.CELL
        self._crop = True
        self._sections: Sections = FixedSections(np.empty(0, np.int64), ())
        self._runs = Runs.none()
        self._hovered = -1
        self._focus_shown = False
        self._band: QRect | None = None
        self._asked_more = False
        self._in_sight: dict[int, int] = {}  # photo -> row
        self._bare: set[int] = set()  # painted without a picture
        self._came_down = True
        self.cells = Geometry(self._sections.sizes, 1, self._cell)
        self.photos = PhotoModel(source, work, self)
        self._thumbnails = Thumbnails(source, work, self, self._thumbnails_arrived)
        self._fades = Fades(self, self._repaint)
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
        self.setModel(self.photos)
        self.photos.cards_arrived.connect(self._repaint)

    def renew(self) -> None:
        """Something was said of photos: fetch their cards again, and pictures that were turned."""
        self.photos.refresh()
        self._thumbnails.turn()

    # Where things are.

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
        self._see()
        self.viewport().update()

    def margins(self) -> Margins:
        """The space around and between cells."""
        # On the right the ring of a selected photo needs room; the timeline brings its own space.
        return Margins(left=theme.LARGE, right=theme.GAP, bottom=theme.WIDE, gap=theme.GAP)

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

    def check_area(self, row: int) -> QRect:
        """Where the check circle of a row is in the viewport."""
        box, photo = self.place(row), int(self.photos.ids[row])
        if not self._crop:
            box = fitted(box, self.photos.card(photo), self._thumbnails.get(photo))
        return check_box(box, self.layoutDirection())

    def row_at(self, point: QPoint) -> int:
        """The row whose cell is under a point of the viewport, -1 for none."""
        stuck = self._sticky()
        if stuck is not None and point.y() <= stuck[1].bottom():
            return -1
        return self.cells.row_at(point.x(), point.y() + self.verticalOffset())

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
        self._timeline.setRange(0, max(self.cells.height - height, 0))

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

    def showEvent(self, event: QShowEvent) -> None:
        """Only now does anything need to be fetched."""
        super().showEvent(event)
        self._see()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's signature
        """Paint all anew: the title that sticks to the top does not move with the cells."""
        self._came_down = dy <= 0
        self._see()
        self.viewport().update()

    # What is in sight.

    def _see(self) -> None:
        """Ask for what is in the viewport, then a page ahead, then half a page behind."""
        if not self.isVisible():
            self._in_sight = {}  # its rows may be other photos by now, or gone
            return
        first, last = self.visible()
        ids, page = self.photos.ids, last - first
        after = ids[last : last + (page if self._came_down else page // 2)]
        before = ids[max(first - (page // 2 if self._came_down else page), 0) : first][::-1]
        around = (after, before) if self._came_down else (before, after)
        shown = ids[first:last].tolist()
        self._in_sight = dict(zip(shown, range(first, last), strict=True))
        self._bare.intersection_update(self._in_sight)
        wanted = shown + around[0].tolist() + around[1].tolist()
        self.photos.look(wanted)
        ratio = self.devicePixelRatioF()
        side = ceil(max(self.cells.side, self.cells.widest) * ratio)
        self._thumbnails.look(wanted, Cut(side, theme.RADIUS_CELL * ratio, self._crop))
        if last + page >= self.cells.rows > 0 and not self._asked_more:
            self._asked_more = True
            self.wants_more.emit()

    def _thumbnails_arrived(self, photos: Sequence[int]) -> None:
        came = [p for p in photos if p in self._bare and self._thumbnails.get(p) is not None]
        self._bare.difference_update(came)
        self._fades.begin(came)
        self._repaint(photos)

    def _repaint(self, photos: Sequence[int]) -> None:
        for photo in photos:
            row = self._in_sight.get(photo)
            if row is not None:
                self.viewport().update(self.place(row))

    def _moment_at(self, offset: int) -> str:
        section = self.cells.section_at(offset + self.cells.margins.header)
        return self._sections.moment(max(section, 0)) if self.cells.sections else ""

    def tell_reader(self, event: QAccessible.Event, row: int) -> None:
        """Tell screen readers of a row, or with -1 of the whole grid."""
        if QAccessible.isActive():
            told = QAccessibleEvent(self, event)
            if row >= 0:
                told.setChild(row)
            QAccessible.updateAccessibility(told)

    # How it looks.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the event uncovers: cells, then titles, then the rubber band."""
        tokens, offset = theme.tokens_of(self), self.verticalOffset()
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), QColor(tokens.window))
        area = event.rect().adjusted(0, -theme.GAP, 0, theme.GAP)
        first, last = self.cells.between(area.top() + offset, area.bottom() + 1 + offset)
        looks = self._looks(first, last, offset)
        paint_cells(painter, looks, tokens, self.devicePixelRatioF(), crop=self._crop)
        self._paint_titles(painter, area, tokens, offset)
        if self._band is not None:
            paint_band(painter, self._band.translated(0, -offset), tokens)
        painter.end()

    def _looks(self, first: int, last: int, offset: int) -> list[Look]:
        selected = self._runs.holds(first, last).tolist()
        focused = self.currentIndex().row() if self._focus_shown and self.hasFocus() else -1
        looks = []
        ids = self.photos.ids[first:last].tolist()
        boxes = self.cells.boxes(first, last).tolist()
        for row, (photo, (x, y, width, height), chosen) in enumerate(
            zip(ids, boxes, selected, strict=True), first
        ):
            thumbnail = self._thumbnails.get(photo)
            if thumbnail is None:
                self._bare.add(photo)
            looks.append(
                Look(
                    QRect(x, y - offset, width, height),
                    self.photos.card(photo),
                    thumbnail,
                    self._fades.appeared(photo),
                    selected=chosen,
                    focused=row == focused,
                    hovered=row == self._hovered,
                    badge=self.badge(photo),
                )
            )
        return looks

    def _paint_titles(
        self, painter: QPainter, area: QRect, tokens: theme.Tokens, offset: int
    ) -> None:
        bottom = area.bottom() + offset
        section = max(self.cells.section_at(area.top() + offset), 0)
        while section < self.cells.sections and (box := self.cells.title(section)).y <= bottom:
            place = QRect(box.x, box.y - offset, box.width, box.height)
            self.paint_title(painter, place, section, tokens)
            section += 1
        stuck = self._sticky()
        if stuck is not None:
            section, place = stuck
            ground = QRect(0, place.y(), self.viewport().width(), place.height())
            painter.fillRect(ground, QColor(tokens.window))
            self.paint_title(painter, place, section, tokens)

    def paint_title(
        self, painter: QPainter, place: QRect, section: int, tokens: theme.Tokens
    ) -> None:
        """Draw the title of a section into its place in the viewport."""
        heading = self._sections.heading(section)
        paint_heading(painter, place, heading, tokens, self.layoutDirection())

    def badge(self, photo: int) -> str | None:  # noqa: ARG002 - for grids that tell more
        """What the badge of a photo says, None for what its card tells."""
        return None

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
