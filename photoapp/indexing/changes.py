"""What a scan says that needs no decoding, written to the catalog in short transactions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from photoapp.base.files import (
    Changed,
    Found,
    Gone,
    Kind,
    KnownFile,
    Moved,
    Offline,
    Place,
    Root,
    ScanEvent,
    Touched,
    Unreadable,
)
from photoapp.base.messages import Code
from photoapp.base.pairing import pair_key
from photoapp.catalog import Catalog, Connection, files, pairs, problems, roots
from photoapp.catalog.leads import settle

BATCH = 500
"""Events in one transaction: a few milliseconds of the writer."""

PASSING = frozenset({Code.FILE_CHANGING, Code.FILE_UNREADABLE, Code.OUT_OF_MEMORY})
"""Problems that may be over at the next run, which therefore tries again by itself."""


@dataclass(slots=True)
class Changes:
    """Collects events, writes them in batches, and counts.

    Attributes: any (something was written); moved, gone, changed (counts of photos' files); offline
    (places); unreadable (places whose problem may pass, and has not); unsettled (files that other
    programs are still writing).
    """

    catalog: Catalog
    any: bool = False
    moved: int = 0
    gone: int = 0
    changed: int = 0
    offline: list[Place] = field(default_factory=list)
    unreadable: list[Place] = field(default_factory=list)
    unsettled: list[Place] = field(default_factory=list)
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

    @property
    def unseen(self) -> list[Place]:
        """Where nothing could be looked at."""
        return [*self.offline, *self.unreadable]

    def flush(self) -> None:
        """Write what waits."""
        events, self._waiting = self._waiting, []
        if events:
            self.any = True
            self.catalog.write(lambda connection: _apply(connection, events))

    def finish_parts(self, touched: Sequence[Touched], devices: dict[int, int]) -> None:
        """Write what waits and what is known of the folders looked at once their scan is over."""
        self.flush()

        def write(connection: Connection) -> None:
            alive = {root.id for root in roots.roots(connection)}
            looked = [one for one in touched if one.place.root in alive]
            roots.set_offline_in(connection, self.offline, looked)
            unseen_roots = {place.root for place in self.unseen if not place.path}
            for one in looked:
                whole = one.deep and not one.place.path and one.place.root not in unseen_roots
                if whole and one.place.root in devices:
                    roots.saw(connection, one.place.root, devices[one.place.root])
            for root in {one.place.root for one in looked}:
                unseen = {place.path for place in self.unseen if place.root == root}
                seen = [one for one in looked if one.place.root == root]
                passing = PASSING | {Code.FOLDER_UNREADABLE}
                problems.forget_passed(connection, root, passing, unseen, seen)

        self.catalog.write(write)

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
    groups: dict[tuple[int, bytes], None] = {}
    alive = {root.id for root in roots.roots(connection)}  # one may be removed meanwhile
    for event in events:
        if _place(event).root in alive and not _is_stale(connection, event):
            photo = _apply_one(connection, event)
            if photo is not None:
                touched.add(photo)
            groups.update(dict.fromkeys(_groups(connection, event)))
    for photo in touched:
        settle(connection, photo)
    for folder, key in groups:
        pairs.join(connection, folder, key)


def _is_stale(connection: Connection, event: ScanEvent) -> bool:
    """Whether the user moved the file in the library after the scan had looked for it."""
    if not isinstance(event, Moved | Gone):
        return False
    return not files.stands(connection, event.known.id, event.known.place)


def _groups(connection: Connection, event: ScanEvent) -> Iterator[tuple[int, bytes]]:
    """Under which names in which folders something came, went or became something else."""
    if isinstance(event, Offline | Unreadable):
        return
    places = [_place(event), *([event.known.place] if isinstance(event, Moved) else [])]
    for place in places:
        key = pair_key(place.name)
        if key:
            yield roots.folder_id(connection, place.root, place.folder), key


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
            files.set_online(connection, event.known.id, online=False)
            return files.set_missing(connection, event.known.id, missing=False)
        case Found(known=KnownFile(kind=Kind.PHOTO) as known) if event.kind is Kind.ONLINE_ONLY:
            # Remembered as it was: once its content is back, the scan sees whether it changed.
            files.set_online(connection, known.id, online=True)
            return files.set_missing(connection, known.id, missing=False)
        case Found() | Changed():
            place = _place(event)
            problems.clear(connection, place)
            return files.put_unusable(connection, place, event.stat, event.kind)
        case Offline():
            return None
