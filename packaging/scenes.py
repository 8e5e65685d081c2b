"""Draws scenes from random numbers: mountains, seas, flowers, towns. See `sample_photos.py`."""

import colorsys
import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Array = NDArray[np.float32]
Rgb = tuple[int, int, int]
Random = np.random.Generator

# What pictures are made of.


def _fade(width: int, height: int, *stops: tuple[float, Rgb]) -> Image.Image:
    """Rows from colour to colour. stops: how far down, and the colour there."""
    rows = np.linspace(0.0, 1.0, height)
    at = [stop[0] for stop in stops]
    bands = [np.interp(rows, at, [stop[1][band] for stop in stops]) for band in range(3)]
    column = np.stack(bands, axis=-1)[:, None, :]
    return Image.fromarray(np.broadcast_to(column, (height, width, 3)).round().astype(np.uint8))


def _sky(width: int, height: int, top: Rgb, line: float, low: Rgb) -> Image.Image:
    return _fade(width, height, (0, top), (line, low), (1, low))


def _ridge(rng: Random, width: int, rough: float, octaves: int = 7) -> Array:
    """A mountain's edge, (width,) between 0 and 1: noise of ever finer steps."""
    x = np.linspace(0.0, 1.0, width)
    line = np.zeros(width)
    for octave in range(octaves):
        points = 3 * 2**octave + 1
        knots = rng.random(points)
        line += rough**octave * np.interp(x, np.linspace(0, 1, points), knots)
    line -= line.min()
    return (line / max(float(line.max()), 1e-6)).astype(np.float32)


def _land(picture: Image.Image, edge: Array, colour: Rgb, foot: Rgb) -> None:
    """Fill below an edge, (width,) rows from the top, from a colour to that of its foot."""
    height = picture.height
    rows = np.arange(height, dtype=np.float32)[:, None]
    depth = np.clip((rows - edge[None, :]) / max(height - float(edge.min()), 1.0), 0.0, 1.0)
    mixed = [(1 - depth) * colour[band] + depth * foot[band] for band in range(3)]
    pixels = np.asarray(picture).copy()
    below = rows >= edge[None, :]
    pixels[below] = np.stack(mixed, axis=-1).round().astype(np.uint8)[below]
    picture.paste(Image.fromarray(pixels))


def _mixed(one: Rgb, other: Rgb, part: float) -> Rgb:
    first, second, third = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return first, second, third


def _hue(hue: float, saturation: float, value: float) -> Rgb:
    red, green, blue = colorsys.hsv_to_rgb(hue % 1.0, saturation, value)
    return round(red * 255), round(green * 255), round(blue * 255)


def _clouds(picture: Image.Image, rng: Random, lowest: float, strength: float) -> None:
    """Soft clouds in the upper part, drawn out sideways."""
    width, height = picture.size
    noise = np.zeros((height, width), np.float32)
    for octave in range(2, 7):
        cells = rng.random((2**octave, 2 ** (octave - 1) + 1)).astype(np.float32)
        layer = Image.fromarray(cells).resize((width, height), Image.Resampling.BICUBIC)
        noise += np.asarray(layer) / 2**octave * 2
    rows = np.linspace(0.0, 1.0, height)[:, None]
    mask = np.clip((noise - noise.mean()) * 5.0, 0.0, 1.0) * np.clip(1 - rows / lowest, 0.0, 1.0)
    white = Image.new("RGB", picture.size, (255, 252, 248))
    alpha = (mask * 255 * strength).astype(np.uint8)
    picture.paste(white, mask=Image.fromarray(alpha))


def _glow(picture: Image.Image, x: float, y: float, radius: float, colour: Rgb) -> None:
    """Light that gets weaker from a point on; three radii away there is none."""
    box = (
        max(round(x - 3 * radius), 0),
        max(round(y - 3 * radius), 0),
        min(round(x + 3 * radius), picture.width),
        min(round(y + 3 * radius), picture.height),
    )
    across = (np.arange(box[0], box[2])[None, :] - x) / radius
    down = (np.arange(box[1], box[3])[:, None] - y) / radius
    light = np.exp(-(across**2 + down**2))[..., None]
    pixels = np.asarray(picture.crop(box)).astype(np.float32)
    lit = 255 - (255 - pixels) * (1 - light * np.asarray(colour) / 255)
    picture.paste(Image.fromarray(lit.round().astype(np.uint8)), box[:2])


