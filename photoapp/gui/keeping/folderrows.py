"""What the sidebar asks of folders on the disk: photos moved there, names, folders inside."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Changes, Folder
from photoapp.base.files import printable
from photoapp.base.messages import JobName, PhotoappError
from photoapp.base.moving import FilesDone
from photoapp.gui.care import CareDesk, FolderDrops
from photoapp.gui.jobs import Jobs
from photoapp.gui.sidebar import Carried, RowDeeds, Thing, name_of
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Lane
from photoapp.library import PhotoLibrary


class FolderRows(QObject, RowDeeds):
    """Serves the sidebar's rows of folders. Signals: said(text, kind) for the status bar; moving()
    a folder of the library is about to be elsewhere, so a run has to end; moved() it is, or not.
    """

    said = Signal(str, str)
    moving = Signal()
    moved = Signal()

    def __init__(
        self, library: PhotoLibrary, jobs: Jobs, desk: CareDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._drops = FolderDrops(desk)
        self._library, self._jobs = library, jobs
        self._names: list[tuple[str, str]] = []  # of folders, before and after, the latest last

    def takes(self, thing: Thing, what: Carried) -> bool:
        """See `FolderDrops`."""
        return self._drops.takes(thing, what)

    def drop(self, thing: Thing, what: Carried) -> None:
        """See `FolderDrops`."""
        self._drops.drop(thing, what)

    def rename(self, thing: Thing, name: str) -> None:
        """Call a folder otherwise, on the disk."""
        if isinstance(thing, Folder):
            if thing.path:
                new = os.path.join(os.path.dirname(thing.absolute), name)
                self._names.append((thing.absolute, new))
            else:  # a run would find all of it gone
                self.moving.emit()
            self._jobs.start(
                JobName.RENAMING,
                lambda _job: self._library.folder_files.rename(thing.absolute, name),
                kinds=Changes.PHOTOS | Changes.FOLDERS | Changes.SEARCHES | Changes.ALBUMS,
                done=partial(self._renamed, thing),
                failed=partial(self._not_renamed, thing),
                about=name_of(thing),
                lane=Lane.FILES,
                stoppable=False,
            )

    def _renamed(self, thing: Folder, _done: FilesDone) -> None:
        if not thing.path:
            self.moved.emit()

    def _not_renamed(self, thing: Folder, error: Exception) -> None:
        self._refused(error)
        if not thing.path:
            self.moved.emit()

    def instead(self, thing: Thing) -> Sequence[Thing]:
        """A folder by its other names, also where one above it was called otherwise."""
        found: list[Thing] = []
        if isinstance(thing, Folder):
            for names in reversed(self._names):
                for old, new in (names, names[::-1]):
                    behind = thing.absolute[len(old) :]
                    gone = thing.absolute.startswith(old) and behind[:1] in {"", os.sep}
                    if gone:
                        root = thing.absolute[: len(thing.absolute) - len(thing.path)]
                        now = new + behind
                        path = now[len(root) :].replace(os.sep, "/")
                        found.append(replace(thing, absolute=now, path=path))
        return found

    def make(self, name: str, inside: Thing) -> None:
        """Make a folder in another."""
        if isinstance(inside, Folder):
            self._jobs.start(
                JobName.RENAMING,
                lambda _job: self._library.folder_files.make(inside.absolute, name),
                kinds=Changes.FOLDERS,
                done=partial(self._made, name),
                failed=self._refused,
                about=name,
                lane=Lane.FILES,
                stoppable=False,
            )

    def _made(self, name: str, _path: str) -> None:
        text = self.tr("Made the folder “{0}”. Drag photos onto it to move them there.")
        self.said.emit(text.format(printable(name)), "secondary")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self.said.emit(f"{said.text} {said.advice}".strip(), "warning")
