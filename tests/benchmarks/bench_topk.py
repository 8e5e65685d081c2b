"""Exact top-100 against NumPy float32, and against FAISS and sqlite-vec where importable.

    python tests/benchmarks/bench_topk.py [--rows 10000 100000 1000000] [--dim 512] [--folder DIR]

Prints, for vectors without structure and for vectors like CLIP's (a common mean, a few large
coordinates, clusters), the milliseconds a question takes (median and best), the ratio to NumPy
float32 (matrix times vector, argpartition, sort) in the same run, how many rows needed an exact
score, and the memory of a process that has the index alone. Every answer is compared with NumPy's.
Then what other ways take on the same vectors (rivals.py), approximate ones among them.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import rivals

from photoapp.vectors import VectorIndex
from photoapp.vectors import snapshot as snapshot_module

K = rivals.K
NOT_HERE = 3
QUESTIONS = 20
BLOCK = 8192
REST = 0.05
"""Seconds between timed questions: OpenBLAS keeps a core busy for 20 ms after a large product."""


class Generated:
    """Vectors that are drawn when asked for, so that a million need no memory here."""

    def __init__(self, kind: str, count: int, dim: int) -> None:
        self.kind, self.count, self.dim = kind, count, dim
        fixed = np.random.default_rng(1)
        self.mean = fixed.standard_normal(dim) * 0.5
        self.spread = np.ones(dim)
        if kind == "like CLIP":
            large = fixed.choice(dim, 4, replace=False)
            self.mean[large] = (12.0, -9.0, 6.0, 5.0)
            self.spread[large] = (5.0, 4.0, 3.0, 3.0)
        self.topics = fixed.standard_normal((200, dim)) * self.spread * 0.7

    def newest(self) -> tuple[int, int]:
        return self.count, self.count

    def ids(self) -> np.ndarray:
        return np.arange(1, self.count + 1)

    def draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        vectors = rng.standard_normal((count, self.dim), dtype=np.float32)
        if self.kind == "like CLIP":
            vectors = vectors * self.spread + self.mean
            vectors += self.topics[rng.integers(0, len(self.topics), count)]
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors.astype(np.float32)

    def after(self, row_id: int) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        for start in range(0, self.count, BLOCK):
            count = min(BLOCK, self.count - start)
            rows = np.arange(start + 1, start + count + 1)
            halves = self.draw(np.random.default_rng((2, start)), count).astype(np.float16)
            keep = rows > row_id
            yield rows[keep], rows[keep] + 1000, halves[keep]

    def questions(self) -> np.ndarray:
        return self.draw(np.random.default_rng(3), QUESTIONS)


def timed(
    questions: np.ndarray, *asks: Callable[[np.ndarray], object], which: float = 0.5
) -> list[float]:
    """Milliseconds of each way to ask (a quantile), taking turns, after two to warm up."""
    for question in questions[:2]:
        for ask in asks:
            ask(question)
    times = np.empty((len(questions), len(asks)))
    for row, question in enumerate(questions):
        for column, ask in enumerate(asks):
            time.sleep(REST)
            start = time.perf_counter()
            ask(question)
            times[row, column] = time.perf_counter() - start
    return [float(ms) for ms in np.quantile(times, which, axis=0) * 1e3]


def rescored(index: VectorIndex, questions: np.ndarray) -> float:
    """Rows that needed an exact score, mean over the questions."""
    counts = []
    plain = snapshot_module.exact

    def counting(halves: np.ndarray, *rest: object) -> np.ndarray:
        counts.append(len(halves))
        return plain(halves, *rest)

    snapshot_module.exact = counting
    try:
        for question in questions:
            index.top_k(question, K)
    finally:
        snapshot_module.exact = plain
    return sum(counts) / len(questions)


def alone(folder: Path, kind: str, count: int, dim: int) -> None:
    """In a process of its own: ask, then print milliseconds and memory."""
    rows = Generated(kind, count, dim)
    start = time.perf_counter()
    index = VectorIndex(folder, dim)
    index.refresh(rows)
    opened = (time.perf_counter() - start) * 1e3
    start = time.perf_counter()
    index.top_k(rows.questions()[0], K)
    first = (time.perf_counter() - start) * 1e3
    (ms,) = timed(rows.questions(), lambda q: index.top_k(q, K))
    process = psutil.Process().memory_full_info()
    size = getattr(process, "pss", 0) or process.rss
    print(
        f"  a process of its own: open {opened:.0f} ms, first question {first:.0f} ms, "
        f"then {ms:.1f} ms; PSS {size / 2**20:.0f} MiB, RSS {process.rss / 2**20:.0f} MiB"
    )


def others(folder: Path, matrix: np.ndarray, questions: np.ndarray, truth: np.ndarray) -> None:
    """Each rival that can be imported here, in a process of its own, on the same vectors."""
    matrix.tofile(folder / "vectors.f32")
    np.save(folder / "questions.npy", questions)
    np.save(folder / "truth.npy", truth)
    count, dim = matrix.shape
    for name in rivals.RIVALS:
        if count > rivals.LARGEST.get(name, count):
            continue
        command = [sys.executable, rivals.__file__, name, str(folder), str(dim)]
        ran = subprocess.run(command, check=False, capture_output=True, text=True)
        if ran.returncode == NOT_HERE:
            print(f"  {name}: not installed")
            continue
        ran.check_returncode()
        said = json.loads(ran.stdout)
        print(
            f"  {name:32} {said['ms']:8.2f} ms, {said['mib']:6.0f} MiB, "
            f"right {said['recall']:.4f}, built in {said['built']:.1f} s"
        )


def compare(kind: str, count: int, dim: int, folder: Path) -> tuple[np.ndarray, ...]:
    """One size and kind of vectors; returns them, the questions and the right answers."""
    rows = Generated(kind, count, dim)
    questions = rows.questions()
    index = VectorIndex(folder, dim)
    start = time.perf_counter()
    index.refresh(rows)
    built = time.perf_counter() - start
    matrix = np.empty((count, dim), np.float32)
    photos = np.empty(count, np.int64)
    done = 0
    for _, some, halves in rows.after(0):
        matrix[done : done + len(some)] = halves
        photos[done : done + len(some)] = some
        done += len(some)

    def numpy_top(question: np.ndarray) -> np.ndarray:
        scores = matrix @ question
        best = np.argpartition(scores, -K)[-K:]
        return best[np.argsort(-scores[best], kind="stable")]

    ways = (numpy_top, lambda q: index.top_k(q, K))
    plain, ours = timed(questions, *ways)
    best_plain, best = timed(questions, *ways, which=0)
    print(f"{kind}, {count:,} x {dim} (built in {built:.1f} s)")
    print(f"  numpy float32       {plain:8.2f} ms, best {best_plain:.2f}")
    print(
        f"  photoapp exact      {ours:8.2f} ms, best {best:.2f}: "
        f"{ours / plain:.2f} of numpy, best {best / best_plain:.2f}"
    )
    half = photos[np.random.default_rng(4).random(count) < 0.5]
    for name, allowed in (
        ("every photo", photos),
        ("half of them", half),
        ("one in fifty", photos[::50]),
    ):
        mask = np.isin(photos, allowed)
        masked, named, free = timed(
            questions,
            lambda q, m=mask: index.top_k(q, K, allowed=m),
            lambda q, a=allowed: index.top_k(q, K, allowed=a),
            lambda q: index.top_k(q, K),
        )
        print(f"    {name:12} {masked:8.2f} ms by mask, {named:.2f} by ids, unfiltered {free:.2f}")
    truth = np.stack([numpy_top(question) for question in questions])
    pairs = zip(questions, truth, strict=True)
    share = [np.isin(photos[right], index.top_k(q, K)[0]).mean() for q, right in pairs]
    print(
        f"  same {K} as float32: {np.mean(share):.4f}; "
        f"rows scored exactly: {rescored(index, questions):.0f}"
    )
    cut = float(index.top_k(questions[0], K)[1][-1])
    print(f"  above(cut of {K}):  {timed(questions, lambda q: index.above(q, cut))[0]:8.2f} ms")
    print(f"  all scores        {timed(questions[:3], index.scores)[0]:8.1f} ms")
    return matrix, questions, truth


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--dim", type=int, default=512)
    parser.add_argument("--folder", type=Path, help="where the indexes are built")
    parser.add_argument("--alone", nargs=2, metavar=("FOLDER", "KIND"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        alone(Path(options.alone[0]), options.alone[1], options.rows[0], options.dim)
        return
    for count in options.rows:
        for kind in ("no structure", "like CLIP"):
            with tempfile.TemporaryDirectory(dir=options.folder) as folder:
                found = compare(kind, count, options.dim, Path(folder))
                sys.stdout.flush()
                asking = ["--alone", folder, kind, "--rows", str(count), "--dim", str(options.dim)]
                subprocess.run([sys.executable, __file__, *asking], check=True)
            with tempfile.TemporaryDirectory(dir=options.folder) as folder:
                others(Path(folder), *found)


if __name__ == "__main__":
    main()
