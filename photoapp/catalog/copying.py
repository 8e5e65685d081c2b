"""Copying a catalog table by table into a new file: what backups and restoring have in common."""

import os
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog.connection import (
    APPLICATION_ID,
    attach,
    open_looking,
    open_reader,
    open_writer,
    translated,
)

VECTORS = frozenset({"vectors", "labels"})
"""What encoders say of pictures: most of a catalog's bytes, and all of it can be made again."""


def copy(source: Path, target: Path, *, without: Collection[str] = ()) -> dict[str, int]:
    """Write all that a catalog holds at one moment into a new file, safe on the disk.

    Right whatever other processes write meanwhile, and what a write-ahead log holds comes along.
    without: tables to leave empty. Returns the rows of each table. Raises the errors of
    `translated`, BACKUP_BROKEN if the file read back is not what was written.
    """
    with closing(open_writer(target, "OFF")) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # it is made safe as a whole, below
        connection.execute("PRAGMA foreign_keys = OFF")
        open_looking(source).close()
        attach(connection, source, "source", read_only=True)
        with translated(source):
            connection.execute("BEGIN")
            counts = _copy_all(connection, source, without)
            connection.execute("COMMIT")
    make_safe(target)
    prove(target, counts)
    return counts


def _copy_all(
    connection: sqlite3.Connection, source: Path, without: Collection[str]
) -> dict[str, int]:
    # The first read of the source begins its transaction: all that follows is of one moment.
    (ours,) = connection.execute("PRAGMA source.application_id").fetchone()
    if ours != APPLICATION_ID:
        raise PhotoappError(Code.CATALOG_DAMAGED, path=str(source), detail="it holds no catalog")
    made = connection.execute(
        "SELECT type, name, sql FROM source.sqlite_schema WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    tables = tables_of(connection, "source")
    for _, name, sql in made:
        if name in tables:
            connection.execute(sql)
    counts = {name: 0 if name in without else _copy_table(connection, name) for name in tables}
    for kind, _, sql in made:
        if kind != "table":
            connection.execute(sql)
    for pragma in ("application_id", "user_version"):
        (value,) = connection.execute(f"PRAGMA source.{pragma}").fetchone()
        connection.execute(f"PRAGMA main.{pragma} = {value}")
    _copy_sequences(connection)
    return counts


def tables_of(connection: sqlite3.Connection, schema: str) -> list[str]:
    """Tables that hold rows of their own: no shadows of full-text tables, none of SQLite's."""
    return [
        row[1]
        for row in connection.execute(f"PRAGMA {schema}.table_list")
        if row[0] == schema and row[2] in ("table", "virtual") and not row[1].startswith("sqlite_")
    ]


def columns_of(connection: sqlite3.Connection, schema: str, table: str) -> list[str]:
    """Columns that hold something: neither computed nor hidden."""
    rows = connection.execute(f'PRAGMA {schema}.table_xinfo("{table}")')
    return [row[1] for row in rows if not row[6]]


def _copy_table(connection: sqlite3.Connection, name: str) -> int:
    columns = ", ".join(f'"{one}"' for one in columns_of(connection, "source", name))
    if is_virtual(connection, name):
        columns = f"rowid, {columns}"
    return connection.execute(
        f'INSERT INTO main."{name}"({columns}) SELECT {columns} FROM source."{name}"'
    ).rowcount


def is_virtual(connection: sqlite3.Connection, name: str) -> bool:
    """Whether a table is a full-text one, whose rows are known by rowid alone."""
    rows = connection.execute(f'PRAGMA main.table_list("{name}")')
    return any(row[2] == "virtual" for row in rows)


def _copy_sequences(connection: sqlite3.Connection) -> None:
    """Ids once given stay given: the next ones go on after the source's, not the copy's."""
    connection.execute("DELETE FROM main.sqlite_sequence")
    connection.execute("INSERT INTO main.sqlite_sequence SELECT * FROM source.sqlite_sequence")


def make_safe(path: Path) -> None:
    """Wait until a file is on the disk. Raises the errors of `translated`."""
    with translated(path), path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def prove(path: Path, counts: dict[str, int] | None = None) -> None:
    """Open a file and check that it is a whole catalog, with so many rows in each table.

    Raises PhotoappError: BACKUP_BROKEN, CATALOG_UNREADABLE.
    """
    try:
        with closing(open_reader(path)) as connection, translated(path):
            (ours,) = connection.execute("PRAGMA application_id").fetchone()
            troubles = troubles_of(connection) if ours == APPLICATION_ID else ["not a catalog"]
            if not troubles and counts is not None:
                troubles = _miscounted(connection, counts)
    except PhotoappError as error:
        if error.code is not Code.CATALOG_DAMAGED:
            raise
        troubles = [str(error.values["detail"])]
    if troubles:
        raise PhotoappError(Code.BACKUP_BROKEN, path=str(path), detail=troubles[0])


def troubles_of(connection: sqlite3.Connection, most: int = 10) -> list[str]:
    """What SQLite finds wrong with a whole file, [] if nothing. Reads all of it."""
    found = [row[0] for row in connection.execute(f"PRAGMA main.integrity_check({most})")]
    if found != ["ok"]:
        return found
    return [
        f"a row of {table} belongs to a row of {parent} that is not there"
        for table, _, parent, _ in connection.execute("PRAGMA main.foreign_key_check").fetchmany(
            most
        )
    ]


def _miscounted(connection: sqlite3.Connection, counts: dict[str, int]) -> list[str]:
    return [
        f"{there} rows of {name} instead of {count}"
        for name, count in counts.items()
        if (there := connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) != count
    ]
