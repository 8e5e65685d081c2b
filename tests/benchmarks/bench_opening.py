"""From starting the program to the first thumbnails on screen, and what it takes of memory.

    python tests/benchmarks/bench_opening.py [--photos 1000 100000 1000000] [--home HOME]

Beside the real window, each in a process of its own: a bare PySide6 window with one empty list,
and a plain QListView in icon mode over the same library, which is asked for the same list and the
same thumbnails. Milliseconds are from the start of the interpreter; memory (PSS) is taken after
the first thumbnails. The library is made up (see synthetic.py) or one that is there (--home).
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZE = (1280, 800)
PATIENCE = 120.0


def memory() -> int:
    """Proportional set size of this process in MiB, 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    lines = rollup.read_text().splitlines() if rollup.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("Pss:")), 0)


def bare(_home: Path) -> None:
    """A window with one empty list."""
    from PySide6.QtWidgets import QApplication, QListView

    app = QApplication([])
    view = QListView()
    view.resize(*SIZE)
    view.show()
    app.processEvents()


def plain(home: Path) -> None:
    """Qt's own view over the library."""
    from bench_scrolling import plain as make

    from photoapp.base.home import Home
    from photoapp.gui.app import application
    from photoapp.library import PhotoLibrary

    app = application()
    with PhotoLibrary.open(Home(home)) as library:
        view = make(library, library.photos())
        view.resize(*SIZE)
        view.show()
        app.processEvents()


def window(home: Path) -> None:
    """The program's window."""
    from bench_scrolling import painted

    from photoapp.base.home import Home
    from photoapp.gui import theme
    from photoapp.gui.app import application
    from photoapp.gui.settings import Settings
    from photoapp.gui.window import MainWindow
    from photoapp.gui.work import Work
    from photoapp.library import PhotoLibrary

    app, work, place = application(), Work(), Home(home)
    look = theme.Theme(app)
    with PhotoLibrary.open(place) as library:
        shown = MainWindow(library, work, Settings(place), look)
        shown.resize(*SIZE)
        shown.show()
        until = time.monotonic() + PATIENCE
        while not (shown.grid.cells.rows and shown.grid.isVisible() and painted(shown.grid)):
            app.processEvents()
            if time.monotonic() > until:
                raise TimeoutError
        app.processEvents()
        tell()
        work.close()


def tell() -> None:
    """Say that the first thumbnails are there, then what memory is taken."""
    print(time.time(), flush=True)
    print(memory(), flush=True)
    os._exit(0)  # what closing takes is not asked here


def alone(which: str, home: Path) -> tuple[float, int]:
    """Milliseconds and MiB of one in a process of its own."""
    began = time.time()
    command = [sys.executable, __file__, "--measure", which, str(home)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    when, taken = done.stdout.split()[-2:]
    return (float(when) - began) * 1000, int(taken)


def report(home: Path, called: str, rounds: int) -> None:
    """Measure all three by turns and print them."""
    found: dict[str, list[tuple[float, int]]] = {"bare": [], "plain": [], "window": []}
    for _ in range(rounds):
        for which, figures in found.items():
            figures.append(alone(which, home))
    times = {which: statistics.median(ms for ms, _ in figures) for which, figures in found.items()}
    print(f"\n{called}")
    for which, figures in found.items():
        print(
            f"{which:>8}: {times[which]:7.0f} ms, {times[which] / times['bare']:5.2f} x bare;"
            f" {statistics.median(mib for _, mib in figures):.0f} MiB"
        )


def main() -> None:
    """Measure and print."""
    kinds: dict[str, Callable[[Path], None]] = {"bare": bare, "plain": plain, "window": window}
    if sys.argv[1:2] == ["--measure"]:
        kinds[sys.argv[2]](Path(sys.argv[3]))
        tell()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, nargs="*", default=[1000, 100_000, 1_000_000])
    parser.add_argument("--home", type=Path, help="a library that is there")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    if asked.home is not None:
        report(asked.home, str(asked.home), asked.rounds)
        return
    import synthetic
    from PySide6.QtGui import QGuiApplication

    from photoapp.base.home import Home

    app = QGuiApplication([])
    for photos in asked.photos:
        with tempfile.TemporaryDirectory() as temporary:
            home = Home(Path(temporary) / "home")
            home.create()
            synthetic.make(home, photos)
            report(home.path, f"{photos:,} photos", asked.rounds)
    del app


if __name__ == "__main__":
    main()
