"""Examples -> a taught tag's head: one direction in which all photos of a library are scored.

The photos that bear a tag are taken to lie about a centre of their own, spread as the library is.
Then the log odds that a photo bears it are w.(v - mean) and a constant, where w leads from the
library's mean to that centre in the library's own metric (Fisher's linear discriminant). What is
known of w before any example is the tag's name: w is drawn from a normal distribution about the
name's vector, whose width is told by the examples themselves (their marginal likelihood). So the
name counts for much while examples are few or say the same, and for little where they say
something else.

From LINEAR_FROM examples on, given and rejected ones together, this is the prior of a logistic
regression that tells them from each other and from a sample of the library. How far it may depart
from its prior is what best foretells examples left out; if nothing does, it does not depart. Below
PROTOTYPE_FROM examples the name and what there is say which photos to ask about, and no more.
"""

from dataclasses import dataclass
from math import log
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from photoapp.base.tagged import TaughtBy

Vector = NDArray[np.float32]
Wide = NDArray[np.float64]
Places = NDArray[np.int64]

PROTOTYPE_FROM = 3
LINEAR_FROM = 8
"""Examples from which a tag is told by their centre, and from which by a regression."""

WIDTHS = np.geomspace(1e-4, 30, 24)
"""What is tried as the variance of w beyond its name, in units of one example's noise."""

DEPARTURES = (0.0, 0.1, 0.3, 1.0)
"""What is tried as the share of the prior's variance that the regression may use."""

FOLDS = 8
"""Parts of the examples that are left out in turn; fewer examples: one at a time."""

HARDEST = 64
"""Examples of each kind that the regression looks at, those nearest to being taken for the other:
only these say where the border is, as the support vectors of a margin do."""

_SCALE = 10.0
"""What w is times an unknown encoder's unit vector of a name: about the temperature by which dual
encoders are trained (log 10 to log 100; Radford and others 2021, 2.5)."""

_BORDER = 4.0  # variance of the regression's constant, in log odds: it is nearly free
_ROUNDS, _STILL = 12, 1e-3  # of Newton's method
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Space:
    """How a library's vectors lie. D dimensions.

    mean: float64 [D]. axes: float64 [D, D], columns, the principal axes. variances: float64 [D]
    along them, shrunk so that none is 0.
    """

    mean: Wide
    axes: Wide
    variances: Wide

    @classmethod
    def of(cls, mean: Wide, covariance: Wide, count: int) -> Self:
        """From the moments of so many vectors.

        Shrunk towards equal variances by as much as is best for a normal distribution (Chen,
        Wiesel, Eldar and Hero 2010, Shrinkage Algorithms for MMSE Covariance Estimation, OAS).
        """
        dim = len(mean)
        found, axes = np.linalg.eigh(covariance)
        found = np.maximum(found, 0)
        usual = max(float(found.mean()), _LEAST)
        squares = float(np.square(found).mean())  # of all entries, times D
        above = (squares / dim + usual**2) / max(
            (count + 1) * (squares / dim - usual**2 / dim), _LEAST**2
        )
        share = min(above, 1.0)
        return cls(mean, axes, (1 - share) * found + share * usual)

    def inside(self, vectors: NDArray[np.floating]) -> Wide:
        """Vectors [n, D] about the mean and along the axes, float64 [n, D]."""
        return np.asarray((vectors - self.mean) @ self.axes, np.float64)


class Name(NamedTuple):
    """What an encoder takes a tag's name for. direction: float64 [D], the text's vector less what
    all texts have in common. scale: what the encoder multiplies cosines by to have log odds.
    """

    direction: Wide
    scale: float = _SCALE


@dataclass(frozen=True, slots=True)
class Head:
    """How a taught tag is told: by v.weights + bias, 0 in the mean of the library.

    weights: float32 [D]. doubt: variance, over the library, of a score if w is drawn as it may be.
    held_out: float64 [n], scores of the given examples, less their mean in the library, by heads
    that had not seen them; none of too few examples.
    """

    by: TaughtBy
    weights: Vector
    bias: float
    doubt: float
    held_out: Wide


