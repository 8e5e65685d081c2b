"""Who has the catalog open: any number of programs together, or one alone.

Making, migrating, restoring and recovering a catalog need it alone. The lock is the kernel's, so
it is free when its process dies. Not by `filelock`: that has no shared locks, and importing it
takes 40 of the 330 ms of a cold search.
"""

import errno
import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds to wait for another process to finish making or restoring the catalog."""

_LOOK = 0.02
_PLACES = 1024  # programs that may have one catalog open on Windows, where no lock is shared
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}


class Presence:
    """This process's share in `home.open_lock`, until `close`."""

    def __init__(self, home: Home) -> None:
        """Raises OSError."""
        self._path = home.open_lock
        self._file: BinaryIO = home.open_lock.open("a+b")

    def share(self, unready: Callable[[], bool], prepare: Callable[[], None]) -> None:
        """Have the catalog open together with others, after `prepare` if it was `unready`.

        `prepare` runs while no other process has it open. Raises PhotoappError CATALOG_OPEN, and
        what the two raise.
        """
        until = time.monotonic() + PATIENCE
        while True:
            if self._take(alone=False):
                if not unready():
                    return
                self._release()
                if self._take(alone=True):
                    if unready():  # another process may have been first
                        prepare()
                    self._release()
                    continue
            if time.monotonic() > until:
                raise self._refusal()
            time.sleep(_LOOK)

    def alone(self) -> None:
        """Have the catalog to this process. Raises PhotoappError CATALOG_OPEN at once."""
        if not self._take(alone=True):
            raise self._refusal()

    def close(self) -> None:
        """Let go. May be called twice."""
        self._file.close()  # which frees its locks

    def _refusal(self) -> PhotoappError:
        return PhotoappError(Code.CATALOG_OPEN, path=str(self._path.parent))

    def _take(self, *, alone: bool) -> bool:
        try:
            return _lock(self._file, alone=alone)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            log.warning("this file system has no locks: %s", error.strerror)
            return True

    def _release(self) -> None:
        _unlock(self._file)


def holders(path: Path) -> list[int]:
    """Ids of the processes that hold a lock on a file, as far as the system tells (Linux)."""
    try:
        state, locks = path.stat(), Path("/proc/locks").read_text(encoding="ascii")
    except OSError:
        return []
    device = f"{os.major(state.st_dev):02x}:{os.minor(state.st_dev):02x}"
    file = f"{device}:{state.st_ino}"
    # 1: FLOCK  ADVISORY  READ 1234 fd:01:5678 0 EOF
    fields = [line.split() for line in locks.splitlines()]
    return sorted({int(one[4]) for one in fields if len(one) > 5 and one[5] == file})


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO, *, alone: bool) -> bool:
        """One byte a program; alone: all of them."""
        for place in range(1 if alone else _PLACES):
            file.seek(place)
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, _PLACES if alone else 1)
            except OSError as error:
                if error.errno not in (errno.EACCES, errno.EDEADLK):
                    raise
                continue
            _held[file] = (place, _PLACES if alone else 1)
            return True
        return False

    def _unlock(file: BinaryIO) -> None:
        place, count = _held.pop(file)
        file.seek(place)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, count)

    _held: dict[BinaryIO, tuple[int, int]] = {}
else:
    import fcntl

    def _lock(file: BinaryIO, *, alone: bool) -> bool:
        kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
