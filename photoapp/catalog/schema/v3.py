"""Version 3: labels, and how often a photo was viewed."""

TABLES = (
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
