"""Named values that belong to the library, such as the encoder in use."""

import sqlite3


def get(connection: sqlite3.Connection, name: str) -> str | None:
    """A setting's value, None if it was never set."""
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: sqlite3.Connection, name: str, value: str | None) -> None:
    """Set a value, or forget it with None."""
    if value is None:
        connection.execute("DELETE FROM settings WHERE name = ?", (name,))
    else:
        connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))
