"""The viewer with its own details beside it, and the way there and back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from photoapp.base.answers import Changes
from photoapp.base.picture import Region
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.care.caring import Caring
from photoapp.gui.details import DetailsPanel
from photoapp.gui.settings import Settings
from photoapp.gui.viewer import Compare, Viewer
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Large(QWidget):
    """One photo on the whole window. Attributes: viewer, details, caring.

    Signals: closed(photo | None) the photo shown last; menu(photo, QPoint) one is asked for;
    like(photo, bool) photos like it are wanted, or are not; part(photo, tuple) photos like a part
    of it are wanted; trash(photo) it is to be put there.
    """

    closed = Signal(object)
    menu = Signal(object, QPoint)
    like = Signal(object, bool)
    part = Signal(object, object)
    trash = Signal(object)

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._library, self._work = library, work
        self._shown: Shown | None = None
        self.caring = Caring(library, work, self)
        self.viewer = Viewer(library, work, self)
        self.comparing = Compare(library, work, self)
        self.comparing.closed.connect(self.closed)
        self.comparing.opened.connect(self._open_compared)
        self.comparing.menu_requested.connect(self._menu)
        self.comparing.favourite_wanted.connect(
            lambda photo, on: self.caring.favourite([photo], on)
        )
        self.comparing.turn_wanted.connect(lambda photo, by: self.caring.turn([photo], by))
        self.comparing.rating_wanted.connect(lambda photo, stars: self.caring.rate([photo], stars))
        self.details = DetailsPanel(library, work, self, preview=False)
        self.viewer.set_details(self.details)
        self.viewer.show_details(settings.viewer_details)
        self.viewer.show_strip(settings.viewer_strip)
        self.viewer.plan_slides(settings.slides)
        self.viewer.strip_toggled.connect(partial(setattr, settings, "viewer_strip"))
        self.viewer.planned.connect(partial(setattr, settings, "slides"))
        self.viewer.trash_wanted.connect(self._trash)
        self.viewer.current_changed.connect(self._describe)
        self.viewer.current_changed.connect(self._viewed)
        self.viewer.like_wanted.connect(self._like)
        self.viewer.part_chosen.connect(self._part)
        self.viewer.turn_wanted.connect(partial(self._care, self.caring.turn))
        self.viewer.favourite_wanted.connect(partial(self._care, self.caring.favourite))
        self.viewer.rating_wanted.connect(partial(self._care, self.caring.rate))
        self.viewer.details_toggled.connect(self._details_toggled)
        self.viewer.closed.connect(self.closed)
        self.viewer.menu_requested.connect(self._menu)
        self.viewer.tag_wanted.connect(self.type_tag)
        work.changed.connect(self._changed)
        self.details.left.connect(self.viewer.setFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.viewer)
        self._pages.addWidget(self.comparing)
        layout.addWidget(self._pages)

    def open(self, shown: Shown, photo: int, back: str) -> None:
        """Show a photo of what the grid shows. back: what the grid shows, in words."""
        self._shown = shown
        self._pages.setCurrentWidget(self.viewer)
        self.viewer.show_answer(shown.results is not None)
        self.viewer.show_photos(shown.photos.ids, photo, back)

    def open_similar(self, photo: int, photos: Sequence[int], back: str) -> None:
        """Show one of some photos that are alike, which the grid may not have."""
        self._shown = None
        self._pages.setCurrentWidget(self.viewer)
        self.viewer.show_answer(False)
        self.viewer.show_photos(np.array(photos, np.int64), photo, back)

    def compare(self, photos: Sequence[int], back: str) -> None:
        """Show two to four photos side by side."""
        self._pages.setCurrentWidget(self.comparing)
        self.comparing.show_photos(photos, back)

    def follow(self, shown: Shown) -> None:
        """The grid's list changed; go along if it is the list shown here."""
        if self._shown is not None and shown.wish == self._shown.wish:
            same = np.array_equal(shown.photos.ids, self._shown.photos.ids)
            self._shown = shown
            if not same:
                self.viewer.set_photos(shown.photos.ids)
        if self.compares:
            self.comparing.keep(shown.photos.ids)
        self.details.refresh_tags()

    def refresh(self) -> None:
        """Photos may have changed: fetch anew what is shown."""
        self.viewer.refresh()
        self.comparing.refresh()

    def _changed(self, kinds: Changes) -> None:
        if kinds & Changes.PHOTOS:
            self.viewer.renew()
            self.comparing.renew()
            if self.details.isVisible():
                self.details.refresh()

    def turn_details(self) -> None:
        """Show the details, or hide them."""
        self.viewer.show_details(self.details.isHidden())

    def type_tag(self) -> None:
        """Let the user type a tag for the photo shown."""
        if self.details.isHidden():
            self.viewer.show_details(True)
        self.details.type_tag()

    def fill(self, menu: QMenu) -> QMenu:
        """A menu of the photo shown, with what can be done here besides."""
        if not self.compares:
            self.viewer.fill(menu)
        return menu

    def leave(self) -> None:
        """Go back to the grid."""
        page = self.comparing if self.compares else self.viewer
        page.close_page()

    @property
    def compares(self) -> bool:
        """Whether photos are side by side."""
        return self._pages.currentWidget() is self.comparing

    def current(self) -> int | None:
        """The photo that keys and menus are about."""
        return self.comparing.current() if self.compares else self.viewer.current()

    def _open_compared(self, photo: int) -> None:
        photos, back = self.comparing.photos(), self.comparing.back
        self.open_similar(photo, photos, back)

    def _describe(self, photo: int) -> None:
        if not self.details.isHidden():
            results = self._shown.results if self._shown else None
            self.details.show_photo(photo, results)

    def _viewed(self, photo: int) -> None:
        # Who flicks through many looks at the last one.
        self._work.query("viewed", partial(self._library.viewed, photo), lambda _: None)

    def _like(self, wanted: bool) -> None:
        photo = self.viewer.current()
        if photo is not None:
            self.like.emit(photo, wanted)

    def _care(self, say: Callable[[list[int], Any], None], what: Any) -> None:
        photo = self.viewer.current()
        if photo is not None:
            say([photo], what)

    def _trash(self) -> None:
        photo = self.viewer.current()
        if photo is not None:
            self.trash.emit(photo)

    def _part(self, region: Region) -> None:
        photo = self.viewer.current()
        if photo is not None:
            self.part.emit(photo, region)

    def _details_toggled(self, shown: bool) -> None:
        self._settings.viewer_details = shown
        photo = self.viewer.current()
        if photo is not None:
            self._describe(photo)

    def _menu(self, where: QPoint) -> None:
        photo = self.current()
        if photo is not None:
            self.menu.emit(photo, where)
