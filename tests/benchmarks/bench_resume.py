"""From the start of the program to the first thumbnails: with nothing remembered, and resumed.

    python tests/benchmarks/bench_resume.py [--photos N] [--rounds N]

Each start is a process of its own on one catalog of photos that were never files. Beside "all
photos" it begins in the middle of all photos and in a folder, as the session before left them.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

STARTS = ("nothing remembered", "in the middle", "in a folder")


def one(home: str) -> float:
    """Seconds from the first import of Qt to thumbnails in sight."""
    began = time.perf_counter()
    from photoapp.base.home import Home
    from photoapp.gui.app import Program, application

    app = application()
    program = Program(app, Home(Path(home)))

    def seen() -> bool:
        grid = program.window.grid if program.window is not None else None
        if grid is None or not grid.isVisible() or not len(grid.photos.ids):
            return False
        first, last = grid.visible()
        shown = grid.photos.ids[first:last].tolist()
        return bool(shown) and any(grid._thumbnails.get(photo) for photo in shown)

    while not seen():
        app.processEvents()
        time.sleep(0.001)
    seconds = time.perf_counter() - began
    program.window.close()
    program.close()
    return seconds


def sessions(home: str, photos: int) -> dict[str, dict[str, object] | None]:
    """What is remembered for each start."""
    from photoapp.base.answers import Folder
    from photoapp.base.home import Home
    from photoapp.gui.browsing.browse import Wish
    from photoapp.gui.grid import Anchor
    from photoapp.gui.starting.session import Session, told
    from photoapp.library import PhotoLibrary

    with PhotoLibrary.open(Home(Path(home))) as library:
        tree = [one for one in library.folder_tree() if one.path]
    inner = tree[len(tree) // 2]
    folder = Folder(inner.root, inner.path, inner.absolute, 0, False)
    middle = Session(Wish(), top=Anchor(photos // 2, -20), current=photos // 2)
    return dict(
        zip(STARTS, (None, told(middle), told(Session(Wish(folder=folder), folder))), strict=True)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(one(options.one))
        return
    from synthetic import make

    from photoapp.base.home import Home
    from photoapp.gui.app import application

    with tempfile.TemporaryDirectory() as place:
        home = Home(Path(place) / "home")
        application()
        make(home, options.photos)
        kept = sessions(str(home.path), options.photos)
        took: dict[str, list[float]] = {name: [] for name in STARTS}
        for _ in range(options.rounds):
            for name, session in kept.items():  # in turns, so that all meet the same machine
                home.session.unlink(missing_ok=True)
                if session is not None:
                    home.session.write_text(json.dumps(session))
                command = [sys.executable, __file__, "--one", str(home.path)]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                took[name].append(float(done.stdout.split()[-1]))
        for name, seconds in took.items():
            least, usual = min(seconds), statistics.median(seconds)
            print(f"{name:20} {usual:6.2f} s to the first thumbnails (least {least:.2f} s)")


if __name__ == "__main__":
    main()
