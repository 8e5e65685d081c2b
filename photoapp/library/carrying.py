"""What all deeds with files of photos share: one at a time, back if need be, errors in words."""

import errno
import filecmp
import json
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
from photoapp.library.ordering import Hop
from photoapp.library.ordering import hops as ordered

_FULL = (errno.ENOSPC, errno.EDQUOT)
_UNNAMEABLE = (errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG)
_LOOK = 0.2  # seconds between two looks whether somebody who waits has been stopped


@contextmanager
def alone(home: Home, checkpoint: Callable[[], None]) -> Iterator[None]:
    """Be the one who moves files of photos; waits for others. checkpoint: called meanwhile.

    What another began and was killed in is brought to its end first.
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


class _Journal:
    """The hops that are under way, written down: a line of all, then a line for each that is done.

    What is done is told by nothing else, once one file has the name that another had.
    """

    def __init__(self, home: Home) -> None:
        self._path = home.files_journal

    def begin(self, hops: Sequence[Hop]) -> None:
        """Have these under way, and none others. Raises OSError; what was there stays then."""
        part = self._path.with_name(f"{self._path.name}.part")
        part.write_text(json.dumps(hops), encoding="ascii")
        os.replace(part, self._path)

    def passed(self) -> None:
        """The next of them is done. Raises OSError."""
        with open(self._path, "a", encoding="ascii") as file:
            file.write("\n")

    def left(self) -> list[Hop]:
        """Those that may not be done, the first of which may be half done."""
        try:
            first, *done = self._path.read_text(encoding="ascii").split("\n")
            return [(old, new) for old, new in json.loads(first)[len(done) :]]
        except (FileNotFoundError, json.JSONDecodeError):
            return []

    def end(self) -> None:
        self._path.unlink(missing_ok=True)


def carry(
    home: Home,
    hops: Sequence[Hop],
    checkpoint: Callable[[], None] = disk.no_checkpoint,
    each: Callable[[], None] = disk.no_checkpoint,
) -> dict[str, FileStat]:
    """Give files other paths, in this order: all of them or none, whatever ends this process
    meanwhile. Returns their states by the path that each came to.

    What belongs to a photo by its name alone would be lost to it otherwise. checkpoint: called
    while a file is copied; each: before each hop. Raises PhotoappError, and what these raise.
    """
    journal, done = _Journal(home), list[Hop]()
    states: dict[str, FileStat] = {}
    with telling(str(home.files_journal)):
        journal.begin(hops)
    try:
        for old, new in hops:
            each()
            with telling(new):
                disk.shift(old, new, checkpoint)
                done.append((old, new))
                states[new] = disk.state_of(new)
            with telling(str(home.files_journal)):
                journal.passed()
    except BaseException:
        _go_back(journal, done)
        raise
    finally:
        journal.end()
    return states


def _go_back(journal: _Journal, done: Sequence[Hop]) -> None:
    """Put files back where they were; what cannot go back stays where it is."""
    back = [(new, old) for old, new in reversed(done)]
    with suppress(OSError):  # of a disk that is full: it is for a kill in just this moment
        journal.begin(back)
    for old, new in back:
        with suppress(OSError, PhotoappError):
            disk.shift(old, new, disk.no_checkpoint)
        with suppress(OSError):
            journal.passed()


@contextmanager
def called(home: Home, old: str, new: str) -> Iterator[None]:
    """Give a folder another name, in one step, while the body tells of it: if that fails, or this
    process ends before, it has the name it had. Raises PhotoappError, and what the body raises.
    """
    journal = _Journal(home)
    with telling(str(home.files_journal)):
        journal.begin([(new, old)])
    try:
        with telling(new):
            disk.shift(old, new, disk.no_checkpoint)
        try:
            yield
        except BaseException:
            with suppress(OSError, PhotoappError):
                disk.shift(new, old, disk.no_checkpoint)
            raise
    finally:
        journal.end()


def copy(hops: Sequence[Hop], checkpoint: Callable[[], None]) -> None:
    """Have the same files at other paths, all or none. Raises PhotoappError, Cancelled."""
    done: list[str] = []
    try:
        for old, new in hops:
            with telling(new):
                disk.copy(old, new, checkpoint)
            done.append(new)
    except BaseException:
        for new in done:
            os.unlink(new)
        raise


def resume(home: Home) -> None:
    """Bring to its end what a process was killed in. The caller is `alone`."""
    if not home.files_journal.exists():
        return
    journal = _Journal(home)
    for number, (old, new) in enumerate(journal.left()):
        with suppress(OSError, PhotoappError):
            _finish(old, new, copied=number == 0)
        with suppress(OSError):
            journal.passed()
    journal.end()


def _finish(old: str, new: str, *, copied: bool) -> None:
    """copied: this may be the file that was on its way."""
    if not os.path.lexists(old):
        return
    if not os.path.lexists(new):
        disk.make_folder(os.path.dirname(new))
        disk.shift(old, new)
    elif copied and not disk.is_one(old, new) and filecmp.cmp(old, new, shallow=False):
        os.unlink(old)  # it was copied to another disk, and not deleted yet


def reverse(steps: Sequence[Step], paths: dict[int, str], trash: Trash) -> None:
    """Put files back where they were; what cannot go back stays where it is, and the next scan
    finds it.
    """
    moves: list[Hop] = []
    for step in reversed(steps):
        old = path_at(paths, step.old)
        if step.new is not None:
            moves.append((path_at(paths, step.new), old))
            continue
        with suppress(OSError, PhotoappError):
            trash.back(step.trash, old)
    for now, old in ordered(moves):
        with suppress(OSError, PhotoappError):
            disk.shift(now, old)


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
