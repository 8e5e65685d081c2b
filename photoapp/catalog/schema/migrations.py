"""What brings a catalog and a thumbnail store from each version to the next.

To change a table: append a migration and a module of its version, never edit one that was
released, keep a real file of the version before it under tests/catalog, and raise the number in
`opening.py`. All that are needed run in one transaction. All tables are STRICT; the target is
SQLite 3.40.

Paths are BLOBs (`os.fsencode`): any name the file system allows is legal. Times of the program
are UTC text; times of photos are local wall time (see `photos.wall`).
"""

import sqlite3

from sqlite_utils import Database, Migrations

from photoapp.catalog.connection import APPLICATION_ID, transaction
from photoapp.catalog.schema import ledger, v1, v2, v3, v4, v5, v6

catalog = Migrations("catalog")
thumbnails = Migrations("thumbnails")


def _run(db: Database, statements: tuple[str, ...], version: int) -> None:
    for statement in statements:
        db.conn.execute(statement)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute(f"PRAGMA user_version = {version}")


@catalog()
def m001_first(db: Database) -> None:
    """Roots, folders, files, photos, problems, encoders, vectors, words."""
    _run(db, v1.TABLES, 1)


@catalog()
def m002_nothing_lost(db: Database) -> None:
    """History, tags, pairs, more metadata."""
    _run(db, v2.TABLES, 2)


@catalog()
def m003_every_encoder(db: Database) -> None:
    """Labels, and how often a photo was viewed."""
    _run(db, v3.TABLES, 3)


@catalog()
def m004_searches(db: Database) -> None:
    """Saved searches, and questions asked before."""
    _run(db, v4.TABLES, 4)


@catalog()
def m005_tags_albums(db: Database) -> None:
    """The ledger of tags with the keywords of files in it, suggestions, taught tags, albums."""
    _run(db, v5.TABLES, 5)
    ledger.fill(db.conn)


@catalog()
def m006_care(db: Database) -> None:
    """Favourites, ratings, hidden photos, titles, descriptions and turns of the user."""
    _run(db, v6.TABLES, 6)


@thumbnails()
def m001_thumbnails(db: Database) -> None:
    """Thumbnails by fingerprint."""
    _run(db, v1.THUMBNAILS, 1)


def migrate(
    connection: sqlite3.Connection, migrations: Migrations, version: int | None = None
) -> None:
    """Bring a database to the newest version; on failure it stays as it was.

    version: bring an empty one to that instead. Another process may be about to do the same: it
    waits, and then finds nothing left to do.
    """
    database = Database(connection, execute_plugins=False)
    with transaction(connection):
        later = [] if version is None else migrations.pending(database)[version:]
        migrations.apply(database, stop_before=[one.name for one in later])
