"""Where files lie until they are whole: a hidden folder inside the one that they are meant for.

It is held by a lock, so that whoever writes there next clears away what was left by a program that
was killed. One that has made its folder and does not hold it yet may lose it, and makes another.
On a disk without locks nothing is held, and nothing is cleared away.
"""

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from itertools import count
from types import TracebackType
from typing import Self

from filelock import BaseFileLock, FileLock, Timeout

HIDDEN = "._photoapp."  # how the names of such folders begin; scans look into no such folder
_LOCK = "lock"
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
_TRIES = 10  # folders made before it is believed that none can be held


class Parts:
    """A context: files in it are gone at its end, but for those that were given names outside.

    folder: is there, and can be written to. Entering raises OSError.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._number = count()

    def __enter__(self) -> Self:
        _clear(self._folder)
        self._place, self._lock = _make(self._folder)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _remove(self._place, self._lock)

    def path(self) -> str:
        """The path for another file that is not whole yet."""
        return os.path.join(self._place, str(next(self._number)))


def _make(folder: str) -> tuple[str, BaseFileLock]:
    """A new folder inside, and the lock that holds it. Raises OSError."""
    for tries_left in reversed(range(_TRIES)):
        place = tempfile.mkdtemp(prefix=HIDDEN, dir=folder)
        lock = _lock_of(place)
        try:
            _hold(lock)
        except BaseException as error:
            _remove(place, lock)
            if not tries_left or not isinstance(error, FileNotFoundError | Timeout):
                raise
        else:
            return place, lock
    raise AssertionError  # the last try returns or raises


def _hold(lock: BaseFileLock) -> None:
    """Take a lock, where the disk has any. Raises OSError; Timeout if another has it."""
    try:
        lock.acquire(timeout=0)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise


def _clear(folder: str) -> None:
    """Delete what was left half in a folder by programs that were killed, if it can be listed."""
    left = []
    with suppress(OSError), os.scandir(folder) as entries:
        left = [
            one.path
            for one in entries
            if one.name.startswith(HIDDEN) and one.is_dir(follow_symlinks=False)
        ]
    for path in left:
        lock = _lock_of(path)
        with suppress(OSError):
            lock.acquire(timeout=0)
            _remove(path, lock)


def _remove(place: str, lock: BaseFileLock) -> None:
    """Delete a folder, still held, as far as that goes."""
    shutil.rmtree(place, ignore_errors=True)
    lock.release()
    with suppress(OSError):  # an open file stays on Windows, and under another name on NFS
        os.rmdir(place)


def _lock_of(place: str) -> BaseFileLock:
    return FileLock(os.path.join(place, _LOCK), fallback_to_soft=False)
