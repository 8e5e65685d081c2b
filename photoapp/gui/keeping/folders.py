"""Changes of the library's folders: adding, leaving out, removing; said in the status bar."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from photoapp.base.answers import Changes, Folder, RootStatus
from photoapp.base.files import exclusion, printable
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName, PhotoappError
from photoapp.gui.jobs import Jobs
from photoapp.gui.wording import words
from photoapp.gui.wording.sentences import error_sentence
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary

_KINDS = Changes.FOLDERS | Changes.PHOTOS | Changes.PROBLEMS


class Folders(QObject):
    """Signals: said(text, kind) what became of it, for the status bar; look(list[str]) these
    folders are to be looked through; removing() one is about to go, so a run has to end;
    removed() it is gone, or could not go.
    """

    said = Signal(str, str)
    look = Signal(object)
    removing = Signal()
    removed = Signal()

    def __init__(
        self, library: PhotoLibrary, work: Work, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._work, self._jobs = library, work, jobs

    def add(self, paths: Sequence[str]) -> None:
        """Add folders and look through them."""

        def add_all() -> list[RootStatus]:
            return [self._library.add_folder(path) for path in paths]

        self._change(add_all, lambda roots: self.look.emit([root.path for root in roots]))

    def remove(self, folder: Folder, forget: bool) -> None:
        """Take a root out of the library; its files stay as they are."""
        name = printable(folder.absolute)

        def removed(count: int) -> None:
            text = self.tr("Removed {0} with {1}. The files are untouched.")
            self.said.emit(text.format(name, words.photos(count)), "secondary")
            self.removed.emit()

        def refused(error: Exception) -> None:
            self._refused(error)
            self.removed.emit()

        def start(run: Callable[[Job], int], lane: Lane) -> None:
            self._jobs.start(
                JobName.FORGETTING,
                run,
                kinds=_KINDS,
                done=removed,
                failed=refused,
                about=name,
                lane=lane,
                stoppable=False,
            )

        def go_on(count: int) -> None:
            def rest(job: Job) -> int:
                self._library.go_on(job.checkpoint)
                return count

            start(rest, Lane.CLEARING)

        self.removing.emit()
        # Decided in its order among all that the user does, and never lost; but to forget takes
        # long, and nothing else that the user does waits for it.
        if forget:
            begin = partial(self._library.begin_forgetting, folder.absolute)
            self._work.change(begin, _KINDS, go_on, refused)
        else:
            remove = partial(self._library.remove_folder, folder.absolute, forget=False)
            start(lambda _: remove(), Lane.CHANGE)

    def exclude(self, folder: Folder, root: str) -> None:
        """Leave a folder inside a root out of the library."""
        text = self.tr("{0} is left out. Its root’s menu brings it back.")
        said = text.format(printable(folder.path))
        exclude = partial(self._library.exclude, exclusion(folder.path), root=root)
        self._change(exclude, lambda _: self._again(said, root))

    def include(self, folder: Folder, pattern: str) -> None:
        """Give up an exclusion of a root."""
        said = self.tr("{0} is in the library again.").format(printable(pattern.strip("/")))
        root = folder.absolute
        include = partial(self._library.exclude, pattern, root=root, remove=True)
        self._change(include, lambda _: self._again(said, root))

    def relocate(self, folder: Folder, path: str) -> None:
        """A root is in another place now; look through it there."""

        def moved(root: RootStatus) -> None:
            text = self.tr("{0} is in {1} now.")
            said = text.format(printable(folder.absolute), printable(root.path))
            self._again(said, root.path)

        self._change(partial(self._library.relocate_folder, folder.absolute, path), moved)

    def accept_empty(self, folder: Folder) -> None:
        """What was in a folder that is out of sight is missing on purpose."""

        def accepted(count: int) -> None:
            text = self.tr("{0}: %Ln photo(s) missing now.", "", count)
            said = text.format(printable(folder.absolute))
            self.said.emit(said, "secondary")

        self._change(partial(self._library.accept_empty, folder.absolute), accepted)

    def _again(self, said: str, root: str) -> None:
        self.said.emit(said, "secondary")
        self.look.emit([root])

    def _change(self, fn: Callable[[], object], done: Callable[..., None]) -> None:
        self._work.change(fn, _KINDS, done, self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, PhotoappError):
            said = error_sentence(error)
            self.said.emit(f"{said.text} {said.advice}".strip(), "danger")
        else:
            self._work.failed.emit(error)
