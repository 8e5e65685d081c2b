"""What only some want to know of an encoder, and its fine adjustment."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from photoapp.base.answers import EncoderInfo, EncoderVariant
from photoapp.gui import theme
from photoapp.gui.encoders import told
from photoapp.gui.encoders.listing import Listed, Listing
from photoapp.gui.encoders.states import Deed, Doing
from photoapp.gui.widgets.controls import Button, label
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.wording.breaking import breakable

REFERENCE = "reference"
"""The name of an encoder's own form, beside its variants."""


class Particulars(QWidget):
    """Signals: asked(Deed, str) what is to be done, with its value, else ""."""

    asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._newest: tuple[Listed, Doing, Listing] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SMALL, 0, 0)
        self._column.setSpacing(theme.MEDIUM)
        self._inside: QWidget | None = None

    def show_encoder(self, listed: Listed, doing: Doing, listing: Listing) -> None:
        """Take what is known now."""
        self._newest = (listed, doing, listing)
        if self.isVisible():
            self._build(listed, doing, listing)

    def setVisible(self, visible: bool) -> None:
        if visible and self._newest is not None:
            self._build(*self._newest)
        super().setVisible(visible)

    def _build(self, listed: Listed, doing: Doing, listing: Listing) -> None:
        # Only if something changed, so that focus stays.
        here = listed.here and replace(listed.here, vectors=0)  # which grow all the time
        key = (here, listed.entry, doing.busy, doing.tested, listing.providers, listing.host)
        if key == self._shown:
            return
        self._shown = key
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._table(listed, doing, listing))
        if listed.here is not None:
            if doing.tested is not None:
                verdict, *lines = map(breakable, told.tested(doing.tested))
                kind = "danger" if doing.tested.troubles else "good"
                column.addWidget(label(verdict, kind, self._inside))
                column.addWidget(label("\n".join(lines), "secondary", self._inside))
            column.addLayout(self._deeds(listed.here, doing))
        self._column.addWidget(self._inside)

    def _table(self, listed: Listed, doing: Doing, listing: Listing) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(theme.LARGE)
        table.setVerticalSpacing(theme.TINY)
        table.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (name, _selectable(label(breakable(value), "secondary", self._inside)))
            for name, value in told.details(listed, listing.host)
        ]
        if source := listed.entry.quality_source if listed.entry else "":
            rows.append(("", self._source(source)))
        if listed.here is not None and listed.here.roles:
            rows += self._adjusting(listed.here, listing, busy=bool(doing.busy))
        for row, (name, value) in enumerate(rows):
            said = label(name, "secondary", self._inside)
            said.setWordWrap(False)
            if isinstance(value, Button):
                table.addWidget(said, row, 0, Qt.AlignmentFlag.AlignVCenter)
                table.addWidget(value, row, 1, _start())
            else:
                table.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
                table.addWidget(value, row, 1)
        return table

    def _source(self, address: str) -> Button:
        link = Button(self.tr("Where that was published"), "small link", "", self._inside)
        link.setToolTip(address)
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        return link

    def _adjusting(
        self, here: EncoderInfo, listing: Listing, *, busy: bool
    ) -> Iterator[tuple[str, QWidget]]:
        places = {"": self.tr("the fastest that is found"), "cpu": self.tr("the processor only")}
        places |= {one: told.provider(one) for one in listing.providers if one != "cpu"}
        places.setdefault(here.provider, told.provider(here.provider))
        yield self._choice(self.tr("Runs on"), Deed.PROVIDER, places, here.provider, busy=busy)
        forms = {REFERENCE: self.tr("as it came")}
        forms |= {
            one.name: told.variant(one)
            for one in here.variants
            if one.name == here.variant or _worth(one)
        }
        if len(forms) > 1:
            yield self._choice(self.tr("Form"), Deed.VARIANT, forms, here.variant, busy=busy)
        if any(one.cosine is not None and one.speed is None for one in here.variants):
            text = self.tr("Test this model to learn whether a smaller form of it is faster here.")
            yield "", label(text, "secondary", self._inside)

    def _choice(
        self, name: str, deed: Deed, names: Mapping[str, str], chosen: str, *, busy: bool
    ) -> tuple[str, QWidget]:
        button = _Choice(names[chosen], self._inside)
        button.setAccessibleName(f"{name}: {names[chosen]}")
        button.setEnabled(not busy)
        for value, text in names.items():
            button.offer(text, partial(self.asked.emit, deed, value), chosen=value == chosen)
        return name, button

    def _deeds(self, here: EncoderInfo, doing: Doing) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        for text, icon, deed, value in self._offers(here):
            button = Button(text, "card quiet", icon, self._inside)
            button.clicked.connect(partial(self.asked.emit, deed, value))
            button.setEnabled(not doing.busy)
            row.addWidget(button)
        row.addStretch()
        return row

    def _offers(self, here: EncoderInfo) -> Iterator[tuple[str, str, Deed, str]]:
        yield self.tr("Test this model"), "gauge", Deed.TEST, ""
        if here.roles and any(one.name == "int8" and one.cosine is None for one in here.variants):
            yield self.tr("Make a smaller form"), "arrows-in", Deed.VARIANT, "int8"
        if not here.basic:
            yield self.tr("Remove…"), "trash", Deed.REMOVE, ""


class _Choice(Button):
    """A button that says what is chosen and opens a menu of what else there is."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(f"{text}\u2002", "card quiet", "caret-down", parent)
        self._menu = Menu(self)
        self._group = QActionGroup(self._menu)
        self.setMenu(self._menu)

    def offer(self, text: str, choose: Callable[[], None], *, chosen: bool) -> None:
        """Add a line."""
        action = QAction(text, self._menu, checkable=True, checked=chosen)
        action.triggered.connect(lambda: choose())
        self._group.addAction(action)
        self._menu.addAction(action)


def _start() -> Qt.AlignmentFlag:
    """Where lines begin, whatever the direction of the widget itself."""
    flag = Qt.AlignmentFlag
    return flag.AlignAbsolute | (flag.AlignRight if theme.right_to_left() else flag.AlignLeft)


def _worth(one: EncoderVariant) -> bool:
    return one.cosine is not None and one.speed is not None and one.speed > 1


def _selectable(made: QLabel) -> QLabel:
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
