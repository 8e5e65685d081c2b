"""Draws scenes from random numbers: mountains, seas, flowers, towns. See `sample_photos.py`.

Each takes random numbers, a width and a height in pixels, and gives a picture.
"""

import math
from collections.abc import Callable

import numpy as np
from brushes import (
    Random,
    air,
    around,
    clouds,
    disc,
    fade,
    fir,
    glow,
    hsv,
    land,
    mirror,
    mixed,
    ridge,
)
from PIL import Image, ImageDraw, ImageFilter


def mountains(rng: Random, width: int, height: int) -> Image.Image:
    """Ranges behind ranges, paler the farther."""
    hue = rng.uniform(0.54, 0.62)
    sky = hsv(hue, 0.28, 0.97)
    picture = fade(width, height, (0, hsv(hue, 0.62, 0.86)), (0.6, sky), (1, sky))
    clouds(picture, rng, 0.55, 0.9)
    base = rng.uniform(0.3, 0.4)
    for step in range(5):
        near = step / 4
        edge = (base + step * 0.12 - ridge(rng, width, 0.52) * (0.3 - step * 0.04)) * height
        far = hsv(hue + 0.02, 0.3, 0.78)
        close = hsv(0.28 + rng.uniform(-0.05, 0.05), 0.5, 0.3)
        colour = mixed(far, close, near)
        land(picture, edge.astype(np.float32), colour, mixed(colour, sky, 0.35 - 0.25 * near))
    return picture


def lake(rng: Random, width: int, height: int) -> Image.Image:
    """Mountains over still water."""
    picture = mountains(rng, width, height)
    mirror(picture, round(height * rng.uniform(0.56, 0.64)), (30, 80, 110), rng)
    return picture


def meadow(rng: Random, width: int, height: int) -> Image.Image:
    """Hills of grass under a wide sky, with flowers in front."""
    picture = air(width, height, (86, 152, 222), 0.5, (206, 229, 246))
    clouds(picture, rng, 0.5, 1.0)
    for step in range(3):
        edge = (0.5 + step * 0.13 - ridge(rng, width, 0.3, 4) * 0.12) * height
        green = hsv(rng.uniform(0.22, 0.3), 0.55, 0.72 - step * 0.1)
        land(picture, edge.astype(np.float32), green, hsv(0.3, 0.7, 0.35))
    pen = ImageDraw.Draw(picture)
    petal = hsv(float(rng.choice([0.0, 0.13, 0.78, 0.95])), 0.75, 0.95)
    for _ in range(420):
        down = rng.random() ** 0.6
        x, y = rng.random() * width, height * (0.74 + 0.26 * down)
        size = width * (0.0015 + 0.007 * down)
        disc(pen, x, y, size, petal)
    return picture


