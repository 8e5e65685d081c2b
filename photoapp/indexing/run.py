"""One indexing run: the lock, what to scan, the road, the report."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from filelock import FileLock, Timeout

from photoapp.base.answers import IndexReport
from photoapp.base.files import Root, ScanTally
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, files, problems, roots, settings
from photoapp.catalog.files import Remembered
from photoapp.indexing.road import Decoder, Eye, Road, Work
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
        yield
    finally:
        lock.release()


def index(
    catalog: Catalog,
    home: Home,
    decoder: Decoder,
    eye: Eye | None,
    job: Job,
    scanned: Sequence[Root],
    *,
    retry: bool = False,
) -> IndexReport:
    """Bring the catalog up to date with `scanned`. The caller holds `indexing_lock`.

    retry: files that had a problem are tried again though they have not changed.
    Raises Cancelled, PhotoappError. What was stored until then stays.
    """
    started = time.perf_counter()
    again = _again(catalog, scanned) if retry else []
    tally = ScanTally()
    globs = roots.exclusions(catalog.read())
    everywhere = globs.get(None, ())
    devices = _devices(scanned)
    road = Road(catalog, decoder, eye, job, scanned)
    events = scan(
        scanned,
        Remembered(catalog),
        tally,
        exclude={root.id: (*everywhere, *globs.get(root.id, ())) for root in scanned},
        home=str(home.path),
        checkpoint=job.checkpoint,
    )
    road.run(again, events)
    road.changes.finish(scanned, devices)
    seconds = time.perf_counter() - started
    counts, changes = road.counts, road.changes
    paths = {root.id: root.path for root in scanned}
    return IndexReport(
        found=tally.photos,
        added=counts.added,
        changed=changes.changed,
        moved=changes.moved,
        missing=changes.gone,
        unchanged=tally.unchanged,
        embedded=counts.embedded,
        problems=problems.count(catalog.read(), list(paths)),
        skipped={
            "video": tally.video,
            "online_only": tally.online_only,
            "other": tally.other,
        },
        seconds=seconds,
        photos_per_second=job.done / seconds,
        stages={
            "scan": counts.scan,
            "decode": counts.decode,
            "encode": counts.encode,
            "store": counts.store,
        },
        offline=tuple(
            os.path.join(paths[one.root], one.path) if one.path else paths[one.root]
            for one in changes.offline
        ),
    )


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
