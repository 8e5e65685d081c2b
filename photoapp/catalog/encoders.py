"""Rows of encoders: one for each identity that ever made a vector."""

import sqlite3
from collections.abc import Iterable

from photoapp.catalog.connection import IN_LIST, listed


def encoder_id(connection: sqlite3.Connection, identity: str, name: str, dim: int) -> int:
    """The row of an encoder, made if it is not there."""
    connection.execute(
        "INSERT OR IGNORE INTO encoders(identity, name, dim) VALUES (?, ?, ?)",
        (identity, name, dim),
    )
    return find(connection, identity) or 0


def find(connection: sqlite3.Connection, identity: str) -> int | None:
    """The row of an encoder, None if it never made a vector."""
    row = connection.execute("SELECT id FROM encoders WHERE identity = ?", (identity,)).fetchone()
    return None if row is None else int(row[0])


def vector_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Vectors held, by encoder identity."""
    return dict(
        connection.execute(
            "SELECT identity, (SELECT count(*) FROM vectors WHERE encoder_id = encoders.id)"
            " FROM encoders"
        )
    )


def known(connection: sqlite3.Connection, encoders: Iterable[int]) -> frozenset[int]:
    """Those of some encoders (rows) that nobody has forgotten."""
    rows = connection.execute(f"SELECT id FROM encoders WHERE id {IN_LIST}", (listed(encoders),))
    return frozenset(row[0] for row in rows)


def forget(connection: sqlite3.Connection, identity: str) -> None:
    """Forget an encoder and all that it said: vectors and labels."""
    connection.execute("DELETE FROM encoders WHERE identity = ?", (identity,))
