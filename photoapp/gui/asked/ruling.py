"""An album's rule, edited where questions are asked, with its photos shown while it is typed."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from photoapp.base.question import Question
from photoapp.base.tagged import Album
from photoapp.gui.albums import AlbumDesk, RuleBar
from photoapp.gui.asked.questions import Questions
from photoapp.gui.search import SearchField

_LONGEST = 60  # signs of a name made of a question


class Ruling(QObject):
    """Signals: everywhere() all photos are to be searched; done(Album) its photos are wanted."""

    everywhere = Signal()
    done = Signal(object)

    def __init__(
        self, bar: RuleBar, desk: AlbumDesk, field: SearchField, questions: Questions
    ) -> None:
        super().__init__(bar)
        self._bar, self._desk = bar, desk
        self._field, self._questions = field, questions
        self._album: Album | None = None
        bar.saved.connect(self._save)
        bar.left.connect(self._leave)
        desk.edit_rule.connect(self.begin)

    @property
    def album(self) -> Album | None:
        """The album whose rule is being edited."""
        return self._album

    def begin(self, album: Album) -> None:
        """Let the user say what fills an album."""
        self.everywhere.emit()
        self._album = album
        self._bar.begin(album.name, keeps=album.keeps)
        ask = partial(self._desk.library.albums.question, album.id)
        self._desk.work.query("rule", ask, self._ask)

    def keep(self) -> None:
        """Let what is asked now fill an album that is still to be made."""
        question = self._question()
        if question is not None:
            self._desk.ask_keep(question, " ".join(question.text.split())[:_LONGEST])

    def give_up(self) -> None:
        """Something else is shown; the rule stays as it was, and is not asked there."""
        if self._album is not None:
            self._field.clear()
        self._album = None
        self._bar.hide()

    def _save(self, keeps: bool) -> None:
        album, question = self._album, self._question()
        if album is None or question is None:
            return
        self._desk.rule(album, question, keeps)
        self._leave()

    def _leave(self) -> None:
        album = self._album
        self.give_up()
        if album is not None:
            self.done.emit(album)

    def _ask(self, question: Question | None) -> None:
        if self._album is not None:
            asked = question or Question()
            self._field.set_question(asked.text, asked.pictures)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)  # selects nothing

    def _question(self) -> Question | None:
        """What is asked, None for nothing."""
        asked = self._questions.asked
        if not asked.text and not asked.pictures and not asked.within:
            self._desk.said.emit(self.tr("Search for what the album is to hold."), "warning")
            return None
        return asked
