"""Sample photos drawn by code: distinct, the same on every machine, with camera data."""

import math
import random
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

FOLDERS = ("", "2019 Lisbon", "2020 Garden", "2020 Garden/Roses")
CAMERAS = (("Canon", "EOS 80D"), ("FUJIFILM", "X-T3"), ("Apple", "iPhone 12"))
SIZE = (480, 320)
FIRST_DAY = datetime(2018, 1, 15, 10, 30)
_MAKE, _MODEL, _EXIF_FOLDER, _TAKEN = 0x010F, 0x0110, 0x8769, 0x9003


def draw_photos(folder: Path, n: int) -> list[Path]:
    """Draw n JPEG photos below `folder` and return their paths, in the order drawn.

    Photo i lies in FOLDERS[i % 4] as `photo-000i.jpg`, was taken 40 * i days after FIRST_DAY with
    CAMERAS[i % 3], and shows a landscape, a sun over the sea or shapes, each with its own colours.
    """
    paths = []
    for i in range(n):
        path = folder / FOLDERS[i % len(FOLDERS)] / f"photo-{i:04}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        exif = camera_data(FIRST_DAY + timedelta(days=40 * i), *CAMERAS[i % len(CAMERAS)])
        draw(i).save(path, quality=85, exif=exif)
        paths.append(path)
    return paths


def camera_data(taken: datetime, make: str, model: str) -> Image.Exif:
    """An EXIF block with a capture time and a camera."""
    exif = Image.Exif()
    exif[_MAKE], exif[_MODEL] = make, model
    exif.get_ifd(_EXIF_FOLDER)[_TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
    return exif


def draw(seed: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """One picture; equal seeds give equal pictures, others differ."""
    chance = random.Random(seed)
    kinds = (_landscape, _sea, _shapes)
    return kinds[seed % len(kinds)](chance, *size)


def _landscape(chance: random.Random, width: int, height: int) -> Image.Image:
    picture = _gradient((chance.randrange(60, 120), 150, 230), (225, 235, 250), width, height)
    pen = ImageDraw.Draw(picture)
    for layer in range(3):
        phase, waves = chance.random() * math.tau, 1 + chance.random() * 2
        base = height * (0.45 + 0.17 * layer)
        ridge = [
            (x, base + height * 0.1 * math.sin(phase + waves * math.tau * x / width))
            for x in range(0, width + 8, 8)
        ]
        green = (20 + 30 * layer, chance.randrange(80, 120) + 25 * layer, 40)
        pen.polygon([*ridge, (width, height), (0, height)], fill=green)
    return picture


def _sea(chance: random.Random, width: int, height: int) -> Image.Image:
    picture = _gradient((250, chance.randrange(90, 150), 60), (255, 220, 150), width, height)
    pen = ImageDraw.Draw(picture)
    x, y, r = chance.uniform(0.2, 0.8) * width, height * 0.42, height * chance.uniform(0.08, 0.16)
    pen.ellipse((x - r, y - r, x + r, y + r), fill=(255, 245, 200))
    pen.rectangle((0, height * 0.6, width, height), fill=(30, 60, chance.randrange(90, 150)))
    for _ in range(24):
        left, level = chance.uniform(0, width), chance.uniform(0.62, 0.98) * height
        pen.line((left, level, left + width * 0.08, level), fill=(200, 190, 180), width=2)
    return picture


def _shapes(chance: random.Random, width: int, height: int) -> Image.Image:
    picture = Image.new("RGB", (width, height), _colour(chance))
    pen = ImageDraw.Draw(picture)
    for i in range(7):
        x, y = chance.uniform(0.1, 0.9) * width, chance.uniform(0.1, 0.9) * height
        r = chance.uniform(0.08, 0.25) * height
        if i % 2:
            pen.ellipse((x - r, y - r, x + r, y + r), fill=_colour(chance))
        else:
            pen.regular_polygon((x, y, r), chance.randrange(3, 7), fill=_colour(chance))
    return picture


def _colour(chance: random.Random) -> tuple[int, int, int]:
    return chance.randrange(256), chance.randrange(256), chance.randrange(256)


def _gradient(
    top: tuple[int, int, int], bottom: tuple[int, int, int], width: int, height: int
) -> Image.Image:
    two = Image.new("RGB", (1, 2), top)
    two.putpixel((0, 1), bottom)
    return two.resize((width, height), Image.Resampling.BILINEAR)
