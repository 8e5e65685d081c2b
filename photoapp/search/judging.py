"""How sure it is that photos show all of a question: words and pictures, for and against."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled
from photoapp.search.looks import AGAINST, ENOUGH, Allowed, Ids, Stop, Terms, Vector, mean_of
from photoapp.search.relevance import (
    LIKELY,
    MAYBE,
    Move,
    PictureRelevance,
    Relevance,
    WordRelevance,
    combined_logs,
    log_relevance_at,
)
from photoapp.vectors import Snapshot

BESIDE_WORDS = 0.75
"""How much pictures wanted count beside words, which count 1, and AGAINST those not wanted: the
usual values of Rocchio's feedback (see AGAINST)."""

STANDING_IN = 10
"""Who points only at what is not wanted has let so many of the first photos pass: they count as
wanted (pseudo relevance feedback, 9.1.6 there)."""

UNWANTED = LIKELY
"""From this relevance on a photo shows what is not wanted."""


class Judges(NamedTuple):
    """What reads the scores of one snapshot. words: None before the background is counted."""

    words: WordRelevance | None
    pictures: PictureRelevance


class Judged(NamedTuple):
    """Photos, best first, int64 [n]; their mean cosine to what is wanted and their relevance,
    float32 [n] each.
    """

    photos: Ids
    scores: Vector
    relevances: Vector


NOTHING = Judged(np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(0, np.float32))


