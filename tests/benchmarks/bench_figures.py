"""What the figures beside the list cost in a very large library, first and after changes. Prints.

    python tests/benchmarks/bench_figures.py [--photos N] [--home FOLDER]

A catalog as `synthetic` makes it, in which the built-in encoder has seen nine photos of ten, every
second bears a tag of a machine, something is proposed for every third, one in a hundred has a copy
elsewhere and one in two hundred is hidden. Seconds of processor time, of this process alone; what
follows a change is asked for after that change. --home: an empty folder for the catalog, or one in
which it was made before.
"""

import argparse
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import synthetic
from PySide6.QtGui import QGuiApplication

from photoapp.base.home import Home
from photoapp.gui.main.figures import figures
from photoapp.library import PhotoLibrary

TAGS = 400

_TAGS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :tags)
INSERT INTO tags(id, name, folded, parent_id)
SELECT i, 'Tag ' || i, 'tag ' || i, iif(i > 20, 1 + i % 20, NULL) FROM n
"""
_GIVEN = """
INSERT INTO photo_tags(photo_id, tag_id, source, decision)
SELECT id, 1 + id * 7919 % :tags, 'encoder', 'applied' FROM photos WHERE id % 2
"""
_PROPOSED = """
INSERT INTO suggestions(tag_id, photo_id, source, confidence)
SELECT 1 + id * 104729 % :tags, id, 'taught', 0.5 FROM photos WHERE id % 3 = 0
"""
_SEEN = """
INSERT INTO vectors(encoder_id, photo_id, variant, view_hash, vector)
SELECT :encoder, photo_id, 'fp32', view_hash, zeroblob(64) FROM files
WHERE photo_id IS NOT NULL AND photo_id % 10
"""
_COPIES = """
INSERT INTO files(folder_id, name, photo_id, kind, size, mtime_ns, device, inode, format)
SELECT (SELECT max(id) FROM folders) - id % 7, CAST('copy ' || id || '.jpg' AS BLOB), id, 'photo',
    1, 1, 1, 3000000000 + id, 'JPEG' FROM photos WHERE id % 100 = 0
"""
_HIDDEN = "UPDATE care SET hidden = 1 WHERE photo_id % 200 = 0"
_ALBUMS = """
INSERT INTO albums(id, name, folded) VALUES (1, 'Best', 'best'), (2, 'All of it', 'all of it')
"""
_INSIDE = """
INSERT INTO album_photos(album_id, photo_id, how)
SELECT 1 + (id % 20 != 0), id, 'added' FROM photos WHERE id % 10 = 0
"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=1_000_000)
    parser.add_argument("--home", type=Path)
    asked = parser.parse_args()
    QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        home = Home(asked.home or Path(folder))
        if not home.catalog.exists():
            synthetic.make(home, asked.photos)
            dress(home)
        with PhotoLibrary.open(home) as library:
            measure(library)


def dress(home: Home) -> None:
    """Give photos vectors of the built-in encoder, tags, proposals, copies, albums."""
    with PhotoLibrary.open(home) as library:
        library.status()  # gives the encoder its row
    with closing(sqlite3.connect(home.catalog)) as db, db:
        db.execute("PRAGMA synchronous = OFF")
        (encoder,) = db.execute("SELECT id FROM encoders").fetchone()
        for statement in (_TAGS, _GIVEN, _PROPOSED, _SEEN, _COPIES, _HIDDEN, _ALBUMS, _INSIDE):
            db.execute(statement, {"tags": TAGS, "encoder": encoder})
        db.execute("ANALYZE")


def measure(library: PhotoLibrary) -> None:
    """Print what each figure costs, the first time and after changes of several kinds."""
    ids = library.photos().ids
    some = ids[5000:5003].tolist()
    deeds: dict[str, Callable[[], object]] = {
        "first": lambda: None,
        "nothing changed": lambda: None,
        "a favourite": lambda: library.care.favourite(some, on=True),
        "a tag on three photos": lambda: library.tags.add("Boat", some),
        "three hidden": lambda: library.care.hide(some),
        "all three undone": lambda: [library.history.undo() for _ in range(3)],
        "100 photos come": lambda: come(library, 100),
    }
    print(f"{len(ids):,} photos are shown; seconds of processor time")
    for name, deed in deeds.items():
        deed()
        print(f"  {name:24} {seconds(lambda: figures(library, hidden=False)):6.2f}")
    library.care.favourite(some, on=True)
    parts: dict[str, Callable[[], object]] = {
        "status": library.status,
        "folder_tree": library.folder_tree,
        "tags": library.tags.all,
        "waiting": library.suggestions.waiting,
        "albums": library.albums.all,
        "shelves.counts": library.shelves.counts,
        "shelves.spots": library.shelves.spots,
    }
    print("  of those after a favourite:")
    for name, ask in parts.items():
        print(f"    {name:22} {seconds(ask):6.2f}")


def come(library: PhotoLibrary, count: int) -> None:
    """Photos are stored, as a run does."""

    def store(connection: sqlite3.Connection) -> None:
        (last,) = connection.execute("SELECT max(id) FROM photos").fetchone()
        connection.execute(
            "INSERT INTO photos(id, lead_id, width, height, mean_colour, make, model, lens, title,"
            " description, latitude, longitude) SELECT id + ?1, ?2 + id, 1, 1, 1, '', '', '', '',"
            " '', 52.52, 13.4 FROM photos WHERE id <= ?3",
            (last, 10**9 + last, count),
        )
        connection.execute(
            "INSERT INTO files(id, folder_id, name, photo_id, kind, size, mtime_ns, device, inode)"
            " SELECT ?2 + id, 1, CAST('new ' || (id + ?1) AS BLOB), id + ?1, 'photo', 1, 1, 1,"
            " 4000000000 + id + ?1 FROM photos WHERE id <= ?3",
            (last, 10**9 + last, count),
        )

    library._catalog.write(store)


def seconds(ask: Callable[[], object]) -> float:
    """Of a processor, for one answer."""
    before = time.process_time()
    ask()
    return time.process_time() - before


if __name__ == "__main__":
    main()
