"""The question in the field goes on naming a folder that was called otherwise."""

from functools import partial

from PySide6.QtCore import QObject

from photoapp.base.answers import Changes
from photoapp.gui.search import SearchField
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


class Foldered(QObject):
    """Asks the library after each change of folders, by whomever, undone ones too."""

    def __init__(
        self, library: PhotoLibrary, work: Work, field: SearchField, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._work, self._field = library, work, field
        work.changed.connect(self._look)

    def _look(self, kinds: Changes) -> None:
        text = self._field.text
        if kinds & Changes.FOLDERS and text:
            follow = partial(self._library.folder_files.followed, text)
            self._work.query("foldered", follow, partial(self._show, text))

    def _show(self, before: str, now: str) -> None:
        if now != before == self._field.text:
            self._field.set_text(now)
