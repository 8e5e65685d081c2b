"""One indexing run: the lock, what to scan, the road, the report."""

import itertools
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from filelock import FileLock, Timeout

from photoapp.base.answers import IndexReport
from photoapp.base.files import Place, Root, ScanTally, Touched
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, files, pairs, problems, roots, settings, vectors
from photoapp.catalog.files import Remembered
from photoapp.catalog.stamps import ran
from photoapp.indexing import finding
from photoapp.indexing.changes import Changes
from photoapp.indexing.eyes import Eye, Eyes
from photoapp.indexing.road import FOUND_AHEAD, Counts, Decoder, Road, Work
from photoapp.scan import scan

_HOLDER = "indexing"


@contextmanager
def indexing_lock(home: Home, catalog: Catalog) -> Iterator[None]:
    """Be the one process that indexes. Raises PhotoappError CATALOG_BUSY naming the other.

    The kernel frees the lock when its process dies; the setting only says who it was.
    """
    lock = FileLock(home.indexing_lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        holder = settings.get(catalog.read(), _HOLDER) or ""
        raise PhotoappError(Code.CATALOG_BUSY, holder=holder) from None
    try:
        catalog.write(lambda connection: settings.put(connection, _HOLDER, str(os.getpid())))
        try:
            yield
        finally:  # what was stored until then is there, whatever ended the run
            catalog.write(ran)
    finally:
        lock.release()


def index(
    catalog: Catalog,
    home: Home,
    decoder: Decoder,
    eyes: Sequence[Eye],
    job: Job,
    scanned: Sequence[Root],
    *,
    retry: bool = False,
    touched: Sequence[Touched] = (),
) -> IndexReport:
    """Bring the catalog up to date with `scanned`. The caller holds `indexing_lock`.

    eyes: the encoder that search uses first; without any only thumbnails and rows are made.
    retry: files that had a problem are tried again though they have not changed. touched: of the
    roots, only these folders are looked at; what the catalog lacks is made up for in all of them.
    Raises Cancelled, PhotoappError. What was stored until then stays.
    """
    started = time.perf_counter()
    job.total = 0
    again = _again(catalog, scanned) if retry else []
    tally = ScanTally()
    globs = roots.exclusions(catalog.read())
    everywhere = globs.get(None, ())
    devices = _devices(scanned)
    ids = [root.id for root in scanned]
    able = vectors.speaking(catalog.read(), [eye.id for eye in eyes])
    seeing, counts, changes = Eyes(eyes, able), Counts(), Changes(catalog)
    finding.look_for_pairs(catalog, job.checkpoint)
    events = scan(
        scanned,
        Remembered(catalog),
        tally,
        exclude={root.id: (*everywhere, *globs.get(root.id, ())) for root in scanned},
        home=str(home.path),
        checkpoint=job.checkpoint,
        touched=touched,
    )

    def travel(work: Iterator[Work], found_ahead: int = FOUND_AHEAD) -> None:
        if (one := next(work, None)) is not None:
            road = Road(catalog, decoder, seeing, job, scanned, changes, counts)
            road.run(itertools.chain([one], work), found_ahead)
        job.checkpoint()

    found = itertools.chain(again, finding.scanned(events, changes, counts))
    travel(finding.counted(found, job))
    travel(finding.counted(finding.left_over(catalog, ids), job))
    if touched:
        changes.finish_parts(touched, devices)
    else:
        changes.finish(scanned, devices)
    travel(finding.lacking(catalog, seeing, ids, job), finding.PAGE)
    seconds = time.perf_counter() - started
    paths = {root.id: root.path for root in scanned}
    encoders = seeing.report()
    return IndexReport(
        found=tally.photos,
        added=counts.added,
        changed=changes.changed,
        moved=changes.moved,
        missing=changes.gone,
        unchanged=tally.unchanged,
        embedded=encoders[0].embedded if encoders else 0,
        problems=problems.count(catalog.read(), list(paths)),
        skipped={
            "video": tally.video - _films(catalog, ids, changes),
            "online_only": tally.online_only,
            "other": tally.other,
        },
        seconds=seconds,
        photos_per_second=job.done / seconds,
        stages={
            "scan": counts.scan,
            "decode": counts.decode,
            "encode": seeing.seconds,
            "store": counts.store,
        },
        offline=tuple(_absolute(paths, one) for one in changes.offline),
        encoders=encoders,
        unsettled=tuple(_absolute(paths, one) for one in changes.unsettled),
    )


def _absolute(paths: Mapping[int, str], place: Place) -> str:
    root = paths[place.root]
    return os.path.join(root, place.path) if place.path else root


def _films(catalog: Catalog, scanned: Sequence[int], changes: Changes) -> int:
    """Films that belong to a photo and were seen in this run: they are not left out."""
    unseen = {(place.root, os.fsencode(place.path)) for place in changes.unseen}

    def was_seen(folder: Place) -> bool:
        above = roots.with_parents(os.fsencode(folder.path))
        return unseen.isdisjoint((folder.root, path) for path in above)

    return sum(map(was_seen, pairs.films(catalog.read(), scanned)))


def _again(catalog: Catalog, scanned: Sequence[Root]) -> list[Work]:
    wanted = {root.id for root in scanned}
    return [
        Work(place, stat) for place, stat in files.unusable(catalog.read()) if place.root in wanted
    ]


def _devices(scanned: Sequence[Root]) -> dict[int, int]:
    """The file system each root is on now; a root that cannot be reached is left out."""
    devices = {}
    for root in scanned:
        try:
            devices[root.id] = os.stat(root.path).st_dev
        except OSError:
            continue
    return devices
