"""What the search field needs of the library: pictures on their way in, completions, history."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from photoapp.base.picture import Region
from photoapp.base.question import PictureTerm, Question
from photoapp.gui import theme
from photoapp.gui.grid.thumbnails import Cut, read, turned
from photoapp.gui.search import Offered, SearchField, as_source, sort_out, thumbnail
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

MOST_PICTURES = 8  # of one drop; more would not be a question any more
_SIDE = 4 * theme.CHIP  # sharp at every usual scale
_REGION_SIDE = 1024  # of the whole picture, of which a part is shown


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
        field.completions_wanted.connect(self._complete)
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
        dialog.filesSelected.connect(self._add_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _warm_up(self) -> None:
        # The first question loads the network, so one is asked before the user has typed.
        if not self._warm:
            self._warm = True
            ask = partial(self._library.search, Question(text="photo", limit=1))
            self._work.query("warm", ask, lambda _: None, lambda _: None)

    def _complete(self, text: str, cursor: int) -> None:
        language = QLocale.languageToCode(QLocale().language())
        self._work.query(
            "complete",
            partial(self._library.complete, text, cursor, language),
            partial(self._field.show_completions, text, cursor),
        )

    def _sorted(self, found: tuple[list[str], list[str]]) -> None:
        folders, files = found
        if folders:
            self.folders.emit(folders)
        else:
            self._add_files(files)

    def _add_files(self, paths: list[str]) -> None:
        for path in paths[:MOST_PICTURES]:
            self._field.add_picture(path)
        if len(paths) > MOST_PICTURES:
            text = self.tr(
                "A search takes {0} pictures, so the first of them are used. To add photos to your"
                " library, drop the folder they are in."
            )
            self.said.emit(text.format(words.number(MOST_PICTURES)), "warning")

    def _thumbnail(self, picture: PictureTerm) -> None:
        source = picture.source
        self._work.query(
            ("chip", source if not isinstance(source, bytes) else id(source), picture.region),
            partial(_small, self._library, replace(picture, negative=False)),
            partial(self._field.show_thumbnail, picture),
        )


def _small(library: PhotoLibrary, picture: PictureTerm) -> QImage:
    source, small = picture.source, _unturned(library, picture)
    if isinstance(source, int):
        return turned(small, library.turns([source]).get(source, 0))
    return small


def _unturned(library: PhotoLibrary, picture: PictureTerm) -> QImage:
    source, region = picture.source, picture.region
    if isinstance(source, int):
        encoded = library.thumbnails([source]).get(source)
        if encoded is None:
            return QImage()
        if region is None:
            return read(encoded, Cut(_SIDE, 0))
        source = encoded
    return thumbnail(source, _SIDE) if region is None else part(source, region)


def part(source: str | bytes, region: Region) -> QImage:
    """A part of a picture, small enough for a chip. Not on the GUI thread."""
    whole = thumbnail(source, _REGION_SIDE)
    left, top, width, height = region
    across, down = whole.width(), whole.height()
    box = (
        round(left * across),
        round(top * down),
        max(round(width * across), 1),
        max(round(height * down), 1),
    )
    return QImage() if whole.isNull() else whole.copy(*box)
