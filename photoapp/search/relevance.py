"""Scores -> relevance: how sure it is that a photo shows what was asked, 0 to 1, and the cut.

A photo's score is first read against what is usual: for words, what the same photo says to any
question (`background.py`); for a picture, what the library's photos say to that picture. That is
its *standing*. Then it is read against the best standing that comes of nothing: for words, what
questions reach for which the library holds next to nothing; for a picture, what the best of as many
would by chance. How far beyond, in spreads of those best ones, is the photo's *distance*. Relevance
is a function of the distance alone, so it means the same for every encoder, library and question.
"""

from collections.abc import Sequence
from functools import cached_property
from math import exp, log, pi, sqrt
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.search.looks import Allowed, Ids, Ranked, Stop, Vector
from photoapp.vectors import Snapshot
from photoapp.vectors.background import Background

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


def log_relevance_at(distances: NDArray[np.floating]) -> NDArray[np.float64]:
    """The logarithm of `relevance_at`, float64 [n]; it tells apart what rounds to 1 there."""
    odds = STEEPNESS * (np.asarray(distances, np.float64) - EVEN)
    with np.errstate(invalid="ignore"):  # NaN stays NaN
        return np.asarray(-np.logaddexp(0, -odds), np.float64)


def distance_at(relevance: float) -> float:
    """Where a relevance between 0 and 1 is reached."""
    return EVEN + log(relevance / (1 - relevance)) / STEEPNESS


LIKELY = 0.5
MAYBE = 1 / (1 + exp(STEEPNESS * (EVEN - KEPT)))
"""Relevances from which a photo is likely right, and from which it is shown after likely ones."""


FEW = 4
"""Unlike photos that chance lets follow, as less certain, what a picture finds: part of a row."""


class Scale(NamedTuple):
    """How one question's standings become distances: (standing - zero) / spread."""

    zero: float
    spread: float


class Move(NamedTuple):
    """What pictures add to a question in words: v.direction - mean to a photo's standing.

    direction: float64 [D]. mean: of v.direction over the library. length: of the sum, if the
    question alone has 1; a standing again is what is divided by it.
    """

    direction: NDArray[np.float64]
    mean: float
    length: float


class Relevance(Protocol):
    """Relevance in one snapshot, for questions of one kind."""

    def distances(
        self,
        query: Vector,
        photos: Ids,
        among: int | None = None,
        scores: Vector | None = None,
    ) -> NDArray[np.float64]:
        """How far photos are beyond what comes of nothing, float64 [n]; the rest as in `of`."""
        ...

    def of(
        self, query: Vector, photos: Ids, scores: Vector | None = None, among: int | None = None
    ) -> Vector:
        """Relevance of photos, float32 [n], NaN for those without a vector.

        scores: theirs, as the index gives them, if known. among: of so many photos the best are
        sought (None: all). Raises ValueError for a question of another dimension.
        """
        return relevance_at(self.distances(query, photos, among, scores))

    def above(
        self, query: Vector, relevance: float, allowed: Allowed = None, stop: Stop | None = None
    ) -> Ranked:
        """Every photo of at least this relevance (0 < relevance < 1), exactly, the best first.

        Fewer allowed photos reach less by chance: they are held to what as many reach.
        Raises Cancelled.
        """
        ...

    def answer(self, query: Vector, allowed: Allowed = None, stop: Stop | None = None) -> Ranked:
        """What is worth showing, with relevances; empty if there is nothing. Raises Cancelled."""
        ...


