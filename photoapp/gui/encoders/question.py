"""A question inside a card: what would happen, and two buttons. Nothing is asked in a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, label
from photoapp.gui.wording.breaking import breakable


class Question(QWidget):
    """Hidden until it asks, and by whoever hears the answer. Signals: agreed(); declined()."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warning = label("", "warning", self)
        self._text = label("", "secondary", self)
        self._command = label("", "", self)
        self._command.setFont(theme.fixed_font())
        flags = Qt.TextInteractionFlag
        self._command.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self._yes = Button("", "card primary", parent=self)
        self._yes.clicked.connect(self.agreed)
        self._copy = Button(self.tr("Copy"), "card quiet", "copy", self)
        self._copy.clicked.connect(self._take)
        self._no = Button("", "card quiet", parent=self)
        self._no.clicked.connect(self.declined)
        self._copied = ""
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        for button in (self._yes, self._copy, self._no):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.TINY, 0, 0)
        column.setSpacing(theme.SMALL)
        for part in (self._warning, self._text, self._command):
            column.addWidget(part)
        column.addLayout(buttons)
        self.hide()

    def ask(self, text: str, yes: str, no: str, *, warning: str = "", command: str = "") -> None:
        """Ask. yes, no: what the buttons say; "" for none.

        warning: stands first; then agreeing is not made the obvious thing to do. command: to copy
        into a terminal.
        """
        card = self.parentWidget()
        by_keyboard = card is not None and _holds_focus(card)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._copied = command
        self._command.setText(breakable(command))
        self._command.setVisible(bool(command))
        self._copy.setVisible(bool(command))
        self._copy.setText(self.tr("Copy"))
        self._yes.setProperty("kind", "card quiet" if warning else "card primary")
        self._yes.style().polish(self._yes)
        self._yes.setText(yes)
        self._yes.setVisible(bool(yes))
        self._no.setText(no)
        self.setAccessibleName(f"{warning} {text}".strip())
        self.show()
        first = self._yes if yes else self._copy if command else self._no
        if by_keyboard:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self._copy.setText(self.tr("Copied"))


def _holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
