"""Small dialogs that ask for a name, or for a few lines of words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.naming.field import NameField
from photoapp.gui.naming.known import Known
from photoapp.gui.widgets.controls import Button, ElidedLabel, label
from photoapp.gui.wording.breaking import breakable

_WIDE = 420


class AskingDialog(QDialog):
    """A title, a sentence, what is asked, and two buttons. `fill` builds what is asked."""

    def __init__(self, window: QWidget, title: str, text: str, button: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "window")
        inner = _WIDE - 2 * theme.WIDE
        top = ElidedLabel(title, self, mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(top, theme.TEXT_TITLE, semibold=True)
        top.setFixedWidth(inner)
        note = label(breakable(text), "secondary", self)
        note.setFixedWidth(inner)
        note.ensurePolished()  # a font of the sheet wants its own height
        note.setMinimumHeight(max(note.heightForWidth(inner), 0))  # -1 without words
        note.setVisible(bool(text))
        close = Button(self.tr("Cancel"), "quiet", parent=self)
        close.clicked.connect(self.close)
        self.button = Button(button, "primary", parent=self)
        self.button.clicked.connect(self.finish)
        self.button.setDefault(True)  # else Enter cancels where what is typed cannot be taken
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(self.button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.LARGE)
        self.column.setSpacing(theme.MEDIUM)
        self.column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.column.addWidget(top)
        self.column.addWidget(note)
        self.column.addLayout(buttons)

    def put(self, part: QWidget) -> None:
        """Ask with this."""
        self.column.insertWidget(2, part)
        part.setFocus()

    def finish(self) -> None:
        """What was asked has been answered."""


class NameDialog(AskingDialog):
    """Asks for one name, which completes. Signal: given(str)."""

    given = Signal(str)

    def __init__(self, window: QWidget, title: str, text: str, button: str) -> None:
        super().__init__(window, title, text, button)
        self.field = NameField(title, self)
        theme.hold(self.field, height=theme.FIELD_HEIGHT)
        self.field.given.connect(self._given)
        self.field.left.connect(self.close)
        self.field.textChanged.connect(self._changed)
        self.put(self.field)
        self._changed("")

    def begin(self, value: str) -> None:
        """Offer a name that may be typed over."""
        self.field.setText(value)
        self.field.selectAll()

    def offer(self, names: Sequence[Known]) -> None:
        """Complete to these."""
        self.field.offer(names)

    def finish(self) -> None:
        self.field.give()

    def _given(self, name: str) -> None:
        self.given.emit(name)
        self.close()

    def _changed(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))


class WordsDialog(AskingDialog):
    """Asks for a few lines of words, or none. Signal: given(str)."""

    given = Signal(str)

    def __init__(self, window: QWidget, title: str, button: str, words: str) -> None:
        super().__init__(window, title, "", button)
        self.words = QPlainTextEdit(words, self)
        self.words.setAccessibleName(title)
        self.words.setTabChangesFocus(True)
        theme.hold(self.words, height=96)
        self.put(self.words)

    def finish(self) -> None:
        self.given.emit(self.words.toPlainText().strip())
        self.close()


def ask_name(
    window: QWidget, title: str, text: str, button: str, then: Callable[[str], object]
) -> NameDialog:
    """Ask for a name, and do something with it."""
    dialog = NameDialog(window, title, text, button)
    dialog.given.connect(then)
    dialog.open()
    return dialog
