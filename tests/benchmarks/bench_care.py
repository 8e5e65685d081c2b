"""What hiding, rating and favourites cost in a large library: lists, filters, deeds, undoing.

    python tests/benchmarks/bench_care.py [--photos N]

Figures are processor time of the asking thread, the best of several rounds; the list of all photos
stands beside the same list that leaves hidden ones out.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from photoapp.base.home import Home
from photoapp.base.question import Sort
from photoapp.catalog import Catalog, Connection, care, filters, photos
from photoapp.catalog.history import History

ROUNDS = 5
FOLDERS = 500


def fill(connection: Connection, count: int) -> None:
    """Photos of one file each, every tenth rated by its file."""
    connection.execute("INSERT INTO roots(path) VALUES (x'2f70')")
    connection.executemany(
        "INSERT INTO folders(root_id, path) VALUES (1, ?)",
        ((f"{n}".encode(),) for n in range(FOLDERS)),
    )
    ids = range(1, count + 1)
    connection.executemany(
        "INSERT INTO photos(id, lead_id, width, height, mean_colour, wall, make, model, lens,"
        " rating, title, description) VALUES (?1, ?1, 4000, 3000, 0, ?2, '', '', '', ?3, '', '')",
        ((n, n * 7919 % 200_000_000, None if n % 10 else n % 6) for n in ids),
    )
    connection.executemany(
        "INSERT INTO files(id, folder_id, name, photo_id, kind, size, mtime_ns, device, inode)"
        " VALUES (?1, ?2, ?3, ?1, 'photo', 1, 1, 1, ?1)",
        ((n, 1 + n % FOLDERS, b"IMG_%d.jpg" % n) for n in ids),
    )
    connection.executemany(
        "INSERT INTO words(rowid, names, folders, title, description, keywords, tags)"
        " VALUES (?, ?, '', '', '', '', '')",
        ((n, f"IMG_{n}.jpg") for n in ids),
    )


def best(act: Callable[[], object]) -> float:
    """Milliseconds of processor time, the least of ROUNDS."""

    def once() -> float:
        began = time.thread_time()
        act()
        return (time.thread_time() - began) * 1000

    return min(once() for _ in range(ROUNDS))


def look(connection: Connection, told: str) -> None:
    """Print what lists and filters take."""
    print(told)
    for sort in (Sort.DATE, Sort.NAME):
        every = best(partial(photos.photo_list, connection, sort, hidden=True))
        shown = best(partial(photos.photo_list, connection, sort))
        print(f"  all photos by {sort}: {every:.0f} ms, without hidden ones {shown:.0f} ms")
    for name, asked in (
        ("rating:>=4", filters.rating(">=", 4)),
        ("is:favourite", filters.is_favourite()),
    ):
        print(f"  {name}: {best(partial(filters.photo_ids, connection, asked)):.0f} ms")


def main() -> None:
    """Make a library, look, say something of many photos, look again."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=1_000_000)
    count = parser.parse_args().photos
    with tempfile.TemporaryDirectory() as place:
        catalog = Catalog(Home(Path(place) / "home"))
        catalog.write(partial(fill, count=count))
        look(catalog.read(), f"{count:,} photos, nothing said:")
        some = range(1, count, 100)
        for name, deed in (
            ("hide", partial(care.hide, photos=some, on=True)),
            ("favourite", partial(care.favourite, photos=some, on=True)),
            ("rate", partial(care.rate, photos=some, rating=4)),
        ):
            began = time.perf_counter()
            catalog.write(deed)
            print(f"{name} {len(some):,}: {time.perf_counter() - began:.2f} s")
        began = time.perf_counter()
        History(catalog).undo()
        print(f"undo that: {time.perf_counter() - began:.2f} s")
        look(catalog.read(), f"{len(some):,} of them hidden and favourites:")
        catalog.close()


if __name__ == "__main__":
    main()
