"""Which tags are suggested for which photos: the surest and most specific, eight at most."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled
from photoapp.tagging.calibration import BLOCK, Calibration, Tally
from photoapp.tagging.scoring import THINGS, kinship
from photoapp.vectors import Snapshot
from photoapp.vectors.background import Background

Ids = NDArray[np.int64]
Vector = NDArray[np.float32]
Stop = Callable[[], bool]

MOST = THINGS
"""Suggestions of a photo at most."""

SHOWN = 3 / 4
"""The confidence from which a suggestion is shown with its photo. If confidences lie evenly between
this and 1, seven in eight that are shown are right; and four in five if confidence is too high by
0.08, which is what it may be off."""

STORED = 1 / 3
"""The confidence from which a suggestion is kept for reviews: below, more than two in three would
have to be rejected, and giving the tag by hand is quicker."""


class Suggested(NamedTuple):
    """Suggestions, by photo in the order asked, each photo's surest first.

    photos: int64 [n]. tags: int64 [n], places in `vocabulary().tags`. confidence: float32 [n].
    log_odds: float32 [n], before the user's decisions: what `Calibration.learnt` learns from.
    """

    photos: Ids
    tags: Ids
    confidence: Vector
    log_odds: Vector


class Decided(NamedTuple):
    """Pairs that the user has decided on: photos int64 [n], tags int64 [n] (places in
    `vocabulary().tags`), accepted bool [n].
    """

    photos: Ids
    tags: Ids
    accepted: NDArray[np.bool_]

    @classmethod
    def nothing(cls) -> "Decided":
        """No pair."""
        none = np.zeros(0, np.int64)
        return cls(none, none, np.zeros(0, np.bool_))


def suggestable(
    known: frozenset[str] | None, hidden: frozenset[str] = frozenset()
) -> NDArray[np.bool_]:
    """Which tags an encoder may suggest, bool [T].

    known: concepts that it is measured to know (None: all); who knows the dog knows animals.
    hidden: concepts that the user does not want; they compete all the same.
    """
    allowed = np.ones(len(kinship()), np.bool_) if known is None else kinship().with_kin(known)
    return allowed & np.array([one not in hidden for one in kinship().tags], np.bool_)


@dataclass(frozen=True)
class Suggester:
    """An encoder's suggestions in one library. Safe from any thread.

    allowed: bool [T], see `suggestable`.
    """

    tally: Tally
    calibration: Calibration = field(default_factory=Calibration.none)
    allowed: NDArray[np.bool_] = field(default_factory=lambda: suggestable(None))

    def log_odds(self, vectors: Vector, spreads: Vector) -> Vector:
        """Before the user's decisions, of photos float32 [n, D] with spreads [n]: [n, T]."""
        return self.tally.prior(self.tally.scorer.evidence(vectors, spreads))

    def of(
        self, photos: Ids, vectors: Vector, spreads: Vector, decided: Decided | None = None
    ) -> Suggested:
        """What is suggested for photos, int64 [n]; vectors and spreads as above."""
        log_odds = self.log_odds(vectors, spreads)
        confidence = self.calibration.confidence(log_odds)
        open_ = self.allowed & np.ones((len(photos), 1), np.bool_)
        if decided is not None:
            open_ = undecided(open_, photos, decided)
        return chosen(photos, confidence, log_odds, open_)

    def all(
        self,
        snapshot: Snapshot,
        background: Background,
        photos: Ids | None = None,
        decided: Decided | None = None,
        stop: Stop | None = None,
    ) -> Iterator[Suggested]:
        """What is suggested for photos of a snapshot (None: for all), in blocks of them.

        Raises KeyError for a photo without a vector, Cancelled.
        """
        spreads = background.usual_of(snapshot)[1]
        places = np.arange(len(snapshot)) if photos is None else snapshot.positions(photos)
        for start in range(0, len(places), BLOCK):
            if stop is not None and stop():
                raise Cancelled
            some = places[start : start + BLOCK]
            ids = snapshot.photos[some] if photos is None else photos[start : start + BLOCK]
            yield self.of(ids, snapshot.vectors_of(ids), spreads[some], decided)


def chosen(
    photos: Ids, confidence: Vector, log_odds: Vector, allowed: NDArray[np.bool_]
) -> Suggested:
    """The suggestions among confidences float32 [n, T], by what is allowed, bool [n, T].

    A tag is left out where one below it is shown as well, or kept as well if neither is shown:
    "dog" says "animal", and an animal that may be a dog is asked about as a dog.
    """
    shown = (confidence >= SHOWN) & allowed
    waiting = (confidence >= STORED) & allowed & ~shown
    kept = kinship().most_specific(shown) | kinship().most_specific(waiting)
    rows, tags = np.nonzero(kept)
    sure = confidence[rows, tags]
    order = np.lexsort((tags, -sure, rows))
    rows, tags, sure = rows[order], tags[order], sure[order]
    first = np.searchsorted(rows, np.arange(len(photos)))
    among = np.arange(len(rows)) - first[rows]
    best = among < MOST
    rows, tags = rows[best], tags[best]
    return Suggested(photos[rows], tags.astype(np.int64), sure[best], log_odds[rows, tags])


def undecided(open_: NDArray[np.bool_], photos: Ids, decided: Decided) -> NDArray[np.bool_]:
    """Without what was decided: what is above an accepted tag is borne, too; what is below a
    rejected one is rejected with it.
    """
    order = np.argsort(photos, kind="stable")
    at = np.searchsorted(photos, decided.photos, sorter=order)
    at = np.minimum(at, max(len(photos) - 1, 0))
    here = photos[order[at]] == decided.photos if len(photos) else np.zeros(len(at), np.bool_)
    left = open_.copy()
    below = kinship().below
    for row, tag, accepted in zip(
        order[at[here]], decided.tags[here], decided.accepted[here], strict=True
    ):
        left[row] &= ~(below[:, tag] if accepted else below[tag])
    return left
