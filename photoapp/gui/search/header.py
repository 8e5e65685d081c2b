"""The line above the results: how many, in which order, and what to know about them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from photoapp.base.question import Results, Sort
from photoapp.gui import theme, words
from photoapp.gui.controls import ElidedLabel, heading, label
from photoapp.gui.sentences import Sentence


class ResultsHeader(QWidget):
    """Stands where the first date stands while nothing is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(44)
        self._title = heading("", parent=self)
        self._order = label("", "secondary", self)
        self._order.setWordWrap(False)
        self._note = ElidedLabel("", self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, 0)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._order)
        layout.addWidget(self._note, 1)
        self._say("", "secondary")

    def show_results(self, results: Results) -> None:
        """Say what `results` are."""
        self._title.setText(words.photos(results.total))
        self._order.setText(
            {
                Sort.SCORE: self.tr("best first"),
                Sort.DATE: self.tr("newest first"),
                Sort.NAME: self.tr("by name"),
            }[results.question.sort]
        )
        self._say(understood(results.understood), "secondary")

    def show_error(self, sentence: Sentence) -> None:
        """Say why there are no new results; the old ones stay."""
        self._say(f"{sentence.text} {sentence.advice}".strip(), "warning")

    def _say(self, text: str, kind: str) -> None:
        self._note.setProperty("kind", kind)
        self._note.style().polish(self._note)
        self._note.setText(text)


def understood(share: float) -> str:
    """A sentence of how much of the library has been looked at; "" once it is all."""
    if share >= 1:
        return ""
    percent = min(int(share * 100), 99)
    text = QCoreApplication.translate("ResultsHeader", "{0} % of your photos are understood so far")
    return text.format(words.number(percent))
