"""Saving what can be read of a damaged catalog into a new one, row by row.

The damaged file is only ever read. Tables are read from both ends up to the damage, and what lies
between is looked for by halving; rows that then belong to nothing are left out; what is derived
is written anew.
"""

import logging
import os
import sqlite3
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import Restored
from photoapp.catalog import copying, mending, schema
from photoapp.catalog.connection import open_reader, open_writer, transaction
from photoapp.catalog.leads import settle
from photoapp.catalog.opening import CATALOG_VERSION
from photoapp.catalog.restoring import replace
from photoapp.catalog.roots import folder_id

log = logging.getLogger(__name__)

_FIRST = ("roots", "exclusions", "folders", "photos", "files")
"""Copied first and in this order; `words` is derived, and `vectors` can be made again."""

_HIGHEST = 1 << 40  # no row id is higher, unless a damaged page says so
_FRUITLESS = 4000  # places looked at in vain after which the rest of a table is given up


def recover(home: Home) -> Restored:
    """Make a new catalog of what can be read of the damaged one, which is kept under a new name.

    Raises PhotoappError: CATALOG_DAMAGED (nothing can be read), CATALOG_OPEN, DISK_FULL.
    """

    def make(target: Path) -> int:
        with tempfile.TemporaryDirectory(dir=home.path, prefix=".recovering-") as folder:
            readable = _readable(home.catalog, Path(folder))
            photos = _save(readable, target)
            if photos is None:
                raise _nothing(home.catalog)
            return photos

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


def _save(source: Path, target: Path) -> int | None:
    """Write what can be read; returns the photos saved, None if not even a root was."""
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
                    return None
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
        with _as_far_as_it_goes():  # an older catalog may not have the table
            salvage = _Salvage(source, into, table)
            salvage.run()
            log.info("recovered %d rows of %s", salvage.saved, table)
    with _as_far_as_it_goes():
        for name, last in source.execute("SELECT name, seq FROM sqlite_sequence").fetchall():
            into.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name)
            )


@contextmanager
def _as_far_as_it_goes() -> Iterator[None]:
    """Stop reading at damage; a disk that is full is another matter."""
    try:
        yield
    except PhotoappError as error:
        if error.code is Code.DISK_FULL:
            raise
    except sqlite3.DatabaseError as error:
        log.info("stopped at %s", error)


class _Salvage:
    """Copies the rows of one table that can be read. Attributes: saved (how many)."""

    def __init__(self, source: sqlite3.Connection, into: sqlite3.Connection, table: str) -> None:
        self.saved = 0
        self._source, self._into, self._table = source, into, table
        held = set(copying.columns_of(source, "main", table))
        columns = [one for one in copying.columns_of(into, "main", table) if one in held]
        self._columns = ", ".join(f'"{one}"' for one in columns)
        marks = ", ".join("?" * len(columns))
        self._insert = f'INSERT OR IGNORE INTO "{table}"({self._columns}) VALUES ({marks})'

    def run(self) -> None:
        """Read forwards and backwards up to the damage, then look for what lies between."""
        rows = self._into.execute(f'PRAGMA main.table_list("{self._table}")').fetchall()
        if any(row[4] for row in rows if row[0] == "main"):
            self._by_key()
            return
        last, whole = self._read(0, _HIGHEST, "ASC")
        if whole:
            return
        first, _ = self._read(last, _HIGHEST, "DESC")
        gaps = deque([(last, first)])
        fruitless = 0
        while gaps and fruitless < _FRUITLESS:
            low, high = gaps.popleft()
            if high - low < 2:
                continue
            before, middle = self.saved, (low + high) // 2
            end, whole = self._read(middle - 1, high, "ASC")
            if not whole:
                gaps.append((max(end, middle), high))
            end, whole = self._read(low, middle, "DESC")
            if not whole:
                gaps.append((low, end))
            fruitless += self.saved == before

    def _read(self, low: int, high: int, way: str) -> tuple[int, bool]:
        """Copy rows with ids between two others, up to the first trouble.

        Returns the last id read (that which it began at, if none) and whether all were read.
        """
        last, whole = low if way == "ASC" else high, False
        with _as_far_as_it_goes():
            for rowid, *row in self._source.execute(
                f'SELECT rowid, {self._columns} FROM "{self._table}" NOT INDEXED'
                f" WHERE rowid > ? AND rowid < ? ORDER BY rowid {way}",
                (low, high),
            ):
                self._put(row)
                last = rowid
            whole = True
        return last, whole

    def _by_key(self) -> None:
        """The same for a table without row ids, in the order of its key and the other way."""
        listed = self._into.execute(f'PRAGMA table_info("{self._table}")').fetchall()
        keys = [f'"{row[1]}"' for row in sorted(listed, key=lambda row: row[5]) if row[5]]
        for way in ("ASC", "DESC"):
            order = ", ".join(f"{key} {way}" for key in keys)
            whole = False
            with _as_far_as_it_goes():
                for row in self._source.execute(
                    f'SELECT {self._columns} FROM "{self._table}" ORDER BY {order}'
                ):
                    self._put(row)
                whole = True
            if whole:
                break

    def _put(self, row: Sequence[object]) -> None:
        with suppress(sqlite3.IntegrityError, OverflowError):  # nonsense from a damaged page
            self.saved += self._into.execute(self._insert, row).rowcount


def _mend(into: sqlite3.Connection) -> None:
    """Make anew the folders that others lie in, then drop what belongs to rows that were lost."""
    lost = into.execute(
        "SELECT id, root_id, path FROM folders WHERE parent_id NOT IN (SELECT id FROM folders)"
        " AND root_id IN (SELECT id FROM roots)"
    ).fetchall()
    for folder, root, path in lost:
        parent = folder_id(into, root, os.fsdecode(path.rpartition(b"/")[0]))
        into.execute("UPDATE folders SET parent_id = ? WHERE id = ?", (parent, folder))
    # Nobody can tell whether all labels of a picture were saved: classifiers look again.
    into.execute("DELETE FROM vectors WHERE vector = x''")
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
