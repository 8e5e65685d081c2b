"""Every encoder in one table: what it finds, how fast, in how much memory. Asserts nothing.

    python tests/benchmarks/bench_encoders.py [ASSETS] [--models DIR]... [--variants]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default. Encoders
are those of PHOTOAPP_HOME, and model folders named with --models, which need not be installed.
--variants measures the int8 and fp16 networks of each as well. Figures of installed encoders are
kept in the home, where `photoapp models list` shows them.

R@k: share of the captions of `captioned/everyday` whose photo is among the first k. fine@k: share
of the labels of `labelled` that have a photo with it among the first k, asked in words. coarse@10:
share of the first ten (or of all there are) that bear the coarse label. alike@10: the same for
photos like a photo of that label. top@k: share of photos whose label a classifier has among its
first k, of labels that it knows. Memory: the most that a fresh process with both sides loaded had
as its own (PSS). Compare encoders only with each other: see README.md of ASSETS.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import psutil

from photoapp.base.hardware import usable_cores
from photoapp.base.home import Home
from photoapp.base.picture import Decoded, Pixels
from photoapp.encoder import Encoder, Family, ModelFolder, installed
from photoapp.imaging import DecodePool
from photoapp.library import PhotoLibrary

Figures = dict[str, float]
Vectors = np.ndarray

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "assets"
BATCH = 16
EVERYDAY, LABELLED = "captioned/everyday", "labelled"
COLUMNS = {
    "R@1": "recall_at_1", "R@5": "recall_at_5", "R@10": "recall_at_10", "fine@1": "fine_at_1",
    "fine@10": "fine_at_10", "coarse@10": "coarse_at_10", "alike@10": "alike_at_10",
    "top@1": "top_at_1", "top@5": "top_at_5", "a second": "pictures_per_second",
    "MB": "memory_bytes",
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--models", type=Path, action="append", default=[])
    parser.add_argument("--variants", action="store_true")
    parser.add_argument("--measure", type=json.loads, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measured(asked.assets, **asked.measure)))
        return
    home = Home.default()
    mine = installed(home.encoders)
    folders = [*mine, *map(ModelFolder.read, asked.models)]
    width = max(len(one.name) for one in folders) + 10
    print(" " * width, "".join(f"{column:>10}" for column in COLUMNS))
    for folder in folders:
        for variant in ["reference", *(one.name for one in folder.variants if asked.variants)]:
            figures = in_a_process_of_its_own(asked.assets, folder, variant)
            named = folder.name if variant == "reference" else f"{folder.name}, {variant}"
            print(f"{named:<{width}}", "".join(cell(figures, key) for key in COLUMNS.values()))
            if folder in mine and variant == "reference":
                with PhotoLibrary(home) as library:
                    library.encoders.note_measured(folder.id, figures)


def cell(figures: Figures, key: str) -> str:
    if key not in figures:
        return f"{'':>10}"
    value = figures[key]
    if key == "memory_bytes":
        return f"{value / 1e6:>10.0f}"
    return f"{value:>10.1f}" if key == "pictures_per_second" else f"{value:>10.4f}"


def in_a_process_of_its_own(assets: Path, folder: ModelFolder, variant: str) -> Figures:
    with tempfile.TemporaryDirectory() as place:
        for name in (EVERYDAY, LABELLED):
            decode(assets / name, folder, Path(place) / name)
        asked = {"model": str(folder.path), "variant": variant, "pixels": place}
        command = [sys.executable, __file__, str(assets), "--measure", json.dumps(asked)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            peak = peak_of(child)
            said = child.stdout.read() if child.stdout else ""
        if child.returncode:
            raise SystemExit(f"{folder.name}: exit code {child.returncode}")
    figures: Figures = json.loads(said)
    return figures | {"memory_bytes": peak}


def peak_of(child: subprocess.Popen[str]) -> float:
    """The largest proportional set size of a process, asked twenty times a second until it ends."""
    process, peak = psutil.Process(child.pid), 0
    while child.poll() is None:
        try:
            peak = max(peak, process.memory_full_info().pss)
        except psutil.Error:
            break
        time.sleep(0.05)
    return float(peak)


def decode(photos: Path, folder: ModelFolder, target: Path) -> None:
    """The pixels that an encoder takes, of all photos by name, as one file of bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    pool = DecodePool(usable_cores())
    try:
        futures: list[Future[Decoded]] = [
            pool.submit(str(path), [folder.view]) for path in pictures(photos)
        ]
        with target.open("wb") as stream:
            for future in futures:
                stream.write(future.result().views[folder.view].tobytes())
    finally:
        pool.close()


def pictures(photos: Path) -> list[Path]:
    return sorted(photos.glob("*.jpg"))


# -- in the process of its own -------------------------------------------------------------------


