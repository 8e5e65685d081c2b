"""The first pass: from int8 codes, the few rows that may belong to the answer."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.codes import Probe
from photoapp.vectors.kernel import Kernel
from photoapp.vectors.parallel import Stop, each
from photoapp.vectors.segment import BLOCK, Segment

_GATHER = 4
"""Below one row in so many, copying the wanted rows is cheaper than reading their block whole."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows `start` to `stop` of a segment whose first row has position `base`.

    wanted: which of them are asked for, bool [stop - start]; None: all.
    """

    segment: Segment
    base: int
    start: int
    stop: int
    wanted: NDArray[np.bool_] | None


@dataclass(frozen=True, slots=True)
class Candidates:
    """Rows that may belong: positions int64 [n], values and errors float64 [n] (codes.py)."""

    positions: NDArray[np.int64]
    values: NDArray[np.float64]
    errors: NDArray[np.float64]

    def able(self, score: float) -> "Candidates":
        """Those whose exact score may be `score` or more."""
        return self.at(self.values + self.errors >= score)

    def at(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> "Candidates":
        """Some of them."""
        return Candidates(self.positions[which], self.values[which], self.errors[which])


class Floor:
    """A score that a row must be able to reach; rises when `best` asks for a number of rows.

    Every row's exact score is at least its value less its error. So once `best` rows have shown
    such a lower end, no row that cannot reach the smallest of them is among the `best`.
    """

    def __init__(self, score: float = -np.inf, best: int | None = None) -> None:
        self.score = score
        self._best = best
        self._ends = np.empty(0)
        self._lock = threading.Lock()

    def raise_by(self, found: Candidates) -> None:
        """Learn from more candidates; each may be shown once."""
        if self._best is None:
            return
        with self._lock:
            ends = np.concatenate([self._ends, found.values - found.errors])
            if len(ends) >= self._best:
                ends = np.partition(ends, len(ends) - self._best)[-self._best :]
                self.score = float(ends[0])
            self._ends = ends


def blocks(segments: Sequence[Segment], wanted: NDArray[np.bool_] | None) -> list[Block]:
    """The segments in blocks, those without a wanted row left out. wanted: by position."""
    found = []
    base = 0
    for segment in segments:
        for start in range(0, len(segment), BLOCK):
            stop = min(start + BLOCK, len(segment))
            inside = None
            if wanted is not None:
                inside = wanted[base + start : base + stop]
                count = np.count_nonzero(inside)
                if count == 0:
                    continue
                if count == stop - start:
                    inside = None
            found.append(Block(segment, base, start, stop, inside))
        base += len(segment)
    return found


def scan(
    probe: Probe, parts: Sequence[Block], floor: Floor, kernel: Kernel, stop: Stop | None
) -> Candidates:
    """All rows of the blocks that can reach the floor (and some that no longer can, see `able`)."""
    found: list[Candidates] = []

    def look(block: Block) -> None:
        candidates = _look(probe, block, floor, kernel)
        floor.raise_by(candidates)
        found.append(candidates)

    each(parts, look, stop)
    return Candidates(
        np.concatenate([np.empty(0, np.int64), *(part.positions for part in found)]),
        np.concatenate([np.empty(0), *(part.values for part in found)]),
        np.concatenate([np.empty(0), *(part.errors for part in found)]),
    ).able(floor.score)


def _look(probe: Probe, block: Block, floor: Floor, kernel: Kernel) -> Candidates:
    segment, wanted = block.segment, block.wanted
    codes = segment.codes[block.start : block.stop]
    scale = segment.scale[block.start : block.stop]
    few = None
    if wanted is not None and np.count_nonzero(wanted) * _GATHER < len(codes):
        few = np.flatnonzero(wanted)
        codes, scale = codes[few], scale[few]
    products = kernel.dots(codes, probe.code)
    products *= scale
    score = floor.score
    residuals, lengths = (widest[block.start // BLOCK] for widest in segment.widest)
    widest = float(residuals) * probe.reach + float(lengths) * probe.slip
    hits = np.flatnonzero(products >= probe.least_product(score, widest))
    if few is not None:
        rows = few[hits] + block.start
    else:
        hits = hits if wanted is None else hits[wanted[hits]]
        rows = hits + block.start
    errors = probe.error(segment.residual[rows], segment.length[rows])
    return Candidates(rows + block.base, probe.value(products[hits]), errors).able(score)
