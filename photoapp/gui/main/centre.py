"""The middle of the window: photos, or the page that says why there are none."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from photoapp.base.answers import Status
from photoapp.base.shelves import Shelf
from photoapp.gui.albums import Above
from photoapp.gui.browsing.browse import Shown, Wish, scope_name
from photoapp.gui.encoders import EncodersPage
from photoapp.gui.grid import Grid
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.review import ReviewPage
from photoapp.gui.search import NothingPage, tip
from photoapp.gui.settings import Place, SettingsPage
from photoapp.gui.sidebar import name_of
from photoapp.gui.welcome import GuideCard, NoPhotosPage, WelcomePage, pictures_folder
from photoapp.gui.widgets.blank import BlankPage
from photoapp.gui.widgets.controls import Button
from photoapp.gui.widgets.notice import Notice
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Centre(QWidget):
    """Shows one page at a time, and above it what is known of the album or tag, and a notice.

    Attributes: above, grid, nothing, problems, encoders, review, settings, welcome,
    no_photos, guide, notice; by_rule: tells of the path of an album whether a rule fills it.

    Signal: rule_wanted() for the album shown, which is empty.
    """

    rule_wanted = Signal()

    def __init__(self, library: PhotoLibrary, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = Grid(
            library, work, lambda ids: list(library.paths(ids).values()), places=library.places
        )
        self.above = Above()
        self.notice = Notice()
        self.nothing = NothingPage()
        self.problems = ProblemsPage()
        self.encoders = EncodersPage()
        self.review = ReviewPage(library, work)
        self.settings = SettingsPage()
        self.welcome = WelcomePage(pictures_folder())
        self.no_photos = NoPhotosPage()
        self.guide = GuideCard()
        self._blank = BlankPage()
        self.by_rule: Callable[[str], bool] = lambda _path: False
        self._rule = Button(self.tr("Fill by a rule…"), "quiet", parent=self._blank)
        self._rule.clicked.connect(self.rule_wanted)
        self._blank.add_button(self._rule)
        self._silence = QWidget()  # while a question is plainly not done
        self._waiting = QWidget()  # before the first answer of the library
        self._pages = QStackedWidget()
        for page in (
            self._waiting,
            self.grid,
            self.nothing,
            self.problems,
            self.encoders,
            self.review,
            self.settings,
            self.welcome,
            self.no_photos,
            self._blank,
            self._silence,
        ):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.above)
        column.addWidget(self.notice)
        column.addWidget(self.guide)
        column.addWidget(self._pages, 1)
        self._shown: Shown | None = None
        self._hushed = False
        self._told = False  # what the library says of itself
        self._pages.currentChanged.connect(lambda _: self.above.setHidden(self.aside))
        self._pages.currentChanged.connect(self._put_guide)
        self.grid.photos.tip = self._tip
        self.grid.cell_size_changed.connect(self.review.board.set_cell_size)
        self.review.board.cell_size_changed.connect(self.grid.set_cell_size)

    @property
    def shown(self) -> Shown | None:
        """The photos found last."""
        return self._shown

    @property
    def settled(self) -> bool:
        """Whether the library has answered for the first time."""
        return self._told and self._pages.currentWidget() is not self._waiting

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        return self._pages.currentWidget()

    @property
    def on_empty(self) -> bool:
        """Whether a page is in front that says why there are no photos, unasked."""
        return self._pages.currentWidget() in {self.no_photos, self._blank}

    @property
    def on_problems(self) -> bool:
        """Whether the problems are in front."""
        return self._pages.currentWidget() is self.problems

    @property
    def on_encoders(self) -> bool:
        """Whether the encoders are in front."""
        return self._pages.currentWidget() is self.encoders

    @property
    def on_review(self) -> bool:
        """Whether suggestions are in front."""
        return self._pages.currentWidget() is self.review

    @property
    def on_settings(self) -> bool:
        """Whether the settings are in front."""
        return self._pages.currentWidget() is self.settings

    @property
    def aside(self) -> bool:
        """Whether a page is in front that has nothing to do with what is looked for."""
        return self.on_problems or self.on_encoders or self.on_review or self.on_settings

    def show_photos(self, shown: Shown, status: Status | None, *, running: bool) -> None:
        """Take what was found. Stays on a page aside; `turn` leaves it."""
        before = self._shown
        self._shown = shown
        self.notice.say("")
        if before is None or before.wish != shown.wish or not _same(before, shown):
            stay = before is not None and shown.wish.refines(before.wish)
            self.grid.show_photos(shown.photos.ids, shown.sections, stay=stay)
        if not self.aside:
            self.turn(status, running=running)
        self._put_guide()

    def turn(self, status: Status | None, *, running: bool) -> None:
        """Show the page that fits what there is."""
        shown, self._told = self._shown, status is not None
        if status is not None and not status.roots:
            self._pages.setCurrentWidget(self.welcome)
        elif shown is not None and len(shown.photos.ids):
            self._pages.setCurrentWidget(self.grid)  # before figures, which take longer
        elif shown is None or status is None:
            self._pages.setCurrentWidget(self._waiting)
        elif shown.results is not None and not (running and not _any(status)):
            self.nothing.show_results(shown.results, scope_name(shown.wish))
            self._pages.setCurrentWidget(self._silence if self._hushed else self.nothing)
        elif not _any(status) and not running:
            self.no_photos.show_status(status)
            self._pages.setCurrentWidget(self.no_photos)
        else:
            self._say_blank(shown.wish, running=running)
            self._pages.setCurrentWidget(self._blank)

    def hush(self, hushed: bool) -> None:
        """Whether a question that finds nothing is still being typed, so that nothing is said."""
        self._hushed = hushed
        if self.page in {self.nothing, self._silence}:
            self._pages.setCurrentWidget(self._silence if hushed else self.nothing)

    def show_problems(self) -> None:
        """Turn to the problems."""
        self.notice.say("")
        self._pages.setCurrentWidget(self.problems)
        self.problems.focus_list()

    def show_encoders(self) -> None:
        """Turn to the encoders."""
        self.notice.say("")
        self._pages.setCurrentWidget(self.encoders)
        self.encoders.focus_first()

    def show_review(self, tag: int | None, *, asking: bool = False) -> None:
        """Turn to the suggestions of a tag, None for those seen last or the most."""
        self.notice.say("")
        self._pages.setCurrentWidget(self.review)
        self.review.show_tag(tag, asking=asking)

    def show_settings(self, place: Place | None) -> None:
        """Turn to a section of the settings, None for the one looked at last."""
        self.notice.say("")
        self._pages.setCurrentWidget(self.settings)
        self.settings.open(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.above.head.fit(self.height())

    def _put_guide(self) -> None:
        asks = self._shown is not None and self._shown.wish.asks
        self.guide.put(in_place=self.page is self.grid and not asks)

    def _tip(self, photo: int) -> str:
        results = self._shown.results if self._shown is not None else None
        return tip(results, photo) if results is not None else ""

    def _say_blank(self, wish: Wish, *, running: bool) -> None:
        by_rule = bool(wish.album) and self.by_rule(wish.album)
        self._rule.setVisible(bool(wish.album) and not by_rule)
        if running and not (wish.tag or wish.album or wish.where):
            text = self.tr("They appear here as they are found.")
            self._blank.say(self.tr("Looking for photos"), text, "image")
        elif wish.tag:
            self._blank.say(
                self.tr("No photos with “{0}”").format(scope_name(wish)),
                self.tr("Choose photos and press T to tag them, or drag them onto it."),
                "tag",
            )
        elif wish.album:
            self._blank.say(
                self.tr("“{0}” is empty").format(wish.called),
                self.tr("No photo matches its rule. Those that do appear here.")
                if by_rule
                else self.tr("Drag photos onto it, or give it a rule that fills it."),
                "magic-wand" if by_rule else "cards",
            )
        elif wish.where == Shelf.FAVOURITES.where:
            self._blank.say(
                self.tr("No favourites yet"),
                self.tr("Choose a photo and press F, or drag photos onto Favourites."),
                "heart",
            )
        elif wish.where == Shelf.UNTAGGED.where:
            self._blank.say(
                self.tr("Every photo has a tag"),
                self.tr("Photos without one appear here."),
                "check-circle",
            )
        elif wish.where:
            self._blank.say(
                self.tr("{0}: no photos").format(wish.called),
                self.tr("Photos appear here as soon as there are some."),
                "image",
            )
        elif wish.folder is not None:
            self._blank.say(
                self.tr("No photos in {0}").format(name_of(wish.folder)),
                self.tr("Photos that you put there appear here the next time you look."),
                "folder-simple",
            )
        else:
            self._blank.say(
                self.tr("No photos found"),
                self.tr("Your folders hold no pictures that can be shown. Add another folder."),
                "image",
            )


def _any(status: Status) -> bool:
    return bool(status.photos or status.hidden)


def _same(one: Shown, other: Shown) -> bool:
    # Titles of an answer tell the share understood and what is likely: they have to be equal too.
    told = [(r.understood, r.likely) if (r := each.results) else None for each in (one, other)]
    same = told[0] == told[1] and np.array_equal(one.photos.ids, other.photos.ids)
    return same and np.array_equal(one.photos.wall, other.photos.wall)