def measured(assets: Path, model: str, variant: str, pixels: str) -> Figures:
    folder = ModelFolder.read(Path(model))
    encoder = Encoder(folder, variant=variant)
    everyday, slow = embedded(encoder, Path(pixels) / EVERYDAY)
    labelled, seconds = embedded(encoder, Path(pixels) / LABELLED)
    rows = table(assets / LABELLED / "labels.tsv")
    names = [path.name for path in pictures(assets / LABELLED)]
    figures = {"pictures_per_second": (len(everyday) + len(labelled)) / (slow + seconds)}
    if folder.family is Family.CLASSIFIER:
        return figures | classified(folder, names, labelled, by_label(rows, "label"))
    coarse = by_label(rows, "coarse")
    figures["alike_at_10"] = alike(names, labelled, coarse)
    if folder.text is None:
        return figures
    captions = table(assets / EVERYDAY / "captions.tsv")
    named = [path.name for path in pictures(assets / EVERYDAY)]
    figures |= retrieved(encoder, named, everyday, captions)
    return figures | asked_in_words(encoder, names, labelled, by_label(rows, "label"), coarse)


def embedded(encoder: Encoder, pixels: Path) -> tuple[Vectors, float]:
    """Vectors as the catalog keeps them, float32 of float16 [N, D], and the seconds it took."""
    side = encoder.folder.image.size
    found, seconds = [], 0.0
    with pixels.open("rb") as stream:
        while data := stream.read(BATCH * side * side * 3):
            batch: Pixels = np.frombuffer(data, np.uint8).reshape(-1, side, side, 3)
            if not found:
                encoder.embed_images(batch)  # the session is opened, and its provider tried
            started = time.perf_counter()
            made = encoder.embed_images(batch)
            seconds += time.perf_counter() - started
            found.append(made.astype(np.float16).astype(np.float32))
    return np.concatenate(found), seconds


def retrieved(
    encoder: Encoder, names: Sequence[str], vectors: Vectors, captions: Sequence[Mapping[str, str]]
) -> Figures:
    place = {name: at for at, name in enumerate(names)}
    right = np.array([place[row["file"]] for row in captions])
    ranks = []
    for start in range(0, len(captions), 64):
        some = slice(start, start + 64)
        scores = encoder.embed_texts([row["caption"] for row in captions[some]]) @ vectors.T
        mine = scores[np.arange(len(scores)), right[some]]
        ranks += list((scores > mine[:, None]).sum(axis=1))
    return {f"recall_at_{k}": float(np.mean(np.array(ranks) < k)) for k in (1, 5, 10)}


def asked_in_words(
    encoder: Encoder,
    names: Sequence[str],
    vectors: Vectors,
    fine: Mapping[str, set[str]],
    coarse: Mapping[str, set[str]],
) -> Figures:
    def first(label: str) -> list[str]:
        scores = vectors @ encoder.embed_query(label)
        return [names[at] for at in np.argsort(-scores, kind="stable")[:10]]

    hits = {label: [name in right for name in first(label)] for label, right in fine.items()}
    return {
        "fine_at_1": float(np.mean([one[0] for one in hits.values()])),
        "fine_at_10": float(np.mean([any(one) for one in hits.values()])),
        "coarse_at_10": float(
            np.mean([share(first(label), right) for label, right in coarse.items()])
        ),
    }


def alike(names: Sequence[str], vectors: Vectors, coarse: Mapping[str, set[str]]) -> float:
    """The share right among the ten nearest, over photos of coarse labels that others bear too."""
    place = {name: at for at, name in enumerate(names)}

    def shares() -> Iterator[float]:
        for right in coarse.values():
            for name in sorted(right) if len(right) > 1 else ():
                scores = vectors @ vectors[place[name]]
                scores[place[name]] = -np.inf
                nearest = np.argsort(-scores, kind="stable")[:10]
                yield share([names[at] for at in nearest], right - {name})

    return float(np.mean(list(shares())))


def classified(
    folder: ModelFolder,
    names: Sequence[str],
    probabilities: Vectors,
    fine: Mapping[str, set[str]],
) -> Figures:
    known = {label.casefold(): at for at, label in enumerate(folder.labels)}
    wanted = defaultdict(set)
    for label, photos in fine.items():
        if label.casefold() in known:
            for photo in photos:
                wanted[photo].add(known[label.casefold()])
    order = np.argsort(-probabilities, axis=1)[:, :5].tolist()
    asked = [(order[at], wanted[name]) for at, name in enumerate(names) if name in wanted]
    return {
        f"top_at_{k}": float(np.mean([bool(right & set(found[:k])) for found, right in asked]))
        for k in (1, 5)
    }


def share(found: Sequence[str], right: set[str]) -> float:
    return sum(name in right for name in found) / min(len(found), len(right))


def by_label(rows: Sequence[Mapping[str, str]], key: str) -> dict[str, set[str]]:
    photos: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        photos[row[key]].add(row["file"])
    return photos


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main()
