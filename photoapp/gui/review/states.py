"""What stands in the place of suggestions when there are none: why, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Status
from photoapp.base.tagged import Tag
from photoapp.gui.widgets.blank import BlankPage
from photoapp.gui.widgets.controls import Button
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence


class NothingWaits(BlankPage):
    """Signals: further() to the next tag; improve() a better model is wanted; again() try again;
    back() to the photos.
    """

    further = Signal()
    improve = Signal()
    again = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = Button("", "primary", parent=self)
        self._improve = Button(self.tr("Better search"), "quiet", parent=self)
        self._again = Button(self.tr("Try again"), "quiet", "arrow-clockwise", self)
        self._back = Button(self.tr("Back to your photos"), "quiet", parent=self)
        for button, signal in (
            (self._next, self.further),
            (self._improve, self.improve),
            (self._again, self.again),
            (self._back, self.back),
        ):
            self.add_button(button)
            button.clicked.connect(signal)

    def show_reviewed(self, tag: Tag, following: Tag | None) -> None:
        """A tag is done, here or elsewhere. following: the next one with suggestions."""
        title = self.tr("Nothing left to review for “{0}”").format(tag.name)
        if following is None:
            self._tell(title, self.tr("That was the last one. New photos bring new suggestions."))
            return
        self._next.setText(
            self.tr("Next: {0} · {1}").format(following.name, words.number(following.suggestions))
        )
        self._tell(title, self.tr("Enter or J goes on with the next tag."), self._next)

    def show_asked(self, tag: Tag) -> None:
        """There is nothing to ask about a taught tag."""
        title = self.tr("Nothing to ask about “{0}”").format(tag.name)
        self._tell(title, self.tr("The program is sure about the photos that are left."))

    def show_nothing(self, status: Status, *, reviewed: bool) -> None:
        """No tag has suggestions. reviewed: because everything was decided a moment ago."""
        encoder = status.encoder
        if reviewed:
            text = self.tr("New photos bring new suggestions.")
            self._tell(self.tr("All reviewed"), text, self._back)
        elif encoder is None or status.without_vector:
            text = self.tr("Suggestions come here once your photos have been understood.")
            self._tell(self.tr("No suggestions yet"), text, self._back)
        elif encoder.basic:
            text = self.tr(
                "The built-in search proposes only what it knows well, which is a small part of "
                "all tags. A better model knows more."
            )
            self._tell(self.tr("Nothing to review"), text, self._improve, self._back)
        else:
            text = self.tr("New photos bring new suggestions.")
            self._tell(self.tr("Nothing to review"), text, self._back)

    def show_error(self, error: Exception) -> None:
        """The library could not say what waits."""
        said = error_sentence(error)
        text = f"{said.text} {said.advice}".strip()
        self._tell(self.tr("The suggestions cannot be shown"), text, self._again, self._back)

    def focus_first(self) -> None:
        """Let Enter do what is offered first."""
        for button in (self._next, self._improve, self._again, self._back):
            if not button.isHidden():
                button.setFocus()
                return

    def _tell(self, title: str, text: str, *offered: Button) -> None:
        for button in (self._next, self._improve, self._again, self._back):
            button.setVisible(button in offered)
        self.say(title, text, "star-four")
