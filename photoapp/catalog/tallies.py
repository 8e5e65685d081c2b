"""How many photos bear each tag, or a narrower one: counted in memory, read again where changed."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.tagtree import BORNE, also

Connection = sqlite3.Connection
Photos = NDArray[np.int64]

# By indexes of what is missing or hidden: few, where nobody took a folder away.
_UNSEEN = (
    "SELECT DISTINCT photo_id FROM files AS lost WHERE missing AND photo_id IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM files AS kept"
    "  WHERE kept.photo_id = lost.photo_id AND NOT kept.missing)"
    " UNION SELECT photo_id FROM care WHERE hidden"
)

_NONE: Photos = np.empty(0, np.int64)


class Tallies:
    """Counts photos by tag; it may be asked from any thread, and the second time is fast.

    Attributes: none.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._borne: dict[int, tuple[int, Photos]] = {}
        self._known: tuple[tuple[int, int], NDArray[np.bool_]] | None = None

    def count(self, connection: Connection) -> dict[int, int]:
        """How many photos that are shown bear a tag or a narrower one, by the id of each tag."""
        # The revisions first: what changes in between is read again next time.
        rows = connection.execute("SELECT id, parent_id, revision FROM tags").fetchall()
        with self._lock:
            borne = self._read(connection, {tag: revision for tag, _, revision in rows})
            present = self._there(connection)
        below: dict[int, list[int]] = {tag: [] for tag, _, _ in rows}
        for tag, parent, _ in rows:
            below.get(parent, []).append(tag)
        for broad, narrow in also(connection):
            below.get(broad, []).append(narrow)
        return _counted(present, borne, below)

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

    def _there(self, connection: Connection) -> NDArray[np.bool_]:
        """Which photos are there and not hidden, by id: bool [highest id + 1]."""
        # No id is given twice, so while both are the same, so are the photos.
        state = connection.execute("SELECT count(*), coalesce(max(id), 0) FROM photos").fetchone()
        if self._known is None or self._known[0] != state:
            rows = connection.execute("SELECT id FROM photos")
            known = np.zeros(state[1] + 1, np.bool_)
            known[np.fromiter((row[0] for row in rows), np.int64)] = True
            self._known = state, known
        found = self._known[1].copy()
        unseen = [row[0] for row in connection.execute(_UNSEEN) if row[0] < found.size]
        found[unseen] = False
        return found


def _bearing(connection: Connection, tags: Sequence[int]) -> Iterator[tuple[int, Photos]]:
    """Each tag that somebody bears, with the photos that do."""
    # As text: a row for each photo takes nearly three times as long.
    rows = connection.execute(
        f"SELECT tag_id, group_concat(photo_id) FROM photo_tags WHERE tag_id {IN_LIST} AND {BORNE}"
        " GROUP BY tag_id",
        (listed(tags),),
    )
    for tag, photos in rows:
        yield tag, np.fromstring(photos, np.int64, sep=",")


def _counted(
    present: NDArray[np.bool_], borne: Mapping[int, Photos], below: Mapping[int, Sequence[int]]
) -> dict[int, int]:
    counts: dict[int, int] = {}
    for tag in below:
        photos = borne.get(tag, _NONE)
        photos = photos[photos < present.size]
        if below[tag]:
            bearing = np.zeros_like(present)
            for one in _narrower(tag, below):
                others = borne.get(one, _NONE)
                bearing[others[others < present.size]] = True
            counts[tag] = int(np.count_nonzero(bearing & present))
        else:
            counts[tag] = int(np.count_nonzero(present[photos]))
    return counts


def _narrower(tag: int, below: Mapping[int, Sequence[int]]) -> set[int]:
    """A tag and all narrower ones; the user may have put one below what it is narrower than."""
    found: set[int] = set()
    waiting = [tag]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(below[one])
    return found
