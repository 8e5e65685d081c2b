"""The tables of the catalog and of the thumbnail store, as numbered forward migrations.

To change a table: append a migration, never edit one that was released, and keep a real file of
the version before it under tests/catalog, and raise the number in `database.py`. All that are
needed run in one transaction. All tables are STRICT; the target is SQLite 3.40.

Paths are BLOBs (`os.fsencode`): any name the file system allows is legal. Times of the program
are UTC text; times of photos are local wall time (see `photos.wall`).
"""

import sqlite3

from sqlite_utils import Database, Migrations

from photoapp.catalog.connection import APPLICATION_ID, transaction

catalog = Migrations("catalog")
thumbnails = Migrations("thumbnails")

_FIRST = (
    # A folder the user added. device: its file system at the last scan, to notice an unmounted
    # one. removed: taken out of the library without forgetting; adding it again brings all back.
    """CREATE TABLE roots(
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        device INTEGER,
        removed INTEGER NOT NULL DEFAULT 0,
        added TEXT NOT NULL DEFAULT (datetime('now'))
    ) STRICT""",
    # The user's globs; root NULL means everywhere.
    """CREATE TABLE exclusions(
        id INTEGER PRIMARY KEY,
        root_id INTEGER REFERENCES roots(id) ON DELETE CASCADE,
        pattern TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX exclusions_once ON exclusions(coalesce(root_id, 0), pattern)",
    # path: relative to the root, "/" between names, empty for the root itself.
    """CREATE TABLE folders(
        id INTEGER PRIMARY KEY,
        root_id INTEGER NOT NULL REFERENCES roots(id) ON DELETE CASCADE,
        parent_id INTEGER REFERENCES folders(id) ON DELETE CASCADE,
        path BLOB NOT NULL,
        offline INTEGER NOT NULL DEFAULT 0,
        UNIQUE(root_id, path)
    ) STRICT""",
    "CREATE INDEX folders_parent ON folders(parent_id)",
    # What a person thinks of as one picture. The columns from taken on are what its lead file
    # says; wall is taken as seconds since 1970-01-01 of the same wall clock, for order and filters.
    """CREATE TABLE photos(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        lead_id INTEGER,
        added TEXT NOT NULL DEFAULT (datetime('now')),
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        mean_colour INTEGER NOT NULL,
        wall INTEGER,
        taken TEXT,
        time_offset INTEGER,
        time_source TEXT,
        make TEXT NOT NULL,
        model TEXT NOT NULL,
        lens TEXT NOT NULL,
        exposure REAL,
        f_number REAL,
        iso INTEGER,
        focal_length REAL,
        latitude REAL,
        longitude REAL,
        altitude REAL,
        rating INTEGER,
        title TEXT NOT NULL,
        description TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX photos_wall ON photos(wall)",
    # Bytes at (root, relative path). photo_id NULL: not a photo (kind says what), or not usable.
    # Any number of missing files may have been where one is now: each keeps its photo.
    # Device numbers and inodes are stored as signed 64 bits.
    """CREATE TABLE files(
        id INTEGER PRIMARY KEY,
        folder_id INTEGER NOT NULL REFERENCES folders(id) ON DELETE CASCADE,
        name BLOB NOT NULL,
        photo_id INTEGER REFERENCES photos(id) ON DELETE SET NULL,
        kind TEXT NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        device INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        missing INTEGER NOT NULL DEFAULT 0,
        format TEXT NOT NULL DEFAULT '',
        fingerprint BLOB,
        fingerprint_partial INTEGER NOT NULL DEFAULT 0,
        view_hash BLOB,
        truncated INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    # At one place the file that is there comes last, after the missing ones: text after numbers.
    "CREATE UNIQUE INDEX files_place ON files(folder_id, name, iif(missing, id, 'there'))",
    # Covers whether a photo has a file that is there.
    "CREATE INDEX files_photo ON files(photo_id, missing) WHERE photo_id IS NOT NULL",
    "CREATE INDEX files_missing ON files(photo_id) WHERE missing",
    "CREATE INDEX files_fingerprint ON files(fingerprint) WHERE fingerprint IS NOT NULL",
    "CREATE INDEX files_view_hash ON files(view_hash) WHERE view_hash IS NOT NULL",
    "CREATE INDEX files_identity ON files(inode, size, mtime_ns, device)",
    """CREATE TABLE keywords(
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        keyword TEXT NOT NULL,
        PRIMARY KEY(photo_id, keyword)
    ) STRICT, WITHOUT ROWID""",
    # A problem belongs to a path, because a folder that cannot be listed has no file row.
    """CREATE TABLE problems(
        id INTEGER PRIMARY KEY,
        root_id INTEGER NOT NULL REFERENCES roots(id) ON DELETE CASCADE,
        path BLOB NOT NULL,
        code TEXT NOT NULL,
        detail TEXT NOT NULL,
        folder INTEGER NOT NULL DEFAULT 0,
        since TEXT NOT NULL DEFAULT (datetime('now')),
        UNIQUE(root_id, path)
    ) STRICT""",
    # id is never reused: a process that has not noticed that an encoder was removed must not put
    # its vectors among those of another.
    """CREATE TABLE encoders(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        identity TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        dim INTEGER NOT NULL
    ) STRICT""",
    # vector: float16 [dim], little-endian. id is never reused, so an index can follow by it.
    # view_hash: of the picture the vector was made from; a different one makes it out of date.
    """CREATE TABLE vectors(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        encoder_id INTEGER NOT NULL REFERENCES encoders(id) ON DELETE CASCADE,
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        variant TEXT NOT NULL,
        view_hash BLOB NOT NULL,
        vector BLOB NOT NULL
    ) STRICT""",
    # Covers what the joins ask for, so that finding photos without a vector reads no blob.
    "CREATE UNIQUE INDEX vectors_once ON vectors(photo_id, encoder_id, view_hash)",
    "CREATE INDEX vectors_encoder ON vectors(encoder_id)",
    """CREATE TABLE settings(
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # The words written on a photo, one row a photo (rowid is its id).
    """CREATE VIRTUAL TABLE words USING fts5(
        names, folders, title, description, keywords,
        tokenize = "unicode61 remove_diacritics 2"
    )""",
)

# Version 2, in sections: each is the tables of one thing the user can lose.

_HISTORY = (
    # What the user did. undone: 0 it stands; above 0 its place among what can be done again, the
    # highest first; -1 it was undone and something else was done since. images: rows it changed.
    """CREATE TABLE history(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action TEXT NOT NULL,
        details TEXT NOT NULL,
        undoable INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        images INTEGER NOT NULL DEFAULT 0,
        at TEXT NOT NULL DEFAULT (datetime('now'))
    ) STRICT""",
    # A row as it was and as the action left it, as JSON; NULL where there was none.
    """CREATE TABLE history_rows(
        id INTEGER PRIMARY KEY,
        history_id INTEGER NOT NULL REFERENCES history(id) ON DELETE CASCADE,
        of TEXT NOT NULL,
        key TEXT NOT NULL,
        before TEXT,
        after TEXT
    ) STRICT""",
    "CREATE INDEX history_rows_of ON history_rows(history_id)",
)

_TAGS = (
    # name: as the user wrote it. folded: what makes two spellings one tag. A tag that no photo
    # bears is not shown, and kept only so that undoing finds it.
    """CREATE TABLE tags(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        folded TEXT NOT NULL UNIQUE,
        added TEXT NOT NULL DEFAULT (datetime('now'))
    ) STRICT""",
    # Who says that a photo bears a tag, and what the user says to that: source 'user', or a
    # machine with its model and score. decision: 'accepted', 'rejected', NULL: a suggestion that
    # waits. A photo bears a tag if one row is accepted.
    """CREATE TABLE photo_tags(
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        model TEXT NOT NULL DEFAULT '',
        score REAL,
        decision TEXT,
        at TEXT NOT NULL DEFAULT (datetime('now')),
        PRIMARY KEY(photo_id, tag_id, source, model)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX photo_tags_tag ON photo_tags(tag_id, decision, photo_id)",
    # Tags are words of a photo. A column cannot be added to a full-text table.
    "ALTER TABLE words RENAME TO words_1",
    """CREATE VIRTUAL TABLE words USING fts5(
        names, folders, title, description, keywords, tags,
        tokenize = "unicode61 remove_diacritics 2"
    )""",
    """INSERT INTO words(rowid, names, folders, title, description, keywords, tags)
        SELECT rowid, names, folders, title, description, keywords, '' FROM words_1""",
    "DROP TABLE words_1",
)

_PAIRS = (
    # What a file's name says of pairs (base/pairing.py), NULL until somebody has looked; its role.
    "ALTER TABLE files ADD COLUMN stem BLOB",
    "ALTER TABLE files ADD COLUMN role TEXT NOT NULL DEFAULT ''",
    # The photo that a film, a sidecar or a raw file nobody can decode belongs to. Not photo_id:
    # none of them alone makes a photo that is there.
    "ALTER TABLE files ADD COLUMN beside INTEGER REFERENCES photos(id) ON DELETE SET NULL",
    # A photo's file that a cloud service has taken off this computer: never opened.
    "ALTER TABLE files ADD COLUMN online INTEGER NOT NULL DEFAULT 0",
    # The state of the sidecars that the description was read with; see pairs.py.
    "ALTER TABLE photos ADD COLUMN sidecars TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX files_pair ON files(folder_id, stem) WHERE stem IS NOT NULL",
    "CREATE INDEX files_unpaired ON files(id) WHERE stem IS NULL",
    "CREATE INDEX files_beside ON files(beside) WHERE beside IS NOT NULL",
    "CREATE INDEX files_unused ON files(folder_id) WHERE kind = 'photo' AND photo_id IS NULL",
    "CREATE INDEX photos_sidecars ON photos(id) WHERE sidecars != ''",
)

_METADATA = (
    "ALTER TABLE photos ADD COLUMN focal_length_35 REAL",
    # Keywords with their place in a hierarchy, as "Places|Europe|Turkey".
    """CREATE TABLE keyword_paths(
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        PRIMARY KEY(photo_id, path)
    ) STRICT, WITHOUT ROWID""",
)

_SECOND = (*_HISTORY, *_TAGS, *_PAIRS, *_METADATA)

# Version 3.

_THIRD = (
    # How often the viewer showed it: what is built up in the background begins with those.
    "ALTER TABLE photos ADD COLUMN viewed INTEGER NOT NULL DEFAULT 0",
    # What a classifier finds likely. It has a row in vectors as well, with an empty blob: by that
    # one all that holds of vectors (whose picture, which encoder, out of date or not) holds here.
    # label: its number in the model's output. probability: of 10,000.
    """CREATE TABLE labels(
        vector_id INTEGER NOT NULL REFERENCES vectors(id) ON DELETE CASCADE,
        label INTEGER NOT NULL,
        probability INTEGER NOT NULL,
        PRIMARY KEY(vector_id, label)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX labels_label ON labels(label, probability)",
)

# Version 4.

_FOURTH = (
    # name: as the user wrote it. folded: what makes two spellings one. question: in the question
    # language. pictures: JSON, a list of objects: photo (its id) or picture (a whole file, base64),
    # negative, weight, region.
    """CREATE TABLE searches(
        folded TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        question TEXT NOT NULL,
        sort TEXT NOT NULL,
        everything INTEGER NOT NULL,
        pictures TEXT NOT NULL,
        added TEXT NOT NULL DEFAULT (datetime('now'))
    ) STRICT, WITHOUT ROWID""",
    # The questions asked before, the latest with the highest id.
    """CREATE TABLE questions(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL UNIQUE
    ) STRICT""",
)

_FIRST_THUMBNAILS = (
    # Keyed by content, so that a catalog restored from a backup still finds its thumbnails.
    """CREATE TABLE thumbnails(
        fingerprint BLOB PRIMARY KEY,
        jpeg BLOB NOT NULL
    ) STRICT""",
)


def _run(db: Database, statements: tuple[str, ...], version: int) -> None:
    for statement in statements:
        db.conn.execute(statement)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.conn.execute(f"PRAGMA user_version = {version}")


@catalog()
def m001_first(db: Database) -> None:
    """Roots, folders, files, photos, problems, encoders, vectors, words."""
    _run(db, _FIRST, 1)


@catalog()
def m002_nothing_lost(db: Database) -> None:
    """History, tags, pairs, more metadata."""
    _run(db, _SECOND, 2)


@catalog()
def m003_every_encoder(db: Database) -> None:
    """Labels, and how often a photo was viewed."""
    _run(db, _THIRD, 3)


@catalog()
def m004_searches(db: Database) -> None:
    """Saved searches, and questions asked before."""
    _run(db, _FOURTH, 4)


@thumbnails()
def m001_thumbnails(db: Database) -> None:
    """Thumbnails by fingerprint."""
    _run(db, _FIRST_THUMBNAILS, 1)


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
