"""What is dragged onto the sidebar: photos out of the grid, or one of its own tags and albums."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData

from photoapp.base.tagged import Album, Tag
from photoapp.gui.grid import PHOTOS_MIME

TAG_MIME = "application/x-photoapp-tag"
"""A tag's id in digits."""

ALBUM_MIME = "application/x-photoapp-album"
"""An album's id in digits."""

MIMES = (PHOTOS_MIME, TAG_MIME, ALBUM_MIME)


@dataclass(frozen=True, slots=True)
class Carried:
    """Photos, or the id of a tag, or that of an album."""

    photos: tuple[int, ...] = ()
    tag: int | None = None
    album: int | None = None

    def __bool__(self) -> bool:
        return bool(self.photos) or self.tag is not None or self.album is not None


def carried(mime: QMimeData) -> Carried:
    """What `mime` holds of what the sidebar takes."""
    tag, album = _number(mime, TAG_MIME), _number(mime, ALBUM_MIME)
    if tag is not None or album is not None or not mime.hasFormat(PHOTOS_MIME):
        return Carried(tag=tag, album=album)
    return Carried(tuple(json.loads(bytes(mime.data(PHOTOS_MIME).data()))))


def mime_of(thing: Tag | Album) -> QMimeData:
    """A tag or an album, to be dragged."""
    data = QMimeData()
    kind = TAG_MIME if isinstance(thing, Tag) else ALBUM_MIME
    data.setData(kind, QByteArray(str(thing.id).encode()))
    return data


def _number(mime: QMimeData, kind: str) -> int | None:
    return int(bytes(mime.data(kind).data())) if mime.hasFormat(kind) else None
