"""Opening SQLite files with the program's rules, and turning its errors into codes."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from photoapp.base.messages import Code, PhotoappError

APPLICATION_ID = 0x50686F74
""""Phot": tells `file` and us that this is a catalog."""

BUSY_SECONDS = 30
"""How long a writer waits for the other process; its transactions last milliseconds."""

SYNCHRONOUS = {"main": "FULL", "thumbs": "NORMAL"}
"""When a commit is on the disk, by database: what the user did outlives a power cut, and thumbnails
are drawn anew. Tests, which end processes but no machine, wait for no disk."""

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


_JOINERS = dict.fromkeys((0x200C, 0x200D))


def visible(text: str) -> bool:
    """Whether a name has signs, and none that is not seen.

    Joiners are let through: Persian and the scripts of India are spelled with them, and many emoji.
    """
    seen = text.translate(_JOINERS)
    return bool(seen) and seen.isprintable()


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# On a full disk the shared memory of the write-ahead log, or the log itself, cannot be made.
_PERHAPS_FULL = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_NEXT_TO_NOTHING = 64 << 10  # bytes


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NEXT_TO_NOTHING
    except OSError:
        return False


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into what a person can act on."""
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        told = explained(error, path)
        if told is None:
            raise
        raise told from error


def explained(error: Exception, path: Path) -> PhotoappError | None:
    """What an error of SQLite or of the file system means for the catalog at `path`."""
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return PhotoappError(Code.DISK_FULL, path=str(path.parent))
        detail = error.strerror or str(error)
        return PhotoappError(Code.CATALOG_UNREADABLE, path=str(path), detail=detail)
    # Primary result codes, https://www.sqlite.org/rescode.html: the low byte of the extended one.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code in _PERHAPS_FULL and _is_full(path.parent)):
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


def explained_anywhere(error: Exception, path: Path) -> PhotoappError | None:
    """What an error that nothing caught means, if it is one of the database or of a full disk."""
    if isinstance(error, OSError) and error.errno not in _FULL:
        return None
    if isinstance(error, OSError) and error.filename:
        path = Path(os.fsdecode(error.filename))
    return explained(error, path) if isinstance(error, OSError | sqlite3.DatabaseError) else None


class _Connection(sqlite3.Connection):
    """Tells its troubles as `translated` does."""

    path = Path()

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        with translated(self.path):
            return super().execute(sql, parameters)


def open_writer(path: Path, journal: str = "WAL") -> sqlite3.Connection:
    """A connection that may write: foreign keys, explicit transactions only.

    journal: as `journal_mode` has it; a write-ahead log needs memory that a network cannot share.
    """
    synchronous = f"synchronous = {SYNCHRONOUS['main']}"
    return _open(path, "rwc", f"journal_mode = {journal}", "foreign_keys = ON", synchronous)


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    return _open(path, "ro", "query_only = ON")


def open_looking(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, to a file that nobody else may be using.

    What a process that was killed left half written in a rollback journal is undone first: a
    connection that cannot write cannot do that, and is refused.
    """
    connection = open_reader(path)
    with closed_on_failure(connection):
        try:
            version_of(connection)
        except PhotoappError as error:
            if error.code is not Code.CATALOG_UNREADABLE:
                raise
            with closing(_open(path, "rw")) as mending:
                version_of(mending)
            version_of(connection)
    return connection


def attach(
    connection: sqlite3.Connection, path: Path, name: str, *, read_only: bool = False
) -> None:
    """Attach another database, with the same right to write or with none."""
    uri = path.absolute().as_uri() + "?mode=ro" * read_only
    connection.execute(f"ATTACH DATABASE ? AS {name}", (uri,))


def _open(path: Path, mode: str, *pragmas: str) -> sqlite3.Connection:
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
    with closed_on_failure(connection):
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    """Close a connection if what follows fails; Python would do so much later."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


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
