"""Writing rows of suggestions: what a machine proposes now, block by block, as differences.

Transactions are short, so that nobody waits for them, and a run that is broken off has lost nothing
but work: the next one writes what still differs.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.tagged import TagSource
from photoapp.catalog import settings
from photoapp.catalog.connection import IN_LIST, listed

Connection = sqlite3.Connection

PAGE = 4096  # rows in one transaction that only deletes

_DELETE = "DELETE FROM suggestions WHERE tag_id = ? AND photo_id = ? AND source = ? AND model = ?"


class Machine(NamedTuple):
    """Who proposes: a source, and the model that it is at present."""

    source: TagSource
    model: str


class Proposed(NamedTuple):
    """What a machine proposes: row by row, [n] each. A pair that comes twice is as sure as surest.

    photos, tags: int64, ids. confidence: float32, 0 to 1. evidence: float32, log odds before
    calibration.
    """

    photos: NDArray[np.int64]
    tags: NDArray[np.int64]
    confidence: NDArray[np.float32]
    evidence: NDArray[np.float32]


NOTHING = Proposed(*np.zeros((2, 0), np.int64), *np.zeros((2, 0), np.float32))


def propose(connection: Connection, by: Machine, about: Sequence[int], proposed: Proposed) -> int:
    """Have exactly these rows of a machine about some photos; returns how many changed.

    Photos and tags that were forgotten meanwhile are passed over.
    """
    wanted = _wanted(proposed)
    rows = connection.execute(
        "SELECT tag_id, photo_id, confidence, evidence FROM suggestions"
        f" WHERE photo_id {IN_LIST} AND source = ? AND model = ?",
        (listed(about), *by),
    )
    before = {(tag, photo): (confidence, evidence) for tag, photo, confidence, evidence in rows}
    gone = [key for key in before if key not in wanted]
    new = [(*key, *by, *said) for key, said in wanted.items() if before.get(key) != said]
    drop(connection, [(*key, *by) for key in gone])
    connection.executemany(
        "INSERT INTO suggestions(tag_id, photo_id, source, model, confidence, evidence)"
        " SELECT tags.id, photos.id, ?3, ?4, ?5, ?6 FROM tags, photos"
        " WHERE tags.id = ?1 AND photos.id = ?2 ON CONFLICT DO UPDATE"
        " SET confidence = excluded.confidence, evidence = excluded.evidence",
        new,
    )
    return len(gone) + len(new)


def _wanted(proposed: Proposed) -> dict[tuple[int, int], tuple[float, float]]:
    """By tag and photo, rounded so that the last digit of a sum changes no row."""
    confidence = np.round(proposed.confidence.astype(np.float64), 4)
    evidence = np.round(proposed.evidence.astype(np.float64), 3)
    order = np.argsort(confidence, kind="stable")  # of a pair that comes twice the last stays
    keys = zip(proposed.tags[order].tolist(), proposed.photos[order].tolist(), strict=True)
    said = zip(confidence[order].tolist(), evidence[order].tolist(), strict=True)
    return dict(zip(keys, said, strict=True))


def about(connection: Connection, by: Machine) -> NDArray[np.int64]:
    """The photos about which a machine says something, int64 [N], ascending."""
    rows = connection.execute(
        "SELECT DISTINCT photo_id FROM suggestions WHERE source = ? AND model = ?"
        " ORDER BY photo_id",
        by,
    )
    return np.fromiter((row[0] for row in rows), np.int64)


Key = tuple[int, int, str, str]
"""tag, photo, source, model: what a row is found by."""


def silenced(connection: Connection, by: Machine, after: Key | None = None) -> list[Key]:
    """Rows, PAGE at most, that models before this one of the same source have left, in order.

    after: the last of the page before.
    """
    tag, photo, *_ = after or (0, 0)
    return connection.execute(
        "SELECT tag_id, photo_id, source, model FROM suggestions WHERE source = ? AND model != ?"
        " AND (tag_id, photo_id) >= (?, ?) LIMIT ?",
        (*by, tag, photo, PAGE),
    ).fetchall()


def drop(connection: Connection, keys: Sequence[Key]) -> None:
    """Have these rows no more."""
    connection.executemany(_DELETE, keys)


# -- what it is made from ------------------------------------------------------------------------


def seen(connection: Connection, encoder: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """What an encoder or classifier has seen: row ids, ascending, and photos, int64 [N] each."""
    rows = connection.execute(
        "SELECT id, photo_id FROM vectors WHERE encoder_id = ? ORDER BY id", (encoder,)
    )
    table = np.fromiter(rows, np.dtype([("id", np.int64), ("photo", np.int64)]))
    return table["id"].copy(), table["photo"].copy()


class Told(NamedTuple):
    """What the ledger says of tags that stand for concepts, by photo ascending: [n] each.

    photos, tags: int64, ids. borne: bool, not rejected. reviewed: bool, by the user, of what this
    machine proposed. evidence: float64, as it was proposed then, NaN where nothing was.
    """

    photos: NDArray[np.int64]
    tags: NDArray[np.int64]
    borne: NDArray[np.bool_]
    reviewed: NDArray[np.bool_]
    evidence: NDArray[np.float64]


def told(connection: Connection, by: Machine) -> Told:
    """What was decided so far, and from what this machine can learn."""
    rows = connection.execute(
        "SELECT photo_id, tag_id, decision != 'rejected', decision != 'applied'"
        " AND source = ? AND model = ? AND evidence IS NOT NULL, coalesce(evidence, 'nan')"
        " FROM photo_tags WHERE tag_id IN (SELECT id FROM tags WHERE concept IS NOT NULL)"
        " ORDER BY photo_id, tag_id",
        by,
    )
    kinds = (np.int64, np.int64, np.bool_, np.bool_, np.float64)
    fields = zip(Told._fields, kinds, strict=True)
    table = np.fromiter((tuple(row) for row in rows), np.dtype(list(fields)))
    return Told(*(table[name].copy() for name in Told._fields))


def concepts(connection: Connection) -> dict[int, str]:
    """The concept that a tag stands for, by the id of the tag."""
    return dict(connection.execute("SELECT id, concept FROM tags WHERE concept IS NOT NULL"))


def unwanted(connection: Connection) -> frozenset[str]:
    """Concepts that the user hid or deleted: nothing is proposed as one of them."""
    rows = connection.execute(
        "SELECT concept FROM tags WHERE concept IS NOT NULL AND hidden AND name != ''"
        " UNION SELECT concept FROM gone_concepts WHERE tag_id IS NULL"
    )
    return frozenset(str(row[0]) for row in rows)


def merged(connection: Connection) -> list[tuple[str, int | None]]:
    """Concepts without a tag of their own: what is said of them goes to another tag, or nowhere."""
    return connection.execute(
        "SELECT concept, tag_id FROM gone_concepts ORDER BY concept"
    ).fetchall()


# -- what was done -------------------------------------------------------------------------------


def noted(connection: Connection, source: TagSource) -> dict[str, str | int]:
    """What was kept of how the rows of a source came about; empty before the first time."""
    said = settings.get(connection, f"suggested:{source}")
    found: dict[str, str | int] = json.loads(said) if said else {}
    return found


def note(connection: Connection, source: TagSource, said: dict[str, str | int] | None) -> None:
    """Keep how the rows of a source came about, or forget it."""
    name = f"suggested:{source}"
    settings.put(connection, name, None if said is None else json.dumps(said))
