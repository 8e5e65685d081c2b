"""Copies of originals in a folder: what leaves the library, and never by force.

A copy has the bytes, the time and the rights of its original, gets its name only once it is whole,
and takes the place of nothing. What is there already with the same content is not copied again, so
that exporting once more goes on where it stopped.
"""

import errno
import filecmp
import os
import shutil
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from typing import BinaryIO

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Exported
from photoapp.library.unfinished import Parts

_CHUNK = 1 << 20  # bytes between two looks for a cancelled job
_LONGEST = 255  # bytes of a name that every usual file system takes
_LONGEST_SUFFIX = 20  # signs; what is longer is no suffix
_MB = 1_000_000
_FULL = (errno.ENOSPC, errno.EDQUOT)
UNNAMEABLE = (errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG)
_FOREIGN = str.maketrans(dict.fromkeys([*'<>:"/\\|?*', *map(chr, range(32))], "_"))
"""What some file systems take in no name."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file to copy. folders: names of the folders in the target that it goes into.

    online: it is in the cloud only, and is never opened.
    """

    path: str
    folders: tuple[str, ...] = ()
    online: bool = False


class _LeftOut(Exception):  # noqa: N818 - one original failed, not the export
    """An original that could not be copied. Attribute: told, why."""

    def __init__(self, code: Code, **values: str | int) -> None:
        super().__init__(code)
        self.told = PhotoappError(code, **values)


def copy_all(originals: Sequence[Original], target: str, job: Job) -> Exported:
    """Copy originals into a folder, which is made if need be. Counts photos.

    Raises Cancelled; PhotoappError: EXPORT_NO_ROOM (before anything is copied), DISK_FULL,
    NOT_WRITABLE. What was copied until then stays, each file whole.
    """
    target = os.path.abspath(target)
    job.total, job.counting = len(originals), False
    folders: dict[tuple[str, ...], _Folder] = {}
    parts: Parts | None = None  # made with the first copy
    _check_room(originals, target)
    copied = already = amount = 0
    failed: list[tuple[str, PhotoappError]] = []
    with ExitStack() as stack:
        for original in originals:
            job.checkpoint()
            try:
                with _reading(original) as source, told_as_errors(target):
                    names = tuple(map(plain, original.folders))
                    if parts is None:
                        os.makedirs(target, exist_ok=True)
                        parts = stack.enter_context(Parts(target))
                    if names not in folders:
                        folders[names] = _Folder(os.path.join(target, *names), parts, stack)
                    size = folders[names].take(original.path, source, job)
                copied, already = copied + (size is not None), already + (size is None)
                amount += size or 0
            except _LeftOut as error:
                failed.append((original.path, error.told))
            job.done += 1
    return Exported(target, copied, already, amount, tuple(failed))


