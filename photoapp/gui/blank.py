"""A page with a title and a sentence, for when there are no photos to show yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photoapp.gui import theme
from photoapp.gui.controls import Paragraph, heading


class BlankPage(QWidget):
    """Says why it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self._title = heading("", theme.TEXT_EMPTY, self)
        self._text = Paragraph("", 440, self)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.LARGE)
        layout.addStretch()
        layout.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def say(self, title: str, text: str) -> None:
        """Take other words."""
        self._title.setText(title)
        self._text.setText(text)
