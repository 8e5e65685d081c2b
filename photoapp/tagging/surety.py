"""A head's scores -> how sure it is that a photo bears the taught tag.

Photos without the tag score normally about 0, with the library's deviation; those with it as far
above as examples did that the head had not seen. With equal deviations the log odds are then linear
in the score. They are moderated by how uncertain the head itself is (MacKay 1992, The Evidence
Framework Applied to Classification Networks, 5), and the share of photos with the tag is what makes
the library's own scores most likely (Saerens, Latinne and Decaestecker 2002, by EM). What the user
decided on what was suggested corrects the log odds of all taught tags, and of each by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, pi, sqrt
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from photoapp.tagging.heads import Head, log_odds

Wide = NDArray[np.float64]

TAIL = 2.0
"""Deviations from which scores of a library are looked at one by one; a sample tells the rest."""

OFFSET, SLOPE, TAG = 1.0, 0.25, 1.0
"""How far, in log odds, the corrections may lie from none: one standard deviation. A head may well
be wrong by a factor of e in its odds, and on a tag by as much again; its order is trusted more."""

_USUAL = 0.02  # share of photos with a tag that EM starts from
_MOST = 0.5
_ROUNDS, _STILL = 300, 1e-7


@dataclass(frozen=True, slots=True)
class Surety:
    """Log odds are slope * score + offset; slope 0: the head tells nothing."""

    slope: float
    offset: float

    @classmethod
    def of(cls, head: Head, deviation: float, scores: Wide, counts: Wide) -> Self:
        """Of a head in a library whose scores deviate so much.

        scores: float64 [n], of photos nobody has decided on, less their mean in the library.
        counts: float64 [n], how many photos each stands for.
        """
        variance = deviation**2
        above = max(float(head.held_out.mean()), 0.0) if len(head.held_out) else 0.0
        if not variance or not above:
            return cls(0.0, log_odds(_USUAL))
        slope = above / variance / sqrt(1 + pi / 8 * head.doubt)
        share = _share(slope * (scores - above / 2), counts)
        return cls(slope, log_odds(share) - slope * above / 2)

    def reaching(self, odds: float) -> float:
        """The score, less its mean in the library, that has these log odds; infinite if none."""
        return (odds - self.offset) / self.slope if self.slope else inf

    def log_odds(self, scores: NDArray[np.floating]) -> Wide:
        """float64 [n], of scores less their mean in the library."""
        return self.slope * np.asarray(scores, np.float64) + self.offset


def _share(odds: Wide, counts: Wide) -> float:
    """The share of photos with the tag, never none and never most. odds: before it, [n]."""
    total = max(float(counts.sum()), 1.0)
    least = 0.5 / total
    share = max(_USUAL, least)
    for _ in range(_ROUNDS):
        sure = confidence(odds + log_odds(share))
        before, share = share, min(max(float(sure @ counts) / total, least), _MOST - least / 2)
        if abs(share - before) < _STILL * share:
            break
    return share


def confidence(odds: NDArray[np.floating]) -> Wide:
    """0 to 1, float64 [n], of log odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -50, 50))), np.float64)


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
        design[:, 0], design[:, 1] = 1, np.clip([one.odds for one in decided], -30, 30)
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
