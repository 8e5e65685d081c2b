"""Saving what can be read of a damaged catalog into a new one, row by row.

The damaged file is only ever read. Ranges of rows that cannot be read are halved until the damage
is hedged in; rows that then belong to nothing are left out; what is derived is written anew.
"""

import logging
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from photoapp.base.answers import Restored
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import copying, mending, schema
from photoapp.catalog.connection import open_reader, open_writer, transaction
from photoapp.catalog.leads import settle
from photoapp.catalog.opening import CATALOG_VERSION
from photoapp.catalog.restoring import replace
from photoapp.catalog.roots import folder_id

log = logging.getLogger(__name__)

_FIRST = ("roots", "exclusions", "folders", "photos", "files")
"""Copied first and in this order; `words` is derived, and `vectors` can be made again."""

_HIGHEST = 1 << 40  # row ids go no further, unless a damaged one says so
_RUN = 10_000  # ids read at once
_MOST_TROUBLES = 100_000  # unreadable places of a table after which the rest is given up


def recover(home: Home) -> Restored:
    """Make a new catalog of what can be read of the damaged one, which is kept under a new name.

    Raises PhotoappError: CATALOG_DAMAGED (nothing can be read), CATALOG_OPEN, DISK_FULL.
    """

    def make(target: Path) -> int:
        with tempfile.TemporaryDirectory(dir=home.path, prefix=".recovering-") as folder:
            readable = _readable(home.catalog, Path(folder))
            return _save(readable, target)

    return replace(home, make, damaged=True)


def _readable(damaged: Path, folder: Path) -> Path:
    """The catalog, or a mended copy in `folder`, whose tables SQLite can try to read."""
    if _opens(damaged):
        return damaged
    if damaged.exists() and damaged.stat().st_size >= mending.PAGE:
        fresh, mended = folder / "fresh.sqlite", folder / "mended.sqlite"
        version = mending.version_said(damaged)
        _make(fresh, version if 1 <= version <= CATALOG_VERSION else CATALOG_VERSION)
        mending.mend(damaged, fresh, mended)
        if _opens(mended):
            return mended
    raise _nothing(damaged)


def _nothing(damaged: Path) -> PhotoappError:
    return PhotoappError(Code.CATALOG_DAMAGED, path=str(damaged), detail="nothing can be read")


def _opens(path: Path) -> bool:
    try:
        with closing(open_reader(path)) as connection:
            # Not by a list of tables: that wants every full-text table whole.
            tables = connection.execute("SELECT name FROM sqlite_schema").fetchall()
            connection.execute("SELECT path FROM roots LIMIT 0")
            return ("roots",) in tables
    except (PhotoappError, sqlite3.DatabaseError):
        return False


def _make(path: Path, version: int) -> None:
    """An empty catalog as a program of that version made it."""
    with closing(open_writer(path, "DELETE")) as connection:
        schema.migrate(connection, schema.catalog, version)


def _save(source: Path, target: Path) -> int:
    with closing(open_reader(source)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if not 1 <= version <= CATALOG_VERSION:
            version = CATALOG_VERSION
        _make(target, version)
        with closing(open_writer(target, "DELETE")) as into:
            into.execute("PRAGMA synchronous = OFF")
            into.execute("PRAGMA foreign_keys = OFF")
            with transaction(into):
                _copy_all(connection, into)
                _mend(into)
                if into.execute("SELECT 1 FROM roots LIMIT 1").fetchone() is None:
                    raise _nothing(source)
    with closing(open_writer(target, "DELETE")) as into:
        schema.migrate(into, schema.catalog)
        with transaction(into):
            for (photo,) in into.execute("SELECT id FROM photos").fetchall():
                settle(into, photo)
            (photos,) = into.execute("SELECT count(*) FROM photos").fetchone()
    return int(photos)


def _copy_all(source: sqlite3.Connection, into: sqlite3.Connection) -> None:
    tables = copying.tables_of(into, "main")
    for table in sorted(tables, key=lambda one: (_FIRST.index(one) if one in _FIRST else 9, one)):
        if copying.is_virtual(into, table) or table == "_sqlite_migrations":
            continue
        saved, lost = _copy_table(source, into, table)
        log.info("recovered %d rows of %s, %d places could not be read", saved, table, lost)
    with suppress(PhotoappError, sqlite3.DatabaseError):
        for name, last in source.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
            into.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name)
            )


