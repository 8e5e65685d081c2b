"""How the window is divided: sidebar, middle, details; shown, hidden and remembered."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from photoapp.gui import theme
from photoapp.gui.details import DetailsPanel
from photoapp.gui.main.centre import Centre
from photoapp.gui.main.topbar import TopBar
from photoapp.gui.settings import Settings
from photoapp.gui.sidebar import Sidebar

NARROW = 900


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands beside each other, and the bar with the buttons for it."""

    sidebar: Sidebar
    centre: Centre
    details: DetailsPanel
    topbar: TopBar


class Panels(QObject):
    """Attribute: splitter, which holds them. Signal: details_shown() they have just been shown."""

    details_shown = Signal()

    def __init__(self, parts: Parts, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._settings, self._window = parts, settings, window
        self._empty = True  # before the first figures, and without any folder
        self._sidebar_width = settings.sidebar_width  # at 100 % of the size of text
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (parts.sidebar, parts.centre, parts.details):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._dragged)
        parts.topbar.sidebar.connect(self.show_sidebar)
        parts.topbar.details.connect(self.show_details)
        parts.sidebar.fold(settings.folded)
        parts.sidebar.folded.connect(self._remember_folded)
        parts.sidebar.arranging.begin(settings.arrangement)
        parts.sidebar.arranging.kept.connect(self._remember_arrangement)
        parts.sidebar.hide()
        parts.details.hide()

    def begin(self) -> None:
        """Let the buttons say what is open."""
        self._parts.topbar.show_sidebar(self._settings.sidebar)
        self._parts.topbar.show_details(self._wanted())

    def set_empty(self, empty: bool) -> None:
        """A library without folders has neither sidebar nor details."""
        self._empty = empty
        self.fit()

    def fit(self) -> None:
        """Show what there is room for."""
        parts, window = self._parts, self._window
        details = self._wanted() and not self._empty and not parts.centre.aside
        # A narrow window has no room for photos between two panels.
        room = window.width() >= theme.scaled(NARROW) or not details
        # The settings have a list of their own at that side.
        alone = self._empty or parts.centre.on_settings
        sidebar = self._settings.sidebar and not alone and room
        if (sidebar, details) == (not parts.sidebar.isHidden(), not parts.details.isHidden()):
            return
        parts.sidebar.setVisible(sidebar)
        parts.details.setVisible(details)
        self._share_out()

    def grow(self) -> None:
        """Give the panels as much more room as the text takes that is in them."""
        self.fit()
        self._share_out()

    def _share_out(self) -> None:
        parts = self._parts
        side, far = theme.scaled(self._sidebar_width), theme.scaled(theme.DETAILS)
        taken = (not parts.sidebar.isHidden()) * side + (not parts.details.isHidden()) * far
        self.splitter.setSizes([side, self._window.width() - taken, far])

    def turn_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        self.show_sidebar(not self._settings.sidebar)

    def show_sidebar(self, shown: bool) -> None:
        """Show or hide the sidebar."""
        self._settings.sidebar = shown
        self.fit()
        self._parts.topbar.show_sidebar(shown)

    def show_details(self, shown: bool) -> None:
        """Show or hide the details beside the grid."""
        self._settings.details = shown
        self.fit()
        self._parts.topbar.show_details(shown)
        self.details_shown.emit()

    def remember(self) -> None:
        """Keep how wide it is for the next time."""
        self._settings.sidebar_width = self._sidebar_width

    def _wanted(self) -> bool:
        chosen = self._settings.details
        return (
            self._window.width() >= theme.scaled(theme.DETAILS_FROM) if chosen is None else chosen
        )

    def _remember_folded(self, names: list[str]) -> None:
        self._settings.folded = names

    def _remember_arrangement(self, text: str) -> None:
        self._settings.arrangement = text

    def _dragged(self) -> None:
        if not self._parts.sidebar.isHidden():
            self._sidebar_width = theme.unscaled(self._parts.sidebar.width())
