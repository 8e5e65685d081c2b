"""What encoders and thumbnails still want of photos that are there, and what cannot be had.

Found by joins, never by a flag, so that a finished library costs no decode and nothing that was
lost is forgotten. A lead with a problem is left alone until it changes or is retried, by all
encoders or by the one that fails with its picture; one that is online only, or in a folder that
cannot be seen or listed, until it is back.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.files import FileStat, Place
from photoapp.base.messages import Code, WhyNoVector
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.files import AWAY, PATH, PLACED, placed
from photoapp.catalog.problems import fails

Connection = sqlite3.Connection

_NO_THUMBNAIL = (
    "NOT EXISTS (SELECT 1 FROM thumbs.thumbnails AS t WHERE t.fingerprint = files.fingerprint)"
)
# Folders that are out of sight, and those that cannot be listed, with all below them.
_SHUT = f"""WITH RECURSIVE {AWAY},
    unreadable(id) AS (SELECT folders.id FROM problems JOIN folders
        ON folders.root_id = problems.root_id AND folders.path = problems.path
        WHERE problems.folder
        UNION SELECT folders.id FROM folders JOIN unreadable ON parent_id = unreadable.id) """
_LEADS = "JOIN files ON files.id = lead_id JOIN folders ON folders.id = folder_id"
_PROBLEM = (
    "EXISTS (SELECT 1 FROM problems"
    f" WHERE problems.root_id = folders.root_id AND problems.path = {PATH}"
)


def _lacks(encoder: int) -> str:
    return (
        f"NOT EXISTS (SELECT 1 FROM vectors WHERE encoder_id = {encoder:d}"
        " AND photo_id = photos.id AND view_hash = files.view_hash)"
    )


def _wants(encoder: int) -> str:
    return f"({_lacks(encoder)} AND NOT {_PROBLEM} AND {fails(encoder)}))"


def _why(encoder: int = 0) -> str:
    """A WhyNoVector as SQL; without an encoder, of those alone that concern all of them."""
    return (
        f"CASE WHEN online THEN '{WhyNoVector.ONLINE_ONLY}'"
        f" WHEN folder_id IN away THEN '{WhyNoVector.OFFLINE}'"
        f" WHEN folder_id IN unreadable"
        f"  OR {_PROBLEM} AND (code != '{Code.PICTURE_NOT_UNDERSTOOD}' OR {fails(encoder)}))"
        f" THEN '{WhyNoVector.PROBLEM}' ELSE '{WhyNoVector.WAITING}' END"
    )


def wanting(
    connection: Connection, encoders: Sequence[int], roots: Collection[int], *, thumbnails: bool
) -> NDArray[np.int64]:
    """Photos that lack an up-to-date vector of one of the encoders, or else a thumbnail.

    int64 [N] in the order in which a person misses them: what was viewed most, then the newest.
    It holds eight bytes a photo; `look` tells more of some.
    """
    wanted = [*map(_wants, encoders), *([_NO_THUMBNAIL] if thumbnails else [])]
    rows = connection.execute(
        f"{_SHUT} SELECT photos.id FROM photos {_LEADS} WHERE NOT missing"
        f" AND ({' OR '.join(wanted) or '0'}) AND root_id {IN_LIST}"
        f" AND {_why()} = '{WhyNoVector.WAITING}'"
        " ORDER BY viewed DESC, wall IS NULL, wall DESC, photos.id DESC",
        (listed(roots),),
    )
    return np.fromiter((row[0] for row in rows), np.int64)


class Wanted(NamedTuple):
    """A lead to be decoded. lacks: the encoders that have nothing of its picture."""

    place: Place
    stat: FileStat
    lacks: frozenset[int]


def look(
    connection: Connection, photos: Sequence[int], encoders: Sequence[int]
) -> Iterator[Wanted]:
    """Those of some photos that still lack something of these encoders or a thumbnail, in order."""
    columns = ", ".join(map(_wants, encoders)) or "0"
    rows = connection.execute(
        f"SELECT {PLACED}, {_NO_THUMBNAIL}, {columns}"
        f" FROM json_each(?) AS asked CROSS JOIN photos ON photos.id = asked.value {_LEADS}"
        " WHERE NOT missing AND NOT online ORDER BY asked.key",
        (listed(photos),),
    ).fetchall()
    for row in rows:
        place, stat = placed(row[:7])
        lacks = frozenset(one for one, lacking in zip(encoders, row[8:], strict=False) if lacking)
        if lacks or row[7]:
            yield Wanted(place, stat, lacks)


class Coverage(NamedTuple):
    """How far an encoder is with the photos that are there.

    has: photos of whose picture it has said something. lacking: the others, by why.
    """

    has: int
    lacking: dict[WhyNoVector, int]

    @property
    def waiting(self) -> int:
        """Photos that indexing would give it."""
        return self.lacking.get(WhyNoVector.WAITING, 0)

    @property
    def complete(self) -> bool:
        """Whether it has all that it can have now."""
        return self.waiting == 0

    @property
    def share(self) -> float:
        """Of the photos that it can have now, those it has; 1 where there are none."""
        return self.has / (self.has + self.waiting) if self.has + self.waiting else 1.0


def shut(connection: Connection) -> tuple[list[int], list[int]]:
    """The folders that are out of sight, and those that cannot be listed, with all below them."""
    away, unreadable = (
        [int(row[0]) for row in connection.execute(f"{_SHUT} SELECT id FROM {which}")]
        for which in ("away", "unreadable")
    )
    return away, unreadable


def hindered(connection: Connection, encoder: int) -> list[int]:
    """The photos whose lead has a problem that concerns an encoder."""
    said = connection.execute(
        "SELECT root_id, path FROM problems"
        f" WHERE code != '{Code.PICTURE_NOT_UNDERSTOOD}' OR {fails(encoder)}"
    )
    found = []
    for root, path in said.fetchall():
        folder, _, name = path.rpartition(b"/")
        rows = connection.execute(
            "SELECT photos.id FROM folders JOIN files ON folder_id = folders.id"
            " JOIN photos ON photos.id = photo_id AND lead_id = files.id"
            " WHERE root_id = ? AND path = ? AND name = ? AND NOT missing",
            (root, folder, name),
        )
        found += [int(row[0]) for row in rows]
    return found


def behind(connection: Connection, first: int, second: int | None) -> int:
    """Photos that are there, of whose picture one encoder has said something and another has not.

    second: None for one that never said anything. Files with a problem do not count: what once
    could be read may never be again. What is out of sight does: it comes back.
    """
    (count,) = connection.execute(
        f"{_SHUT} SELECT count(*) FROM photos {_LEADS} WHERE NOT missing"
        f" AND NOT ({_lacks(first)}) AND {_lacks(second or 0)}"
        f" AND {_why(second or 0)} != '{WhyNoVector.PROBLEM}'"
    ).fetchone()
    return int(count)


def without_vector(
    connection: Connection, encoder: int, limit: int, why: WhyNoVector | None = None
) -> list[tuple[int, WhyNoVector]]:
    """Photos that are there and lack an encoder's vector, with why, newest first, `limit` at most.

    why: only those which lack it for that reason.
    """
    rows = connection.execute(
        f"{_SHUT} SELECT photos.id, {_why(encoder)} AS why FROM photos {_LEADS}"
        f" WHERE NOT missing AND {_lacks(encoder)} AND coalesce(why = :why, 1)"
        " ORDER BY wall IS NULL, wall DESC, photos.id DESC LIMIT :limit",
        {"why": why, "limit": limit},
    )
    return [(int(photo), WhyNoVector(reason)) for photo, reason in rows]
