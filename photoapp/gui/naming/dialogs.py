"""Small dialogs that ask for a name, or for a few lines of words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.messages import PhotoappError
from photoapp.gui import theme
from photoapp.gui.naming.field import NameField
from photoapp.gui.naming.known import Known
from photoapp.gui.widgets.controls import Button, ElidedLabel, label
from photoapp.gui.wording.breaking import breakable
from photoapp.gui.wording.sentences import error_sentence

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


class FieldDialog(AskingDialog):
    """Asks with a field, below which it says why what is typed cannot be.

    Signal: given(str) what the field says. Attributes: beside, what stands in a line with the
    field; inside, that line and what stands below it.
    """

    given = Signal(str)

    def put_field(self, field: QLineEdit) -> None:
        """Ask with this."""
        self.beside = QHBoxLayout()
        self.beside.setSpacing(theme.SMALL)
        self.beside.addWidget(field, 1)
        self._asks = field
        self._trouble = label("", "warning", self)
        part = QWidget(self)
        part.setFocusProxy(field)
        self.inside = QVBoxLayout(part)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(theme.SMALL)
        self.inside.addLayout(self.beside)
        self.inside.addWidget(self._trouble)
        self.say("")
        self.put(part)

    def say(self, why: str) -> None:
        """Say why what is typed cannot be, "" if it can."""
        self._trouble.setText(why)
        self._trouble.setVisible(bool(why))
        self.button.setEnabled(not why)

    def wait(self) -> None:
        """Take nothing while what was asked for is done, until that is refused."""
        self.setEnabled(False)

    def refuse(self, error: PhotoappError) -> None:
        """Say why it was not done, and ask again."""
        self.setEnabled(True)
        said = error_sentence(error)
        self.say(f"{said.text} {said.advice}".strip())
        self._asks.setFocus()


class NameDialog(FieldDialog):
    """Asks for one name, which completes. Closes once it is given, unless it is told to wait."""

    def __init__(self, window: QWidget, title: str, text: str, button: str) -> None:
        super().__init__(window, title, text, button)
        self.field = NameField(title, self)
        theme.hold(self.field, height=theme.FIELD_HEIGHT)
        self.field.given.connect(self._given)
        self.field.left.connect(self.close)
        self.field.textChanged.connect(self._changed)
        self.put_field(self.field)
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
        if self.isEnabled():
            self.close()
        else:
            self.field.setText(name)  # which giving it has cleared

    def _changed(self, text: str) -> None:
        self.say("")
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
