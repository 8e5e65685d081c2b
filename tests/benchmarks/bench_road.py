"""Photos a second on the whole road, beside decoding alone and encoding alone.

    python tests/benchmarks/bench_road.py [ASSETS] [--photos N]

The ideal is 1 / (1/D + n/E): D decoding alone, E encoding alone, with all cores; n encoders.
The road also scans, hashes and stores. Photos are byte-distinct variants of `library/12mp`. Three
roads: the product's with one encoder, one with two at once, and a second encoder that is built up
where the first is complete. The second is the same network under another name.
"""

import argparse
import itertools
import tempfile
import time
from concurrent.futures import FIRST_COMPLETED, wait
from pathlib import Path

import numpy as np
from variants import make_variants

from photoapp.base.answers import IndexReport
from photoapp.base.hardware import usable_cores
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.catalog import Catalog, encoders, roots
from photoapp.encoder import Encoder, find
from photoapp.imaging import DecodePool
from photoapp.indexing import Eye, index
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


def eye(catalog: Catalog, encoder: Encoder, name: str) -> Eye:
    """An encoder as the road takes it, under a name of its own."""
    folder = encoder.folder
    row = catalog.write(lambda c: encoders.encoder_id(c, name, name, folder.dim))
    return Eye(row, folder.view, "reference", encoder.embed_images, model=name, name=name)


def roads(home: Home, folder: Path, encoder: Encoder, names: list[list[str]]) -> list[IndexReport]:
    """Runs over a folder, each with the encoders named."""
    home.create()
    catalog, reports = Catalog(home), []
    catalog.write(lambda c: roots.add_root(c, str(folder)))
    with DecodePool(usable_cores()) as pool:
        for run in names:
            eyes = [eye(catalog, encoder, name) for name in run]
            job, scanned = Job(JobName.INDEXING), roots.roots(catalog.read())
            reports.append(index(catalog, home, pool, eyes, job, scanned))
    catalog.close()
    return reports


def tell(name: str, report: IndexReport, ideal: float, photos: int) -> None:
    """Print how a road compares with the ideal one, and what its stages took."""
    made = ", ".join(str(one.embedded) for one in report.encoders)
    rate = photos / report.seconds
    print(f"{name:<22} {rate:8.1f}   {rate / ideal:.2f} of ideal {ideal:.1f}   vectors: {made}")
    for stage, seconds in report.stages.items():
        each = photos / max(seconds, 1e-9)
        print(f"  {stage:<7} {seconds:7.1f} s at work, {each:9.1f} a second")


def main() -> None:
    """Measure all in one run, decoding alone between the roads."""
    parser = argparse.ArgumentParser()
    beside = Path(__file__).resolve().parents[3] / "shared" / "assets"
    parser.add_argument("assets", nargs="?", type=Path, default=beside)
    parser.add_argument("--photos", type=int, default=1000)
    asked = parser.parse_args()
    sources = asked.assets / "library" / "12mp"
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        folder = place / "photos"
        paths = make_variants(sources, folder, asked.photos)
        sample = paths[:DECODE_SAMPLE]
        encoder = Encoder(find("starter", place / "none"))
        decode, encode = [decode_alone(sample, encoder)], [encode_alone(encoder, 2000)]
        with PhotoLibrary(Home(place / "home")) as library:
            library.add_folder(str(folder))
            one = library.index(Job(JobName.INDEXING))
        decode.append(decode_alone(sample, encoder))
        (two,) = roads(Home(place / "two"), folder, encoder, [["a", "b"]])
        decode.append(decode_alone(sample, encoder))
        encode.append(encode_alone(encoder, 2000))
        first, second = roads(Home(place / "later"), folder, encoder, [["a"], ["a", "b"]])
        decode.append(decode_alone(sample, encoder))
    print(f"{len(paths)} photos, {usable_cores()} cores")
    print("decode alone  ", ", ".join(f"{rate:.1f}" for rate in decode), "photos a second")
    print("encode alone  ", ", ".join(f"{rate:.1f}" for rate in encode))
    e = sum(encode) / 2

    def ideal(before: int, eyes: int) -> float:
        """By what was measured before and after a road."""
        return 1 / (2 / (decode[before] + decode[before + 1]) + eyes / e)

    tell("one encoder", one, ideal(0, 1), len(paths))
    tell("two at once", two, ideal(1, 2), len(paths))
    tell("one, by itself", first, ideal(2, 1), len(paths))
    tell("a second built up", second, ideal(2, 1), len(paths))


if __name__ == "__main__":
    main()
