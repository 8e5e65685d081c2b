"""What tags cost in a large library: listing with counts, giving, asking, taking back. Prints.

    python tests/benchmarks/bench_ledger.py [--photos N] [--tags N]

Each photo bears some six tags, a few tags are on very many photos, and four more are proposed for
it. Seconds are of this process's own, so that other programs count little.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.tagged import TagSource
from photoapp.catalog import Catalog, Connection, roots, tags
from photoapp.catalog.filters import photo_ids
from photoapp.catalog.history import History
from photoapp.catalog.takingback import take_back
from photoapp.catalog.tallies import Tallies

BORNE, PROPOSED = 6, 4  # of each photo


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--tags", type=int, default=600)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        catalog = Catalog(Home(Path(folder)))
        rows = catalog.write(lambda c: fill(c, asked.photos, asked.tags))
        print(f"{asked.photos:,} photos, {asked.tags} tags, {rows:,} entries of the ledger")
        measure(catalog)
        catalog.close()


def fill(connection: Connection, photos: int, names: int) -> int:
    chance = random.Random(1)
    root = roots.add_root(connection, "/photos")
    folder = roots.folder_id(connection, root, "")
    connection.executemany(
        "INSERT INTO photos(id, width, height, mean_colour, make, model, lens, title, description)"
        " VALUES (?, 1, 1, 1, '', '', '', '', '')",
        [(n,) for n in range(1, photos + 1)],
    )
    connection.executemany(
        "INSERT INTO files(folder_id, name, photo_id, kind, size, mtime_ns, device, inode)"
        " VALUES (?, ?, ?, 'photo', 1, 1, 1, ?)",
        [(folder, b"%d.jpg" % n, n, n) for n in range(1, photos + 1)],
    )
    connection.executemany(
        "INSERT INTO words(rowid, names, folders, title, description, keywords, tags)"
        " VALUES (?, ?, 'photos', '', '', '', '')",
        [(n, f"{n}.jpg") for n in range(1, photos + 1)],
    )
    connection.executemany(
        "INSERT INTO tags(id, name, folded, parent_id) VALUES (?, ?, ?, ?)",
        [(n, f"Tag {n}", f"tag {n}", above(n)) for n in range(1, names + 1)],
    )
    borne = {
        (chance.randint(1, photos), min(names, int(chance.paretovariate(0.5))))
        for _ in range(photos * BORNE)
    }
    connection.executemany(
        "INSERT INTO photo_tags(photo_id, tag_id, source, decision)"
        " VALUES (?, ?, 'encoder', 'applied')",
        sorted(borne),
    )
    proposed = {
        (chance.randint(1, names), chance.randint(1, photos)) for _ in range(photos * PROPOSED)
    }
    connection.executemany(
        "INSERT INTO suggestions(tag_id, photo_id, source, confidence)"
        " VALUES (?, ?, 'taught', 0.9)",
        sorted(proposed),
    )
    return len(borne)


def above(number: int) -> int | None:
    """Three levels: 20, 100 and the rest."""
    if number <= 20:
        return None
    return 1 + number % 20 if number <= 120 else 21 + number % 100


def measure(catalog: Catalog) -> None:
    tallies, read = Tallies(), catalog.read()
    some = list(range(1, 1001))
    print_time("list with counts, first", lambda: tags.tags(read, tallies))
    print_time("list with counts, again", lambda: tags.tags(read, tallies))
    print_time("tag 1,000 photos", lambda: catalog.write(lambda c: tags.tag(c, "Tag 5", some)))
    print_time("list with counts, after that", lambda: tags.tags(read, tallies))
    print_time("undo it", History(catalog).undo)
    print_time("tags of 200 photos", lambda: tags.tags_of(read, some[:200]))
    print_time("ask for tag:, all below it", lambda: photo_ids(read, tags.has_tag("tag 1")))
    print_time("take back all of a source", lambda: take_back(catalog, TagSource.ENCODER))


def print_time(what: str, act: Callable[[], object]) -> None:
    before = time.process_time()
    act()
    print(f"  {what:30} {1000 * (time.process_time() - before):8,.0f} ms")


if __name__ == "__main__":
    main()
