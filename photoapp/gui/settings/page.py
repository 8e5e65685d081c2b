"""The page of settings: a list of sections at one side, the one chosen beside it."""

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photoapp.gui import theme
from photoapp.gui.settings.parts import Section
from photoapp.gui.widgets.controls import IconButton, KeyboardWatch, heading
from photoapp.gui.widgets.icons import icon

_LIST = 196  # logical pixels, at the usual size of text


class Place(Enum):
    """The sections, in their order; their value is the icon."""

    FOLDERS = "folders"
    ENCODERS = "magnifying-glass"
    PERFORMANCE = "gauge"
    APPEARANCE = "palette"
    PRIVACY = "lock-simple"
    BACKUPS = "clock-counter-clockwise"
    SHORTCUTS = "keyboard"


class SettingsPage(QWidget):
    """Makes each section when it is looked at for the first time.

    Signals: back() to the photos; turned(Place) a section is in front.
    """

    back = Signal()
    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "window")
        self._makers: Mapping[Place, Callable[[], Section]] = {}
        self._made: dict[Place, Section] = {}
        self._frames: dict[Place, QScrollArea] = {}
        self._back = IconButton("caret-left", self.tr("Back to your photos"), self)
        self._back.clicked.connect(self.back)
        self.list = QListWidget(self)
        self._pages = QStackedWidget(self)
        self._fill_list()
        self._lay_out()

    def serve(self, makers: Mapping[Place, Callable[[], Section]]) -> None:
        """Say how each section is made."""
        self._makers = makers

    @property
    def place(self) -> Place:
        """The section in front."""
        return list(Place)[max(self.list.currentRow(), 0)]

    @property
    def made(self) -> Mapping[Place, Section]:
        """The sections that have been looked at."""
        return self._made

    def section(self, place: Place) -> Section:
        """A section, made if nobody has looked at it yet."""
        if place not in self._made:
            self._made[place] = section = self._makers[place]()
            frame = _framed(section, self.list.item(list(Place).index(place)).text())
            self._frames[place] = frame
            self._pages.addWidget(frame)
        return self._made[place]

    def open(self, place: Place | None = None) -> None:
        """Turn to a section, None for the one looked at last; the keys move in the list."""
        wanted = place or self.place
        if self.list.currentRow() == list(Place).index(wanted):
            self._turn()
        else:
            self.list.setCurrentRow(list(Place).index(wanted))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
        # Letters stay here: elsewhere in the window they begin a search.

    def _fill_list(self) -> None:
        self.list.setProperty("kind", "lines")
        self.list.setAccessibleName(self.tr("Settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        for text in (
            self.tr("Folders"),
            self.tr("Search models"),
            self.tr("Performance"),
            self.tr("Appearance"),
            self.tr("Privacy"),
            self.tr("Backups"),
            self.tr("Shortcuts"),
        ):
            self.list.addItem(QListWidgetItem(text))
        self.list.currentRowChanged.connect(lambda _: self._turn())
        KeyboardWatch(self.list)
        self._colour()

    def _colour(self) -> None:
        tokens = theme.tokens_of(self)
        side = theme.scaled(theme.ICON_SMALL)
        self.list.setIconSize(QSize(side, side))
        for row, place in enumerate(Place):
            item = self.list.item(row)
            if item is not None:
                item.setIcon(icon(place.value, tokens.secondary, tokens.disabled))
                item.setSizeHint(QSize(0, theme.scaled(theme.TARGET) + theme.TINY))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(self._back)
        head.addWidget(heading(self.tr("Settings"), parent=self))
        head.addStretch()
        side = QWidget(self)
        side.setProperty("kind", "sidebar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list.setProperty("kind", "sections")
        theme.hold(side, width=_LIST)
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._pages, 1)

    def _turn(self) -> None:
        place = self.place
        if place in self._makers:
            self.section(place)
            self._pages.setCurrentWidget(self._frames[place])
            self.turned.emit(place)


def _framed(section: Section, name: str) -> QScrollArea:
    """A section that scrolls, no wider than text is easy to read."""
    inside = QWidget()
    inside.setProperty("kind", "inside")
    section.setMaximumWidth(theme.COLUMN)
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(section, 1000)
    row.addStretch(1)
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setFrameShape(QScrollArea.Shape.NoFrame)
    frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    frame.setAccessibleName(name)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    frame.setWidget(inside)
    return frame
