"""What a taught tag learns from, what it says of a library, and what it asks about."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.tagging.alike import look_alikes
from photoapp.tagging.heads import Head, Name, Space, learn, log_odds
from photoapp.tagging.surety import TAIL, Correction, Surety, confidence
from photoapp.vectors import Snapshot

Ids = NDArray[np.int64]
Wide = NDArray[np.float64]
Stop = Callable[[], bool]

SAMPLE = 64
"""Photos of the library that stand for those without the tag: as many as the hardest examples."""

MOST = 4096
"""Examples of each kind that are learnt from: more say nothing new."""

_BODY = 2048  # photos that tell how scores below the tail lie
_ASKED = 16  # times as many photos as are asked about are looked at
_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio: Fibonacci hashing (Knuth, 6.4)


class Examples(NamedTuple):
    """What the user says of a tag: ids of photos, int64, ascending. decided: all that bear it or
    were rejected, which nobody need ask about.
    """

    yes: Ids
    no: Ids
    decided: Ids

    @property
    def digest(self) -> str:
        """Of what is learnt from."""
        said = self.yes.tobytes() + b"|" + self.no.tobytes()
        return hashlib.sha256(said).hexdigest()[:16]


class Told(NamedTuple):
    """What is suggested of a tag, the surest first, ties by photo.

    photos: int64 [n]. confidence: float32 [n]. odds: float32 [n], log odds before correction.
    """

    photos: Ids
    confidence: NDArray[np.float32]
    odds: NDArray[np.float32]


@dataclass(frozen=True)
class Lesson:
    """A tag being learnt in one library, by one encoder.

    space: of the snapshot. name: None where the encoder reads no words.
    """

    snapshot: Snapshot
    space: Space
    examples: Examples
    name: Name | None = None

    def head(self) -> Head | None:
        """See `heads.learn`. Examples that the encoder has not seen are left out."""
        yes, no = (
            self.snapshot.vectors_of(some_of(self._seen(ids), MOST))
            for ids in (self.examples.yes, self.examples.no)
        )
        sample = self.snapshot.vectors_of(self._others(SAMPLE))
        return learn(self.space, yes, no, self.name, sample)

    def surety(self, head: Head, stop: Stop | None = None) -> Surety:
        """How sure scores of the head are in this library. Raises Cancelled."""
        mean, deviation = self.snapshot.background(head.weights)
        photos, scores = self._tail(head, mean + TAIL * deviation, stop)
        body = self.snapshot.scores_of(head.weights, self._others(_BODY)).astype(np.float64)
        body = body[body < mean + TAIL * deviation]
        left = len(self.snapshot) - len(self._seen(self.examples.decided)) - len(photos)
        counts = np.ones(len(photos) + len(body))
        counts[len(photos) :] = max(left, 0) / max(len(body), 1)
        return Surety.of(head, deviation, np.concatenate([scores, body]) - mean, counts)

    def told(
        self,
        head: Head,
        surety: Surety,
        least: float,
        correction: Correction | None = None,
        tag: int = 0,
        stop: Stop | None = None,
    ) -> Told:
        """The photos of at least this confidence that nobody has decided on. Raises Cancelled."""
        correct = correction or Correction()
        mean, _ = self.snapshot.background(head.weights)
        score = surety.reaching(correct.before(tag, log_odds(least)))
        photos, scores = self._tail(head, mean + score, stop)
        odds = surety.log_odds(scores - mean)
        sure = confidence(correct.of(tag, odds)).astype(np.float32)
        kept = sure >= least
        return Told(photos[kept], sure[kept], odds[kept].astype(np.float32))

    def unsure(
        self,
        head: Head,
        surety: Surety,
        most: int,
        likeness: float,
        correction: Correction | None = None,
        tag: int = 0,
    ) -> Ids:
        """Photos to ask about, int64 [n], those it is least sure of first (uncertainty sampling,
        Lewis and Gale 1994), none that looks like one before it.

        Where it is sure of none, those that come nearest. likeness: the cosine of look-alikes.
        """
        mean, _ = self.snapshot.background(head.weights)
        even = surety.reaching((correction or Correction()).before(tag, 0.0))
        surer = len(self._tail(head, mean + even, None)[0])
        wide = most * _ASKED + surer + len(self.examples.decided)
        photos, scores = self.snapshot.top_k(head.weights, wide)
        open_ = ~np.isin(photos, self.examples.decided)
        photos, scores = photos[open_], scores[open_]
        away = np.abs(scores - mean - even) if np.isfinite(even) else -scores
        photos = photos[np.lexsort((photos, away))][: most * _ASKED]
        if not len(photos):
            return photos
        groups = look_alikes(self.snapshot.vectors_of(photos), likeness)
        return photos[np.sort(np.unique(groups, return_index=True)[1])][:most]

    def _tail(self, head: Head, cut: float, stop: Stop | None) -> tuple[Ids, Wide]:
        """Photos nobody has decided on that score so much at least, the best first."""
        if not np.isfinite(cut):
            return np.zeros(0, np.int64), np.zeros(0)
        photos, scores = self.snapshot.above(head.weights, cut, stop=stop)
        open_ = ~np.isin(photos, self.examples.decided)
        return photos[open_], scores[open_].astype(np.float64)

    def _seen(self, photos: Ids) -> Ids:
        return photos[self.snapshot.positions(photos) >= 0]

    def _others(self, most: int) -> Ids:
        """Some photos that nobody has decided on, the same ones whenever they are asked for."""
        few = some_of(self.snapshot.photos, most + len(self.examples.decided))
        return few[~np.isin(few, self.examples.decided)][:most]


def some_of(photos: Ids, most: int) -> Ids:
    """So many of some photos at most, int64, as chance would choose, but always the same."""
    if len(photos) <= most:
        return photos
    mixed = photos.astype(np.uint64) * _MIX
    return photos[np.argpartition(mixed, most - 1)[:most]]


def likeness(space: Space, share: float) -> float:
    """The cosine of photos that have this share of what sets a library's photos apart in common."""
    usual = float(np.square(space.mean).sum())  # the mean cosine of two photos
    return usual + share * (1 - usual)
