"""Looking at one file; the only place where a scan opens one, and never one that could hang."""

import contextlib
import errno
import os
import stat
import sys

from photoapp.base.files import FileStat, Kind
from photoapp.scan.sniff import HEAD_BYTES, sniff

# FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS: opening would download.
_WINDOWS_ONLINE_ONLY = 0x1000 | 0x40000 | 0x400000
_MACOS_DATALESS = 0x40000000  # SF_DATALESS of <sys/stat.h>

HAS_PLACEHOLDERS = sys.platform in ("win32", "darwin")
"""Whether files can be placeholders at all, so that no time is spent asking where they cannot."""

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO put in the file's place would block
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_NO_ATIME = getattr(os, "O_NOATIME", 0)

_AWAY_NAMES = (
    "EIO ENODEV ENXIO ENOMEDIUM EREMOTEIO ESTALE ENOTCONN ECONNRESET ECONNABORTED ECONNREFUSED"
    " ESHUTDOWN EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ENETRESET ETIMEDOUT ENOLINK"
)
_AWAY = frozenset(  # not every system has all of them
    number for name in _AWAY_NAMES.split() if (number := getattr(errno, name, None)) is not None
)
# Not ready, CRC, bad network path and name, name deleted, semaphore timeout, device not
# connected, network unreachable (winerror.h).
_AWAY_WINDOWS = frozenset((21, 23, 51, 53, 54, 55, 59, 64, 65, 67, 121, 1117, 1167, 1231, 1232))


def is_away(error: OSError) -> bool:
    """Whether an error means that the disk or network is not there, rather than forbidden."""
    return error.errno in _AWAY or getattr(error, "winerror", None) in _AWAY_WINDOWS


def is_gone(error: OSError) -> bool:
    """Whether an error means that there is nothing at that path."""
    return error.errno in (errno.ENOENT, errno.ENOTDIR)


_EARLIEST, _LATEST = -(1 << 63), (1 << 63) - 1


def online_only(found: os.stat_result) -> bool:
    """Whether a file is a cloud placeholder, whose reading would start a download."""
    attributes: int = getattr(found, "st_file_attributes", 0)
    flags: int = getattr(found, "st_flags", 0)
    return bool(attributes & _WINDOWS_ONLINE_ONLY or flags & _MACOS_DATALESS)


def state_of(path: str, found: os.stat_result) -> FileStat:
    """The whole state of a file. Raises OSError."""
    # Listing a folder tells no device and inode on Windows.
    full = found if found.st_ino else os.lstat(path)
    return FileStat(full.st_size, mtime_of(full), full.st_dev, full.st_ino)


def mtime_of(found: os.stat_result) -> int:
    """The mtime in ns as 64 signed bits hold it: 1677 to 2262; file systems go further."""
    return max(_EARLIEST, min(found.st_mtime_ns, _LATEST))


def look(path: str, name: str, found: os.stat_result) -> tuple[Kind, FileStat]:
    """What a file is, opening it only if that is harmless and tells something. Raises OSError."""
    if online_only(found):
        return Kind.ONLINE_ONLY, state_of(path, found)
    if not found.st_size:
        return sniff(b"", name), state_of(path, found)
    head, opened = _read_head(path)
    return sniff(head, name), state_of(path, opened)


def _read_head(path: str) -> tuple[bytes, os.stat_result]:
    """The first HEAD_BYTES of a regular file and its state, leaving the time of access alone.

    Raises OSError; FileNotFoundError if something else took its place since it was listed.
    """
    descriptor = _open(path)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise FileNotFoundError(errno.ENOENT, "No regular file", path)
        head = b""
        while len(head) < HEAD_BYTES and (more := os.read(descriptor, HEAD_BYTES - len(head))):
            head += more
        return head, found
    finally:
        os.close(descriptor)


def _open(path: str) -> int:
    if _NO_ATIME:
        # Only the owner may ask for that; others read all the same.
        with contextlib.suppress(PermissionError):
            return os.open(path, _FLAGS | _NO_ATIME)
    return os.open(path, _FLAGS)
