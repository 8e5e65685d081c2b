"""Milliseconds from the last key press to painted results, beside a bare window's repaint.

    python tests/benchmarks/bench_keypress.py [--photos 100000] [--rounds 5] [--keep FOLDER]

The catalog is made up: rows, thumbnails and vectors of photos that were never files; the window,
the built-in encoder and the search are real. Words are typed letter by letter into the real field.
Printed are the time from the last letter to the paint that shows its answer, the same without the
pause that typing is given, and a bare window of the same size painting itself anew.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from album import jpeg
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from shelf import digest

from photoapp.base.files import FileStat, Place
from photoapp.base.home import Home
from photoapp.base.picture import Decoded, Fingerprint, Metadata, TimeSource
from photoapp.catalog import encoders, roots, thumbnails
from photoapp.catalog.store import Understood, store_batch
from photoapp.catalog.vectors import Said
from photoapp.gui import theme
from photoapp.gui.app import application
from photoapp.gui.main.window import MainWindow
from photoapp.gui.search.field import DEBOUNCE_MS
from photoapp.gui.settings import Settings
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

SIZE = (1280, 800)
BATCH = 2000
LETTER_MS = 60
QUESTIONS = ("dog", "house by the sea", "mountain", "trip 2015", "red car -people", "sunset")


def picture(number: int, thumbnail: bytes) -> Decoded:
    """A photo that was never a file."""
    taken = datetime(2021, 8, 31, 12) - timedelta(hours=3 * number)
    return Decoded(
        Fingerprint(digest(f"file {number}"), 1000 + number),
        "JPEG",
        4000,
        3000,
        Metadata(taken=taken, time_source=TimeSource.EXIF, model=f"Camera {number % 7}"),
        thumbnail,
        0x336699 + number % 4096,
        digest(f"view {number}"),
    )


def fill(library: PhotoLibrary, n: int, thumbnail: tuple[int, int] = (96, 64)) -> None:
    """Put n photos into an empty library, with vectors for the encoder in use.

    thumbnail: width and height; small ones are enough where nobody looks at them long.
    """
    catalog = library._catalog
    folder = library._sessions.open(library.encoders.used().search).folder
    identity, name, dim = folder.identity, folder.name, folder.dim
    encoder = catalog.write(lambda c: encoders.encoder_id(c, identity, name, dim))
    root = catalog.write(lambda c: roots.add_root(c, "/photos"))
    chance, small = np.random.default_rng(1), [jpeg(i, thumbnail) for i in range(32)]
    common = chance.normal(size=dim)
    for start in range(0, n, BATCH):
        numbers = range(start, min(start + BATCH, n))
        vectors = (chance.normal(size=(len(numbers), dim)) + common).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        pictures = [picture(i, small[i % len(small)]) for i in numbers]
        items = [
            Understood(
                Place(root, f"{2010 + i // 1000 % 12} trip/{i:06}.jpg"),
                FileStat(1000 + i, i, 7, i + 1),
                pictures[i - start],
                {encoder: Said(vectors[i - start])},
            )
            for i in numbers
        ]
        catalog.write(lambda c, p=pictures: thumbnails.store(c, p))  # type: ignore[misc]
        catalog.write(lambda c, i=items: store_batch(c, i, {encoder: "reference"}))  # type: ignore[misc]


class Paints(QObject):
    """Notes when a widget was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.last = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the widget paint; the loop's next turn comes after it."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        self.last = time.perf_counter()


def until(done: Callable[[], bool], patience: float = 60) -> None:
    """Let the window live until something is so."""
    loop, began = QEventLoop(), time.perf_counter()
    while not done():
        if time.perf_counter() - began > patience:
            raise TimeoutError
        QTimer.singleShot(1, loop.quit)
        loop.exec()


def answer(window: MainWindow, paints: Paints, text: str) -> float:
    """Type a question; milliseconds from its last letter to its painted answer."""
    edit = window.field.findChild(QLineEdit)
    window.field.clear()
    until(lambda: window.centre.shown is not None and not window.centre.shown.wish.asks)
    edit.setFocus()
    for letter in text[:-1]:
        QTest.keyClicks(edit, letter)
        QTest.qWait(LETTER_MS)
    began = time.perf_counter()
    QTest.keyClicks(edit, text[-1])
    arrived: list[float] = []

    def note(shown: object) -> None:
        if getattr(shown, "wish", None) is not None and shown.wish.text == text:  # type: ignore[attr-defined]
            arrived.append(time.perf_counter())

    window.browse.shown.connect(note)
    on_grid = window.centre.grid.isVisible
    until(lambda: bool(arrived) and (paints.last > arrived[0] or not on_grid()))
    window.browse.shown.disconnect(note)
    return ((paints.last if on_grid() else time.perf_counter()) - began) * 1000


def repaint(rounds: int) -> float:
    """Milliseconds that a bare window takes to paint itself anew."""
    bare = QWidget()
    bare.resize(*SIZE)
    bare.show()
    paints, times = Paints(bare), []
    QTest.qWait(50)
    for _ in range(rounds * 4):
        began = time.perf_counter()
        bare.update()
        until(lambda began=began: paints.last > began)  # type: ignore[misc]
        times.append((paints.last - began) * 1000)
    return statistics.median(times)


def measure(home: Home, photos: int, rounds: int) -> None:
    """Open the window on the catalog, ask, and print."""
    app, work = application(), Work()
    look = theme.Theme(app, theme.Choice.LIGHT)
    with PhotoLibrary.open(home) as library:
        if not library.status().photos:
            fill(library, photos)
        window = MainWindow(library, work, Settings(home), look)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        until(lambda: window.centre.settled and window.sidebar.total > 0)
        paints = Paints(window.grid.viewport())
        first = answer(window, paints, QUESTIONS[0])
        times = [answer(window, paints, text) for _ in range(rounds) for text in QUESTIONS]
        bare = repaint(rounds)
        window.close()
        work.close()
    median, worst = statistics.median(times), max(times)
    print(f"photos                        {photos:,}")
    print(f"first question, cold          {first:.0f} ms")
    print(f"last key to painted answer    {median:.0f} ms median, {worst:.0f} ms longest")
    print(f"without the pause of {DEBOUNCE_MS} ms   {median - DEBOUNCE_MS:.0f} ms median")
    print(f"bare window's repaint         {bare:.1f} ms")
    print(f"ratio without the pause       {(median - DEBOUNCE_MS) / bare:.0f}")


def main() -> None:
    """Fill a catalog, or take the one kept, and measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        home = Home((asked.keep or Path(temporary)) / "home")
        home.create()
        measure(home, asked.photos, asked.rounds)


if __name__ == "__main__":
    main()
