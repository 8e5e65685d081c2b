"""The photos chosen: their details, their menu, their files, and likeness as a question."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from photoapp.base.picture import Region
from photoapp.gui.details import DetailsPanel
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.main.centre import Centre
from photoapp.gui.search import SearchField
from photoapp.gui.system.reveal import reveal
from photoapp.gui.viewer.compare import FEWEST, MOST
from photoapp.gui.widgets.menu import Menu, sign
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

LIKE, UNLIKE, COMPARE, TAG = "Ctrl+L", "Ctrl+Shift+L", "C", "T"
MOST_LIKE = 8  # photos that are asked for at once

Filler = Callable[[QMenu, Sequence[int]], None]


class Chosen(QObject):
    """Attributes: fillers, put into the menu of photos what others do with them; last, the same at
    its end, for what takes photos away.

    Signals: opened(photo) is to be shown large; asked() a question was made of a photo;
    tag_wanted() the photos chosen are to be tagged; compared(photos) side by side.
    """

    opened = Signal(object)
    asked = Signal()
    tag_wanted = Signal()
    compared = Signal(object)

    def __init__(
        self,
        library: PhotoLibrary,
        work: Work,
        centre: Centre,
        details: DetailsPanel,
        field: SearchField,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library, self._work, self._window = library, work, window
        self._centre, self._details, self._field = centre, details, field
        self.fillers: list[Filler] = []
        self.last: list[Filler] = []
        centre.grid.selection_changed.connect(self._show)
        centre.grid.menu_requested.connect(self._grid_menu)
        centre.grid.opened.connect(self.opened)
        self.serve(details)

    def serve(self, details: DetailsPanel) -> None:
        """Do what is asked for in a panel of details."""
        details.like.connect(self.like)
        details.show_in_folder.connect(reveal)

    def refresh(self) -> None:
        """Show the details of what is chosen now."""
        self._show(self._centre.grid.selected())

    def like(self, photo: int, wanted: bool) -> None:
        """Ask for photos like this one, or leave such ones out of the answer."""
        self._field.add_picture(photo, negative=not wanted)
        self.asked.emit()

    def like_chosen(self, wanted: bool) -> None:
        """The same with the photos selected in the grid."""
        ids = self._centre.grid.selected()[:MOST_LIKE].tolist()
        asks = self._asks()
        for photo in ids if wanted or asks else ():
            self._field.add_picture(photo, negative=not wanted)
        if ids:
            self.asked.emit()

    def like_part(self, photo: int, region: Region) -> None:
        """Ask for photos like a part of this one."""
        self._field.add_picture(photo, region=region)
        self.asked.emit()

    def compare(self) -> bool:
        """Show the photos selected side by side; whether so many can be."""
        photos = self._centre.grid.selected()[: MOST + 1].tolist()
        can = FEWEST <= len(photos) <= MOST
        if can:
            self.compared.emit(photos)
        return can

    def _asks(self) -> bool:
        shown = self._centre.shown
        return shown is not None and shown.results is not None

    def reveal(self, photo: int) -> None:
        """Show the file of a photo in the file manager."""
        self._work.query(
            "reveal",
            lambda: self._library.paths([photo]),
            lambda paths: reveal(next(iter(paths.values()))) if paths else None,
        )

    def _show(self, ids: Integers) -> None:
        if self._details.isHidden():
            return
        if len(ids) == 1:
            shown = self._centre.shown
            self._details.show_photo(int(ids[0]), shown.results if shown else None)
        elif len(ids):
            self._details.show_many(ids.tolist())
        else:
            self._details.show_nothing()

    def _grid_menu(self, where: QPoint) -> None:
        photos = self._centre.grid.selected().tolist()
        photo = photos[0]
        menu = self.menu(photo, self.like_chosen, photos)
        first = menu.actions()[0]
        opener = QAction(self.tr("Open"), menu)
        opener.triggered.connect(partial(self.opened.emit, photo))
        menu.insertAction(first, sign(opener, "arrows-out-simple"))
        if FEWEST <= len(photos) <= MOST:
            compare = QAction(self.tr("Compare"), menu)
            compare.setShortcut(QKeySequence(COMPARE))
            compare.triggered.connect(self.compare)
            menu.insertAction(first, sign(compare, "columns"))
        menu.popup(where)

    def menu(
        self,
        photo: int,
        like: Callable[[bool], None] | None = None,
        photos: Sequence[int] | None = None,
    ) -> QMenu:
        """What can be done with a photo, wherever it is shown. like, photos: with more than it."""
        asks = like or partial(self.like, photo)
        menu = Menu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        more = menu.addAction(self.tr("More like this"), partial(asks, True))
        sign(more, "magnifying-glass").setShortcut(QKeySequence(LIKE))
        if self._asks():
            less = menu.addAction(self.tr("Not this"), partial(asks, False))
            sign(less, "minus-circle").setShortcut(QKeySequence(UNLIKE))
        menu.addSeparator()
        for fill in (*self.fillers, *self.last):
            fill(menu, photos or [photo])
        return menu

    def fill_tag(self, menu: QMenu, photos: Sequence[int]) -> None:
        """What lets photos be tagged, which are the ones chosen."""
        del photos
        line = menu.addAction(self.tr("Add a tag"), self.tag_wanted.emit)
        sign(line, "tag").setShortcut(QKeySequence(TAG))
