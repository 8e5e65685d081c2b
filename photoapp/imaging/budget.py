"""A budget of bytes shared by processes, whose shares the kernel takes back when one dies.

The budget is cut into units, each a byte-range lock on one empty file. Whoever wants many units
gathers them behind a gate that others wait at, so a large picture is not starved by small ones.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

BUDGET = 512 << 20
"""Bytes of decoded pixels at a time (DESIGN.md, The photo's road): 178 megapixels of RGB."""

UNITS = 64
_GATE = UNITS
_PAUSE = 0.005


class SharedBudget:
    """One process's door to the budget. path: the lock file; total: bytes of the whole budget.

    waiting: called at every look while this process waits for its turn.
    """

    def __init__(self, path: str, total: int, waiting: Callable[[], None]) -> None:
        self._descriptor = os.open(path, os.O_RDWR)
        self._unit = max(1, total // UNITS)
        self._waiting = waiting
        self._first = os.getpid()  # where to look first, so that processes rarely collide

    @contextmanager
    def claim(self, count: int) -> Iterator[None]:
        """Hold `count` bytes (at most all) of the budget; waits until they are free."""
        wanted = min(UNITS, max(1, -(-count // self._unit)))
        held: list[int] = []
        try:
            self._gather([_GATE], 1, held)
            self._gather(range(self._first, self._first + UNITS), wanted + 1, held)
            self._release(held.pop(0))
            yield
        finally:
            for unit in held:
                self._release(unit)

    def _gather(self, units: "range | list[int]", until: int, held: list[int]) -> None:
        while True:
            for unit in units:
                lock = unit if unit == _GATE else unit % UNITS
                if len(held) >= until:
                    return
                if lock not in held and _try_lock(self._descriptor, lock):
                    held.append(lock)
            if len(held) >= until:
                return
            self._waiting()
            time.sleep(_PAUSE)

    def _release(self, unit: int) -> None:
        _unlock(self._descriptor, unit)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int, at: int) -> bool:
        os.lseek(descriptor, at, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int, at: int) -> None:
        os.lseek(descriptor, at, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int, at: int) -> bool:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, at)
        except (BlockingIOError, PermissionError):  # POSIX allows either
            return False
        return True

    def _unlock(descriptor: int, at: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_UN, 1, at)
