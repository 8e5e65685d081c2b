"""What looks like the question: exact scores of words and pictures, for and against."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Vector = NDArray[np.float32]
Allowed = NDArray[np.bool_] | Ids | None
Stop = Callable[[], bool]

AGAINST = 0.15
"""How much all that is not wanted counts beside each thing that is: the usual value of Rocchio's
feedback (Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, 9.1.1)."""


ENOUGH = 50
"""In fewer photos chance has no shape: they are judged by the encoder's own cut."""

OUTLIER = 2.5
"""Standard deviations from the mean beyond which a score is one: the usual rule."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What one pass over the vectors asks: unit vectors [D], and the weight of each.

    weights: of the wanted, then of the unwanted. pictured: so many of the wanted and of the
    unwanted are pictures; they come first, the others are words.
    """

    wanted: Sequence[Vector]
    unwanted: Sequence[Vector]
    weights: Sequence[float]
    pictured: tuple[int, int] = (0, 0)

    @property
    def has_words(self) -> bool:
        """Whether some of them are words."""
        return (len(self.wanted), len(self.unwanted)) != self.pictured


NO_TERMS = Terms((), (), ())


class Index(Protocol):
    """Exact scores over the vectors of the library (`photoapp.vectors.VectorIndex`)."""

    @property
    def photos(self) -> Ids:
        """Photo of each position, int64 [N]."""
        ...

    def __len__(self) -> int: ...

    def top_k(
        self, query: Vector, k: int, *, allowed: Allowed = None, stop: Stop | None = None
    ) -> tuple[Ids, Vector]:
        """The k best: photos and scores, best first, ties by id."""
        ...

    def above(
        self, query: Vector, cut: float, *, allowed: Allowed = None, stop: Stop | None = None
    ) -> tuple[Ids, Vector]:
        """All with a score of at least `cut`, in the same order."""
        ...

    def vectors_of(self, photos: Ids) -> Vector:
        """float32 [n, D], one row a photo; every photo must have a vector."""
        ...

    def scores_of(self, query: Vector, photos: Ids) -> Vector:
        """The scores of some photos, float32 [n]; NaN for those without a vector."""
        ...

    def background(self, query: Vector) -> tuple[float, float]:
        """Mean and standard deviation of v.query over the library."""
        ...


class Ranked(NamedTuple):
    """Photos, best first, int64 [N], and the score of each, float32 [N].

    The score is the mean cosine to what is wanted: what the cut is compared with.
    """

    photos: Ids
    scores: Vector


def looks_like(
    index: Index,
    wanted: Sequence[Vector],
    unwanted: Sequence[Vector],
    *,
    weights: Sequence[float] = (),
    pictured: int = 0,
    cut: float | None,
    allowed: Allowed = None,
    stop: Stop | None = None,
) -> Ranked:
    """Rank photos by what they look like.

    wanted, unwanted: unit vectors [D]. weights: of the wanted, then of the unwanted; none: all
    alike. pictured: so many of the unwanted are pictures, and come first. cut: the least mean
    cosine to what is wanted; a photo that is `close` to anything unwanted is left out too. None:
    rank them all.
    """
    if not len(index):
        return Ranked(np.zeros(0, np.int64), np.zeros(0, np.float32))
    dim = len((*wanted, *unwanted)[0])
    weights = weights or [1.0] * (len(wanted) + len(unwanted))
    mean = mean_of(wanted, weights) if wanted else np.zeros(dim, np.float32)
    if cut is None or not wanted:
        photos, scores = index.top_k(mean, len(index), allowed=allowed, stop=stop)
    else:
        photos, scores = index.above(mean, cut, allowed=allowed, stop=stop)
    if len(wanted) == 1 and not unwanted:
        return Ranked(photos, scores)
    vectors = index.vectors_of(photos)
    if cut is not None:
        kept = ~close(index, vectors, unwanted, pictured, cut)
        photos, scores, vectors = photos[kept], scores[kept], vectors[kept]
    direction, _ = standard_scores(index, wanted, unwanted, weights)
    order = np.lexsort((photos, -(vectors @ direction)))
    return Ranked(photos[order], scores[order])


def mean_of(wanted: Sequence[Vector], weights: Sequence[float]) -> Vector:
    """The vector whose scores are the weighted mean scores of what is wanted, float32 [D]."""
    return np.average(wanted, axis=0, weights=weights[: len(wanted)]).astype(np.float32)


def unlike(index: Index, photos: Ids, unwanted: Sequence[Vector], pictured: int, cut: float) -> Ids:
    """The photos of which no vector, or none `close` to anything unwanted, is known."""
    if not unwanted or not len(photos):
        return photos
    known = np.intersect1d(photos, index.photos, assume_unique=True)
    near = close(index, index.vectors_of(known), unwanted, pictured, cut)
    return np.setdiff1d(photos, known[near], assume_unique=True)


def close(
    index: Index, vectors: Vector, unwanted: Sequence[Vector], pictured: int, cut: float
) -> NDArray[np.bool_]:
    """Which of some photos, float32 [n, D], reach a bar of something unwanted, bool [n]."""
    near = np.zeros(len(vectors), np.bool_)
    for against, bar in zip(unwanted, bars(index, unwanted, pictured, cut), strict=True):
        near |= vectors @ against >= bar
    return near


def bars(index: Index, unwanted: Sequence[Vector], pictured: int, cut: float) -> list[float]:
    """The score from which a photo shows each thing unwanted, while nobody can judge it.

    Of words, `cut` tells. Pictures are all nearer to one another than words are to pictures: of
    the first `pictured`, being an outlier of the library tells, where there are enough photos.
    """
    found = [cut] * len(unwanted)
    for place in range(pictured if len(index) >= ENOUGH else 0):
        mean, deviation = index.background(unwanted[place])
        found[place] = max(cut, mean + OUTLIER * deviation)
    return found


def standard_scores(
    index: Index, wanted: Sequence[Vector], unwanted: Sequence[Vector], weights: Sequence[float]
) -> tuple[Vector, float]:
    """One vector and one number: v.vector - number is the weighted sum of standard scores.

    Scores of pictures and of words lie on different scales; each term is divided by its own spread
    over the library, so that neither drowns the other.
    """
    total = np.zeros(len((*wanted, *unwanted)[0]), np.float32)
    means = 0.0
    signs = [1.0] * len(wanted) + [-AGAINST / max(len(unwanted), 1)] * len(unwanted)
    for term, sign, weight in zip((*wanted, *unwanted), signs, weights, strict=True):
        mean, deviation = index.background(term)
        spread = deviation if deviation > 1e-6 else 1.0  # one photo, or all alike
        total += np.float32(sign * weight / spread) * term
        means += sign * weight * mean / spread
    return total, means
