"""Vectors -> evidence: what speaks for each tag in each photo, comparable across photos and tags.

A score is first read against what the same photo says to any question: that is its *standing*
(photoapp/vectors/background.py), less what the tag's text says of all photos of the library alike.
Standings become masses, which thin by STEEPNESS for each spread as the odds do that a high standing
comes of nothing. Tags then compete for a photo by their masses (competition.py). The log odds that
come out are the *evidence*.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from photoapp.tagging.competition import Kinship
from photoapp.tagging.prompts import prompts, tag_vectors
from photoapp.tagging.vocabulary import vocabulary
from photoapp.vectors.background import Background, Yardstick

Vector = NDArray[np.float32]
Stop = Callable[[], bool]

STEEPNESS = pi / sqrt(6)
"""Log odds a spread, as in search: best scores of many follow Gumbel's law, whose tail thins by
this much for each standard deviation."""

THINGS = 8
"""How many tags a photo may well bear: what can be taken in at a glance. The masses of a photo
share one certainty among them, so the odds of each are so many times larger."""


@cache
def kinship() -> Kinship:
    """Of all tags that may be suggested, in the order of the vocabulary."""
    return Kinship(vocabulary(), vocabulary().tags)


@cache
def digest() -> str:
    """A short hash of what encoders are asked for tags, and of their kinship."""
    said = "\n".join(
        " | ".join((one.id, *vocabulary().above(one.id), *prompts(one)))
        for one in vocabulary().tags
    )
    return hashlib.sha256(said.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Scorer:
    """What an encoder says of tags, in one library. T tags, D dimensions, R rare questions.

    vectors: float32 [T, D], of the tags. rare: float32 [R, D], of the packed questions about what
    few libraries hold. root: float64 [., D], mean: float64 [D], the yardstick's. shifts: float32
    [T] and rare_shifts: float32 [R], standings that all photos have in common. weights: float32
    [T], less for texts that say nearly the same as others, so that two words for one thing do not
    count twice. digest: of all texts that this was made from.
    """

    vectors: Vector
    rare: Vector
    shifts: Vector
    rare_shifts: Vector
    weights: Vector
    digest: str

    @classmethod
    def of(cls, tags: Vector, background: Background) -> "Scorer":
        """From the tags' vectors [T, D] and the library's background."""
        yardstick = background.yardstick
        centred = (tags - yardstick.mean).astype(np.float32)
        rare = yardstick.questions[yardstick.everyday :]
        shifts, rare_shifts = (
            (background.discount * background.shared(each)).astype(np.float32)
            for each in (centred, rare)
        )
        return cls(centred, rare, shifts, rare_shifts, _weights(centred), digest_of(yardstick))

    def masses(self, vectors: Vector, spreads: Vector) -> Vector:
        """What each tag weighs in photos, float32 [n, T]; vectors: [n, D], spreads: [n]."""
        return _mass(vectors, self.vectors, self.shifts, spreads) * self.weights

    def evidence(self, vectors: Vector, spreads: Vector) -> Vector:
        """Log odds of each tag in photos, float32 [n, T], THINGS counted in."""
        return kinship().odds(self.masses(vectors, spreads)) + np.float32(log(THINGS))

    def of_nothing(self, vectors: Vector, spreads: Vector) -> Vector:
        """The evidence that rare questions get in the tags' place, float32 [n, R]."""
        masses = self.masses(vectors, spreads)
        rare = _mass(vectors, self.rare, self.rare_shifts, spreads) * self.weights.mean()
        rivals = np.log(masses.sum(axis=1, keepdims=True))
        return np.asarray(np.log(rare) - rivals + log(THINGS), np.float32)

    @property
    def sizes(self) -> Vector:
        """What nothing weighs for each tag by chance, against one text: float32 [T]."""
        inside = kinship().below @ self.weights.astype(np.float64)
        return np.asarray(inside / self.weights.mean(), np.float32)


def digest_of(yardstick: Yardstick) -> str:
    """Of all texts that a scorer is made from."""
    return f"{digest()} {yardstick.digest}"


def embedded_tags(embed: Callable[[Sequence[str]], Vector], stop: Stop | None = None) -> Vector:
    """The vectors of all tags that may be suggested, float32 [T, D]: some 2,000 texts' time.

    embed: texts as they are to unit vectors float32 [n, D]. Raises Cancelled.
    """
    return tag_vectors(embed, vocabulary().tags, stop)


def _mass(vectors: Vector, questions: Vector, shifts: Vector, spreads: Vector) -> Vector:
    standings = (vectors @ questions.T) / spreads[:, None] - shifts
    return np.asarray(np.exp(np.clip(standings, -_FAR, _FAR) * np.float32(STEEPNESS)), np.float32)


_FAR = 25.0  # spreads beyond which nothing changes any more, and float32 still holds the mass


def _weights(centred: Vector) -> Vector:
    """One over how many texts say the same, by the squares of their likeness: float32 [T]."""
    unit = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-6)
    likeness = np.square(np.maximum(unit @ unit.T, 0)).sum(axis=1)
    return np.asarray(1 / likeness, np.float32)
