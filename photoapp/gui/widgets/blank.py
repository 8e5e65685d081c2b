"""Pages for when there are no photos to show: a sign, a title, a sentence, something to do."""

import html

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import heading
from photoapp.gui.widgets.icons import paint as paint_icon

WIDTH = 440  # of lines of text that are easy to read
_SIGN = 40
_HIGH = 300  # a lower page keeps its room for the words


class BlankPage(QWidget):
    """Says why it is empty, in the middle of whatever room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self._title = heading("", theme.TEXT_EMPTY, self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setProperty("kind", "soft")
        self._text.setTextFormat(Qt.TextFormat.RichText)  # only to space the lines
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setWordWrap(True)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(theme.SMALL)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._offered: list[QPushButton] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        self.column.setSpacing(0)
        self.column.addStretch()
        self._sign = _Sign(self)
        for part, space in ((self._sign, 0), (self._title, theme.LARGE), (self._text, theme.WIDE)):
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            self.column.addSpacing(space)
        self.column.addLayout(self._buttons)
        self.column.addStretch()

    def say(self, title: str, text: str, sign: str = "") -> None:
        """Take other words. sign: the icon above them, as the place is shown elsewhere."""
        self._title.setText(title)
        self._sign.name = sign
        lines = html.escape(text).replace("\n", "<br>")
        self._text.setText(f'<p align="center" style="line-height: 125%">{lines}</p>')
        self.fit()

    def add_top(self, part: QWidget) -> None:
        """Put something above the title."""
        self.column.insertWidget(1, part, 0, Qt.AlignmentFlag.AlignHCenter)

    def add_button(self, button: QPushButton, place: int | None = None) -> None:
        """Offer something to do; place: before the one that has it, else after all."""
        at = len(self._offered) if place is None else place
        self._buttons.insertWidget(at, button)
        self._offered.insert(at, button)

    def take_button(self, button: QPushButton) -> None:
        """Offer it no more."""
        self._offered.remove(button)
        self._buttons.removeWidget(button)
        button.hide()
        button.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Place everything for the room there is."""
        self._sign.setVisible(bool(self._sign.name) and self.height() >= theme.scaled(_HIGH))
        # By hand: a layout asks a wrapping label for its height at another width than it gives.
        room = max(self.width() - 2 * theme.WIDE, 1)
        for part in (self._title, self._text):
            part.setFixedWidth(min(WIDTH, room))
            part.setMinimumHeight(0)  # else it is never asked for less than it had
            part.setFixedHeight(max(part.heightForWidth(part.width()), 0))
        wide = QBoxLayout.Direction.LeftToRight
        shown = [button for button in self._offered if not button.isHidden()]
        needed = sum(button.sizeHint().width() + theme.SMALL for button in shown)
        self._buttons.setDirection(wide if needed <= room else QBoxLayout.Direction.TopToBottom)


class _Sign(QWidget):
    """An icon as quiet as what is disabled: it only helps to tell one empty page from another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = ""
        theme.hold(self, width=_SIGN, height=_SIGN + theme.LARGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.name:
            colour = theme.tokens_of(self).disabled
            box = QRectF(0, 0, self.width(), self.width())
            paint_icon(QPainter(self), box, self.name, colour)