class WordRelevance(Relevance):
    """What questions in words find. See Relevance.

    Cheap to make: what the background has not counted yet is read when first asked for. While the
    program indexes, the level is that of the photos counted so far.
    """

    def __init__(
        self, background: Background, snapshot: Snapshot, move: Move | None = None
    ) -> None:
        """move: what pictures add to every question."""
        self.background = background
        self.snapshot = snapshot
        self._move = move

    def moved(self, move: Move) -> "WordRelevance":
        """The same for questions that pictures add to."""
        other = WordRelevance(self.background, self.snapshot, move)
        other.__dict__["_usual"] = self._usual
        return other

    def scale(self, query: Vector, among: int | None = None) -> Scale:
        """Of a question, if so many photos are asked (None: all). NaN: nothing is counted yet."""
        middle, spread = self.background.level(among)
        shared = float(self.background.shared(query - self.background.yardstick.mean))
        length = 1.0 if self._move is None else self._move.length
        return Scale(middle + self.background.discount * shared / length, spread)

    def distances(
        self,
        query: Vector,
        photos: Ids,
        among: int | None = None,
        scores: Vector | None = None,
    ) -> NDArray[np.float64]:
        """See Relevance.distances. scores: of the question alone, if known."""
        if scores is None:
            scores = self.snapshot.scores_of(query, photos)
        places = self.snapshot.positions(photos)
        means, spreads = self._usual
        zero, spread = self.scale(query, among)
        standings = (scores - means[places]) / spreads[places] if len(means) else scores
        if self._move is not None:
            added = self.snapshot.scores_of(self._move.direction, photos) - self._move.mean
            standings = (standings + added) / self._move.length
        standings = np.where(places < 0, np.nan, standings)
        return np.asarray((standings - zero) / spread, np.float64)

    def above(
        self,
        query: Vector,
        relevance: float,
        allowed: Allowed = None,
        stop: Stop | None = None,
    ) -> Ranked:
        """See Relevance.above.

        A standing is what the question says more of a photo than questions do, divided by the
        photo's spread; so a bound on the spreads bounds that score, and the index finds all that
        reach it.
        """
        among = None if allowed is None else _count(allowed)
        zero, spread = self.scale(query, among)
        least = zero + distance_at(relevance) * spread
        if not len(self.snapshot) or np.isnan(least):
            return Ranked(np.zeros(0, np.int64), np.zeros(0, np.float32))
        found = [
            self.snapshot.above(asked, bound - _ROUNDING, allowed=allowed, stop=stop)[0]
            for asked, bound in self._bounds(query, least)
        ]
        photos = found[0] if len(found) == 1 else np.union1d(*found)
        return _ranked(photos, self.of(query, photos, among=among), relevance)

    def _bounds(self, query: Vector, least: float) -> list[tuple[Vector, float]]:
        """What to ask the index for: each photo of at least this standing reaches one of these.

        With w what words say of a photo, m what is added and s the photo's spread, a standing of
        at least t means w + s m >= s t; where m is positive, that is no more than with the largest
        of all spreads in place of the s before m, else no more than with the smallest.
        """
        smallest, largest = self._extremes
        words = np.asarray(query - self.background.yardstick.mean, np.float64)
        if self._move is None:
            return [(words.astype(np.float32), least * (smallest if least > 0 else largest))]
        least *= self._move.length
        bound = least * (smallest if least > 0 else largest)
        direction, mean = self._move.direction, self._move.mean
        return [
            ((words + s * direction).astype(np.float32), bound + s * mean)
            for s in (smallest, largest)
        ]

    def answer(self, query: Vector, allowed: Allowed = None, stop: Stop | None = None) -> Ranked:
        """See Relevance.answer: what is likely and, if anything is, what is maybe."""
        return cut(self.above(query, MAYBE, allowed, stop))

    @cached_property
    def _extremes(self) -> tuple[float, float]:
        spreads = self._usual[1]
        return float(spreads.min(initial=np.inf)), float(spreads.max(initial=0))

    @cached_property
    def _usual(self) -> tuple[Vector, Vector]:
        """What each photo of the snapshot says to any question: float32 [N] and [N]."""
        held = self.background
        if held.is_of(self.snapshot):
            return held.means, held.spreads
        return held.usual_of(self.snapshot)


