"""The score itself: what every answer of this room is made of."""

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.kernel import Kernel

CHUNK = 2048
"""Rows widened at a time: 12 MiB of float32 and float64 at 512 dimensions."""


def exact(
    halves: NDArray[np.float16], query: NDArray[np.float64], kernel: Kernel
) -> NDArray[np.float32]:
    """float32 [n]: v.q of stored vectors float16 [n, D], summed in float64, rounded once.

    A row's score depends on that row and the question alone: einsum adds along a row in one order
    however many rows there are (a matrix product does not), so blocks, threads and filters never
    change a bit of it.
    """
    rows = kernel.widen(halves).astype(np.float64)
    sums: NDArray[np.float64] = np.einsum("ij,j->i", rows, query)
    return sums.astype(np.float32)
