"""A second scan of an unchanged library against a bare walk with os.scandir and stat.

    python tests/benchmarks/bench_scan.py [--files 20000] [--folders 200] [--rounds 7]

Prints seconds, microseconds a file and the ratio to the bare walk of the same run, for files
remembered in dictionaries (scanning alone) and in a catalog. Budget: at most 3.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from remembering import Memory, run

from photoapp.base.files import Found, KnownFiles, Root, ScanEvent, ScanTally
from photoapp.base.home import Home
from photoapp.catalog import Catalog, Connection
from photoapp.catalog.files import Remembered, put_unusable
from photoapp.catalog.roots import add_root
from photoapp.scan import scan


def make(folder: Path, files: int, folders: int) -> None:
    """A tree of small files, two levels of folders."""
    for number in range(folders):
        inner = folder / f"{2000 + number % 20}" / f"album {number:04}"
        inner.mkdir(parents=True)
        for photo in range(files // folders):
            (inner / f"IMG_{photo:05}.jpg").write_bytes(b"\xff\xd8\xff photo")


def bare_walk(folder: str) -> int:
    """The floor: every name listed once, every file's state asked once."""
    count = 0
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    entry.stat(follow_symlinks=False)
                    count += 1
    return count


def second_scan(root: Root, known: KnownFiles) -> int:
    """What the program does."""
    tally = ScanTally()
    for event in scan([root], known, tally, exclude={}, home="/nowhere", checkpoint=lambda: None):
        raise SystemExit(f"nothing changed, yet: {event}")
    return tally.unchanged


def best(action: Callable[[], int], expected: int, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        count = action()
        times.append(time.perf_counter() - started)
        if count != expected:
            raise SystemExit(f"{count} files instead of {expected}")
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--folders", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        library = Path(temporary, "library")
        make(library, asked.files, asked.folders)
        measure(Root(1, str(library)), Path(temporary, "home"), asked.rounds)


def measure(root: Root, home: Path, rounds: int) -> None:
    events, tally = run([root], memory := Memory())
    memory.apply(events)
    count = tally.photos
    catalog = Catalog(Home(home))
    catalog.write(lambda connection: remember(connection, root, events))
    print(f"{count} files, best of {rounds}")
    floor = best(lambda: bare_walk(root.path), count, rounds)
    show("bare walk", floor, count, floor)
    show("scan, dictionaries", best(lambda: second_scan(root, memory), count, rounds), count, floor)
    remembered = Remembered(catalog)
    show("scan, catalog", best(lambda: second_scan(root, remembered), count, rounds), count, floor)
    catalog.close()


def remember(connection: Connection, root: Root, events: list[ScanEvent]) -> None:
    add_root(connection, root.path)
    for event in events:
        if isinstance(event, Found):
            put_unusable(connection, event.place, event.stat, event.kind)


def show(what: str, seconds: float, count: int, floor: float) -> None:
    micro = seconds / count * 1e6
    print(f"{what:20} {seconds:8.3f} s {micro:7.2f} us a file   ratio {seconds / floor:5.2f}")


if __name__ == "__main__":
    main()
