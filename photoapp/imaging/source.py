"""The one read of a file: its bytes, its fingerprint, and proof that it did not change."""

import errno
import io
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

import xxhash

from photoapp.base.messages import Code, PhotoappError
from photoapp.base.picture import Fingerprint

WHOLE_LIMIT = 64 << 20
"""Files up to this many bytes are held in memory and fingerprinted whole (DESIGN.md, Words)."""

PIECE = 4 << 20
"""Bytes taken from start, middle and end of a larger file for its partial fingerprint."""

CHUNK = 1 << 20
"""Bytes per read: a slow drive shows signs of life at least this often."""

Heartbeat = Callable[[int], None]
"""Called with the number of bytes that have just arrived, or 0 while waiting for leave to work."""


def no_heartbeat(_count: int) -> None:
    """For callers that nobody watches."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that has been read (or, above WHOLE_LIMIT, is held open to be read once more).

    name: the last part of its path, "" for pasted bytes. mtime: seconds since 1970 or None.
    data: all its bytes, None above WHOLE_LIMIT.
    """

    name: str
    length: int
    mtime: float | None
    fingerprint: Fingerprint
    data: bytes | None
    descriptor: int = -1
    heartbeat: Heartbeat = no_heartbeat

    def open(self) -> BinaryIO:
        """A fresh reader at the first byte; the source stays open when it is closed."""
        if self.data is not None:
            return io.BytesIO(self.data)
        os.lseek(self.descriptor, 0, os.SEEK_SET)
        return io.BufferedReader(_WatchedFile(self.descriptor, self.heartbeat))

    def at(self, offset: int, count: int) -> bytes:
        """At most `count` bytes from `offset`; fewer where the file ends."""
        if offset < 0 or offset >= self.length:
            return b""
        if self.data is not None:
            return self.data[offset : offset + count]
        os.lseek(self.descriptor, offset, os.SEEK_SET)
        return os.read(self.descriptor, count)


class _WatchedFile(io.FileIO):
    """A file whose every read counts as a sign of life."""

    def __init__(self, descriptor: int, heartbeat: Heartbeat) -> None:
        super().__init__(descriptor, "rb", closefd=False)
        self._heartbeat = heartbeat

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = super().readinto(buffer[:CHUNK])
        self._heartbeat(count)
        return count

    def readall(self) -> bytes:
        chunks = []
        while chunk := self.read(CHUNK):
            self._heartbeat(len(chunk))
            chunks.append(chunk)
        return b"".join(chunks)


@contextmanager
def open_file(path: str, heartbeat: Heartbeat = no_heartbeat) -> Iterator[Source]:
    """Read a regular file, never following what would block (FIFOs, devices).

    Raises PhotoappError: FILE_UNREADABLE (detail, errno), FILE_EMPTY, FILE_CHANGING (also on
    leaving, if the file changed while it was decoded), OUT_OF_MEMORY.
    """
    try:
        descriptor = _open_read_only(path)
    except OSError as error:
        raise _unreadable(error) from error
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise PhotoappError(Code.FILE_UNREADABLE, detail="not a regular file", errno=0)
        if before.st_size == 0:
            raise PhotoappError(Code.FILE_EMPTY)
        source = _read(descriptor, os.path.basename(path), before, heartbeat)
        _check_unchanged(descriptor, before)
        yield source
        if source.data is None:
            _check_unchanged(descriptor, before)
    except OSError as error:
        raise _unreadable(error) from error
    except MemoryError as error:
        raise PhotoappError(Code.OUT_OF_MEMORY) from error
    finally:
        os.close(descriptor)


def from_bytes(data: bytes) -> Source:
    """A picture that is not a file: pasted, dropped, or drawn by a test. Raises FILE_EMPTY."""
    if not data:
        raise PhotoappError(Code.FILE_EMPTY)
    fingerprint = Fingerprint(xxhash.xxh3_128_digest(data), len(data))
    return Source("", len(data), None, fingerprint, data)


def _open_read_only(path: str) -> int:
    # O_NONBLOCK: opening a FIFO would otherwise wait for a writer for ever.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    quiet = getattr(os, "O_NOATIME", 0)
    try:
        return os.open(path, flags | quiet)
    except PermissionError:
        if not quiet:
            raise
        return os.open(path, flags)  # not ours: only an owner may leave the access time alone


def _read(descriptor: int, name: str, status: os.stat_result, heartbeat: Heartbeat) -> Source:
    length = status.st_size
    digest = xxhash.xxh3_128()
    data: bytes | None = None
    if length <= WHOLE_LIMIT:
        data = b"".join(_chunks(descriptor, length, heartbeat, digest))
    else:
        digest.update(length.to_bytes(8, "little"))
        for start in (0, (length - PIECE) // 2, length - PIECE):
            os.lseek(descriptor, start, os.SEEK_SET)
            for _ in _chunks(descriptor, PIECE, heartbeat, digest):
                pass
    fingerprint = Fingerprint(digest.digest(), length, partial=data is None)
    return Source(name, length, status.st_mtime, fingerprint, data, descriptor, heartbeat)


def _chunks(
    descriptor: int, count: int, heartbeat: Heartbeat, digest: "xxhash.xxh3_128"
) -> Iterator[bytes]:
    left = count
    while left:
        chunk = os.read(descriptor, min(left, CHUNK))
        if not chunk:
            raise PhotoappError(Code.FILE_CHANGING)  # it was longer a moment ago
        digest.update(chunk)
        heartbeat(len(chunk))
        left -= len(chunk)
        yield chunk


def _check_unchanged(descriptor: int, before: os.stat_result) -> None:
    now = os.fstat(descriptor)
    if (now.st_size, now.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise PhotoappError(Code.FILE_CHANGING)


def _unreadable(error: OSError) -> PhotoappError:
    if error.errno == errno.ENOMEM:
        return PhotoappError(Code.OUT_OF_MEMORY)
    detail = error.strerror or str(error)
    return PhotoappError(Code.FILE_UNREADABLE, detail=detail, errno=error.errno or 0)
