"""Rows of taught tags' heads and of what they propose: derived from the ledger and from vectors."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.tagged import TagSource
from photoapp.catalog.connection import IN_LIST, listed

Connection = sqlite3.Connection
Ids = NDArray[np.int64]

_SOURCE = str(TagSource.TAUGHT)


class Pupil(NamedTuple):
    """A tag that is learnt. concept: its id in the vocabulary, "" for the user's own."""

    tag: int
    name: str
    concept: str


class Told(NamedTuple):
    """What the ledger says of a tag, ids of photos, int64, ascending each: accepted, rejected, and
    both with what was applied.
    """

    yes: Ids
    no: Ids
    decided: Ids


class Kept(NamedTuple):
    """A head. made: of what it was made, see `keep`. encoder: the name of the one it is of."""

    tag: int
    method: str
    encoder: str
    made: str


class Fresh(NamedTuple):
    """A head to be kept. encoder: a row. weights: float32 [D]. extra: what it needs besides."""

    encoder: int
    model: str
    method: str
    weights: NDArray[np.float32]
    extra: dict[str, float]


class Proposed(NamedTuple):
    """What a head proposes: photos int64 [n], confidence and evidence float32 [n]."""

    photos: Ids
    confidence: NDArray[np.float32]
    evidence: NDArray[np.float32]


NOTHING = Proposed(np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(0, np.float32))


class Reviewed(NamedTuple):
    """What the user said to a suggestion of a taught tag. evidence: log odds as it was made."""

    tag: int
    evidence: float
    right: bool


def pupils(connection: Connection) -> list[Pupil]:
    """The tags that are learnt, by name."""
    rows = connection.execute(
        "SELECT id, name, coalesce(concept, '') FROM tags WHERE taught AND name != ''"
        " ORDER BY folded"
    )
    return [Pupil(*row) for row in rows]


def pupil(connection: Connection, tag: int) -> Pupil | None:
    """A tag as one that may be learnt; None if there is none."""
    row = connection.execute(
        "SELECT id, name, coalesce(concept, '') FROM tags WHERE id = ? AND name != ''", (tag,)
    ).fetchone()
    return None if row is None else Pupil(*row)


def is_learnt(connection: Connection, tag: int) -> bool:
    """Whether a tag is learnt."""
    row = connection.execute("SELECT 1 FROM tags WHERE taught AND id = ?", (tag,))
    return row.fetchone() is not None


def told(connection: Connection, tag: int) -> Told:
    """What the ledger says of a tag."""
    rows = connection.execute(
        "SELECT photo_id, decision FROM photo_tags WHERE tag_id = ? ORDER BY photo_id", (tag,)
    ).fetchall()
    photos = np.array([photo for photo, _ in rows], np.int64)
    said = np.array([decision for _, decision in rows], np.str_)
    return Told(photos[said == "accepted"], photos[said == "rejected"], photos)


def reviewed(connection: Connection) -> list[Reviewed]:
    """What the user said to suggestions of taught tags, by tag and photo."""
    rows = connection.execute(
        "SELECT tag_id, evidence, decision = 'accepted' FROM photo_tags WHERE source = ?"
        " AND evidence IS NOT NULL AND decision IN ('accepted', 'rejected')"
        " ORDER BY tag_id, photo_id",
        (_SOURCE,),
    )
    return [Reviewed(tag, evidence, bool(right)) for tag, evidence, right in rows]


def kept(connection: Connection) -> dict[int, Kept]:
    """The heads there are, by tag."""
    rows = connection.execute(
        "SELECT tag_id, method, encoders.name, examples FROM heads"
        " JOIN encoders ON encoders.id = encoder_id"
    )
    return {row[0]: Kept(*row) for row in rows}


def there(connection: Connection, photos: Sequence[int]) -> list[int]:
    """Those of some photos that have a file and are not hidden, in their order."""
    rows = connection.execute(
        f"SELECT DISTINCT photo_id FROM files WHERE NOT missing AND photo_id {IN_LIST}"
        " AND photo_id NOT IN (SELECT photo_id FROM care WHERE hidden)",
        (listed(photos),),
    )
    found = {photo for (photo,) in rows}
    return [photo for photo in photos if photo in found]


def keep(connection: Connection, tag: int, made: str, fresh: Fresh, proposed: Proposed) -> int:
    """Keep a head, and have exactly what it proposes; returns how many rows changed.

    made: a digest of all that it was made from. Photos that were forgotten meanwhile are passed
    over.
    """
    connection.execute(
        "INSERT OR REPLACE INTO heads(tag_id, encoder_id, method, examples, weights, extra)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            tag,
            fresh.encoder,
            fresh.method,
            made,
            fresh.weights.astype("<f4").tobytes(),
            json.dumps(fresh.extra),
        ),
    )
    return _propose(connection, tag, fresh.model, proposed)


def _propose(connection: Connection, tag: int, model: str, proposed: Proposed) -> int:
    rows = connection.execute(
        "SELECT photo_id, model, confidence, evidence FROM suggestions"
        " WHERE tag_id = ? AND source = ?",
        (tag, _SOURCE),
    )
    before = {(photo, by): said for photo, by, *said in rows}
    sure = np.round(proposed.confidence.astype(np.float64), 4).tolist()
    evidence = np.round(proposed.evidence.astype(np.float64), 3).tolist()
    wanted = {
        (photo, model): [*said]
        for photo, *said in zip(proposed.photos.tolist(), sure, evidence, strict=True)
    }
    gone = [key for key in before if key not in wanted]
    new = [(tag, *key, *said) for key, said in wanted.items() if before.get(key) != said]
    connection.executemany(
        "DELETE FROM suggestions WHERE tag_id = ? AND photo_id = ? AND source = ? AND model = ?",
        [(tag, photo, _SOURCE, by) for photo, by in gone],
    )
    connection.executemany(
        "INSERT INTO suggestions(tag_id, photo_id, source, model, confidence, evidence)"
        f" SELECT ?1, id, '{_SOURCE}', ?3, ?4, ?5 FROM photos WHERE id = ?2 ON CONFLICT DO UPDATE"
        " SET confidence = excluded.confidence, evidence = excluded.evidence",
        new,
    )
    return len(gone) + len(new)


def forget(connection: Connection, tags: Iterable[int]) -> None:
    """Have neither heads nor what they propose of some tags."""
    wanted = listed(tags)
    connection.execute(f"DELETE FROM heads WHERE tag_id {IN_LIST}", (wanted,))
    connection.execute(
        f"DELETE FROM suggestions WHERE source = ? AND tag_id {IN_LIST}", (_SOURCE, wanted)
    )


def left_over(connection: Connection) -> list[int]:
    """Tags that are not learnt, or no more, but have a head or what one proposed."""
    rows = connection.execute(
        "SELECT id FROM tags WHERE NOT taught AND (id IN (SELECT tag_id FROM heads)"
        " OR EXISTS (SELECT 1 FROM suggestions WHERE tag_id = tags.id AND source = ?))",
        (_SOURCE,),
    )
    return [int(row[0]) for row in rows]


def follow(connection: Connection, tags: Iterable[int]) -> None:
    """Put in order what is derived, as these tags are now: what is not learnt proposes nothing."""
    rows = connection.execute(
        f"SELECT id FROM tags WHERE NOT taught AND id {IN_LIST}", (listed(tags),)
    ).fetchall()
    forget(connection, [tag for (tag,) in rows])
