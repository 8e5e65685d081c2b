"""How many photos bear each tag, or one below it: counted in memory, read again where changed."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.tagtree import BORNE

Connection = sqlite3.Connection
Photos = NDArray[np.int64]

_NONE: Photos = np.empty(0, np.int64)


class Tallies:
    """Counts photos by tag; it may be asked from any thread, and the second time is fast.

    Of 100,000 photos with 300,000 tags reading all takes some 150 ms, counting what was read 20.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._borne: dict[int, tuple[int, Photos]] = {}

    def count(self, connection: Connection) -> dict[int, int]:
        """How many photos that are there bear a tag or one below it, by the id of each tag."""
        # The revisions first: what changes in between is read again next time.
        rows = connection.execute("SELECT id, parent_id, revision FROM tags").fetchall()
        with self._lock:
            borne = self._read(connection, {tag: revision for tag, _, revision in rows})
        return _counted(there(connection), borne, {tag: parent for tag, parent, _ in rows})

    def _read(self, connection: Connection, revisions: Mapping[int, int]) -> dict[int, Photos]:
        stale = [
            tag
            for tag, revision in revisions.items()
            if tag not in self._borne or self._borne[tag][0] != revision
        ]
        read = dict(_bearing(connection, stale)) if stale else {}
        for tag in stale:
            self._borne[tag] = revisions[tag], read.get(tag, _NONE)
        for tag in self._borne.keys() - revisions.keys():
            del self._borne[tag]
        return {tag: photos for tag, (_, photos) in self._borne.items()}


def there(connection: Connection) -> NDArray[np.bool_]:
    """Which photos are there, by id: bool [highest id + 1]."""
    rows = connection.execute(
        "SELECT photo_id FROM files WHERE NOT missing AND photo_id IS NOT NULL"
    )
    photos = np.fromiter((row[0] for row in rows), np.int64)
    found = np.zeros(int(photos.max(initial=0)) + 1, np.bool_)
    found[photos] = True
    return found


def _bearing(connection: Connection, tags: Sequence[int]) -> Iterator[tuple[int, Photos]]:
    """Each tag that somebody bears, with the photos that do."""
    rows = connection.execute(
        f"SELECT tag_id, photo_id FROM photo_tags WHERE tag_id {IN_LIST} AND {BORNE}"
        " ORDER BY tag_id",
        (listed(tags),),
    )
    pairs = np.fromiter(rows, np.dtype([("tag", np.int64), ("photo", np.int64)]))
    found, starts = np.unique(pairs["tag"], return_index=True)
    parts = np.split(pairs["photo"].copy(), starts[1:])
    yield from zip(found.tolist(), parts, strict=bool(found.size))


def _counted(
    present: NDArray[np.bool_], borne: Mapping[int, Photos], parents: Mapping[int, int | None]
) -> dict[int, int]:
    below: dict[int, list[int]] = {}
    for tag, parent in parents.items():
        if parent is not None:
            below.setdefault(parent, []).append(tag)
    counts: dict[int, int] = {}
    for tag in parents:
        photos = borne.get(tag, _NONE)
        photos = photos[photos < present.size]
        if tag in below:
            bearing = np.zeros_like(present)
            for one in _subtree(tag, below):
                others = borne.get(one, _NONE)
                bearing[others[others < present.size]] = True
            counts[tag] = int(np.count_nonzero(bearing & present))
        else:
            counts[tag] = int(np.count_nonzero(present[photos]))
    return counts


def _subtree(tag: int, below: Mapping[int, Sequence[int]]) -> Iterator[int]:
    yield tag
    for one in below.get(tag, ()):
        yield from _subtree(one, below)
