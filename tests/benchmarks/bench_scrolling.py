"""Frames while one scrolls for 20 seconds, beside a plain QListView on the same library.

    python tests/benchmarks/bench_scrolling.py [--photos 1000000] [--home HOME] [--seconds 20]

The library is made up (see synthetic.py), or one that is there (--home; nothing is changed in it).
Both views ask it for cards and thumbnails: ours in the background, the plain one where a plain one
does, in data(), with as many kept. 60 times a second something is done: a wheel turned, a page
key pressed, the scroll bar dragged, another year gone to. A frame is all that the GUI thread then
does until nothing is left to do. Printed are its wall time and its processor time, which other
programs on the machine do not make longer; and pauses of Python's collector.
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import synthetic
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from photoapp.base.answers import PhotoList
from photoapp.base.home import Home
from photoapp.gui import theme
from photoapp.gui.app import application
from photoapp.gui.grid import Grid, date_sections
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

SIZE = (1280, 800)
FRAME_MS = 1000 / 60
LATE_MS = 16.0
KEPT = 1300  # thumbnails of the plain view, as many as ours keeps
CELL = 136


class Plain(QAbstractListModel):
    """Photos with their names and thumbnails, each fetched when it is asked for."""

    def __init__(self, library: PhotoLibrary, photos: PhotoList) -> None:
        super().__init__()
        self._library, self._ids = library, photos.ids
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of photos."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The thumbnail."""
        if role != Qt.ItemDataRole.DecorationRole:
            return None
        photo = int(self._ids[index.row()])
        found = self._kept.get(photo)
        if found is None:
            encoded = self._library.thumbnails([photo]).get(photo, b"")
            image = QImage.fromData(encoded).scaled(
                CELL,
                CELL,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            at = QPoint((image.width() - CELL) // 2, (image.height() - CELL) // 2)
            found = self._kept[photo] = QPixmap.fromImage(image.copy(*at.toTuple(), CELL, CELL))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(photo)
        return found


def plain(library: PhotoLibrary, photos: PhotoList) -> QListView:
    """Qt's own view, set up as fast as it can be."""
    view = QListView()
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setUniformItemSizes(True)
    view.setIconSize(QSize(CELL, CELL))
    view.setGridSize(QSize(140, 140))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    model = Plain(library, photos)
    model.setParent(view)
    view.setModel(model)
    return view


def wheel(view: QListView, pixels: int) -> None:
    """Turn the wheel of a fine mouse."""
    at = QPointF(view.viewport().rect().center())
    turn = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(0, -pixels),
        QPoint(0, -pixels),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)


def acts(view: QListView) -> dict[str, Callable[[int], None]]:
    """What is done in frame i of each quarter of the time."""
    bar = view.verticalScrollBar()

    def key(frame: int) -> None:
        if frame % 6 == 0:  # as a key that is held repeats
            QTest.keyClick(view, Qt.Key.Key_PageDown)

    def drag(frame: int) -> None:
        bar.setSliderDown(True)
        along = abs((frame / 150) % 2 - 1)
        bar.setValue(bar.minimum() + int((bar.maximum() - bar.minimum()) * along))

    def jump(frame: int) -> None:
        bar.setSliderDown(False)
        if frame % 20 == 0:
            bar.setValue(int(bar.maximum() * (frame / 20 * 0.37 % 1)))

    return {
        "wheel": lambda frame: wheel(view, 40 if frame % 120 < 60 else -90 * (frame % 3)),
        "page keys": key,
        "dragging": drag,
        "jumping": jump,
    }


def frames(view: QListView, seconds: float) -> dict[str, list[tuple[float, float]]]:
    """Wall and processor milliseconds of each frame, by what was done."""
    found: dict[str, list[tuple[float, float]]] = {}
    for name, act in acts(view).items():
        spent = found[name] = []
        until, due, frame = time.perf_counter() + seconds / 4, time.perf_counter(), 0
        while time.perf_counter() < until:
            wall, mine = time.perf_counter(), time.thread_time()
            act(frame)
            QApplication.processEvents()
            spent.append(((time.perf_counter() - wall) * 1000, (time.thread_time() - mine) * 1000))
            frame += 1
            due = max(due + FRAME_MS / 1000, time.perf_counter())
            time.sleep(max(due - time.perf_counter(), 0))
    return found


def memory() -> int:
    """Proportional set size of this process in bytes, 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    lines = rollup.read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def painted(view: QListView) -> bool:
    """Whether all that is in sight shows its picture."""
    if not isinstance(view, Grid):
        return True
    first, last = view.visible()
    return all(view._thumbnails.get(photo) for photo in view.photos.ids[first:last].tolist())


def measure(which: str, home: str, seconds: float) -> dict[str, Any]:
    """Open one of the two, scroll, and tell."""
    app, pauses = application(), []
    look = theme.Theme(app)
    library, work = PhotoLibrary.open(Home(Path(home))), Work()
    began = time.perf_counter()
    photos = library.photos()
    listed = time.perf_counter()
    if which == "grid":
        grid = Grid(library, work, places=library.places)
        grid.show_photos(photos.ids, date_sections(photos.wall), stay=False)
        view: QListView = grid
    else:
        view = plain(library, photos)
    view.resize(*SIZE)
    view.show()
    while not painted(view) or time.perf_counter() == listed:
        app.processEvents()
    app.processEvents()
    first = time.perf_counter()

    def paused(phase: str, _info: dict[str, int]) -> None:
        pauses.append(time.perf_counter() * (1 if phase == "stop" else -1))

    gc.freeze()  # as the program does
    gc.callbacks.append(paused)
    spent = frames(view, seconds)
    gc.callbacks.remove(paused)
    told = {
        "list": (listed - began) * 1000,
        "first": (first - listed) * 1000,
        "memory": memory(),
        "frames": spent,
        "pause": max((a + b for a, b in zip(pauses[::2], pauses[1::2], strict=False)), default=0)
        * 1000,
    }
    view.close()
    view.deleteLater()
    work.close()
    library.close()
    del look
    return told


def alone(which: str, home: Path, seconds: float) -> dict[str, Any]:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, "--measure", which, str(home), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def report(which: str, told: dict[str, Any]) -> None:
    """Print one."""
    print(
        f"\n{which}: list {told['list']:.0f} ms, then {told['first']:.0f} ms to the first"
        f" thumbnails; PSS {told['memory'] / 2**20:.0f} MiB;"
        f" longest pause of the collector {told['pause']:.1f} ms"
    )
    print(f"{'ms':10} {'frames':>6} {'late':>5} {'p50':>6} {'p99':>6} {'longest':>7}", end="")
    print(f" | processor: {'late':>5} {'p50':>6} {'p99':>6} {'longest':>7}")
    rows = dict(told["frames"])
    rows["all"] = [frame for spent in told["frames"].values() for frame in spent]
    for name, spent in rows.items():
        print(f"{name:10} {len(spent):6}", end="")
        for at, between in ((0, " |           "), (1, "\n")):
            times = sorted(frame[at] for frame in spent)
            late = sum(each > LATE_MS for each in times)
            p99 = times[int(len(times) * 0.99)]
            print(f" {late:5} {statistics.median(times):6.2f} {p99:6.2f}", end="")
            print(f" {times[-1]:7.1f}", end=between)


def main() -> None:
    """Measure both and print them."""
    if sys.argv[1:2] == ["--measure"]:
        which, home, seconds = sys.argv[2:]
        print(json.dumps(measure(which, home, float(seconds))))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=1_000_000)
    parser.add_argument("--home", type=Path, help="a library that is there")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--only", choices=("grid", "plain"))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = asked.home or Path(temporary) / "home"
        if asked.home is None:
            application()
            home = Home(place)
            home.create()
            synthetic.make(home, asked.photos)
        for which in ("grid", "plain") if asked.only is None else (asked.only,):
            report(which, alone(which, place, asked.seconds))


if __name__ == "__main__":
    main()
