"""What a scan no longer finds, kept until the end, when it is known what only moved.

A folder renamed from "a" to "z" is missed long before it is found, so nothing is called gone
while the walk goes on. Only folders and ids are kept meanwhile; the rows are asked for again.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from photoapp.base.files import Gone, KnownFile, KnownFiles, Offline, Place


class Holder(NamedTuple):
    """A folder that was listed. device: the file system it was on then."""

    place: Place
    path: str
    device: int

    def is_there(self) -> bool:
        """Whether it still is where it was, so that its disk was not pulled out meanwhile."""
        try:
            return os.stat(self.path).st_dev == self.device
        except OSError:
            return False


@dataclass(slots=True)
class Lost:
    """What was missed in a walk.

    emptied: folders that are there with nothing in them. vanished: folders that are not there, by
    the folder that should hold them. files: ids missed in a folder that has other things in it.
    """

    emptied: list[Place] = field(default_factory=list)
    vanished: list[tuple[Holder, str]] = field(default_factory=list)
    files: list[tuple[Holder, frozenset[int]]] = field(default_factory=list)

    def judge(
        self,
        known: KnownFiles,
        moved: Collection[int],
        devices: Collection[int],
        checkpoint: Callable[[], None],
    ) -> Iterator[Gone | Offline]:
        """Tell what is gone from what is out of sight.

        moved: ids found elsewhere. devices: every file system that the walk met, by all numbers
        it is remembered by; what was on any other one is out of sight with it.
        """
        for place in self.emptied:
            checkpoint()
            # A mount point with nothing mounted, or all was deleted: who can tell?
            if next(remembered_below(known, place, moved), None) is not None:
                yield Offline(place)
        pulled = set()
        for place, holder, files in self._missed(known, moved):
            checkpoint()
            if holder.is_there():
                yield from _gone(place, files, devices)
            elif holder.place not in pulled:
                pulled.add(holder.place)
                yield Offline(holder.place)

    def _missed(
        self, known: KnownFiles, moved: Collection[int]
    ) -> Iterator[tuple[Place, Holder, Iterable[KnownFile]]]:
        for holder, name in self.vanished:
            place = holder.place.inner(name)
            yield place, holder, remembered_below(known, place, moved)
        for holder, ids in self.files:
            files = _remembered_in(known, holder.place, moved)
            yield holder.place, holder, [file for file in files if file.id in ids]


def remembered_below(
    known: KnownFiles, place: Place, moved: Collection[int] = ()
) -> Iterator[KnownFile]:
    """Files remembered as present in a folder and below it, except those of `moved`."""
    folders = [place]
    while folders:
        folder = folders.pop()
        yield from _remembered_in(known, folder, moved)
        inner = sorted(known.folders_in(folder.root, folder.path), reverse=True)
        folders.extend(folder.inner(name) for name in inner)


def _remembered_in(known: KnownFiles, folder: Place, moved: Collection[int]) -> Iterator[KnownFile]:
    # A list, because whoever is told of a file may forget it at once.
    for name, row in list(known.in_folder(folder.root, folder.path).items()):
        if not row.missing and row.id not in moved:
            yield row.at(folder.inner(name))


def _gone(
    place: Place, files: Iterable[KnownFile], devices: Collection[int]
) -> Iterator[Gone | Offline]:
    """Deleted, or on a disk that was taken out; the first file speaks for the others."""
    for number, file in enumerate(files):
        if number == 0 and file.stat.device not in devices:
            yield Offline(place)
            return
        yield Gone(file)
