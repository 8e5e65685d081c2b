"""Words that are read where they stand, and typed where they stand."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from photoapp.gui import theme
from photoapp.gui.wording.breaking import breakable

_MOST = 14  # lines before it scrolls, which the keys and the wheel do
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class InPlace(QPlainTextEdit):
    """Leaving it keeps what was typed, Esc gives it up. lines: Enter makes one, and Ctrl+Enter
    leaves; without, Enter leaves.

    Signals: kept(str) something else stands here now; left() by a key.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: bool) -> None:
        super().__init__(parent)
        self._lines, self._shown = lines, ""
        self.setProperty("kind", "in place")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        if theme.right_to_left():  # else Latin letters would stand at the far side
            option = self.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)
        self.textChanged.connect(self._fit)

    @property
    def typing(self) -> bool:
        """Whether something is typed that is not kept yet."""
        return self._said() != self._shown

    def show_words(self, text: str) -> None:
        """Show what is said now; what is being typed stays."""
        typing = self.typing and self.hasFocus()
        self._shown = text
        if not typing and self._said() != text:
            self.setPlainText(text)
            self._fit()

    def hint(self, text: str, *, named: bool = False) -> None:
        """Show this while nothing is typed. named: it stands for what could be typed, and is read
        like it.
        """
        # Files of cameras are called IMG_20210819_122600.jpg, too long for a line of large text.
        self.setPlaceholderText(breakable(text).replace("_", "_\u200b"))
        if named != bool(self.property("named")):
            self.setProperty("named", named)
            self.style().unpolish(self)
            self.style().polish(self)
        self._fit()

    def keep(self) -> None:
        """Keep what was typed."""
        if self.typing:
            self._shown = self._said()
            self.setPlainText(self._shown)  # without the blanks around it
            self.kept.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._shown)
            self.left.emit()
        elif event.key() in _ENTER and (held or not self._lines):
            self.keep()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu of its own, or another window in front, is no leaving.
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _said(self) -> str:
        text = self.toPlainText()
        return text.strip() if self._lines else " ".join(text.split())

    def _fit(self) -> None:
        """As high as its words."""
        rows = min(max(round(self.document().size().height()), self._hint_rows()), _MOST)
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        high = max(rows * self.fontMetrics().lineSpacing() + around, theme.TARGET)
        if high != self.height():
            self.setFixedHeight(high)

    def _hint_rows(self) -> int:
        """The lines of what stands here while nothing is typed."""
        if self.toPlainText():
            return 1
        wide = max(self.viewport().width() - 2 * round(self.document().documentMargin()), 1)
        wrap = Qt.TextFlag.TextWordWrap  # as Qt draws it
        box = self.fontMetrics().boundingRect(0, 0, wide, 10_000, wrap, self.placeholderText())
        return max(round(box.height() / self.fontMetrics().lineSpacing()), 1)