class PictureRelevance(Relevance):
    """What pictures find. See Relevance.

    Needs no background: mean and deviation of a picture's scores over the library are known in
    closed form, and unlike photos lie about a normal distribution by them. Unlike words, a picture
    is alike in some degree to most of what a library holds, so what is maybe is an answer, too.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def scale(self, query: Vector, among: int | None = None) -> Scale:
        """Of a question, if so many photos are asked (None: all); of its scores themselves.

        Unlike photos lie about a normal distribution. A photo is likely where it is an outlier
        (EVEN) even among the best of as many unlike ones, of which one sigma is from the median to
        p = 0.84; and maybe where about FEW of these get. Photos that are alike are part of the
        distribution, not beyond it: held to more than this, none of three sunsets in a hundred
        photos would be found by another.
        """
        from statistics import NormalDist  # here: words, asked far more often, never need it

        mean, deviation = self.snapshot.background(query)
        count = max(among or len(self.snapshot), 1)
        normal = NormalDist()
        middle, upper = (normal.inv_cdf(p ** (1 / count)) for p in (0.5, normal.cdf(1)))
        likely = middle + EVEN * (upper - middle)
        maybe = normal.inv_cdf(max(1 - FEW / count, 0.5))
        spread = (likely - maybe) / (EVEN - KEPT) * max(deviation, _ROUNDING)
        return Scale(mean + likely * max(deviation, _ROUNDING) - EVEN * spread, spread)

    def distances(
        self,
        query: Vector,
        photos: Ids,
        among: int | None = None,
        scores: Vector | None = None,
    ) -> NDArray[np.float64]:
        """See Relevance.distances. scores: of the question, if known."""
        if scores is None:
            scores = self.snapshot.scores_of(query, photos)
        zero, spread = self.scale(query, among)
        return (scores.astype(np.float64) - zero) / spread

    def above(
        self, query: Vector, relevance: float, allowed: Allowed = None, stop: Stop | None = None
    ) -> Ranked:
        """See Relevance.above."""
        among = None if allowed is None else _count(allowed)
        zero, spread = self.scale(query, among)
        bound = zero + distance_at(relevance) * spread - _ROUNDING
        photos, scores = self.snapshot.above(query, bound, allowed=allowed, stop=stop)
        return _ranked(photos, self.of(query, photos, scores, among), relevance)

    def answer(self, query: Vector, allowed: Allowed = None, stop: Stop | None = None) -> Ranked:
        """See Relevance.answer: what is likely and what is maybe."""
        return self.above(query, MAYBE, allowed, stop)


_ROUNDING = 1e-4  # of scores in float32, with room to spare


def cut(found: Ranked) -> Ranked:
    """The part of an order, best first, that is an answer: nothing without a likely photo."""
    if not len(found.photos) or found.scores[0] < LIKELY:
        return Ranked(found.photos[:0], found.scores[:0])
    kept = int(np.count_nonzero(found.scores >= MAYBE))
    return Ranked(found.photos[:kept], found.scores[:kept])


def combined(
    wanted: Sequence[Vector], unwanted: Sequence[Vector] = (), weights: Sequence[float] = ()
) -> Vector:
    """One relevance of several terms, float32 [n]: all that is wanted, nothing that is not.

    weights: of the wanted; none: all alike. See `combined_logs`.
    """
    logs = [np.log(np.maximum(term.astype(np.float64), 1e-30)) for term in wanted]
    return np.exp(combined_logs(logs, unwanted, weights)).astype(np.float32)


def combined_logs(
    wanted: Sequence[NDArray[np.float64]], unwanted: Sequence[Vector], weights: Sequence[float] = ()
) -> NDArray[np.float64]:
    """The logarithm of one relevance, float64 [n]. wanted: logarithms. unwanted: relevances.

    The weighted geometric mean of the wanted, times the chance that none of the unwanted is right:
    a photo surely of one thing and surely not of the other is no answer to both.
    """
    shares = weights or [1.0] * len(wanted)
    result = np.average(wanted, axis=0, weights=shares) if wanted else np.zeros(len(unwanted[0]))
    for term in unwanted:
        result = result + np.log1p(-np.minimum(term.astype(np.float64), 1 - 1e-12))
    return np.asarray(result, np.float64)


def _ranked(photos: Ids, relevances: Vector, least: float) -> Ranked:
    kept = relevances >= least
    photos, relevances = photos[kept], relevances[kept]
    order = np.lexsort((photos, -relevances))
    return Ranked(photos[order], relevances[order])


def _count(allowed: NDArray[np.bool_] | Ids) -> int:
    return int(np.count_nonzero(allowed)) if allowed.dtype == np.bool_ else len(allowed)
