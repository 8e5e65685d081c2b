"""The main window: puts the parts together and connects them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photoapp.base.answers import Folder, Status
from photoapp.base.files import printable
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.question import Sort
from photoapp.gui import theme
from photoapp.gui.asking import Asking
from photoapp.gui.browse import Browse, Shown, sorted_by, within
from photoapp.gui.centre import Centre, scope_name
from photoapp.gui.chosen import Chosen
from photoapp.gui.details import DetailsPanel
from photoapp.gui.folders import Folders
from photoapp.gui.indexer import Indexer
from photoapp.gui.menu import Deeds, fill
from photoapp.gui.reveal import open_folder, reveal
from photoapp.gui.sentences import error_sentence, sentence
from photoapp.gui.settings import Settings
from photoapp.gui.sidebar import Places, Sidebar, places
from photoapp.gui.status import StatusBar
from photoapp.gui.topbar import TopBar
from photoapp.gui.veil import DropVeil
from photoapp.gui.watch import Watch
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

PROGRESS_MS = 200


class MainWindow(QWidget):
    """Everything on screen. Signals: broken(Exception) an error that needs a dialog; closed()."""

    broken = Signal(object)
    closed = Signal()

    def __init__(
        self, library: PhotoLibrary, work: Work, settings: Settings, look: theme.Theme
    ) -> None:
        super().__init__()
        self._library, self._work, self._settings, self._look = library, work, settings, look
        self._status_now: Status | None = None
        self.browse = Browse(library, work, self)
        self.indexer = Indexer(library, work, self)
        self.watch = Watch(library, work, self)
        self.folders = Folders(library, work, self)
        self._menu = QMenu(self)
        self.topbar = TopBar(self._menu, self)
        self.field = self.topbar.field
        self.sidebar = Sidebar(self)
        self.centre = Centre(library, work, self)
        self.grid = self.centre.grid
        self.details = DetailsPanel(library, work, self)
        self.status = StatusBar(self)
        self.chosen = Chosen(library, work, self.centre, self.details, self.field, self)
        self.asking = Asking(library, work, self.field, self)
        self._veil = DropVeil(self)
        self._progress = QTimer(self, interval=PROGRESS_MS)
        self._lay_out()
        self._connect_asking()
        self._connect_library()
        self._connect_layout()
        fill(self._menu, self, self._deeds(), look)
        self._restore()
        self._refresh()

    def start(self) -> None:
        """Look through all folders, as at every start."""
        self.indexer.index()

    # Building.

    def _lay_out(self) -> None:
        self.setProperty("kind", "window")
        self.setMinimumSize(640, 400)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.sidebar, self.centre, self.details):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect_asking(self) -> None:
        self.field.changed.connect(self._ask)
        self.field.left.connect(self._to_photos)
        self.field.unscoped.connect(self.sidebar.choose_all)
        self.asking.folders.connect(self.folders.add)
        self.asking.said.connect(self.status.say)
        self._veil.dropped.connect(self.asking.take)
        self.browse.shown.connect(self._show)
        self.browse.failed.connect(self._refused)
        self.topbar.sort.connect(self._sort)
        self.sidebar.chosen.connect(self._go_to_folder)
        self.sidebar.problems.connect(self._to_problems)
        nothing = self.centre.nothing
        nothing.everywhere.connect(self.sidebar.choose_all)
        nothing.closest.connect(self._ask_closest)
        nothing.picture.connect(self.asking.choose)

    def _connect_library(self) -> None:
        self.watch.changed.connect(self._refresh)
        self._work.failed.connect(self._failed)
        self.indexer.started.connect(partial(self._running, True))
        self.indexer.ended.connect(partial(self._running, False))
        self.indexer.failed.connect(self._failed)
        self.indexer.busy.connect(self._busy)
        self._progress.timeout.connect(self._show_progress)
        self.status.paused.connect(self._pause)
        self.status.stopped.connect(self.indexer.stop)
        self.topbar.add_folder.connect(self._choose_folder)
        self.centre.welcome.choose.connect(self._choose_folder)
        self.centre.welcome.use.connect(self._add_folder)
        self.folders.look.connect(self.indexer.index)
        self.folders.removing.connect(self.indexer.stop)
        self.folders.said.connect(self.status.say)
        self.sidebar.show_folder.connect(lambda folder: open_folder(folder.absolute))
        self.sidebar.rescan.connect(self._rescan)
        self.sidebar.exclude.connect(self._exclude)
        self.sidebar.include.connect(self.folders.include)
        self.sidebar.remove.connect(self.folders.remove)
        problems = self.centre.problems
        problems.retry.connect(self.indexer.retry)
        problems.show_in_folder.connect(reveal)
        problems.back.connect(self._to_photos)

    def _connect_layout(self) -> None:
        self.topbar.sidebar.connect(self._show_sidebar)
        self.topbar.details.connect(self._show_details)
        self.topbar.cell.connect(self.grid.set_cell_size)
        self.grid.cell_size_changed.connect(self.topbar.show_cell)
        self._look.changed.connect(self._remember_look)

    def _deeds(self) -> Deeds:
        step = 24
        return Deeds(
            add_folder=self._choose_folder,
            find=partial(self.field.setFocus, Qt.FocusReason.ShortcutFocusReason),
            paste=lambda: None if self.field.paste() else self.status.say(self._no_picture()),
            look_again=self.indexer.index,
            turn_sidebar=lambda: self._show_sidebar(self.sidebar.isHidden()),
            turn_details=lambda: self._show_details(self.details.isHidden()),
            bigger=lambda: self.grid.set_cell_size(self.grid.cell_size + step),
            smaller=lambda: self.grid.set_cell_size(self.grid.cell_size - step),
            all_photos=self.sidebar.choose_all,
            show_log=lambda: open_folder(str(self._library.home.log.parent)),
            open_menu=self.topbar.open_menu,
            leave=self._leave,
        )

    def _leave(self) -> None:
        self.close()

    def _no_picture(self) -> str:
        return self.tr("No picture has been copied.")

    # Asking and browsing.

    def _ask(self) -> None:
        wish = self.browse.wish
        asked = replace(wish, text=self.field.text, pictures=self.field.pictures, everything=False)
        if asked.asks and not wish.asks:
            asked = replace(asked, sort_answer=Sort.SCORE)
        self._leave_problems()
        self.browse.want(asked)

    def _ask_closest(self) -> None:
        self.browse.want(replace(self.browse.wish, everything=True))

    def _sort(self, sort: Sort) -> None:
        wish = sorted_by(self.browse.wish, sort)
        self._settings.sort = wish.sort
        self.browse.want(wish)

    def _go_to_folder(self, folder: Folder | None) -> None:
        self._leave_problems()
        wish = replace(self.browse.wish, folder=folder)
        self.field.set_scope(scope_name(wish) if within(folder) else "")
        self.browse.want(wish)

    def _show(self, shown: Shown) -> None:
        self.watch.took(shown.seconds)
        wish = shown.wish
        sort = wish.sort_answer if wish.asks else wish.sort
        self.topbar.offer_sorts(sort, asked=wish.asks)
        self.centre.show_photos(shown, self._status_now, running=self.indexer.running)
        self.chosen.refresh()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, PhotoappError):
            self.broken.emit(error)
            return
        said = error_sentence(error)
        if self.centre.on_photos:
            self.centre.notice.say(f"{said.text} {said.advice}".strip())
        else:
            self.status.say(said.text, "warning", said.advice)

    def _to_photos(self) -> None:
        self._leave_problems()
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_problems(self) -> None:
        self.details.hide()
        self.centre.show_problems()
        self._refresh()

    def _leave_problems(self) -> None:
        if self.centre.on_problems:
            self.centre.turn(self._status_now, running=self.indexer.running)
            self.sidebar.mark_problems(False)
            self._show_panels()

    # The library.

    def _refresh(self) -> None:
        self.browse.refresh()
        self._work.query("places", self._figures, self._show_figures)
        if self.centre.on_problems:
            self._work.query("problems", self._library.problems, self.centre.problems.show_problems)

    def _figures(self) -> tuple[Places, Status]:
        status = self._library.status()
        return places(self._library.folder_tree(), status), status

    def _show_figures(self, found: tuple[Places, Status]) -> None:
        shown, status = found
        self._status_now = status
        self.sidebar.show_places(shown)
        self.status.show_status(status)
        if self.indexer.progress() is None:
            self.status.show_progress(None)
        self.topbar.set_empty(not status.roots)
        if not self.centre.on_problems:
            self.centre.turn(status, running=self.indexer.running)
        self._show_panels()

    def _running(self, running: bool) -> None:
        self.watch.set_busy(running)
        self.centre.problems.set_busy(running)
        if running:
            self._progress.start()
        else:
            self._progress.stop()
            self.grid.refresh()
        self._show_progress()

    def _show_progress(self) -> None:
        self.status.show_progress(self.indexer.progress())

    def _pause(self, paused: bool) -> None:
        self.indexer.pause(paused)
        self._show_progress()

    def _busy(self) -> None:
        said = sentence(Code.CATALOG_BUSY, {})
        self.status.say(said.text, "secondary", said.advice)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self.status.say(said.text, "danger", said.advice)
        else:
            self.broken.emit(error)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a folder with photos"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._add_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add_folder(self, path: str) -> None:
        self.folders.add([path])

    def _rescan(self, folder: Folder) -> None:
        root = self.sidebar.root_of(folder)
        if root:
            self.status.say(self.tr("Looking through {0}").format(printable(root)))
            self.indexer.index([root])

    def _exclude(self, folder: Folder) -> None:
        root = self.sidebar.root_of(folder)
        if root:
            self.folders.exclude(folder, root)

    # Layout.

    def _show_panels(self) -> None:
        status = self._status_now
        empty = status is None or not status.roots
        self.sidebar.setVisible(self._settings.sidebar and not empty)
        wanted = self._details_wanted() and not empty and not self.centre.on_problems
        self.details.setVisible(wanted)

    def _details_wanted(self) -> bool:
        chosen = self._settings.details
        return self.width() >= theme.DETAILS_FROM if chosen is None else chosen

    def _show_sidebar(self, shown: bool) -> None:
        self._settings.sidebar = shown
        self._show_panels()
        self.topbar.show_sidebar(shown)

    def _show_details(self, shown: bool) -> None:
        self._settings.details = shown
        self._show_panels()
        self.topbar.show_details(shown)
        self.chosen.refresh()

    def _remember_look(self) -> None:
        self._settings.look = self._look.choice

    def _restore(self) -> None:
        settings = self._settings
        if not self.restoreGeometry(settings.geometry):
            self.resize(1280, 800)
        self._splitter.setSizes([settings.sidebar_width, 10_000, theme.DETAILS])
        self.grid.set_cell_size(settings.cell)
        self.topbar.show_cell(settings.cell)
        self.topbar.show_sidebar(settings.sidebar)
        self.topbar.show_details(self._details_wanted())
        # Both wait for the first figures: a library without folders has neither.
        self.sidebar.hide()
        self.details.hide()
        self.browse.want(replace(self.browse.wish, sort=settings.sort))

    def closeEvent(self, event: QCloseEvent) -> None:
        settings = self._settings
        settings.geometry = self.saveGeometry()
        settings.cell = self.grid.cell_size
        if self.sidebar.isVisible():
            settings.sidebar_width = self.sidebar.width()
        settings.save()
        self.indexer.stop()
        event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape and self.field.asked:
            self.field.clear()
        elif text.isprintable() and text.strip() and not self.field.idle:
            self.field.begin(text)  # typing anywhere asks
        else:
            super().keyPressEvent(event)
