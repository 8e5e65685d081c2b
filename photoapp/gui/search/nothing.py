"""The page when nothing matches: says so, and offers two or three things to try."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from photoapp.base.question import Results
from photoapp.gui import theme
from photoapp.gui.controls import Button, Paragraph, heading
from photoapp.gui.search.answer import understood


class NothingPage(QWidget):
    """Signals: everywhere() search all folders; picture() search with one; closest() show the
    nearest all the same.
    """

    everywhere = Signal()
    picture = Signal()
    closest = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading(self.tr("Nothing here looks like that"), theme.TEXT_EMPTY, self)
        self._hint = Paragraph("", 440, self)
        self._progress = Paragraph("", 440, self)
        self._closest = Button(self.tr("Show what comes closest"), "quiet", parent=self)
        self._closest.clicked.connect(self.closest)
        self._everywhere = Button(self.tr("Search all photos"), "quiet", parent=self)
        self._everywhere.clicked.connect(self.everywhere)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addStretch()
        picture = Button(self.tr("Search with a picture"), "quiet", "image", self)
        picture.clicked.connect(self.picture)
        for button in (self._everywhere, self._closest, picture):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.HUGE * 2)
        layout.setSpacing(theme.LARGE)
        layout.addStretch()
        for part in (self._title, self._hint, self._progress):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.SMALL)
        layout.addLayout(buttons)
        layout.addStretch()

    def show_results(self, results: Results, scope: str) -> None:
        """Fit the advice to a question without matches. scope: the folder searched, or ""."""
        question = results.question
        if question.pictures and not question.text:
            hint = self.tr("Try another picture, or add a word or two.")
        elif len(question.text.split()) > 2:
            hint = self.tr("Try fewer or simpler words, or drop a picture that looks like it.")
        else:
            hint = self.tr("Try another word, or drop a picture that looks like it.")
        self._hint.setText(hint)
        self._progress.setText(understood(results.understood))
        self._progress.setVisible(results.understood < 1)
        self._everywhere.setVisible(bool(scope))
        self._closest.setVisible(not question.everything and bool(results.encoder))
