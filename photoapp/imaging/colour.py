"""Pixels of any mode and profile -> sRGB, 8 bit, on white."""

import functools
import io
import itertools
from typing import Final

import numpy as np
from PIL import Image, ImageChops, ImageCms

from photoapp.imaging.cicp import Cicp, cicp_to_srgb

MOST_PROFILE_BYTES: Final = 8 << 20
"""Larger than any real profile (CMYK presses: about 3 MB)."""

_INPUTS: Final = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}


def plain(image: Image.Image) -> Image.Image:
    """The same picture as L, RGB, CMYK or LAB, transparency laid on white.

    White, because that is what paper, browsers and most viewers lay under a picture.
    """
    if image.mode in ("L", "RGB") and "transparency" not in image.info:
        return image
    if image.mode in _INPUTS and image.mode not in ("L", "RGB"):
        return image
    if image.mode.startswith("I") or image.mode == "F":
        return _from_deep(image)
    if image.mode in ("LA", "La"):
        return _on_white(image.convert("LA") if image.mode == "La" else image, "L")
    if image.mode in ("RGBA", "RGBa", "PA") or "transparency" in image.info:
        return _on_white(image.convert("RGBA"), "RGB")
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, profile: bytes | None, cicp: Cicp | None) -> Image.Image:
    """An image of `plain` as sRGB. A broken or unfitting profile is ignored, as browsers do."""
    transform = None
    if profile and len(profile) <= MOST_PROFILE_BYTES:
        transform = _transform(profile, image.mode)
    if transform is not None:
        return _apply(image, transform)
    if image.mode == "LAB":
        return _apply(image, _lab())
    rgb = image if image.mode == "RGB" else image.convert("RGB")
    if cicp and not profile:
        return cicp_to_srgb(rgb, cicp)
    return rgb


def _apply(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    return transform.apply(image)


def _on_white(image: Image.Image, mode: str) -> Image.Image:
    ground = Image.new(mode, image.size, "white")
    ground.paste(image.convert(mode), mask=image.getchannel("A"))
    return ground


def _from_deep(image: Image.Image) -> Image.Image:
    """16 and 32 bit greys, stretched so that the format's white (or, if beyond, the most) is 255.

    Integers count as 16 bit if any exceeds 255; floats as 0 to 1 unless they go beyond.
    """
    values = np.asarray(image)
    if image.mode.startswith("I;16"):
        return Image.fromarray((values.astype(np.uint16) >> 8).astype(np.uint8))
    values = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    most = float(values.max(initial=0.0))
    steps = (1.0, 255.0, 65535.0) if image.mode == "F" else (255.0, 65535.0)
    white = next((step for step in steps if most <= step), most)
    grey = np.clip(values * (255.0 / white), 0, 255)
    return Image.fromarray(np.rint(grey).astype(np.uint8))


@functools.cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@functools.cache
def _lab() -> ImageCms.ImageCmsTransform:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return _build(lab, "LAB")


def _build(profile: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    # Relative colorimetric with black point compensation: what photo programs do by default.
    return ImageCms.buildTransform(
        profile,
        _srgb(),
        mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


@functools.lru_cache(maxsize=32)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """None if the profile is broken, is for another kind of picture, or changes nothing."""
    try:
        parsed = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if parsed.profile.xcolor_space.strip() != _INPUTS[mode].ljust(4).strip():
            return None
        transform = _build(parsed, mode)
        if mode == "RGB" and _changes_nothing(transform):
            return None
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether no colour moves by more than 2 of 255: sRGB under its many names.

    Judged by what it does, because names lie: there are profiles that swap channels.
    """
    steps = range(0, 256, 32)
    colours = [*itertools.product((*steps, 255), repeat=3)]
    probe = Image.new("RGB", (len(colours), 1))
    probe.putdata(colours)
    difference = ImageChops.difference(probe, _apply(probe, transform))
    return max(high for _, high in difference.getextrema()) <= 2  # type: ignore[misc]
