"""A memory of files in dictionaries, for tests and benchmarks of scanning: it does what it is told.

Like the catalog, it keeps missing photos, forgets missing files of other kinds, and may learn of an
event long after it was told.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from photoapp.base.files import (
    Changed,
    FileStat,
    Found,
    Gone,
    Kind,
    KnownFile,
    KnownRow,
    Moved,
    Place,
    Root,
    ScanEvent,
    ScanTally,
)
from photoapp.scan import scan

NOWHERE = "/nowhere/home"
JPEG = b"\xff\xd8\xff\xe0 a photo "


class Memory:
    def __init__(self) -> None:
        self.folders: dict[tuple[int, str], dict[str, KnownRow]] = {}
        self.asked_by_identity = 0
        self._next = 1

    # What a scan asks.

    def in_folder(self, root: int, folder: str) -> Mapping[str, KnownRow]:
        return self.folders.get((root, folder), {})

    def folders_in(self, root: int, folder: str) -> Collection[str]:
        prefix = f"{folder}/" if folder else ""
        return {
            path.removeprefix(prefix).partition("/")[0]
            for (of, path), rows in self.folders.items()
            if of == root and path != folder and path.startswith(prefix) and rows
        }

    def by_identity(self, stat: FileStat) -> Sequence[KnownFile]:
        self.asked_by_identity += 1
        return [file for file in self.files() if file.stat == stat]

    # What it is told.

    def apply(self, events: Iterable[ScanEvent]) -> None:
        for event in events:
            match event:
                case Found(place, stat, kind, None):
                    self.put(place, self._next, stat, kind)
                    self._next += 1
                case Found(place, stat, kind, KnownFile(id_)) | Changed(
                    KnownFile(id_, place), stat, kind
                ):
                    self.put(place, id_, stat, kind)
                case Moved(KnownFile(id_, old, stat, kind), place):
                    self.folders[old.root, old.folder].pop(old.name)
                    self.put(place, id_, stat, kind)
                case Gone(KnownFile(id_, place, stat, kind)):
                    if kind is Kind.PHOTO:
                        self.put(place, id_, stat, kind, missing=True)
                    else:
                        self.folders[place.root, place.folder].pop(place.name)

    def put(
        self, place: Place, id_: int, stat: FileStat, kind: Kind, *, missing: bool = False
    ) -> None:
        row = KnownRow(id_, stat.size, stat.mtime_ns, stat.device, stat.inode, kind.value, missing)
        self.folders.setdefault((place.root, place.folder), {})[place.name] = row

    # What a test asks.

    def files(self) -> list[KnownFile]:
        return [
            row.at(Place(root, folder).inner(name))
            for (root, folder), rows in self.folders.items()
            for name, row in rows.items()
        ]

    def paths(self, *, missing: bool = False) -> set[str]:
        return {file.place.path for file in self.files() if file.missing == missing}

    def renumber(self, change: Callable[[int], int]) -> None:
        """Remember every file as being on a device of another number."""
        for rows in self.folders.values():
            for name, row in rows.items():
                rows[name] = row._replace(device=change(row.device))


def run(
    roots: Sequence[Root],
    memory: Memory,
    *,
    exclude: Mapping[int, Sequence[str]] | None = None,
    home: str = NOWHERE,
    checkpoint: Callable[[], None] = lambda: None,
    at_once: bool = False,
) -> tuple[list[ScanEvent], ScanTally]:
    """A whole scan, of which the memory learns nothing yet, or `at_once` each event."""
    tally = ScanTally()
    events = []
    for event in scan(
        roots, memory, tally, exclude=exclude or {}, home=home, checkpoint=checkpoint
    ):
        events.append(event)
        if at_once:
            memory.apply([event])
    return events, tally


class Library:
    """One root, a memory of it, and the scans in between."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.root = Root(1, str(folder), folder.stat().st_dev)
        self.memory = Memory()
        self.tally = ScanTally()

    def photo(self, path: str, more: bytes | None = None) -> Path:
        """A file that is a photo to whoever looks at its first bytes; each has its own size."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(JPEG + (path.encode("utf-8", "surrogateescape") if more is None else more))
        return file

    def scan(
        self,
        *,
        exclude: Mapping[int, Sequence[str]] | None = None,
        home: str = NOWHERE,
        checkpoint: Callable[[], None] = lambda: None,
        at_once: bool = False,
    ) -> list[ScanEvent]:
        """Scan and remember, in the end or at once."""
        events, self.tally = run(
            [self.root],
            self.memory,
            exclude=exclude,
            home=home,
            checkpoint=checkpoint,
            at_once=at_once,
        )
        if not at_once:
            self.memory.apply(events)
        return events

    def ids(self) -> dict[str, int]:
        return {file.place.path: file.id for file in self.memory.files() if not file.missing}
