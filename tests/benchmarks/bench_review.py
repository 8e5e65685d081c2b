"""Milliseconds that a key takes in review, over 1,000 suggestions, also while the disk is busy.

    python tests/benchmarks/bench_review.py [--suggestions 1000] [--photos 4000] [--held 4]

The catalog is made up: rows, thumbnails and vectors of photos that were never files; the library,
the page and every key are real. Keys accept, reject, walk, undo, redo, and take look-alikes
together, until nothing waits. Printed are the time of a key's event, of that its own work on the
processor (the rest is what else the machine does), and the time until the photos are painted as
they then are. For some seconds another connection holds the catalog's write lock, so that whoever
waits for the disk stands still. Beside it the naive way, with the same grid: tell the library at
each key and ask it what waits now, then show that.
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from bench_keypress import Paints, fill, repaint, until
from proposals import propose
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from photoapp.base.home import Home
from photoapp.base.tagged import Decision
from photoapp.gui import theme
from photoapp.gui.app import application
from photoapp.gui.review import ReviewPage
from photoapp.gui.review.board import Board
from photoapp.gui.review.waiting import Waiting
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

SIZE = (1048, 720)
THUMBNAIL = (384, 256)
BEFORE = 150  # decisions until the disk becomes busy
_Key, _Type, _Held = Qt.Key, QEvent.Type, Qt.KeyboardModifier.NoModifier


@dataclass
class Times:
    """Milliseconds of each key: of its event, and until it was painted."""

    returned: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)  # of the processor, others' turns left out
    painted: list[float] = field(default_factory=list)
    held: list[float] = field(default_factory=list)  # of those painted, begun while disk was busy

    def show(self, name: str) -> None:
        """Print them."""
        print(f"{name}: {len(self.returned)} keys")
        print(f"  event to return     {_said(self.returned)}")
        print(f"    of that its work  {_said(self.worked)}")
        print(f"  event to painted    {_said(self.painted)}")
        print(f"  while disk is busy  {_said(self.held)}, {len(self.held)} keys")


def _said(times: list[float]) -> str:
    if not times:
        return "none"
    ninth = float(np.percentile(times, 99))
    median, worst = statistics.median(times), max(times)
    return f"{median:6.2f} ms median, {ninth:6.2f} ms of 99 in 100, {worst:7.2f} ms longest"


class Lock:
    """Another connection that holds the catalog's write lock for some seconds."""

    def __init__(self, catalog: Path, seconds: float) -> None:
        self._catalog, self._seconds = catalog, seconds
        self._thread: threading.Thread | None = None
        self._has = threading.Event()

    @property
    def held(self) -> bool:
        """Whether nobody else can write."""
        return self._has.is_set()

    def take(self) -> None:
        """Hold it from now on."""
        self._thread = threading.Thread(target=self._hold)
        self._thread.start()
        self._has.wait()

    def end(self) -> None:
        """Wait until it is free."""
        if self._thread is not None:
            self._thread.join()

    def _hold(self) -> None:
        connection = sqlite3.connect(self._catalog, isolation_level=None, timeout=30)
        connection.execute("BEGIN IMMEDIATE")
        self._has.set()
        time.sleep(self._seconds)
        self._has.clear()
        connection.execute("ROLLBACK")
        connection.close()


def press(target: QWidget, key: Qt.Key, paints: Paints, times: Times, lock: Lock) -> None:
    """A key down and up, timed."""
    held, began, worked = lock.held, time.perf_counter(), time.thread_time()
    QApplication.sendEvent(target, QKeyEvent(_Type.KeyPress, key, _Held, _text(key)))
    times.returned.append((time.perf_counter() - began) * 1000)
    times.worked.append((time.thread_time() - worked) * 1000)
    until(lambda: paints.last > began)
    painted = (paints.last - began) * 1000
    times.painted.append(painted)
    if held:
        times.held.append(painted)
    QApplication.sendEvent(target, QKeyEvent(_Type.KeyRelease, key, _Held))


def _text(key: Qt.Key) -> str:
    return chr(key).lower() if key < 128 else ""


