"""Evidence -> confidence: first by what nothing reaches, then by what the user decided.

Before anybody has judged, a confidence is what the evidence says as log odds, times the chance that
it did not come of nothing: in how many photos texts about nothing in particular reach as much,
against in how many this tag does (the local false discovery rate of Efron 2001, two-groups model,
with an empirical null). The user's decisions then correct the log odds: all of an encoder alike,
and each tag by itself as far as there is reason (a logistic regression with normal priors).
"""

import io
import logging
import os
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled
from photoapp.tagging.scoring import Scorer, kinship
from photoapp.vectors import Snapshot
from photoapp.vectors.background import Background

Ids = NDArray[np.int64]
Vector = NDArray[np.float32]
Wide = NDArray[np.float64]
Stop = Callable[[], bool]

log = logging.getLogger(__name__)

FORMAT = 1

_PER_UNIT = 10
EDGES = np.arange(-100, 101) / _PER_UNIT
"""Evidence is counted in steps of a tenth; what lies beyond counts with the last."""

BLOCK = 2048
"""Photos looked at in one go: some 30 MiB."""

MOST_COUNTED = 1 << 16
"""Photos that a count looks at, evenly chosen: a share of them is known to a part in a hundred."""

_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio: Fibonacci hashing (Knuth, 6.4)
_LEAST = np.float32(1e-6)  # of a chance: nothing is certain
_BEYOND = 30.0  # log odds; no confidence is told apart from 1 there


