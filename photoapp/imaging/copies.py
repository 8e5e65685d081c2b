"""Whether two pictures are copies: in another size, saved again, cut a little, mirrored.

Both are drawn small and one is laid over the other: moved and stretched along its sides until it
fits best, by the steps of Lucas and Kanade 1981 ("An iterative image registration technique with
an application to stereo vision", IJCAI). What is left is judged as a whole and place by place,
because photos taken one after the other agree everywhere but where something moved.
tests/benchmarks/bench_copies.py measures both kinds of error.
"""

import io
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photoapp.base.picture import Compared, Likeness

Plane = NDArray[np.float32]
Flags = NDArray[np.bool_]

ALIKE = 0.955
"""The least correlation of all three colours, after fitting, that a copy has."""

ASTRAY = 0.3
"""How far the worst place of a copy is off, as a share of the picture's standard deviation."""

SMALL, ASTRAY_SMALL = 128, 0.65
"""A picture with a side of fewer pixels than SMALL, saved again, is off by more."""

_SIDE = 64  # pixels a side at which pictures are judged
_LEAST = 24  # a smaller picture is judged no more
_COARSE = 16
_BLOCKS = 8
_STEPS = 12
_CUTS = (-0.05, 0.0, 0.05)
_BLURRED = 0.7
"""The least correlation on _COARSE pixels a side that is looked at closer."""

_SHAPES = 1.16
"""So different may shapes be: 5 % cut from both ends of one side, and rounding."""

_STRETCH = 1.25
_SHARED = 0.7  # of the picture that the other has as well
_FLAT = 4.0
"""A picture whose values spread less than this (of 255) could be laid over any other."""


class _Fit(NamedTuple):
    """Where one picture lies in another, on 0..1: scale * u + shift, downwards and across."""

    scale_down: float
    scale_across: float
    shift_down: float
    shift_across: float


class _Judged(NamedTuple):
    """correlation: of what both show. astray: see ASTRAY."""

    correlation: float
    astray: float


_NOTHING = _Judged(0.0, np.inf)


def compare(picture: bytes, others: Sequence[bytes]) -> list[Compared]:
    """What each of some thumbnails (JPEG files) is to that of a picture."""
    asked = _Asked(Image.open(io.BytesIO(picture)).convert("RGB"))
    return [_likeness(asked, one) for one in others]


