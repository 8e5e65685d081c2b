"""Version 1: folders, files, photos, problems, encoders, vectors, words; and thumbnails."""

TABLES = (
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

THUMBNAILS = (
    # Keyed by content, so that a catalog restored from a backup still finds its thumbnails.
    """CREATE TABLE thumbnails(
        fingerprint BLOB PRIMARY KEY,
        jpeg BLOB NOT NULL
    ) STRICT""",
)
