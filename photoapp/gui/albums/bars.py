"""Cards above the photos: what an album is to be filled by, and what a tag was just taught."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, CheckBox, IconButton, label

_WORDS = 260  # logical pixels that the words need beside the buttons


class _Card(QWidget):
    """A card with some words, hidden until there is something to say. What is done with them stands
    beside them, or below where that leaves them no room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = QWidget(self)
        self.inside.setProperty("kind", "card")
        self.text = label("", "", self.inside)
        around = QHBoxLayout(self)
        around.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, 0)
        around.addWidget(self.inside)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(theme.SMALL)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(theme.SMALL)
        self._lines.addWidget(self.text, 1)
        self._lines.addLayout(self.deeds)
        self.row = QHBoxLayout(self.inside)
        self.row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
        self.row.setSpacing(theme.SMALL)
        self.row.addLayout(self._lines, 1)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = self.deeds.sizeHint().width() + 2 * theme.LARGE
        beside = self.width() >= taken + theme.scaled(_WORDS)
        direction, side = QBoxLayout.Direction, Qt.AlignmentFlag
        self._lines.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._lines.setAlignment(self.deeds, side.AlignVCenter if beside else side.AlignLeading)


class RuleBar(_Card):
    """While a rule is being edited. Signals: saved(bool) with whether it keeps; left()."""

    saved = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps = CheckBox(self.tr("Keep what matched once"), self.inside)
        self.keeps.setToolTip(
            self.tr("A photo that was once in it stays, even if the rule no longer finds it")
        )
        cancel = Button(self.tr("Cancel"), "card quiet", parent=self.inside)
        cancel.clicked.connect(self.left)
        self.button = Button(self.tr("Save rule"), "card primary", parent=self.inside)
        self.button.clicked.connect(lambda: self.saved.emit(self.keeps.isChecked()))
        for part in (self.keeps, cancel, self.button):
            self.deeds.addWidget(part)

    def begin(self, name: str, *, keeps: bool) -> None:
        """Ask for the rule of an album."""
        text = self.tr("“{0}” is to hold what this search is sure of, also what comes later.")
        self.text.setText(text.format(name))
        self.keeps.setChecked(keeps)
        self.show()


class LessonBar(_Card):
    """What a tag was just taught. Signals: ask() about some photos; look() at its photos."""

    ask = Signal()
    look = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Button(self.tr("Show its photos"), "card quiet", parent=self.inside)
        self._look.clicked.connect(self.look)
        self.button = Button(
            self.tr("Ask me about some photos"), "card primary", parent=self.inside
        )
        self.button.clicked.connect(self.ask)
        close = IconButton("x", self.tr("Close"), self.inside, small=True)
        close.clicked.connect(self.hide)
        for part in (self._look, self.button):
            self.deeds.addWidget(part)
        self.row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, text: str, *, asks: bool) -> None:
        """Say what was learnt. asks: whether there is anything to ask about."""
        self.text.setText(text)
        self.button.setVisible(asks)
        self.show()