def _mirror(picture: Image.Image, shore: int, tint: Rgb, rng: Random) -> None:
    """Water below a row: what is above it, upside down, a little moved and tinted."""
    height = picture.height
    pixels = np.asarray(picture).copy()
    for row in range(shore, height):
        deep = (row - shore) / max(height - shore, 1)
        source = max(shore - 1 - round((row - shore) * 0.9), 0)
        sway = round(math.sin(row / (4 + 20 * deep)) * (1 + 9 * deep) + rng.normal() * deep * 3)
        line = np.roll(pixels[source], sway, axis=0).astype(np.float32)
        pixels[row] = line * (0.78 - 0.25 * deep) + np.asarray(tint) * (0.16 + 0.2 * deep)
    picture.paste(Image.fromarray(pixels))


def _disc(pen: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: Rgb) -> None:
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _fir(pen: ImageDraw.ImageDraw, x: float, foot: float, tall: float, colour: Rgb) -> None:
    for step in range(5):
        top = foot - tall * (1 - step * 0.17)
        half = tall * (0.07 + 0.055 * step)
        low = top + tall * 0.34
        pen.polygon([(x - half, low), (x, top), (x + half, low)], fill=colour)


def with_grain(picture: Image.Image, rng: Random) -> Image.Image:
    """The picture as a sensor would see it, a little uneven."""
    pixels = np.asarray(picture).astype(np.float32)
    grain = rng.normal(0.0, 2.2, pixels.shape[:2])[..., None]
    return Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))


# The scenes: random numbers, width and height in, a picture out.


def mountains(rng: Random, width: int, height: int) -> Image.Image:
    """Ranges behind ranges, paler the farther."""
    hue = rng.uniform(0.54, 0.62)
    sky = _hue(hue, 0.28, 0.97)
    picture = _fade(width, height, (0, _hue(hue, 0.62, 0.86)), (0.6, sky), (1, sky))
    _clouds(picture, rng, 0.55, 0.9)
    base = rng.uniform(0.3, 0.4)
    for step in range(5):
        near = step / 4
        edge = (base + step * 0.12 - _ridge(rng, width, 0.52) * (0.3 - step * 0.04)) * height
        far = _hue(hue + 0.02, 0.3, 0.78)
        close = _hue(0.28 + rng.uniform(-0.05, 0.05), 0.5, 0.3)
        colour = _mixed(far, close, near)
        _land(picture, edge.astype(np.float32), colour, _mixed(colour, sky, 0.35 - 0.25 * near))
    return picture


def lake(rng: Random, width: int, height: int) -> Image.Image:
    """Mountains over still water."""
    picture = mountains(rng, width, height)
    _mirror(picture, round(height * rng.uniform(0.56, 0.64)), (30, 80, 110), rng)
    return picture


def meadow(rng: Random, width: int, height: int) -> Image.Image:
    """Hills of grass under a wide sky, with flowers in front."""
    picture = _sky(width, height, (86, 152, 222), 0.5, (206, 229, 246))
    _clouds(picture, rng, 0.5, 1.0)
    for step in range(3):
        edge = (0.5 + step * 0.13 - _ridge(rng, width, 0.3, 4) * 0.12) * height
        green = _hue(rng.uniform(0.22, 0.3), 0.55, 0.72 - step * 0.1)
        _land(picture, edge.astype(np.float32), green, _hue(0.3, 0.7, 0.35))
    pen = ImageDraw.Draw(picture)
    petal = _hue(float(rng.choice([0.0, 0.13, 0.78, 0.95])), 0.75, 0.95)
    for _ in range(420):
        down = rng.random() ** 0.6
        x, y = rng.random() * width, height * (0.74 + 0.26 * down)
        size = width * (0.0015 + 0.007 * down)
        _disc(pen, x, y, size, petal)
    return picture


