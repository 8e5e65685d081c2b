"""The main window: puts the parts together and connects them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from photoapp.base.answers import Changes, EncoderStatus, Status
from photoapp.base.question import Sort
from photoapp.gui import theme
from photoapp.gui.aside import Aside
from photoapp.gui.asking import Asking
from photoapp.gui.browse import Browse, Shown, sorted_by
from photoapp.gui.centre import Centre, scope_name
from photoapp.gui.chosen import Chosen
from photoapp.gui.details import DetailsPanel
from photoapp.gui.encoders import Desk
from photoapp.gui.figures import Figures, figures
from photoapp.gui.keeper import Keeper
from photoapp.gui.large import Large
from photoapp.gui.menu import Deeds, fill
from photoapp.gui.organise import Organise
from photoapp.gui.panels import Panels, Parts
from photoapp.gui.past import Past
from photoapp.gui.questions import Questions
from photoapp.gui.reveal import open_folder
from photoapp.gui.saved import Saved
from photoapp.gui.settings import Settings
from photoapp.gui.sidebar import Section, Sidebar
from photoapp.gui.status import StatusBar
from photoapp.gui.topbar import TopBar
from photoapp.gui.veil import DropVeil
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class MainWindow(QWidget):
    """Everything on screen. Signals: broken(Exception) an error that needs a dialog; closed()."""

    broken = Signal(object)
    closed = Signal()

    def __init__(
        self, library: PhotoLibrary, work: Work, settings: Settings, look: theme.Theme
    ) -> None:
        super().__init__()
        self.library, self._work, self._settings, self._look = library, work, settings, look
        self._status_now: Status | None = None
        self.browse = Browse(library, work, self)
        self._menu = QMenu(self)
        self.topbar = TopBar(self._menu, self)
        self.field = self.topbar.field
        self.sidebar = Sidebar(self)
        self.centre = Centre(library, work, self)
        self.grid = self.centre.grid
        self.details = DetailsPanel(library, work, self)
        self.status = StatusBar(self)
        self.keeper = Keeper(library, work, self.status, self)
        self.large = Large(library, work, settings, self)
        self.chosen = Chosen(library, work, self.centre, self.details, self.field, self)
        self.asking = Asking(library, work, self.field, self)
        self.past = Past(library, work, self)
        self.questions = Questions(self.browse, self.field, self.centre, self)
        self.saved = Saved(library, work, self.field, self.questions, self)
        self.aside = Aside(self.centre, self.sidebar, self)
        page, keeper = self.centre.encoders, self.keeper
        self.organise = Organise(
            library, work, self.sidebar, self.centre, self.field, self.questions, self.aside, self
        )
        parts = Parts(self.sidebar, self.centre, self.details, self.topbar)
        self.panels = Panels(parts, settings, self)
        self.desk = Desk(library, work, page, keeper.fetcher, keeper.indexer, self.past.toast, self)
        self._veil = DropVeil(self)
        self._lay_out()
        self._connect_asking()
        self._connect_library()
        self._connect_organise()
        self._connect_layout()
        fill(self._menu, self, self._deeds(), look)
        self._restore()
        self._refresh()

    def start(self) -> None:
        """Look through all folders, as at every start."""
        self.keeper.indexer.index()

    @property
    def encoder(self) -> EncoderStatus | None:
        """The encoder in use, None before the library has said so."""
        return self._status_now.encoder if self._status_now else None

    # Building.

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
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(self.large)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect_asking(self) -> None:
        self.field.left.connect(self._to_photos)
        self.field.unscoped.connect(self.sidebar.choose_all)
        self.asking.folders.connect(self.keeper.folders.add)
        self.asking.said.connect(self.status.say)
        self._veil.dropped.connect(self.asking.take)
        self.browse.shown.connect(self._show)
        self.questions.asking.connect(self.aside.leave)
        self.questions.improve.connect(self._to_encoders)
        self.questions.broken.connect(self.broken)
        self.saved.chosen.connect(self.sidebar.choose_search)
        self.saved.marked.connect(self.sidebar.mark_asked)
        self.saved.renaming.connect(self.sidebar.begin_rename)
        self.saved.said.connect(self.status.say)
        self.sidebar.serve(Section.SEARCHES, self.saved)
        self.topbar.sort.connect(self._sort)
        self.sidebar.chosen.connect(self.questions.go_to)
        self.aside.entered.connect(self._refresh)
        self.aside.left.connect(self._turn)
        nothing = self.centre.nothing
        nothing.everywhere.connect(self.sidebar.choose_all)
        nothing.picture.connect(self.asking.choose)
        self.chosen.opened.connect(self._open)
        self.chosen.asked.connect(self._back)
        self.chosen.compared.connect(self._compare)
        self.chosen.serve(self.large.details)
        self.details.opened.connect(self._open_similar)
        self.large.details.opened.connect(self._open_similar)
        self.large.closed.connect(self._closed_large)
        self.chosen.tag_wanted.connect(self._tag)
        self.details.left.connect(self._to_photos)
        for details in (self.details, self.large.details):
            details.tag_asked.connect(self.organise.go_to_tag)
            details.album_asked.connect(self.organise.go_to_album)
        self.large.like.connect(self.chosen.like)
        self.large.part.connect(self.chosen.like_part)
        self.large.caring.said.connect(lambda text, _kind: self.past.toast.say(text))
        self.large.menu.connect(lambda one, at: self.large.fill(self.chosen.menu(one)).popup(at))

    def _connect_library(self) -> None:
        keeper = self.keeper
        keeper.changed.connect(self._refresh)
        keeper.ended.connect(self._ended)
        keeper.broken.connect(self.broken)
        keeper.serve_sidebar(self.sidebar)
        keeper.serve_pages(self.centre.problems, self.centre.welcome)
        self.topbar.add_folder.connect(keeper.choose_folder)
        self.centre.problems.back.connect(self._to_photos)
        self.centre.encoders.back.connect(self._to_photos)
        review, self.past.nearer = self.centre.review, self.centre.review
        review.left.connect(self._to_photos)
        review.improve.connect(self._to_encoders)
        review.undo_wanted.connect(self.past.undo)
        self.past.toast.spare(review.hints)
        review.broken.connect(self.broken)
        self.status.improve.connect(self._to_encoders)
        self.desk.said.connect(self.status.say)
        self.desk.problems.connect(self.sidebar.choose_problems)
        self.past.folders_change.connect(keeper.indexer.stop)
        self.past.look.connect(keeper.indexer.index)
        self._work.changed.connect(self._renew)

    def _connect_organise(self) -> None:
        organise = self.organise
        self.chosen.more = organise.fill_photos
        organise.said.connect(self.status.say)
        organise.again.connect(self._refresh)
        organise.went.connect(self._back)
        organise.undo.connect(self.past.undo)
        organise.redo.connect(self.past.redo)
        self.keeper.show_too(organise.exporter)

    def _connect_layout(self) -> None:
        self.panels.details_shown.connect(self.chosen.refresh)
        self.topbar.cell.connect(self.grid.set_cell_size)
        self.grid.cell_size_changed.connect(self.topbar.show_cell)
        self._look.changed.connect(self._remember_look)

    def _deeds(self) -> Deeds:
        step = 24
        return Deeds(
            add_folder=self.keeper.choose_folder,
            undo=self.past.undo,
            redo=self.past.redo,
            show_history=self.past.show_list,
            find=self._find,
            save_search=self.field.turn_saved,
            like=partial(self._like, True),
            unlike=partial(self._like, False),
            forget_questions=self.saved.forget,
            paste=self._paste,
            look_again=self.keeper.indexer.index,
            turn_sidebar=self.panels.turn_sidebar,
            turn_details=self._turn_details,
            bigger=lambda: self.grid.set_cell_size(self.grid.cell_size + step),
            smaller=lambda: self.grid.set_cell_size(self.grid.cell_size - step),
            all_photos=self._all_photos,
            better_search=self._to_encoders,
            review=self.organise.review,
            new_album=self.organise.new_album,
            keep_as_album=self.organise.ruling.keep,
            new_tag=self.organise.new_tag,
            teach=self.organise.teach,
            all_tags=self.organise.manage_tags,
            back_up=self.keeper.back_up,
            show_log=lambda: open_folder(str(self.library.home.log.parent)),
            open_menu=self.topbar.open_menu,
            leave=self.close,
        )

    def _find(self) -> None:
        self._back()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _paste(self) -> None:
        if self.field.paste():
            self._back()
        else:
            self.status.say(self.tr("No picture has been copied."))

    def _turn_details(self) -> None:
        if self._pages.currentWidget() is self.large:
            self.large.turn_details()
        else:
            self.panels.show_details(self.details.isHidden())

    def _all_photos(self) -> None:
        self._back()
        self.field.clear()
        self.sidebar.choose_all()

    # One photo large.

    def _open(self, photo: int) -> None:
        shown = self.centre.shown
        if shown is not None and photo in shown.photos.ids:
            self._pages.setCurrentWidget(self.large)
            self.large.open(shown, photo, self._shown_name())

    def _open_similar(self, photo: int, photos: list[int]) -> None:
        self._pages.setCurrentWidget(self.large)
        self.large.open_similar(photo, photos, self._shown_name())

    def _compare(self, photos: list[int]) -> None:
        self._pages.setCurrentWidget(self.large)
        self.large.compare(photos, self._shown_name())

    def _shown_name(self) -> str:
        wish = self.browse.wish
        if wish.asks:
            return self.tr("Results")
        return scope_name(wish) or self.tr("All photos")

    def _back(self) -> None:
        if self._pages.currentWidget() is self.large:
            self.large.leave()

    def _closed_large(self, photo: int | None) -> None:
        self._pages.setCurrentIndex(0)
        if photo is not None:
            self.grid.go_to(photo)

    # Asking and browsing.

    def _sort(self, sort: Sort) -> None:
        wish = sorted_by(self.browse.wish, sort)
        self._settings.sort = wish.sort
        self.browse.want(wish)

    def _show(self, shown: Shown) -> None:
        self.keeper.watch.took(shown.seconds)
        wish = shown.wish
        sort = wish.sort_answer if wish.asks else wish.sort
        self.topbar.offer_sorts(sort, asked=wish.asks)
        self.centre.show_photos(shown, self._status_now, running=self.keeper.indexer.running)
        self.questions.show(shown)
        self.organise.follow(shown)
        self.large.follow(shown)
        self.chosen.refresh()

    def _to_photos(self) -> None:
        self.aside.leave()
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_encoders(self) -> None:
        self._back()
        self.aside.to_encoders()

    def _like(self, wanted: bool) -> None:
        photo = self.large.viewer.current()
        if self._pages.currentWidget() is self.large and photo is not None:
            self.chosen.like(photo, wanted)
        else:
            self.chosen.like_chosen(wanted)

    def _tag(self) -> None:
        if self._pages.currentWidget() is self.large:
            self.large.type_tag()
        else:
            self.panels.show_details(True)
            self.details.type_tag()

    # The library.

    def _refresh(self) -> None:
        self.browse.refresh()
        ask = partial(figures, self.library, hidden=self.organise.tags.hidden)
        self._work.query("places", ask, self._show_figures)
        self.centre.review.refresh()
        if self.centre.on_problems:
            self._work.query("problems", self.library.problems, self.centre.problems.show_problems)
        self.desk.refresh()
        self.panels.fit()

    def _show_figures(self, found: Figures) -> None:
        shown, status = found
        self._status_now = status
        self.questions.places = shown
        self.organise.show(shown)
        self.sidebar.show_places(shown)
        self.saved.show(shown.searches)
        self.status.show_status(status)
        self.keeper.show_idle()
        self.topbar.set_empty(not status.roots)
        self.panels.set_empty(not status.roots)
        if not self.centre.aside:
            self._turn()
        self.panels.fit()

    def _turn(self) -> None:
        self.centre.turn(self._status_now, running=self.keeper.indexer.running)
        self.panels.fit()

    def _renew(self, kinds: Changes) -> None:
        if kinds & Changes.PHOTOS:
            self.grid.renew()

    def _ended(self) -> None:
        self.grid.refresh()
        self.large.refresh()

    # Layout.

    def show_details(self, shown: bool) -> None:
        """Show or hide the details beside the grid."""
        self.panels.show_details(shown)

    def _remember_look(self) -> None:
        self._settings.look = self._look.choice

    def _restore(self) -> None:
        settings = self._settings
        if not self.restoreGeometry(settings.geometry):
            self.resize(1280, 800)
        self.grid.set_cell_size(settings.cell)
        self.topbar.show_cell(settings.cell)
        self.panels.begin()
        self.browse.want(replace(self.browse.wish, sort=settings.sort))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        settings = self._settings
        settings.geometry = self.saveGeometry()
        settings.cell = self.grid.cell_size
        self.panels.remember()
        settings.save()
        self.keeper.indexer.stop()
        self.organise.exporter.cancel()
        self.desk.stop()
        event.accept()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Escape and self.field.asked:
            self.field.clear()
        elif text.casefold() == "t" and len(self.grid.selected()):
            self._tag()
        elif text.casefold() == "c" and self.chosen.compare():
            event.accept()
        elif text.isprintable() and text.strip() and not self.field.idle:
            self.field.begin(text)  # typing anywhere asks
        else:
            super().keyPressEvent(event)
