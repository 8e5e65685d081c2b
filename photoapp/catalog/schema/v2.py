"""Version 2: history, tags, pairs, more metadata; each is what the user could lose before."""

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

TABLES = (*_HISTORY, *_TAGS, *_PAIRS, *_METADATA)
