"""Colours named by code points instead of a profile (PNG cICP, nclx of HEIF and AVIF) -> sRGB.

Code points, matrices and curves: ITU-T H.273 (2023), ITU-R BT.2100-2 and BT.2408-5.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]

# Chromaticities of red, green, blue and white (x, y), by H.273 ColourPrimaries.
_D65 = (0.3127, 0.3290)
_PRIMARIES = {
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),  # BT.2020
    11: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), (0.314, 0.351)),  # DCI P3
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _D65),  # Display P3
}
_SRGB = ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060), _D65)

_REFERENCE_WHITE = 203.0
"""Nits of paper white in a high dynamic range picture (BT.2408)."""


@dataclass(frozen=True, slots=True)
class Cicp:
    """H.273 code points: primaries, and transfer (the curve)."""

    primaries: int
    transfer: int


def find_cicp(head: bytes, kind: str) -> Cicp | None:
    """The code points in the first bytes of a PNG, AVIF or HEIF file, if there are any."""
    if kind == "PNG":
        at = head.find(b"\0\0\0\x04cICP")
        fields = head[at + 8 : at + 10] if at >= 0 else b""
        return Cicp(fields[0], fields[1]) if len(fields) == 2 else None
    if kind in ("AVIF", "HEIF"):
        at = head.find(b"colrnclx")
        fields = head[at + 8 : at + 12] if at >= 0 else b""
        if len(fields) == 4:
            return Cicp(int.from_bytes(fields[:2], "big"), int.from_bytes(fields[2:], "big"))
    return None


def cicp_to_srgb(image: Image.Image, cicp: Cicp) -> Image.Image:
    """An RGB image in sRGB; unknown code points, and those that sRGB stands for, change nothing."""
    curve = _to_linear(cicp.transfer)
    primaries = _PRIMARIES.get(cicp.primaries)
    if curve is None and primaries is None:
        return image
    linear = (curve if curve is not None else _srgb_to_linear())[np.asarray(image)]
    if primaries is not None:
        linear = linear @ (np.linalg.inv(_to_xyz(_SRGB)) @ _to_xyz(primaries)).T.astype(np.float32)
    if cicp.transfer in (16, 18):
        linear = _shoulder(linear)
    return Image.fromarray(_encode(linear))


def _steps() -> Floats:
    return np.arange(256, dtype=np.float32) / np.float32(255)


def _srgb_to_linear() -> Floats:
    signal = _steps()
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4).astype(
        np.float32
    )


def _to_linear(transfer: int) -> Floats | None:
    """Linear light of each 8-bit signal, 1 = paper white; None where sRGB's curve serves."""
    signal = _steps()
    if transfer == 4:
        return np.asarray(signal**2.2, np.float32)
    if transfer == 5:
        return np.asarray(signal**2.8, np.float32)
    if transfer == 8:
        return signal
    if transfer == 16:  # PQ
        root = signal ** (1 / 78.84375)
        top = np.maximum(root - 0.8359375, 0)
        light = (top / (18.8515625 - 18.6875 * root)) ** (1 / 0.1593017578125)
        return np.asarray(light * (10000 / _REFERENCE_WHITE), np.float32)
    if transfer == 18:  # HLG on a display of 1,000 nits: system gamma 1.2
        scene = np.where(
            signal <= 0.5,
            signal**2 / 3,
            (np.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12,
        )
        return np.asarray(scene**1.2 * (1000 / _REFERENCE_WHITE), np.float32)
    return None


def _to_xyz(corners: tuple[tuple[float, float], ...]) -> NDArray[np.float64]:
    """The matrix from linear RGB of these primaries to XYZ (columns scaled to the white)."""
    xyz = np.array([(x / y, 1.0, (1 - x - y) / y) for x, y in corners]).T
    basis, white = xyz[:, :3], xyz[:, 3]
    return np.asarray(basis * np.linalg.solve(basis, white))


def _shoulder(linear: Floats) -> Floats:
    """Highlights above 0.75 of paper white rolled off smoothly, all channels by one factor."""
    knee = np.float32(0.75)
    peak = np.maximum(linear.max(axis=2, keepdims=True), np.float32(1e-6))
    rolled = knee + (1 - knee) * (1 - np.exp(-(peak - knee) / (1 - knee)))
    return np.where(peak > knee, linear * (rolled / peak), linear)


def _encode(linear: Floats) -> NDArray[np.uint8]:
    light = np.clip(linear, 0, 1)
    signal = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(signal * 255), np.uint8)
