"""What becomes of files that the user looks after: where each goes, and how it went."""

from dataclasses import dataclass

from photoapp.base.files import FileStat, Place
from photoapp.base.messages import PhotoappError


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a file that leads its photo would be called. old, new: names without folders.

    numbered: its name is taken, so that it gets a number behind it.
    """

    photo: int
    old: str
    new: str
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class FilesDone:
    """What came of looking after the files of photos.

    photos, files: how many it was done to; those that are so already are in neither. number: of
    the action, None if nothing was done or it is none. failed: paths that were left as they are,
    with all files of their photo, and why.
    """

    photos: int = 0
    files: int = 0
    failed: tuple[tuple[str, PhotoappError], ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A file that goes, or went, from one place to another or into the trash.

    file: its row. new: None for the trash. trash: where it is there, "" if nobody knows. state: as
    it was left, None if it is not there.
    """

    file: int
    old: Place
    new: Place | None
    trash: str = ""
    state: FileStat | None = None
