"""The rebuildable store of thumbnails, attached to every connection as `thumbs`."""

import sqlite3
from collections.abc import Iterable, Sequence

from photoapp.base.picture import Decoded
from photoapp.catalog.connection import IN_LIST, listed


def store(connection: sqlite3.Connection, pictures: Iterable[Decoded]) -> None:
    """Store thumbnails, by the content of their file."""
    connection.executemany(
        "INSERT OR REPLACE INTO thumbs.thumbnails VALUES (?, ?)",
        [(one.fingerprint.key, one.thumbnail) for one in pictures],
    )


def thumbnails(connection: sqlite3.Connection, photos: Sequence[int]) -> dict[int, bytes]:
    """JPEG bytes by photo id; lost ones are absent."""
    rows = connection.execute(
        "SELECT photos.id, jpeg FROM photos JOIN files ON files.id = lead_id"
        f" JOIN thumbs.thumbnails USING (fingerprint) WHERE photos.id {IN_LIST}",
        (listed(photos),),
    )
    return dict(rows.fetchall())
