"""Pictures on their way into the search field: dropped, pasted or chosen."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from photoapp.base.question import Question
from photoapp.gui import theme
from photoapp.gui.grid.thumbnails import Cut, read
from photoapp.gui.search import Offered, SearchField, as_source, sort_out, thumbnail
from photoapp.gui.search.offered import Source
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

MOST_PICTURES = 8  # of one drop; more would not be a question any more
_SIDE = 4 * theme.CHIP  # sharp at every usual scale


class Asking(QObject):
    """Signals: folders(list[str]) were dropped; said(text, kind) for the status bar."""

    folders = Signal(object)
    said = Signal(str, str)

    def __init__(
        self, library: PhotoLibrary, work: Work, field: SearchField, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._library, self._work, self._field, self._window = library, work, field, parent
        field.given.connect(self.take)
        field.browse.connect(self.choose)
        field.thumbnail_wanted.connect(self._thumbnail)
        field.entered.connect(self._warm_up)
        self._warm = False

    def take(self, found: Offered) -> None:
        """Use what was dropped or pasted: folders join the library, pictures the question."""
        for photo in found.photos[:MOST_PICTURES]:
            self._field.add_picture(photo)
        if found.paths:
            self._work.query("dropped", partial(sort_out, found.paths), self._sorted)
        elif found.picture is not None:
            convert = partial(as_source, found.picture)
            self._work.query("pasted", convert, self._field.add_picture)
        elif found.link:
            text = self.tr(
                "That program gave only a link. Copy the picture itself, then paste it here."
            )
            self.said.emit(text, "warning")

    def choose(self) -> None:
        """Let the user choose a picture file."""
        dialog = QFileDialog(self._window, self.tr("Search with a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.fileSelected.connect(self._field.add_picture)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _warm_up(self) -> None:
        # The first question loads the network, so one is asked before the user has typed.
        if not self._warm:
            self._warm = True
            ask = partial(self._library.search, Question(text="photo", limit=1))
            self._work.query("warm", ask, lambda _: None, lambda _: None)

    def _sorted(self, found: tuple[list[str], list[str]]) -> None:
        folders, files = found
        if folders:
            self.folders.emit(folders)
        else:
            for path in files[:MOST_PICTURES]:
                self._field.add_picture(path)

    def _thumbnail(self, source: Source) -> None:
        self._work.query(
            ("chip", source if not isinstance(source, bytes) else id(source)),
            partial(_small, self._library, source),
            partial(self._field.show_thumbnail, source),
        )


def _small(library: PhotoLibrary, source: Source) -> QImage:
    if not isinstance(source, int):
        return thumbnail(source, _SIDE)
    encoded = library.thumbnails([source]).get(source)
    return read(encoded, Cut(_SIDE, 0)) if encoded else QImage()
