"""Which file of a photo leads, and what becomes of a photo when its files change."""

import sqlite3

from photoapp.base.pairing import Role
from photoapp.catalog import names

Connection = sqlite3.Connection

_RANK = f"CASE role WHEN '{Role.EDIT}' THEN 0 WHEN '{Role.RAW}' THEN 2 ELSE 1 END"


def settle(connection: Connection, photo: int) -> None:
    """Put a photo in order after its files changed.

    A missing file of which an exact copy is there was moved, and is forgotten, unless it went with
    its root, which may come back. The best file that is there leads; the words are written anew.
    A photo without any file row is forgotten.
    """
    connection.execute(
        "DELETE FROM files WHERE photo_id = :photo AND missing = 1 AND fingerprint IN"
        " (SELECT fingerprint FROM files WHERE photo_id = :photo AND NOT missing)",
        {"photo": photo},
    )
    files = connection.execute("SELECT 1 FROM files WHERE photo_id = ? LIMIT 1", (photo,))
    if files.fetchone() is None:
        connection.execute("DELETE FROM words WHERE rowid = ?", (photo,))
        connection.execute("DELETE FROM photos WHERE id = ?", (photo,))
        return
    choose(connection, photo)
    names.rebuild(connection, photo)


def choose(connection: Connection, photo: int) -> int | None:
    """Let the best file lead and return it: there, by its role, the lead until now, the first."""
    row = connection.execute(
        "SELECT files.id FROM files JOIN photos ON photos.id = photo_id WHERE photo_id = ?"
        f" ORDER BY missing, {_RANK}, files.id IS NOT lead_id, files.id LIMIT 1",
        (photo,),
    ).fetchone()
    if row is None:
        return None
    connection.execute("UPDATE photos SET lead_id = ? WHERE id = ?", (row[0], photo))
    return int(row[0])
