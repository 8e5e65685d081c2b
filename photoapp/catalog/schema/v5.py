"""Version 5: the ledger of tags, suggestions, taught tags, albums."""

_TAGS = (
    # concept: its id in the vocabulary, NULL for the user's own. parent_id: the tag it stands
    # below. hidden: neither listed nor suggested. taught: learnt from examples. kept: the user made
    # or arranged it, so it is listed though no photo bears it. revision: another whenever other
    # photos bear it; no action's.
    "ALTER TABLE tags ADD COLUMN concept TEXT",
    "ALTER TABLE tags ADD COLUMN parent_id INTEGER REFERENCES tags(id) ON DELETE SET NULL",
    "ALTER TABLE tags ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE tags ADD COLUMN taught INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE tags ADD COLUMN kept INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE tags ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
    "CREATE UNIQUE INDEX tags_concept ON tags(concept) WHERE concept IS NOT NULL",
    "CREATE INDEX tags_parent ON tags(parent_id) WHERE parent_id IS NOT NULL",
    # Concepts whose tag is no more: part of another, to which goes what is said of them, or deleted
    # (NULL), and then nothing is said of them.
    """CREATE TABLE gone_concepts(
        concept TEXT PRIMARY KEY,
        tag_id INTEGER REFERENCES tags(id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX gone_concepts_tag ON gone_concepts(tag_id)",
    # Names of concepts in every language, by which a question finds their tags; derived.
    """CREATE TABLE concept_names(
        folded TEXT NOT NULL,
        concept TEXT NOT NULL,
        PRIMARY KEY(folded, concept)
    ) STRICT, WITHOUT ROWID""",
)

_LEDGER = (
    # The ledger: what was said and decided of a tag on a photo. source: 'user', 'file', 'encoder',
    # 'classifier', 'taught'. score: the confidence then, 0 to 1. evidence: the log odds that it was
    # made from, before calibration. decision: 'accepted' and 'rejected' by the user, for ever, or
    # 'applied' without a look. A photo bears a tag unless its row is rejected or there is none.
    "ALTER TABLE photo_tags RENAME TO photo_tags_4",
    "DROP INDEX photo_tags_tag",
    """CREATE TABLE photo_tags(
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        model TEXT NOT NULL DEFAULT '',
        score REAL,
        evidence REAL,
        decision TEXT NOT NULL,
        at TEXT NOT NULL DEFAULT (datetime('now')),
        PRIMARY KEY(photo_id, tag_id)
    ) STRICT, WITHOUT ROWID""",
    """INSERT OR IGNORE INTO photo_tags(photo_id, tag_id, source, model, score, decision, at)
        SELECT photo_id, tag_id, source, model, score, decision, at FROM photo_tags_4
        WHERE decision IS NOT NULL ORDER BY source = 'user' DESC""",
    "DROP TABLE photo_tags_4",
    "CREATE INDEX photo_tags_tag ON photo_tags(tag_id, decision, photo_id)",
)

_SUGGESTIONS = (
    # What machines propose; derived. It waits while the ledger has no row of the pair. Of a source
    # one model is seen, so that another's can be made ready beside it. evidence: as in the ledger.
    """CREATE TABLE suggestions(
        tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        model TEXT NOT NULL DEFAULT '',
        confidence REAL NOT NULL,
        evidence REAL,
        PRIMARY KEY(tag_id, photo_id, source, model)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX suggestions_photo ON suggestions(photo_id)",
    # How a taught tag is told from vectors of an encoder; derived. examples: a digest of those it
    # was learnt from. weights: float32, little-endian. extra: what the method needs besides, JSON.
    """CREATE TABLE heads(
        tag_id INTEGER PRIMARY KEY REFERENCES tags(id) ON DELETE CASCADE,
        encoder_id INTEGER NOT NULL REFERENCES encoders(id) ON DELETE CASCADE,
        method TEXT NOT NULL,
        examples TEXT NOT NULL,
        weights BLOB NOT NULL,
        extra TEXT NOT NULL DEFAULT '{}',
        at TEXT NOT NULL DEFAULT (datetime('now'))
    ) STRICT""",
    "CREATE INDEX heads_encoder ON heads(encoder_id)",
)

_ALBUMS = (
    # rule: what fills it, '' for an album by hand. keeps: what matched once stays in.
    """CREATE TABLE albums(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        parent_id INTEGER REFERENCES albums(id) ON DELETE SET NULL,
        description TEXT NOT NULL DEFAULT '',
        cover_id INTEGER REFERENCES photos(id) ON DELETE SET NULL,
        rule TEXT NOT NULL DEFAULT '',
        keeps INTEGER NOT NULL DEFAULT 0,
        added TEXT NOT NULL DEFAULT (datetime('now'))
    ) STRICT""",
    "CREATE UNIQUE INDEX albums_once ON albums(coalesce(parent_id, 0), folded)",
    "CREATE INDEX albums_parent ON albums(parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX albums_cover ON albums(cover_id) WHERE cover_id IS NOT NULL",
    # What the user says of a photo. how: 'added' by hand, 'pinned' or 'excluded' (not in it).
    """CREATE TABLE album_photos(
        album_id INTEGER NOT NULL REFERENCES albums(id) ON DELETE CASCADE,
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        how TEXT NOT NULL,
        at TEXT NOT NULL DEFAULT (datetime('now')),
        PRIMARY KEY(album_id, photo_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX album_photos_photo ON album_photos(photo_id)",
    # What the rule of an album found; derived. Apart from what the user says, so that undoing
    # never meets a row that a rule has changed.
    """CREATE TABLE album_matches(
        album_id INTEGER NOT NULL REFERENCES albums(id) ON DELETE CASCADE,
        photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
        PRIMARY KEY(album_id, photo_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX album_matches_photo ON album_matches(photo_id)",
    # inputs: a digest of all that the rule was evaluated with.
    """CREATE TABLE album_states(
        album_id INTEGER PRIMARY KEY REFERENCES albums(id) ON DELETE CASCADE,
        inputs TEXT NOT NULL
    ) STRICT""",
)

TABLES = (*_TAGS, *_LEDGER, *_SUGGESTIONS, *_ALBUMS)