def ours(library: PhotoLibrary, tag: int, lock: Lock) -> Times:
    """Review the whole queue on the page."""
    work, times = Work(), Times()
    page = ReviewPage(library, work)
    _shown(page)
    page.show_tag(tag)
    until(lambda: page.session.waiting is not None)
    QTest.qWait(300)
    paints, board, number = Paints(page.board.viewport()), page.board, 0
    while (waiting := page.session.waiting) is not None and len(waiting):
        if not board.isVisible():
            break
        number += 1
        key = (_Key.Key_A, _Key.Key_X, _Key.Key_A, _Key.Key_Right)[number % 4]
        if number % 50 == 0:
            key = _Key.Key_G
        press(board, key, paints, times, lock) if len(waiting) > 1 else page.hints.hints[0].click()
        if number % 40 == 0:
            began = time.perf_counter()
            page.undo()
            times.returned.append((time.perf_counter() - began) * 1000)
            page.redo()
        if number == BEFORE:
            lock.take()
    lock.end()
    until(lambda: not page.session.busy)
    page.hide()
    work.close()
    page.deleteLater()
    return times


class Naive(Board):
    """Tells the library at each key, and asks it what waits now."""

    def __init__(self, library: PhotoLibrary, work: Work, tag: int) -> None:
        self._library, self._tag = library, tag
        super().__init__(library, work, lambda _: [])
        self.ask(0)

    def ask(self, row: int) -> None:
        """Show what waits."""
        self.waiting = Waiting(self._library.suggestions.queue(self._tag))
        self.show_cells(self.waiting.cells(together=False), "line", stay=True)
        self.stand_on(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A accepts, X rejects."""
        row, photo = self.currentIndex().row(), self.current()
        decide = {
            _Key.Key_A: self._library.suggestions.accept,
            _Key.Key_X: self._library.suggestions.reject,
        }.get(_Key(event.key()))
        if decide is None or photo is None:
            super().keyPressEvent(event)
            return
        decide(self._tag, [photo])
        self.ask(row)


def naive(library: PhotoLibrary, tag: int, lock: Lock) -> Times:
    """Review the whole queue the naive way."""
    work, times, number = Work(), Times(), 0
    board = Naive(library, work, tag)
    _shown(board)
    QTest.qWait(300)
    paints = Paints(board.viewport())
    while len(board.waiting):
        number += 1
        key = (_Key.Key_A, _Key.Key_X, _Key.Key_A, _Key.Key_Right)[number % 4]
        press(board, key, paints, times, lock)
        if number == BEFORE:
            lock.take()
    lock.end()
    board.hide()
    work.close()
    board.deleteLater()
    return times


def _shown(part: QWidget) -> None:
    part.resize(*SIZE)
    part.show()
    part.activateWindow()
    QTest.qWait(50)


def checked(library: PhotoLibrary, tag: str, photos: list[int]) -> str:
    """How many photos the library now knows the user's word of."""
    marks = library.tags.marks(photos)
    words = {Decision.ACCEPTED, Decision.REJECTED}
    known = [m for of in marks.values() for m in of if m.tag == tag and m.decision in words]
    return f"{len(known):,} of {len(photos):,} decisions in the library"


def measure(home: Home, photos: int, suggestions: int, held: float) -> None:
    """Fill a library, review it both ways, and print."""
    application()
    theme.Theme(application(), theme.Choice.LIGHT)
    with PhotoLibrary.open(home) as library:
        fill(library, photos, THUMBNAIL)
        ids = np.sort(library.photos().ids)[:suggestions].tolist()
        sure = np.linspace(0.99, 0.3, len(ids)).tolist()
        said = dict(zip(ids, sure, strict=True))
        tags = propose(library, {"Dog": said, "Boat": said})
        catalog = home.catalog
        runs: list[tuple[str, Callable[[PhotoLibrary, int, Lock], Times], str]] = [
            ("review", ours, "Dog"),
            ("naive", naive, "Boat"),
        ]
        for name, run, tag in runs:
            run(library, tags[tag], Lock(catalog, held)).show(name)
            print(f"  {checked(library, tag, ids)}")
    print(f"bare window's repaint     {repaint(10):6.2f} ms median")
    print(f"photos {photos:,}, suggestions {suggestions:,}, disk busy for {held:g} s")


def main() -> None:
    """Read what is asked, and measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=4_000)
    parser.add_argument("--suggestions", type=int, default=1_000)
    parser.add_argument("--held", type=float, default=4.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        home = Home(Path(temporary) / "home")
        home.create()
        measure(home, asked.photos, asked.suggestions, asked.held)


if __name__ == "__main__":
    main()
