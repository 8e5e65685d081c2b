"""Pixels of any mode and profile -> 8 bit RGB on white, as sRGB or as a screen has it."""

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


def adapted(
    image: Image.Image, profile: bytes, cicp: Cicp | None, target: bytes = b""
) -> Image.Image:
    """An image of `plain` in the colours wanted. profile: what its numbers mean, b"" if nobody
    says; a broken or unfitting one is ignored, as browsers do. target: ICC profile of the screen,
    b"" for sRGB, which a broken one counts as, too.
    """
    if image.mode == "L" and _space(profile) == "RGB":
        image = image.convert("RGB")  # a grey picture saved with the profile of its colour original
    if _space(profile) != _INPUTS[image.mode]:
        if image.mode == "LAB":
            profile = _lab()
        else:
            image = _rgb(image)
            if cicp and not profile:
                image = cicp_to_srgb(image, cicp)
            profile = _srgb()
    target = target if _space(target) == "RGB" else _srgb()
    transform = None if profile == target else _transform(profile, image.mode, target)
    return _rgb(image) if transform is None else transform.apply(image)


def _rgb(image: Image.Image) -> Image.Image:
    return image if image.mode == "RGB" else image.convert("RGB")


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
def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@functools.cache
def _lab() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


@functools.lru_cache(maxsize=32)
def _space(profile: bytes) -> str:
    """What kind of picture a profile is for, as `_INPUTS` names them; "" if it is broken."""
    if not 0 < len(profile) <= MOST_PROFILE_BYTES:
        return ""
    try:
        return str(_parsed(profile).profile.xcolor_space).strip()
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return ""


def _parsed(profile: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(io.BytesIO(profile))


@functools.lru_cache(maxsize=32)
def _transform(profile: bytes, mode: str, target: bytes) -> ImageCms.ImageCmsTransform | None:
    """None if one of them is broken, or nothing changes."""
    try:
        # Relative colorimetric with black point compensation: what photo programs do by default.
        transform = ImageCms.buildTransform(
            _parsed(profile),
            _parsed(target),
            mode,
            "RGB",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        return None if mode == "RGB" and _changes_nothing(transform) else transform
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether no colour moves by more than 2 of 255: sRGB under its many names.

    Judged by what it does, because names lie: there are profiles that swap channels.
    """
    steps = range(0, 256, 32)
    colours = [*itertools.product((*steps, 255), repeat=3)]
    probe = Image.new("RGB", (len(colours), 1))
    probe.putdata(colours)
    difference = ImageChops.difference(probe, transform.apply(probe))
    return max(high for _, high in difference.getextrema()) <= 2  # type: ignore[misc]
