"""Version 4: saved searches, and questions asked before."""

TABLES = (
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
