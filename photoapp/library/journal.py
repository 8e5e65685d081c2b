"""What is under way with files, written down until the catalog knows of it: a kill takes it back.

What is done is told by nothing else, once one file has the name that another had. One line each:
hops that begin, in order; "+" for the next of them that is done; "<" before those done are taken
back, from the last to the first, with "-" for each.
"""

import filecmp
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from photoapp.base.home import Home
from photoapp.base.messages import PhotoappError
from photoapp.library import disk
from photoapp.library.ordering import Hop

_DONE, _BACK, _UNDONE = "+", "<", "-"


class Journal:
    """The hops of files of one process, which is alone with them. All may raise OSError."""

    def __init__(self, home: Home) -> None:
        self._path = home.files_journal

    @property
    def path(self) -> str:
        """Where it is."""
        return str(self._path)

    def begin(self, hops: Sequence[Hop]) -> None:
        """These come next."""
        self._write(json.dumps(hops))

    def passed(self) -> None:
        """The next of them is done."""
        self._write(_DONE)

    def turn(self) -> None:
        """From here on hops are taken back."""
        self._write(_BACK)

    def taken_back(self) -> None:
        """The last that is done is taken back."""
        self._write(_UNDONE)

    def clear(self) -> None:
        """Nothing is under way: the catalog knows of it, or it has been taken back."""
        self._path.unlink(missing_ok=True)

    def read(self) -> tuple[list[Hop], Hop | None]:
        """The hops that are done, in order, and the one that may be, or be half done."""
        done, ahead = list[Hop](), list[Hop]()
        for line in self._lines():
            if line == _DONE and ahead:
                done.append(ahead.pop(0))
            elif line == _BACK:
                ahead = []
            elif line == _UNDONE and done:
                done.pop()
            else:
                with suppress(json.JSONDecodeError, ValueError):  # killed before any of them
                    ahead = [(old, new) for old, new in json.loads(line)]
        return done, ahead[0] if ahead else None

    def _lines(self) -> list[str]:
        try:
            return self._path.read_text(encoding="ascii").splitlines()
        except FileNotFoundError:
            return []

    def _write(self, line: str) -> None:
        with open(self._path, "a", encoding="ascii") as file:
            file.write(f"{line}\n")


@contextmanager
def kept(home: Home) -> Iterator[Journal]:
    """What is done to files in the body is taken back if this process ends within. The body takes
    back itself what it fails in.
    """
    journal = Journal(home)
    try:
        yield journal
    finally:
        journal.clear()


def resume(home: Home) -> None:
    """Take back what a process was killed in. The caller is alone with the files."""
    if not home.files_journal.exists():
        return
    journal = Journal(home)
    done, begun = journal.read()
    if begun is not None:
        with suppress(OSError, PhotoappError):
            _return(*begun, copied=True)
    with suppress(OSError):
        journal.turn()
    for number, hop in enumerate(reversed(done)):
        with suppress(OSError, PhotoappError):
            _return(*hop, copied=begun is None and number == 0)
        with suppress(OSError):
            journal.taken_back()
    journal.clear()


def _return(old: str, new: str, *, copied: bool) -> None:
    """Give a file its old path again. copied: it may be at both, on its way to another disk."""
    if not os.path.lexists(new):
        return
    if not os.path.lexists(old):
        disk.make_folder(os.path.dirname(old))
        disk.shift(new, old)
    elif copied and not disk.is_one(old, new) and filecmp.cmp(old, new, shallow=False):
        os.unlink(new)
