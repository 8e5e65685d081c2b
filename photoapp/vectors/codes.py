"""Vectors as int8 codes, and the proof of how far a score made from codes can be off.

Let v be a stored vector (float16), m the centre, R an orthogonal matrix (`rotation`), q the
question. With y = R (v - m) and p = R q, both in float64,

    v.q = m.q + (v - m).q = m.q + y.p.

A row keeps a scale s, int8 codes c with y = s c + r, its residual norm |r| and the length |s c|.
The question is coded the same way: p = t d + e. So

    y.p = s c.p + r.p = s t (c.d) + s c.e + r.p,

and by Cauchy and Schwarz the value computed in the first pass, m.q + t s (c.d), is off by at most

    |s c| |e| + |r| |p|.

What rounding adds is at most 2^-21 (|v| + |m|) |q|, and is folded into the stored |r|:
the float32 product s (c.d) has two roundings, 2^-23 |s c| |t d|, where |s c| < 1.26 (|v| + |m|)
and |t d| < 1.26 |q| as long as D <= 4096; the exact score is rounded to float32 once, 2^-24 |v|
|q|; float64 sums over D terms and R's departure from orthogonality stay under 2^-30. The norms
themselves are rounded up. Nothing in this needs the data to look like anything: a poor centre or
scale makes the bound wide, never wrong.

Why the centre: embeddings share a large mean, which would eat the range of the codes. Why the
rotation: a few coordinates larger than the rest would too; turned, every coordinate carries a
like share, so that the largest is about 3.3 standard deviations and |r| about 0.75 % of |y|.
"""

import hashlib
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

MAX_DIM = 4096
"""Longest vector for which the figures of the proof hold."""

_ROUNDING = 2.0**-21
_UP = 1 + 2.0**-20
_TOP = 127
_HUGE = 3e38  # beyond any product, within float32
_NOTHING = 1e-30  # a vector no longer than this lies on the centre


@cache
def rotation(dim: int) -> NDArray[np.float64]:
    """An orthogonal matrix [D, D] that spreads any coordinate over all: DCT-II after sign flips.

    In closed form, so that every machine and version has the same one. The signs (bits of a hash)
    keep smooth vectors from being gathered into a few coordinates, as a bare DCT would.
    """
    order = np.arange(dim)
    turn = np.cos(np.pi / dim * np.outer(order, order + 0.5)) * np.sqrt(2 / dim)
    turn[0] /= np.sqrt(2)
    digest = hashlib.shake_256(b"photoapp rotation").digest(dim // 8 + 1)
    bits = np.unpackbits(np.frombuffer(digest, np.uint8))[:dim]
    signed: NDArray[np.float64] = turn * (1.0 - 2.0 * bits)
    return signed


@dataclass(frozen=True, slots=True)
class Coded:
    """Rows as codes: int8 [n, D]; scale, residual, length: float32 [n]; turned: y, float64."""

    codes: NDArray[np.int8]
    scale: NDArray[np.float32]
    residual: NDArray[np.float32]
    length: NDArray[np.float32]
    turned: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Probe:
    """A question as codes. base: m.q. step: t. code: d. reach: at least |p| and |q|. slip: |e|."""

    query: NDArray[np.float64]
    base: float
    step: float
    code: NDArray[np.int8]
    reach: float
    slip: float

    def error(
        self, residual: NDArray[np.float32], length: NDArray[np.float32]
    ) -> NDArray[np.float64]:
        """The bound of the proof for rows with these norms, float64 [n]."""
        return residual.astype(np.float64) * self.reach + length.astype(np.float64) * self.slip

    def value(self, products: NDArray[np.float32]) -> NDArray[np.float64]:
        """The scores that scaled products s (c.d) stand for, float64 [n]."""
        return self.base + self.step * products.astype(np.float64)

    def least_product(self, score: float, error: float) -> np.float32:
        """No smaller product s (c.d) can belong to a row of this score and error."""
        wanted = min(max((score - error - self.base) / self.step, -_HUGE), _HUGE)
        below: np.float32 = np.nextafter(np.float32(wanted), np.float32(-np.inf))
        return below


class Frame:
    """A centre float64 [D] and the rotation: what codes are relative to."""

    def __init__(self, centre: NDArray[np.float64]) -> None:
        self.centre = centre
        self.rotation = rotation(len(centre))
        self._size = float(np.linalg.norm(centre))

    def turn(self, vectors: NDArray[np.float32]) -> NDArray[np.float64]:
        """R (v - m) of every row, float64 [n, D]."""
        turned: NDArray[np.float64] = (vectors.astype(np.float64) - self.centre) @ self.rotation.T
        return turned

    def encode(self, vectors: NDArray[np.float32]) -> Coded:
        """Codes and norms of rows, float32 [n, D] holding float16 values."""
        turned = self.turn(vectors)
        top = np.abs(turned).max(axis=1, initial=0.0)
        scale = np.where(top > _NOTHING, top / _TOP, 0.0).astype(np.float32)
        step = np.where(scale > 0, scale, np.inf).astype(np.float64)
        codes = np.clip(np.rint(turned / step[:, None]), -_TOP, _TOP)
        spelt = codes * scale[:, None].astype(np.float64)
        rounding = _ROUNDING * (_norms(vectors.astype(np.float64)) + self._size)
        return Coded(
            codes.astype(np.int8),
            scale,
            ((_norms(turned - spelt) + rounding) * _UP).astype(np.float32),
            (_norms(spelt) * _UP).astype(np.float32),
            turned,
        )

    def fits(
        self,
        vectors: NDArray[np.float32],
        codes: NDArray[np.int8],
        scale: NDArray[np.float32],
        residual: NDArray[np.float32],
    ) -> bool:
        """Whether stored codes are of these vectors, as far as their residual norms can tell."""
        spelt = codes * scale[:, None].astype(np.float64)
        return bool(np.all(_norms(self.turn(vectors) - spelt) <= residual))

    def probe(self, query: NDArray[np.float64]) -> Probe | None:
        """The question coded; None where codes cannot tell (a zero or extreme question)."""
        turned = self.rotation @ query
        size = float(np.linalg.norm(query))
        if not 1e-15 < size < 1e15:
            return None
        step = float(np.abs(turned).max()) / _TOP
        code = np.clip(np.rint(turned / step), -_TOP, _TOP)
        return Probe(
            query,
            float(self.centre @ query),
            step,
            code.astype(np.int8),
            max(size, float(np.linalg.norm(turned))) * _UP,
            float(np.linalg.norm(turned - step * code)) * _UP,
        )


def _norms(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    norms: NDArray[np.float64] = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return norms
