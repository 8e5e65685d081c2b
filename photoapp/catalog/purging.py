"""Forgetting what is missing, for good; the one thing here that no later scan brings back."""

import sqlite3

from photoapp.base.answers import Purged
from photoapp.base.messages import Action
from photoapp.catalog.connection import IN_LIST, listed
from photoapp.catalog.leads import settle
from photoapp.catalog.recording import record_final
from photoapp.catalog.roots import WITH_ROOT

Connection = sqlite3.Connection

_OUT_OF_SIGHT = (
    "EXISTS (SELECT 1 FROM folders AS away WHERE away.offline AND away.root_id = folders.root_id"
    " AND (away.path IN (x'', folders.path) OR substr(folders.path, 1, length(away.path) + 1)"
    "  = CAST(away.path || x'2f' AS BLOB)))"
)


def purge(connection: Connection, *, removed: bool, dry: bool) -> Purged:
    """Forget missing photos with all that is known of them, and missing files of other photos.

    Those in folders that are out of sight now are kept: who knows what will come back; so are
    those of folders that were taken out of the library, unless `removed`. dry: only count.
    """
    goes = f"missing AND NOT {_OUT_OF_SIGHT}"
    if not removed:
        goes += f" AND missing != {WITH_ROOT}"
    files = dict(
        connection.execute(
            "SELECT files.id, photo_id FROM files JOIN folders ON folders.id = folder_id"
            f" WHERE missing AND photo_id IS NOT NULL AND {goes}"
        )
    )
    photos = _without_other_files(connection, files)
    missing = int(
        connection.execute(
            "SELECT count(*) FROM photos WHERE NOT EXISTS"
            " (SELECT 1 FROM files WHERE photo_id = photos.id AND NOT missing)"
        ).fetchone()[0]
    )
    done = Purged(len(photos), len(files), missing - len(photos))
    if files and not dry:
        _forget(connection, files, photos)
        record_final(connection, Action.PURGED, photos=len(photos))
    return done


def _without_other_files(connection: Connection, files: dict[int, int]) -> set[int]:
    kept = connection.execute(
        f"SELECT DISTINCT photo_id FROM files WHERE photo_id {IN_LIST} AND id NOT {IN_LIST}",
        (listed(set(files.values())), listed(files)),
    )
    return set(files.values()).difference(photo for (photo,) in kept)


def _forget(connection: Connection, files: dict[int, int], photos: set[int]) -> None:
    connection.execute(f"DELETE FROM files WHERE id {IN_LIST}", (listed(files),))
    connection.execute(f"DELETE FROM words WHERE rowid {IN_LIST}", (listed(photos),))
    connection.execute(f"DELETE FROM photos WHERE id {IN_LIST}", (listed(photos),))
    for photo in set(files.values()) - photos:
        settle(connection, photo)


def drop_thumbnails(connection: Connection) -> None:
    """Delete thumbnails of files that nobody remembers; a transaction of its own."""
    connection.execute(
        "DELETE FROM thumbs.thumbnails WHERE NOT EXISTS"
        " (SELECT 1 FROM files WHERE files.fingerprint = thumbnails.fingerprint)"
    )
