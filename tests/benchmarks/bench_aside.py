"""How late a thread comes to its turn beside work aside, at its priority and at a low one. Prints.

    python tests/benchmarks/bench_aside.py [--photos 200] [--others 2]

A thread does a millisecond's work each 16, as a window does frames, and notes by how much each
ended late. Meanwhile the library counts anew what scores mean. Beside it as many processes of
others as asked keep the processor busy. A thread of low priority yields to those too, also while it
holds Python's lock, for which all other threads then wait.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import drawing

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.library import PhotoLibrary

EVERY, WORK = 0.016, 0.001
_NICE = 10


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--others", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        drawing.draw_photos(Path(folder, "photos"), asked.photos)
        with PhotoLibrary.open(Home(Path(folder, "home"))) as library:
            library.add_folder(str(Path(folder, "photos")))
            library.index(Job(JobName.INDEXING))
        print("milliseconds late: half, 99 of 100, most; and seconds that all took")
        for others in sorted({0, asked.others}):
            for name, niceness in (("same", 0), ("low", _NICE)):
                with busy(others):
                    took, late = measure(Path(folder, "home"), niceness)
                late.sort()
                told = ", ".join(
                    f"{1000 * late[int((len(late) - 1) * p)]:7.1f}" for p in (0.5, 0.99, 1)
                )
                print(f"  {others} busy processes, {name:4} priority: {told}; {took:6.1f} s")


def measure(home: Path, niceness: int) -> tuple[float, list[float]]:
    """Count anew; how long it took and how late each turn beside it ended."""
    for counted in home.rglob("texts.background.npz"):
        counted.unlink()
    with PhotoLibrary.open(Home(home)) as library, lowered(niceness):
        started = time.perf_counter()
        done = threading.Event()

        def wait() -> None:
            library.index(Job(JobName.INDEXING))
            library.calibrate(Job(JobName.CALIBRATING))
            done.set()

        threading.Thread(target=wait).start()
        late = list(turns(done))
        return time.perf_counter() - started, late


def turns(done: threading.Event) -> Iterator[float]:
    """Seconds that each turn ended after it could have."""
    while not done.is_set():
        began = time.perf_counter() + EVERY
        time.sleep(EVERY)
        worked = time.thread_time()
        while time.thread_time() - worked < WORK:
            pass
        yield time.perf_counter() - began - WORK


@contextmanager
def lowered(niceness: int) -> Iterator[None]:
    """The thread that counts has this niceness if it begins meanwhile."""
    plain = threading.Thread.run

    def run(thread: threading.Thread) -> None:
        if niceness and thread.name == "background":
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), niceness)
        plain(thread)

    threading.Thread.run = run  # type: ignore[method-assign]
    try:
        yield
    finally:
        threading.Thread.run = plain  # type: ignore[method-assign]


@contextmanager
def busy(others: int) -> Iterator[None]:
    """Processes that do nothing but use the processor."""
    command = [sys.executable, "-c", "while True: pass"]
    running = [subprocess.Popen(command) for _ in range(others)]
    try:
        yield
    finally:
        for one in running:
            one.kill()
            one.wait()


if __name__ == "__main__":
    main()
