"""The first minutes: what can be tried while the photos of a new library arrive."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from photoapp.base.answers import Status
from photoapp.gui import theme
from photoapp.gui.settings import Settings
from photoapp.gui.widgets.controls import Button, IconButton, label
from photoapp.gui.wording import words


class GuideCard(QFrame):
    """A few words above the first photos, with things to try.

    Signals: tried(words) to search for; closed() the user has read it.
    """

    tried = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "", self)
        theme.dress(self._title, semibold=True)
        self._text = label("", "secondary", self)
        self._wanted = self._in_place = False
        tries = QHBoxLayout()
        tries.setSpacing(theme.SMALL)
        for text in (self.tr("sunset"), self.tr("dog"), self.tr("flowers")):
            tries.addWidget(self._pill(text))
        tries.addStretch()
        close = IconButton("x", self.tr("Close"), self, small=True)
        close.clicked.connect(self.closed)
        texts = QVBoxLayout()
        texts.setSpacing(theme.TINY)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        texts.addSpacing(theme.TINY)
        texts.addLayout(tries)
        card = QFrame(self)
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.SMALL, theme.MEDIUM)
        row.setSpacing(theme.SMALL)
        row.addLayout(texts, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        whole.addWidget(card)
        self.hide()

    def say_arriving(self) -> None:
        """The photos are still coming."""
        self._say(
            self.tr("Your photos are arriving"),
            self.tr(
                "You need not wait. Scroll through what is there, open a photo with a double "
                "click, or search for something: more is found as more photos are understood."
            ),
        )

    def say_ready(self, photos: int) -> None:
        """All of them are here and understood."""
        self._say(
            self.tr("{0}, all ready").format(words.photos(photos)),
            self.tr(
                "Type at the top what you look for, as you would say it, or drop a picture there "
                "to find others like it. New photos in your folders come by themselves."
            ),
        )

    def say_some(self, photos: int) -> None:
        """The run ended before all were understood."""
        self._say(
            self.tr("{0} so far").format(words.photos(photos)),
            self.tr("Not all is done yet. “Look for new photos” in the menu goes on with it."),
        )

    def want(self, *, wanted: bool) -> None:
        """Show it wherever it is in its place, or nowhere."""
        self._wanted = wanted
        self.setVisible(self._wanted and self._in_place)

    def put(self, *, in_place: bool) -> None:
        """It stands above all photos, not above answers or other pages."""
        self._in_place = in_place
        self.setVisible(self._wanted and self._in_place)

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)

    def _pill(self, text: str) -> Button:
        made = Button(text, "pill", "magnifying-glass", self)
        made.setAccessibleName(self.tr("Search for {0}").format(text))
        made.clicked.connect(lambda: self.tried.emit(text))
        return made


class Running(Protocol):
    """What looks through the folders (`photoapp.gui.jobs.indexer.Indexer`)."""

    @property
    def running(self) -> bool: ...

    @property
    def broken(self) -> bool: ...


class Guide(QObject):
    """Shows the card in the first run of a library that held nothing when the window opened, until
    the user closes it.
    """

    def __init__(
        self, card: GuideCard, settings: Settings, indexer: Running, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card, self._settings, self._indexer = card, settings, indexer
        self._new: bool | None = None  # nobody knows before the library has told
        card.closed.connect(self.end)

    def follow(self, status: Status) -> None:
        """The library holds this now."""
        if self._new is None:
            self._new = not self._settings.guided and not status.photos
        if not self._new or not status.photos:
            return
        if self._indexer.running:
            self._card.say_arriving()
        elif self._indexer.broken:
            self._card.say_some(status.photos)
        else:
            self._card.say_ready(status.photos)
        self._card.want(wanted=True)

    def end(self) -> None:
        """The user knows enough, now and for all time."""
        self._settings.guided = True
        self._new = False
        self._card.want(wanted=False)
