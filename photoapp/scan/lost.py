"""What a scan no longer finds, kept until the end, when it is known what only moved.

A folder renamed from "a" to "z" is missed long before it is found, so nothing is called gone
while the walk goes on. Only folders and ids are kept meanwhile; the rows are asked for again.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from photoapp.base.files import Gone, KnownFile, KnownFiles, Offline, Place


@dataclass(slots=True)
class Lost:
    """What was missed in a walk.

    emptied: folders that are there with nothing in them. vanished: folders that are not there.
    files: ids missed in a folder that has other things in it.
    """

    emptied: list[Place] = field(default_factory=list)
    vanished: list[Place] = field(default_factory=list)
    files: list[tuple[Place, frozenset[int]]] = field(default_factory=list)

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
        for place in self.vanished:
            checkpoint()
            yield from _missed(place, remembered_below(known, place, moved), devices)
        for place, ids in self.files:
            checkpoint()
            files = (file for file in _remembered_in(known, place, moved) if file.id in ids)
            yield from _missed(place, files, devices)


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
    for name, row in known.in_folder(folder.root, folder.path).items():
        if not row.missing and row.id not in moved:
            yield row.at(folder.inner(name))


def _missed(
    place: Place, files: Iterable[KnownFile], devices: Collection[int]
) -> Iterator[Gone | Offline]:
    """Deleted, or on a disk that was taken out; the first file speaks for the others."""
    for number, file in enumerate(files):
        if number == 0 and file.stat.device not in devices:
            yield Offline(place)
            return
        yield Gone(file)
