"""The cells of a grid: what is in sight is fetched, and painted."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStyle, QWidget

from photoapp.gui import theme
from photoapp.gui.grid import badges
from photoapp.gui.grid.fades import Fades
from photoapp.gui.grid.layout import Hold, Layout
from photoapp.gui.grid.model import CardSource
from photoapp.gui.grid.painter import Look, fitted, paint_band, paint_cells
from photoapp.gui.grid.places import Name
from photoapp.gui.grid.selection import Runs
from photoapp.gui.grid.thumbnails import Cut, Thumbnails, ThumbnailSource
from photoapp.gui.grid.titles import Titles, extent
from photoapp.gui.work import Work

_EDGE = 0.10  # how strongly the hairline inside a photo shows
_RECTANGLES = 12  # painted one by one; more are painted as one


class PhotoSource(CardSource, ThumbnailSource, Protocol):
    """What a grid asks of the library, in the background only."""


class Surface(Layout):
    """Cells, titles and timeline. Knows what is selected and hovered, not how it came to be.

    Signals: wants_more() once per list, when its end comes in sight.
    """

    favours = True  # photos under the pointer offer a heart
    title_chooses = True  # a click on a title selects its photos
    wants_more = Signal()

    def __init__(
        self,
        source: PhotoSource,
        work: Work,
        places: Name | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(source, work, places, parent)
        self._crop = True
        self._runs = Runs.none()
        self._hovered = self._titled = -1  # the row, and the section whose title is pointed at
        self._focus_shown = False
        self._band: QRect | None = None
        self._asked_more = False
        self._in_sight: dict[int, int] = {}  # photo -> row
        self._bare: set[int] = set()  # painted without a picture
        self._seen = (-1, -1)  # rows that were asked for last
        self._came_down = True
        self._titles = Titles()
        self._thumbnails = Thumbnails(source, work, self, self._thumbnails_arrived)
        self._fades = Fades(self, self._repaint)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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

    def picture_area(self, row: int) -> QRect:
        """Where the picture of a row is in the viewport."""
        box, photo = self.place(row), int(self.photos.ids[row])
        if self._crop:
            return box
        return fitted(box, self.photos.card(photo), self._thumbnails.get(photo))

    def check_area(self, row: int) -> QRect:
        """Where the check circle of a row is in the viewport."""
        return badges.circle_area(self.picture_area(row), self.layoutDirection())

    def heart_area(self, row: int) -> QRect:
        """Where the heart of a row is in the viewport, empty where none is offered."""
        if not self.favours:
            return QRect()
        return badges.heart_area(self.picture_area(row), self.layoutDirection())

    # What is in sight.

    def showEvent(self, event: QShowEvent) -> None:
        """Only now does anything need to be fetched."""
        super().showEvent(event)
        self._see()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's signature
        """Move what is painted, and paint what comes in sight and the title that sticks."""
        self._came_down = dy <= 0
        self._see(anew=False)
        view, top = self.viewport(), self.cells.margins.header if self.sticks else 0
        # Between pixels nothing can be moved, and a band grows while it is dragged.
        if self._band is not None or abs(dy) >= view.height() or not self._on_pixels():
            view.update()
        else:
            view.scroll(0, dy, view.rect().adjusted(0, top, 0, 0))
            view.update(0, 0, view.width(), top)

    def _on_pixels(self) -> bool:
        return self.devicePixelRatioF().is_integer()

    def _see(self, *, anew: bool = True) -> None:
        """Ask for what is in the viewport, then a page ahead, then half a page behind."""
        if not self.isVisible():
            self._in_sight = {}  # its rows may be other photos by now, or gone
            self._seen = (-1, -1)
            return
        first, last = self.visible()
        if self._seen == (first, last) and not anew:
            return
        self._seen = (first, last)
        self._see_places(first, last)
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
        edge = QColor(theme.tokens_of(self).text)
        edge.setAlphaF(_EDGE)
        radius = theme.RADIUS_CELL * ratio
        self._thumbnails.look(wanted, Cut(side, radius, self._crop, edge.rgba(), enlarged=True))
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
        """Draw what the event uncovers, each of its rectangles by itself: after a scroll they are
        a strip at either end, and what is between has only been moved.
        """
        tokens = theme.tokens_of(self)
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        region = event.region()
        few: Iterable[QRect] = region if region.rectCount() <= _RECTANGLES else [event.rect()]  # type: ignore[assignment] # Qt's stubs forget that regions are iterable
        for rect in few:
            painter.setClipRect(rect)
            self._paint(painter, rect, tokens)
        painter.end()

    def _paint(self, painter: QPainter, rect: QRect, tokens: theme.Tokens) -> None:
        """Draw what touches a rectangle: titles, cells, the title on top of them, the band."""
        offset = self.verticalOffset()
        painter.fillRect(rect, QColor(tokens.window))
        area = rect.adjusted(-theme.GAP, -theme.GAP, theme.GAP, theme.GAP)
        first, last = self.cells.between(area.top() + offset, area.bottom() + 1 + offset)
        self._paint_titles(painter, area, tokens, offset)
        looks = self._looks(first, last, area)
        paint_cells(painter, looks, tokens, self.devicePixelRatioF(), crop=self._crop)
        self._paint_stuck(painter, area, tokens)
        if self._band is not None:
            paint_band(painter, self._band.translated(0, -offset), tokens)

    def _looks(self, first: int, last: int, area: QRect) -> list[Look]:
        offset, left, right = self.verticalOffset(), area.left(), area.right()
        selected = self._runs.holds(first, last).tolist()
        focused = self.currentIndex().row() if self._focus_shown and self.hasFocus() else -1
        thumbnail_of, card_of = self._thumbnails.get, self.photos.card
        fading = self._fades.running
        looks = []
        ids = self.photos.ids[first:last].tolist()
        boxes = self.cells.boxes(first, last).tolist()
        for row, (photo, (x, y, width, height), chosen) in enumerate(
            zip(ids, boxes, selected, strict=True), first
        ):
            if x > right or x + width < left:
                continue
            thumbnail = thumbnail_of(photo)
            if thumbnail is None:
                self._bare.add(photo)
            looks.append(
                Look(
                    QRect(x, y - offset, width, height),
                    card_of(photo),
                    thumbnail,
                    self._fades.appeared(photo) if fading else 1.0,
                    selected=chosen,
                    focused=row == focused,
                    hovered=row == self._hovered,
                    badge=self.badge(photo),
                    hearted=self.favours,
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
            if place.bottom() >= area.top():
                self.paint_title(painter, place, section, tokens)
            section += 1

    def _paint_stuck(self, painter: QPainter, area: QRect, tokens: theme.Tokens) -> None:
        stuck = self._sticky()
        if stuck is not None and stuck[1].bottom() >= area.top():
            section, place = stuck
            ground = QRect(0, place.y(), self.viewport().width(), place.height())
            painter.fillRect(ground, QColor(tokens.window))
            self.paint_title(painter, place, section, tokens)

    def paint_title(
        self, painter: QPainter, place: QRect, section: int, tokens: theme.Tokens
    ) -> None:
        """Draw the title of a section into its place in the viewport."""
        heading, direction = self.heading(section), self.layoutDirection()
        self._titles.paint(painter, place, heading, tokens, direction)
        if section == self._titled and self.title_chooses:
            at = QPoint(0, place.center().y() - badges.CIRCLE // 2 + 2)
            at.setX(place.x() + extent(heading, place.width()) + theme.SMALL)
            circle = QRect(at, QSize(badges.CIRCLE, badges.CIRCLE))
            at = QStyle.visualRect(direction, place, circle).topLeft()
            chosen = self.is_section_selected(section)
            badges.paint_check(painter, at, tokens, self.devicePixelRatioF(), on=chosen)

    def is_section_selected(self, section: int) -> bool:
        """Whether all photos of a section are selected."""
        rows = self.cells.rows_of(section)
        return bool(rows) and bool(self._runs.holds(rows.start, rows.stop).all())

    def badge(self, photo: int) -> str | None:  # noqa: ARG002 - for grids that tell more
        """What the badge of a photo says, None for what its card tells."""
        return None
