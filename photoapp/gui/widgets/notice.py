"""A line above the photos for what the user should know about the question just asked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.widgets.controls import Button, label


class Notice(QWidget):
    """Hidden while there is nothing to say. Signal: told(str) what it says from now on."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deed: Callable[[], object] | None = None
        self._text = label("", "warning", self)
        self._button = Button("", "small link", parent=self)
        self._button.clicked.connect(self._do)
        top = Qt.AlignmentFlag.AlignTop
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button, 0, top)
        self.hide()

    def say(
        self,
        text: str,
        kind: str = "warning",
        offer: str = "",
        deed: Callable[[], object] | None = None,
    ) -> None:
        """Say something; "" hides it. kind: of a label. offer, deed: a button beside it."""
        if kind != self._text.property("kind"):
            self._text.setProperty("kind", kind)
            self._text.style().polish(self._text)
        self._text.setText(text)
        self._deed = deed
        self._button.setText(offer)
        self._button.setVisible(bool(offer))
        self.setVisible(bool(text))
        self.told.emit(text)

    def _do(self) -> None:
        if self._deed is not None:
            self._deed()
