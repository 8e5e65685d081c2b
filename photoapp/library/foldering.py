"""Folders inside those of the library: made and called otherwise, the catalog following."""

import os
from collections.abc import Sequence
from functools import partial

from photoapp.base import naming
from photoapp.base.answers import Folder
from photoapp.base.files import Place, printable
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.moving import FilesDone, Step
from photoapp.catalog import Catalog, Connection, moving, roots
from photoapp.library import following
from photoapp.library.carrying import alone, carry, path_at, telling
from photoapp.library.following import Renamed
from photoapp.scan import is_passed_over
from photoapp.search.foldered import names_folders


class FolderFiles:
    """Renames whole folders, with all that is in them, photos or not. Usable from any thread.

    A folder is called otherwise in one step of the disk, so that it is never half done, and this
    is one action of the history, undone in one step while both names are as it left them.
    """

    def __init__(self, home: Home, catalog: Catalog) -> None:
        self._home = home
        self._catalog = catalog
        self._made: list[Place] = []

    def made(self) -> list[Folder]:
        """The folders made here since the start that are still there, by their order."""
        paths = self._roots()
        there = [(one, path_at(paths, one)) for one in self._made if one.root in paths]
        return [
            Folder(one.root, one.path, path, 0, False) for one, path in there if os.path.isdir(path)
        ]

    def make(self, above: str, name: str) -> str:
        """Make a folder in one of the library; returns its path. Nothing for the history: it is
        empty.

        Raises PhotoappError: FOLDER_NOT_IN_LIBRARY (also if scans would leave it out),
        NAME_UNUSABLE, NAME_TAKEN, FILE_OFFLINE, NOT_WRITABLE, DISK_FULL.
        """
        place = self._place(above).inner(naming.check_name(name))
        self._check_looked_at(place)
        path = path_at(self._roots(), place)
        with telling(path):
            os.mkdir(path)
        self._made.append(place)
        return path

    def rename(self, folder: str, name: str) -> FilesDone:
        """Call a folder inside one of the library so. Returns an empty report if it is called so;
        photos are not counted.

        Raises PhotoappError: FOLDER_NOT_IN_LIBRARY (also of a root, and if scans would leave it
        out), NAME_UNUSABLE, NAME_TAKEN, FILE_OFFLINE, FILE_MISSING, NOT_WRITABLE.
        """
        job = Job(JobName.RENAMING)
        with alone(self._home, job.checkpoint):
            old = self._place(folder)
            if not old.path:
                raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=printable(folder))
            new = Place(old.root, old.folder).inner(naming.check_name(name))
            if new == old:
                return FilesDone()
            self._check_looked_at(new)
            paths = self._roots()
            shift(self._home, path_at(paths, old), path_at(paths, new))
            inside = moving.inside(self._catalog.read(), old)
            steps = steps_of(inside, old, new)
            renamed = renamed_of(Step(0, old, new), paths)

            def write(connection: Connection) -> int | None:
                follow = partial(following.rows, renamed=renamed)
                number = moving.folder_renamed(connection, Step(0, old, new), steps, follow)
                following.remember(connection, renamed)
                return number

            try:
                number = self._catalog.write(write)
            except BaseException:
                shift(self._home, path_at(paths, new), path_at(paths, old))
                raise
        return FilesDone(files=len(steps), number=number)

    def followed(self, text: str) -> str:
        """A question that was asked before some folder was called otherwise, or called so again,
        with its filters by folder as they read now.
        """
        if not names_folders(text):
            return text
        connection, paths = self._catalog.read(), self._roots()
        done, undone = list[Renamed](), list[Renamed]()
        for step, back in moving.folders_renamed(connection):
            if step.old.root in paths:
                (undone if back else done).append(renamed_of(step, paths))
        return following.now(connection, text, [*(one.back for one in reversed(undone)), *done])

    def _roots(self) -> dict[int, str]:
        return {root.id: root.path for root in roots.roots(self._catalog.read())}

    def _place(self, folder: str) -> Place:
        """A folder of the library, or in one. Raises PhotoappError."""
        path = os.path.abspath(folder)
        for id_, root in self._roots().items():
            if path == root or path.startswith(os.path.join(root, "")):
                if not os.path.isdir(root):
                    raise PhotoappError(Code.FILE_OFFLINE)
                inside = os.path.relpath(path, root).replace(os.sep, "/")
                return Place(id_, "" if inside == "." else inside)
        raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=printable(folder))

    def _check_looked_at(self, place: Place) -> None:
        globs = roots.exclusions(self._catalog.read())
        if is_passed_over(place.path, [*globs.get(None, ()), *globs.get(place.root, ())]):
            path = printable(path_at(self._roots(), place))
            raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=path)


def shift(home: Home, old: str, new: str) -> None:
    """Give a folder another name, in one step. Raises PhotoappError."""
    carry(home, [(old, new)])


def renamed_of(step: Step, paths: dict[int, str]) -> Renamed:
    """What a step of a folder was, in paths. paths: of the roots, by id."""
    old, new = path_at(paths, step.old), path_at(paths, step.new or step.old)
    return Renamed(old, new, paths[step.old.root])


def steps_of(inside: Sequence[tuple[int, Place]], old: Place, new: Place) -> list[Step]:
    """What becomes of the files in a folder that is called otherwise."""
    return [
        Step(file, place, Place(new.root, new.path + place.path[len(old.path) :]))
        for file, place in inside
    ]
