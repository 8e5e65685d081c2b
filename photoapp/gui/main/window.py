"""The main window: builds the parts, lays them out, and takes the keys that are nobody else's."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photoapp.base.answers import EncoderStatus
from photoapp.base.question import Sort
from photoapp.gui import theme
from photoapp.gui.asked.asking import Asking
from photoapp.gui.asked.foldered import Foldered
from photoapp.gui.asked.questions import Questions
from photoapp.gui.asked.saved import Saved
from photoapp.gui.browsing.browse import Browse, sorted_by
from photoapp.gui.care import CareDesk
from photoapp.gui.details import DetailsPanel
from photoapp.gui.encoders import Desk
from photoapp.gui.exporting import ExportDesk
from photoapp.gui.grid import MOVES
from photoapp.gui.jobs import Closing, Jobs, WorkPanel
from photoapp.gui.keeping.folderwatch import FolderWatch
from photoapp.gui.keeping.keeper import Keeper
from photoapp.gui.main import wiring
from photoapp.gui.main.aside import Aside
from photoapp.gui.main.centre import Centre
from photoapp.gui.main.choices import SettingsDesk
from photoapp.gui.main.chosen import Chosen
from photoapp.gui.main.large import Large
from photoapp.gui.main.menu import fill
from photoapp.gui.main.organise import Organise
from photoapp.gui.main.pages import Pages
from photoapp.gui.main.panels import Panels, Parts
from photoapp.gui.main.renewing import Renewing
from photoapp.gui.main.resuming import Resuming
from photoapp.gui.main.topbar import TopBar
from photoapp.gui.main.veil import DropVeil
from photoapp.gui.past.past import Past
from photoapp.gui.settings import Settings
from photoapp.gui.shortcuts.commands import Commands
from photoapp.gui.sidebar import Sidebar
from photoapp.gui.starting.session import Session
from photoapp.gui.status import StatusBar
from photoapp.gui.welcome import Guide
from photoapp.gui.widgets import reading
from photoapp.gui.widgets.menu import Menu
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class MainWindow(QWidget):
    """Everything on screen. Signals: broken(Exception) an error that needs a dialog; closed()."""

    broken = Signal(object)
    closed = Signal()

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        settings: Settings,
        look: theme.Theme,
        session: Session | None = None,
    ) -> None:
        """session: what to begin with; None for all photos."""
        super().__init__()
        self.library, self.work, self.settings, self._look = library, work, settings, look
        with look.resting():
            self._build(session)

    def _build(self, session: Session | None) -> None:
        library, work, settings, look = self.library, self.work, self.settings, self._look
        self.commands = Commands(self, settings.keys)
        self.jobs = Jobs(library, work, self)
        self.browse = Browse(library, work, self)
        session = session or Session()
        self.browse.begin(replace(session.wish, sort=settings.sort))
        self._menu = Menu(self)
        self.topbar = TopBar(self._menu, self)
        self.field = self.topbar.field
        self.sidebar = Sidebar(self)
        self.centre = Centre(library, work, self)
        self.grid = self.centre.grid
        self.details = DetailsPanel(library, work, self)
        self.status = StatusBar(self)
        self.care = CareDesk(library, work, self.jobs, self)
        self.all_work = WorkPanel(self.jobs, self.status, self)
        self.closing = Closing(self.jobs, self)
        self.keeper = Keeper(library, work, self.jobs, self.status, self)
        self.folderwatch = FolderWatch(library, self.keeper.indexer, settings, self)
        self.large = Large(library, work, settings, self)
        self.chosen = Chosen(library, work, self.centre, self.details, self.field, self)
        self.asking = Asking(library, work, self.field, self)
        self.past = Past(library, work, self.jobs, self)
        self.exporting = ExportDesk(library, work, self.jobs, settings, self.past.toast, self)
        self.questions = Questions(
            self.browse, self.field, self.centre.notice, self.centre.nothing, self
        )
        self.saved = Saved(library, work, self.field, self.questions, self)
        self.foldered = Foldered(library, work, self.field, self)
        self.aside = Aside(self.centre, self.sidebar, self)
        page, keeper = self.centre.encoders, self.keeper
        self.organise = Organise(
            library,
            work,
            self.jobs,
            self.sidebar,
            self.centre,
            self.field,
            self.questions,
            self.aside,
            self,
        )
        parts = Parts(self.sidebar, self.centre, self.details, self.topbar)
        self.panels = Panels(parts, settings, self)
        fetcher, indexer, toast = keeper.fetcher, keeper.indexer, self.past.toast
        self.desk = Desk(library, work, self.jobs, page, fetcher, indexer, toast, self)
        self.veil = DropVeil(self)
        self.renewing = Renewing(self)
        self.choices = SettingsDesk(self, look)
        self.guide = Guide(self.centre.guide, settings, self.keeper.indexer, self)
        self._lay_out()
        wiring.connect(self)
        self.resuming = Resuming(self)  # hears of an answer after those who show it
        wiring.bind(self)
        look.changed.connect(self._remember_look)
        look.changed.connect(self.panels.grow)
        fill(self._menu, self.commands, look)
        self._restore()
        self.resuming.begin(session)
        self.renewing.begin()

    def start(self) -> None:
        """Watch the folders, and look through all of them, as at every start."""
        self.folderwatch.start(self._look_through)

    def _look_through(self) -> None:
        self.keeper.indexer.index()
        self.keeper.indexer.pause(self.settings.paused)

    @property
    def encoder(self) -> EncoderStatus | None:
        """The encoder in use, None before the library has said so."""
        return self.renewing.status.encoder if self.renewing.status else None

    def _lay_out(self) -> None:
        self.setProperty("kind", "window")
        self.setMinimumSize(640, 400)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.panels.splitter, 1)
        column.addWidget(self.status)
        self.pages = Pages(page, self.large, self.browse, self.centre)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - as Qt calls it
        reading.order(self)
        return super().focusNextPrevChild(next)

    # Where to go.

    def to_photos(self) -> None:
        """Turn to the photos, whatever page stands aside."""
        self.aside.leave()
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_encoders(self) -> None:
        """Turn to the encoders."""
        self.pages.back()
        self.aside.to_encoders()

    def type_tag(self) -> None:
        """Let the user type a tag for what is chosen."""
        if self.pages.on_large and not self.large.compares:
            self.large.type_tag()
        else:
            self.pages.back()
            self.panels.show_details(True)
            self.details.type_tag()

    def meant(self) -> list[int]:
        """The photos that keys and the menu are about: that in front, else those selected."""
        if self.pages.on_large:
            photo = self.large.current()
            return [] if photo is None else [photo]
        return [int(one) for one in self.grid.selected()]

    def sort(self, sort: Sort) -> None:
        """Show what is shown in another order."""
        wish = sorted_by(self.browse.wish, sort)
        self.settings.sort = wish.sort
        self.browse.want(wish)

    def show_details(self, shown: bool) -> None:
        """Show or hide the details beside the grid."""
        self.panels.show_details(shown)

    # What is remembered.

    def _remember_look(self) -> None:
        self.settings.look = self._look.choice

    def _restore(self) -> None:
        settings = self.settings
        if not self.restoreGeometry(settings.geometry):
            self.resize(1280, 800)
        self.grid.set_cell_size(settings.cell)
        self.topbar.show_cell(settings.cell)
        self.panels.begin()

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        settings = self.settings
        settings.geometry = self.saveGeometry()
        settings.cell = self.grid.cell_size
        if self.keeper.indexer.begun:
            settings.paused = self.keeper.indexer.paused
        self.panels.remember()
        settings.save()
        if not self.closing.may():
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape and self.field.asked:
            self.field.clear()
        elif text.casefold() == "t" and len(self.grid.selected()):
            self.type_tag()
        elif text.casefold() == "c" and self.chosen.compare():
            event.accept()
        elif event.key() in MOVES and self.hasFocus() and self.centre.page is self.grid:
            self.to_photos()  # as after the start, where the keyboard is nowhere yet
        elif text.isprintable() and text.strip() and not self.field.idle:
            self.field.begin(text)  # typing anywhere asks
        else:
            super().keyPressEvent(event)
