"""Photos on the clipboard: as files for file managers, as a picture for everything else."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from photoapp.base.files import printable
from photoapp.base.messages import PhotoappError
from photoapp.gui.details.panel import as_image
from photoapp.gui.grid.dragging import mime_data
from photoapp.gui.grid.thumbnails import turned
from photoapp.gui.wording import words
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

MOST = 5_000  # files; other programs choke on more
_SIDE = 4_096  # of a picture, which lies in memory until something else is copied
_GNOME = "x-special/gnome-copied-files"
"""How GNOME's file manager tells files that are copied from an address that is."""


class _Copied(NamedTuple):
    photos: list[int]
    paths: list[str]
    picture: QImage


class Clipboard(QObject):
    """Signal: said(text, kind) for the status bar."""

    said = Signal(str, str)

    def __init__(self, library: PhotoLibrary, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._work = library, work

    def copy(self, photos: Sequence[int]) -> None:
        """Copy photos: their files, and of one alone its picture as it is shown."""
        wanted = list(photos[:MOST])
        look = partial(_copied, self._library, wanted)
        self._work.query("clipboard", look, self._put, lane=Lane.PICTURE)

    def _put(self, copied: _Copied) -> None:
        if not copied.paths:
            self.said.emit(self.tr("The files are not there, so nothing was copied."), "warning")
            return
        QGuiApplication.clipboard().setMimeData(mime_of(*copied))
        self.said.emit(self.tr("Copied {0}").format(words.photos(len(copied.paths))), "secondary")


def mime_of(photos: Sequence[int], paths: Sequence[str], picture: QImage) -> QMimeData:
    """Photos as everything that other programs ask for; a null picture is left out."""
    data = mime_data(photos, paths)
    lines = [bytes(url.toEncoded().data()) for url in data.urls()]
    data.setData(_GNOME, QByteArray(b"\n".join([b"copy", *lines])))
    data.setText("\n".join(printable(path) for path in paths))
    if not picture.isNull():
        data.setImageData(picture)
    return data


def _copied(library: PhotoLibrary, photos: list[int]) -> _Copied:
    paths = library.paths(photos)
    picture = QImage()
    if len(paths) == 1:
        photo = next(iter(paths))
        try:
            shown = as_image(library.picture(photo, _SIDE))
            picture = turned(shown, library.turns([photo]).get(photo, 0))
        except PhotoappError:
            picture = QImage()  # the file can be copied all the same
    return _Copied(photos, list(paths.values()), picture)
