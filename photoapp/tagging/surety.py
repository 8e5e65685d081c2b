"""A head's scores -> how sure it is that a photo bears the taught tag.

Photos with the tag score normally as far above the library's mean as examples did that the head had
not seen, those without it as far below as follows from the tag's share of the library, all with one
deviation, so that the library's is what it is. With a share the log odds are then linear in the
score; every share that may be is counted by how likely it makes the library's own scores. The slope
is moderated by how uncertain the head itself is (MacKay 1992, The Evidence Framework Applied to
Classification Networks, 5). What the user decided on what was suggested then corrects the log odds
of all taught tags, and of each by itself.
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

COARSE = 16
"""As much as so many photos the scores of a library may say of the share, however many there are:
they are only roughly normal, and beyond that it is the misfit that speaks (the coarsened likelihood
of Miller and Dunson 2019, Robust Bayesian Inference via Coarsening). Of 8, 16 and 32 the one by
which labels of the second list of concepts of bench_taught.py were likeliest."""

_FAR = 30.0  # log odds; no confidence is told apart from 1 there
_SHARES = 30  # tried, from half a photo to half the library
_MOST = 0.5
_WITHIN = 0.05  # of the library's variance at least is among photos with the tag, and among others
_LEAST = 1e-9
_ROUNDS, _STILL = 100, 1e-7


@dataclass(frozen=True, slots=True)
class Surety:
    """For each share of photos with the tag that may be: slope * score + offset are log odds.

    slopes, offsets, weights: float64 [s]; weights: how probable each share is. None: the head tells
    nothing.
    """

    slopes: Wide
    offsets: Wide
    weights: Wide

    @classmethod
    def of(cls, head: Head, deviation: float, scores: Wide, counts: Wide) -> Self:
        """Of a head in a library whose scores deviate so much.

        scores: float64 [n], of photos nobody has decided on, less their mean in the library.
        counts: float64 [n], how many photos each stands for.
        """
        above = max(float(head.held_out.mean()), 0.0) if len(head.held_out) else 0.0
        if deviation < _LEAST or not above:
            return cls(np.zeros(0), np.zeros(0), np.zeros(0))
        total = max(float(counts.sum()), 2.0)
        shares = np.geomspace(0.5 / total, _MOST, _SHARES, endpoint=False)
        below = above * shares / (1 - shares)
        within = deviation**2 - above * below
        may_be = within >= _WITHIN * deviation**2
        may_be[0] = True  # of too few photos nothing else may be left
        within = np.maximum(within, _WITHIN * deviation**2)
        shares, below, within = shares[may_be], below[may_be], within[may_be]
        slopes = (above + below) / within / sqrt(1 + pi / 8 * head.doubt)
        middles = (above - below) / 2
        odds = np.clip((scores[:, None] - middles) * slopes, -_FAR, _FAR)
        fit = np.log1p(shares * (np.exp(odds) - 1)) - (scores[:, None] + below) ** 2 / within / 2
        likely = counts @ (fit - np.log(within) / 2) * COARSE / (COARSE + total)
        weights = np.exp(likely - likely.max())
        offsets = np.log(shares / (1 - shares)) - slopes * middles
        return cls(slopes, offsets, weights / weights.sum())

    @property
    def tells(self) -> bool:
        """Whether any score is likelier with the tag than without."""
        return bool(len(self.slopes))

    def log_odds(self, scores: NDArray[np.floating]) -> Wide:
        """float64 [n], of scores less their mean in the library; -inf of a head without a word."""
        if not self.tells:
            return np.full(len(scores), -inf)
        odds = np.asarray(scores, np.float64)[:, None] * self.slopes + self.offsets
        sure = confidence(odds) @ self.weights
        return np.asarray(np.log(sure / (1 - sure)), np.float64)

    def reaching(self, odds: float) -> float:
        """The score, less its mean in the library, that has these log odds; infinite if none."""
        if not self.tells:
            return inf
        ends = (np.array([-_FAR, _FAR])[:, None] - self.offsets) / self.slopes
        low, high = float(ends[0].min()), float(ends[1].max())
        for _ in range(_ROUNDS):
            between = (low + high) / 2
            if self.log_odds(np.array([between]))[0] < odds:
                low = between
            else:
                high = between
        return high


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