def sea(rng: Random, width: int, height: int) -> Image.Image:
    """Blue water with white crests, and sand."""
    line = rng.uniform(0.35, 0.45)
    picture = fade(
        width, height, (0, (70, 150, 226)), (line, (196, 226, 244)), (line + 0.001, (22, 96, 150)),
        (0.75, (88, 196, 204)), (0.76, (232, 210, 164)), (1, (206, 178, 128)),
    )  # fmt: skip
    clouds(picture, rng, line, 0.8)
    pen = ImageDraw.Draw(picture)
    for row in range(26):
        y = height * (line + (0.75 - line) * (row / 26) ** 1.5)
        wave = ridge(rng, 60, 0.5, 4) * height * 0.006 * (1 + row / 9)
        points = [(x * width / 59, y + wave[x]) for x in range(60)]
        pen.line(points, fill=mixed((60, 150, 180), (250, 253, 253), row / 26), width=1 + row // 4)
    edge = [(x * width / 59, height * 0.75 + v * 26) for x, v in enumerate(ridge(rng, 60, 0.5))]
    pen.line(edge, fill=(252, 253, 250), width=height // 60)
    return picture


def sunset(rng: Random, width: int, height: int) -> Image.Image:
    """A low sun and its path on the water."""
    line = rng.uniform(0.5, 0.62)
    top, low = hsv(rng.uniform(0.6, 0.78), 0.55, 0.4), hsv(rng.uniform(0.03, 0.09), 0.65, 1.0)
    picture = fade(width, height, (0, top), (line, low), (1, low))
    clouds(picture, rng, line, 0.35)
    x = width * rng.uniform(0.25, 0.75)
    glow(picture, x, height * (line - 0.06), width * 0.3, (255, 190, 110))
    pen, radius = ImageDraw.Draw(picture), width * 0.04
    y = height * (line - 0.06)
    disc(pen, x, y, radius, (255, 243, 205))
    edge = (line - ridge(rng, width, 0.45) * 0.09) * height
    land(picture, edge.astype(np.float32), mixed(top, (20, 14, 30), 0.55), (24, 16, 34))
    mirror(picture, round(height * line), (40, 24, 44), rng)
    return picture


def dunes(rng: Random, width: int, height: int) -> Image.Image:
    """Sand in long waves."""
    picture = air(width, height, (96, 150, 206), 0.5, (238, 218, 188))
    for step in range(5):
        edge = (0.42 + step * 0.12 - ridge(rng, width, 0.22, 4) * 0.16) * height
        light = hsv(0.085, 0.42 + step * 0.05, 0.94 - step * 0.07)
        land(picture, edge.astype(np.float32), light, hsv(0.06, 0.62, 0.5 - step * 0.04))
    return picture


def forest(rng: Random, width: int, height: int) -> Image.Image:
    """Firs before firs in the mist, green or in the colours of autumn."""
    hue = float(rng.choice([0.33, 0.38, 0.07, 0.1]))
    mist = hsv(hue, 0.12, 0.93)
    picture = fade(width, height, (0, mist), (1, hsv(hue, 0.25, 0.75)))
    pen = ImageDraw.Draw(picture)
    for row in range(7):
        near = row / 6
        colour = mixed(mist, hsv(hue + rng.uniform(-0.02, 0.02), 0.65, 0.22), 0.18 + 0.8 * near)
        for _ in range(34 - row * 3):
            x = rng.random() * width * 1.1 - width * 0.05
            tall = height * (0.22 + 0.3 * near) * rng.uniform(0.7, 1.15)
            fir(pen, x, height * (0.5 + 0.62 * near), tall, colour)
    return picture


def snow(rng: Random, width: int, height: int) -> Image.Image:
    """White slopes, blue shadows, a few dark trees."""
    picture = air(width, height, (104, 160, 220), 0.6, (226, 238, 248))
    for step in range(4):
        edge = (0.36 + step * 0.14 - ridge(rng, width, 0.5) * (0.26 - step * 0.05)) * height
        cold = (176 + step * 18, 196 + step * 14, 222 + step * 8)
        land(picture, edge.astype(np.float32), (248, 250, 253), cold)
    pen = ImageDraw.Draw(picture)
    for _ in range(26):
        near = rng.random()
        tall = height * (0.06 + 0.16 * near)
        fir(pen, rng.random() * width, height * (0.66 + 0.34 * near), tall, (36, 56, 60))
    return picture


def night(rng: Random, width: int, height: int) -> Image.Image:
    """Stars over dark hills."""
    picture = fade(width, height, (0, (8, 10, 32)), (0.7, (38, 44, 92)), (1, (38, 44, 92)))
    pen = ImageDraw.Draw(picture)
    for _ in range(700):
        x, y, r = rng.random() * width, rng.random() * height, rng.exponential(0.5) + 0.4
        disc(pen, x, y, r, (236, 236, 226))
    glow(picture, width * rng.random(), height * 0.2, width * 0.24, (90, 90, 150))
    edge = (0.85 - ridge(rng, width, 0.5) * 0.2) * height
    land(picture, edge.astype(np.float32), (6, 7, 16), (2, 2, 6))
    return picture


def aurora(rng: Random, width: int, height: int) -> Image.Image:
    """Curtains of green light over snow."""
    picture = night(rng, width, height)
    for _ in range(3):
        path = ridge(rng, 40, 0.5, 4)
        hue = rng.uniform(0.36, 0.5)
        for x in range(40):
            y = height * (0.16 + 0.34 * float(path[x]))
            glow(picture, x * width / 39, y, width * 0.045, hsv(hue, 0.75, 0.42))
    edge = (0.9 - ridge(rng, width, 0.4) * 0.1) * height
    land(picture, edge.astype(np.float32), (150, 190, 190), (70, 100, 120))
    return picture


def town(rng: Random, width: int, height: int) -> Image.Image:
    """House fronts with lit windows at dusk, mirrored in a river."""
    dusk = hsv(rng.uniform(0.55, 0.85), 0.5, 0.45)
    low = hsv(rng.uniform(0.02, 0.1), 0.45, 0.95)
    picture = fade(width, height, (0, dusk), (0.6, low), (1, low))
    pen = ImageDraw.Draw(picture)
    shore = round(height * 0.7)
    x = -20.0
    while x < width:
        wide, tall = width * rng.uniform(0.05, 0.12), height * rng.uniform(0.16, 0.5)
        wall = mixed(dusk, (18, 18, 26), rng.uniform(0.55, 0.8))
        pen.rectangle((x, shore - tall, x + wide, shore), fill=wall)
        step = width / 62
        for wx in np.arange(x + step * 0.4, x + wide - step * 0.6, step):
            for wy in np.arange(shore - tall + step * 0.5, shore - step, step * 1.4):
                if rng.random() < 0.55:
                    lit = hsv(0.11, 0.5, rng.uniform(0.75, 1.0))
                    pen.rectangle((wx, wy, wx + step * 0.5, wy + step * 0.8), fill=lit)
        x += wide
    mirror(picture, shore, (16, 18, 34), rng)
    return picture


def lights(rng: Random, width: int, height: int) -> Image.Image:
    """Lamps out of focus."""
    picture = fade(width, height, (0, (18, 16, 30)), (1, (44, 26, 30)))
    hue = rng.random()
    for _ in range(70):
        layer = Image.new("RGB", picture.size)
        x, y, r = rng.random() * width, rng.random() * height, width * rng.uniform(0.012, 0.06)
        colour = hsv(hue + rng.normal() * 0.09, 0.65, rng.uniform(0.25, 0.7))
        disc(ImageDraw.Draw(layer), x, y, r, colour)
        lit = np.asarray(picture).astype(np.int16) + np.asarray(layer)
        picture = Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8))
    return picture.filter(ImageFilter.GaussianBlur(width / 500))


