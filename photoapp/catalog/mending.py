"""A copy of a damaged catalog with its first page and list of tables written anew.

SQLite refuses a file whose list of tables cannot be read, though the tables may be whole. Where
each begins never changes, so a fresh catalog of the same version tells it; rows of the old list
that are still found in some page tell it better.
https://www.sqlite.org/fileformat.html
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from photoapp.catalog import copying
from photoapp.catalog.connection import open_reader, open_writer, version_of

PAGE = 4096
_LEAF = 0x0D  # the type of a page that holds rows
_COUNTERS = slice(24, 40)  # in the header: what says how much of the file is true
_VERSION = slice(60, 64)
_MASK = 0x7F


_MADE_AGAIN = frozenset(
    {
        "_sqlite_migrations",
        "album_matches",
        "album_states",
        "concept_also",
        "concept_names",
        "heads",
        "suggestions",
    }
)
"""Tables that are left lost, because the program fills them again by itself: room is scarce."""


def version_said(damaged: Path) -> int:
    """The schema that a file's header speaks of, 0 if it has none."""
    with damaged.open("rb") as file:
        head = file.read(100)
    return int.from_bytes(head[_VERSION]) if head.startswith(b"SQLite format 3\0") else 0


def mend(damaged: Path, fresh: Path, mended: Path) -> None:
    """Write `mended`, whose tables SQLite can try to read. fresh: an empty catalog to go by."""
    shutil.copyfile(damaged, mended)
    with closing(open_reader(fresh)) as connection:
        tables = {name: _shortest(connection, name) for name in _real_tables(connection)}
        version = version_of(connection)
        begin = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    content = mended.read_bytes()
    pages = len(content) // PAGE
    begin |= {name: page for name, page in _listed(content) if 1 < page <= pages}
    first = mended.with_name("first.sqlite")
    with closing(open_writer(first, "DELETE")) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        connection.execute("CREATE TABLE first(a)")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema")
        connection.executemany(
            "INSERT INTO sqlite_schema VALUES ('table', ?, ?, ?, ?)",
            [
                (name, name, begin[name], sql)
                for name, sql in tables.items()
                if begin[name] <= pages
            ],
        )
    head = bytearray(first.read_bytes()[:PAGE])
    head[_COUNTERS] = bytes(16)  # SQLite then goes by the size of the file
    head[_VERSION] = version.to_bytes(4)
    with mended.open("rb+") as file:
        file.write(head)
        file.truncate(max(pages, 1) * PAGE)


def _real_tables(connection: sqlite3.Connection) -> list[str]:
    tables = copying.tables_of(connection, "main")
    return [
        one for one in tables if one not in _MADE_AGAIN and not copying.is_virtual(connection, one)
    ]


def _shortest(connection: sqlite3.Connection, table: str) -> str:
    """What SQLite must know of a table to read it; the whole list has to fit into one page."""
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
    (rowless,) = [
        row[4]
        for row in connection.execute(f'PRAGMA main.table_list("{table}")')
        if row[0] == "main"
    ]
    if rowless:
        named = ",".join(f'"{row[1]}"' for row in columns)
        key = ",".join(f'"{one}"' for one in keys)
        return f'CREATE TABLE "{table}"({named},PRIMARY KEY({key}))WITHOUT ROWID'
    named = ",".join(f'"{row[1]}"' + _said_of(row, keys) for row in columns)
    return f'CREATE TABLE "{table}"({named})'


def _said_of(column: tuple[object, ...], keys: list[str]) -> str:
    _, name, kind, _, default, _ = column
    if keys == [name] and kind == "INTEGER":
        return " INTEGER PRIMARY KEY"
    # A row older than a column that was added to its table ends before it.
    return f" DEFAULT {default}" if default is not None and "(" not in str(default) else ""


def _listed(content: bytes) -> Iterator[tuple[str, int]]:
    """Names of tables and the pages they begin on, from what is left of the list of tables."""
    for start in range(0, len(content) - PAGE + 1, PAGE):
        page = content[start : start + PAGE]
        offset = 100 if start == 0 else 0
        if page[offset] != _LEAF:
            continue
        for cell in range(int.from_bytes(page[offset + 3 : offset + 5])):
            place = offset + 8 + 2 * cell
            try:
                row = _list_row(page, int.from_bytes(page[place : place + 2]))
            except (IndexError, UnicodeDecodeError):
                continue
            if row is not None:
                yield row


def _list_row(page: bytes, at: int) -> tuple[str, int] | None:
    """The name and first page of a row like ('table', name, name, first page, sql)."""
    _, at = _number(page, at)  # length
    _, at = _number(page, at)  # row id
    start = at
    length, at = _number(page, at)
    kinds = []
    while at < start + length:
        kind, at = _number(page, at)
        kinds.append(kind)
    if len(kinds) != 5 or kinds[0] != 13 + 2 * len(b"table") or page[at : at + 5] != b"table":
        return None
    sizes = [(kind - 13) // 2 for kind in kinds[:3]]
    name = page[at + sizes[0] : at + sizes[0] + sizes[1]].decode()
    at += sum(sizes)
    width = (0, 1, 2, 3, 4)[kinds[3]]
    return name, int.from_bytes(page[at : at + width])


def _number(page: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and what follows it."""
    value = 0
    for i in range(9):
        byte = page[at + i]
        if i == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & _MASK
        if byte <= _MASK:
            return value, at + i + 1
    raise IndexError(at)
