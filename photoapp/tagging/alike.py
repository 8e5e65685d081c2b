"""Groups of look-alikes: photos so much alike that one look decides them all."""

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_CELL = 128
"""Photos that are compared with each other at a time, on average."""

_MOST = 1024  # ... and at most, however many are alike


def look_alikes(vectors: Vectors, level: float) -> NDArray[np.int32]:
    """The group of each photo, int32 [N], numbered in the order of the first of each.

    vectors: unit float32 [N, D], in the order in which they will be looked at. level: the least
    cosine to the first of a group, so that no group drifts from one thing to another.

    Photos are compared within cells: each belongs to the nearest of some pivots, which look-alikes
    nearly always share. So the cost is far from that of all pairs; who is missed stands alone.
    """
    groups = np.arange(len(vectors), dtype=np.int32)
    for places in _cells(vectors):
        mine = vectors[places]
        alike = mine @ mine.T >= level
        free = np.ones(len(places), np.bool_)
        for first in np.flatnonzero(alike.sum(axis=1) > 1):
            if free[first]:
                taken = alike[first] & free
                groups[places[taken]] = places[first]
                free &= ~taken
    return np.unique(groups, return_inverse=True)[1].astype(np.int32)


def _cells(vectors: Vectors) -> list[NDArray[np.int64]]:
    """Places that belong together, each ascending."""
    count = len(vectors)
    if count <= _CELL:
        return [np.arange(count)]
    pivots = vectors[::_CELL]
    nearest = np.concatenate(
        [
            (vectors[start : start + _MOST] @ pivots.T).argmax(axis=1)
            for start in range(0, count, _MOST)
        ]
    )
    order = np.argsort(nearest, kind="stable")
    cells = np.split(order, np.flatnonzero(np.diff(nearest[order])) + 1)
    return [part for cell in cells for part in np.split(cell, range(_MOST, len(cell), _MOST))]
