"""What all deeds with files of photos share: one at a time, back if need be, errors in words."""

import errno
import filecmp
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from filelock import FileLock, Timeout

from photoapp.base.files import Place
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.moving import Step
from photoapp.base.trash import Trash
from photoapp.catalog.moving import Belonging
from photoapp.library import disk

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


@contextmanager
def whole(home: Home, paths: Sequence[tuple[str, str]]) -> Iterator[None]:
    """Files go from some paths to others: all of them, whatever ends this process meanwhile.

    What belongs to a photo by its name alone would be lost to it otherwise. The body puts
    them back if it fails.
    """
    with telling(str(home.files_journal)):
        home.files_journal.write_text(json.dumps(paths), encoding="ascii")
    try:
        yield
    finally:
        home.files_journal.unlink(missing_ok=True)


def resume(home: Home) -> None:
    """Bring to its end what a process was killed in. The caller is `alone`."""
    try:
        text = home.files_journal.read_text(encoding="ascii")
    except FileNotFoundError:
        return
    with suppress(json.JSONDecodeError):  # killed before the first file went
        for old, new in json.loads(text):
            with suppress(OSError, PhotoappError):
                _finish(old, new)
    home.files_journal.unlink(missing_ok=True)


def _finish(old: str, new: str) -> None:
    if not os.path.lexists(old):
        return
    if not os.path.lexists(new):
        disk.make_folder(os.path.dirname(new))
        disk.shift(old, new)
    elif not disk.is_one(old, new) and filecmp.cmp(old, new, shallow=False):
        os.unlink(old)  # it was copied to another disk, and not deleted yet


def reverse(steps: Sequence[Step], paths: dict[int, str], trash: Trash) -> None:
    """Put files back where they were, the last first; what cannot go back stays where it is, and
    the next scan finds it.
    """
    for step in reversed(steps):
        with suppress(OSError, PhotoappError):
            if step.new is None:
                trash.back(step.trash, path_at(paths, step.old))
            else:
                disk.shift(path_at(paths, step.new), path_at(paths, step.old))


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
