"""Groups of look-alikes: photos so much alike that one look decides them all."""

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Places = NDArray[np.int64]

_CELL = 128
"""Photos to a pivot, on average."""

_PIVOTS = 2  # that each photo is compared at: who is missed at one is met at the other
_MOST = 1024  # photos compared with each other at a time, however many are alike


def look_alikes(vectors: Vectors, level: float) -> NDArray[np.int32]:
    """The group of each photo, int32 [N], numbered in the order of the first of each.

    vectors: unit float32 [N, D], in the order in which they will be looked at. level: the least
    cosine to the first of a group, so that no group drifts from one thing to another.

    Photos are compared where they are nearest to the same pivots, which look-alikes nearly always
    are. So the cost is far from that of all pairs; who is missed stands alone.
    """
    leader = np.full(len(vectors), -1, np.int64)
    for places in _cells(vectors):
        mine = vectors[places]
        alike = mine @ mine.T >= level
        for row in np.flatnonzero(alike.sum(axis=1) > 1):
            first = places[row]
            if leader[first] in (-1, first):
                mates = places[alike[row]]
                leader[mates[(leader[mates] < 0) & (mates >= first)]] = first
    alone = leader < 0
    leader[alone] = np.flatnonzero(alone)
    return np.unique(leader, return_inverse=True)[1].astype(np.int32)


def _cells(vectors: Vectors) -> list[Places]:
    """Places that belong together, each ascending; every place is in _PIVOTS of them."""
    count = len(vectors)
    if count <= _PIVOTS * _CELL:
        return [np.arange(count)]
    pivots = vectors[::_CELL]
    nearest = np.concatenate(
        [
            np.argpartition(vectors[start : start + _MOST] @ -pivots.T, _PIVOTS - 1)[:, :_PIVOTS]
            for start in range(0, count, _MOST)
        ]
    ).ravel()
    order = np.argsort(nearest, kind="stable")
    cells = np.split(order // _PIVOTS, np.flatnonzero(np.diff(nearest[order])) + 1)
    return [part for cell in cells for part in np.split(cell, range(_MOST, len(cell), _MOST))]
