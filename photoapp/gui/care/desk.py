"""Looking after the photos chosen, wherever they are shown: by key, by menu, by drop."""

import os
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photoapp.base.answers import Changes, Folder
from photoapp.gui.care.caring import Caring
from photoapp.gui.care.clipboard import Clipboard
from photoapp.gui.care.filing import Filing
from photoapp.gui.care.opening import Opening
from photoapp.gui.care.placing import FolderDialog
from photoapp.gui.care.renaming import PatternDialog, RenameDialog
from photoapp.gui.care.trashing import TrashDialog
from photoapp.gui.changing import Changing
from photoapp.gui.details.said import Said
from photoapp.gui.jobs import Jobs
from photoapp.gui.naming import answer
from photoapp.gui.wording import words
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class CareDesk(QObject):
    """What is asked for here asks what is still to be known, then lets it be done.

    Attributes: caring, filing, opening, clipboard. Signal: said(text, kind) for the status bar.
    """

    said = Signal(str, str)

    def __init__(self, library: PhotoLibrary, work: Work, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._work, self._window = library, work, window
        self.caring = Caring(library, work, window)
        self.filing = Filing(library, jobs, window)
        self.opening = Opening(library, work, window)
        self.clipboard = Clipboard(library, work, window)
        self._naming = Changing(library, work, window, Changes.PHOTOS | Changes.FOLDERS)
        parts = self.caring, self.filing, self.opening, self.clipboard, self._naming
        for part in parts:
            part.said.connect(self.said)

    def serve(self, said: Said) -> None:
        """Do what is typed and clicked in the details of photos."""
        said.favoured.connect(self.caring.favourite)
        said.rated.connect(self.caring.rate)
        said.entitled.connect(self.caring.entitle)
        said.described.connect(self.caring.describe)

    def ask_trash(self, photos: Sequence[int]) -> TrashDialog:
        """Put photos into the trash, if the user means it."""
        dialog = TrashDialog(self._window, len(photos))
        dialog.agreed.connect(partial(self.filing.trash, list(photos)))
        dialog.open()
        return dialog

    def ask_rename(self, photos: Sequence[int]) -> None:
        """Ask what photos are to be called."""
        if len(photos) > 1:
            self._ask_pattern(list(photos))
            return
        self._work.query(
            "rename",
            partial(self._library.paths, list(photos)),
            self._ask_name,
        )

    def ask_move(self, photos: Sequence[int]) -> None:
        """Ask for the folder of the library that photos are to be in."""
        title = self.tr("Move {0} to").format(words.photos(len(photos)))
        self._ask_folder(title, self.tr("Move"), photos, self.filing.move)

    def ask_copy(self, photos: Sequence[int]) -> None:
        """Ask for the folder that gets copies of photos."""
        title = self.tr("Copy {0} to").format(words.photos(len(photos)))
        self._ask_folder(title, self.tr("Copy"), photos, self.filing.copy)

    def take_photos(self, folder: Folder, photos: Sequence[int], copy: bool) -> None:
        """Put photos into a folder of the library, or copies of them."""
        (self.filing.copy if copy else self.filing.move)(photos, folder.absolute)

    def _ask_name(self, paths: dict[int, str]) -> None:
        for photo, path in paths.items():
            dialog = RenameDialog(self._window, os.path.basename(path))
            dialog.given.connect(partial(self._rename, dialog, photo))
            dialog.open()

    def _rename(self, dialog: RenameDialog, photo: int, name: str) -> None:
        answer(self._naming, dialog, partial(self._library.files.rename, photo, name))

    def _ask_pattern(self, photos: list[int]) -> None:
        plan = partial(self._library.files.planned, photos)
        dialog = PatternDialog(self._window, self._work, len(photos), plan)
        dialog.given.connect(partial(self.filing.rename_by, photos))
        dialog.given.connect(dialog.close)
        dialog.open()

    def _ask_folder(
        self,
        title: str,
        button: str,
        photos: Sequence[int],
        deed: Callable[[Sequence[int], str], None],
    ) -> None:
        wanted = list(photos)

        def look() -> tuple[list[Folder], str]:
            paths = self._library.paths(wanted[:1])
            here = os.path.dirname(next(iter(paths.values()), ""))
            return self._library.folder_tree(), here

        def ask(found: tuple[list[Folder], str]) -> None:
            dialog = FolderDialog(self._window, title, button, found[0], into=found[1])
            dialog.given.connect(partial(deed, wanted))
            dialog.open()

        self._work.query("folders to choose", look, ask)
