"""Photos a second on the whole road, beside decoding alone and encoding alone.

    python tests/benchmarks/bench_road.py [ASSETS] [--photos N]

The ideal is 1 / (1/D + 1/E): D decoding alone and E encoding alone, each with all cores. The road
also scans, hashes and stores. Photos are byte-distinct variants of `library/12mp`.
"""

import argparse
import itertools
import tempfile
import time
from concurrent.futures import FIRST_COMPLETED, wait
from pathlib import Path

import numpy as np
from variants import make_variants

from photoapp.base.hardware import usable_cores
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.encoder import Encoder, find
from photoapp.imaging import DecodePool
from photoapp.library import PhotoLibrary

DECODE_SAMPLE = 300
ENCODE_BATCH = 16


def decode_alone(paths: list[Path], encoder: Encoder) -> float:
    """Photos a second through the worker processes, twice as many under way as there are."""
    with DecodePool(usable_cores()) as pool:
        views = [encoder.folder.view]
        for future in [pool.submit(str(path), views) for path in paths[:8]]:
            future.result()  # the processes are started and warm
        todo = iter(paths)
        started = time.perf_counter()
        under_way = {
            pool.submit(str(path), views) for path in itertools.islice(todo, pool.workers * 2)
        }
        while under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                future.result()
            under_way |= {
                pool.submit(str(path), views) for path in itertools.islice(todo, len(done))
            }
        return len(paths) / (time.perf_counter() - started)


def encode_alone(encoder: Encoder, count: int) -> float:
    """Pictures a second through the image tower."""
    size = encoder.folder.view.size
    random = np.random.default_rng(1)
    batch = random.integers(0, 256, (ENCODE_BATCH, size, size, 3), np.uint8)
    encoder.embed_images(batch)
    started = time.perf_counter()
    for _ in range(count // ENCODE_BATCH):
        encoder.embed_images(batch)
    return count // ENCODE_BATCH * ENCODE_BATCH / (time.perf_counter() - started)


def main() -> None:
    """Measure the three in one run, decoding alone before and after the road."""
    parser = argparse.ArgumentParser()
    beside = Path(__file__).resolve().parents[3] / "shared" / "assets"
    parser.add_argument("assets", nargs="?", type=Path, default=beside)
    parser.add_argument("--photos", type=int, default=1000)
    asked = parser.parse_args()
    sources = asked.assets / "library" / "12mp"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "photos"
        paths = make_variants(sources, folder, asked.photos)
        encoder = Encoder(find("starter", Path(temporary) / "none"))
        before = decode_alone(paths[:DECODE_SAMPLE], encoder)
        alone = encode_alone(encoder, 2000)
        with PhotoLibrary(Home(Path(temporary) / "home")) as library:
            library.add_folder(str(folder))
            report = library.index(Job(JobName.INDEXING))
        after = decode_alone(paths[-DECODE_SAMPLE:], encoder)
    decode = (before + after) / 2
    ideal = 1 / (1 / decode + 1 / alone)
    print(f"{report.embedded} of {len(paths)} photos, {usable_cores()} cores")
    print(f"decode alone  {decode:8.1f} photos a second ({before:.1f} before, {after:.1f} after)")
    print(f"encode alone  {alone:8.1f}")
    print(f"ideal         {ideal:8.1f}")
    rate = report.photos_per_second
    print(f"the road      {rate:8.1f}   {rate / ideal:.2f} of ideal")
    for stage, seconds in report.stages.items():
        each = len(paths) / max(seconds, 1e-9)
        print(f"  {stage:<7} {seconds:7.1f} s at work, {each:9.1f} a second")


if __name__ == "__main__":
    main()
