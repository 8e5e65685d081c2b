"""Scores -> relevance: how sure it is that a photo shows what was asked, 0 to 1, and the cut.

A photo's score is read twice against the background (`background.py`). First against what the
same photo says to any question: its standing. Then against the best standings that questions reach
for which the library holds next to nothing: how far beyond them, in spreads, is the photo's
*distance*. Relevance is a function of the distance alone, so it means the same for every encoder,
library and question, and within a question it orders as standings do.
"""

from collections.abc import Sequence
from math import exp, log, pi, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.search.background import Background
from photoapp.search.looks import Allowed, Ids, Ranked, Stop, Vector
from photoapp.vectors import Snapshot

EVEN = 2.5
"""The distance at which a photo is as likely right as not: where an outlier begins by the usual
rule, median plus 2.5 scaled absolute deviations (Leys and others 2013, J. Exp. Soc. Psych. 49)."""

KEPT = 1.0
"""The distance down to which photos follow a likely one as "maybe": one question about nothing in
six gets as far."""

STEEPNESS = pi / sqrt(6)
"""Log odds a spread. Best scores of many follow Gumbel's law, whose tail thins by this much for
each standard deviation; so do the odds that nothing is behind a score."""


def relevance_at(distances: NDArray[np.floating]) -> Vector:
    """Relevance 0 to 1, float32 [n], at distances in spreads."""
    bounded = np.clip(np.asarray(distances, np.float64), -50, 50)
    return (1 / (1 + np.exp(-STEEPNESS * (bounded - EVEN)))).astype(np.float32)


def distance_at(relevance: float) -> float:
    """Where a relevance between 0 and 1 is reached."""
    return EVEN + log(relevance / (1 - relevance)) / STEEPNESS


LIKELY = 0.5
MAYBE = 1 / (1 + exp(STEEPNESS * (EVEN - KEPT)))
"""Relevances from which a photo is likely right, and from which it is shown after likely ones."""


class Cut(NamedTuple):
    """The standings from which photos are likely, and from which maybe. With no likely photo the
    answer to a question is nothing.
    """

    likely: float
    maybe: float


class Relevance:
    """Relevance in one snapshot for one kind of question (words, or pictures).

    Cheap to make: what the background has not counted yet is read when first asked for. While the
    program indexes, the level is that of the photos counted so far.
    """

    def __init__(self, background: Background, snapshot: Snapshot) -> None:
        self.background = background
        self.snapshot = snapshot
        self._usual: tuple[Vector, Vector] | None = None

    def cut(self, among: int | None = None) -> Cut:
        """The standings from which photos are likely and maybe, if so many are in question.

        NaN where nothing is known yet: the background counts no photo.
        """
        middle, spread = self.background.level(among)
        return Cut(middle + EVEN * spread, middle + KEPT * spread)

    def of(
        self, query: Vector, photos: Ids, scores: Vector | None = None, among: int | None = None
    ) -> Vector:
        """Relevance of photos, float32 [n], NaN for those without a vector.

        scores: theirs, as the index gives them, if known. Raises ValueError for a question of
        another dimension.
        """
        if scores is None:
            scores = self.snapshot.scores_of(query, photos)
        places = self.snapshot.positions(photos)
        means, spreads = self._known()
        standings = (scores - means[places]) / spreads[places]
        standings[places < 0] = np.nan
        middle, spread = self.background.level(among)
        return relevance_at((standings - middle) / spread)

    def above(
        self,
        query: Vector,
        relevance: float,
        allowed: Allowed = None,
        stop: Stop | None = None,
        among: int | None = None,
    ) -> Ranked:
        """Every photo of at least this relevance (0 < relevance < 1), exactly, the best first.

        A standing is a score of the question less the usual one, divided by the photo's spread; so
        the score that the smallest spread asks for is a bound, and the index finds the candidates.
        Raises Cancelled.
        """
        middle, spread = self.background.level(among)
        least = middle + distance_at(relevance) * spread
        spreads = self._known()[1]
        extreme = spreads.min(initial=np.inf) if least > 0 else spreads.max(initial=0)
        bound = least * float(extreme) - _SLACK if len(spreads) else 0.0
        asked = np.asarray(query - self.background.yardstick.mean, np.float32)
        photos, _ = self.snapshot.above(asked, bound, allowed=allowed, stop=stop)
        relevances = self.of(query, photos, among=among)
        kept = relevances >= relevance
        photos, relevances = photos[kept], relevances[kept]
        order = np.lexsort((photos, -relevances))
        return Ranked(photos[order], relevances[order])

    def answer(self, query: Vector, allowed: Allowed = None, stop: Stop | None = None) -> Ranked:
        """What is likely and, if anything is, what is maybe; relevances beside the photos.

        Empty for a question with nothing to find. Fewer allowed photos reach less by chance, so
        the level is that of as many. Raises Cancelled.
        """
        among = None if allowed is None else _count(allowed)
        found = self.above(query, MAYBE, allowed, stop, among)
        if not len(found.photos) or found.scores[0] < LIKELY:
            return Ranked(found.photos[:0], found.scores[:0])
        return found

    def _known(self) -> tuple[Vector, Vector]:
        """What each photo of the snapshot says to any question: float32 [N] and [N]."""
        if self._usual is None:
            held = self.background
            if held.is_of(self.snapshot):
                self._usual = held.means, held.spreads
            else:
                self._usual = held.usual_of(self.snapshot)
        return self._usual


_SLACK = 1e-4  # rounding of a score in float16 and float32, with room to spare


def combined(wanted: Sequence[Vector], unwanted: Sequence[Vector] = ()) -> Vector:
    """One relevance of several terms, float32 [n]: all that is wanted, nothing that is not.

    The geometric mean of the wanted, times the chance that none of the unwanted is right: a photo
    surely of one thing and surely not of the other is no answer to both.
    """
    logs = [np.log(np.maximum(term, 1e-30)) for term in wanted]
    first = (wanted or unwanted)[0]
    result = np.exp(np.mean(logs, axis=0)) if logs else np.ones(len(first))
    for term in unwanted:
        result = result * (1 - term)
    return np.asarray(result, np.float32)


def _count(allowed: NDArray[np.bool_] | Ids) -> int:
    return int(np.count_nonzero(allowed)) if allowed.dtype == np.bool_ else len(allowed)
