"""How fast photos are exported, beside the plainest loop over Pillow. Asserts nothing.

    python tests/benchmarks/bench_export.py [FOLDER] [--photos N]

FOLDER: JPEGs to export; by default ../shared/assets/library/12mp, else some are drawn. The loop is
what a script would be: open, turn upright, shrink, save with EXIF and profile, one photo after the
other. The program does more: it never takes a place, writes what the user says, has each file safe
on the disk, and survives what a decoder dies of. Rounds alternate; the best of each counts.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from benchmarks.variants import make_variants
from drawing import draw
from PIL import Image, ImageOps

from photoapp.base.exports import ExportFormat, ExportWish
from photoapp.base.hardware import usable_cores
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.library import PhotoLibrary

LARGE = Path(__file__).resolve().parents[3] / "shared/assets/library/12mp"
WISHES = {
    "small (2048 pixels, JPEG 82)": ExportWish(ExportFormat.JPEG, longest=2048, quality=82),
    "full size (JPEG 70)": ExportWish(ExportFormat.JPEG, quality=70),
    "as they are (copies)": ExportWish(),
}
ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--photos", type=int, default=24)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        source = asked.folder or (LARGE if LARGE.is_dir() else drawn(place / "drawn"))
        paths = make_variants(source, place / "photos", asked.photos)
        with PhotoLibrary.open(Home(place / "home")) as library:
            library.add_folder(str(place / "photos"))
            library.index(Job(JobName.INDEXING))
            photos = library.photos().ids.tolist()
            print(f"{len(photos)} photos, {usable_cores()} cores")
            for name, wish in WISHES.items():
                compare(name, wish, library, photos, paths, place)


def compare(
    name: str,
    wish: ExportWish,
    library: PhotoLibrary,
    photos: list[int],
    paths: list[Path],
    place: Path,
) -> None:
    """Print photos a second of both, and their ratio."""
    ours, plain = [], []
    for _ in range(ROUNDS):
        ours.append(timed(place, lambda out: library.exports.run(photos, str(out), wish)))
        plain.append(timed(place, lambda out: loop(paths, out, wish)))
    rates = len(paths) / min(ours), len(paths) / min(plain)
    told = (
        f"{rates[0]:7.1f} photos/s   plain loop {rates[1]:7.1f}   ratio {rates[0] / rates[1]:.2f}"
    )
    print(f"{name:30} {told}")


def timed(place: Path, work: Callable[[Path], object]) -> float:
    out = place / "out"
    begun = time.perf_counter()
    work(out)
    spent = time.perf_counter() - begun
    shutil.rmtree(out)
    return spent


def loop(paths: list[Path], out: Path, wish: ExportWish) -> None:
    out.mkdir()
    for path in paths:
        if wish.format is ExportFormat.SAME:
            shutil.copy2(path, out)
            continue
        image = Image.open(path)
        profile = image.info.get("icc_profile")
        image = ImageOps.exif_transpose(image)
        if wish.longest is not None:
            image.thumbnail((wish.longest, wish.longest), Image.Resampling.LANCZOS)
        options = {"icc_profile": profile} if profile else {}
        image.save(out / path.name, quality=wish.quality, exif=image.getexif(), **options)


def drawn(folder: Path) -> Path:
    folder.mkdir()
    for seed in range(6):
        draw(seed, (4000, 3000)).save(folder / f"{seed}.jpg", quality=80)
    return folder


if __name__ == "__main__":
    main()
