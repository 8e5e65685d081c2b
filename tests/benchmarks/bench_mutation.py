"""What wrong bytes do to decoding: outcomes, rate and memory over thousands of broken pictures.

    python tests/benchmarks/bench_mutation.py [--count 20000] [--seed 1] [--keep FOLDER]

--keep: put the files there that killed a decoder, or worse.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import mutants
import watched

from photoapp.base.hardware import usable_cores
from photoapp.base.messages import Code
from photoapp.imaging import DecodePool

ASSETS = Path(__file__).resolve().parents[3] / "shared" / "assets"


def main() -> None:
    """Run and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--keep", type=Path)
    options = asked.parse_args()
    outcomes: Counter[str] = Counter()
    paths = mutants.originals(ASSETS)
    workers = usable_cores()
    begun = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        DecodePool(workers) as pool,
        watched.Watch(os.getpid()) as watch,
    ):
        made = mutants.mutants(paths, options.seed)
        for path, outcome in mutants.decode_all(pool, made, options.count, Path(folder)):
            outcomes[outcome] += 1
            if outcome in mutants.UNFORGIVEN | {Code.DECODER_DIED, Code.OUT_OF_MEMORY}:
                print(f"{outcome}: {path.name}", flush=True)
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    shutil.copy(path, options.keep)
    seconds = time.monotonic() - begun
    print(mutants.summary(outcomes))
    print(f"{options.count} files of {len(paths)}, seed {options.seed}, {workers} workers")
    print(f"{options.count / seconds:.1f} files a second, {seconds:.0f} s")
    print(f"most memory of all processes: {watch.peak / 2**20:.0f} MiB")


if __name__ == "__main__":
    main()
