"""The grid at a million photos beside a plain QListView in icon mode.

    python tests/benchmarks/bench_grid.py [--photos 1000000] [--rounds 5]

Prints milliseconds until the first paint, for a resize, for a jump to another place and for
selecting everything, with the ratio of the two in the same run. The plain view shows a model of
the same length whose cells are all alike; both paint offscreen. Also prints the longest turn of
the event loop while thumbnails arrive.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from album import Album, jpeg, walls
from PySide6.QtCore import QAbstractListModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QListView

from photoapp.gui import theme
from photoapp.gui.grid import Grid, date_sections
from photoapp.gui.work import Work

SIZE = (1280, 800)
_VARIETY = 64


class Drawn(Album):
    """An album whose thumbnails were drawn beforehand."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = [jpeg(photo) for photo in range(_VARIETY)]

    def thumbnails(self, ids: Sequence[int]) -> dict[int, bytes]:
        """One of a few pictures each."""
        return {photo: self._drawn[photo % _VARIETY] for photo in ids}


class Alike(QAbstractListModel):
    """So many rows with one picture."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self._picture = QPixmap(136, 136)
        self._picture.fill(Qt.GlobalColor.darkGreen)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number of rows."""
        return 0 if parent.isValid() else self._rows

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A picture."""
        return self._picture if role == Qt.ItemDataRole.DecorationRole else None


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of an act and the paint after it."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def plain(rows: int) -> QListView:
    """Qt's own view, set up as fast as it can be."""
    view = QListView()
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setUniformItemSizes(True)
    view.setIconSize(QSize(136, 136))
    view.setGridSize(QSize(140, 140))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setModel(Alike(rows))
    view.model().setParent(view)
    return view


def measure(make: Callable[[], QListView], rounds: int) -> dict[str, float]:
    """Medians in milliseconds."""
    show: list[float] = []
    for _ in range(min(rounds, 3)):
        view = make()
        view.resize(*SIZE)
        show.append(timed(view.show))
        view.close()
        view.deleteLater()
    view = make()
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    widths = [SIZE[0] - 150 * (i % 3) - 1 for i in range(rounds)]
    bar = view.verticalScrollBar()
    places = [int(bar.maximum() * (i * 0.37 % 1)) for i in range(rounds * 10)]
    figures = {
        "show": statistics.median(show),
        "resize": statistics.median(timed(lambda w=w: view.resize(w, SIZE[1])) for w in widths),
        "jump": statistics.median(timed(lambda p=p: bar.setValue(p)) for p in places),
        "worst jump": max(timed(lambda p=p: bar.setValue(p)) for p in places),
        "select all": statistics.median(timed(view.selectAll) for _ in range(min(rounds, 3))),
    }
    view.close()
    view.deleteLater()
    return figures


def longest_turn(grid: Grid) -> float:
    """Milliseconds of the longest turn of the event loop while scrolling through pictures."""
    grid.resize(*SIZE)
    grid.show()
    longest, end = 0.0, time.perf_counter() + 3
    bar = grid.verticalScrollBar()
    while time.perf_counter() < end:
        longest = max(longest, timed(lambda: bar.setValue(bar.value() + 40)))
    return longest


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    app = QApplication([])
    theme.Theme(app)
    work = Work()
    album, ids, wall = Drawn(), np.arange(1, options.photos + 1), walls(options.photos, 50)

    def grid() -> Grid:
        made = Grid(album, work)
        made.show_photos(ids, date_sections(wall), stay=False)
        return made

    start = time.perf_counter()
    sections = len(date_sections(wall).sizes)
    print(f"{options.photos:,} photos, {sections:,} sections, ", end="")
    print(f"found in {(time.perf_counter() - start) * 1000:.1f} ms; milliseconds:\n")
    ours, theirs = (
        measure(grid, options.rounds),
        measure(lambda: plain(options.photos), options.rounds),
    )
    print(f"{'':12} {'grid':>9} {'QListView':>10} {'ratio':>8}")
    for name, figure in ours.items():
        print(f"{name:12} {figure:9.2f} {theirs[name]:10.2f} {figure / theirs[name]:8.4f}")
    print(f"\nlongest turn of the event loop while scrolling: {longest_turn(grid()):.1f} ms")
    work.close()


if __name__ == "__main__":
    main()
