"""From starting the program to the first thumbnails on screen, and what it takes of memory.

    python tests/benchmarks/bench_opening.py [--photos 1000 100000 1000000] [--home HOME]

Beside the real program, each in a process of its own: a bare PySide6 window with one empty list,
and a plain QListView in icon mode over the same library, which is asked for the same list and the
same thumbnails. Milliseconds are from the start of the interpreter: on the clock, and of the
processor (all threads), which says more on a busy machine; and until the figures beside the photos
are shown. Memory (PSS) is taken after the first thumbnails. Python's byte code is kept, as it is
where the program is installed. The library is made up (see synthetic.py) or is there (--home).
"""

import argparse
import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from photoapp.gui.app import Program

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
    gc.disable()  # as the entry point, and the next
    os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "20")
    from photoapp.base.home import Home
    from photoapp.gui.app import Program, application

    place = Home(home)
    program = Program(application(), place)
    wait_until(lambda: drawn(program))
    said = figures()
    wait_until(lambda: program.window is not None and program.window.renewing.status is not None)
    tell(*said)


def drawn(program: "Program") -> bool:
    """Whether all that is in sight shows its picture."""
    if program.window is None or not program.window.grid.isVisible():
        return False
    grid = program.window.grid
    first, last = grid.visible()
    shown = grid.photos.ids[first:last].tolist()
    return bool(shown) and all(grid._thumbnails.get(photo) for photo in shown)


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + PATIENCE
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > until:
            raise TimeoutError


def figures() -> tuple[float, float, int]:
    """Seconds since 1970, seconds of the processor for this process, MiB."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.time(), used.ru_utime + used.ru_stime, memory()


def tell(when: float, cpu: float, taken: int) -> None:
    """Say when the first thumbnails were there, what they took, and that all is there now."""
    print(when, cpu, taken, *figures()[:2], flush=True)
    os._exit(0)  # what closing takes is not asked here


class Opened(NamedTuple):
    """Seconds to the first thumbnails, on the clock and of the processor, MiB; then to figures."""

    wall: float
    cpu: float
    memory: float
    wall_all: float
    cpu_all: float


def alone(which: str, home: Path) -> Opened:
    """One in a process of its own."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(home.parent / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, __file__, "--measure", which, str(home)]
    began = time.time()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment)
    when, cpu, taken, late, cpu_late = map(float, done.stdout.split()[-5:])
    return Opened(when - began, cpu, taken, late - began, cpu_late)


def report(home: Path, called: str, rounds: int) -> None:
    """Measure all three by turns and print them. The first round only writes the byte code."""
    found: dict[str, list[Opened]] = {"bare": [], "plain": [], "window": []}
    for number in range(rounds + 1):
        for which, taken in found.items():
            one = alone(which, home)
            taken += [one] if number else []
    medians = {
        which: Opened(*map(statistics.median, zip(*taken, strict=True)))
        for which, taken in found.items()
    }
    print(f"\n{called}")
    for which, one in medians.items():
        bare = medians["bare"]
        print(
            f"{which:>8}: {one.wall * 1000:6.0f} ms = {one.wall / bare.wall:4.2f} x bare;"
            f" CPU {one.cpu * 1000:6.0f} ms = {one.cpu / bare.cpu:4.2f} x bare;"
            f" {one.memory:.0f} MiB; figures {one.wall_all * 1000:.0f} ms, CPU"
            f" {one.cpu_all * 1000:.0f} ms"
        )


def main() -> None:
    """Measure and print."""
    kinds: dict[str, Callable[[Path], None]] = {"bare": bare, "plain": plain, "window": window}
    if sys.argv[1:2] == ["--measure"]:
        kinds[sys.argv[2]](Path(sys.argv[3]))
        tell(*figures())
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
