"""A title with pills below it in lines that wrap."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from photoapp.gui import theme
from photoapp.gui.tags.pill import HEIGHT, Pill
from photoapp.gui.widgets.controls import label

Told = tuple[type[Pill], str, object, object]
"""What tells a pill from others: its kind, its name, its look, and what it stands for."""


class PillFlow(QWidget):
    """Lays pills out by hand, since the width is known and Qt has no such layout."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(title, "secondary", self)
        self._title.setWordWrap(False)
        self._pills: list[Pill] = []
        self._told: list[Told] = []

    @property
    def pills(self) -> list[Pill]:
        """Those shown, in their order."""
        return list(self._pills)

    def last(self) -> QWidget | None:
        """What stands behind the pills."""
        return None

    def least(self, part: QWidget) -> int:
        """How wide a part has to be."""
        return part.sizeHint().width()

    def grows(self, part: QWidget) -> bool:
        """Whether a part takes the rest of its line."""
        del part
        return False

    def show_pills(self, told: Sequence[Told], make: Callable[[Told], Pill]) -> None:
        """Show other pills, unless they are the same; the focus stays among them."""
        if list(told) == self._told:
            return
        focused = next((row for row, pill in enumerate(self._pills) if pill.hasFocus()), None)
        gone, self._told = self._pills, list(told)
        self._pills = [make(one) for one in told]
        for pill in self._pills:
            pill.show()
        self.place()
        if focused is not None:
            # Else the focus would leave for some other part of the window.
            last = self.last()
            behind = [last] if last is not None else []
            near = [*self._pills, *behind]
            if near:
                near[min(focused, len(near) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        for pill in gone:
            pill.hide()
            pill.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self.place()

    def place(self) -> None:
        """Give every part its place."""
        wide, high = max(self.width(), 1), theme.scaled(HEIGHT)
        title, above = self._title.sizeHint().height(), self.contentsMargins().top()
        self._title.setGeometry(0, above, wide, title)
        x, y = 0, above + title + theme.TINY
        last = self.last()
        for part in (*self._pills, *([last] if last is not None else [])):
            needed = min(self.least(part), wide)
            if x and x + needed > wide:
                x, y = 0, y + high + theme.TINY
            taken = wide - x if self.grows(part) else needed
            place = QRect(x, y, taken, high)
            if theme.right_to_left():
                place.moveLeft(wide - x - taken)
            part.setGeometry(place)
            x += taken + theme.TINY
        self.setFixedHeight(y + high)
