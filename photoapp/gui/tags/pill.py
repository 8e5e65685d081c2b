"""A tag as a pill: click to see its photos, the cross or Delete takes it away."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from photoapp.gui import theme
from photoapp.gui.icons import paint as paint_icon

HEIGHT = theme.TARGET
_PAD = 10
_CROSS, _SIGN = 22, 12  # width of what removes, and of the cross in it


class Pill(QAbstractButton):
    """A tag. partly: only some of the photos chosen bear it, which an outline shows.

    Signals: clicked(); removed().
    """

    removed = Signal()

    def __init__(self, name: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = note
        self._cross_lit = False
        self.setText(name)
        self.setAccessibleName(f"{name}, {note}" if note else name)
        self.setAccessibleDescription(self.tr("Enter shows its photos, Delete takes it away"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setFont(theme.font(theme.TEXT_SECONDARY))

    @property
    def note(self) -> str:
        """How many of the photos bear it, "" if all do."""
        return self._note

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._words())
        return QSize(_PAD + words + _CROSS + 4, HEIGHT)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self._tip()
            return True
        return super().event(event)

    def _tip(self) -> None:
        take = self.tr("Take “{0}” away").format(self.text())
        show = self.tr("Show photos with “{0}”").format(self.text())
        where = self.mapToGlobal(QPoint(0, self.height()))
        QToolTip.showText(where, take if self._cross_lit else show, self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._light(self._cross().contains(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._cross().contains(event.position().toPoint()):
            self.removed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        solid = tokens.pressed if self.underMouse() else tokens.hover
        painter.setBrush(Qt.BrushStyle.NoBrush if self._note else QColor(solid))
        edge, width = (tokens.accent, theme.RING) if self.hasFocus() else (tokens.pressed, 1)
        drawn = self.hasFocus() or self._note
        painter.setPen(QPen(QColor(edge), width) if drawn else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(tokens.secondary if self._note else tokens.text))
        painter.setFont(self.font())
        room = QRect(_PAD, 0, self.width() - _PAD - _CROSS, self.height())
        text = self.fontMetrics().elidedText(
            self._words(), Qt.TextElideMode.ElideMiddle, room.width()
        )
        along = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirrored(room), int(along), text)
        sign = QRectF(0, 0, _SIGN, _SIGN)
        sign.moveCenter(QRectF(self._cross()).center())
        paint_icon(painter, sign, "x", tokens.text if self._cross_lit else tokens.secondary)

    def _words(self) -> str:
        return f"{self.text()}  {self._note}" if self._note else self.text()

    def _cross(self) -> QRect:
        return self._mirrored(QRect(self.width() - _CROSS - 2, 0, _CROSS, self.height()))

    def _mirrored(self, rect: QRect) -> QRect:
        if theme.right_to_left():
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def _light(self, lit: bool) -> None:
        if lit != self._cross_lit:
            self._cross_lit = lit
            self.update()
