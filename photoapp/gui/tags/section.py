"""The tags of the photos chosen and those proposed for them, with a field for another one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes
from photoapp.gui.naming import NameField
from photoapp.gui.tags.flow import PillFlow, Told
from photoapp.gui.tags.known import known
from photoapp.gui.tags.loaded import Borne, Loaded, Proposed, load
from photoapp.gui.tags.pill import Look, Pill, ProposedPill
from photoapp.gui.tags.wording import is_by_itself, mark_words, percent, proposal_words
from photoapp.gui.widgets.controls import Button
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

_FIELD = 132  # least width of the field


class TagSection(PillFlow):
    """Shows and changes the tags of some photos.

    Signals: asked(str) the photos with a tag are wanted; left() typing is done.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Tags"))
        self._library, self._work = library, work
        self._photos: tuple[int, ...] = ()
        self._add = Button(self.tr("Add"), "outline", "plus", self)
        self._add.setAccessibleName(self.tr("Add a tag"))
        self._add.setToolTip(self.tr("Add a tag (T)"))
        self._add.clicked.connect(self.type_tag)
        self._field = NameField(self.tr("Add a tag"), self)
        self._field.setPlaceholderText(self.tr("Tag, then Enter"))
        self._field.given.connect(self._give)
        self._field.left.connect(self._leave)
        self._field.hide()
        work.changed.connect(self._changed)
        self.place()

    def show_photos(self, photos: Sequence[int]) -> None:
        """Load and show the tags of these photos."""
        if tuple(photos) != self._photos:
            self._photos = tuple(photos)
            self._show(Loaded())
        self._load()

    def refresh(self) -> None:
        """Load the tags of the same photos again."""
        if self._photos:
            self._load()

    def type_tag(self) -> None:
        """Let the user type a tag."""
        self._field.show()
        self._add.hide()
        self.place()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        ask = partial(known, self._library)
        self._work.query(("known tags", id(self)), ask, self._field.offer)

    @property
    def names(self) -> list[str]:
        """The tags shown that photos bear."""
        return [pill.text() for pill in self._pills if not isinstance(pill, ProposedPill)]

    @property
    def proposed(self) -> list[str]:
        """The tags shown that are only proposed."""
        return [pill.text() for pill in self._pills if isinstance(pill, ProposedPill)]

    @property
    def field(self) -> NameField:
        """Where a tag is typed."""
        return self._field

    def pill(self, name: str) -> Pill:
        """The pill of a tag. Raises KeyError."""
        for pill in self._pills:
            if pill.text() == name:
                return pill
        raise KeyError(name)

    # How it is laid out.

    def last(self) -> QWidget:
        return self._add if self._field.isHidden() else self._field

    def least(self, part: QWidget) -> int:
        return _FIELD if part is self._field else super().least(part)

    def grows(self, part: QWidget) -> bool:
        return part is self._field

    # What it shows.

    def _load(self) -> None:
        ask = partial(load, self._library, self._photos)
        self._work.query(("tags", id(self)), ask, self._show)

    def _changed(self, kinds: Changes) -> None:
        if kinds & Changes.TAGS and self._photos and self.isVisible():
            self._load()

    def _show(self, loaded: Loaded) -> None:
        told: list[Told] = [(Pill, one.shown, self._look(one), one.name) for one in loaded.borne]
        for one in loaded.proposed:
            look = Look(self._note(one), proposal_words(one.sources, one.confidence))
            told.append((ProposedPill, one.shown, look, (one.tag, one.photos)))
        self.show_pills(told, self._made)

    def _look(self, one: Borne) -> Look:
        every = len(self._photos)
        if one.photos != every:
            note = self.tr("{0} of {1}").format(words.number(one.photos), words.number(every))
            return Look(note, partly=True)
        if one.mark is None:
            return Look()
        tip = mark_words(one.mark)
        icon = "star-four" if is_by_itself(one.mark) else ""
        return Look(tip=tip[:1].upper() + tip[1:], icon=icon)

    def _note(self, one: Proposed) -> str:
        if len(self._photos) == 1:
            return percent(one.confidence)
        told = words.number(len(one.photos)), words.number(len(self._photos))
        return self.tr("{0} of {1}").format(*told)

    def _made(self, told: Told) -> Pill:
        kind, shown, look, stands_for = told
        pill = kind(shown, look, self)  # type: ignore[arg-type]
        if isinstance(stands_for, str):
            pill.clicked.connect(partial(self.asked.emit, stands_for))
            pill.removed.connect(partial(self._take, stands_for))
        elif isinstance(stands_for, tuple):
            suggestions = self._library.suggestions
            pill.clicked.connect(partial(self._change, partial(suggestions.accept, *stands_for)))
            pill.removed.connect(partial(self._change, partial(suggestions.reject, *stands_for)))
        return pill

    # What it changes.

    def _give(self, name: str) -> None:
        self._change(partial(self._library.tags.add, name, self._photos))

    def _take(self, name: str) -> None:
        self._change(partial(self._library.tags.remove, name, self._photos))

    def _change(self, fn: partial[int], *_clicked: object) -> None:
        self._work.change(fn, Changes.TAGS, on_error=self._work.failed.emit)

    def _leave(self) -> None:
        self._field.hide()
        self._add.show()
        self.place()
        self.left.emit()
