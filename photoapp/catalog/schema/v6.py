"""Version 6: what the user says of photos, beside what their files say."""

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
)