def flower(rng: Random, width: int, height: int) -> Image.Image:
    """One flower close up before blurred leaves."""
    picture = fade(width, height, (0, hsv(0.28, 0.5, 0.5)), (1, hsv(0.35, 0.65, 0.22)))
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, r = rng.random() * width, rng.random() * height, width * rng.uniform(0.03, 0.1)
        shade = hsv(rng.uniform(0.2, 0.4), 0.6, rng.uniform(0.25, 0.65))
        pen.ellipse((x - r, y - r * 0.6, x + r, y + r * 0.6), fill=shade)
    picture = picture.filter(ImageFilter.GaussianBlur(width / 36))
    pen = ImageDraw.Draw(picture)
    hue, petals = float(rng.choice([0.93, 0.78, 0.14, 0.02, 0.62])), int(rng.integers(7, 19))
    x, y = width * rng.uniform(0.42, 0.58), height * rng.uniform(0.42, 0.55)
    radius = min(width, height) * rng.uniform(0.34, 0.42)
    for ring, tone in ((1.0, 0.78), (0.78, 0.95)):
        for turn in range(petals):
            angle = turn * math.tau / petals + ring
            tip = around(x, y, angle, radius * ring)
            half = math.pi / petals * 1.05
            middle = [around(x, y, angle + side, radius * ring * 0.66) for side in (-half, half)]
            colour = hsv(hue + rng.normal() * 0.008, 0.62, tone * rng.uniform(0.92, 1.0))
            pen.polygon([(x, y), middle[0], tip, middle[1]], fill=colour)
            pen.line([(x, y), tip], fill=mixed(colour, (255, 255, 255), 0.3), width=2)
    for _ in range(500):
        seed = around(x, y, rng.random() * math.tau, abs(rng.normal()) * radius * 0.12)
        dot = radius * 0.018
        colour = hsv(0.11 + rng.normal() * 0.015, 0.85, rng.uniform(0.6, 1.0))
        disc(pen, *seed, dot, colour)
    return picture


def fruit(rng: Random, width: int, height: int) -> Image.Image:
    """Round fruit on a table."""
    wall = hsv(rng.uniform(0.05, 0.15), 0.12, 0.93)
    table = hsv(0.07, rng.uniform(0.3, 0.5), rng.uniform(0.5, 0.72))
    picture = fade(width, height, (0, wall), (0.55, wall), (0.551, table), (1, table))
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
            colour = hsv(skin, 0.86 - 0.42 * part**2, 0.6 + 0.38 * part)
            disc(pen, *at, inner, colour)
    return picture


def balloons(rng: Random, width: int, height: int) -> Image.Image:
    """Striped balloons over a hazy plain."""
    picture = air(width, height, (108, 164, 222), 0.7, (250, 226, 196))
    for step in range(3):
        edge = (0.74 + step * 0.09 - ridge(rng, width, 0.4) * 0.1) * height
        ground = hsv(0.07, 0.3 + step * 0.1, 0.82 - step * 0.13)
        land(picture, edge.astype(np.float32), ground, hsv(0.05, 0.4, 0.55))
    pen = ImageDraw.Draw(picture)
    for number in range(int(rng.integers(4, 10))):
        r = width * (0.02 + 0.012 * number)
        x, y = width * rng.uniform(0.08, 0.92), height * rng.uniform(0.12, 0.6)
        hue = rng.random()
        for stripe in range(7):
            half = r * (1 - stripe / 7)
            colour = hsv(hue + (0.45 if stripe % 2 else 0.0), 0.72, 0.93)
            pen.ellipse((x - half, y - r, x + half, y + r), fill=colour)
        skirt = ((-0.72, 0.7), (0.72, 0.7), (0.16, 1.45), (-0.16, 1.45))
        pen.polygon([(x + r * dx, y + r * dy) for dx, dy in skirt], fill=hsv(hue, 0.7, 0.7))
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
            (hsv(rng.random(), 0.7, 0.5), ((-0.42, 0), (0.58, 0), (0.44, 0.14), (-0.3, 0.14))),
        ):
            pen.polygon([(x + tall * dx, y + tall * dy) for dx, dy in corners], fill=colour)
    return picture


Scene = Callable[[Random, int, int], Image.Image]
_ON_LAND = (mountains, lake, meadow, dunes, forest, snow, flower, balloons)
_ELSEWHERE = (sea, sunset, boats, night, aurora, town, lights, fruit)
SCENES: dict[str, Scene] = {draw.__name__: draw for draw in (*_ON_LAND, *_ELSEWHERE)}