class _Asked:
    """The picture that others are compared with, drawn once at each size."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self.shape = image.width / image.height
        self._drawn: dict[int, Plane] = {}

    def drawn(self, side: int) -> Plane:
        """float32 [side, side, 3]."""
        if side not in self._drawn:
            self._drawn[side] = _drawn(self.image, side)
        return self._drawn[side]


def _likeness(asked: _Asked, thumbnail: bytes) -> Compared:
    try:
        opened = Image.open(io.BytesIO(thumbnail))
        size = opened.size
        if not 1 / _SHAPES <= asked.shape * size[1] / size[0] <= _SHAPES:
            return Compared(Likeness.OTHER)
        opened.draft("RGB", (2 * _SIDE, 2 * _SIDE))  # no more than is needed is decoded
        other = opened.convert("RGB")
    except OSError:  # a damaged store of thumbnails is drawn anew by the next indexing
        return Compared(Likeness.OTHER)
    side = min(_SIDE, *asked.image.size, *size)
    if side < _LEAST:
        return Compared(Likeness.OTHER)
    judged, mirrored = judge(asked.drawn(side), _drawn(other, side))
    small = min(*asked.image.size, *size) < SMALL
    if judged.correlation < ALIKE or judged.astray > (ASTRAY_SMALL if small else ASTRAY):
        return Compared(Likeness.OTHER)
    return Compared(Likeness.MIRRORED if mirrored else Likeness.COPY, judged.correlation)


def judge(one: Plane, two: Plane) -> tuple[_Judged, bool]:
    """How well a picture, float32 [S, S, 3], fits another, and whether it does so mirrored."""
    if min(one.std(), two.std()) < _FLAT:
        return _NOTHING, False
    best, mirrored = _NOTHING, False
    for turned in (False, True):
        laid = two[:, ::-1] if turned else two
        fit = _fit(one.mean(axis=2), laid.mean(axis=2))
        judged = _NOTHING if fit is None else _left(one, laid, fit)
        if judged.correlation > best.correlation:
            best, mirrored = judged, turned
    return best, mirrored


def _drawn(image: Image.Image, side: int) -> Plane:
    """float32 [side, side, 3], a little soft: saving again changes what is finest."""
    plane: Plane = np.asarray(image.resize((side, side), Image.Resampling.BICUBIC), np.float32)
    for axis in (0, 1):
        wide = np.pad(plane, [(1, 1) if a == axis else (0, 0) for a in range(3)], mode="edge")
        before, after = np.delete(wide, [-2, -1], axis), np.delete(wide, [0, 1], axis)
        plane = (before + np.float32(2) * plane + after) / np.float32(4)
    return plane


def _reduced(plane: Plane, side: int) -> Plane:
    return np.asarray(Image.fromarray(plane).resize((side, side), Image.Resampling.BOX), np.float32)


def _at(side: int, scale: float, shift: float) -> tuple[Plane, Flags]:
    """Linear interpolation at scale * u + shift as a matrix [side, side]; which u are inside."""
    at = (scale * (np.arange(side) + 0.5) / side + shift) * side - 0.5
    inside = (at > -0.5) & (at < side - 0.5)
    at = at.clip(0, side - 1.001)
    low = at.astype(np.int64)
    part = (at - low).astype(np.float32)
    matrix = np.zeros((side, side), np.float32)
    matrix[np.arange(side), low] = 1 - part
    matrix[np.arange(side), low + 1] += part
    return matrix, inside


def _fit(one: Plane, two: Plane) -> _Fit | None:
    """Where the grey picture `one` lies in `two`; None if nowhere."""
    fit = _roughly(_reduced(one, _COARSE), _reduced(two, _COARSE))
    if fit is not None:
        for side in (len(one) // 2, len(one)):
            fit = _closer(_reduced(one, side), _reduced(two, side), fit)
    return fit


@cache
def _cuts() -> tuple[list[tuple[float, float]], Plane]:
    """Scale and shift of each cut at both ends of a side, and its matrix."""
    cuts = [(1 - low - high, low) for low in _CUTS for high in _CUTS]
    return cuts, np.stack([_at(_COARSE, *cut)[0] for cut in cuts])


def _roughly(one: Plane, two: Plane) -> _Fit | None:
    """The best of nothing or _CUTS cut from, or added to, each side."""
    cuts, by = _cuts()
    moved = np.einsum("yij,jk,xlk->yxil", by, two, by, optimize=True)
    moved -= moved.mean(axis=(2, 3), keepdims=True)
    wanted = one - one.mean()
    lengths = np.sqrt(np.square(moved).sum(axis=(2, 3)) * np.square(wanted).sum())
    found = (moved * wanted).sum(axis=(2, 3)) / np.maximum(lengths, 1e-6)
    y, x = np.unravel_index(int(found.argmax()), found.shape)
    if found[y, x] < _BLURRED:
        return None
    return _Fit(cuts[y][0], cuts[x][0], cuts[y][1], cuts[x][1])


def _closer(one: Plane, two: Plane, fit: _Fit) -> _Fit:
    """Gauss-Newton steps on where it lies, and on brightness and contrast beside that."""
    side = len(one)
    place: Plane = ((np.arange(side) + 0.5) / side).astype(np.float32)
    slope_down, slope_across = np.gradient(two)
    where = np.array(fit)
    for _ in range(_STEPS):
        (by_row, rows), (by_column, columns) = _both(side, _Fit(*where))
        keep = np.outer(rows, columns)
        if keep.mean() < _SHARED:
            return fit
        moved, down, across = (
            by_row @ plane @ by_column.T for plane in (two, slope_down * side, slope_across * side)
        )
        terms: list[Plane] = [
            down * place[:, None],
            across * place,
            down,
            across,
            moved,
            np.ones_like(moved),
        ]
        design: Plane = np.stack(terms, axis=-1)[keep]
        step, *_ = np.linalg.lstsq(design.T @ design, design.T @ (one - moved)[keep], rcond=1e-6)
        where += step[:4].clip(-0.03, 0.03)
        if np.abs(step[:4]).max() < 1e-4:
            break
    return _Fit(*where.tolist())


def _both(side: int, fit: _Fit) -> tuple[tuple[Plane, Flags], tuple[Plane, Flags]]:
    return _at(side, fit.scale_down, fit.shift_down), _at(side, fit.scale_across, fit.shift_across)


def _left(one: Plane, two: Plane, fit: _Fit) -> _Judged:
    """What is left of `one`, float32 [S, S, 3], where `two` is laid over it."""
    if not all(1 / _STRETCH < scale < _STRETCH for scale in fit[:2]):
        return _NOTHING
    (by_row, rows), (by_column, columns) = _both(len(one), fit)
    keep = np.outer(rows, columns)
    if keep.mean() < _SHARED:
        return _NOTHING
    laid = np.einsum("ij,jkc,lk->ilc", by_row, two, by_column, optimize=True)
    one, laid = one - one[keep].mean(), laid - laid[keep].mean()
    squares = np.square(one[keep]).sum(), np.square(laid[keep]).sum()
    shared = float((one[keep] * laid[keep]).sum())
    if min(squares) < _FLAT**2 * keep.sum():
        return _NOTHING
    error = np.square(one - shared / squares[1] * laid).mean(axis=2) * keep
    cells = np.linspace(0, len(one), _BLOCKS, endpoint=False).astype(np.int64)
    sums, counts = (
        np.add.reduceat(np.add.reduceat(plane, cells, 0), cells, 1)
        for plane in (error, keep.astype(np.float32))
    )
    half = counts > 0.5 * counts.max()  # of a place at the edge, little may be shared
    worst = float(np.sqrt((sums[half] / counts[half]).max()))
    return _Judged(shared / float(np.sqrt(squares[0] * squares[1])), worst / float(one[keep].std()))
