"""What all deeds with files of photos share: one at a time, back if need be, errors in words."""

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from filelock import FileLock, Timeout

from photoapp.base.files import FileStat, Place
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.moving import Step
from photoapp.base.trash import Trash
from photoapp.catalog.moving import Belonging
from photoapp.library import disk
from photoapp.library.journal import Journal, kept, resume
from photoapp.library.naming import Plan
from photoapp.library.ordering import Hop, hops

_FULL = (errno.ENOSPC, errno.EDQUOT)
_UNNAMEABLE = (errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG)
_LOOK = 0.2  # seconds between two looks whether somebody who waits has been stopped


@contextmanager
def alone(home: Home, checkpoint: Callable[[], None]) -> Iterator[None]:
    """Be the one who moves files of photos; waits for others. checkpoint: called meanwhile.

    What another was killed in is taken back first.
    """
    lock = FileLock(home.files_lock)
    while True:
        checkpoint()
        try:
            lock.acquire(timeout=_LOOK, poll_interval=0.02)
            break
        except Timeout:
            continue
    try:
        resume(home)
        yield
    finally:
        lock.release()


def carry(
    journal: Journal,
    order: Sequence[Hop],
    checkpoint: Callable[[], None] = disk.no_checkpoint,
    each: Callable[[], None] = disk.no_checkpoint,
) -> dict[str, FileStat]:
    """Give files other paths, in this order: all of them or none. Returns their states by the path
    that each came to.

    What belongs to a photo by its name alone would be lost to it otherwise. checkpoint: called
    while a file is copied; each: before each hop. Raises PhotoappError, and what these raise.
    """
    done: list[Hop] = []
    states: dict[str, FileStat] = {}
    with telling(journal.path):
        journal.begin(order)
    try:
        for old, new in order:
            each()
            with telling(new):
                disk.shift(old, new, checkpoint)
                done.append((old, new))
                states[new] = disk.state_of(new)
            with telling(journal.path):
                journal.passed()
    except BaseException:
        go_back(journal, done)
        raise
    return states


def carry_out(
    journal: Journal, plans: Sequence[Plan], paths: dict[int, str], checkpoint: Callable[[], None]
) -> list[Step]:
    """Move all files of some photos, or none. Raises PhotoappError, Cancelled."""
    moves = [move for plan in plans for move in plan.moves]
    for one, _ in moves:
        check_there(one, paths)
    going = [(one, new) for one, new in moves if one.place != new]
    order = hops([(path_at(paths, one.place), path_at(paths, new)) for one, new in going])
    states = carry(journal, order, checkpoint)
    return [Step(one.file, one.place, new, state=states[path_at(paths, new)]) for one, new in going]


def go_back(journal: Journal, done: Sequence[Hop] | None = None) -> None:
    """Put files back where they were; what cannot go back stays where it is, and the next scan
    finds it. done: hops, the last ones; None for all of the journal.
    """
    with suppress(OSError):
        done = journal.read()[0] if done is None else done
    with suppress(OSError):  # a disk may be full, and this is for a kill in just this moment
        journal.turn()
    for old, new in reversed(done or ()):
        with suppress(OSError, PhotoappError):
            disk.shift(new, old, disk.no_checkpoint)
        with suppress(OSError):
            journal.taken_back()


def resume_of_the_dead(home: Home) -> None:
    """Take back what a process was killed in; what another one is doing now is left to it."""
    if not home.files_journal.exists():
        return
    lock = FileLock(home.files_lock)
    with suppress(Timeout), lock.acquire(timeout=0):
        resume(home)


@contextmanager
def called(home: Home, old: str, new: str) -> Iterator[None]:
    """Give a folder another name, in one step, while the body tells of it: if that fails, or this
    process ends before, it has the name it had. Raises PhotoappError, and what the body raises.
    """
    with kept(home) as journal:
        carry(journal, [(old, new)])
        try:
            yield
        except BaseException:
            go_back(journal)
            raise


def copy(order: Sequence[Hop], checkpoint: Callable[[], None]) -> None:
    """Have the same files at other paths, all or none. Raises PhotoappError, Cancelled."""
    done: list[str] = []
    try:
        for old, new in order:
            with telling(new):
                disk.copy(old, new, checkpoint)
            done.append(new)
    except BaseException:
        for new in done:
            os.unlink(new)
        raise


def out_of_trash(steps: Sequence[Step], paths: dict[int, str], trash: Trash) -> None:
    """Put files of the trash back; what cannot go back stays there, and the next scan misses it."""
    for step in reversed(steps):
        with suppress(OSError, PhotoappError):
            trash.back(step.trash, path_at(paths, step.old))


def path_at(paths: dict[int, str], place: Place) -> str:
    """The absolute path of a place. paths: of the roots, by id."""
    return os.path.join(paths[place.root], place.path) if place.path else paths[place.root]


def check_there(one: Belonging, paths: dict[int, str]) -> None:
    """Raise PhotoappError if a file is out of reach: FILE_ONLINE_ONLY, _OFFLINE or _MISSING."""
    if one.online:
        raise PhotoappError(Code.FILE_ONLINE_ONLY)
    if not os.path.lexists(path_at(paths, one.place)):
        there = os.path.isdir(paths[one.place.root])
        raise PhotoappError(Code.FILE_MISSING if there else Code.FILE_OFFLINE)


@contextmanager
def telling(path: str) -> Iterator[None]:
    """What the system says while a file comes to a path, as errors of the program."""
    try:
        yield
    except OSError as error:
        raise told(error, path) from error


def told(error: OSError, path: str) -> PhotoappError:
    """What an error of the system means."""
    if isinstance(error, FileExistsError):
        return PhotoappError(Code.NAME_TAKEN, path=path)
    if error.errno in _FULL:
        return PhotoappError(Code.DISK_FULL, path=os.path.dirname(path))
    if error.errno in _UNNAMEABLE:
        return PhotoappError(Code.NAME_UNUSABLE, name=os.path.basename(path))
    if isinstance(error, FileNotFoundError):
        return PhotoappError(Code.FILE_MISSING)
    detail = error.strerror or str(error)
    return PhotoappError(Code.NOT_WRITABLE, path=os.path.dirname(path), detail=detail)
