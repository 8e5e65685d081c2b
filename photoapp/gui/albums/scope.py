"""Tells what stands above the photos which album or tag is shown, with its cover and lessons."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from photoapp.base.picture import THUMBNAIL_SIDE
from photoapp.base.tagged import Album, Tag, Taught
from photoapp.gui.albums.head import Head
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.grid.thumbnails import Cut, read, turned
from photoapp.gui.sidebar import Places
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class _About(NamedTuple):
    cover: QImage
    taught: Taught | None


class Scope(QObject):
    """Attribute: places, what the sidebar shows, kept up by the window."""

    def __init__(self, library: PhotoLibrary, work: Work, head: Head, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._work, self._head = library, work, head
        self._shown: Shown | None = None
        self.places = Places()

    def follow(self, shown: Shown) -> None:
        """These photos are shown now."""
        self._shown = shown
        self.refresh()

    def refresh(self) -> None:
        """The album or the tag may be another, or have been changed."""
        thing = self._thing()
        if thing is None:
            self._work.drop("scope")
            self._head.show_nothing()
        else:
            ask = partial(_about, self._library, thing)
            self._work.query("scope", ask, partial(self._show, thing))

    def _thing(self) -> Tag | Album | None:
        wish = self._shown.wish if self._shown else None
        if wish is None or wish.asks:
            return None
        if wish.album:
            return self.places.album_at(wish.album)
        return next((tag for tag in self.places.tags if tag.name == wish.tag), None)

    def _show(self, thing: Tag | Album, about: _About) -> None:
        if self._shown is None:
            return
        photos = len(self._shown.photos.ids)
        if isinstance(thing, Album):
            self._head.show_album(thing, photos, about.cover)
        else:
            self._head.show_tag(thing, photos, about.taught)


def _about(library: PhotoLibrary, thing: Tag | Album) -> _About:
    cover, taught = QImage(), None
    if isinstance(thing, Tag):
        if thing.taught:
            every = library.teaching.all()
            taught = next((one for one in every if one.tag.id == thing.id), None)
    elif thing.cover is not None:
        encoded = library.thumbnails([thing.cover]).get(thing.cover)
        if encoded is not None:
            quarters = library.turns([thing.cover]).get(thing.cover, 0)
            cover = turned(read(encoded, Cut(THUMBNAIL_SIDE, 0)), quarters)
    return _About(cover, taught)
