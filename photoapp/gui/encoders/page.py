"""The page of encoders: what understands the photos now, and what could do it better."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from photoapp.base.answers import EncoderRole
from photoapp.gui import theme
from photoapp.gui.encoders.card import EncoderCard
from photoapp.gui.encoders.listing import PURPOSES, Listed, Listing
from photoapp.gui.encoders.states import Deed, Doing
from photoapp.gui.widgets.controls import Button, IconButton, heading, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording.breaking import breakable

OFFERED = 3  # of a kind shown at once, besides those that are here and the recommended one


class EncodersPage(QWidget):
    """Signals: asked(str, Deed, str) what is to be done with an encoder, and its value; dropped(
    list[str]) paths to import; stop_import(); back() to the photos.
    """

    asked = Signal(str, object, str)
    dropped = Signal(object)
    stop_import = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self.setAcceptDrops(True)
        self._listing = Listing()
        self._cards: dict[str, EncoderCard] = {}
        self._doing: dict[str, Doing] = {}
        self._all: set[EncoderRole] = set()  # kinds of which every offer is shown
        self._acted = ""  # the card acted upon, which stays in sight wherever it goes
        self._column = QWidget(self)
        self._column.setProperty("kind", "inside")
        self._column.setMaximumWidth(theme.COLUMN)
        self._notice = _Notice(self._column)
        self._notice.stopped.connect(self.stop_import)
        self._sections = {role: _Section(self._column) for role in (None, *PURPOSES)}
        for role in PURPOSES:
            self._sections[role].more.clicked.connect(partial(self._show_all, role))
        self._lay_out()

    def show_listing(self, listing: Listing) -> None:
        """Take what there is now. Cards stay the same widgets, so that nothing jumps or closes."""
        self._listing = listing
        there = {one.id for one in listing.encoders}
        for gone in self._cards.keys() - there:
            self._cards.pop(gone).deleteLater()
        for one in listing.encoders:
            if one.id in self._cards:
                self._cards[one.id].show_encoder(one, self._doing.get(one.id, Doing()), listing)
        self._arrange()

    def show_doing(self, encoder: str, doing: Doing) -> None:
        """Take what goes on with an encoder now."""
        before = self._doing.get(encoder, Doing())
        self._doing[encoder] = doing
        card = self._cards.get(encoder)
        if card is None or card.listed is None:
            return
        if (before.busy, before.tested) != (doing.busy, doing.tested):
            card.show_encoder(card.listed, doing, self._listing)
        else:
            card.show_doing(doing)

    def say(self, text: str, kind: str = "danger", *, stoppable: bool = False) -> None:
        """Say something above the list; "" for nothing. stoppable: what runs may be stopped."""
        self._notice.say(text, kind, stoppable=stoppable)
        if text:
            self._scroll.ensureWidgetVisible(self._notice)

    @property
    def shown(self) -> bool:
        """Whether it has anything to show yet."""
        return bool(self._cards)

    @property
    def notice(self) -> str:
        """What is said above the list."""
        return self._notice.text

    def card(self, encoder: str) -> EncoderCard | None:
        """The card of an encoder, None if it is not shown."""
        return self._cards.get(encoder)

    def focus_first(self) -> None:
        """Let the keys move on the page."""
        self._scroll.setFocus()

    def choose_folder(self) -> None:
        """Let the user choose a folder with an encoder."""
        self._choose(self.tr("The folder of a model"), QFileDialog.FileMode.Directory)

    def choose_zip(self) -> None:
        """Let the user choose a zip with an encoder."""
        self._choose(self.tr("The zip file of a model"), QFileDialog.FileMode.ExistingFile)

    # Building.

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.WIDE)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._head())
        column.addWidget(label(self._intro(), "secondary", self._column))
        column.addWidget(self._notice)
        for section in self._sections.values():
            column.addWidget(section)
        column.addStretch()
        inside = QWidget()
        inside.setProperty("kind", "inside")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Better search"))
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _head(self) -> QHBoxLayout:
        back = IconButton("caret-left", self.tr("Back to your photos"), self._column)
        back.clicked.connect(self.back)
        bring = Button(self.tr("Import…"), "quiet", "download-simple", self._column)
        menu = Menu(bring)
        menu.addAction(self.tr("A folder…"), self.choose_folder)
        menu.addAction(self.tr("A zip file…"), self.choose_zip)
        bring.setMenu(menu)
        bring.setToolTip(self.tr("Bring in a model that you have; you can also drop it here"))
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(back)
        head.addWidget(heading(self.tr("Better search"), parent=self._column))
        head.addStretch()
        head.addWidget(bring)
        return head

    def _intro(self) -> str:
        return self.tr(
            "A model is what understands your photos. All of them work on this computer, and your "
            "photos stay here. Only when you get one, it is fetched from the network."
        )

    # Showing.

    def _arrange(self) -> None:
        listing = self._listing
        used = self._sections[None]
        used.show_cards(self.tr("In use now"), self._of(listing.used), 0)
        for role, title in self._titles():
            found = listing.others(role)
            shown = [one for n, one in enumerate(found) if self._at_once(one, n, found, role)]
            self._sections[role].show_cards(title, self._of(shown), len(found) - len(shown))
        if acted := self._cards.get(self._acted):
            self._bring_to_sight(acted)
            self._acted = ""

    def _titles(self) -> Iterator[tuple[EncoderRole, str]]:
        yield EncoderRole.SEARCH, self.tr("Search with words and pictures")
        yield EncoderRole.SIMILAR, self.tr("More like this")
        yield EncoderRole.LABELS, self.tr("Labels")

    def _at_once(self, one: Listed, at: int, found: Sequence[Listed], role: EncoderRole) -> bool:
        known = sum(each.here is not None or each.recommended for each in found)
        busy = self._doing.get(one.id, Doing()) != Doing()
        return role in self._all or at < known + OFFERED or busy

    def _of(self, encoders: Sequence[Listed]) -> list[EncoderCard]:
        return [self._cards.get(one.id) or self._made(one) for one in encoders]

    def _made(self, one: Listed) -> EncoderCard:
        # Not before it is seen: twenty of them take a noticeable moment.
        card = EncoderCard(self._column)
        card.asked.connect(partial(self._ask, one.id))
        card.unfolded.connect(partial(self._bring_to_sight, card.question))
        card.show_encoder(one, self._doing.get(one.id, Doing()), self._listing)
        self._cards[one.id] = card
        return card

    def _show_all(self, role: EncoderRole) -> None:
        before = self._sections[role].last
        self._all.add(role)
        self._arrange()
        if before is not None:
            before.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, encoder: str, deed: Deed, value: str) -> None:
        if deed in (Deed.USE, Deed.NOW):
            self._acted = encoder
        self.asked.emit(encoder, deed, value)

    def _bring_to_sight(self, widget: QWidget) -> None:
        # Once the layout has given it its place.
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    # Importing.

    def _choose(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.ExistingFile:
            dialog.setNameFilter(self.tr("Zip files (*.zip)"))
        dialog.fileSelected.connect(lambda path: self.dropped.emit([path]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._notice.say(
                self.tr("Drop a model here to import it: its folder or zip file."), "drop"
            )

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._notice.say("")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._notice.say("")
            self.dropped.emit(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


class _Section(QWidget):
    """A title, cards below each other, and a way to more of them. Hidden while it has none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = heading("", theme.TEXT, self)
        self._title.setContentsMargins(0, theme.MEDIUM, 0, 0)
        self.more = Button("", "small link", parent=self)
        self._cards: list[EncoderCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self._column.addWidget(self._title)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def last(self) -> EncoderCard | None:
        """The last card shown."""
        return self._cards[-1] if self._cards else None

    def show_cards(self, title: str, cards: list[EncoderCard], left_out: int) -> None:
        """Take cards in their order; those that are in place already stay untouched."""
        self._title.setText(title)
        for card in self._cards:
            if card not in cards and card.parentWidget() is self:
                card.hide()
        for at, card in enumerate(cards, 1):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show()
        self._cards = cards
        self.more.setText(self.tr("Show %Ln more", "", left_out))
        self.more.setVisible(left_out > 0)
        self.setVisible(bool(cards))


class _Notice(QWidget):
    """What is said above the list: what an import did. Signal: stopped()."""

    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = label("", "secondary", self)
        self._stop = Button(self.tr("Stop"), "quiet", parent=self)
        self._stop.clicked.connect(self.stopped)
        self._close = IconButton("x", self.tr("Close"), self, small=True)
        self._close.clicked.connect(lambda: self.say(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.SMALL)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._text, 1)
        row.addWidget(self._stop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" if nothing."""
        return "" if self.isHidden() else self._text.text().replace("\u200b", "")

    def say(self, text: str, kind: str = "secondary", *, stoppable: bool = False) -> None:
        """Say something; "" hides it. kind: of the text, or "drop" for an invitation to drop."""
        self._text.setText(breakable(text))
        inviting = kind == "drop"
        for widget, value in (
            (self, "dropping" if inviting else "card"),
            (self._text, "" if inviting else kind),
        ):
            if widget.property("kind") != value:
                widget.setProperty("kind", value)
                widget.style().polish(widget)
        self._stop.setVisible(stoppable)
        self._close.setVisible(not stoppable and not inviting)
        self.setVisible(bool(text))


def _paths(mime: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
