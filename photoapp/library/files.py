"""Looking after the files of photos: trash, names, places, copies; the catalog follows."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from photoapp.base import naming
from photoapp.base.files import Place, printable
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Cancelled, Code, JobName, PhotoappError
from photoapp.base.moving import FilesDone, Renaming, Step
from photoapp.base.pairing import ending
from photoapp.base.trash import Trash
from photoapp.catalog import Catalog, moving, photos, roots
from photoapp.catalog.moving import Belonging
from photoapp.library import disk
from photoapp.library.carrying import (
    alone,
    carry_out,
    check_there,
    copy,
    go_back,
    out_of_trash,
    path_at,
    resume_of_the_dead,
    telling,
    told,
)
from photoapp.library.journal import kept
from photoapp.library.naming import (
    Names,
    Plan,
    Wish,
    plans,
    stem_of,
    together,
    values_of,
    waits,
)
from photoapp.library.ordering import units
from photoapp.scan import is_passed_over

Write = Callable[[Sequence[Step]], int | None]

_WRITE_AFTER = 1.0  # seconds of a long move after which the catalog follows


@dataclass(slots=True)
class _Done:
    """What was done so far. photos: to so many; failed: see `FilesDone`. written: of the steps,
    those that the catalog knows, as the action `number`.
    """

    steps: list[Step] = field(default_factory=list)
    photos: int = 0
    written: int = 0
    number: int | None = None
    failed: list[tuple[str, PhotoappError]] = field(default_factory=list)

    def report(self) -> FilesDone:
        return FilesDone(self.photos, len(self.steps), tuple(self.failed), self.number)


class Files:
    """Renames, moves, copies and trashes photos with all their files. Usable from any thread.

    Each deed but copying is one action of the history, undone while the files are as it left them.
    A photo whose files cannot all follow stays as it is and is told in the report; the others go
    on. Nothing is ever written over a file. Cancelling keeps what was done until then.
    """

    def __init__(self, home: Home, catalog: Catalog, trash: Trash) -> None:
        self._home = home
        self._catalog = catalog
        self._trash = trash

    def trash(self, ids: Sequence[int], job: Job | None = None) -> FilesDone:
        """Put photos into the trash, with copies, raw files, films and sidecars. Counts photos.

        Raises Cancelled. Among what failed: TRASH_UNAVAILABLE.
        """
        job = job or Job(JobName.TRASHING)
        done = _Done()
        with self._alone(job):
            found = self._files(ids, done)
            paths = self._roots()

            def put(unit: Sequence[int]) -> None:
                for one in found[unit[0]]:
                    check_there(one, paths)
                self._put(found[unit[0]], paths, done.steps)

            def write(steps: Sequence[Step]) -> int | None:
                try:
                    return self._catalog.write(
                        lambda c: moving.trashed(c, steps, done.photos, done.number)
                    )
                except BaseException:
                    out_of_trash(steps, paths, self._trash)
                    raise

            leads = {photo: path_at(paths, some[0].place) for photo, some in found.items()}
            self._each(leads, put, write, job, done)
        return done.report()

    def rename(self, photo: int, name: str) -> FilesDone:
        """Call a photo so; its endings stay. Returns an empty report if it is called so.

        Raises PhotoappError: NAME_UNUSABLE, NAME_TAKEN, and what stops the files from following.
        """
        job = Job(JobName.RENAMING)
        done = _Done()
        with self._alone(job):
            for some in self._files([photo], done).values():
                place = some[0].place
                behind = ending(place.name)
                if behind and name.casefold().endswith(behind.casefold()):
                    name = name[: -len(behind)]
                stem = naming.check_name(name)
                names, into = self._names(place), Place(place.root, place.folder)
                names.release(mine := together(some), into)
                plan = names.give(mine, into, stem, exactly=True)
                new = plan.moves[0][1].name
                values = {"name": printable(new), "other": printable(place.name)}
                self._carry([plan], Action.PHOTO_RENAMED, values, job, done)
        if done.failed:
            raise done.failed[0][1]
        return done.report()

    def planned(self, ids: Sequence[int], pattern: str) -> list[Renaming]:
        """What `rename_by` would call photos that are there, in the order given; nothing is done.

        Raises PhotoappError: PATTERN_UNKNOWN, NAME_UNUSABLE.
        """
        naming.check_pattern(pattern)
        return [
            Renaming(
                plan.photo,
                plan.moves[0][0].place.name,
                plan.moves[0][1].name,
                plan.numbered,
            )
            for plan in self._plans_by(ids, pattern, _Done())
        ]

    def rename_by(self, ids: Sequence[int], pattern: str, job: Job | None = None) -> FilesDone:
        """Name photos by a pattern (see `base.naming`), numbered in the order given where it asks
        for numbers and where names would be the same. Names that they give up are free for each
        other. Counts photos.

        Raises Cancelled, PhotoappError: PATTERN_UNKNOWN, NAME_UNUSABLE.
        """
        job = job or Job(JobName.RENAMING)
        naming.check_pattern(pattern)
        done = _Done()
        with self._alone(job):
            self._carry(self._plans_by(ids, pattern, done), Action.PHOTOS_RENAMED, {}, job, done)
        return done.report()

    def move(self, ids: Sequence[int], folder: str, job: Job | None = None) -> FilesDone:
        """Move photos into a folder of the library or in one, which is made if need be.

        Where a name is taken they get a number. Counts photos. Raises Cancelled, PhotoappError:
        FOLDER_NOT_IN_LIBRARY (also if scans leave it out), NAME_UNUSABLE, NOT_WRITABLE.
        """
        job = job or Job(JobName.MOVING)
        done = _Done()
        with self._alone(job):
            into = self._place_of(folder)
            found = self._files(ids, done)
            with self._target(path_at(self._roots(), into), done) as names:
                going = [
                    names.give(together(some), into, stem_of(some[0].place.name))
                    for some in found.values()
                    if (some[0].place.root, some[0].place.folder) != (into.root, into.path)
                ]
                values = {"path": printable(path_at(self._roots(), into))}
                self._carry(going, Action.PHOTOS_MOVED, values, job, done)
        return done.report()

    def copy(self, ids: Sequence[int], folder: str, job: Job | None = None) -> FilesDone:
        """Copy photos into any folder, which is made if need be; no action of the history.

        Where a name is taken the copy gets a number. Counts photos. Raises Cancelled, PhotoappError
        NOT_WRITABLE.
        """
        job = job or Job(JobName.COPYING)
        done = _Done()
        target = os.path.abspath(folder)
        with self._alone(job), self._target(target, done) as names:
            paths = self._roots()
            nowhere = Place(0, "")  # of no root, so that no file is taken to be there already
            found = {
                some[0].photo: names.give(together(some), nowhere, stem_of(some[0].place.name))
                for some in self._files(ids, done).values()
            }

            def put(unit: Sequence[int]) -> None:
                for one, _ in (moves := found[unit[0]].moves):
                    check_there(one, paths)
                going = [(path_at(paths, one.place), path_at({0: target}, to)) for one, to in moves]
                copy(going, job.checkpoint)
                done.steps += [Step(one.file, one.place, to) for one, to in moves]

            leads = {one.photo: path_at(paths, one.moves[0][0].place) for one in found.values()}
            self._each(leads, put, lambda _steps: None, job, done)
        return done.report()

    def resume(self) -> None:
        """Take back what a process was killed in, before anybody looks at the files."""
        resume_of_the_dead(self._home)

    # -- what the deeds share ----------------------------------------------------------------

    @contextmanager
    def _alone(self, job: Job) -> Iterator[None]:
        """Be the one who moves files, in any process. Raises Cancelled while waiting."""
        with alone(self._home, job.checkpoint):
            yield

    def _roots(self) -> dict[int, str]:
        return {root.id: root.path for root in roots.roots(self._catalog.read())}

    def _files(self, ids: Sequence[int], done: _Done) -> dict[int, list[Belonging]]:
        """The files of photos, in the order given; photos without any have failed."""
        connection = self._catalog.read()
        found = moving.of_photos(connection, ids)
        lost = [photo for photo in dict.fromkeys(ids) if photo not in found]
        for path in photos.lead_paths(connection, lost).values():
            done.failed.append((path, PhotoappError(Code.FILE_MISSING)))
        return {photo: found[photo] for photo in dict.fromkeys(ids) if photo in found}

    def _names(self, place: Place) -> Names:
        """The names in the folder of a place. Raises PhotoappError."""
        folder = path_at(self._roots(), Place(place.root, place.folder))
        try:
            return Names(folder)
        except OSError as error:
            raise told(error, folder) from error

    def _plans_by(self, ids: Sequence[int], pattern: str, done: _Done) -> list[Plan]:
        found = self._files(ids, done)
        connection, digits, paths = self._catalog.read(), len(str(len(found))), self._roots()
        folders: dict[Place, Names] = {}
        wishes = []
        for number, (photo, some) in enumerate(found.items(), 1):
            place = some[0].place
            into = Place(place.root, place.folder)
            try:
                mine = together(some)
                for one in mine:
                    check_there(one, paths)
                values = values_of(photos.details(connection, photo))
                stem = naming.filled(pattern, values, number, digits)
                if into not in folders:
                    folders[into] = self._names(place)
                wishes.append(Wish(mine, into, stem))
            except PhotoappError as error:  # and its names stay taken
                done.failed.append((path_at(paths, place), error))
        return plans(wishes, folders)

    def _place_of(self, folder: str) -> Place:
        """A folder in the library, there or not. Raises PhotoappError."""
        wanted = os.path.realpath(folder)
        for id_, path in self._roots().items():
            if wanted == path or wanted.startswith(os.path.join(path, "")):
                inside = os.path.relpath(wanted, path).replace(os.sep, "/")
                place = Place(id_, "" if inside == "." else inside)
                for name in filter(None, place.path.split("/")):
                    naming.check_name(name)
                globs = roots.exclusions(self._catalog.read())
                if is_passed_over(place.path, [*globs.get(None, ()), *globs.get(id_, ())]):
                    break
                return place
        raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=folder)

    @contextmanager
    def _target(self, folder: str, done: _Done) -> Iterator[Names]:
        """Make a folder that files come into; it goes again if none does."""
        try:
            made = disk.make_folder(folder)
            disk.sweep(folder)
            names = Names(folder)
        except OSError as error:
            raise told(error, folder) from error
        try:
            yield names
        finally:
            if not done.steps:
                disk.unmake(made)

    def _carry(
        self,
        going: Sequence[Plan],
        action: Action,
        values: dict[str, str],
        job: Job,
        done: _Done,
    ) -> None:
        """Move the files of plans, and let the catalog follow."""
        paths = self._roots()
        changing = {plan.photo: plan for plan in going if plan.changes}
        behind, stayed = waits(going), set[int]()

        def put(unit: Sequence[int]) -> None:
            mine = [changing[photo] for photo in unit]
            try:
                for plan in mine:
                    if behind[plan.photo] & stayed:
                        taken = path_at(paths, plan.moves[0][1])
                        raise PhotoappError(Code.NAME_TAKEN, path=taken)
                done.steps += carry_out(journal, mine, paths, job.checkpoint)
            except PhotoappError:
                stayed.update(unit)
                raise

        def write(steps: Sequence[Step]) -> int | None:
            said: dict[str, str | int] = {"photos": done.photos, **values}
            try:
                number = self._catalog.write(
                    lambda c: moving.moved(c, action, steps, done.number, **said)
                )
            except BaseException:
                go_back(journal)
                raise
            journal.clear()
            return number

        leads = {one.photo: path_at(paths, one.moves[0][0].place) for one in changing.values()}
        with kept(self._home) as journal:
            self._each(leads, put, write, job, done, units(behind))

    def _each(
        self,
        leads: dict[int, str],
        put: Callable[[Sequence[int]], None],
        write: Write,
        job: Job,
        done: _Done,
        order: Sequence[Sequence[int]] = (),
    ) -> None:
        """Do it to each photo, and write what was done as it goes, also of a job that was
        cancelled: whatever ends a long one, the catalog knows of all but the last moments.

        order: of the photos, those together that can only go so.
        """
        job.total, job.counting = len(leads), False
        stopped, written = None, time.monotonic()
        for unit in order or [(photo,) for photo in leads]:
            try:
                job.checkpoint()
                put(unit)
                done.photos += len(unit)
            except Cancelled as error:
                stopped = error
                break
            except PhotoappError as error:
                done.failed += [(leads[photo], error) for photo in unit]
            job.done += len(unit)
            if time.monotonic() - written > _WRITE_AFTER:
                self._write(write, done)
                written = time.monotonic()
        self._write(write, done)
        if stopped is not None:
            raise stopped

    def _write(self, write: Write, done: _Done) -> None:
        """Let the catalog know of the steps that it does not know; else `write` takes them back."""
        steps = done.steps[done.written :]
        if steps:
            done.number = write(steps)
            done.written = len(done.steps)

    def _put(self, some: Sequence[Belonging], paths: dict[int, str], steps: list[Step]) -> None:
        """Put all files of a photo into the trash, or none. Raises PhotoappError."""
        mine: list[Step] = []
        try:
            for one in some:
                path = path_at(paths, one.place)
                with telling(path):
                    where = self._trash.put(path)
                state = disk.state_of(where) if where else None
                mine.append(Step(one.file, one.place, None, where or "", state))
        except BaseException:
            out_of_trash([step for step in mine if step.trash], paths, self._trash)
            steps += [step for step in mine if not step.trash]  # they cannot come back
            raise
        steps += mine
