"""The line above a photo: the way back, which photo it is, and what is done with it most."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from photoapp.base.answers import Card
from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, ElidedLabel, IconButton

_DOT = " · "


class Title(ElidedLabel):
    """Which photo it is. Where that is too long the stars go first, then the name's middle."""

    _name = _place = _scale = ""

    def __init__(self) -> None:
        super().__init__(mode=Qt.TextElideMode.ElideMiddle)

    def say(self, name: str, place: str, stars: str, scale: str) -> None:
        """Any of them may be "", which is left out."""
        self._name, self._place, self._scale = name, place, scale
        self.setText(_joined(name, place, stars, scale))

    def _cut(self) -> str:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        for text in (self.text(), _joined(self._name, self._place, self._scale)):
            if metrics.horizontalAdvance(text) <= room:
                return text
        rest = _joined("", self._place, self._scale)
        left = room - metrics.horizontalAdvance(_DOT + rest)
        name = metrics.elidedText(self._name, self._mode, max(left, 0))
        return metrics.elidedText(_joined(name, rest), Qt.TextElideMode.ElideRight, room)


class TopLine(QWidget):
    """Attributes: back, title, and a button for each deed; the menu behind `more` has all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button("", icon_name="caret-left")
        self.title = Title()
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setProperty("kind", "soft")
        self.heart = IconButton("heart", self.tr("Favourite"), shortcut="F")
        self.tag = IconButton("tag", self.tr("Add a tag"), shortcut="T")
        self.info = IconButton("info", self.tr("Details"), shortcut="I")
        self.trash = IconButton("trash", self.tr("Put into the trash…"))
        self.full = IconButton("corners-out", self.tr("Full screen"), shortcut="F11")
        self.more = IconButton("dots-three", self.tr("More"))
        self.heart.setCheckable(True)
        self.heart.toggled.connect(self._fill_heart)
        self.info.setCheckable(True)
        self._lay_out()

    def show_card(self, card: Card | None) -> None:
        """Show what is said of the photo."""
        self.heart.setChecked(card is not None and card.favourite)

    def _lay_out(self) -> None:
        starts: list[QWidget] = [self.back]
        ends: list[QWidget] = [
            self.heart, self.tag, self.info, self.trash, self.more, self.full
        ]  # fmt: skip
        sides = QWidget(), QWidget()
        for side, things in zip(sides, (starts, ends), strict=True):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.SMALL)
            if things is ends:
                row.addStretch()
            for thing in things:
                row.addWidget(thing)
            if things is starts:
                row.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MEDIUM, 0, theme.MEDIUM, 0)
        line.setSpacing(theme.MEDIUM)
        # Equal shares beside it keep the title in the middle of the window.
        line.addWidget(sides[0], 1)
        line.addWidget(self.title, 2)
        line.addWidget(sides[1], 1)
        theme.hold(self, height=theme.TOP_BAR)

    def _fill_heart(self, on: bool) -> None:
        self.heart.show_icon("heart-fill" if on else "heart")
        text = self.tr("No longer a favourite") if on else self.tr("Favourite")
        self.heart.describe(text, "F")


def _joined(*parts: str) -> str:
    return _DOT.join(part for part in parts if part)


def add_line(
    menu: QMenu, text: str, key: str, act: Callable[[], object], on: bool | None = None
) -> QAction:
    """A line with its key. on: whether it is ticked, None for what cannot be."""
    line = menu.addAction(text, act)
    line.setShortcut(QKeySequence(key))
    line.setCheckable(on is not None)
    line.setChecked(bool(on))
    return line
