"""The viewer's next photo, from the key to the paint, beside a viewer that loads it on the key.

    python tests/benchmarks/bench_viewer.py [ASSETS] [--photos N] [--scale 1] [--show]

Byte-distinct variants of the sample photos of 12 megapixels are walked through three times: looked
at (a key each second), flicked through (each 200 ms) and with the key held (each 33 ms). Told are
the milliseconds from the key to the first paint of the photo in any sharpness, to the paint as
sharp as the screen shows, how often the very first paint was that, and the longest time between
two ticks of the window's thread. The plain viewer is a widget that takes QPixmap(path) on the key.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from variants import make_variants

GAITS = {"looked at": (1000, 12), "flicked": (200, 20), "held": (33, 60)}
"""Milliseconds between keys, and how many of them."""

SIZE = (1280, 800)


@dataclass
class Walk:
    """One gait. first, sharp: ms from the key, of those that came to it before the next key."""

    keys: int = 0
    first: list[float] = field(default_factory=list)
    sharp: list[float] = field(default_factory=list)
    at_once: int = 0
    stall: float = 0.0
    frames: int = 0


class Watch:
    """Remembers when the photo of the last key was painted, and the ticks of the thread."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.walk = Walk()
        self.at: float | None = None
        self.seen = self.done = True
        self.ticks: list[float] = []
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(lambda: self.ticks.append(time.perf_counter()))

    def key(self) -> None:
        """A key is pressed now."""
        self.walk.keys += 1
        self.at, self.seen, self.done = time.perf_counter(), False, False

    def painted(self, *, any_image: bool, sharp: bool) -> None:
        """The photo of the last key was painted."""
        if self.at is None:
            return
        took = (time.perf_counter() - self.at) * 1000
        if any_image and not self.seen:
            self.seen = True
            self.walk.first.append(took)
            self.walk.at_once += sharp
        if sharp and not self.done:
            self.done = True
            self.walk.sharp.append(took)

    def begin(self) -> None:
        """Another walk."""
        self.walk, self.at, self.ticks = Walk(), None, []
        self.timer.start(1)

    def end(self) -> Walk:
        """What it was."""
        self.timer.stop()
        gaps = [(b - a) * 1000 for a, b in pairwise(self.ticks)]
        self.walk.stall = max(gaps, default=0.0)
        self.walk.frames = sum(gap > 16 for gap in gaps)
        return self.walk


def pump(milliseconds: int) -> None:
    """Let the window live."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def walk_all(watch: Watch, widget: Any, start: Callable[[], None]) -> dict[str, Any]:
    """Each gait from the first photo on."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    found = {}
    for name, (pause, keys) in GAITS.items():
        start()
        pump(2500)
        watch.begin()
        for _ in range(keys):
            watch.key()
            QTest.keyClick(widget, Qt.Key.Key_Right)
            pump(pause)
        pump(500)
        found[name] = asdict(watch.end())
    return found


def ours(home: str) -> dict[str, Any]:
    """The program's viewer."""
    from PySide6.QtWidgets import QApplication

    from photoapp.base.home import Home
    from photoapp.gui import theme
    from photoapp.gui.viewer import Viewer
    from photoapp.gui.viewer.canvas import Canvas
    from photoapp.gui.work import Work
    from photoapp.library import PhotoLibrary

    app, watch = QApplication([]), Watch()
    theme.Theme(app)
    plain = Canvas.paintEvent

    def painted(canvas: Canvas, event: Any) -> None:
        plain(canvas, event)
        sheet = canvas._pictures.sheet(canvas._photo)
        watch.painted(any_image=bool(sheet.images), sharp=canvas.sharp and not sheet.error)

    Canvas.paintEvent = painted  # type: ignore[method-assign]
    library, work = PhotoLibrary(Home(Path(home))), Work()
    viewer = Viewer(library, work)
    viewer.resize(*SIZE)
    viewer.show()
    ids = library.photos().ids
    found = walk_all(watch, viewer, lambda: viewer.show_photos(ids, int(ids[0]), "All photos"))
    viewer.close_page()
    work.close()
    library.close()
    del app
    return found


def naive(home: str) -> dict[str, Any]:
    """QPixmap(path) on the key, scaled by the painter."""
    from PySide6.QtCore import QRect, QSize, Qt
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from photoapp.base.home import Home
    from photoapp.library import PhotoLibrary

    app, watch = QApplication([]), Watch()
    with PhotoLibrary(Home(Path(home))) as library:
        ids = library.photos().ids.tolist()
        paths = [library.paths([photo])[photo] for photo in ids]

    class Plain(QWidget):
        row, picture = 0, QPixmap()

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.row = (self.row + 1) % len(paths)
            self.picture = QPixmap(paths[self.row])
            self.update()

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            box = QRect(0, 52, self.width(), self.height() - 136)
            size = self.picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(box.topLeft(), size.expandedTo(QSize(1, 1)))
            painter.drawPixmap(target, self.picture)
            painter.end()
            watch.painted(any_image=not self.picture.isNull(), sharp=not self.picture.isNull())

    window = Plain()
    window.resize(*SIZE)
    window.show()

    def start() -> None:
        window.row = 0

    found = walk_all(watch, window, start)
    del app
    return found


def measure(which: str, home: Path, *, show: bool, scale: float) -> dict[str, Any]:
    """Run one of the two in a process of its own."""
    environment = dict(os.environ) | {"QT_SCALE_FACTOR": str(scale)}
    if not show:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, __file__, "--measure", which, str(home)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def middle(times: list[float]) -> float:
    """The median; not a number without any."""
    return statistics.median(times) if times else float("nan")


def report(which: str, found: dict[str, Any]) -> None:
    """Print one of the two."""
    for gait, walk in found.items():
        first, sharp, keys = walk["first"], walk["sharp"], walk["keys"]
        worst = max(sharp, default=float("nan"))
        print(
            f"{which:>6} {gait:>9}: first paint {middle(first):6.1f} ms ({len(first)} of {keys}), "
            f"sharp {middle(sharp):6.1f} ms (worst {worst:.0f}), {len(sharp)} seen so, "
            f"{walk['at_once']} at once, longest stall {walk['stall']:.0f} ms, "
            f"{walk['frames']} over 16 ms"
        )


def main() -> None:
    """Measure both and print them."""
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps({"ours": ours, "naive": naive}[sys.argv[2]](sys.argv[3])))
        return
    parser = argparse.ArgumentParser()
    beside = Path(__file__).resolve().parents[3] / "shared" / "assets"
    parser.add_argument("assets", nargs="?", type=Path, default=beside)
    parser.add_argument("--photos", type=int, default=72)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--show", action="store_true", help="on the display, not offscreen")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder, home = Path(temporary) / "photos", Path(temporary) / "home"
        make_variants(asked.assets / "library" / "12mp", folder, asked.photos)
        subprocess.run(
            [sys.executable, "-m", "photoapp", "index", str(folder), "--json"],
            env=os.environ | {"PHOTOAPP_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        plain = measure("naive", home, show=asked.show, scale=asked.scale)
        found = measure("ours", home, show=asked.show, scale=asked.scale)
    report("naive", plain)
    report("ours", found)
    for gait, walk in found.items():
        ratios = [middle(plain[gait][what]) / middle(walk[what]) for what in ("first", "sharp")]
        print(f"{gait:>16}: first {ratios[0]:.1f} x, sharp {ratios[1]:.1f} x as soon")


if __name__ == "__main__":
    main()