@contextmanager
def told_as_errors(path: str) -> Iterator[None]:
    """What the system says while something is written to a path, as errors of the program."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise PhotoappError(Code.DISK_FULL, path=path) from error
        detail = error.strerror or str(error)
        raise PhotoappError(Code.NOT_WRITABLE, path=path, detail=detail) from error


def place(temporary: str, wanted: str) -> None:
    """Give a file its name, which none has yet. Raises FileExistsError, OSError."""
    try:
        os.link(temporary, wanted)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in UNNAMEABLE:
            raise
        if os.path.lexists(wanted):  # a disk that knows no second name of a file
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), wanted) from error
        os.rename(temporary, wanted)
    else:
        os.unlink(temporary)


def _check_room(originals: Sequence[Original], target: str) -> None:
    """Raises PhotoappError EXPORT_NO_ROOM."""
    needed = sum(_needed(one, target) for one in originals if not one.online)
    error = no_room(needed, target)
    if error is not None:
        raise error


def no_room(needed: int, target: str) -> PhotoappError | None:
    """EXPORT_NO_ROOM if a folder, there or not, has less room than so many bytes."""
    there = os.path.abspath(target)
    while not os.path.exists(there):
        there = os.path.dirname(there)
    free = shutil.disk_usage(there).free
    if needed <= free:
        return None
    values = {"needed": -(-needed // _MB), "free": free // _MB}
    return PhotoappError(Code.EXPORT_NO_ROOM, path=target, **values)


def _needed(original: Original, target: str) -> int:
    """Bytes that a copy takes, as far as can be told without reading."""
    name = os.path.basename(original.path)
    try:
        now = os.stat(original.path)
        there = os.stat(os.path.join(target, *map(plain, original.folders), name))
    except OSError:
        return os.path.getsize(original.path) if os.path.exists(original.path) else 0
    same = (now.st_size, now.st_mtime_ns) == (there.st_size, there.st_mtime_ns)
    return 0 if same else now.st_size


@contextmanager
def _reading(original: Original) -> Iterator[BinaryIO]:
    """An original, open. Raises _LeftOut."""
    if original.online:
        raise _LeftOut(Code.FILE_ONLINE_ONLY)
    try:
        source = open(original.path, "rb")  # noqa: SIM115 - closed below
    except (FileNotFoundError, NotADirectoryError):
        raise _LeftOut(Code.FILE_MISSING) from None
    except OSError as error:
        raise _unreadable(error) from error
    with source:
        yield source


def _unreadable(error: OSError) -> _LeftOut:
    detail = error.strerror or str(error)
    return _LeftOut(Code.FILE_UNREADABLE, detail=detail, errno=error.errno or 0)


class _Folder:
    """A folder that copies go into; made with the first. parts: where they lie until then.

    stack: closed after the last copy.
    """

    def __init__(self, path: str, parts: Parts, stack: ExitStack) -> None:
        os.makedirs(path, exist_ok=True)
        self._path = path
        self._parts = parts
        self._stack: ExitStack | None = stack  # None: the parts are its own
        self._names = {_alike(name): name for name in os.listdir(path)}
        self._mine: set[str] = set()

    def take(self, path: str, source: BinaryIO, job: Job) -> int | None:
        """Copy an original; returns its bytes, None if its content is there under its name.

        Raises Cancelled, _LeftOut, OSError.
        """
        spellings = dict.fromkeys((os.path.basename(path), plain(os.path.basename(path))))
        if any(self._holds(path, name) for name in spellings):
            return None
        try:
            return self._copy(source, list(spellings), job)
        except OSError as error:
            if error.errno != errno.EXDEV or self._stack is None:
                raise
        # Another disk than the target's is mounted or linked here: its copies are made on it.
        self._parts, self._stack = self._stack.enter_context(Parts(self._path)), None
        source.seek(0)
        return self._copy(source, list(spellings), job)

    def _copy(self, source: BinaryIO, spellings: list[str], job: Job) -> int:
        temporary = self._parts.path()
        try:
            with open(temporary, "xb") as copy:
                size = _pour(source, copy, job)
                os.fsync(copy.fileno())
            _dress(temporary, os.fstat(source.fileno()))
            self._place(temporary, spellings)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(temporary)
        return size

    def _holds(self, path: str, name: str) -> bool:
        """Whether a file called so, perhaps with a number, that was here before is the same."""
        for number in count(1):
            there = self._names.get(_alike(_numbered(name, number)))
            if there is None:
                return False
            other = os.path.join(self._path, there)
            if there not in self._mine and os.path.isfile(other) and is_same(path, other):
                return True
        raise AssertionError  # there is always another number

    def _place(self, temporary: str, spellings: list[str]) -> None:
        trouble = OSError()
        for name in spellings:
            try:
                self._place_as(temporary, name)
            except OSError as error:
                if error.errno not in UNNAMEABLE:
                    raise
                trouble = error
            else:
                return
        detail = trouble.strerror or str(trouble)
        raise _LeftOut(Code.NOT_WRITABLE, path=self._path, detail=detail) from trouble

    def _place_as(self, temporary: str, name: str) -> None:
        """Under this name, or the first with a number behind it that is free."""
        for number in count(1):
            free = _numbered(name, number)
            if _alike(free) in self._names:
                continue
            try:
                place(temporary, os.path.join(self._path, free))
            except FileExistsError:  # made by another program meanwhile
                self._names[_alike(free)] = free
                continue
            self._names[_alike(free)] = free
            self._mine.add(free)
            return


def _pour(source: BinaryIO, copy: BinaryIO, job: Job) -> int:
    size = 0
    while True:
        job.checkpoint()
        try:
            some = source.read(_CHUNK)
        except OSError as error:
            raise _unreadable(error) from error
        if not some:
            return size
        copy.write(some)
        size += len(some)


def _dress(copy: str, original: os.stat_result) -> None:
    """Give a copy the rights and the time of its original."""
    with suppress(PermissionError, NotImplementedError):  # a disk that knows no rights
        os.chmod(copy, stat.S_IMODE(original.st_mode) & 0o777 | stat.S_IWUSR)
    os.utime(copy, ns=(original.st_atime_ns, original.st_mtime_ns))


def is_same(path: str, other: str) -> bool:
    """Whether two files have the same content; one that cannot be read is no such."""
    try:
        same_size = os.path.getsize(path) == os.path.getsize(other)
        return same_size and filecmp.cmp(path, other, shallow=False)
    except OSError:
        return False


def _alike(name: str) -> str:
    """Equal for names that are one on some file system, whatever the case and the accents' form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def plain(name: str) -> str:
    """A name that every usual file system takes."""
    printable = os.fsencode(name).decode("utf-8", "replace")
    return printable.translate(_FOREIGN).rstrip(". ") or "_"


def _numbered(name: str, number: int) -> str:
    """The name, from 2 on with the number, cut so that it is not too long: "a (2).jpg"."""
    stem, suffix = os.path.splitext(name)
    if len(suffix) > _LONGEST_SUFFIX:
        stem, suffix = name, ""
    behind = ("" if number == 1 else f" ({number})") + suffix
    whole, room = os.fsencode(stem), _LONGEST - len(os.fsencode(behind))
    while len(whole) > room and whole[room] & 0xC0 == 0x80:
        room -= 1  # not within a sign
    return os.fsdecode(whole[:room]) + behind
