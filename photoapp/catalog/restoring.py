"""Putting another catalog in the place of the present one, whatever moment the process ends at.

The new catalog is made beside the old one, proved, and then named `catalog.restored`: from there
on it is the catalog. The next opening, by whoever it is, puts it into place. Before that name
exists, nothing has happened.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import date
from itertools import combinations
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import BackupKind, Restored
from photoapp.catalog import copying, names, schema
from photoapp.catalog.backups import back_up
from photoapp.catalog.connection import (
    open_reader,
    open_writer,
    transaction,
    translated,
    version_of,
)
from photoapp.catalog.opening import CATALOG_VERSION
from photoapp.catalog.presence import Presence

LOGS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database; it would be taken for part of another one there."""

_MAKING = "catalog.restoring"


def restore(home: Home, file: str, relocate: Sequence[tuple[str, str]] = ()) -> Restored:
    """Put a backup in the place of the catalog, which is backed up first, or kept if damaged.

    relocate: folders of the library (or above them) and where they lie on this computer. Vectors
    that the backup lacks are made by the next indexing. Raises PhotoappError: BACKUP_BROKEN,
    CATALOG_NEWER, CATALOG_OPEN, FOLDER_NOT_IN_LIBRARY, FOLDER_OVERLAPS, DISK_FULL,
    CATALOG_UNREADABLE.
    """
    source = Path(file).absolute()
    _check(source)

    def make(target: Path) -> int:
        copying.copy(source, target)
        with closing(open_writer(target, "DELETE")) as connection:
            schema.migrate(connection, schema.catalog)
            with transaction(connection):
                _relocate(connection, relocate)
                connection.execute("UPDATE roots SET device = NULL")  # of another computer
            connection.execute("ANALYZE")
            (photos,) = connection.execute("SELECT count(*) FROM photos").fetchone()
        return int(photos)

    return replace(home, make)


def replace(home: Home, make: Callable[[Path], int], *, damaged: bool = False) -> Restored:
    """Put the catalog that `make(path)` writes (it returns its photos) in the present one's place.

    damaged: keep the present one as it is, for it is known to be. Raises PhotoappError
    CATALOG_OPEN, and what `make` and backing up raise.
    """
    with translated(home.catalog):
        home.create()
        with closing(Presence(home)) as presence:
            presence.alone()
            finish(home)
            target = home.path / _MAKING
            target.unlink(missing_ok=True)
            try:
                photos = make(target)
                copying.prove(target)
                copying.make_safe(target)
                kept = keep_aside(home) if damaged else _keep(home)
                os.replace(target, home.restored)
            finally:
                target.unlink(missing_ok=True)
            copying.sync_folder(home.path)
            finish(home)
    return Restored(str(home.catalog), photos, kept)


def finish(home: Home) -> None:
    """Put a restored catalog into its place, if there is one. Nobody has the catalog open."""
    if not home.restored.exists():
        return
    # The index goes by row ids, and those of the restored catalog may mean other vectors.
    shutil.rmtree(home.vectors, ignore_errors=True)
    for log in LOGS:
        home.catalog.with_name(home.catalog.name + log).unlink(missing_ok=True)
    os.replace(home.restored, home.catalog)
    copying.sync_folder(home.path)


def _keep(home: Home) -> str:
    """Back up the present catalog, or keep it as it is if it is damaged. Returns where."""
    if not home.catalog.exists():
        return ""
    try:
        return back_up(home, BackupKind.RESTORE).path
    except PhotoappError as error:
        if error.code not in (Code.CATALOG_DAMAGED, Code.BACKUP_BROKEN):
            raise
    return keep_aside(home)


def keep_aside(home: Home) -> str:
    """Keep a damaged catalog with its logs under a name with today's date; returns the name."""
    day = date.today().isoformat()  # noqa: DTZ011 - the user's day
    names = (f"catalog.damaged-{day}{n}.sqlite" for n in ("", *(f"-{i}" for i in range(2, 1000))))
    kept = next(path for name in names if not (path := home.path / name).exists())
    for log in ("", "-wal", "-journal"):
        source = home.catalog.with_name(home.catalog.name + log)
        with suppress(FileNotFoundError):
            _link(source, kept.with_name(kept.name + log))
    return str(kept)


def _link(source: Path, target: Path) -> None:
    """Give a file a second name, which takes no room; where that cannot be done, copy it."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)


def _check(source: Path) -> None:
    """Refuse what is no whole catalog of this program, or one of a newer program."""
    if not source.is_file():
        raise PhotoappError(Code.BACKUP_BROKEN, path=str(source), detail="there is no such file")
    copying.prove(source)
    with closing(open_reader(source)) as connection:
        if version_of(connection) > CATALOG_VERSION:
            raise PhotoappError(Code.CATALOG_NEWER, path=str(source))


def _relocate(connection: sqlite3.Connection, moves: Sequence[tuple[str, str]]) -> None:
    rows = connection.execute("SELECT id, path FROM roots").fetchall()
    before = {root: os.fsdecode(path) for root, path in rows}
    places = dict(before)
    for one, other in moves:
        old, new = os.path.abspath(one), os.path.abspath(other)
        below = [root for root, path in before.items() if _relative(path, old) is not None]
        if not below:
            raise PhotoappError(Code.FOLDER_NOT_IN_LIBRARY, path=old)
        places |= {root: new + (_relative(before[root], old) or "") for root in below}
    _refuse_overlaps(list(places.values()))
    moved = {root: path for root, path in places.items() if path != before[root]}
    # Two roots may change places, and a path is unique: so first each gets one that none has.
    connection.executemany(
        "UPDATE roots SET path = CAST('?' || id AS BLOB) WHERE id = ?", [(root,) for root in moved]
    )
    connection.executemany(
        "UPDATE roots SET path = ? WHERE id = ?",
        [(os.fsencode(path), root) for root, path in moved.items()],
    )
    for root in moved:  # the names of folders are words of their photos
        photos = connection.execute(
            "SELECT DISTINCT photo_id FROM files JOIN folders ON folders.id = folder_id"
            " WHERE root_id = ? AND photo_id IS NOT NULL",
            (root,),
        ).fetchall()
        for (photo,) in photos:
            names.rebuild(connection, photo)


def _relative(path: str, above: str) -> str | None:
    """What follows `above` in a path at or below it, None in any other."""
    if path == above:
        return ""
    prefix = os.path.join(above, "")
    return os.sep + path.removeprefix(prefix) if path.startswith(prefix) else None


def _refuse_overlaps(paths: Sequence[str]) -> None:
    for one, other in combinations(paths, 2):
        if _relative(one, other) is not None or _relative(other, one) is not None:
            raise PhotoappError(Code.FOLDER_OVERLAPS, path=one, other=other)
