"""Undoing and redoing, of what was done to files as well: the disk first, then the rows."""

import os
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import replace

from photoapp.base.answers import Done
from photoapp.base.files import FileStat, Place, printable
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Code, JobName, PhotoappError
from photoapp.base.moving import Step
from photoapp.base.trash import Trash
from photoapp.catalog import Catalog, Connection, history, moving, roots
from photoapp.library import disk, following
from photoapp.library.carrying import (
    alone,
    called,
    carry,
    go_back,
    out_of_trash,
    path_at,
    telling,
)
from photoapp.library.following import Renamed
from photoapp.library.journal import Journal, kept
from photoapp.library.ordering import hops

ON_DISK = frozenset(
    {
        Action.PHOTOS_TRASHED,
        Action.PHOTO_RENAMED,
        Action.PHOTOS_RENAMED,
        Action.PHOTOS_MOVED,
        Action.FOLDER_RENAMED,
        Action.ROOT_RENAMED,
    }
)
"""What did something to files, so that undoing it may take long."""


class Past(history.History):
    """The actions of the user, those with files among them."""

    def __init__(self, home: Home, catalog: Catalog, trash: Trash) -> None:
        super().__init__(catalog)
        self._home = home
        self._trash = trash

    def undo(self, number: int | None = None, job: Job | None = None) -> Done:
        """Take back an action, the latest without a number, with what it did to files.

        Files must be as it left them, and their old names free. Cancelled, it is as it was. Raises
        Cancelled, PhotoappError as `History.undo`; TRASH_EMPTIED, FILE_OFFLINE, NOT_WRITABLE,
        DISK_FULL.
        """
        found = history.to_undo(self._catalog.read(), number)
        if found.action not in ON_DISK:
            return super().undo(number)
        return self._replay(found, job or Job(JobName.UNDOING), back=True)

    def redo(self, number: int | None = None, job: Job | None = None) -> Done:
        """Do again what was undone, the last of it without a number. Raises as `undo`."""
        found = history.to_redo(self._catalog.read(), number)
        if found.action not in ON_DISK:
            return super().redo(number)
        return self._replay(found, job or Job(JobName.UNDOING), back=False)

    def _replay(self, found: Done, job: Job, *, back: bool) -> Done:
        with alone(self._home, job.checkpoint):
            connection = self._catalog.read()
            history.check(connection, found, back=back)
            if found.action is Action.ROOT_RENAMED:
                return self._rename_root_back(found, back=back)
            paths = {root.id: root.path for root in roots.roots(connection)}
            steps = moving.steps_of(connection, found.number)
            if found.action is Action.FOLDER_RENAMED:
                return self._rename_back(found, steps, paths, back=back)
            if back:
                steps.reverse()
            leaving = _leaving(steps, paths, back=back)
            for step in steps:
                edited = moving.seen_as(connection, step, back=back)
                _check(step, paths, edited, leaving, back=back)
            with kept(self._home) as journal:
                done = _Replaying(journal, paths, self._trash, job, back=back)
                try:
                    done.run(steps)
                    return self._catalog.write(
                        lambda c: history.replay_on_disk(c, found, done.steps, back=back)
                    )
                except BaseException:
                    done.take_back()
                    raise

    def _rename_back(
        self, found: Done, steps: Sequence[Step], paths: dict[int, str], *, back: bool
    ) -> Done:
        """Give a folder the name it had, with all that is in it by now."""
        folder, *inside = (_turned(step) for step in steps) if back else steps
        _check(folder, paths, back=False)
        old, new = path_at(paths, folder.old), path_at(paths, folder.new or folder.old)
        return self._call(found, Renamed(old, new, paths[folder.old.root]), inside, back=back)

    def _rename_root_back(self, found: Done, *, back: bool) -> Done:
        """The same of a folder of the library."""
        all_renamed = moving.roots_renamed(self._catalog.read())
        old, new = next((old, new) for number, old, new, _ in all_renamed if number == found.number)
        renamed = Renamed(new, old, new) if back else Renamed(old, new, old)
        if not os.path.isdir(renamed.old):
            raise PhotoappError(Code.FILE_OFFLINE)
        if os.path.lexists(renamed.new) and not disk.is_one(renamed.old, renamed.new):
            what = printable(os.path.basename(renamed.new))
            raise PhotoappError(Code.UNDO_CONFLICT, what=what)
        return self._call(found, renamed, (), back=back)

    def _call(self, found: Done, renamed: Renamed, inside: Sequence[Step], *, back: bool) -> Done:
        def write(connection: Connection) -> Done:
            done = history.replay_on_disk(connection, found, inside, back=back)
            following.remember(connection, renamed)
            return done

        with called(self._home, renamed.old, renamed.new):
            return self._catalog.write(write)


