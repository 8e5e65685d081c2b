"""Whatever bytes a picture has lost or gained, decoding it ends, in bounded memory."""

import os
from collections import Counter
from pathlib import Path

import mutants
import pytest
import watched

from photoapp.imaging import DecodePool

COUNT, SEED = 500, 8
MOST_MEMORY = int(1.2 * 2**30)


def test_five_hundred_mutants_harm_nobody(shared: Path, tmp_path: Path) -> None:
    made = mutants.mutants(mutants.originals(shared / "assets"), SEED)
    outcomes: Counter[str] = Counter()
    tests = watched.proportional_memory(os.getpid())  # what those before this one left behind
    with DecodePool(2) as pool, watched.Watch(os.getpid()) as watch:
        for path, outcome in mutants.decode_all(pool, made, COUNT, tmp_path):
            outcomes[outcome] += 1
            assert outcome not in mutants.UNFORGIVEN, path.name
    print(f"\n{mutants.summary(outcomes)}")
    assert outcomes.total() == COUNT
    assert outcomes[mutants.FINE] > COUNT / 10  # or they are so broken that they test nothing
    if not Path("/proc/self/smaps_rollup").exists():
        pytest.skip("memory is measured on Linux only")
    print(f"most memory of all processes: {(watch.peak - tests) / 2**20:.0f} MiB")
    assert watch.peak - tests < MOST_MEMORY
