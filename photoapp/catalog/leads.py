"""Which file of a photo leads, and what becomes of a photo when its files change."""

import sqlite3

from photoapp.catalog import names

Connection = sqlite3.Connection


def settle(connection: Connection, photo: int) -> None:
    """Put a photo in order after its files changed.

    A missing file of which an exact copy is there was moved, and is forgotten, unless it went with
    its root, which may come back. The lead stays if it is there, else another file that is there
    takes over; the words are written anew. A photo without any file row is forgotten.
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
    connection.execute(
        "UPDATE photos SET lead_id = coalesce("
        "  (SELECT id FROM files WHERE id = lead_id AND photo_id = photos.id AND NOT missing),"
        "  (SELECT id FROM files WHERE photo_id = photos.id ORDER BY missing, id LIMIT 1))"
        " WHERE id = ?",
        (photo,),
    )
    names.rebuild(connection, photo)
