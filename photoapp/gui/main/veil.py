"""What lies over the window while something is dragged over it: says what dropping would do."""

import json

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme
from photoapp.gui.grid import PHOTOS_MIME
from photoapp.gui.search import Offered, acceptable, offered
from photoapp.gui.widgets.icons import paint as paint_icon


class DropVeil(QWidget):
    """Takes drops for the whole of `window`. Signal: dropped(Offered)."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._window.size())
        elif event.type() is QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return self._dragged(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = QColor(tokens.wash)
        wash.setAlpha(225)
        painter.fillRect(self.rect(), wash)
        painter.setPen(QPen(QColor(tokens.accent), theme.RING))
        inner = QRectF(self.rect()).adjusted(9, 9, -9, -9)
        painter.drawRoundedRect(inner, theme.RADIUS_CARD, theme.RADIUS_CARD)
        self._say(painter, inner)

    def _say(self, painter: QPainter, inner: QRectF) -> None:
        """What dropping does, on a card of its own, so that it is read above any photo."""
        tokens = theme.tokens_of(self)
        text = self.tr("Drop a folder to add it, or a picture to find photos like it")
        painter.setFont(theme.font(theme.TEXT_TITLE, semibold=True))
        room = inner.adjusted(theme.HUGE, theme.HUGE, -theme.HUGE, -theme.HUGE)
        middle = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        words = painter.boundingRect(room.adjusted(theme.WIDE, 0, -theme.WIDE, 0), middle, text)
        side = theme.scaled(theme.HUGE)
        words.translate(0, (side + theme.MEDIUM) / 2)
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(words.center())
        sign.moveBottom(words.top() - theme.MEDIUM)
        card = words.united(sign).adjusted(-theme.WIDE, -theme.WIDE, theme.WIDE, theme.WIDE)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.window))
        painter.drawRoundedRect(card, theme.RADIUS_CARD, theme.RADIUS_CARD)
        paint_icon(painter, sign, "download-simple", tokens.accent)
        painter.setPen(QColor(tokens.text))
        painter.drawText(words, middle, text)

    def _dragged(self, event: QDropEvent) -> bool:
        if event.source() is not None:
            return self._own(event)
        if not acceptable(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            self.hide()
            self.dropped.emit(offered(event.mimeData()))
        elif not self.isVisible():
            self.resize(self._window.size())
            self.raise_()
            self.show()
        return True

    def _own(self, event: QDropEvent) -> bool:
        # Photos dragged out of this very window mean something only on the search field.
        mime = event.mimeData()
        if not mime.hasFormat(PHOTOS_MIME) or event.position().y() > theme.scaled(theme.TOP_BAR):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            photos = json.loads(bytes(mime.data(PHOTOS_MIME).data()))
            self.dropped.emit(Offered(photos=tuple(photos)))
        return True
