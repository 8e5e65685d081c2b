"""What a run has to decode: what a scan finds, what then only the catalog tells, what is wanting.

In this order. A scan is short beside decoding and encoding, and what it finds is new to the user:
it must not stand behind the hundred thousand photos that an encoder still lacks. Those come last,
where the files are then known to be, and what was interrupted is found again by the next run.
"""

import time
from collections.abc import Callable, Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.base.files import Changed, Found, ScanEvent
from photoapp.base.jobs import Job
from photoapp.catalog import Catalog, files, pairs, sidecars, wanting
from photoapp.indexing.changes import Changes
from photoapp.indexing.eyes import Eyes
from photoapp.indexing.road import Counts, Work

PAGE = 1000


def look_for_pairs(catalog: Catalog, checkpoint: Callable[[], None]) -> None:
    """Bring together what belongs together in a catalog that was made before there were pairs."""
    while catalog.write(pairs.look):
        checkpoint()


def scanned(events: Iterator[ScanEvent], changes: Changes, counts: Counts) -> Iterator[Work]:
    """Files that a scan finds new or changed; all else it says goes to `changes`."""
    started, waited = time.perf_counter(), 0.0
    for event in events:
        if changes.take(event):
            continue
        before = time.perf_counter()
        if isinstance(event, Found):
            yield Work(event.place, event.stat)
        elif isinstance(event, Changed):
            yield Work(event.known.place, event.stat)
        waited += time.perf_counter() - before
    changes.flush()
    counts.scan = time.perf_counter() - started - waited


def left_over(catalog: Catalog, roots: Collection[int]) -> Iterator[Work]:
    """What only the catalog tells once all that was found is stored.

    Photos whose sidecar came, changed or went, and raw files whose JPEG went.
    """
    after = 0
    while True:
        page = sidecars.to_reread(catalog.read(), roots, after, PAGE)
        for photo in page:
            yield Work(photo.place, photo.stat, known=True, sidecar=photo.sidecar)
        if len(page) < PAGE:
            break
        after = page[-1].photo
    for place, stat in files.unused(catalog.read(), roots):
        yield Work(place, stat)


def counted(work: Iterator[Work], job: Job) -> Iterator[Work]:
    """Work of which nobody knows beforehand how much it is, counted as it comes."""
    for one in work:
        job.total = (job.total or 0) + 1
        yield one


def lacking(catalog: Catalog, eyes: Eyes, roots: Collection[int], job: Job) -> Iterator[Work]:
    """Leads that lack a thumbnail or something of an eye: first what search lacks, then the rest.

    What is wanting is named once, in eight bytes a photo and list, and looked at again when its
    turn comes. A photo that one eye lacks is decoded for every other that lacks it as well; only
    those that follow later wait until search has all.
    """
    first, every = eyes.first, [eye.id for eye in eyes]
    now = [eye.id for eye in eyes if not eye.later]
    reading = catalog.read()
    search = wanting.wanting(reading, [first.id] if first else [], roots, thumbnails=True)
    others = wanting.wanting(reading, every[1:], roots, thumbnails=False)
    job.total = (job.total or 0) + len(search) + len(others)
    job.counting = False
    for ids, encoders in ((search, now), (others, every)):
        for start in range(0, len(ids), PAGE):
            page = ids[start : start + PAGE]
            still = _still(catalog, eyes, page, encoders)
            job.total -= len(page) - len(still)
            yield from still


def _still(
    catalog: Catalog,
    eyes: Eyes,
    page: NDArray[np.int64],
    encoders: Sequence[int],
) -> list[Work]:
    at_work = [encoder for encoder in encoders if eyes.sees(encoder)]
    return [
        Work(one.place, one.stat, known=True, lacks=one.lacks)
        for one in wanting.look(catalog.read(), page.tolist(), at_work)
    ]
