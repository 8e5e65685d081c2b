"""Is the original found first when a changed copy of a photo is asked? Prints, asserts nothing.

    python tests/benchmarks/bench_copies.py [ASSETS] [--photos 400] [--each 3] [--seed 1]

ASSETS is the folder of sample photos, `../shared/assets` beside the checkout by default; its
`captioned`, `labelled` and `library` are the library asked, all at once. Each of some photos is
changed in ways drawn at random from every combination of: size (whole, 1/2, 1/4), saved again at
quality 30 or not, cut (not, 5 % at each side, 5 % at the left, 5 % below), mirrored or not. A
changed copy is decoded, viewed by the built-in encoder, and its copies are looked for as the
program does: among the CANDIDATES photos that look most alike.

first: the first photo of the answer is the original, or one that is its copy. told: it is called a
copy, or a mirrored one, rightly. Also printed: how often the original is among the candidates at
all, and every photo called a copy that is not one of the original itself: claims to look at.
"""

import argparse
import io
import random
import time
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from photoapp.base.hardware import usable_cores
from photoapp.base.picture import Compared, Likeness
from photoapp.encoder import Encoder, ModelFolder
from photoapp.encoder.folder import built_in_root
from photoapp.imaging import DecodePool
from photoapp.search.pictures import CANDIDATES

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "assets"
FOLDERS = ("captioned", "labelled", "library")
LEAST = 48  # pixels: a quarter of less shows nothing
CUTS = {
    "whole": (0, 0, 0, 0),
    "5% each side": (0.05, 0.05, 0.05, 0.05),
    "5% left": (0.05, 0, 0, 0),
    "5% below": (0, 0, 0, 0.05),
}


@dataclass(frozen=True)
class Way:
    """How a copy is changed. quality: 0 for a lossless file."""

    scale: float
    quality: int
    cut: str
    mirrored: bool


WAYS = [
    Way(scale, quality, cut, mirrored)
    for scale in (1.0, 0.5, 0.25)
    for quality in (0, 30)
    for cut in CUTS
    for mirrored in (False, True)
]


def changed(image: Image.Image, way: Way) -> bytes:
    """A file of the changed picture."""
    width, height = image.size
    left, top, right, bottom = CUTS[way.cut]
    image = image.crop(
        (round(left * width), round(top * height),
         round(width - right * width), round(height - bottom * height))
    )  # fmt: skip
    if way.mirrored:
        image = ImageOps.mirror(image)
    if way.scale != 1:
        size = [max(1, round(side * way.scale)) for side in image.size]
        image = image.resize((size[0], size[1]), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if way.quality:
        image.save(out, "JPEG", quality=way.quality)
    else:
        image.save(out, "PNG")
    return out.getvalue()


def main() -> None:
    """Read the photos, ask, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("assets", nargs="?", type=Path, default=BESIDE)
    parser.add_argument("--photos", type=int, default=400)
    parser.add_argument("--each", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    encoder = Encoder(ModelFolder.read(built_in_root() / "starter"))
    view = encoder.folder.view
    with DecodePool(usable_cores()) as pool:
        paths = [
            p for f in FOLDERS for p in sorted((arguments.assets / f).rglob("*")) if p.is_file()
        ]
        futures = [(path, pool.submit(str(path), [view])) for path in paths]
        known, thumbnails, vectors = [], [], []
        for path, future in futures:
            if future.exception() is None:
                decoded = future.result()
                known.append(path)
                thumbnails.append(decoded.thumbnail)
                vectors.append(encoder.embed_images(decoded.views[view][None])[0])
        matrix = np.stack(vectors)
        print(f"{len(known)} photos")
        ask(arguments, chance, pool, encoder, known, thumbnails, matrix)


def ask(arguments, chance, pool, encoder, known, thumbnails, matrix) -> None:
    """Ask for changed copies of some photos."""
    some = chance.sample(range(len(known)), min(arguments.photos, len(known)))
    right, among, told, total = Counter(), Counter(), Counter(), Counter()
    strange: Counter = Counter()
    lost, seconds = [], 0.0
    itself = {}
    for number in some:
        try:
            with Image.open(known[number]) as opened:
                image = ImageOps.exif_transpose(opened).convert("RGB")
        except OSError:
            continue  # a raw file, say, of which Pillow alone makes nothing
        if min(image.size) < 4 * LEAST:
            continue
        for way in chance.sample(WAYS, arguments.each):
            decoded = pool.submit_asked(changed(image, way), [encoder.folder.view]).result()
            vector = encoder.embed_images(decoded.views[encoder.folder.view][None])[0]
            likest = np.argsort(-(matrix @ vector), kind="stable")[: CANDIDATES[-1]]
            started = time.perf_counter()
            said: list[Compared] = []
            for start, end in pairwise((0, *CANDIDATES)):
                chunk = [thumbnails[one] for one in likest[start:end]]
                said += pool.submit_comparison(decoded.thumbnail, chunk).result()
                if any(one.correlation for one in said):
                    break
            seconds += time.perf_counter() - started
            found = [(one, what) for one, what in zip(likest.tolist(), said, strict=False)]
            found.sort(key=lambda pair: -pair[1].correlation)
            copies = {one: what.likeness for one, what in found if what.correlation}
            first = next(iter(copies), int(likest[0]))
            if first != number and number not in itself:
                found = pool.submit_comparison(thumbnails[number], thumbnails).result()
                itself[number] = {
                    i for i, what in enumerate(found) if what.likeness is Likeness.COPY
                }
            is_first = first == number or first in itself[number]
            wanted = Likeness.MIRRORED if way.mirrored else Likeness.COPY
            turned = "mirrored" if way.mirrored else "not mirrored"
            saved = f"quality {way.quality or 'kept'}"
            for key in ("all", f"size {way.scale}", saved, f"cut {way.cut}", turned):
                total[key] += 1
                right[key] += is_first
                among[key] += number in likest
                told[key] += copies.get(number) is wanted
            if not is_first:
                lost.append((known[number].name, way))
            for other in copies:
                if other != number and other not in itself.get(number, ()):
                    strange[known[number].name, known[other].name] += 1
    print(f"{'':20}{'asked':>7}{'first':>8}{'told':>8}{'among candidates':>18}")
    for key in sorted(total, key=lambda key: (key != "all", key)):
        parts = [f"{100 * c[key] / total[key]:.1f}%" for c in (right, told, among)]
        print(f"{key:20}{total[key]:7}{parts[0]:>8}{parts[1]:>8}{parts[2]:>18}")
    print(f"comparing a picture takes {1000 * seconds / max(1, total['all']):.0f} ms")
    for name, way in lost:
        print("not first:", name, way)
    for (name, other), times in strange.most_common():
        print(f"called a copy of {name}: {other} ({times} times)")


if __name__ == "__main__":
    main()