def sea(rng: Random, width: int, height: int) -> Image.Image:
    """Blue water with white crests, and sand."""
    line = rng.uniform(0.35, 0.45)
    picture = _fade(
        width, height, (0, (70, 150, 226)), (line, (196, 226, 244)), (line + 0.001, (22, 96, 150)),
        (0.75, (88, 196, 204)), (0.76, (232, 210, 164)), (1, (206, 178, 128)),
    )  # fmt: skip
    _clouds(picture, rng, line, 0.8)
    pen = ImageDraw.Draw(picture)
    for row in range(26):
        y = height * (line + (0.75 - line) * (row / 26) ** 1.5)
        wave = _ridge(rng, 60, 0.5, 4) * height * 0.006 * (1 + row / 9)
        points = [(x * width / 59, y + wave[x]) for x in range(60)]
        pen.line(points, fill=_mixed((60, 150, 180), (250, 253, 253), row / 26), width=1 + row // 4)
    edge = [(x * width / 59, height * 0.75 + v * 26) for x, v in enumerate(_ridge(rng, 60, 0.5))]
    pen.line(edge, fill=(252, 253, 250), width=height // 60)
    return picture


def sunset(rng: Random, width: int, height: int) -> Image.Image:
    """A low sun and its path on the water."""
    line = rng.uniform(0.5, 0.62)
    top, low = _hue(rng.uniform(0.6, 0.78), 0.55, 0.4), _hue(rng.uniform(0.03, 0.09), 0.65, 1.0)
    picture = _fade(width, height, (0, top), (line, low), (1, low))
    _clouds(picture, rng, line, 0.35)
    x = width * rng.uniform(0.25, 0.75)
    _glow(picture, x, height * (line - 0.06), width * 0.3, (255, 190, 110))
    pen, radius = ImageDraw.Draw(picture), width * 0.04
    y = height * (line - 0.06)
    _disc(pen, x, y, radius, (255, 243, 205))
    edge = (line - _ridge(rng, width, 0.45) * 0.09) * height
    _land(picture, edge.astype(np.float32), _mixed(top, (20, 14, 30), 0.55), (24, 16, 34))
    _mirror(picture, round(height * line), (40, 24, 44), rng)
    return picture


def dunes(rng: Random, width: int, height: int) -> Image.Image:
    """Sand in long waves."""
    picture = _sky(width, height, (96, 150, 206), 0.5, (238, 218, 188))
    for step in range(5):
        edge = (0.42 + step * 0.12 - _ridge(rng, width, 0.22, 4) * 0.16) * height
        light = _hue(0.085, 0.42 + step * 0.05, 0.94 - step * 0.07)
        _land(picture, edge.astype(np.float32), light, _hue(0.06, 0.62, 0.5 - step * 0.04))
    return picture


def forest(rng: Random, width: int, height: int) -> Image.Image:
    """Firs before firs in the mist, green or in the colours of autumn."""
    hue = float(rng.choice([0.33, 0.38, 0.07, 0.1]))
    mist = _hue(hue, 0.12, 0.93)
    picture = _fade(width, height, (0, mist), (1, _hue(hue, 0.25, 0.75)))
    pen = ImageDraw.Draw(picture)
    for row in range(7):
        near = row / 6
        colour = _mixed(mist, _hue(hue + rng.uniform(-0.02, 0.02), 0.65, 0.22), 0.18 + 0.8 * near)
        for _ in range(34 - row * 3):
            x = rng.random() * width * 1.1 - width * 0.05
            tall = height * (0.22 + 0.3 * near) * rng.uniform(0.7, 1.15)
            _fir(pen, x, height * (0.5 + 0.62 * near), tall, colour)
    return picture


def snow(rng: Random, width: int, height: int) -> Image.Image:
    """White slopes, blue shadows, a few dark trees."""
    picture = _sky(width, height, (104, 160, 220), 0.6, (226, 238, 248))
    for step in range(4):
        edge = (0.36 + step * 0.14 - _ridge(rng, width, 0.5) * (0.26 - step * 0.05)) * height
        cold = (176 + step * 18, 196 + step * 14, 222 + step * 8)
        _land(picture, edge.astype(np.float32), (248, 250, 253), cold)
    pen = ImageDraw.Draw(picture)
    for _ in range(26):
        near = rng.random()
        tall = height * (0.06 + 0.16 * near)
        _fir(pen, rng.random() * width, height * (0.66 + 0.34 * near), tall, (36, 56, 60))
    return picture


def night(rng: Random, width: int, height: int) -> Image.Image:
    """Stars over dark hills."""
    picture = _fade(width, height, (0, (8, 10, 32)), (0.7, (38, 44, 92)), (1, (38, 44, 92)))
    pen = ImageDraw.Draw(picture)
    for _ in range(700):
        x, y, r = rng.random() * width, rng.random() * height, rng.exponential(0.5) + 0.4
        _disc(pen, x, y, r, (236, 236, 226))
    _glow(picture, width * rng.random(), height * 0.2, width * 0.24, (90, 90, 150))
    edge = (0.85 - _ridge(rng, width, 0.5) * 0.2) * height
    _land(picture, edge.astype(np.float32), (6, 7, 16), (2, 2, 6))
    return picture


def aurora(rng: Random, width: int, height: int) -> Image.Image:
    """Curtains of green light over snow."""
    picture = night(rng, width, height)
    for _ in range(3):
        path = _ridge(rng, 40, 0.5, 4)
        hue = rng.uniform(0.36, 0.5)
        for x in range(40):
            y = height * (0.16 + 0.34 * float(path[x]))
            _glow(picture, x * width / 39, y, width * 0.045, _hue(hue, 0.75, 0.42))
    edge = (0.9 - _ridge(rng, width, 0.4) * 0.1) * height
    _land(picture, edge.astype(np.float32), (150, 190, 190), (70, 100, 120))
    return picture


def town(rng: Random, width: int, height: int) -> Image.Image:
    """House fronts with lit windows at dusk, mirrored in a river."""
    dusk = _hue(rng.uniform(0.55, 0.85), 0.5, 0.45)
    low = _hue(rng.uniform(0.02, 0.1), 0.45, 0.95)
    picture = _fade(width, height, (0, dusk), (0.6, low), (1, low))
    pen = ImageDraw.Draw(picture)
    shore = round(height * 0.7)
    x = -20.0
    while x < width:
        wide, tall = width * rng.uniform(0.05, 0.12), height * rng.uniform(0.16, 0.5)
        wall = _mixed(dusk, (18, 18, 26), rng.uniform(0.55, 0.8))
        pen.rectangle((x, shore - tall, x + wide, shore), fill=wall)
        step = width / 62
        for wx in np.arange(x + step * 0.4, x + wide - step * 0.6, step):
            for wy in np.arange(shore - tall + step * 0.5, shore - step, step * 1.4):
                if rng.random() < 0.55:
                    lit = _hue(0.11, 0.5, rng.uniform(0.75, 1.0))
                    pen.rectangle((wx, wy, wx + step * 0.5, wy + step * 0.8), fill=lit)
        x += wide
    _mirror(picture, shore, (16, 18, 34), rng)
    return picture


def lights(rng: Random, width: int, height: int) -> Image.Image:
    """Lamps out of focus."""
    picture = _fade(width, height, (0, (18, 16, 30)), (1, (44, 26, 30)))
    hue = rng.random()
    for _ in range(70):
        layer = Image.new("RGB", picture.size)
        x, y, r = rng.random() * width, rng.random() * height, width * rng.uniform(0.012, 0.06)
        colour = _hue(hue + rng.normal() * 0.09, 0.65, rng.uniform(0.25, 0.7))
        _disc(ImageDraw.Draw(layer), x, y, r, colour)
        lit = np.asarray(picture).astype(np.int16) + np.asarray(layer)
        picture = Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))
    return picture.filter(ImageFilter.GaussianBlur(width / 500))


