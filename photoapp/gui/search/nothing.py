"""The page when nothing matches: says so, and offers two or three things to try."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.question import Results
from photoapp.gui.blank import BlankPage
from photoapp.gui.controls import Button
from photoapp.gui.search.answer import understood


class NothingPage(BlankPage):
    """Signals: everywhere() search all folders; picture() search with one; closest() show the
    nearest all the same.
    """

    everywhere = Signal()
    picture = Signal()
    closest = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everywhere = Button(self.tr("Search all photos"), "quiet", parent=self)
        self._everywhere.clicked.connect(self.everywhere)
        self._closest = Button(self.tr("Show what comes closest"), "quiet", parent=self)
        self._closest.clicked.connect(self.closest)
        picture = Button(self.tr("Search with a picture"), "quiet", "image", self)
        picture.clicked.connect(self.picture)
        for button in (self._everywhere, self._closest, picture):
            self.add_button(button)

    def show_results(self, results: Results, scope: str) -> None:
        """Fit the advice to a question without matches. scope: the folder searched, or ""."""
        question = results.question
        if question.pictures and not question.text:
            hint = self.tr("Try another picture, or add a word or two.")
        elif len(question.text.split()) > 2:
            hint = self.tr("Try fewer or simpler words, or drop a picture that looks like it.")
        else:
            hint = self.tr("Try another word, or drop a picture that looks like it.")
        self._everywhere.setVisible(bool(scope))
        self._closest.setVisible(not question.everything and bool(results.encoder))
        waiting = understood(results.understood)
        text = f"{hint}\n{waiting}." if waiting else hint
        self.say(self.tr("Nothing here looks like that"), text)
