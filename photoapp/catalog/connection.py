"""Opening SQLite files with the program's rules, and turning its errors into codes."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from photoapp.base.messages import Code, PhotoappError

BUSY_SECONDS = 30
"""How long a writer waits for the other process; its transactions last milliseconds."""

IN_LIST = "IN (SELECT value FROM json_each(?))"
"""Takes one value made by `listed`, however many ids it holds; marks have a limit of 32,766."""


def listed(ids: Iterable[int]) -> str:
    """Ids as the one value of IN_LIST."""
    return f"[{','.join(map(str, ids))}]"


_WORD = 1 << 64


def signed(number: int) -> int:
    """A device or inode number as SQLite can hold it (it has no unsigned 64 bits)."""
    return number - _WORD if number >= _WORD >> 1 else number


def unsigned(number: int) -> int:
    """A device or inode number as the system says it."""
    return number % _WORD


def bindable(text: str) -> str:
    """Text from outside as SQLite can take it: lone surrogates and NUL become other signs."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into what a person can act on."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        explained = _explained(error, path)
        if explained is None:
            raise
        raise explained from error
    except OSError as error:
        raise PhotoappError(
            Code.CATALOG_UNREADABLE, path=str(path), detail=error.strerror or str(error)
        ) from error


def _explained(error: sqlite3.DatabaseError, path: Path) -> PhotoappError | None:
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
    return None


class _Connection(sqlite3.Connection):
    """Tells its troubles as `translated` does, and closes itself when its last user lets it go."""

    path = Path()

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        with translated(self.path):
            return super().execute(sql, parameters)

    def __del__(self) -> None:
        with suppress(sqlite3.ProgrammingError):  # it was never open
            self.close()


def open_writer(path: Path) -> sqlite3.Connection:
    """A connection that may write: WAL, foreign keys, explicit transactions only."""
    connection = _open(path, "rwc")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    connection = _open(path, "ro")
    connection.execute("PRAGMA query_only = ON")
    return connection


def attach(connection: sqlite3.Connection, path: Path, name: str) -> None:
    """Attach another database, with the same right to write."""
    connection.execute(f"ATTACH DATABASE ? AS {name}", (path.absolute().as_uri(),))


def _open(path: Path, mode: str) -> sqlite3.Connection:
    # As a URI also where it need not be: a str that is no UTF-8 cannot be bound by `attach`.
    with translated(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            factory=_Connection,
        )
    connection.path = path
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One short IMMEDIATE transaction: whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection, schema: str = "main") -> int:
    """The `user_version` of an attached database."""
    return int(connection.execute(f"PRAGMA {schema}.user_version").fetchone()[0])