def _copy_table(
    source: sqlite3.Connection, into: sqlite3.Connection, table: str
) -> tuple[int, int]:
    """Copy every row that can be read; returns how many, and how many places could not."""
    try:
        held = set(copying.columns_of(source, "main", table))
    except (PhotoappError, sqlite3.DatabaseError):
        return 0, 1
    columns = [one for one in copying.columns_of(into, "main", table) if one in held]
    if not columns:
        return 0, 1
    named = ", ".join(f'"{one}"' for one in columns)
    marks = ", ".join("?" * len(columns))
    insert = f'INSERT OR IGNORE INTO "{table}"({named}) VALUES ({marks})'
    saved = lost = 0
    for rows in _rows(source, table, named):
        if rows is None:
            lost += 1
            if lost > _MOST_TROUBLES:
                break
            continue
        for row in rows:
            with suppress(sqlite3.IntegrityError, OverflowError):  # nonsense in a damaged page
                saved += into.execute(insert, row).rowcount
    return saved, lost


Rows = Sequence[tuple[object, ...]]


def _rows(source: sqlite3.Connection, table: str, columns: str) -> Iterator[Rows | None]:
    """Runs of rows, and None for every place that cannot be read."""
    try:
        source.execute(f'SELECT rowid FROM "{table}" LIMIT 0')
    except sqlite3.OperationalError:  # a table without row ids is read until the damage, both ways
        yield from _both_ways(source, table, columns)
        return
    try:
        (last,) = source.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()
        left = [(low, low + _RUN) for low in range((last or 0) // _RUN * _RUN, -1, -_RUN)]
    except (PhotoappError, sqlite3.DatabaseError):
        left = [(0, _HIGHEST)]
    while left:
        low, high = left.pop()
        try:
            yield source.execute(
                f'SELECT {columns} FROM "{table}" NOT INDEXED WHERE rowid > ? AND rowid <= ?',
                (low, high),
            ).fetchall()
        except (PhotoappError, sqlite3.DatabaseError):
            if high - low == 1:
                yield None
            else:
                middle = (low + high) // 2
                left += [(middle, high), (low, middle)]


def _both_ways(source: sqlite3.Connection, table: str, columns: str) -> Iterator[Rows | None]:
    keys = [
        f'"{row[1]}"'
        for row in sorted(source.execute(f'PRAGMA table_info("{table}")'), key=lambda row: row[5])
        if row[5]
    ]
    for way in ("ASC", "DESC"):
        order = ", ".join(f"{key} {way}" for key in keys)
        try:
            cursor = source.execute(f'SELECT {columns} FROM "{table}" ORDER BY {order}')
            while (row := cursor.fetchone()) is not None:
                yield [row]
        except (PhotoappError, sqlite3.DatabaseError):
            yield None
        else:
            return


def _mend(into: sqlite3.Connection) -> None:
    """Make anew the folders that others lie in, then drop what belongs to rows that were lost."""
    lost = into.execute(
        "SELECT id, root_id, path FROM folders WHERE parent_id NOT IN (SELECT id FROM folders)"
        " AND root_id IN (SELECT id FROM roots)"
    ).fetchall()
    for folder, root, path in lost:
        parent = folder_id(into, root, os.fsdecode(path.rpartition(b"/")[0]))
        into.execute("UPDATE folders SET parent_id = ? WHERE id = ?", (parent, folder))
    _drop_orphans(into)
    # A photo is found again by its files: without any it would be in the way.
    into.execute(
        "DELETE FROM photos WHERE NOT EXISTS (SELECT 1 FROM files WHERE photo_id = photos.id)"
    )
    _drop_orphans(into)


def _drop_orphans(into: sqlite3.Connection) -> None:
    while orphans := into.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _, _ in orphans:
            if rowid is not None:
                into.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
        _drop_keyless(into, {table for table, rowid, *_ in orphans if rowid is None})


def _drop_keyless(into: sqlite3.Connection, tables: set[str]) -> None:
    """The same for tables without row ids, by what their columns refer to."""
    for table in tables:
        for _, _, parent, column, key, *_ in into.execute(
            f'PRAGMA foreign_key_list("{table}")'
        ).fetchall():
            into.execute(
                f'DELETE FROM "{table}" WHERE "{column}" IS NOT NULL AND "{column}" NOT IN'
                f' (SELECT "{key or "id"}" FROM "{parent}")'
            )
