"""A search from a cold start, beside importing its two largest libraries. Prints, asserts nothing.

    python tests/benchmarks/bench_cold_search.py [--photos N] [--keep FOLDER]

Draws and indexes N photos first (10,000 take some minutes); --keep FOLDER keeps them for next time.
Each round starts one process of either kind, so that both meet the same load; modules are compiled
already, as they are where the program is installed. The budget is a ratio under 3
(ARCHITECTURE.md).
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from drawing import draw

ROUNDS = 21
SMALL = (160, 106)
IMPORTS = [sys.executable, "-c", "import onnxruntime, numpy"]
SEARCH = [sys.executable, "-m", "photoapp", "search", "a dog on a beach"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=10_000)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = asked.keep or Path(folder)
        os.environ["PHOTOAPP_HOME"] = str(place / "home")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(place / "compiled")
        fill(place / "photos", asked.photos)
        compare()


def fill(folder: Path, n: int) -> None:
    for i in range(n):
        path = folder / f"{i // 1000:03}" / f"{i:06}.jpg"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            draw(i, SMALL).save(path, quality=80)
    subprocess.run([sys.executable, "-m", "photoapp", "index", str(folder)], check=True)
    seconds(SEARCH)  # the first search brings the matrix of vectors up to date


def compare() -> None:
    seconds(IMPORTS)
    pairs = [(seconds(IMPORTS), seconds(SEARCH)) for _ in range(ROUNDS)]
    imports, search = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"import onnxruntime, numpy  {imports:.3f} s")
    print(f"photoapp search, cold      {search:.3f} s")
    print(f"ratio                      {ratio:.2f} (budget 3)")


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
