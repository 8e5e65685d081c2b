"""How long another change waits while tags are taken back or a folder is forgotten. Prints.

    python tests/benchmarks/bench_waiting.py [--photos N]

A catalog as `bench_figures` dresses it, of one folder. Both are done some photos at a time, as the
program does, and in a copy of the catalog all at once. Meanwhile another thread makes a photo a
favourite, five times a second. The pace of the disk counts as well as that of the processor.
"""

import argparse
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import synthetic
from bench_figures import dress
from PySide6.QtGui import QGuiApplication

from photoapp.base.home import Home
from photoapp.base.tagged import TagSource
from photoapp.catalog import Catalog, care, forgetting, roots, takingback

PAUSE = 0.2


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=200_000)
    asked = parser.parse_args()
    QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, "second")
        synthetic.make(Home(first), asked.photos)
        dress(Home(first))
        shutil.copytree(first, second)
        print(f"{asked.photos:,} photos; seconds, and milliseconds that a favourite waits")
        measure("some at a time", first)
        forgetting.AT_ONCE = takingback.AT_ONCE = 1 << 40
        measure("all at once", second)


def measure(how: str, folder: Path) -> None:
    """Take back what the encoder gave, then forget the only folder, while others write."""
    with closing(Catalog(Home(folder))) as catalog:
        catalog.changed()  # as in a window, for which changes are noted
        (root,) = roots.roots(catalog.read())
        deeds: dict[str, Callable[[], object]] = {
            "take back": partial(takingback.take_back, catalog, TagSource.ENCODER),
            "forget": partial(forgetting.forget, catalog, root.id, 0),
        }
        for name, deed in deeds.items():
            started = time.perf_counter()
            with favourites(catalog) as waits:
                deed()
                took = time.perf_counter() - started
            waits.sort()
            told = ", ".join(f"{1000 * waits[len(waits) * n // 100]:,.0f}" for n in (50, 99))
            print(f"  {name:10} {how:15} {took:7.1f} s, half and 99 of 100 wait at most {told} ms")


@contextmanager
def favourites(catalog: Catalog) -> Iterator[list[float]]:
    """Make a photo a favourite and none in turns meanwhile; gives how long each time took."""
    ended = threading.Event()
    waits: list[float] = []

    def favour() -> None:
        while not ended.wait(PAUSE):
            started = time.perf_counter()
            on = len(waits) % 2 == 0
            catalog.write(partial(care.favourite, photos=[1], on=on))
            waits.append(time.perf_counter() - started)

    thread = threading.Thread(target=favour)
    thread.start()
    try:
        yield waits
    finally:
        ended.set()
        thread.join()


if __name__ == "__main__":
    main()
