"""Where files lie until they are whole: a hidden folder inside the one that they are meant for.

It is held by a lock, so that whoever writes there next clears away what was left by a program that
was killed, and nothing of one that still runs.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from itertools import count
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

HIDDEN = "._photoapp."  # how the names of such folders begin; scans look into no such folder
_LOCK = "lock"


class Parts:
    """A context: files in it are gone at its end, but for those that were given names outside.

    folder: is there, and can be written to. Entering raises OSError.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._number = count()

    def __enter__(self) -> Self:
        _clear(self._folder)
        self._place = tempfile.mkdtemp(prefix=HIDDEN, dir=self._folder)
        self._lock = FileLock(os.path.join(self._place, _LOCK))
        self._lock.acquire(timeout=0)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()
        shutil.rmtree(self._place, ignore_errors=True)

    def path(self) -> str:
        """The path for another file that is not whole yet."""
        return os.path.join(self._place, str(next(self._number)))


def _clear(folder: str) -> None:
    """Delete what was left half in a folder by programs that were killed."""
    with os.scandir(folder) as entries:
        left = [
            one.path
            for one in entries
            if one.name.startswith(HIDDEN) and one.is_dir(follow_symlinks=False)
        ]
    for path in left:
        lock = FileLock(os.path.join(path, _LOCK))
        with suppress(OSError, Timeout):
            lock.acquire(timeout=0)
            lock.release()
            shutil.rmtree(path, ignore_errors=True)
