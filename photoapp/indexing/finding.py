"""What a run has to decode: what joins find wanting, and what a scan finds new or changed."""

import time
from collections.abc import Callable, Collection, Iterator

from photoapp.base.files import Changed, Found, ScanEvent
from photoapp.catalog import Catalog, files, pairs, sidecars
from photoapp.indexing.changes import Changes
from photoapp.indexing.road import Counts, Work

PAGE = 1000


def look_for_pairs(catalog: Catalog, checkpoint: Callable[[], None]) -> None:
    """Bring together what belongs together in a catalog that was made before there were pairs."""
    while catalog.write(pairs.look):
        checkpoint()


def wanting(catalog: Catalog, encoder: int | None, roots: Collection[int]) -> Iterator[Work]:
    """Leads without a thumbnail, or without a vector of their picture."""
    after = 0
    while True:
        page = files.wanting(catalog.read(), encoder, roots, after, PAGE)
        for _, place, stat in page:
            yield Work(place, stat, known=True)
        if len(page) < PAGE:
            return
        after = page[-1][0]


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


def left_over(
    catalog: Catalog, encoder: int | None, roots: Collection[int], *, leads: bool
) -> Iterator[Work]:
    """What only the catalog tells once all that was found is stored.

    Photos whose sidecar came, changed or went; raw files whose JPEG went; and, if some photo may
    have got another lead (`leads`), leads whose picture has no vector yet.
    """
    seen = set()
    after = 0
    while True:
        page = sidecars.to_reread(catalog.read(), roots, after, PAGE)
        for photo in page:
            seen.add(photo.place)
            yield Work(photo.place, photo.stat, known=True, sidecar=photo.sidecar)
        if len(page) < PAGE:
            break
        after = page[-1].photo
    for place, stat in files.unused(catalog.read(), roots):
        yield Work(place, stat)
    if leads:
        for work in wanting(catalog, encoder, roots):
            if work.place not in seen:
                yield work