class Judge:
    """Judges photos by the terms of one pass.

    Each wanted meaning is a question of its own, moved by the pictures beside it; without words,
    the pictures together are the question. A photo is as relevant as the mean of these says, less
    by what it shows that is not wanted.
    """

    def __init__(self, judges: Judges, terms: Terms, allowed: Allowed, stop: Stop) -> None:
        """allowed: the photos asked, which fewer of reach less by chance. Raises Cancelled."""
        self._judges = judges
        self._terms = terms
        self._allowed = allowed
        self._stop = stop
        self._among = None if allowed is None else _count(allowed)
        self._asked = self._questions()

    @property
    def snapshot(self) -> Snapshot:
        """The vectors that are judged."""
        return self._judges.pictures.snapshot

    def logs(self, photos: Ids) -> NDArray[np.float64]:
        """The logarithm of the relevance of photos, float64 [n]; NaN for those without a vector."""
        wanted = []
        for relevance, query, _ in self._asked:
            self._check()
            wanted.append(log_relevance_at(relevance.distances(query, photos, self._among)))
        # Pictures not wanted have moved the question already.
        against = self._against(photos, pictures=not self._asked)
        return combined_logs(wanted, against, [one.weight for one in self._asked])

    def shows_unwanted(self, photos: Ids) -> NDArray[np.bool_]:
        """Which photos likely show something not wanted, bool [n]."""
        found = np.zeros(len(photos), np.bool_)
        for relevances in self._against(photos):
            found |= relevances >= UNWANTED
        return found

    def answer(self) -> Judged:
        """What is worth showing, the best first; empty if there is nothing. Raises Cancelled."""
        if not self._asked:
            photos = self._everyone()
            photos = photos[~self.shows_unwanted(photos)]
            return self._ranked(photos, self.logs(photos))
        total = sum(one.weight for one in self._asked)
        first = max(self._asked, key=lambda one: one.weight)
        # All terms together reach MAYBE only if each reaches this; no relevance is above 1.
        least = MAYBE ** (total / first.weight)
        photos = first.relevance.above(first.query, least, self._allowed, self._stop).photos
        if self._terms.unwanted:
            photos = photos[~self.shows_unwanted(photos)]
        logs = self.logs(photos)
        kept = logs >= np.log(MAYBE)
        found = self._ranked(photos[kept], logs[kept])
        nothing = len(found.photos) and found.relevances[0] < LIKELY
        return NOTHING if nothing and self._terms.has_words else found

    def every(self) -> Judged:
        """All photos that are asked and have a vector, the best first. Raises Cancelled."""
        photos = self._everyone()
        return self._ranked(photos, self.logs(photos))

    def _everyone(self) -> Ids:
        photos, allowed = self.snapshot.photos, self._allowed
        if allowed is None:
            return photos
        if allowed.dtype == np.bool_:
            return photos[allowed]
        ids = np.asarray(allowed, np.int64)
        return ids[self.snapshot.positions(ids) >= 0]

    def _ranked(self, photos: Ids, logs: NDArray[np.float64]) -> Judged:
        order = np.lexsort((photos, -logs))
        photos, logs = photos[order], logs[order]
        scores = np.zeros(len(photos), np.float32)
        if self._terms.wanted:
            mean = mean_of(self._terms.wanted, self._terms.weights)
            scores = self.snapshot.scores_of(mean, photos)
        return Judged(photos, scores, np.exp(logs).astype(np.float32))

    def _against(self, photos: Ids, *, pictures: bool = True) -> list[Vector]:
        """The relevance of photos for each thing that is not wanted, or each but pictures."""
        pictured = self._terms.pictured[1]
        found: list[Vector] = []
        for place, query in enumerate(self._terms.unwanted):
            self._check()
            if place < pictured and not pictures:
                continue
            relevance = self._judges.pictures if place < pictured else self._words
            found.append(relevance.of(query, photos, among=self._among))
        return found

    @property
    def _words(self) -> WordRelevance:
        if self._judges.words is None:
            raise TypeError("words are judged once a background is counted")
        return self._judges.words

    # -- what is wanted ----------------------------------------------------------------------

    def _questions(self) -> "list[_Asked]":
        pictured = self._terms.pictured[0]
        weights = self._terms.weights
        words = list(zip(self._terms.wanted[pictured:], weights[pictured:], strict=False))
        if words:
            relevance = self._moved(words)
            return [_Asked(relevance, query, weight) for query, weight in words]
        if not pictured:
            return []
        if len(self._terms.wanted) == 1 and not self._terms.pictured[1]:
            return [_Asked(self._judges.pictures, self._terms.wanted[0], 1.0)]
        both = self._added(self._terms.wanted, self._unwanted_pictures()).direction
        return [_Asked(self._judges.pictures, (both / np.linalg.norm(both)).astype(np.float32), 1)]

    def _moved(self, words: Sequence[tuple[Vector, float]]) -> WordRelevance:
        """Words, moved by the pictures beside them."""
        wanted = list(self._terms.wanted[: self._terms.pictured[0]])
        unwanted = self._unwanted_pictures()
        if unwanted and not wanted:
            wanted = self._standing_in(words, unwanted)
        if not wanted:
            return self._words
        return self._words.moved(self._added(wanted, unwanted))

    def _unwanted_pictures(self) -> list[Vector]:
        return list(self._terms.unwanted[: self._terms.pictured[1]])

    def _added(self, wanted: Sequence[Vector], unwanted: Sequence[Vector]) -> Move:
        """What pictures add to a standing: Rocchio's rule on standard scores."""
        terms = self._terms
        first, negative = terms.pictured[0], len(terms.wanted)
        weights = terms.weights[:first] or [1.0] * len(wanted)
        added = BESIDE_WORDS * self._centroid(wanted, weights)
        if unwanted:
            weights = terms.weights[negative : negative + len(unwanted)]
            added = added - AGAINST * self._centroid(unwanted, weights)
        mean, deviation = self.snapshot.background(added)
        return Move(added, mean, sqrt(1 + deviation * deviation))

    def _centroid(self, vectors: Sequence[Vector], weights: Sequence[float]) -> NDArray[np.float64]:
        """Scores with it vary by the mean weight over the library, float64 [D]."""
        centre = np.average(np.asarray(vectors, np.float64), axis=0, weights=weights)
        deviation = self.snapshot.background(centre)[1]
        return centre * (float(np.mean(weights)) / (deviation if deviation > 1e-6 else 1.0))

    def _standing_in(
        self, words: Sequence[tuple[Vector, float]], unwanted: Sequence[Vector]
    ) -> list[Vector]:
        """The first photos of the words alone that are none of those not wanted."""
        mean = self._words.background.yardstick.mean
        asked = np.average(
            [query - mean for query, _ in words], axis=0, weights=[w for _, w in words]
        )
        many = 4 * (STANDING_IN + len(unwanted))
        photos, _ = self.snapshot.top_k(asked, many, allowed=self._allowed, stop=self._stop)
        far = [self._words.distances(query, photos, self._among) * w for query, w in words]
        photos = photos[np.lexsort((photos, -np.sum(far, axis=0)))]
        vectors = self.snapshot.vectors_of(photos)
        itself = (vectors @ np.stack(unwanted).T > _SAME).any(axis=1)
        return list(vectors[~itself][:STANDING_IN])

    def _check(self) -> None:
        if self._stop():
            raise Cancelled


class _Asked(NamedTuple):
    """One question, how it is judged, and what it counts."""

    relevance: Relevance
    query: Vector
    weight: float


_SAME = 0.999  # cosine of a photo to itself, or to a copy


def judge(judges: Judges | None, terms: Terms, allowed: Allowed, stop: Stop) -> Judge | None:
    """Who judges these terms; None if nobody can, or nothing is asked. Raises Cancelled."""
    if judges is None or not (terms.wanted or terms.unwanted):
        return None
    if len(judges.pictures.snapshot) < ENOUGH or (terms.has_words and judges.words is None):
        return None
    return Judge(judges, terms, allowed, stop)


def _count(allowed: NDArray[np.bool_] | Ids) -> int:
    return int(np.count_nonzero(allowed)) if allowed.dtype == np.bool_ else len(allowed)
