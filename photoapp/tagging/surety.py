"""A head's scores -> how sure it is that a photo bears the taught tag.

Photos without the tag score normally about 0, with the library's deviation; those with it as far
above as examples did that the head had not seen. With equal deviations the log odds are linear in
the score, but for how many photos bear the tag: every share that may be is counted by how likely it
makes the library's own scores. The slope is moderated by how uncertain the head itself is (MacKay
1992, The Evidence Framework Applied to Classification Networks, 5). What the user decided on what
was suggested then corrects the log odds of all taught tags, and of each by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, pi, sqrt
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from photoapp.tagging.heads import Head

Wide = NDArray[np.float64]

TAIL = 2.0
"""Deviations from which scores of a library are looked at one by one; a sample tells the rest."""

OFFSET, SLOPE, TAG = 1.0, 0.25, 1.0
"""How far, in log odds, the corrections may lie from none: one standard deviation. A head may well
be wrong by a factor of e in its odds, and on a tag by as much again; its order is trusted more."""

TOGETHER = 10
"""Photos of a library that say as much as one: they are not independent, but taken of the same
things one after the other. The likelihood of dependent observations is scaled down (Chandler and
Bate 2007, Inference for Clustered Data Using the Independence Loglikelihood). Of 1, 3, 10 and 30
the one with the best calibration over the second list of concepts of bench_taught.py."""

_FAR = 30.0  # log odds; no confidence is told apart from 1 there
_SHARES = 30  # tried, from half a photo to half the library
_MOST = 0.5
_ROUNDS, _STILL = 100, 1e-7


@dataclass(frozen=True, slots=True)
class Surety:
    """The log odds of one share are slope * (score - middle) + log odds of the share.

    shares, weights: float64 [s], those that may be and how probable each is. A slope of 0: the head
    tells nothing.
    """

    slope: float
    middle: float
    shares: Wide
    weights: Wide

    @classmethod
    def of(cls, head: Head, deviation: float, scores: Wide, counts: Wide) -> Self:
        """Of a head in a library whose scores deviate so much.

        scores: float64 [n], of photos nobody has decided on, less their mean in the library.
        counts: float64 [n], how many photos each stands for.
        """
        least = 0.5 / max(float(counts.sum()), 2.0)
        shares = np.geomspace(least, _MOST, _SHARES, endpoint=False)
        even = np.full(_SHARES, 1 / _SHARES)
        above = max(float(head.held_out.mean()), 0.0) if len(head.held_out) else 0.0
        if not deviation or not above:
            return cls(0.0, 0.0, shares, even)
        slope = above / deviation**2 / sqrt(1 + pi / 8 * head.doubt)
        times = np.exp(np.clip(slope * (scores - above / 2), -_FAR, _FAR)) - 1
        likely = np.array([float(counts @ np.log1p(one * times)) for one in shares]) / TOGETHER
        weights = np.exp(likely - likely.max())
        return cls(slope, above / 2, shares, weights / weights.sum())

    def log_odds(self, scores: NDArray[np.floating]) -> Wide:
        """float64 [n], of scores less their mean in the library."""
        odds = self.slope * (np.asarray(scores, np.float64) - self.middle)
        prior = np.log(self.shares / (1 - self.shares))
        sure = confidence(odds[:, None] + prior) @ self.weights
        return np.asarray(np.log(sure / (1 - sure)), np.float64)

    def reaching(self, odds: float) -> float:
        """The score, less its mean in the library, that has these log odds; infinite if none."""
        if not self.slope:
            return inf
        low, high = self.middle - _FAR / self.slope, self.middle + _FAR / self.slope
        for _ in range(_ROUNDS):
            between = (low + high) / 2
            if self.log_odds(np.array([between]))[0] < odds:
                low = between
            else:
                high = between
        return high if high < self.middle + _FAR / self.slope else inf


def confidence(odds: NDArray[np.floating]) -> Wide:
    """0 to 1, float64 [n], of log odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -_FAR, _FAR))), np.float64)


class Decided(NamedTuple):
    """A suggestion of a taught tag that the user decided on; odds: as it was made, uncorrected."""

    tag: int
    odds: float
    right: bool


@dataclass(frozen=True)
class Correction:
    """What the user's decisions say of log odds: offset + slope * them + what the tag adds."""

    offset: float = 0.0
    slope: float = 1.0
    tags: Mapping[int, float] = field(default_factory=dict)

    @classmethod
    def learnt(cls, decided: Sequence[Decided]) -> Self:
        """The most probable correction under normal priors, by Newton's method."""
        if not decided:
            return cls()
        tags, which = np.unique([one.tag for one in decided], return_inverse=True)
        design = np.zeros((len(decided), 2 + len(tags)))
        design[:, 0], design[:, 1] = 1, np.clip([one.odds for one in decided], -_FAR, _FAR)
        design[np.arange(len(decided)), 2 + which] = 1
        right = np.array([one.right for one in decided], np.float64)
        tightness = np.array([OFFSET**-2, SLOPE**-2, *[TAG**-2] * len(tags)])
        believed = np.array([0.0, 1.0, *[0.0] * len(tags)])
        found = believed.copy()
        for _ in range(_ROUNDS):
            sure = confidence(design @ found)
            steep = design.T @ (right - sure) - tightness * (found - believed)
            bend = (design.T * (sure * (1 - sure))) @ design + np.diag(tightness)
            step = np.linalg.solve(bend, steep)
            found += step * min(1.0, 2.0 / max(float(np.abs(step).max()), _STILL))
            if float(np.abs(step).max()) < _STILL:
                break
        offset, slope, *rest = found.tolist()
        return cls(offset, max(slope, 0.1), dict(zip(tags.tolist(), rest, strict=True)))

    def of(self, tag: int, odds: Wide) -> Wide:
        """Corrected log odds, float64 [n]."""
        return self.offset + self.slope * odds + self.tags.get(tag, 0.0)

    def before(self, tag: int, odds: float) -> float:
        """The uncorrected log odds that become these."""
        return (odds - self.offset - self.tags.get(tag, 0.0)) / self.slope
