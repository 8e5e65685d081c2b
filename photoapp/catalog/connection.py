"""Opening SQLite files with the program's rules, and turning its errors into codes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError

BUSY_SECONDS = 30
"""How long a writer waits for the other process; its transactions last milliseconds."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into what a person can act on."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _explained(error, path) from error
    except OSError as error:
        raise PhotoappError(
            Code.CATALOG_UNREADABLE, path=str(path), detail=error.strerror or str(error)
        ) from error


def _explained(error: sqlite3.DatabaseError, path: Path) -> Exception:
    # Primary result codes, https://www.sqlite.org/rescode.html: the low byte of the extended one.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return PhotoappError(Code.DISK_FULL, path=str(path.parent))
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return PhotoappError(Code.CATALOG_BUSY, holder="")
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return PhotoappError(Code.CATALOG_DAMAGED, path=str(path), detail=str(error))
    if code in {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
    }:
        return PhotoappError(Code.CATALOG_UNREADABLE, path=str(path), detail=str(error))
    return error


def open_writer(path: Path) -> sqlite3.Connection:
    """A connection that may write: WAL, foreign keys, explicit transactions only."""
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA query_only = ON")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One short IMMEDIATE transaction: whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def version_of(connection: sqlite3.Connection, schema: str = "main") -> int:
    """The `user_version` of an attached database."""
    return int(connection.execute(f"PRAGMA {schema}.user_version").fetchone()[0])
