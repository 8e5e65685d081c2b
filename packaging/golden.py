"""Draw the pictures that `photoapp models check` shows to an encoder.

    python packaging/golden.py

Plain shapes and colours of subjects that every encoder trained on photos tells apart, each with
the words that must find it. The pictures are drawn by this file alone, with fixed random numbers;
they are this program's own and under its licence. `resources/golden` holds the result.
"""

import json
import math
import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

SIDE = 256
OUT = Path(__file__).resolve().parent.parent / "resources" / "golden"

Colour = tuple[int, int, int]


def main() -> None:
    """Draw all of them and write down what they show."""
    OUT.mkdir(parents=True, exist_ok=True)
    said = []
    for name, (words, draw) in PICTURES.items():
        # Drawn at twice the size: edges come out smooth.
        large = Image.new("RGB", (2 * SIDE, 2 * SIDE))
        draw(ImageDraw.Draw(large), random.Random(name))  # noqa: S311 - no secret
        picture = large.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        path = OUT / f"{name}.png"
        picture.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
        said.append({"file": path.name, "words": words})
        print(f"{path.name:16} {path.stat().st_size:6} bytes  {words}")
    (OUT / "golden.json").write_text(json.dumps({"pictures": said}, indent=1) + "\n", "utf-8")


def sunset(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """A low sun over dark water."""
    fade(pen, 0, 300, (70, 50, 110), (255, 150, 60))
    pen.ellipse((190, 205, 330, 345), fill=(255, 235, 150))
    fade(pen, 300, 512, (190, 95, 60), (30, 30, 60))
    for row in range(306, 500, 10):
        half = 20 + (row - 300) // 5 + rng.randrange(30)
        pen.line((260 - half, row, 260 + half, row), fill=(255, 200, 110), width=4)


def snow(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """White peaks, a white plain and small dark trees."""
    fade(pen, 0, 330, (70, 130, 210), (190, 220, 245))
    for left, top, right in ((-60, 170, 260), (120, 80, 470), (320, 190, 620)):
        middle = (left + right) // 2
        pen.polygon([(left, 400), (middle, top), (right, 400)], fill=(110, 120, 140))
        cap = [(middle, top)]
        for step in range(9):
            x = middle + 70 - step * 17
            cap.append((x, top + 90 + (25 if step % 2 else -10)))
        pen.polygon(cap, fill=(250, 252, 255))
    pen.rectangle((0, 370, 512, 512), fill=(240, 245, 252))
    for _ in range(14):
        tree(pen, rng.randrange(512), 380 + rng.randrange(110), 22, (40, 70, 60))


def forest(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """Firs before firs, all green."""
    fade(pen, 0, 512, (150, 190, 140), (30, 70, 30))
    for row in range(160, 540, 28):
        for _ in range(10):
            shade = rng.randrange(40)
            tree(pen, rng.randrange(-20, 540), row, 46, (15 + shade, 60 + shade, 20 + shade // 2))


def beach(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """Sky, turquoise water, sand."""
    fade(pen, 0, 210, (60, 140, 225), (175, 220, 250))
    fade(pen, 210, 350, (20, 110, 170), (90, 205, 205))
    pen.polygon([(0, 350), (512, 310), (512, 512), (0, 512)], fill=(232, 208, 155))
    pen.line(
        [(x, 350 - x * 40 // 512 + round(5 * math.sin(x / 25))) for x in range(0, 513, 8)],
        fill=(250, 252, 250),
        width=10,
    )
    for _ in range(900):
        x, y = rng.randrange(512), rng.randrange(365, 512)
        pen.point((x, y), fill=(200, 175, 120))
    for x, y in ((90, 60), (330, 90)):
        for dx in range(0, 90, 22):
            pen.ellipse((x + dx, y - dx % 4 * 4, x + dx + 50, y + 28), fill=(248, 250, 252))


def page(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """Lines of strokes that look like print."""
    pen.rectangle((0, 0, 512, 512), fill=(252, 252, 250))
    pen.rectangle((60, 40, 330, 60), fill=(20, 20, 20))
    for row in range(90, 480, 20):
        x = 60
        while x < 440:
            word = rng.randrange(18, 70)
            letters(pen, x, row, word, rng)
            x += word + 12


def night(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """Stars and a moon over dark hills."""
    fade(pen, 0, 512, (6, 8, 28), (20, 24, 60))
    for _ in range(240):
        x, y, r = rng.randrange(512), rng.randrange(400), rng.choice((1, 1, 2))
        pen.ellipse((x - r, y - r, x + r, y + r), fill=(235, 235, 220))
    pen.ellipse((350, 60, 430, 140), fill=(245, 240, 215))
    pen.polygon(
        [(0, 512), (0, 430), (140, 400), (300, 440), (512, 390), (512, 512)], fill=(4, 5, 10)
    )


def flower(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """Pink petals round a yellow heart, on green."""
    fade(pen, 0, 512, (90, 150, 70), (40, 95, 35))
    for turn in range(9):
        angle = turn * math.tau / 9
        x, y = 256 + 115 * math.cos(angle), 240 + 115 * math.sin(angle)
        pen.ellipse(
            (x - 72, y - 72, x + 72, y + 72),
            fill=(225, 60 + turn % 3 * 12, 110),
            outline=(170, 30, 80),
            width=4,
        )
    pen.ellipse((186, 170, 326, 310), fill=(245, 200, 50))
    for _ in range(120):
        x, y = rng.gauss(256, 28), rng.gauss(240, 28)
        pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill=(190, 130, 20))


def street(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """House fronts, a road and two cars."""
    fade(pen, 0, 300, (150, 185, 220), (220, 230, 235))
    fade(pen, 300, 512, (165, 160, 150), (130, 128, 125))
    for x, top, width in ((0, 90, 110), (100, 40, 90), (330, 60, 90), (410, 20, 102)):
        grey = rng.randrange(90, 160)
        pen.rectangle((x, top, x + width, 380), fill=(grey, grey - 10, grey - 15))
        for wy in range(top + 14, 360, 30):
            for wx in range(x + 10, x + width - 14, 24):
                pen.rectangle((wx, wy, wx + 12, wy + 16), fill=(60, 75, 95))
    pen.polygon([(190, 340), (330, 340), (512, 512), (0, 512)], fill=(75, 75, 80))
    for row in range(350, 512, 36):
        pen.polygon(
            [(256 - 3, row), (259, row), (262, row + 20), (250, row + 20)], fill=(240, 240, 230)
        )
    for x, y, colour in ((150, 390, (190, 30, 30)), (330, 400, (30, 60, 150))):
        pen.rounded_rectangle((x, y, x + 70, y + 34), 8, fill=colour)
        pen.rounded_rectangle((x + 12, y - 18, x + 58, y + 6), 6, fill=(40, 50, 60))
        for wx in (x + 16, x + 54):
            pen.ellipse((wx - 9, y + 26, wx + 9, y + 44), fill=(15, 15, 15))


def fade(pen: ImageDraw.ImageDraw, top: int, bottom: int, first: Colour, last: Colour) -> None:
    """Rows from one colour to another."""
    for row in range(top, bottom):
        part = (row - top) / (bottom - top)
        mixed = tuple(round(a + (b - a) * part) for a, b in zip(first, last, strict=True))
        pen.line((0, row, 2 * SIDE, row), fill=mixed)


def tree(pen: ImageDraw.ImageDraw, x: int, foot: int, half: int, colour: Colour) -> None:
    """A fir of three triangles."""
    for step in range(3):
        top = foot - half * (4 - step)
        wide = half * (step + 2) // 4
        pen.polygon([(x - wide, top + half * 2), (x, top), (x + wide, top + half * 2)], fill=colour)


def letters(pen: ImageDraw.ImageDraw, x: int, row: int, width: int, rng: random.Random) -> None:
    """Strokes in the rhythm of a word."""
    for at in range(x, x + width - 6, 9):
        height = rng.choice((7, 7, 7, 11))
        pen.line((at, row + 11 - height, at, row + 11), fill=(30, 30, 30), width=2)
        if rng.random() < 0.7:
            pen.line((at, row + 5, at + 5, row + rng.choice((5, 11))), fill=(30, 30, 30), width=2)


Draw = Callable[[ImageDraw.ImageDraw, random.Random], None]
PICTURES: dict[str, tuple[str, Draw]] = {
    "sunset": ("a sunset over the sea", sunset),
    "snow": ("mountains covered with snow", snow),
    "forest": ("a green forest", forest),
    "beach": ("a sandy beach", beach),
    "page": ("a page of printed text", page),
    "night": ("the night sky with stars", night),
    "flower": ("a flower", flower),
    "street": ("a street with cars and buildings", street),
}


if __name__ == "__main__":
    main()
