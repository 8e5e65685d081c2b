"""Files on disk as scanning sees them, and what a scan says of them."""

import base64
import errno
import os
import re
import stat
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from photoapp.base.messages import Code


class Kind(StrEnum):
    """What a file is, by its content."""

    PHOTO = "photo"
    VIDEO = "video"
    SIDECAR = "sidecar"
    ONLINE_ONLY = "online_only"  # a cloud placeholder: listed, never opened
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FileStat:
    """What identifies a file's state without opening it. size in bytes, mtime_ns since 1970."""

    size: int
    mtime_ns: int
    device: int
    inode: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file or folder is: a root's id and a path relative to it.

    `path` is a surrogate-escaped str with "/" between names ("" is the root itself), so any
    name the file system allows is legal.
    """

    root: int
    path: str

    @property
    def folder(self) -> str:
        """The relative path of the folder it is in."""
        return self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The last name of the path."""
        return self.path.rpartition("/")[2]

    def inner(self, name: str) -> "Place":
        """The place of this name in it, if it is a folder."""
        return Place(self.root, f"{self.path}/{name}" if self.path else name)


@dataclass(frozen=True, slots=True)
class Root:
    """A folder the user added. `device` is the file system it was on when last scanned."""

    id: int
    path: str
    device: int | None = None


@dataclass(frozen=True, slots=True)
class Touched:
    """A folder in which something happened. deep: perhaps also anywhere below it."""

    place: Place
    deep: bool = False

    def holds(self, place: Place) -> bool:
        """Whether looking at it looks at this file or folder."""
        if place.root != self.place.root:
            return False
        above = self.place.path
        if self.deep:
            return not above or place.path == above or place.path.startswith(above + "/")
        return above in (place.path, place.folder)


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the catalog remembers it."""

    id: int
    place: Place
    stat: FileStat
    kind: Kind
    missing: bool = False


class KnownRow(NamedTuple):
    """A file as a scan compares it: flat, because a million of them are made in each scan.

    kind: the value of a Kind. online: it is a photo, and was a placeholder when last looked at.
    The name and folder are where the row was asked for.
    """

    id: int
    size: int
    mtime_ns: int
    device: int
    inode: int
    kind: str
    missing: bool
    online: bool = False

    def at(self, place: Place) -> KnownFile:
        """The whole record, for an event."""
        stat = FileStat(self.size, self.mtime_ns, self.device, self.inode)
        return KnownFile(self.id, place, stat, Kind(self.kind), bool(self.missing))


class KnownFiles(Protocol):
    """What scanning asks of whoever remembers files; one folder at a time, so memory stays flat."""

    def in_folder(self, root: int, folder: str) -> Mapping[str, KnownRow]:
        """The files remembered in a folder (not below it), by name, missing ones too."""
        ...

    def folders_in(self, root: int, folder: str) -> Collection[str]:
        """Names of the sub-folders remembered in a folder that hold files or folders.

        Those that hold only missing files may be left out.
        """
        ...

    def by_identity(self, stat: FileStat) -> Sequence[KnownFile]:
        """The files remembered with this device, inode, size and mtime, wherever they were.

        Several if they are hard links of one file.
        """
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A file not known before, or `known`: missing until now, or a photo that became a placeholder
    (then `kind` is ONLINE_ONLY) or is one no more.
    """

    place: Place
    stat: FileStat
    kind: Kind
    known: KnownFile | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A known file whose size or mtime differ. `kind` is sniffed anew."""

    known: KnownFile
    stat: FileStat
    kind: Kind


@dataclass(frozen=True, slots=True)
class Moved:
    """A known file found elsewhere (same device, inode, size, mtime), gone from its old place."""

    known: KnownFile
    place: Place


@dataclass(frozen=True, slots=True)
class Gone:
    """A known file that is not there, in a folder that could be listed."""

    known: KnownFile


@dataclass(frozen=True, slots=True)
class Offline:
    """A subtree that cannot be seen now: nothing under it is touched."""

    place: Place


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that exists but cannot be read: becomes a problem."""

    place: Place
    code: Code
    detail: str
    folder: bool


ScanEvent = Found | Changed | Moved | Gone | Offline | Unreadable


@dataclass(slots=True)
class ScanTally:
    """Counters of a running scan, read by whoever shows progress. Never reset while it runs.

    folders: listed so far. photos: all photos seen, new or not. unchanged: those of them that are
    as remembered. video, online_only, other: files seen that are no photo to be understood (other
    includes links, pipes and devices, which are never opened). Sidecars are part of their photos.
    """

    folders: int = 0
    photos: int = 0
    unchanged: int = 0
    video: int = 0
    online_only: int = 0
    other: int = 0


def regular(path: str, flags: int) -> int:
    """An opener for `open` that takes regular files only: others could be waited for for ever.

    Raises OSError.
    """
    # Without O_NONBLOCK opening a pipe waits for somebody who writes into it.
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, "not a regular file")


def printable(path: str) -> str:
    """A path that any terminal, log or JSON reader can take: undecodable bytes become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def path_json(path: str) -> dict[str, str]:
    """`{"path"}`, and `path_b64` with the exact bytes if the path is not UTF-8."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        exact = base64.b64encode(os.fsencode(path)).decode("ascii")
        return {"path": printable(path), "path_b64": exact}
    return {"path": path}


def exclusion(path: str) -> str:
    """The glob for exactly this folder of a root: from the root on, special signs taken as such."""
    return "/" + re.sub(r"([*?\[])", r"[\1]", path) + "/"
