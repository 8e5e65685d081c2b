"""The words of a question while they are typed: filters and the like stand on pills."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from photoapp.base.question import Part
from photoapp.gui import theme
from photoapp.gui.search.offered import acceptable
from photoapp.gui.widgets.icons import paint as paint_icon
from photoapp.library import parts

MOST_SIGNS = 2000  # of a text whose parts are looked for; nobody types more
_PAD = 6  # between a pill's edge and its words, before and behind
_CROSS = 16  # width of the place behind the words that removes
_GAP = 3  # between a pill and the word beside it
_LEFTWARD = {"R", "AL"}  # signs that are written from the right
_CARET = 5  # from the left of Qt's rectangle of the cursor to the cursor


class QuestionEdit(QLineEdit):
    """A line of words. What is more than words stands on a pill with a cross, except for where
    the cursor is; what cannot be read is underlined.

    QLineEdit formats its text by what an input method sends; letter spacing makes room on the
    pill. Positions come from a layout of the same text with the same formats.

    Signals: pasted() the menu's way to paste a picture was taken; settled() the cursor left the
    field.
    """

    pasted = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._fault: tuple[int, int] | None = None
        self._formats: list[QTextLayout.FormatRange] = []
        self._composing = False
        self._over: Part | None = None  # whose cross the mouse is on
        self._left: int | None = None  # where the cursor was, while nobody types
        self.setProperty("kind", "bare")
        self.setAcceptDrops(False)  # the window takes drops, wherever they fall
        self.setAccessibleName(self.tr("Search"))
        self.setMinimumWidth(80)
        self.setTextMargins(_PAD, 0, 0, 0)
        if theme.right_to_left():
            # Else words in Latin letters would begin far from the pictures they belong to.
            side = Qt.AlignmentFlag
            self.setAlignment(side.AlignRight | side.AlignAbsolute | side.AlignVCenter)
            self.setTextMargins(0, 0, _PAD, 0)
        self.setMouseTracking(True)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._mark)
        self.installEventFilter(self)

    @property
    def pills(self) -> tuple[Part, ...]:
        """The parts that stand on pills now."""
        return tuple(part for part in self._parts if self._on_pill(part))

    def show_fault(self, position: int, length: int) -> None:
        """Underline what cannot be read, until the text is another."""
        self._fault = (position, max(length, 1))
        self._mark()

    def setText(self, text: str | None) -> None:
        super().setText(text)
        self._left = None
        self._rest()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put other words in the place of some, as if they had been typed."""
        self.setSelection(start, end - start)
        self.insert(text)

    def remove(self, part: Part) -> None:
        """Take a part out, with the blank behind it or before it."""
        start, end, text = part.position, part.position + part.length, self.text()
        if text[end : end + 1].isspace():
            end += 1
        elif text[start - 1 : start].isspace():
            start -= 1
        self.replace(start, end, "")

    def cross(self, part: Part) -> QRectF:
        """Where a part's cross is."""
        box = self._box(part)
        cross = QRectF(0, 0, theme.scaled(12), theme.scaled(12))
        cross.moveCenter(QPointF(box.right() - theme.scaled(_CROSS) / 2 - 1, box.center().y()))
        return cross

    # What stands where.

    def _changed(self) -> None:
        text = self.text()
        self._fault = None
        self._parts = parts(text) if len(text) <= MOST_SIGNS else ()
        said = ", ".join(map(self._said, self._parts))
        self.setAccessibleDescription(self.tr("Filters: {0}").format(said) if said else "")
        self._mark()

    def _on_pill(self, part: Part) -> bool:
        """Not what is being typed or cannot be read, nor where words run both ways."""
        end = part.position + part.length
        if self._fault is not None and part.position <= self._fault[0] < end:
            return False
        if self.hasFocus() and part.position < self.cursorPosition() <= end:
            return False
        return not any(bidirectional(sign) in _LEFTWARD for sign in self._said(part))

    def _said(self, part: Part) -> str:
        return self.text()[part.position : part.position + part.length]

    def _mark(self) -> None:
        if self._composing:
            return
        wanted = self._wanted_formats()
        if wanted == self._formats:
            return
        self._formats = wanted
        kind = QInputMethodEvent.AttributeType.TextFormat
        cursor = self.cursorPosition()
        told = [
            QInputMethodEvent.Attribute(kind, one.start - cursor, one.length, one.format)
            for one in wanted
        ]
        super().inputMethodEvent(QInputMethodEvent("", told))
        self.update()

    def _wanted_formats(self) -> list[QTextLayout.FormatRange]:
        tokens, text = theme.tokens_of(self), self.text()
        found: list[QTextLayout.FormatRange] = []
        for part in self._parts:
            start, last = part.position, part.position + part.length - 1
            coloured = _coloured(tokens.danger if part.negative else tokens.accent_text)
            if not self._on_pill(part):
                found.append(_range(start, part.length, coloured))
                continue
            if start and text[start - 1].isspace():
                found.append(_range(start - 1, 1, _spaced(QTextCharFormat(), _PAD + _GAP)))
            found.append(_range(start, part.length - 1, coloured))
            found.append(_range(last, 1, _spaced(coloured, theme.scaled(_CROSS) + _PAD - 2 + _GAP)))
        if self._fault is not None:
            found.append(_range(*self._fault, _underlined(tokens.danger)))
        return found

    def _box(self, part: Part) -> QRectF:
        """The pill of a part: from where its words begin to where the room for its cross ends."""
        layout = QTextLayout(self.text(), self.font(), self)
        layout.setFormats(self._formats)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        ink = QRectF()
        for run in line.glyphRuns(part.position, part.length):
            ink = ink.united(run.boundingRect())
        # Typed as a number, it is given with the cursor's own place.
        found: object = line.cursorToX(self.cursorPosition())
        at = found[0] if isinstance(found, tuple) else found
        left = self.cursorRect().x() + _CARET - round(float(str(at))) + ink.left() - _PAD
        width = ink.width() + _PAD - _GAP
        high = theme.scaled(theme.CHIP)
        return QRectF(left, (self.height() - high) / 2, width, high)

    def _on_cross(self, where: QPointF) -> Part | None:
        for part in self.pills:
            if self.cross(part).adjusted(-3, -6, 3, 6).contains(where):
                return part
        return None

    # What Qt asks.

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._formats = []  # Qt has let go of them
            self._mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = () if self._composing else self.pills
        for part in shown:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.danger_wash if part.negative else tokens.wash))
            painter.drawRoundedRect(self._box(part), theme.RADIUS_CELL, theme.RADIUS_CELL)
        for part in shown:
            over = part == self._over
            colour = tokens.danger if part.negative else tokens.accent_text
            name = "x-bold" if over else "x"
            paint_icon(painter, self.cross(part), name, tokens.text if over else colour)
        painter.end()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        part = self._on_cross(event.position())
        if part is not None and event.button() is Qt.MouseButton.LeftButton:
            self.remove(part)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self._on_cross(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, part: Part | None) -> None:
        if part != self._over:
            self._over = part
            arrow, beam = Qt.CursorShape.ArrowCursor, Qt.CursorShape.IBeamCursor
            self.setCursor(beam if part is None else arrow)
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self._on_cross(QPointF(event.pos()))
            text = "" if part is None else self.tr("Remove (Ctrl+Backspace behind it)")
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_Backspace and not self.hasSelectedText():
            part = self._behind()
            if part is not None:
                self.remove(part)
                return
        super().keyPressEvent(event)

    def _behind(self) -> Part | None:
        """The part that the cursor is in or just behind."""
        at = self.cursorPosition()
        at = len(self.text()[:at].rstrip())
        return next((p for p in self._parts if p.position < at <= p.position + p.length), None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        pointed = event.reason() is Qt.FocusReason.MouseFocusReason
        if self._left is not None and not pointed and not self.hasSelectedText():
            self.setCursorPosition(self._left)
        self._left = None
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest()

    def _rest(self) -> None:
        """While nobody types, a question that is too long is read from its start."""
        if self.hasFocus() or self._left is not None:
            return
        room = self.contentsRect().width() - _PAD
        if self.fontMetrics().horizontalAdvance(self.text()) > room:
            self._left = self.cursorPosition()
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rest()
        self._mark()
        self.settled.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._mark()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        if acceptable(QGuiApplication.clipboard().mimeData()):
            action = QAction(self.tr("Paste picture"), menu)
            action.triggered.connect(self.pasted)
            menu.insertAction(menu.actions()[0], action)
        menu.popup(event.globalPos())


def _coloured(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made


def _spaced(like: QTextCharFormat, pixels: int) -> QTextCharFormat:
    made = QTextCharFormat(like)
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(pixels)
    return made


def _underlined(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(QColor(colour))
    return made


def _range(start: int, length: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, format_
    return made
