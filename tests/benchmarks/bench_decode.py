"""What decoding costs, by format and by stage, and what the processes make of it. Asserts nothing.

    python tests/benchmarks/bench_decode.py [FOLDER] [--seconds S]

FOLDER: photos to decode; by default those of ../shared/assets/library, else some are drawn. The
stages are CPU milliseconds of one thread, the best of three. Then the pool is compared with one
process times the usable cores, in alternating rounds. That ratio suffers from any other load; the
last line does not (Linux): how long the workers neither worked nor waited for a core, which is what
the pool itself wastes.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, wait
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from decoders import decoders
from drawing import draw

from photoapp.base.hardware import usable_cores
from photoapp.base.messages import PhotoappError
from photoapp.base.picture import THUMBNAIL_SIDE, Resize, ViewSpec
from photoapp.imaging import DecodePool, decode
from photoapp.imaging import views as drawing
from photoapp.imaging.decoding import load_any
from photoapp.imaging.loading import Limits
from photoapp.imaging.metadata import read_metadata
from photoapp.imaging.source import open_file

LIBRARY = Path(__file__).resolve().parents[3] / "shared/assets/library"
VIEWS = [ViewSpec(128, Resize.SQUASH)]
STAGES = ("read", "decode", "metadata", "thumbnail", "view")
BEST_OF = 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=3.0, help="length of a pool round")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or (LIBRARY if LIBRARY.is_dir() else drawn(Path(scratch)))
        by_format(folder)
        large = folder / "12mp" if (folder / "12mp").is_dir() else folder
        pool_against_ideal(usable(large), asked.seconds)


def drawn(folder: Path) -> Path:
    for seed in range(6):
        picture = draw(seed, (4000, 3000))
        for kind in ("jpg", "png", "webp"):
            picture.save(folder / f"{seed}.{kind}")
    return folder


def usable(folder: Path) -> list[str]:
    """Photos of a folder that decode, by path."""
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            decode(str(path), [])
        except PhotoappError:
            continue
        found.append(str(path))
    return found


def by_format(folder: Path) -> None:
    rows: dict[str, list[dict[str, float]]] = defaultdict(list)
    for path in usable(folder):
        kind, megapixels, stages = measure(path)
        rows[kind].append(stages | {"megapixels": megapixels})
    print(
        f"{'format':10}{'files':>6}{'MP':>7}", *(f"{stage:>10}" for stage in STAGES), f"{'sum':>9}"
    )
    for kind, files in sorted(rows.items()):
        mean = {key: statistics.fmean(file[key] for file in files) for key in files[0]}
        stages = [mean[stage] for stage in STAGES]
        print(f"{kind:10}{len(files):6}{mean['megapixels']:7.2f}", end=" ")
        print(*(f"{value:10.2f}" for value in stages), f"{sum(stages):9.2f}")


def measure(path: str) -> tuple[str, float, dict[str, float]]:
    """A photo's format, its megapixels, and the milliseconds of each stage."""

    def read() -> int:
        with open_file(path) as source:
            return source.length

    with open_file(path) as source:
        limits = Limits(2 * THUMBNAIL_SIDE, 576)
        loaded, decoding = best(lambda: load_any(source, limits))
        image, width, height = loaded.image, loaded.width, loaded.height
        now = datetime.now()
        stages = {
            "read": best(read)[1],
            "decode": decoding,
            "metadata": best(lambda: read_metadata(loaded.blocks, source.name, None, now))[1],
            "thumbnail": best(lambda: thumbnail(image, width, height))[1],
            "view": best(lambda: drawing.draw_view(image, VIEWS[0], width, height))[1],
        }
    return loaded.format, width * height / 1e6, stages


def thumbnail(image: Any, width: int, height: int) -> bytes:
    small = drawing.draw_thumbnail(image, width, height)
    pixels = np.asarray(small)
    return drawing.encode_thumbnail(small) + drawing.view_hash(pixels)


def best(work: Callable[[], Any]) -> tuple[Any, float]:
    times = []
    for _ in range(BEST_OF):
        start = time.process_time()
        result = work()
        times.append(1000 * (time.process_time() - start))
    return result, min(times)


def pool_against_ideal(paths: list[str], seconds: float) -> None:
    cores = usable_cores()
    alone, together = [], []
    with DecodePool(cores) as pool:
        run_pool(pool, paths, 1.0)  # started, its files in the system's cache
        idle = 1.0
        for _ in range(3):
            alone.append(run_alone(paths, seconds))
            before, start = scheduled(), time.perf_counter()
            together.append(run_pool(pool, paths, seconds))
            busy = (scheduled() - before) / (time.perf_counter() - start) / cores
            idle = min(idle, 1 - busy)
    print(f"\n{len(paths)} photos, {cores} cores, load {os.getloadavg()[0]:.1f}")
    print(f"one process      {max(alone):7.1f} photos/s")
    print(f"pool             {max(together):7.1f} photos/s")
    ratio = max(together) / (max(alone) * cores)
    print(f"pool : one process x cores = {ratio:.2f}")
    if Path("/proc/self/schedstat").exists():
        print(f"workers idle     {idle:7.1%} of the time")


def scheduled() -> float:
    """Seconds that all workers together have had a core or stood in the queue for one."""
    total = 0
    for child in decoders(psutil.Process()):
        for thread in Path(f"/proc/{child.pid}/task").glob("*/schedstat"):
            running, queued, _ = thread.read_text().split()
            total += int(running) + int(queued)
    return total / 1e9


def run_alone(paths: list[str], seconds: float) -> float:
    start, done = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        decode(paths[done % len(paths)], VIEWS)
        done += 1
    return done / (time.perf_counter() - start)


def run_pool(pool: DecodePool, paths: list[str], seconds: float) -> float:
    """As the road does: twice as many submissions outstanding as there are workers."""
    start, done = time.perf_counter(), 0
    pending = {pool.submit(path, VIEWS) for path in (paths * 9)[: 2 * pool.workers]}
    while time.perf_counter() - start < seconds:
        finished, pending = wait(pending, return_when=FIRST_COMPLETED)
        for _ in finished:
            done += 1
            pending.add(pool.submit(paths[done % len(paths)], VIEWS))
    rate = done / (time.perf_counter() - start)
    wait(pending)
    return rate


if __name__ == "__main__":
    main()