class _Belief(NamedTuple):
    """What is believed of w along the axes: mean float64 [D] and variance float64 [D]."""

    mean: Wide
    variance: Wide


def learn(
    space: Space, yes: Vector, no: Vector, name: Name | None = None, sample: Vector | None = None
) -> Head | None:
    """The head of a tag; None where nothing is known of it, neither examples nor a name.

    yes, no: photos given and rejected, float32 [n, D] and [m, D]. name: None where the encoder
    reads no words. sample: photos of the library that nobody has decided on, of which few bear the
    tag, float32 [k, D]. The order of photos makes no difference, not of a bit.
    """
    if not len(yes) and name is None:
        return None
    yes, no = _ordered(yes), _ordered(no)
    mine, others = space.inside(yes), space.inside(no)
    asked = None if name is None else Name(space.axes.T @ name.direction, name.scale)
    belief = _believed(space, mine, asked)
    if len(yes) < PROTOTYPE_FROM:
        return _head(space, TaughtBy.NOTHING, belief.mean, belief, np.zeros(0))
    held = [_believed(space, np.delete(mine, fold, axis=0), asked) for fold in _folds(len(mine))]
    if len(yes) + len(no) < LINEAR_FROM:
        return _head(space, TaughtBy.PROTOTYPE, belief.mean, belief, _left_out(mine, held))
    few = _ordered(sample) if sample is not None else np.zeros((0, len(space.mean)), np.float32)
    tried = [_Trial(space, mine, others, space.inside(few), departure) for departure in DEPARTURES]
    best, scores = max(((one, one.foretold(held)) for one in tried), key=lambda it: it[1].right)
    return _head(space, TaughtBy.LINEAR, best.fitted(belief), belief, scores.yes)


def _head(space: Space, by: TaughtBy, found: Wide, belief: _Belief, held_out: Wide) -> Head:
    weights = (space.axes @ found).astype(np.float32)
    doubt = float(belief.variance @ space.variances)
    return Head(by, weights, -float(space.mean @ weights), doubt, held_out)


def _believed(space: Space, mine: Wide, name: Name | None) -> _Belief:
    """What examples, float64 [n, D] along the axes, and the name say of w.

    Along an axis of variance s the examples' centre is s w, give or take s / n; w is normal about a
    times the name, with one variance for all axes. That variance is averaged over WIDTHS by how
    likely each makes the centre; a is normal about the encoder's scale, give or take half of it.
    """
    if not len(mine):
        return _by_name(space, name)
    variances = space.variances
    root = np.sqrt(variances)
    centre = mine.mean(axis=0) / root
    said = np.zeros_like(centre) if name is None else name.direction * root
    scale = _SCALE if name is None else name.scale
    tightness = (scale / 2) ** -2
    widths = (WIDTHS / variances.mean())[:, None]
    noise = 1 / len(mine)
    spread = widths * variances + noise
    times = ((said * centre / spread).sum(axis=1) + scale * tightness) / (
        (said**2 / spread).sum(axis=1) + tightness
    )
    rest = centre - times[:, None] * said
    likely = -0.5 * (np.log(spread) + rest**2 / spread).sum(axis=1)
    likely -= 0.5 * tightness * (times - scale) ** 2
    shares = np.exp(likely - likely.max())
    shares /= shares.sum()
    told = widths * variances / spread
    means = (times[:, None] * said + told * rest) / root
    mean = shares @ means
    variance = shares @ (widths * (1 - told) + (means - mean) ** 2)
    return _Belief(mean, variance)


def _by_name(space: Space, name: Name | None) -> _Belief:
    nothing = np.zeros(len(space.mean))
    return _Belief(nothing if name is None else name.scale * name.direction, nothing)


# -- the regression ------------------------------------------------------------------------------


class _Foretold(NamedTuple):
    """Scores of given examples left out, and how well all left out were told (mean log odds)."""

    yes: Wide
    right: float


