"""What a scan says that needs no decoding, written to the catalog in short transactions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from photoapp.base.files import (
    Changed,
    Found,
    Gone,
    Kind,
    Moved,
    Offline,
    Place,
    Root,
    ScanEvent,
    Unreadable,
)
from photoapp.base.messages import Code
from photoapp.catalog import Catalog, Connection, files, problems, roots
from photoapp.catalog.leads import settle

BATCH = 500
"""Events in one transaction: a few milliseconds of the writer."""

PASSING = frozenset({Code.FILE_CHANGING, Code.FILE_UNREADABLE, Code.OUT_OF_MEMORY})
"""Problems that may be over at the next run, which therefore tries again by itself."""


@dataclass(slots=True)
class Changes:
    """Collects events, writes them in batches, and counts.

    Attributes: moved, gone, changed (counts of photos' files); offline (places); unreadable (places
    whose problem may pass, and has not).
    """

    catalog: Catalog
    moved: int = 0
    gone: int = 0
    changed: int = 0
    offline: list[Place] = field(default_factory=list)
    unreadable: list[Place] = field(default_factory=list)
    _waiting: list[ScanEvent] = field(default_factory=list)

    def take(self, event: ScanEvent) -> bool:
        """Count an event and keep it for writing. False if its file has to be decoded."""
        match event:
            case Changed():
                self.changed += Kind.PHOTO in (event.kind, event.known.kind)
                if event.kind is Kind.PHOTO:
                    return False
            case Found():
                if event.kind is Kind.PHOTO and not _returned(event):
                    return False
            case Moved():
                self.moved += event.known.kind is Kind.PHOTO
            case Gone():
                self.gone += event.known.kind is Kind.PHOTO
            case Offline():
                self.offline.append(event.place)
                return True
            case Unreadable():
                self.unreadable.append(event.place)
        self._waiting.append(event)
        if len(self._waiting) >= BATCH:
            self.flush()
        return True

    def flush(self) -> None:
        """Write what waits."""
        events, self._waiting = self._waiting, []
        if events:
            self.catalog.write(lambda connection: _apply(connection, events))

    def finish(self, scanned: Sequence[Root], devices: dict[int, int]) -> None:
        """Write what waits and what is known of whole roots once a scan is complete."""
        self.flush()

        def write(connection: Connection) -> None:
            alive = {root.id for root in roots.roots(connection)}
            present = [root for root in scanned if root.id in alive]
            offline = [place for place in self.offline if place.root in alive]
            roots.set_offline(connection, offline, [root.id for root in present])
            for root in present:
                unseen = {
                    place.path for place in (*offline, *self.unreadable) if place.root == root.id
                }
                # The device under an empty mount point is not the one to remember.
                if root.id in devices and "" not in unseen:
                    roots.saw(connection, root.id, devices[root.id])
                passing = PASSING | {Code.FOLDER_UNREADABLE}
                problems.forget_passed(connection, root.id, passing, unseen)

        self.catalog.write(write)


def _returned(event: Found) -> bool:
    """A missing file that is back as it was: nothing to decode."""
    known = event.known
    return (
        known is not None
        and known.kind is Kind.PHOTO
        and (known.stat.size, known.stat.mtime_ns) == (event.stat.size, event.stat.mtime_ns)
    )


def _apply(connection: Connection, events: Iterable[ScanEvent]) -> None:
    touched: set[int] = set()
    alive = {root.id for root in roots.roots(connection)}  # one may be removed meanwhile
    for event in events:
        if _place(event).root in alive:
            photo = _apply_one(connection, event)
            if photo is not None:
                touched.add(photo)
    for photo in touched:
        settle(connection, photo)


def _place(event: ScanEvent) -> Place:
    return event.known.place if isinstance(event, Changed | Gone) else event.place


def _apply_one(connection: Connection, event: ScanEvent) -> int | None:
    """Write one event; returns the photo it touches."""
    match event:
        case Moved():
            problems.move(connection, event.known.place, event.place)
            return files.move(connection, event.known.id, event.place)
        case Gone():
            problems.clear(connection, event.known.place)
            return files.set_missing(connection, event.known.id, missing=True)
        case Unreadable():
            values = {"detail": event.detail}
            problems.record(connection, event.place, event.code, values, folder=event.folder)
            return None
        case Found() if event.kind is Kind.PHOTO and event.known is not None:
            return files.set_missing(connection, event.known.id, missing=False)
        case Found() | Changed():
            place = _place(event)
            problems.clear(connection, place)
            return files.put_unusable(connection, place, event.stat, event.kind)
        case Offline():
            return None
