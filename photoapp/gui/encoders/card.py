"""One encoder on the page: what it gives, what it costs, how far it is, what can be done."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from photoapp.base.answers import EncoderRole, EncoderStatus
from photoapp.base.messages import WhyNoVector
from photoapp.gui import theme
from photoapp.gui.encoders import told
from photoapp.gui.encoders.details import Particulars
from photoapp.gui.encoders.listing import Listed, Listing
from photoapp.gui.encoders.question import Question
from photoapp.gui.encoders.states import Act, Deed, Doing, View, view
from photoapp.gui.widgets.controls import Bar, Button, LinkRow, label
from photoapp.gui.wording.breaking import breakable
from photoapp.gui.wording.sentences import error_sentence

_MOST_ACTS = 2


class EncoderCard(QFrame):
    """Signals: asked(Deed, str) what is to be done, with its value, else ""; unfolded() it asks
    something, which should be seen.

    Attributes: listed, the encoder shown; acts, its buttons; question; particulars.
    """

    asked = Signal(object, str)
    unfolded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed: Listed | None = None
        self._listing, self._doing, self._view = Listing(), Doing(), View()
        self._deeds: list[Deed] = []
        self.setProperty("kind", "card")
        self._title = label("", "", self)
        theme.dress(self._title, semibold=True)
        self._badge = QLabel(self)
        self._badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._good_for = label("", "", self)
        self._facts = label("", "secondary", self)  # may hold a command to copy
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._news = label("", "secondary", self)
        self._bar = Bar(self)
        self._trouble = label("", "danger", self)
        self._trouble.hide()
        self.acts = [Button("", "card quiet", parent=self) for _ in range(_MOST_ACTS)]
        for number, button in enumerate(self.acts):
            button.clicked.connect(partial(self._act, number))
        self._dismiss = Button(self.tr("OK"), "card quiet", parent=self)
        self._dismiss.hide()
        self._dismiss.clicked.connect(lambda: self.asked.emit(Deed.DISMISS, ""))
        self._lacking = _Lacking(self)
        self._lacking.asked.connect(lambda: self.asked.emit(Deed.PROBLEMS, ""))
        self.question = Question(self)
        self._asked: Deed | None = None
        self.question.agreed.connect(self._agreed)
        self.question.declined.connect(self._unask)
        self.more = Button(self.tr("Details"), "small link", parent=self)
        self.more.clicked.connect(self._turn_details)
        self.particulars = Particulars(self)
        self.particulars.asked.connect(self._from_details)
        self.particulars.hide()
        self._lay_out()

    def show_encoder(self, listed: Listed, doing: Doing, listing: Listing) -> None:
        """Take what is known now; what is open stays open."""
        before = self.listed.id if self.listed else ""
        self.listed, self._listing = listed, listing
        self._title.setText(told.title(listed))
        self._good_for.setText(told.good_for(listed))
        self._facts.setText(self._costs())
        self._lacking.show_state(listed.state(EncoderRole.SEARCH))
        self.setAccessibleName(f"{listed.name}: {told.title(listed)}")
        if before != listed.id:
            self.question.hide()
        self.show_doing(doing)
        self.particulars.show_encoder(listed, doing, listing)

    def show_doing(self, doing: Doing) -> None:
        """Take what goes on with it now. Cheap: asked for by a timer."""
        if self.listed is None:
            return
        shown = view(self.listed, doing, self._listing.searching)
        self._show_badge(shown.badge)
        self._say(shown.says)
        self._bar.setVisible(shown.share is None or shown.share >= 0)
        self._bar.show_share(shown.share)
        self._show_acts(shown.acts)
        if doing.error is not self._doing.error:
            self._show_trouble(doing.error)
        if doing.tested is not self._doing.tested:
            self.open_details()
        if not any(act.deed is Deed.GET for act in shown.acts) and self._asked is Deed.GET:
            self._unask()
        self._doing, self._view = doing, shown

    def open_details(self) -> None:
        """Show what only some want to know."""
        if self.particulars.isHidden():
            self._turn_details()

    @property
    def trouble(self) -> str:
        """What it says went wrong, "" if nothing did."""
        return "" if self._trouble.isHidden() else self._trouble.text().replace("\u200b", "")

    @property
    def news(self) -> str:
        """What it says of how far it is."""
        return "" if self._news.isHidden() else self._news.text().replace("\u200b", "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(self._title, 1)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        foot = LinkRow()
        foot.setSpacing(theme.SMALL)
        for button in (*self.acts, self._dismiss, self.more):
            foot.addWidget(button)
        foot.addStretch()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.TINY)
        column.addLayout(head)
        above = (self._good_for, self._facts, self._lacking)
        below = (self._news, self._bar, self._trouble, self.question)
        for part in (*above, *below):
            column.addWidget(part)
        column.addSpacing(theme.TINY)
        column.addLayout(foot)
        column.addWidget(self.particulars)

    def _costs(self) -> str:
        assert self.listed is not None  # noqa: S101 - told to the type checker
        lines = [told.facts(self.listed)]
        for state in self.listed.states:
            lines += [told.running(state), told.not_faster(state)]
        return "\n".join(breakable(line) for line in lines if line)

    def _show_badge(self, text: str) -> None:
        self._badge.setText(text)
        self._badge.setVisible(bool(text))
        assert self.listed is not None  # noqa: S101 - told to the type checker
        kind = "badge" if self.listed.states else "mark"
        if self._badge.property("kind") != kind:
            self._badge.setProperty("kind", kind)
            self._badge.style().polish(self._badge)

    def _say(self, text: str) -> None:
        if self._news.text() != text:
            self._news.setText(text)
        self._news.setVisible(bool(text))

    def _show_acts(self, acts: tuple[Act, ...]) -> None:
        self._deeds = [act.deed for act in acts]
        for number, button in enumerate(self.acts):
            there = number < len(acts) and self.question.isHidden()
            if there:
                _dress(button, acts[number])
                name = f"{acts[number].text}: {self.listed.name if self.listed else ''}"
                button.setAccessibleName(name)
            button.setVisible(there)
        self.more.setVisible(self.question.isHidden())

    def _show_trouble(self, error: Exception | None) -> None:
        text = ""
        if error is not None:
            said = error_sentence(error)
            text = f"{said.text} {said.advice}".strip()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._trouble.setText(breakable(text))
        self._trouble.setVisible(bool(text))
        self._dismiss.setVisible(bool(text))

    def _act(self, number: int) -> None:
        deed = self._deeds[number]
        if deed is Deed.GET and self._doing.failed is None:
            self._ask_get()
        else:
            self.asked.emit(deed, "")

    def _ask_get(self) -> None:
        entry = self.listed.entry if self.listed else None
        if entry is None:
            return
        self._asked = Deed.GET
        self._place_question(self._column.indexOf(self._trouble) + 1)
        warning, leave = told.research(entry), self.tr("Not now")
        if entry.needs_export:
            text = self.tr(
                "Nobody offers it ready to use, so it has to be made once. In a terminal, type "
                "the line below; then import the folder that it makes."
            )
            self.question.ask(text, "", self.tr("Close"), warning=warning, command=entry.export)
        else:
            yes = self.tr("I do research: get it") if warning else self.tr("Get it")
            text = told.fetching(entry, self._listing.host)
            self.question.ask(text, yes, leave, warning=warning)
        self._show_acts(self._view.acts)
        self.unfolded.emit()

    def _place_question(self, at: int) -> None:
        # Beside what led to it: the main button, or those below the details.
        self._column.removeWidget(self.question)
        self._column.insertWidget(at if at < self._column.count() else -1, self.question)

    def _from_details(self, deed: Deed, value: str) -> None:
        if deed is not Deed.REMOVE:
            self.asked.emit(deed, value)
        elif self.listed is not None:
            self._asked = Deed.REMOVE
            warning, yes = told.removing(self.listed), self.tr("Remove it")
            self._place_question(self._column.count())
            self.question.ask("", yes, self.tr("Keep it"), warning=warning)
            self._show_acts(self._view.acts)
            self.unfolded.emit()

    def _agreed(self) -> None:
        deed = self._asked
        self._unask()
        if deed is not None:
            self.asked.emit(deed, "")

    def _unask(self) -> None:
        self._asked = None
        focused = self.question.isAncestorOf(self.focusWidget() or self)
        self.question.hide()
        self._show_acts(self._view.acts)
        if focused:
            self.acts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_details(self) -> None:
        opened = self.particulars.isHidden()
        self.particulars.setVisible(opened)
        self.more.setText(self.tr("Less") if opened else self.tr("Details"))


class _Lacking(QWidget):
    """The photos that an encoder has not understood, and a way to those that cannot be read.

    Signal: asked().
    """

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = label("", "secondary", self)
        self._show = Button(self.tr("Show them"), "small link", parent=self)
        self._show.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._text, 1)
        row.addWidget(self._show)

    def show_state(self, state: EncoderStatus | None) -> None:
        """Take what is known of the encoder that search uses, None for any other."""
        text = told.lacking(state) if state is not None else ""
        self._text.setText(text)
        self._show.setVisible(state is not None and bool(state.reasons.get(WhyNoVector.PROBLEM)))
        self.setVisible(bool(text))


def _dress(button: Button, act: Act) -> None:
    kind = "card primary" if act.primary else "card quiet"
    if button.text() != act.text:
        button.setText(act.text)
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().polish(button)
