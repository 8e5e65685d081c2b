"""The two inner loops, in SIMD where numkong runs: int8 dot products and widening float16.

Both give the same numbers whichever way they are computed, so nothing else depends on it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)

WORTH_SIMD = 100_000
"""Rows read from which importing numkong has paid for itself: 25 ms against 0.2 us a row."""

_rows_read = 0

_EXACT_COLUMNS = 2**24 // 127**2
"""Products of int8 (at most 127 each way) whose sum float32 still holds exactly: 1,040."""


@dataclass(frozen=True, slots=True)
class Kernel:
    """dots(codes int8 [n, D], code int8 [D]) -> float32 [n], the exact sums rounded once.

    widen(float16 [n, D]) -> float32 [n, D], exact.
    """

    name: str
    dots: Callable[[NDArray[np.int8], NDArray[np.int8]], NDArray[np.float32]]
    widen: Callable[[NDArray[np.float16]], NDArray[np.float32]]


def _numpy_dots(codes: NDArray[np.int8], code: NDArray[np.int8]) -> NDArray[np.float32]:
    total = np.zeros(len(codes))
    for start in range(0, len(code), _EXACT_COLUMNS):
        part = slice(start, start + _EXACT_COLUMNS)
        total += codes[:, part].astype(np.float32) @ code[part].astype(np.float32)
    return total.astype(np.float32)


def _numpy_widen(halves: NDArray[np.float16]) -> NDArray[np.float32]:
    return halves.astype(np.float32)


NUMPY = Kernel("numpy", _numpy_dots, _numpy_widen)


def _numkong_kernel(numkong: Any) -> Kernel:
    def dots(codes: NDArray[np.int8], code: NDArray[np.int8]) -> NDArray[np.float32]:
        out = np.empty(len(codes), np.float32)
        if len(codes):
            numkong.dot(codes, code, out=out)
        return out

    def widen(halves: NDArray[np.float16]) -> NDArray[np.float32]:
        if not halves.size:
            return np.empty(halves.shape, np.float32)
        return np.asarray(numkong.astype(halves, "float32"))

    return Kernel("numkong", dots, widen)


def _agrees(kernel: Kernel) -> bool:
    """Whether a kernel gives NumPy's numbers, also where sums saturate in a careless one."""
    codes = np.full((4, 520), 127, np.int8)
    codes[1] = -127
    codes[2, ::2] = -127
    codes[3] = np.arange(520) % 255 - 127
    halves = np.array([[0.0, -0.0, 6e-8, -6.1e-5, 1 / 3, 65504.0, -1.0, 0.1]], np.float16)
    return all(
        np.array_equal(kernel.dots(codes, code), _numpy_dots(codes, code)) for code in codes
    ) and np.array_equal(kernel.widen(halves), _numpy_widen(halves))


@cache
def simd() -> Kernel:
    """Numkong if it can be imported and agrees with NumPy on this processor, else NumPy."""
    try:
        import numkong  # here: one question to a small library need not wait for it

        kernel = _numkong_kernel(numkong)
        if _agrees(kernel):
            return kernel
        log.warning("numkong disagrees with NumPy on this processor: NumPy is used")
    except (ImportError, OSError, AttributeError, TypeError, ValueError, RuntimeError) as error:
        log.warning("numkong cannot be used (%s): NumPy is used", error)
    return NUMPY


def kernel_for(rows: int) -> Kernel:
    """The kernel to read so many rows with: NumPy until this process has read many."""
    global _rows_read
    _rows_read += rows
    return simd() if _rows_read >= WORTH_SIMD else NUMPY
