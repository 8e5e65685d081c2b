"""The page when nothing matches: says so, and offers two or three things to try."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.question import Results, Try
from photoapp.gui.search.answer import understood
from photoapp.gui.widgets.blank import BlankPage
from photoapp.gui.widgets.controls import Button
from photoapp.gui.wording import words

_LONGEST = 40  # signs of a question on a button


class NothingPage(BlankPage):
    """Signals: everywhere() search all folders; picture() search with one; closest() show the
    nearest all the same; instead(Try) ask this, which finds something.
    """

    everywhere = Signal()
    picture = Signal()
    closest = Signal()
    instead = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tries: list[Button] = []
        self._everywhere = Button(self.tr("Search all photos"), "quiet", parent=self)
        self._everywhere.clicked.connect(self.everywhere)
        self._closest = Button(self.tr("Show what comes closest"), "quiet", parent=self)
        self._closest.clicked.connect(self.closest)
        self._picture = Button(self.tr("Search with a picture"), "quiet", "image", self)
        self._picture.clicked.connect(self.picture)
        for button in (self._everywhere, self._closest, self._picture):
            self.add_button(button)

    def show_results(self, results: Results, scope: str) -> None:
        """Fit the advice to a question without matches. scope: the folder searched, or ""."""
        self.show_tries(())
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
        self.say(self.tr("Nothing here looks like that"), text, "magnifying-glass")

    def show_tries(self, tries: Sequence[Try]) -> None:
        """Offer questions that find something, in the place of the general advice."""
        for button in self._tries:
            self.take_button(button)
        self._tries = [self._button(one) for one in tries]
        for place, button in enumerate(self._tries):
            self.add_button(button, place)
            button.setVisible(True)
            button.ensurePolished()  # else it is measured without its margins
        self._picture.setVisible(not tries)
        self.fit()

    def _button(self, one: Try) -> Button:
        asked = one.text if len(one.text) <= _LONGEST else one.text[: _LONGEST - 1] + "…"
        button = Button(self._offer(one).format(asked, words.photos(one.total)), "quiet")
        button.setParent(self)
        if one.left_out:
            button.setToolTip(self.tr("Without “{0}”").format(one.left_out))
        button.clicked.connect(partial(self.instead.emit, one))
        return button

    def _offer(self, one: Try) -> str:
        if one.left_out:
            return self.tr("“{0}” · {1}", "a question and how many photos it finds")
        if one.pictures:
            return self.tr("Without “not like this” · {1}")
        return self.tr("Only “{0}” · {1}")
