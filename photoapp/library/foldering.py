"""Folders of the library and inside: made and called otherwise, the catalog following."""

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
from photoapp.library.carrying import alone, called, path_at, telling
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
        """Call a folder of the library, or one inside, so. Returns an empty report if it is called
        so; photos are not counted.

        Raises PhotoappError: FOLDER_NOT_IN_LIBRARY (also if scans would leave it out),
        NAME_UNUSABLE, NAME_TAKEN, FILE_OFFLINE, FILE_MISSING, NOT_WRITABLE; of a root
        FOLDER_IS_HOME if the home lies in it, FOLDER_OVERLAPS if another is remembered there.
        """
        job = Job(JobName.RENAMING)
        with alone(self._home, job.checkpoint):
            old = self._place(folder)
            if not old.path:
                return self._rename_root(old.root, naming.check_name(name))
            new = Place(old.root, old.folder).inner(naming.check_name(name))
            if new == old:
                return FilesDone()
            self._check_looked_at(new)
            paths = self._roots()
            step = Step(0, old, new)
            renamed = renamed_of(step, paths)
            steps = steps_of(moving.inside(self._catalog.read(), old), old, new)

            def write(connection: Connection) -> int | None:
                follow = partial(following.rows, renamed=renamed)
                number = moving.folder_renamed(connection, step, steps, follow)
                following.remember(connection, renamed)
                return number

            with called(self._home, renamed.old, renamed.new):
                number = self._catalog.write(write)
        return FilesDone(files=len(steps), number=number)

    def _rename_root(self, root: int, name: str) -> FilesDone:
        """Call a folder of the library so, with all that is in it. The caller is `alone`."""
        old = self._roots()[root]
        above, before = os.path.split(old)
        new = os.path.join(above, name)
        if new == old:
            return FilesDone()
        if not before:
            raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=printable(old))
        if os.path.realpath(self._home.path).startswith(os.path.join(old, "")):
            raise PhotoappError(Code.FOLDER_IS_HOME, path=printable(old))
        if roots.path_is_known(self._catalog.read(), new):
            raise PhotoappError(Code.FOLDER_OVERLAPS, path=printable(new), other=printable(new))
        renamed = Renamed(old, new, old)

        def write(connection: Connection) -> int | None:
            follow = partial(following.rows, renamed=renamed)
            number = moving.root_renamed(connection, root, new, follow)
            following.remember(connection, renamed)
            return number

        with called(self._home, old, new):
            return FilesDone(number=self._catalog.write(write))

    def followed(self, text: str) -> str:
        """A question that was asked before some folder was called otherwise, or called so again,
        with its filters by folder as they read now.
        """
        if not names_folders(text):
            return text
        connection, paths = self._catalog.read(), self._roots()
        # Of folders inside it is told where they are in their root as that is called now.
        of_roots = [
            (Renamed(old, new, old), back) for _, old, new, back in moving.roots_renamed(connection)
        ]
        inside = [
            (renamed_of(step, paths), back)
            for step, back in moving.folders_renamed(connection)
            if step.old.root in paths
        ]
        order = [
            one
            for some in (of_roots, inside)
            for one in (
                *(renamed.back for renamed, back in reversed(some) if back),
                *(renamed for renamed, back in some if not back),
            )
        ]
        return following.now(connection, text, order)

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
