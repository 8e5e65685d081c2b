"""Menus with round corners: lines in columns, keys in a quieter colour at the far side."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionMenuItem, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import paint_floating
from photoapp.gui.widgets.icons import paint as paint_icon

_SIDE: Final = theme.MEDIUM  # from the edges of a line to what is in it
_COLUMN: Final = theme.WIDE  # of ticks and icons, in menus that have any
_CARET: Final = 12
_SIGN: Final = "sign"
_ONE_LINE: Final = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextHideMnemonic
_START: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_END: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Menu(QMenu):
    """A menu drawn as what else floats over the window.

    Its sizes are Qt's, by the stylesheet, which leaves room for all columns.
    """

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(title, parent)
        hint = Qt.WindowType
        bare = hint.FramelessWindowHint | hint.NoDropShadowWindowHint  # a shadow with corners
        self.setWindowFlags(self.windowFlags() | bare)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            # X11 may have nobody who lets anything shine through: corners are cut off as well,
            # a pixel farther out, so that they are smooth where somebody does.
            outline, radius = QPainterPath(), theme.RADIUS_CARD - 1
            outline.addRoundedRect(QRectF(self.rect()), radius, radius)
            self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [(one, self.actionGeometry(one)) for one in self.actions() if one.isVisible()]
        marked = any(
            one.isCheckable() or one.property(_SIGN) or not one.icon().isNull() for one, _ in lines
        )
        room = self._room([place for _, place in lines])
        painter.setClipRect(room)
        for action, place in lines:
            if place.intersects(event.rect()) and place.intersects(room):
                self._paint_line(painter, action, place, marked)
        painter.setClipping(False)
        self._paint_more(painter, room)

    def _room(self, places: list[QRect]) -> QRect:
        """Where lines are seen: in a menu higher than the screen, not where it goes on."""
        room = self.rect()
        high = self.style().pixelMetric(QStyle.PixelMetric.PM_MenuScrollerHeight, None, self)
        if places and min(place.top() for place in places) < 0:
            room.setTop(high)
        if places and max(place.bottom() for place in places) > self.height():
            room.setBottom(self.height() - high)
        return room

    def _paint_line(self, painter: QPainter, action: QAction, place: QRect, marked: bool) -> None:
        tokens = theme.tokens_of(self)
        if action.isSeparator():
            middle = place.center().y()
            line = QRect(place.left() + _SIDE, middle, place.width() - 2 * _SIDE, 1)
            painter.fillRect(line, QColor(tokens.pressed))
            return
        option = QStyleOptionMenuItem()
        self.initStyleOption(option, action)
        if option.state & QStyle.StateFlag.State_Selected and action.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.pressed))
            painter.drawRoundedRect(place, theme.RADIUS_CELL, theme.RADIUS_CELL)
        inside = place.adjusted(_SIDE, 0, -_SIDE, 0)
        words, _, keys = option.text.partition("\t")
        colour = tokens.text if action.isEnabled() else tokens.disabled
        if marked:
            self._paint_mark(painter, action, place, colour)
            inside.setLeft(inside.left() + theme.scaled(_COLUMN))
        painter.setPen(QColor(colour))
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(self._seen(inside, place), self._aligned(_START) | _ONE_LINE, words)
        if action.menu() is not None:
            side = theme.scaled(_CARET)
            caret = QRect(inside.right() - side + 3, place.top(), side, place.height())
            self._paint_icon(painter, caret, place, "caret-right", tokens.secondary, side)
        elif keys:
            painter.setPen(QColor(tokens.secondary if action.isEnabled() else colour))
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl+," everywhere
            painter.drawText(self._seen(inside, place), self._aligned(_END) | _ONE_LINE, keys)

    def _paint_mark(self, painter: QPainter, action: QAction, place: QRect, colour: str) -> None:
        side = theme.scaled(theme.ICON_SMALL)
        column = QRect(place.left() + _SIDE, place.top(), side, place.height())
        name = "check" if action.isChecked() else action.property(_SIGN)
        if name:
            if action.isEnabled() and not action.isChecked():
                colour = theme.tokens_of(self).secondary
            self._paint_icon(painter, column, place, name, colour, side)
        elif not action.icon().isNull():
            action.icon().paint(painter, self._seen(column, place))

    def _paint_icon(
        self, painter: QPainter, column: QRect, line: QRect, name: str, colour: str, side: int
    ) -> None:
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self._seen(column, line)).center())
        paint_icon(painter, box, name, colour)

    def _paint_more(self, painter: QPainter, room: QRect) -> None:
        """Tell above and below that there is more."""
        colour = theme.tokens_of(self).secondary
        above = QRect(0, 0, self.width(), room.top())
        below = QRect(0, room.bottom(), self.width(), self.height() - room.bottom())
        for strip, name, hidden in (
            (above, "caret-up", room.top() > 0),
            (below, "caret-down", room.bottom() < self.height() - 1),
        ):
            if hidden:
                self._paint_icon(painter, strip, strip, name, colour, _CARET)

    def _seen(self, part: QRect, line: QRect) -> QRect:
        """Where a part of a line is, for one who reads from the right too."""
        return QStyle.visualRect(self.layoutDirection(), line, part)

    def _aligned(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        absolute = Qt.AlignmentFlag.AlignAbsolute
        return QStyle.visualAlignment(self.layoutDirection(), side) | absolute


def submenu(menu: QMenu, title: str, name: str = "") -> Menu:
    """A new menu that opens out of a line of another. name: of the icon of that line."""
    made = Menu(menu, title)
    sign(menu.addMenu(made), name)
    return made


def sign(line: QAction, name: str) -> QAction:
    """Give a line an icon by its name in Phosphor; it is drawn while the line is not ticked."""
    line.setProperty(_SIGN, name)
    return line
