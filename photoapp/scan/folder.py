"""A folder on the way down a walk, and why the rest of one cannot be seen."""

import os
import stat
from dataclasses import dataclass, field

from photoapp.base.files import KnownRow, Offline, Place, Root, Unreadable
from photoapp.base.messages import Code
from photoapp.scan import skip
from photoapp.scan.lost import Holder
from photoapp.scan.opening import is_away, is_gone


@dataclass(slots=True)
class Folder:
    """A folder on the way down. identity: device and inode, 0 where there is none.

    package: the library of another program. missed: what is known in it and not met yet. shallow:
    the folders known in it are to be left alone.
    """

    place: Place
    path: str
    above: "Folder | None" = None
    package: bool = False
    identity: tuple[int, int] = (0, 0)
    missed: dict[str, KnownRow] = field(default_factory=dict)
    shallow: bool = False

    @classmethod
    def top(cls, root: Root) -> "Folder":
        """A root, not yet looked at."""
        return cls(Place(root.id, ""), root.path, package=skip.is_package(root.path))

    def enter(self, root: Root) -> bool:
        """Look at a root from outside; whether its file system has another number than remembered.

        Raises Stopped.
        """
        try:
            found = os.stat(root.path)
        except OSError as error:
            raise Stopped(folder_event(self.place, error)) from error
        if not stat.S_ISDIR(found.st_mode):
            raise Stopped(Offline(self.place))
        self.identity = (found.st_dev, found.st_ino)
        return root.device is not None and root.device != found.st_dev

    def inner(self, name: str) -> "Folder":
        """A folder in it, not yet looked at."""
        return Folder(
            self.place.inner(name), os.path.join(self.path, name), self, skip.is_package(name)
        )

    def holder(self) -> Holder:
        """What is to be remembered of it once it was listed."""
        return Holder(self.place, self.path, self.identity[0])

    def is_loop(self) -> bool:
        """Whether it is one of the folders above it, as bind mounts and FUSE can make it."""
        above = self.above
        while above is not None and above.identity != self.identity:
            above = above.above
        return above is not None and self.identity[1] != 0


class Stopped(Exception):  # noqa: N818 - carries an event out of a folder
    """The rest of a folder cannot be seen."""

    def __init__(self, event: Offline | Unreadable) -> None:
        super().__init__(event)
        self.event = event


def folder_event(place: Place, error: OSError) -> Offline | Unreadable:
    """What it means that a folder cannot be looked at or listed."""
    if is_away(error) or (is_gone(error) and not place.path):
        return Offline(place)
    return Unreadable(place, Code.FOLDER_UNREADABLE, detail(error), folder=True)


def detail(error: OSError) -> str:
    """An error in the words of the system."""
    return error.strerror or type(error).__name__
