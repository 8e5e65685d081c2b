"""What less precision gains and loses: speed as a ratio to the network itself, size, and cosine.

    python tests/benchmarks/bench_variants.py FOLDER [--pictures FOLDER] [--threads N]

FOLDER: a model folder, as `photoapp models export` makes it. It is copied aside, and the variants
that it lacks are made there (needs the package onnx). --pictures: photos to measure the loss on,
by default those of ../shared/assets/library/12mp, else drawn pictures. Prints, asserts nothing:
trust ratios, not digits, on a machine that does other work.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from photoapp.base.hardware import usable_cores
from photoapp.base.messages import PhotoappError
from photoapp.base.picture import Pixels
from photoapp.encoder import REFERENCE, Encoder, ModelFolder
from photoapp.encoder.export import Kind, make_variant
from photoapp.encoder.proof import samples
from photoapp.imaging import decode

PHOTOS = Path(__file__).resolve().parents[3] / "shared/assets/library/12mp"
ROUNDS = 5
BATCH = 8
TEXTS = ["a dog on a beach", "two people at a table in the evening", "red car", "snow"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", type=Path, default=PHOTOS)
    parser.add_argument("--threads", type=int, default=usable_cores())
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(asked.folder, Path(place) / "model")
        folder = ModelFolder.read(Path(place) / "model")
        pixels = pictures(asked.pictures, folder)
        print(f"{folder.name}, {asked.threads} threads, {len(pixels)} pictures")
        for kind in Kind:
            try:
                folder = make_variant(folder, kind)
            except PhotoappError as error:
                print(f"{kind}: {error}", file=sys.stderr)
        compare(folder, pixels, asked.threads)


def pictures(place: Path, folder: ModelFolder) -> Pixels:
    if not place.is_dir():
        return samples(folder.image.size)
    paths = sorted(path for path in place.iterdir() if path.is_file())
    return np.stack([decode(str(path), [folder.view]).views[folder.view] for path in paths])


def compare(folder: ModelFolder, pixels: Pixels, threads: int) -> None:
    names = [REFERENCE, *(variant.name for variant in folder.variants)]
    encoders = {
        name: Encoder(folder, variant=name, provider="cpu", threads=threads) for name in names
    }
    many = np.resize(pixels, (BATCH, *pixels.shape[1:]))
    seen = {name: encoder.embed_images(pixels) for name, encoder in encoders.items()}
    rounds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(ROUNDS):  # in turn, so that all of them meet the same load
        for name, encoder in encoders.items():
            started = time.perf_counter()
            encoder.embed_images(many)
            rounds[name].append(time.perf_counter() - started)
    print(f"{'':>10} {'ms a picture':>13} {'speed':>7} {'MB':>7} {'cosine':>8} {'texts':>8}")
    for name in names:
        middle = statistics.median(rounds[name])
        ratio = statistics.median(
            whole / own for whole, own in zip(rounds[REFERENCE], rounds[name], strict=True)
        )
        texts = f"{words(encoders, name):.4f}" if folder.text is not None else "-"
        print(
            f"{name:>10} {middle / BATCH * 1e3:>13.1f} {ratio:>7.2f}"
            f" {megabytes(folder, name):>7.0f} {least(seen[REFERENCE], seen[name]):>8.4f}"
            f" {texts:>8}"
        )


def words(encoders: dict[str, Encoder], name: str) -> float:
    return least(encoders[REFERENCE].embed_texts(TEXTS), encoders[name].embed_texts(TEXTS))


def least(one: np.ndarray, other: np.ndarray) -> float:
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.min(np.sum(one * other, axis=1) / lengths))


def megabytes(folder: ModelFolder, name: str) -> float:
    apart = {variant.name: variant.files for variant in folder.variants}
    others = {file for files in apart.values() for file in files}
    own = apart.get(name) or [file for file in folder.files if file not in others]
    return sum(folder.files[file].bytes for file in own) / 1e6


if __name__ == "__main__":
    main()
