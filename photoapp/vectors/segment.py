"""A run of rows as parallel columns, mapped from files or held in memory; never changed."""

import mmap
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 32_768
"""Rows looked at in one go: 16 MiB of codes at 512 dimensions, 0.6 ms; `stop` is asked between.

Half as many are no faster, and take the interpreter twice as often from threads that want it.
"""


def columns(dim: int) -> dict[str, tuple[np.dtype[Any], tuple[int, ...]]]:
    """The columns of a row by name: element type as stored (little-endian) and shape of a row."""
    return {
        "rows": (np.dtype("<i8"), ()),
        "photos": (np.dtype("<i8"), ()),
        "halves": (np.dtype("<f2"), (dim,)),
        "codes": (np.dtype("i1"), (dim,)),
        "scale": (np.dtype("<f4"), ()),
        "residual": (np.dtype("<f4"), ()),
        "length": (np.dtype("<f4"), ()),
    }


class Segment:
    """Columns of n rows (see `columns` and codes.py), and the map that the vectors lie in.

    rows, photos: int64 [n]. halves: float16 [n, D], the stored vectors. codes: int8 [n, D].
    scale, residual, length: float32 [n].
    """

    def __init__(self, held: Mapping[str, NDArray[Any]], pages: mmap.mmap | None = None) -> None:
        self.rows: NDArray[np.int64] = held["rows"]
        self.photos: NDArray[np.int64] = held["photos"]
        self.halves: NDArray[np.float16] = held["halves"]
        self.codes: NDArray[np.int8] = held["codes"]
        self.scale: NDArray[np.float32] = held["scale"]
        self.residual: NDArray[np.float32] = held["residual"]
        self.length: NDArray[np.float32] = held["length"]
        self._pages = pages

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def widest(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The largest residual and the largest length in each block, float32 [n / BLOCK]."""
        starts = np.arange(0, len(self), BLOCK)
        return (
            np.maximum.reduceat(self.residual, starts),
            np.maximum.reduceat(self.length, starts),
        )

    def release(self) -> None:
        """Let the system take back the pages of vectors that were read.

        They stay in its cache, but no longer count as this process's memory: reading a thousand
        scattered rows maps 64 KiB around each of them.
        """
        if self._pages is not None and hasattr(mmap, "MADV_DONTNEED"):
            self._pages.madvise(mmap.MADV_DONTNEED)