@dataclass(frozen=True, slots=True)
class Tally:
    """What tags, and texts about nothing, reach in one library. T tags, E edges.

    scorer: what gave the evidence; fixed, so that photos to come are read as those before. reached:
    int64 [T, E], photos in which a tag has at least so much evidence. nothing: int64 [E], the same
    for all rare texts together. photos: how many were counted; library: how many there were.
    """

    scorer: Scorer
    reached: Ids
    nothing: Ids
    photos: int
    library: int

    @classmethod
    def count(
        cls, scorer: Scorer, snapshot: Snapshot, background: Background, stop: Stop | None = None
    ) -> Self:
        """Count a library. Raises Cancelled."""
        reached = np.zeros((len(scorer.vectors), len(EDGES)), np.int64)
        nothing = np.zeros(len(EDGES), np.int64)
        rows = snapshot.rows
        chosen = np.arange(len(rows))
        if len(rows) > MOST_COUNTED:
            mixed = rows.astype(np.uint64) * _MIX
            chosen = np.sort(np.argsort(mixed, kind="stable")[:MOST_COUNTED])
        spreads = background.usual_of(snapshot)[1]
        for start in range(0, len(chosen), BLOCK):
            if stop is not None and stop():
                raise Cancelled
            some = chosen[start : start + BLOCK]
            vectors = snapshot.vectors_of(snapshot.photos[some])
            reached += _reached(scorer.evidence(vectors, spreads[some]))
            nothing += _reached(scorer.of_nothing(vectors, spreads[some])).sum(axis=0)
        return cls(scorer, reached, nothing, len(chosen), len(rows))

    def by_chance(self, evidence: Vector) -> Vector:
        """The share of what reaches so much that comes of nothing, 0 to 1, float32 [n, T].

        No more with more evidence. One photo more is counted on either side, for there is always
        one that was not looked at. A tag with others below it has as many more chances.
        """
        return self._shares()[np.arange(evidence.shape[1]), np.maximum(_steps(evidence), 0)]

    def _shares(self) -> Vector:
        texts = len(self.scorer.rare)
        sizes = np.maximum(np.log(np.maximum(self.scorer.sizes, 1e-6)), 0)
        shifted = EDGES[None, :] - sizes[:, None]
        null = np.interp(shifted.ravel(), EDGES, self.nothing / texts).reshape(shifted.shape)
        shares = (null + 1 / texts) / (self.reached + 1)
        return np.minimum.accumulate(np.minimum(shares, 1), axis=1).astype(np.float32)

    def prior(self, evidence: Vector) -> Vector:
        """Log odds before anybody has judged, float32 [n, T]; parents at least as sure as what is
        below them.
        """
        chance = self.by_chance(evidence)
        # The log odds of sure * (1 - chance), where evidence is the log odds of sure.
        left = np.log1p(-np.minimum(chance, 1 - _LEAST)) - np.log1p(chance * np.exp(evidence))
        return kinship().raised(evidence + left)

    def save(self, path: Path) -> None:
        """Write beside and rename into place. Raises OSError."""
        held = io.BytesIO()
        scorer = {name: getattr(self.scorer, name) for name in Scorer.__slots__}
        np.savez(
            held,
            format=FORMAT,
            reached=self.reached,
            nothing=self.nothing,
            photos=self.photos,
            library=self.library,
            **scorer,
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        beside.write_bytes(held.getvalue())
        beside.replace(path)

    @classmethod
    def load(cls, path: Path, digest: str) -> "Tally | None":
        """What `save` wrote; None without a file, for another digest and for nonsense."""
        try:
            with np.load(path, allow_pickle=False) as held:
                if int(held["format"]) != FORMAT or str(held["digest"]) != digest:
                    return None
                names = ("vectors", "rare", "shifts", "rare_shifts", "weights")
                scorer = Scorer(digest=digest, **{name: held[name] for name in names})
                counts = int(held["photos"]), int(held["library"])
                return cls(scorer, held["reached"], held["nothing"], *counts)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            log.info("the tally of tags does not fit together and is made anew: %r", error)
            return None


def _steps(evidence: Vector) -> Ids:
    """The last of EDGES that each reaches, -1 for none."""
    steps = np.floor((evidence - np.float32(EDGES[0])) * np.float32(_PER_UNIT))
    return np.asarray(np.clip(steps, -1, len(EDGES) - 1), np.int64)


def _reached(evidence: Vector) -> Ids:
    """In how many rows each column has at least each edge, int64 [T, E]."""
    columns = evidence.shape[1]
    flat = (_steps(evidence) + 1 + np.arange(columns) * (len(EDGES) + 1)).ravel()
    counts = np.bincount(flat, minlength=columns * (len(EDGES) + 1))
    counts = counts.reshape(columns, len(EDGES) + 1)[:, 1:]
    return np.asarray(counts[:, ::-1].cumsum(axis=1)[:, ::-1], np.int64)


# -- what the user decided ---------------------------------------------------------------------


OFFSET, SLOPE, TAG = 1.0, 0.25, 1.0
"""How far, in log odds, what holds of all tags and of one may lie from what is believed before
anybody has judged, and how far the slope may: one standard deviation. An encoder may well be wrong
by a factor of e in its odds, and a tag by as much again; its order of photos is trusted more."""

_ROUNDS = 50
_SMALL = 1e-8


@dataclass(frozen=True, slots=True)
class Calibration:
    """How log odds of an encoder are corrected: offset + slope * them + what the tag adds.

    tags: float64 [T], 0 for tags nobody has judged. reviews: how many decisions it learnt from.
    """

    offset: float
    slope: float
    tags: Wide
    reviews: int

    @classmethod
    def none(cls) -> Self:
        """Before anybody has judged."""
        return cls(0.0, 1.0, np.zeros(len(kinship())), 0)

    @classmethod
    def learnt(cls, reviews: "Reviews") -> Self:
        """From decisions: the most probable correction under normal priors, by Newton's method."""
        if not len(reviews.tags):
            return cls.none()
        judged, which = np.unique(reviews.tags, return_inverse=True)
        # Columns: one, the log odds, and one for each tag judged.
        design = np.zeros((len(which), 2 + len(judged)))
        design[:, 0], design[:, 1] = 1, np.clip(reviews.log_odds, -_BEYOND, _BEYOND)
        design[np.arange(len(which)), 2 + which] = 1
        believed = np.zeros(design.shape[1])
        believed[1] = 1
        tightness = np.full(design.shape[1], TAG**-2)
        tightness[:2] = OFFSET**-2, SLOPE**-2
        found = _most_probable(design, reviews.right, believed, tightness)
        tags = np.zeros(len(kinship()))
        tags[judged] = found[2:]
        # More evidence never speaks against a tag, whatever a few decisions say.
        return cls(float(found[0]), max(float(found[1]), 0.0), tags, len(which))

    def confidence(self, log_odds: Vector) -> Vector:
        """0 to 1, float32 [n, T]; parents at least as sure as what is below them."""
        corrected = log_odds * np.float32(self.slope)
        corrected += (self.offset + self.tags).astype(np.float32)
        sure = 1 / (1 + np.exp(-np.clip(corrected, -_BEYOND, _BEYOND)))
        return kinship().raised(sure)


class Reviews(NamedTuple):
    """What the user decided: tags int64 [n], places among the tags; log_odds float [n], as
    `Tally.prior` gave them; right bool [n], accepted or rejected.
    """

    tags: Ids
    log_odds: NDArray[np.floating]
    right: NDArray[np.bool_]


def _most_probable(design: Wide, right: NDArray[np.bool_], believed: Wide, tightness: Wide) -> Wide:
    found = believed.copy()
    for _ in range(_ROUNDS):
        sure = 1 / (1 + np.exp(-np.clip(design @ found, -_BEYOND, _BEYOND)))
        slope = design.T @ (right - sure) - tightness * (found - believed)
        bend = (design.T * (sure * (1 - sure))) @ design + np.diag(tightness)
        step = np.linalg.solve(bend, slope)
        found = found + step * min(1.0, 2.0 / max(float(np.abs(step).max()), _SMALL))
        if float(np.abs(step).max()) < _SMALL:
            break
    return found


def calibration_error(
    confidence: NDArray[np.floating], right: NDArray[np.bool_], bins: int = 10
) -> float:
    """Expected calibration error, NaN of nothing: how far in the mean the share of right ones is
    from the confidence, in bins of equal width (Naeini and others 2015).
    """
    if not len(confidence):
        return float("nan")
    places = np.minimum((confidence * bins).astype(np.int64), bins - 1)
    gaps = np.bincount(places, right - confidence.astype(np.float64), bins)
    return float(np.abs(gaps).sum() / len(confidence))