class _Replaying:
    """Moves files as an action did, or back. Attribute: steps, where each was and is."""

    def __init__(
        self, journal: Journal, paths: dict[int, str], trash: Trash, job: Job, *, back: bool
    ) -> None:
        self.steps: list[Step] = []
        self._journal = journal
        self._paths = paths
        self._trash = trash
        self._job = job
        self._back = back
        self._made: list[str] = []

    def run(self, steps: Sequence[Step]) -> None:
        """Move the files. Raises PhotoappError, Cancelled."""
        self._job.total, self._job.counting = len(steps), False
        for step in steps:
            if step.new is None:
                self._next()
                self._trash_step(step)
        self._move(
            [
                (step.file, *((step.new, step.old) if self._back else (step.old, step.new)))
                for step in steps
                if step.new is not None
            ]
        )

    def _next(self) -> None:
        self._job.checkpoint()
        self._job.done = min(self._job.done + 1, self._job.total or 0)

    def _trash_step(self, step: Step) -> None:
        path = path_at(self._paths, step.old)
        with telling(path):
            if self._back:
                self._make_folder(path)
                self._trash.back(step.trash, path)
                state = disk.state_of(path)
                self.steps.append(Step(step.file, step.old, step.old, step.trash, state))
            else:
                where = self._trash.put(path) or ""
                known = disk.state_of(where) if where else step.state
                self.steps.append(replace(step, trash=where, state=known))

    def _move(self, files: Sequence[tuple[int, Place, Place]]) -> None:
        """Carry files from where they are to where they were, all or none."""
        going = []
        for _, old, new in files:
            path = path_at(self._paths, new)
            with telling(path):
                self._make_folder(path)
            going.append((path_at(self._paths, old), path))
        states = carry(self._journal, hops(going), self._job.checkpoint, self._next)
        self.steps += [
            Step(file, old, new, state=states[path])
            for (file, old, new), (_, path) in zip(files, going, strict=True)
        ]

    def _make_folder(self, path: str) -> None:
        self._made = [*disk.make_folder(os.path.dirname(path)), *self._made]

    def take_back(self) -> None:
        """Leave files as they were before."""
        for step in reversed(self.steps):
            if step.trash and self._back:  # it was in the trash
                with suppress(OSError, PhotoappError):
                    self._trash.put(path_at(self._paths, step.old))
            elif step.new is None:
                out_of_trash([step], self._paths, self._trash)
        go_back(self._journal)
        disk.unmake(self._made)


def _leaving(steps: Sequence[Step], paths: dict[int, str], *, back: bool) -> set[str]:
    """The names that are free once all files have gone where they go, as `_name` has them."""
    places = ((step.new if back else step.old) for step in steps if step.new is not None)
    return {_name(path_at(paths, place)) for place in places if place and place.root in paths}


def _name(path: str) -> str:
    folder, name = os.path.split(path)
    return os.path.join(folder, disk.alike(name))


def _check(
    step: Step,
    paths: dict[int, str],
    seen: FileStat | None = None,
    leaving: AbstractSet[str] = frozenset(),
    *,
    back: bool,
) -> None:
    """Raise PhotoappError if a file is not as it was left, or where it goes is not free.

    seen: as a scan has found it since: who edited a picture may still have its old name back.
    leaving: as of `_leaving`.
    """
    for place in (step.old, step.new or step.old):
        if place.root not in paths:
            raise _conflict(place)
        if not os.path.isdir(paths[place.root]):
            raise PhotoappError(Code.FILE_OFFLINE)
    free = path_at(paths, step.old if back else step.new or step.old)
    if step.new is None:
        now = step.trash if back else path_at(paths, step.old)
        if back and not os.path.lexists(now):
            raise PhotoappError(Code.TRASH_EMPTIED, path=path_at(paths, step.old))
    else:
        now = path_at(paths, step.new if back else step.old)
    if not (_is_as_left(now, step.state) or (seen is not None and _is_as_left(now, seen))):
        raise _conflict((step.new or step.old) if back else step.old)
    moves = back or step.new is not None
    goes = _name(free) in leaving and _name(free) != _name(now)
    if moves and os.path.lexists(free) and not goes and not disk.is_one(now, free):
        raise _conflict(step.old if back else step.new or step.old)


def _turned(step: Step) -> Step:
    return Step(step.file, step.new or step.old, step.old)


def _conflict(place: Place) -> PhotoappError:
    return PhotoappError(Code.UNDO_CONFLICT, what=printable(place.name))


def _is_as_left(path: str, state: FileStat | None) -> bool:
    if state is None:
        return os.path.lexists(path)
    try:
        now = disk.state_of(path)
    except OSError:
        return False
    return now.size == state.size and abs(now.mtime_ns - state.mtime_ns) <= moving.COARSE_NS