def flower(rng: Random, width: int, height: int) -> Image.Image:
    """One flower close up before blurred leaves."""
    picture = _fade(width, height, (0, _hue(0.28, 0.5, 0.5)), (1, _hue(0.35, 0.65, 0.22)))
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, r = rng.random() * width, rng.random() * height, width * rng.uniform(0.03, 0.1)
        shade = _hue(rng.uniform(0.2, 0.4), 0.6, rng.uniform(0.25, 0.65))
        pen.ellipse((x - r, y - r * 0.6, x + r, y + r * 0.6), fill=shade)
    picture = picture.filter(ImageFilter.GaussianBlur(width / 36))
    pen = ImageDraw.Draw(picture)
    hue, petals = float(rng.choice([0.93, 0.78, 0.14, 0.02, 0.62])), int(rng.integers(7, 19))
    x, y = width * rng.uniform(0.42, 0.58), height * rng.uniform(0.42, 0.55)
    radius = min(width, height) * rng.uniform(0.34, 0.42)
    for ring, tone in ((1.0, 0.78), (0.78, 0.95)):
        for turn in range(petals):
            angle = turn * math.tau / petals + ring
            tip = _around(x, y, angle, radius * ring)
            half = math.pi / petals * 1.05
            middle = [_around(x, y, angle + side, radius * ring * 0.66) for side in (-half, half)]
            colour = _hue(hue + rng.normal() * 0.008, 0.62, tone * rng.uniform(0.92, 1.0))
            pen.polygon([(x, y), middle[0], tip, middle[1]], fill=colour)
            pen.line([(x, y), tip], fill=_mixed(colour, (255, 255, 255), 0.3), width=2)
    for _ in range(500):
        seed = _around(x, y, rng.random() * math.tau, abs(rng.normal()) * radius * 0.12)
        dot = radius * 0.018
        colour = _hue(0.11 + rng.normal() * 0.015, 0.85, rng.uniform(0.6, 1.0))
        _disc(pen, *seed, dot, colour)
    return picture


