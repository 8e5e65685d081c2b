"""A line above the photos for what the user should know about the question just asked."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.controls import label


class Notice(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", "warning", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.TINY, theme.LARGE, theme.TINY)
        layout.addWidget(self._text)
        self.hide()

    def say(self, text: str) -> None:
        """Say something; "" hides it."""
        self._text.setText(text)
        self.setVisible(bool(text))
