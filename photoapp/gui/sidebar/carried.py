"""What is dragged onto the sidebar: photos out of the grid, or one of its own rows."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData

from photoapp.base.question import SavedSearch
from photoapp.base.tagged import Album, Tag
from photoapp.gui.grid import PHOTOS_MIME
from photoapp.gui.sidebar.tree import Section

TAG_MIME = "application/x-photoapp-tag"
"""A tag's id in digits."""

ALBUM_MIME = "application/x-photoapp-album"
"""An album's id in digits."""

SECTION_MIME = "application/x-photoapp-section"
"""The name of a section."""

SEARCH_MIME = "application/x-photoapp-search"
"""The name of a saved search."""

_DIGITS = 19  # from which on a number is no id

MIMES = (PHOTOS_MIME, TAG_MIME, ALBUM_MIME, SECTION_MIME, SEARCH_MIME)

Dragged = Tag | Album | SavedSearch | Section
"""What of the sidebar itself can be dragged."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Photos, or the id of a tag or an album, or the name of a section or a saved search."""

    photos: tuple[int, ...] = ()
    tag: int | None = None
    album: int | None = None
    section: str = ""
    search: str = ""

    def __bool__(self) -> bool:
        return bool(self.photos or self.moves) or self.tag is not None or self.album is not None

    @property
    def moves(self) -> bool:
        """Whether it gets another place among its like, instead of being given to a row."""
        return bool(self.section or self.search)


def carried(mime: QMimeData) -> Carried:
    """What `mime` holds of what the sidebar takes; nothing where another program wrote nonsense."""
    tag, album = _number(mime, TAG_MIME), _number(mime, ALBUM_MIME)
    section, search = _text(mime, SECTION_MIME), _text(mime, SEARCH_MIME)
    own = Carried(tag=tag, album=album, section=section, search=search)
    return own or Carried(_photos(mime))


def mime_of(thing: Dragged) -> QMimeData:
    """A row or a heading, to be dragged."""
    kind, said = _said(thing)
    data = QMimeData()
    data.setData(kind, QByteArray(said.encode()))
    return data


def _said(thing: Dragged) -> tuple[str, str]:
    if isinstance(thing, Section):
        return SECTION_MIME, thing.name
    if isinstance(thing, SavedSearch):
        return SEARCH_MIME, thing.name
    return TAG_MIME if isinstance(thing, Tag) else ALBUM_MIME, str(thing.id)


def _text(mime: QMimeData, kind: str) -> str:
    return bytes(mime.data(kind).data()).decode("utf-8", "replace")


def _number(mime: QMimeData, kind: str) -> int | None:
    said = bytes(mime.data(kind).data())
    return int(said) if said.isdigit() and len(said) < _DIGITS else None


def _photos(mime: QMimeData) -> tuple[int, ...]:
    try:
        found = json.loads(bytes(mime.data(PHOTOS_MIME).data()) or b"[]")
    except ValueError:
        return ()
    are_ids = isinstance(found, list) and all(type(one) is int for one in found)
    return tuple(found) if are_ids else ()
