"""Sums over the library from which the background of any question follows in closed form."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.codes import Frame


@dataclass(slots=True)
class Moments:
    """count, sum [D] and sum of outer products [D, D] of turned vectors, float64.

    Kept about the frame's centre, so that the variance does not drown in a large common mean.
    """

    count: int
    first: NDArray[np.float64]
    second: NDArray[np.float64]

    @classmethod
    def none(cls, dim: int) -> "Moments":
        """Of no vectors."""
        return cls(0, np.zeros(dim), np.zeros((dim, dim)))

    def copy(self) -> "Moments":
        """One that can be changed without this one."""
        return Moments(self.count, self.first.copy(), self.second.copy())

    def add(self, turned: NDArray[np.float64]) -> None:
        """Count in turned vectors, float64 [n, D]."""
        self.count += len(turned)
        self.first += turned.sum(axis=0)
        self.second += turned.T @ turned

    def remove(self, turned: NDArray[np.float64]) -> None:
        """Take out turned vectors counted in before."""
        self.count -= len(turned)
        self.first -= turned.sum(axis=0)
        self.second -= turned.T @ turned

    def mean(self, frame: Frame) -> NDArray[np.float64]:
        """The mean vector, float64 [D]; zeros without vectors."""
        if not self.count:
            return np.zeros(len(self.first))
        return frame.centre + frame.rotation.T @ self.first / self.count

    def covariance(self, frame: Frame) -> NDArray[np.float64]:
        """The covariance of the vectors, float64 [D, D]; zeros without vectors."""
        if not self.count:
            return np.zeros_like(self.second)
        mean = self.first / self.count
        turned = self.second / self.count - np.outer(mean, mean)
        found: NDArray[np.float64] = frame.rotation.T @ turned @ frame.rotation
        return (found + found.T) / 2

    def background(self, frame: Frame, query: NDArray[np.float64]) -> tuple[float, float]:
        """Mean and standard deviation of v.q over the library; zeros without vectors."""
        if not self.count:
            return 0.0, 0.0
        turned = frame.rotation @ query
        mean = float(self.first @ turned) / self.count
        square = float(turned @ self.second @ turned) / self.count
        return float(frame.centre @ query) + mean, max(square - mean * mean, 0.0) ** 0.5