def _around(x: float, y: float, angle: float, radius: float) -> tuple[float, float]:
    return x + math.cos(angle) * radius, y + math.sin(angle) * radius


def fruit(rng: Random, width: int, height: int) -> Image.Image:
    """Round fruit on a table."""
    wall = _hue(rng.uniform(0.05, 0.15), 0.12, 0.93)
    table = _hue(0.07, rng.uniform(0.3, 0.5), rng.uniform(0.5, 0.72))
    picture = _fade(width, height, (0, wall), (0.55, wall), (0.551, table), (1, table))
    hue = float(rng.choice([0.0, 0.06, 0.13, 0.25, 0.97]))
    for number in range(int(rng.integers(4, 9))):
        r = width * rng.uniform(0.07, 0.12)
        x, y = width * rng.uniform(0.18, 0.82), height * (0.5 + 0.035 * number)
        shadow = Image.new("L", picture.size)
        box = (x - r, y + r * 0.55, x + r * 1.3, y + r * 1.15)
        ImageDraw.Draw(shadow).ellipse(box, fill=150)
        dark = Image.new("RGB", picture.size, (40, 24, 16))
        picture.paste(dark, mask=shadow.filter(ImageFilter.GaussianBlur(r / 8)))
        pen, skin = ImageDraw.Draw(picture), hue + rng.normal() * 0.012
        for shell in range(40):
            part = shell / 40
            inner = r * (1 - part)
            at = x - r * 0.3 * part, y - r * 0.34 * part
            colour = _hue(skin, 0.86 - 0.42 * part**2, 0.6 + 0.38 * part)
            _disc(pen, *at, inner, colour)
    return picture


def balloons(rng: Random, width: int, height: int) -> Image.Image:
    """Striped balloons over a hazy plain."""
    picture = _sky(width, height, (108, 164, 222), 0.7, (250, 226, 196))
    for step in range(3):
        edge = (0.74 + step * 0.09 - _ridge(rng, width, 0.4) * 0.1) * height
        ground = _hue(0.07, 0.3 + step * 0.1, 0.82 - step * 0.13)
        _land(picture, edge.astype(np.float32), ground, _hue(0.05, 0.4, 0.55))
    pen = ImageDraw.Draw(picture)
    for number in range(int(rng.integers(4, 10))):
        r = width * (0.02 + 0.012 * number)
        x, y = width * rng.uniform(0.08, 0.92), height * rng.uniform(0.12, 0.6)
        hue = rng.random()
        for stripe in range(7):
            half = r * (1 - stripe / 7)
            colour = _hue(hue + (0.45 if stripe % 2 else 0.0), 0.72, 0.93)
            pen.ellipse((x - half, y - r, x + half, y + r), fill=colour)
        skirt = ((-0.72, 0.7), (0.72, 0.7), (0.16, 1.45), (-0.16, 1.45))
        pen.polygon([(x + r * dx, y + r * dy) for dx, dy in skirt], fill=_hue(hue, 0.7, 0.7))
        pen.rectangle((x - r * 0.16, y + r * 1.6, x + r * 0.16, y + r * 1.86), fill=(92, 62, 38))
    return picture


def boats(rng: Random, width: int, height: int) -> Image.Image:
    """White sails on blue water."""
    picture = sea(rng, width, height)
    pen = ImageDraw.Draw(picture)
    for _ in range(int(rng.integers(2, 6))):
        near = rng.random()
        x, y = width * rng.uniform(0.1, 0.9), height * (0.47 + 0.2 * near)
        tall = height * (0.08 + 0.2 * near)
        for colour, corners in (
            ((252, 252, 250), ((0, 0), (0, -1), (0.5, 0))),
            ((232, 236, 240), ((-0.04, 0), (-0.04, -0.85), (-0.32, 0))),
            (_hue(rng.random(), 0.7, 0.5), ((-0.42, 0), (0.58, 0), (0.44, 0.14), (-0.3, 0.14))),
        ):
            pen.polygon([(x + tall * dx, y + tall * dy) for dx, dy in corners], fill=colour)
    return picture


Scene = Callable[[Random, int, int], Image.Image]
_ON_LAND = (mountains, lake, meadow, dunes, forest, snow, flower, balloons)
_ELSEWHERE = (sea, sunset, boats, night, aurora, town, lights, fruit)
SCENES: dict[str, Scene] = {draw.__name__: draw for draw in (*_ON_LAND, *_ELSEWHERE)}
