"""A tag or an album as a pill: click to see its photos; and a tag that is only proposed."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.icons import paint as paint_icon

HEIGHT = theme.TARGET
_PAD = 10
_SIGN, _WIDE = 12, 22  # of a sign at the end, and of the place that takes its click
_FRONT = 16  # width of the icon in front


@dataclass(frozen=True, slots=True)
class Look:
    """note: a figure behind the name, "" for none. tip: how it came here. icon: in front, "" for
    none. partly: only some of the photos chosen have it.
    """

    note: str = ""
    tip: str = ""
    icon: str = ""
    partly: bool = False


class Pill(QAbstractButton):
    """What photos bear. Delete or the cross takes it away.

    Signals: clicked(); removed().
    """

    removed = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lit = -1  # the sign under the mouse
        self.setText(name)
        self._describe()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        theme.dress(self, theme.TEXT_SECONDARY)
        self.installEventFilter(self)

    def _describe(self) -> None:
        name, note = self.text(), self._look.note
        self.setAccessibleName(f"{name}, {note}" if note else name)
        self.setAccessibleDescription(self.tr("Enter shows its photos, Delete takes it away"))

    @property
    def look(self) -> Look:
        """All but its name."""
        return self._look

    @property
    def note(self) -> str:
        """How many of the photos bear it, "" if all do."""
        return self._look.note

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text())
        if self._look.note:
            wide += metrics.horizontalAdvance(f"  {self._look.note}")
        wide += self._start() + theme.scaled(_WIDE) * len(self._signs()) + theme.TINY
        return QSize(wide, theme.scaled(HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() is QEvent.Type.ToolTip:
            where = self.mapToGlobal(QPoint(0, self.height()))
            QToolTip.showText(where, self._tip(), self)
            return True
        return False

    def _tip(self) -> str:
        if self._lit == 0:
            return self.tr("Take “{0}” away").format(self.text())
        show = self.tr("Show photos with “{0}”").format(self.text())
        return f"{show}\n{self._look.tip}" if self._look.tip else show

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._light(self._sign_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        sign = self._sign_at(event.position().toPoint())
        if sign >= 0:
            self._press(sign)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _press(self, sign: int) -> None:
        del sign
        self.removed.emit()

    # How it looks.

    def _signs(self) -> tuple[str, ...]:
        return ("x",)

    def _solid(self) -> bool:
        return True

    def _sign_colour(self, sign: int, tokens: theme.Tokens) -> str:
        return tokens.text if sign == self._lit else tokens.secondary

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse()
        ground = (tokens.pressed if over else tokens.hover) if self._solid() else None
        if ground is None and over:
            ground = tokens.hover
        painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else QColor(ground))
        edge, width = (tokens.accent, theme.RING) if self.hasFocus() else (tokens.pressed, 1)
        drawn = self.hasFocus() or not self._solid()
        painter.setPen(QPen(QColor(edge), width) if drawn else Qt.PenStyle.NoPen)
        half = width / 2 if drawn else 0
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, tokens)
        for sign, name in enumerate(self._signs()):
            place = QRectF(0, 0, theme.scaled(_SIGN), theme.scaled(_SIGN))
            place.moveCenter(QRectF(self._sign_box(sign)).center())
            bold = "-bold" if sign == self._lit else ""
            paint_icon(painter, place, name + bold, self._sign_colour(sign, tokens))

    def _paint_words(self, painter: QPainter, tokens: theme.Tokens) -> None:
        quiet = self._look.partly or not self._solid()
        if self._look.icon:
            side = theme.scaled(_SIGN)
            front = self._mirrored(QRect(_PAD, (self.height() - side) // 2, side, side))
            paint_icon(painter, QRectF(front), self._look.icon, tokens.secondary)
        painter.setFont(self.font())
        metrics, along = self.fontMetrics(), int(Qt.AlignmentFlag.AlignVCenter)
        along |= int(Qt.AlignmentFlag.AlignLeading)
        start, note = self._start(), f"  {self._look.note}" if self._look.note else ""
        behind = metrics.horizontalAdvance(note)
        room = self.width() - start - theme.scaled(_WIDE) * len(self._signs()) - behind
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, max(room, 0))
        wide = metrics.horizontalAdvance(text)
        painter.setPen(QColor(tokens.secondary if quiet else tokens.text))
        painter.drawText(self._mirrored(QRect(start, 0, wide + 2, self.height())), along, text)
        if note:
            painter.setPen(QColor(tokens.secondary))
            after = QRect(start + wide, 0, behind + 2, self.height())
            painter.drawText(self._mirrored(after), along, note)

    def _start(self) -> int:
        return _PAD + (theme.scaled(_FRONT) if self._look.icon else 0)

    def _sign_box(self, sign: int) -> QRect:
        wide = theme.scaled(_WIDE)
        left = self.width() - wide * (len(self._signs()) - sign) - 2
        return self._mirrored(QRect(left, 0, wide, self.height()))

    def _sign_at(self, where: QPoint) -> int:
        signs = range(len(self._signs()))
        return next((sign for sign in signs if self._sign_box(sign).contains(where)), -1)

    def _mirrored(self, rect: QRect) -> QRect:
        if theme.right_to_left():
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def _light(self, lit: int) -> None:
        if lit != self._lit:
            self._lit = lit
            self.update()


class ProposedPill(Pill):
    """A tag that nobody has decided on: an outline with a tick and a cross.

    A click beside them accepts as the tick does; Delete and the cross reject.
    Signals: clicked() accepted; removed() rejected.
    """

    def _describe(self) -> None:
        said = self.tr("{0}, suggested, {1}").format(self.text(), self._look.note)
        self.setAccessibleName(said)
        self.setAccessibleDescription(self.tr("Enter accepts it, Delete rejects it"))

    def _signs(self) -> tuple[str, ...]:
        return ("check", "x")

    def _solid(self) -> bool:
        return False

    def _sign_colour(self, sign: int, tokens: theme.Tokens) -> str:
        return tokens.good if sign == 0 else super()._sign_colour(sign, tokens)

    def _press(self, sign: int) -> None:
        (self.clicked if sign == 0 else self.removed).emit()

    def _tip(self) -> str:
        if self._lit == 1:
            return self.tr("Not “{0}”: it is never suggested for this again").format(self.text())
        return self.tr("Accept “{0}”").format(self.text()) + f"\n{self._look.tip}"
