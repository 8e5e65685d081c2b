"""What the sections of the settings are made of: titles, rows with a control, choices."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, heading, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording import words

WORDS = 220  # logical pixels that the words of a row need beside their control
_EDGE = 2  # of a track around the choices on it
_SAID = 44  # of a scale's value, so that one scale stands below another


class Section(QWidget):
    """One page of the settings: a title, a sentence, and below them what there is to choose.

    Attribute: column, which takes it.
    """

    def __init__(self, title: str, intro: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "inside")
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.WIDE, theme.LARGE, theme.WIDE, theme.WIDE)
        self.column.setSpacing(theme.SMALL)
        self.column.addWidget(heading(title, parent=self))
        if intro:
            self.column.addWidget(label(intro, "secondary", self))
        self.column.addSpacing(theme.SMALL)

    def add_group(self, title: str) -> QLabel:
        """Begin what belongs together, under a smaller title."""
        made = heading(title, theme.TEXT, self)
        self.column.addSpacing(theme.MEDIUM)
        self.column.addWidget(made)
        return made

    def add_row(self, title: str, text: str, control: QWidget) -> "Row":
        """Add something to choose. text: what it means, "" where that is plain."""
        made = Row(title, text, control, self)
        self.column.addWidget(made)
        return made

    def refresh(self) -> None:
        """What is shown may be out of date; sections that ask somebody for it override this."""


class Row(QWidget):
    """Words at the left and a control at the right, or below them where it is narrow."""

    def __init__(self, title: str, text: str, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._control = control
        control.setParent(self)
        if isinstance(control, QAbstractButton) and control.text():
            control.setAccessibleName(control.accessibleName() or f"{title}: {control.text()}")
        elif not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(text)
        self._text = label(text, "secondary", self)
        self._text.setVisible(bool(text))
        lines = QVBoxLayout()
        lines.setSpacing(theme.TINY // 2)
        lines.addWidget(label(title, "", self))
        lines.addWidget(self._text)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, theme.SMALL, 0, theme.SMALL)
        self._row.setSpacing(theme.SMALL)
        self._row.addLayout(lines, 1)
        self._row.addWidget(control, 0, _leading())

    def explain(self, text: str) -> None:
        """Say something else about it."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._control.setAccessibleDescription(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= WORDS + theme.LARGE + self._control.sizeHint().width()
        direction, middle = QBoxLayout.Direction, Qt.AlignmentFlag.AlignVCenter
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._row.setAlignment(self._control, middle if beside else _leading())


def _leading() -> Qt.AlignmentFlag:
    # A control's own direction says where its caret stands, not where the row begins.
    side = Qt.AlignmentFlag
    return side.AlignAbsolute | (side.AlignRight if theme.right_to_left() else side.AlignLeft)


class Segments(QWidget):
    """A few choices side by side on one track, one of which holds.

    Signal: chosen(value) by the user.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """choices: value and words of each."""
        super().__init__(parent)
        self._buttons = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.setSpacing(_EDGE)
        for number, (_, text) in enumerate(choices):
            button = QRadioButton(text, self)
            button.setProperty("kind", "segment")
            button.setProperty("keyboard", "arrows")  # Tab goes to the one that holds
            self._buttons.addButton(button, number)
            row.addWidget(button)
        self._buttons.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens_of(self).hover))
        painter.drawRoundedRect(self.rect(), theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)

    @property
    def value(self) -> str:
        """The one that holds, "" if none does."""
        number = self._buttons.checkedId()
        return self._values[number] if number >= 0 else ""

    def show_value(self, value: str) -> None:
        """Let this one hold."""
        if value in self._values:
            self._buttons.button(self._values.index(value)).setChecked(True)


class DropDown(Button):
    """A button that says which of many choices holds, and a menu of them.

    Signal: chosen(value) by the user.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "quiet", "caret-down", parent)
        self._name = name
        self._menu = Menu(self)
        self._group = QActionGroup(self._menu)
        self.setMenu(self._menu)

    def offer(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these (value and words), of which one holds."""
        self._menu.clear()
        for one, text in choices:
            action = QAction(text, self._menu, checkable=True, checked=one == value)
            action.triggered.connect(lambda _=False, one=one: self.chosen.emit(one))
            self._group.addAction(action)
            self._menu.addAction(action)
            if one == value:
                self.setText(f"{text}\u2002")
                self.setAccessibleName(f"{self._name}: {text}")


class Scale(QWidget):
    """A slider with its value in words. Signal: moved(int) by the user."""

    moved = Signal(int)

    def __init__(
        self, name: str, limits: tuple[int, int], step: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(*limits)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(2 * step)
        self.slider.setMinimumWidth(160)
        self.slider.setAccessibleName(name)
        self._step = step
        self._said = QLabel(self)
        self._said.setProperty("kind", "secondary")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        theme.hold(self._said, least=_SAID)
        self.slider.valueChanged.connect(self._move)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self.slider)
        row.addWidget(self._said)
        self.setFocusProxy(self.slider)

    def say(self, value: int) -> str:
        """The value in words; a kind of scale says more of it."""
        return words.number(value)

    def show_value(self, value: int) -> None:
        """Stand at a value that came from elsewhere."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(value)
        self._said.setText(self.say(self.slider.value()))

    def _move(self, value: int) -> None:
        least = self.slider.minimum()
        whole = least + round((value - least) / self._step) * self._step
        if whole != value:
            self.slider.setValue(whole)  # which comes here again
            return
        self._said.setText(self.say(value))
        self.moved.emit(value)


class Figure(QLabel):
    """A figure at the right end of a row."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "soft")


class Confirm(QWidget):
    """Says what would happen, with a button to do it and one to leave it. Hidden until it asks.

    Signals: agreed(), declined().
    """

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = label("", "", self)
        self._yes = Button("", "card quiet", parent=self)
        self._no = Button("", "card quiet", parent=self)
        for button, answer in ((self._yes, self.agreed), (self._no, self.declined)):
            button.clicked.connect(self.hide)
            button.clicked.connect(answer)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.TINY, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.hide()

    @property
    def buttons(self) -> list[QWidget]:
        """What the keyboard reaches."""
        return [self._yes, self._no]

    def ask(self, text: str, yes: str, no: str) -> None:
        """Ask; the keyboard goes to the answer that changes nothing."""
        self._text.setText(text)
        self._yes.setText(yes)
        self._no.setText(no)
        self.setAccessibleName(text)
        self.show()
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)
