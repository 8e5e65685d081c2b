"""The longest stall of the window's thread while photos are indexed, beside a bare window's.

    python tests/benchmarks/bench_window.py [ASSETS] [--photos N] [--show]

Both windows run a 5 ms timer; a stall is the time between two ticks. The real window indexes the
photos itself, shows them as they arrive and answers questions typed meanwhile. The bare QWidget
stands beside `photoapp index` of the same photos in another process. Budget: bare + 50 ms.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from variants import make_variants

TICK_MS = 5
BUDGET_MS = 50
QUESTIONS = ("dog", "a house by the sea", "mountain", "people", "tree in the snow", "red car")
QUESTION_EVERY_S = 2.0


class Ticks:
    """A timer that remembers when it came."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.times: list[float] = []
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(lambda: self.times.append(time.perf_counter()))
        self.timer.start(TICK_MS)

    def stalls(self) -> list[float]:
        """Milliseconds between ticks, longest first."""
        return sorted(((b - a) * 1000 for a, b in pairwise(self.times)), reverse=True)


def pump(milliseconds: int) -> None:
    """Let the window live."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def real(home: str, folder: str) -> dict[str, object]:
    """The real window, indexing and answering."""
    from photoapp.base.home import Home
    from photoapp.gui.app import Program, application

    place = Home(Path(home))
    place.create()
    program = Program(application(), place)
    while program.window is None or not program.window.centre.settled:
        pump(20)
    window = program.window
    window.resize(1280, 800)
    answers: list[float] = []
    asked: list[float] = []

    def answered(shown: object) -> None:
        if asked and getattr(shown, "results", None) is not None:
            answers.append((time.perf_counter() - asked.pop()) * 1000)

    window.browse.shown.connect(answered)
    window.keeper.add_folder(folder)
    while not window.keeper.indexer.running:
        pump(5)
    ticks, began = Ticks(), time.perf_counter()
    number = 0
    while window.keeper.indexer.running:
        pump(round(QUESTION_EVERY_S * 1000))
        asked[:] = [time.perf_counter()]
        window.field.set_text(QUESTIONS[number % len(QUESTIONS)])
        number += 1
    seconds, stalls = time.perf_counter() - began, ticks.stalls()
    ticks.timer.stop()
    window.close()
    program.close()
    return {"seconds": seconds, "stalls": stalls[:20], "answers": answers}


def bare(home: str, folder: str) -> dict[str, object]:
    """An empty window beside the same work in another process."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    command = [sys.executable, "-m", "photoapp", "index", folder, "--json"]
    load = subprocess.Popen(
        command, env=os.environ | {"PHOTOAPP_HOME": home}, stdout=subprocess.DEVNULL
    )
    ticks, began = Ticks(), time.perf_counter()
    while load.poll() is None:
        pump(100)
    seconds, stalls = time.perf_counter() - began, ticks.stalls()
    del app
    return {"seconds": seconds, "stalls": stalls[:20], "answers": []}


def measure(which: str, home: Path, folder: Path, *, show: bool) -> dict[str, object]:
    """Run one of the two in a process of its own."""
    environment = dict(os.environ)
    if not show:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, __file__, "--measure", which, str(home), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def report(which: str, found: dict[str, object]) -> float:
    """Print one; returns its longest stall."""
    stalls = [f"{stall:.0f}" for stall in found["stalls"][:6]]  # type: ignore[index]
    print(f"{which:>6}: longest stalls {', '.join(stalls)} ms in {found['seconds']:.1f} s")
    return float(found["stalls"][0])  # type: ignore[index]


def main() -> None:
    """Measure both, bare first and last, and print them."""
    if sys.argv[1:2] == ["--measure"]:
        which, home, folder = sys.argv[2:]
        print(json.dumps({"real": real, "bare": bare}[which](home, folder)))
        return
    parser = argparse.ArgumentParser()
    beside = Path(__file__).resolve().parents[3] / "shared" / "assets"
    parser.add_argument("assets", nargs="?", type=Path, default=beside)
    parser.add_argument("--photos", type=int, default=1000)
    parser.add_argument("--show", action="store_true", help="on the display, not offscreen")
    asked = parser.parse_args()
    sources = asked.assets / "library" / "12mp"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "photos"
        make_variants(sources, folder, asked.photos)
        homes = [Path(temporary) / name for name in ("one", "two")]
        plain = report("bare", measure("bare", homes[0], folder, show=asked.show))
        found = measure("real", homes[1], folder, show=asked.show)
        ours = report("real", found)
    answers = sorted(found["answers"])  # type: ignore[call-overload]
    if answers:
        print(
            f"answers while indexing: median {statistics.median(answers):.0f} ms,"
            f" longest {answers[-1]:.0f} ms, {len(answers)} asked"
        )
    print(f"budget {plain + BUDGET_MS:.0f} ms, {'kept' if ours <= plain + BUDGET_MS else 'MISSED'}")


if __name__ == "__main__":
    main()
