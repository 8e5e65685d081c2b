"""Tags and albums in the window: brings together who does things with them and where they show."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from photoapp.base.answers import Changes
from photoapp.base.tagged import Album, Tag, Taught, TaughtBy
from photoapp.gui.albums import AlbumDesk, Exporter, Scope
from photoapp.gui.asked.questions import Questions
from photoapp.gui.asked.ruling import Ruling
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.jobs import Jobs
from photoapp.gui.main.aside import Aside
from photoapp.gui.main.centre import Centre
from photoapp.gui.search import SearchField
from photoapp.gui.sidebar import Places, Section, Sidebar, Thing
from photoapp.gui.tags import TagDesk, TagManager, everything, lesson
from photoapp.gui.widgets.menu import sign
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Organise(QObject):
    """Attributes: tags, albums, ruling, exporter.

    Signals: said(text, kind) for the status bar; again() the sidebar's rows are to be asked for
    again; went() something in the grid is wanted, whatever is in front of it; undo(), redo() by
    key, while another window is in front.
    """

    said = Signal(str, str)
    again = Signal()
    went = Signal()
    undo = Signal()
    redo = Signal()

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        jobs: Jobs,
        sidebar: Sidebar,
        centre: Centre,
        field: SearchField,
        questions: Questions,
        aside: Aside,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._work, self._window = library, work, window
        self._sidebar, self._centre, self._aside = sidebar, centre, aside
        self._field = field
        self.tags = TagDesk(library, work, window)
        self.albums = AlbumDesk(library, work, window)
        self.exporter = Exporter(library, work, jobs, window)
        above = centre.above
        self.ruling = Ruling(above.rule, self.albums, field, questions)
        self._scope = Scope(library, work, above.head, self)
        self._lesson: Tag | None = None
        self._manager: TagManager | None = None
        self._connect_desks()
        self._connect_above()
        work.changed.connect(self._changed)

    def show(self, places: Places) -> None:
        """These there are now."""
        self.tags.places = self.albums.places = self._scope.places = places
        self._scope.refresh()

    def follow(self, shown: Shown) -> None:
        """These photos are shown now."""
        self._scope.follow(shown)

    def fill_photos(self, menu: QMenu, photos: Sequence[int]) -> None:
        """Put into the menu of photos what can be done with them here."""
        shown = self._centre.shown
        self.albums.fill_photos(menu, photos, shown.wish.album if shown else "")
        teach = partial(self.tags.ask_teach, photos)
        sign(menu.addAction(self.tr("Teach a tag from these…"), teach), "graduation-cap")

    def take_out(self, photos: Sequence[int]) -> bool:
        """Take photos out of the album that is shown; whether one is."""
        album = self._album()
        if album is not None:
            self.albums.take(album, photos)
        return album is not None

    def in_album(self) -> bool:
        """Whether an album is shown."""
        return self._album() is not None

    def _album(self) -> Album | None:
        shown = self._centre.shown
        return self.albums.places.album_at(shown.wish.album) if shown else None

    def go_to_tag(self, name: str) -> None:
        """Show the photos with a tag."""
        self.went.emit()
        self._field.clear()
        if not self._sidebar.choose_tag(name):  # a hidden one, or one that nobody bears
            self._field.set_text(f'tag:"{name}"')

    def go_to_album(self, album: int) -> None:
        """Show the photos of an album."""
        self.went.emit()
        self._field.clear()
        self._sidebar.choose_album(album)

    def review(self, tag: Tag | None = None) -> None:
        """Show the suggestions that wait, of a tag or of the one that has most."""
        self.went.emit()
        self._aside.to_review(tag)

    def ask(self, tag: Tag) -> None:
        """Ask about the photos that a taught tag is least sure of."""
        self.went.emit()
        self._aside.to_review(tag, asking=True)

    def teach(self) -> None:
        """Teach a tag from the photos selected in the grid."""
        photos = self._centre.grid.selected().tolist()
        if photos:
            self.tags.ask_teach(photos)
        else:
            self.said.emit(self.tr("First choose a few photos that show it."), "secondary")

    def new_album(self) -> None:
        """Make an album, with the photos selected in the grid if there are any."""
        self.albums.ask_make(self._centre.grid.selected().tolist())

    def new_tag(self) -> None:
        """Let the user type the name of a new tag in the sidebar."""
        self._sidebar.begin(Section.TAGS)

    def manage_tags(self) -> None:
        """Show all tags, and who gives them."""
        if self._manager is None:
            self._manager = TagManager(self.tags, self._window)
            self._manager.asked.connect(self.go_to_tag)
            self._manager.undo.connect(self.undo)
            self._manager.redo.connect(self.redo)
            self._manager.destroyed.connect(self._manager_closed)
        self._manager.show()
        self._manager.raise_()
        self._load_manager()

    def _connect_desks(self) -> None:
        sidebar, tags, albums = self._sidebar, self.tags, self.albums
        sidebar.serve(Section.TAGS, tags)
        sidebar.serve(Section.ALBUMS, albums)
        for desk in (tags, albums, self.exporter):
            desk.said.connect(self.said)
        tags.renaming.connect(sidebar.begin_rename)
        tags.review.connect(self.review)
        tags.ask.connect(self.ask)
        tags.taught.connect(self._taught)
        tags.manage.connect(self.manage_tags)
        tags.again.connect(self.again)
        albums.renaming.connect(sidebar.begin_rename)
        albums.export.connect(self.exporter.choose)
        albums.kept.connect(self._show_kept)

    def _connect_above(self) -> None:
        above, sidebar = self._centre.above, self._sidebar
        self.ruling.everywhere.connect(self._everywhere)
        self.ruling.done.connect(lambda album: self.go_to_album(album.id))
        sidebar.chosen.connect(self._chosen)
        above.head.describe.connect(self.albums.ask_words)
        above.head.edit_rule.connect(self.ruling.begin)
        self._centre.by_rule = self._by_rule
        self._centre.rule_wanted.connect(self._rule_shown)
        above.head.review.connect(self.review)
        above.head.ask.connect(self.ask)
        above.head.menu.connect(self._open_menu)
        above.lesson.look.connect(self._look_at_lesson)
        above.lesson.ask.connect(self._ask_lesson)

    def _show_kept(self, album: int) -> None:
        """What was asked is an album now: show that, and ask nothing."""
        self._field.clear()
        self._sidebar.choose_soon((Album, album))

    def _everywhere(self) -> None:
        self.went.emit()
        self._sidebar.choose_all()

    def _chosen(self, thing: Thing) -> None:
        if thing is not None or self.ruling.album is None:
            self.ruling.give_up()
        if not isinstance(thing, Tag) or self._lesson is None or thing.id != self._lesson.id:
            self._centre.above.lesson.hide()

    def _by_rule(self, path: str) -> bool:
        album = self.albums.places.album_at(path)
        return album is not None and album.by_rule

    def _rule_shown(self) -> None:
        album = self._album()
        if album is not None:
            self.ruling.begin(album)

    def _open_menu(self, thing: Tag | Album, where: QPoint) -> None:
        menu = self._sidebar.menu_for(thing)
        if menu is not None:
            menu.popup(where)

    # What was taught.

    def _taught(self, taught: Taught) -> None:
        self._lesson = taught.tag
        text = self.tr("“{0}”: {1}").format(taught.tag.name, lesson(taught))
        self._centre.above.lesson.say(text, asks=taught.by is not TaughtBy.NOTHING)

    def _look_at_lesson(self) -> None:
        if self._lesson is not None:
            self.go_to_tag(self._lesson.name)

    def _ask_lesson(self) -> None:
        if self._lesson is not None:
            self._centre.above.lesson.hide()
            self.ask(self._lesson)

    # All tags.

    def _changed(self, kinds: Changes) -> None:
        if kinds & Changes.TAGS and self._manager is not None:
            self._load_manager()

    def _load_manager(self) -> None:
        self._work.query(
            "all tags",
            partial(everything, self._library),
            lambda found: self._manager.show_everything(found) if self._manager else None,
        )

    def _manager_closed(self) -> None:
        self._manager = None
