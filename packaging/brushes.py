"""What drawn pictures are made of: skies, ridges, light, water. See `scenes.py`."""

import colorsys
import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Array = NDArray[np.float32]
Rgb = tuple[int, int, int]
Random = np.random.Generator


def fade(width: int, height: int, *stops: tuple[float, Rgb]) -> Image.Image:
    """Rows from colour to colour. stops: how far down, and the colour there."""
    rows = np.linspace(0.0, 1.0, height)
    at = [stop[0] for stop in stops]
    bands = [np.interp(rows, at, [stop[1][band] for stop in stops]) for band in range(3)]
    column = np.stack(bands, axis=-1)[:, None, :]
    return Image.fromarray(np.broadcast_to(column, (height, width, 3)).round().astype(np.uint8))


def air(width: int, height: int, top: Rgb, line: float, low: Rgb) -> Image.Image:
    """From the colour at the top to that at a line, and the same below it."""
    return fade(width, height, (0, top), (line, low), (1, low))


def ridge(rng: Random, width: int, rough: float, octaves: int = 7) -> Array:
    """A mountain's edge, (width,) between 0 and 1: noise of ever finer steps."""
    x = np.linspace(0.0, 1.0, width)
    line = np.zeros(width)
    for octave in range(octaves):
        points = 3 * 2**octave + 1
        knots = rng.random(points)
        line += rough**octave * np.interp(x, np.linspace(0, 1, points), knots)
    line -= line.min()
    return (line / max(float(line.max()), 1e-6)).astype(np.float32)


def land(picture: Image.Image, edge: Array, colour: Rgb, foot: Rgb) -> None:
    """Fill below an edge, (width,) rows from the top, from a colour to that of its foot."""
    height = picture.height
    rows = np.arange(height, dtype=np.float32)[:, None]
    depth = np.clip((rows - edge[None, :]) / max(height - float(edge.min()), 1.0), 0.0, 1.0)
    mixed = [(1 - depth) * colour[band] + depth * foot[band] for band in range(3)]
    pixels = np.asarray(picture).copy()
    below = rows >= edge[None, :]
    pixels[below] = np.stack(mixed, axis=-1).round().astype(np.uint8)[below]
    picture.paste(Image.fromarray(pixels))


def mixed(one: Rgb, other: Rgb, part: float) -> Rgb:
    """A colour between two."""
    first, second, third = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return first, second, third


def hsv(hue: float, saturation: float, value: float) -> Rgb:
    """A colour from its hue, saturation and value, 0 to 1."""
    red, green, blue = colorsys.hsv_to_rgb(hue % 1.0, saturation, value)
    return round(red * 255), round(green * 255), round(blue * 255)


def clouds(picture: Image.Image, rng: Random, lowest: float, strength: float) -> None:
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


def glow(picture: Image.Image, x: float, y: float, radius: float, colour: Rgb) -> None:
    """Light that gets weaker from a point on; three radii away there is none."""
    left, top = (max(round(at - 3 * radius), 0) for at in (x, y))
    right, low = round(x + 3 * radius), round(y + 3 * radius)
    box = left, top, min(right, picture.width), min(low, picture.height)
    across = (np.arange(box[0], box[2])[None, :] - x) / radius
    down = (np.arange(box[1], box[3])[:, None] - y) / radius
    light = np.exp(-(across**2 + down**2))[..., None]
    pixels = np.asarray(picture.crop(box)).astype(np.float32)
    lit = 255 - (255 - pixels) * (1 - light * np.asarray(colour) / 255)
    picture.paste(Image.fromarray(lit.round().astype(np.uint8)), box[:2])


def mirror(picture: Image.Image, shore: int, tint: Rgb, rng: Random) -> None:
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


def disc(pen: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: Rgb) -> None:
    """A filled circle."""
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def fir(pen: ImageDraw.ImageDraw, x: float, foot: float, tall: float, colour: Rgb) -> None:
    """A fir in five storeys."""
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


def around(x: float, y: float, angle: float, radius: float) -> tuple[float, float]:
    """A point at an angle and a distance from another."""
    return x + math.cos(angle) * radius, y + math.sin(angle) * radius
