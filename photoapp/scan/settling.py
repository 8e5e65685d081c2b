"""Whether a file still is being written by another program."""

import errno
import os
import signal
import sys
import time
from collections.abc import Callable

from photoapp.scan.opening import mtime_of

YOUNG_S = 2.0
"""A file that stood still so long is taken for whole, where the system does not tell who writes."""


LATELY_S = 60.0
"""Who has a file open for writing, but wrote nothing for so long, may keep it open for ever."""


def is_being_written(
    path: str, size: int, mtime_ns: int, wait: Callable[[float], object] = time.sleep
) -> bool:
    """Whether a file, of this size and mtime when it was looked at, is still being written.

    mtime_ns: as `mtime_of` gives it. It is being written if it has changed since, or if it has
    changed lately and a program has it open for writing, which Linux tells of files of the same
    user on disks of its own. Elsewhere a file changed a moment ago is looked at once more,
    `wait`ing up to YOUNG_S for that. A file that is gone is not being written.
    """
    seen = (size, mtime_ns)
    try:
        if _state(path) != seen:
            return True
        age = time.time() - mtime_ns / 1e9
        if not -YOUNG_S < age < LATELY_S:
            return False
        told = _has_writer(path)
        if told is not None or age >= YOUNG_S:
            return bool(told)
        wait(min(YOUNG_S - age, YOUNG_S))
        return _state(path) != seen
    except OSError:
        return False


def _state(path: str) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_size, mtime_of(found)


def _has_writer(path: str) -> bool | None:
    """Whether some program has a file open for writing; None where nobody can tell."""
    if sys.platform != "linux":
        return None
    import fcntl

    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        # A lease for reading is given only while nobody writes (fcntl(2)). Who opens the file for
        # writing while we hold it waits until we close it, and we get a signal: one that nobody
        # heeds, because the usual one would end the program.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except OSError as error:
        return True if error.errno == errno.EAGAIN else None
    finally:
        os.close(descriptor)
    return False
