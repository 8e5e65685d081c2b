"""The cells of a grid: what is in sight is fetched, and painted."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme
from photoapp.gui.grid.fades import Fades
from photoapp.gui.grid.layout import Hold, Layout
from photoapp.gui.grid.model import CardSource
from photoapp.gui.grid.painter import (
    Look,
    check_box,
    fitted,
    paint_band,
    paint_cells,
    paint_heading,
)
from photoapp.gui.grid.selection import Runs
from photoapp.gui.grid.thumbnails import Cut, Thumbnails, ThumbnailSource
from photoapp.gui.work import Work


class PhotoSource(CardSource, ThumbnailSource, Protocol):
    """What a grid asks of the library, in the background only."""


class Surface(Layout):
    """Cells, titles and timeline. Knows what is selected and hovered, not how it came to be.

    Signals: wants_more() once per list, when its end comes in sight.
    """

    wants_more = Signal()

    def __init__(self, source: PhotoSource, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(source, work, parent)
        self._crop = True
        self._runs = Runs.none()
        self._hovered = -1
        self._focus_shown = False
        self._band: QRect | None = None
        self._asked_more = False
        self._in_sight: dict[int, int] = {}  # photo -> row
        self._bare: set[int] = set()  # painted without a picture
        self._came_down = True
        self._thumbnails = Thumbnails(source, work, self, self._thumbnails_arrived)
        self._fades = Fades(self, self._repaint)
        self.setModel(self.photos)
        self.photos.cards_arrived.connect(self._repaint)

    def renew(self) -> None:
        """Something was said of photos: fetch their cards again, and pictures that were turned."""
        self.photos.refresh()
        self._thumbnails.turn()

    def lay_out(self, hold: Hold | None) -> None:
        """Compute all places anew, and fetch what shows there."""
        super().lay_out(hold)
        self._see()

    def check_area(self, row: int) -> QRect:
        """Where the check circle of a row is in the viewport."""
        box, photo = self.place(row), int(self.photos.ids[row])
        if not self._crop:
            box = fitted(box, self.photos.card(photo), self._thumbnails.get(photo))
        return check_box(box, self.layoutDirection())

    # What is in sight.

    def showEvent(self, event: QShowEvent) -> None:
        """Only now does anything need to be fetched."""
        super().showEvent(event)
        self._see()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's signature
        """Paint all anew: the title that sticks to the top does not move with the cells."""
        self._came_down = dy <= 0
        self._see()
        self.viewport().update()

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
