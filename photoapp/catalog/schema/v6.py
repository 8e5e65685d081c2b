"""Version 6: what the user says of photos, beside what their files say; what concepts are, too."""

TABLES = (
    # rating, title, description: NULL where what the file says stands. rating: 0 to 5. hidden: left
    # out of what does not ask for it. turned: quarter turns clockwise, for display only. A row may
    # say nothing: it is left where something was said once.
    """CREATE TABLE care(
        photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
        favourite INTEGER NOT NULL DEFAULT 0,
        rating INTEGER,
        hidden INTEGER NOT NULL DEFAULT 0,
        title TEXT,
        description TEXT,
        turned INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX care_favourite ON care(photo_id) WHERE favourite",
    "CREATE INDEX care_hidden ON care(photo_id) WHERE hidden",
    # What a concept of the vocabulary is, too, besides what its tag stands below: an owl is a bird.
    """CREATE TABLE concept_also(
        concept TEXT NOT NULL,
        also TEXT NOT NULL,
        PRIMARY KEY(concept, also)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX concept_also_also ON concept_also(also)",
)
