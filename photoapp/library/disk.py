"""Files that change their place on the disk: never over another, and never half.

Nothing here knows photos. A file gets its new name in one step where the system has one that
replaces nothing; to another file system it is copied, made safe, read back, and only then deleted.
"""

import ctypes
import errno
import os
import stat
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import cache

import xxhash

from photoapp.base.files import FileStat
from photoapp.base.messages import Code, PhotoappError

PART = "._photoapp-"
"""How the names of files that are not whole yet begin; scans look at no such name."""

_CHUNK = 1 << 20
_NOREPLACE = 1  # RENAME_NOREPLACE: https://man7.org/linux/man-pages/man2/rename.2.html
_HERE = -100  # AT_FDCWD
_UNABLE = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM)

Checkpoint = Callable[[], None]


def no_checkpoint() -> None:
    """For short work that nobody stops."""


def state_of(path: str) -> FileStat:
    """A file as it is now. Raises OSError."""
    found = os.lstat(path)
    return FileStat(found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)


def shift(old: str, new: str, checkpoint: Checkpoint = no_checkpoint) -> None:
    """Give a file another path. checkpoint: called now and then while a file is copied.

    Raises FileExistsError if something is there, OSError, PhotoappError COPY_DIFFERS, and what
    `checkpoint` raises; the file is where it was then.
    """
    try:
        _rename(old, new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy(old, new, checkpoint)
        try:
            os.unlink(old)
        except OSError:
            os.unlink(new)
            raise


def copy(old: str, new: str, checkpoint: Checkpoint = no_checkpoint) -> None:
    """Have the same file at another path: its bytes, time and rights. Raises as `shift`."""
    folder = os.path.dirname(new)
    handle, part = tempfile.mkstemp(prefix=PART, dir=folder)
    try:
        with open(handle, "wb") as written, open(old, "rb") as read:
            digest = xxhash.xxh3_128()
            while some := read.read(_CHUNK):
                checkpoint()
                written.write(some)
                digest.update(some)
            written.flush()
            os.fsync(written.fileno())
            before = os.fstat(read.fileno())
        with suppress(PermissionError, NotImplementedError):  # a disk that knows no rights
            os.chmod(part, stat.S_IMODE(before.st_mode) & 0o777 | stat.S_IWUSR)
        os.utime(part, ns=(before.st_atime_ns, before.st_mtime_ns))
        if _digest(part, checkpoint) != digest.digest():
            raise PhotoappError(Code.COPY_DIFFERS, path=folder)
        with suppress(PermissionError, NotImplementedError):
            os.chmod(part, stat.S_IMODE(before.st_mode) & 0o777)
        _rename(part, new)
        _sync(folder)
    finally:
        with suppress(OSError):
            os.unlink(part)


def sweep(folder: str) -> None:
    """Delete what a move that was killed left half in a folder. The caller holds the lock."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(PART):
                os.unlink(entry.path)


def put_back(where: str, path: str) -> None:
    """Put a file of the trash back, as `Trash.back`; the note that the trash kept goes with it."""
    if not os.path.lexists(where):
        raise PhotoappError(Code.TRASH_EMPTIED, path=path)
    try:
        shift(where, path)
    except FileExistsError:
        raise PhotoappError(Code.NAME_TAKEN, path=path) from None
    with suppress(OSError):
        os.unlink(_note(where))


class NoTrash:
    """For a face that has no trash of its own: what another put there comes back all the same."""

    def put(self, path: str) -> str | None:
        """Raises PhotoappError TRASH_UNAVAILABLE."""
        raise PhotoappError(Code.TRASH_UNAVAILABLE, path=path)

    def back(self, where: str, path: str) -> None:
        """See `Trash.back`."""
        put_back(where, path)


def _note(where: str) -> str:
    """What a trash wrote about a file, beside it; a path of nothing where there is none.

    https://specifications.freedesktop.org/trash-spec/1.0/, and Windows' $R with its $I.
    """
    folder, name = os.path.split(where)
    if sys.platform == "win32":
        return os.path.join(folder, f"$I{name[2:]}" if name.startswith("$R") else "")
    if os.path.basename(folder) != "files":
        return ""
    return os.path.join(os.path.dirname(folder), "info", f"{name}.trashinfo")


def alike(name: str) -> str:
    """Equal for names that are one on some file system, whatever the case and the accents' form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_one(old: str, new: str) -> bool:
    """Whether two paths are one file under one name, of which only case or accents differ."""
    folder, name = os.path.split(new)
    if old == new or os.path.dirname(old) != folder or alike(os.path.basename(old)) != alike(name):
        return False
    try:
        same = os.path.samestat(os.lstat(old), os.lstat(new))
        # Two names of one file, where case matters, are listed both.
        return same and not {os.path.basename(old), name} <= set(os.listdir(folder))
    except OSError:
        return False


def _rename(old: str, new: str) -> None:
    """Raises FileExistsError, OSError."""
    if is_one(old, new) or sys.platform == "win32":  # which replaces nothing by itself
        os.rename(old, new)
        return
    call = _renameat2()
    if call is not None:
        if call(_HERE, os.fsencode(old), _HERE, os.fsencode(new), _NOREPLACE) == 0:
            return
        number = ctypes.get_errno()
        if number not in _UNABLE:
            raise OSError(number, os.strerror(number), old, None, new)
    _link(old, new)


def _link(old: str, new: str) -> None:
    """Where no call renames without replacing, a second name does, then the first goes."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (*_UNABLE, errno.EMLINK):
            raise
        if os.path.lexists(new):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), new) from error
        os.rename(old, new)
        return
    try:
        os.unlink(old)
    except OSError:
        os.unlink(new)
        raise


@cache
def _renameat2() -> "Callable[[int, bytes, int, bytes, int], int] | None":
    if sys.platform != "linux":
        return None
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return None
    name = ctypes.c_char_p
    call.argtypes = (ctypes.c_int, name, ctypes.c_int, name, ctypes.c_uint)

    def rename(old_at: int, old: bytes, new_at: int, new: bytes, flags: int) -> int:
        return int(call(old_at, old, new_at, new, flags))

    return rename


def _digest(path: str, checkpoint: Checkpoint) -> bytes:
    digest = xxhash.xxh3_128()
    with open(path, "rb") as file:
        if hasattr(os, "posix_fadvise"):  # from the disk, as far as the system lets
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while some := file.read(_CHUNK):
            checkpoint()
            digest.update(some)
    return digest.digest()


def _sync(folder: str) -> None:
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def make_folder(path: str) -> list[str]:
    """Make a folder with those above it; returns those made, the innermost first.

    Raises OSError.
    """
    made = []
    above = path
    while above and not os.path.isdir(above):
        made.append(above)
        above = os.path.dirname(above)
    os.makedirs(path, exist_ok=True)
    return made


def unmake(folders: list[str]) -> None:
    """Delete folders that were made and stayed empty, the innermost first."""
    for folder in folders:
        with suppress(OSError):
            os.rmdir(folder)
