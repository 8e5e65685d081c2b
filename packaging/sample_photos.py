"""Draw a library of sample photos: journeys, gardens and towns that nobody has ever seen.

    python packaging/sample_photos.py FOLDER [--count 320] [--side 1200]

For screenshots and for trying things out. Every picture is drawn by this file with fixed random
numbers, so two runs give the same files; they are this program's own and under its licence. Dates,
places, cameras and exposures are written into them as a camera would.
"""

import argparse
import itertools
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np
from brushes import with_grain
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from scenes import SCENES

LAST_DAY = datetime(2021, 8, 19, 17, 40)
OVERSIZE = 2  # drawn larger, so that edges come out smooth


class Journey(NamedTuple):
    """Photos taken in one go. place: latitude and longitude in degrees, None without GPS."""

    folder: str
    place: tuple[float, float] | None
    camera: tuple[str, str]
    scenes: tuple[str, ...]


PHONE, COMPACT, MIRRORLESS = ("Fern", "Fern 7"), ("Lumen", "LX 40"), ("Lumen", "M1")
JOURNEYS = (
    Journey("Bernese Alps", (46.6, 7.95), MIRRORLESS, ("mountains", "lake", "meadow", "mountains")),
    Journey("Garden", (51.48, -0.295), PHONE, ("flower", "flower", "meadow", "fruit", "flower")),
    Journey("By the sea", (38.69, -9.42), COMPACT, ("sea", "sunset", "dunes", "boats", "sea")),
    Journey("Autumn walks", None, PHONE, ("forest", "lake", "forest", "meadow")),
    Journey("City at night", (52.52, 13.4), MIRRORLESS, ("town", "lights", "night", "town")),
    Journey("Winter", (69.65, 18.96), MIRRORLESS, ("snow", "aurora", "snow", "forest")),
    Journey("Balloons", (38.64, 34.83), COMPACT, ("balloons", "dunes", "balloons", "sunset")),
    Journey("Kitchen", None, PHONE, ("fruit", "lights", "fruit")),
)


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=320)
    parser.add_argument("--side", type=int, default=1200, help="longest side in pixels")
    arguments = parser.parse_args()
    paths = draw_library(arguments.folder, arguments.count, arguments.side)
    print(f"{len(paths)} photos in {arguments.folder}")


def draw_library(folder: Path, count: int, side: int = 1200) -> list[Path]:
    """Draw `count` photos into folders by year and journey, newest first. side: the longest."""
    paths: list[Path] = []
    when = LAST_DAY
    for number, journey in enumerate(itertools.cycle(JOURNEYS)):
        scenes = itertools.cycle(journey.scenes)
        for _ in range(5 + (number * 5) % 9):
            if len(paths) == count:
                return paths
            when -= timedelta(minutes=23 + (len(paths) * 37) % 190)
            scene = next(scenes)
            name = f"{journey.folder} {when.year}" if number >= len(JOURNEYS) else journey.folder
            path = folder / f"{when.year}" / name / f"IMG_{when:%Y%m%d_%H%M%S}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            draw_photo(path, scene, len(paths), journey, when, side)
            paths.append(path)
        when -= timedelta(days=11 + (number * 29) % 74)
    return paths


def draw_photo(
    path: Path, scene: str, seed: int, journey: Journey, when: datetime, side: int
) -> None:
    """Draw one photo and write it with what a camera would note. seed: another, another picture."""
    rng = np.random.default_rng([seed, *scene.encode()])
    wide = seed % 5 != 3
    size = (side, side * 3 // 4) if wide else (side * 3 // 4, side)
    picture = SCENES[scene](rng, *(edge // 2 * OVERSIZE for edge in size))
    picture = picture.resize(size, Image.Resampling.LANCZOS)
    picture = with_grain(picture, rng)
    picture.save(path, quality=88, exif=_exif(journey, when, rng))
    os.utime(path, (when.timestamp(), when.timestamp()))


def _exif(journey: Journey, when: datetime, rng: np.random.Generator) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Model] = journey.camera
    taken = f"{when:%Y:%m:%d %H:%M:%S}"
    exif[Base.DateTime] = taken
    inside = exif.get_ifd(IFD.Exif)
    inside[Base.DateTimeOriginal] = taken
    inside[Base.ExposureTime] = 1 / float(rng.choice([60, 125, 250, 500, 1000]))
    inside[Base.FNumber] = float(rng.choice([1.8, 2.8, 4.0, 5.6, 8.0]))
    inside[Base.ISOSpeedRatings] = int(rng.choice([100, 200, 400, 800]))
    inside[Base.FocalLength] = float(rng.choice([24, 35, 50, 85]))
    if journey.place is not None:
        place = exif.get_ifd(IFD.GPSInfo)
        for value, sides, reference, key in (
            (journey.place[0], "NS", GPS.GPSLatitudeRef, GPS.GPSLatitude),
            (journey.place[1], "EW", GPS.GPSLongitudeRef, GPS.GPSLongitude),
        ):
            place[reference] = sides[value < 0]
            minutes = abs(value) % 1 * 60
            place[key] = (float(int(abs(value))), round(minutes, 3), 0.0)
    return exif


if __name__ == "__main__":
    main()
