"""The state of the files of a home, found by looking: nothing is changed or opened for use."""

import os
import sqlite3
from contextlib import closing

from photoapp.base.answers import EncoderRole
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.safety import CatalogHealth, LocksHeld, StoreState
from photoapp.catalog import copying, settings
from photoapp.catalog.connection import attach, explained, open_looking, version_of
from photoapp.catalog.opening import CATALOG_VERSION
from photoapp.catalog.presence import holders

SQLITE = sqlite3.sqlite_version


def examine_catalog(home: Home) -> CatalogHealth:
    """Everything of the catalog that can be found out by reading all of it once."""
    path = home.catalog
    if not path.exists():
        gone = home.backups.is_dir() and any(home.backups.iterdir())
        return CatalogHealth(StoreState.GONE if gone else StoreState.ABSENT)
    size = sum(
        one.stat().st_size for one in (path, path.with_name(path.name + "-wal")) if one.exists()
    )
    try:
        with closing(open_looking(path)) as connection:
            return _examined(connection, size)
    except (PhotoappError, sqlite3.DatabaseError, OSError) as error:
        told = error if isinstance(error, PhotoappError) else explained(error, path)
        damaged = told is None or told.code is Code.CATALOG_DAMAGED
        state = StoreState.DAMAGED if damaged else StoreState.UNREADABLE
        detail = str(told.values.get("detail", told.code)) if told else str(error)
        return CatalogHealth(state, bytes=size, troubles=(detail,))


def _examined(connection: sqlite3.Connection, size: int) -> CatalogHealth:
    version = version_of(connection)
    (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    if version > CATALOG_VERSION:
        return CatalogHealth(StoreState.NEWER, version, size, journal)
    troubles = tuple(copying.troubles_of(connection))
    if troubles or not version:
        return CatalogHealth(
            StoreState.DAMAGED, version, size, journal, troubles or ("it is empty",)
        )
    (photos,) = connection.execute("SELECT count(*) FROM photos").fetchone()
    vectors = connection.execute(
        "SELECT name, (SELECT count(*) FROM vectors WHERE encoder_id = encoders.id) FROM encoders"
    ).fetchall()
    said = {role: settings.get(connection, role.setting) for role in EncoderRole}
    chosen = {role: name for role, name in said.items() if name}
    return CatalogHealth(
        StoreState.FINE,
        version,
        size,
        journal,
        (),
        photos,
        dict(vectors),
        chosen,
        _by_encoder(connection, "variant"),
        _by_encoder(connection, "provider"),
    )


def _by_encoder(connection: sqlite3.Connection, kind: str) -> dict[str, str]:
    """What is set for encoders, by their ids."""
    rows = connection.execute(
        "SELECT substr(name, length(:kind) + 2), value FROM settings"
        " WHERE substr(name, 1, length(:kind) + 1) = :kind || ':'",
        {"kind": kind},
    )
    return dict(rows.fetchall())


def examine_thumbnails(home: Home) -> tuple[StoreState, int]:
    """The state of the thumbnail store and, beside a catalog that is fine, how many are lacking."""
    if not home.thumbnails.exists():
        return StoreState.ABSENT, 0
    try:
        with closing(open_looking(home.thumbnails)) as connection:
            (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if said != "ok":
                return StoreState.DAMAGED, 0
        return StoreState.FINE, _lacking(home)
    except (PhotoappError, sqlite3.DatabaseError):
        return StoreState.DAMAGED, 0


def _lacking(home: Home) -> int:
    try:
        with closing(open_looking(home.catalog)) as connection:
            attach(connection, home.thumbnails, "thumbs", read_only=True)
            row = connection.execute(
                "SELECT count(*) FROM photos JOIN files ON files.id = lead_id LEFT JOIN"
                " thumbs.thumbnails AS t ON t.fingerprint = files.fingerprint"
                " WHERE NOT missing AND t.fingerprint IS NULL"
            ).fetchone()
            return int(row[0])
    except (PhotoappError, sqlite3.DatabaseError):  # told of the catalog itself
        return 0


def locks_held(home: Home) -> LocksHeld:
    """Which other processes have the catalog open, and which one indexes."""
    mine = os.getpid()
    opened, indexing = holders(home.open_lock), holders(home.indexing_lock)
    return LocksHeld(
        tuple(one for one in opened if one != mine), tuple(one for one in indexing if one != mine)
    )


def drop_thumbnails(home: Home) -> None:
    """Delete a damaged thumbnail store; the next indexing draws all anew. Nobody has it open."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        home.thumbnails.with_name(home.thumbnails.name + suffix).unlink(missing_ok=True)
