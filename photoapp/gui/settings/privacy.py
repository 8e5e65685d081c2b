"""The section of privacy: what leaves the machine, where data lies, what is remembered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from photoapp.base.files import printable
from photoapp.base.footprint import Footprint
from photoapp.gui import theme
from photoapp.gui.settings import said
from photoapp.gui.settings.parts import Figure, Section
from photoapp.gui.widgets.controls import Button, CheckBox, ElidedLabel, label
from photoapp.gui.wording import words


class PrivacySection(Section):
    """place: the folder of the program's own data. Signals: reveal(); remember(bool) questions
    from now on; forget() those asked before.
    """

    reveal = Signal()
    remember = Signal(bool)
    forget = Signal()

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Privacy"), "", parent)
        self.column.addWidget(self._promise())
        self.add_group(self.tr("Where your data lies"))
        path = ElidedLabel(printable(place), self, mode=Qt.TextElideMode.ElideMiddle)
        path.setProperty("kind", "secondary")
        show = Button(self.tr("Show in file manager"), "quiet", "folder-open", self)
        show.clicked.connect(self.reveal)
        self._total = self.add_row(self.tr("All in one folder of yours"), "", show)
        self.column.addWidget(path)
        self._parts = QGridLayout()
        self._parts.setColumnStretch(0, 1)
        self._parts.setVerticalSpacing(theme.TINY)
        self._parts.setHorizontalSpacing(theme.LARGE)
        self.column.addSpacing(theme.SMALL)
        self.column.addLayout(self._parts)
        self._shown: Footprint | None = None
        self.add_group(self.tr("Search history"))
        self._remember = CheckBox(self.tr("Remember"), self)
        theme.hold(self._remember, height=theme.TARGET)
        self._remember.clicked.connect(self.remember)
        text = self.tr("They are offered while you type. Switching this off forgets them all.")
        self.add_row(self.tr("What you searched for"), text, self._remember)
        self._clear = Button(self.tr("Clear"), "quiet", parent=self)
        self._clear.clicked.connect(self.forget)
        self._count = self.add_row(self.tr("Searches remembered now"), "", self._clear)
        self.column.addStretch()

    def show_footprint(self, footprint: Footprint) -> None:
        """Take what lies there now."""
        if footprint == self._shown:
            return
        self._shown = footprint
        size = words.size(footprint.total)
        self._total.explain(self.tr("It takes {0}. Your photos are not in it.").format(size))
        while (item := self._parts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, size) in enumerate(said.takes(footprint)):
            self._parts.addWidget(label(name, "secondary", self), row, 0)
            figure = Figure(size, self)
            self._parts.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignTrailing)

    def show_history(self, *, remembers: bool, count: int) -> None:
        """Take how many questions are remembered now, and whether new ones are."""
        self._remember.setChecked(remembers)
        self._count.explain(words.number(count) if count else self.tr("None"))
        self._clear.setEnabled(count > 0)

    def _promise(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        title = label(self.tr("Nothing leaves this computer."), "", card)
        theme.dress(title, semibold=True)
        text = self.tr(
            "Your photos, what they show, your tags and what you search for stay here. There is "
            "no account, no cloud, and nobody counts what you do. The network is used only when "
            "you get a search model, and then nothing about you or your photos is sent."
        )
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.TINY)
        column.addWidget(title)
        column.addWidget(label(text, "", card))
        return card