@dataclass(frozen=True, slots=True)
class _Trial:
    """A logistic regression about a belief, of which it may use a share of the variance.

    mine, others, sample: float64 [., D] along the axes. The sample weighs as much as those given.
    """

    space: Space
    mine: Wide
    others: Wide
    sample: Wide
    departure: float

    def fitted(self, belief: _Belief, mine: Wide | None = None, others: Wide | None = None) -> Wide:
        """The direction w along the axes, float64 [D]. mine, others: instead of all."""
        mine = self.mine if mine is None else mine
        others = self.others if others is None else others
        if not self.departure or not len(others) + len(self.sample):
            return belief.mean
        hard = mine[_first(mine @ belief.mean)], others[_first(-(others @ belief.mean))]
        rows = np.concatenate([*hard, self.sample])
        right = np.arange(len(rows)) < len(hard[0])
        weights = np.ones(len(rows))
        weights[len(hard[0]) + len(hard[1]) :] = len(hard[0]) / max(len(self.sample), 1)
        prior = belief.variance * self.departure
        kernel = (rows * prior) @ rows.T + _BORDER
        start = rows @ belief.mean - self._border(belief.mean)
        found: Wide = belief.mean + prior * (_most_probable(kernel, start, right, weights) @ rows)
        return found

    def foretold(self, held: list[_Belief]) -> _Foretold:
        """What is foretold of examples left out. held: beliefs without each fold of those given."""
        yes, no = np.zeros(len(self.mine)), np.zeros(len(self.others))
        parts = _folds(len(self.others)), _folds(len(self.mine))
        right: list[float] = []
        for turn, belief in enumerate(held):
            out = parts[1][turn]
            away = parts[0][turn] if turn < len(parts[0]) else np.zeros(0, np.int64)
            left = np.delete(self.mine, out, axis=0), np.delete(self.others, away, axis=0)
            found = self.fitted(belief, *left)
            border = self._border(found)
            yes[out], no[away] = self.mine[out] @ found, self.others[away] @ found
            right.extend(-np.logaddexp(0, border - yes[out]))
            right.extend(-np.logaddexp(0, no[away] - border))
        return _Foretold(yes, float(np.mean(right)))

    def _border(self, found: Wide) -> float:
        """The score at which examples and the library are as likely: half way to their centre."""
        return 0.5 * float(self.space.variances @ found**2)


def _most_probable(kernel: Wide, start: Wide, right: NDArray[np.bool_], weights: Wide) -> Wide:
    """The dual weights float64 [n] of a logistic regression with a normal prior, by Newton's method
    (Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, algorithm 3.1).

    kernel: prior covariance of the n scores. start: their prior mean.
    """
    scores, dual = start.copy(), np.zeros(len(start))
    for _ in range(_ROUNDS):
        sure = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        bend = np.maximum(weights * sure * (1 - sure), _LEAST)
        pull = bend * (scores - start) + weights * (right - sure)
        root = np.sqrt(bend)
        inner = np.eye(len(scores)) + root[:, None] * kernel * root
        dual = pull - root * np.linalg.solve(inner, root * (kernel @ pull))
        before, scores = scores, start + kernel @ dual
        if float(np.abs(scores - before).max(initial=0)) < _STILL:
            break
    return dual


def _left_out(mine: Wide, held: list[_Belief]) -> Wide:
    """The score of each example by the belief that had not seen it."""
    scores = np.zeros(len(mine))
    for fold, belief in zip(_folds(len(mine)), held, strict=True):
        scores[fold] = mine[fold] @ belief.mean
    return scores


def _folds(count: int) -> list[Places]:
    """Parts of so many examples, every one in one part."""
    return [np.arange(part, count, FOLDS) for part in range(min(count, FOLDS))]


def _first(scores: Wide) -> Places:
    return np.argsort(scores, kind="stable")[:HARDEST]


def _ordered(vectors: Vector) -> Vector:
    """The rows in an order of their own, whichever they came in."""
    return vectors[np.lexsort(vectors.T)] if len(vectors) else vectors


def log_odds(share: float) -> float:
    """Of a share between 0 and 1."""
    return log(share / (1 - share))
