"""Other ways to the 100 nearest of many vectors, each in a process of its own.

    python tests/benchmarks/rivals.py NAME FOLDER DIM

FOLDER holds `vectors.f32` [N, DIM], `questions.npy` [Q, DIM] and `truth.npy` [Q, K] (places of
the K best by NumPy float32), as bench_topk.py writes them. Prints one line of JSON: milliseconds
a question, MiB of the process (PSS, without the interpreter and what it imports), share of the
truth found, seconds to build. Exits with 3 where the library cannot be imported.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil

K = 100
BLOCK = 65_536
SQL_BLOCK = 4096
WARM = 2
Ask = Callable[[np.ndarray], np.ndarray]
"""float32 [DIM] -> places of the nearest, int64 [<= K]."""


class Vectors:
    """The vectors on the disk, so that only what a rival keeps is in memory."""

    def __init__(self, folder: Path, dim: int) -> None:
        self.path, self.dim = folder / "vectors.f32", dim
        self.count = self.path.stat().st_size // (4 * dim)

    def blocks(self, size: int = BLOCK) -> Iterator[np.ndarray]:
        with self.path.open("rb") as stream:
            while len(part := np.fromfile(stream, np.float32, size * self.dim)):
                yield part.reshape(-1, self.dim)

    def matrix(self) -> np.ndarray:
        return np.fromfile(self.path, np.float32).reshape(-1, self.dim)


def numpy_float32(vectors: Vectors) -> Ask:
    matrix = vectors.matrix()

    def ask(question: np.ndarray) -> np.ndarray:
        scores = matrix @ question
        best = np.argpartition(scores, -K)[-K:]
        return best[np.argsort(-scores[best], kind="stable")]

    return ask


def _faiss(description: str, probes: int = 0) -> Callable[[Vectors], Ask]:
    def build(vectors: Vectors) -> Ask:
        import faiss

        index = faiss.index_factory(vectors.dim, description, faiss.METRIC_INNER_PRODUCT)
        if not index.is_trained:
            rng = np.random.default_rng(0)
            parts = [
                block[rng.random(len(block)) < 100_000 / vectors.count]
                for block in vectors.blocks()
            ]
            index.train(np.concatenate(parts))
        for block in vectors.blocks():
            index.add(block)
        if probes:
            index.nprobe = probes
        return lambda question: index.search(question[None], K)[1][0]

    return build


def _sqlite_vec(kind: str, cast: str) -> Callable[[Vectors], Ask]:
    def build(vectors: Vectors) -> Ask:
        import apsw
        import sqlite_vec

        base = apsw.Connection(":memory:")
        base.enable_load_extension(True)
        base.load_extension(sqlite_vec.loadable_path())
        base.execute(f"create virtual table v using vec0(e {kind}[{vectors.dim}])")
        row = 0
        for block in vectors.blocks(SQL_BLOCK):
            with base:
                rows = ((row + at + 1, one.tobytes()) for at, one in enumerate(block))
                base.executemany(f"insert into v(rowid, e) values (?, {cast})", rows)
            row += len(block)
        query = f"select rowid from v where e match {cast} and k = {K}"
        return lambda question: np.array(
            [one[0] - 1 for one in base.execute(query, (question.tobytes(),))]
        )

    return build


RIVALS: dict[str, Callable[[Vectors], Ask]] = {
    "numpy float32": numpy_float32,
    "faiss flat": _faiss("Flat"),
    "sqlite-vec float32": _sqlite_vec("float", "?"),
    "sqlite-vec int8": _sqlite_vec("int8", "vec_quantize_int8(?, 'unit')"),
    "faiss IVF2048,SQ8 (approximate)": _faiss("IVF2048,SQ8", probes=32),
    "faiss HNSW32 (approximate)": _faiss("HNSW32"),
}
"""By name. The last two do not promise the right answer."""

LARGEST = {"faiss HNSW32 (approximate)": 100_000, "sqlite-vec int8": 100_000}
"""Vectors beyond which a rival takes minutes to build, or no longer tells more."""


def memory() -> float:
    """MiB that this process holds."""
    held = psutil.Process().memory_full_info()
    return float(getattr(held, "pss", 0) or held.rss) / 2**20


def main(name: str, folder: Path, dim: int) -> None:
    """Build a rival, ask it, print its figures."""
    questions = np.load(folder / "questions.npy")
    truth = np.load(folder / "truth.npy")
    try:
        RIVALS[name](Vectors(_tiny(folder, dim), dim))  # what it imports is not what it holds
        before = memory()
        started = time.perf_counter()
        ask = RIVALS[name](Vectors(folder, dim))
    except ImportError:
        sys.exit(3)
    built = time.perf_counter() - started
    for question in questions[:WARM]:
        ask(question)
    times, found = [], []
    for question, right in zip(questions, truth, strict=True):
        started = time.perf_counter()
        places = ask(question)
        times.append(time.perf_counter() - started)
        found.append(np.isin(right, places).mean())
    said = {
        "ms": float(np.median(times) * 1e3),
        "mib": memory() - before,
        "recall": float(np.mean(found)),
        "built": built,
    }
    print(json.dumps(said))


def _tiny(folder: Path, dim: int) -> Path:
    """The same vectors, but few: enough to train what wants training."""
    few = folder / "few"
    few.mkdir(exist_ok=True)
    if not (few / "vectors.f32").exists():
        next(Vectors(folder, dim).blocks(8192)).tofile(few / "vectors.f32")
    return few


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
