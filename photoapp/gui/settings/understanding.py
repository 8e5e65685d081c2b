"""The sections of what understands the photos: which model, how hard it works, where it runs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from photoapp.base.answers import EncoderInfo, EncoderRole, EncoderStatus
from photoapp.base.footprint import Footprint
from photoapp.gui import theme
from photoapp.gui.encoders import told
from photoapp.gui.encoders.listing import Listed, Listing
from photoapp.gui.settings.parts import DropDown, Figure, Section, Segments
from photoapp.gui.widgets.controls import Bar, Button, label
from photoapp.gui.wording import words
from photoapp.gui.wording.breaking import breakable

_FULL, _GENTLY = "full", "gently"


class EncodersSection(Section):
    """Signal: more() the page of encoders is wanted."""

    more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        intro = self.tr(
            "A search model is what lets you find photos by what they show. It works on this "
            "computer, also without a network."
        )
        super().__init__(self.tr("Search models"), intro, parent)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.SMALL)
        self.column.addLayout(self._list)
        more = Button(self.tr("See all models…"), "quiet", parent=self)
        more.clicked.connect(self.more)
        hint = self.tr("Get a better one, choose another, or test how fast it is here.")
        self.add_row(self.tr("Better search"), hint, more)
        self.column.addStretch()
        self._shown: tuple[Listed, ...] | None = None

    def show_listing(self, listing: Listing) -> None:
        """Take what is in use now."""
        used = tuple(listing.used)
        if used == self._shown:
            return
        self._shown = used
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in used:
            self._list.addWidget(_InUse(one, listing.searching, self))
        if not used:
            text = self.tr("No search model can be used: photos cannot be found by what they show.")
            self._list.addWidget(label(text, "warning", self))


class _InUse(QFrame):
    """A model in use, in plain words."""

    def __init__(self, one: Listed, searching: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        title = label(told.title(one), "", self)
        theme.dress(title, semibold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.TINY)
        column.addWidget(title)
        column.addWidget(label(told.good_for(one), "", self))
        state = one.states[0]
        for line in self._lines(one, state, searching):
            if line:
                column.addWidget(label(breakable(line), "secondary", self))
        if told.share(state) < 1:
            bar = Bar(self)
            bar.show_share(told.share(state))
            column.addWidget(bar)
        self.setAccessibleName(f"{one.name}: {told.title(one)}")

    def _lines(self, one: Listed, state: EncoderStatus, searching: str) -> list[str]:
        role = {
            EncoderRole.SEARCH: self.tr("Searches now: {0}."),
            EncoderRole.NEXT: self.tr("Will search soon: {0}."),
            EncoderRole.SIMILAR: self.tr("Finds photos that look alike: {0}."),
            EncoderRole.LABELS: self.tr("Names what is in your photos: {0}."),
        }[state.role].format(one.name)
        following = state.role is EncoderRole.NEXT
        far = told.learning(state, searching) if following else told.coverage(state)
        return [role, far, told.running(state)]


class PerformanceSection(Section):
    """Signals: gently(bool) the pace of indexing; runs_on(encoder, provider) by its short name,
    "" for the fastest that is found.
    """

    gently = Signal(bool)
    runs_on = Signal(str, str)

    def __init__(self, *, gently: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Performance"), "", parent)
        self._pace = Segments(
            [(_FULL, self.tr("As fast as possible")), (_GENTLY, self.tr("Gently"))], self
        )
        self._pace.show_value(_GENTLY if gently else _FULL)
        self._pace.chosen.connect(lambda value: self.gently.emit(value == _GENTLY))
        self.add_row(
            self.tr("While photos are being understood"),
            self.tr(
                "Gently leaves about half of the computer to other programs, and takes up to twice "
                "as long. You can change this at any time."
            ),
            self._pace,
        )
        self._encoder = ""
        self._places = DropDown(self.tr("The search model runs on"), self)
        self._places.chosen.connect(lambda value: self.runs_on.emit(self._encoder, value))
        self._place = self.add_row(self.tr("The search model runs on"), "", self._places)
        self._place.hide()
        self._speed = self.add_row(self.tr("Speed"), "", Figure("", self))
        self._speed.hide()
        self.add_group(self.tr("Small pictures"))
        self._size = Figure("", self)
        self.add_row(
            self.tr("Room on the disk"),
            self.tr(
                "A small picture of every photo lets you browse without opening the files. What "
                "is lost of them is drawn again by itself."
            ),
            self._size,
        )
        self.column.addStretch()

    def show_listing(self, listing: Listing) -> None:
        """Take what search runs on now, and on what it could."""
        searching = next((one for one in listing.used if one.state(EncoderRole.SEARCH)), None)
        state = searching.state(EncoderRole.SEARCH) if searching else None
        here = searching.here if searching else None
        self._place.setVisible(here is not None)
        self._speed.setVisible(bool(state is not None and told.running(state)))
        if here is None or state is None:
            return
        self._encoder = here.id
        choices = self._choices(here, listing)
        self._places.offer(choices, here.provider)
        # With the processor alone there is nothing to choose: then the row only says why.
        self._places.setVisible(len(choices) > 2)
        self._place.explain(told.not_faster(state) or self._alone(choices))
        self._speed.explain(told.running(state))

    def show_footprint(self, footprint: Footprint) -> None:
        """Take what small pictures take now."""
        self._size.setText(words.size(footprint.thumbnails) if footprint.thumbnails else "")

    def _choices(self, here: EncoderInfo, listing: Listing) -> list[tuple[str, str]]:
        places = {"": self.tr("the fastest that is found"), "cpu": self.tr("the processor only")}
        places |= {one: told.provider(one) for one in listing.providers if one != "cpu"}
        places.setdefault(here.provider, told.provider(here.provider))
        return list(places.items())

    def _alone(self, choices: list[tuple[str, str]]) -> str:
        if len(choices) > 2:
            return self.tr("Every way to run it is tried once on this computer.")
        return self.tr("The processor: no graphics card can be used here.")
