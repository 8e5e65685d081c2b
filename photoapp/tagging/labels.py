"""A classifier's labels -> votes for tags: the names of its classes are read as concepts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import log

import numpy as np
from numpy.typing import NDArray

from photoapp.base.resources import resources
from photoapp.tagging.calibration import Calibration
from photoapp.tagging.scoring import kinship
from photoapp.tagging.suggesting import Decided, Suggested, chosen, suggestable, undecided
from photoapp.tagging.vocabulary import same, vocabulary

Ids = NDArray[np.int64]
Vector = NDArray[np.float32]

CLOSED = log(1 / 2)
"""What is taken from a classifier's log odds. It divides all certainty among its classes, though a
photo may show none of them: before anybody has judged, the odds that it does are taken for even."""

_NOTHING = "-"  # of the table: labels that are spelled like a concept, and mean another thing
_LEAST = 1e-4  # the step in which probabilities are kept: none is more certain than to this


@dataclass(frozen=True)
class Labels:
    """What a classifier's class numbers mean, and the suggestions that follow from its labels.

    numbers, tags: int64 [K], pairs of a class and the place of a tag that it is.
    """

    numbers: Ids
    tags: Ids
    calibration: Calibration = field(default_factory=Calibration.none)
    allowed: NDArray[np.bool_] = field(default_factory=lambda: suggestable(None))

    @classmethod
    def of(
        cls,
        names: Sequence[str],
        calibration: Calibration | None = None,
        hidden: frozenset[str] = frozenset(),
    ) -> "Labels":
        """names: of the classes, by number; several for one class are separated by commas."""
        pairs = np.array(list(_pairs(names)), np.int64).reshape(-1, 2)
        calibration = calibration or Calibration.none()
        return cls(pairs[:, 0], pairs[:, 1], calibration, suggestable(None, hidden))

    def log_odds(self, count: int, rows: Ids, numbers: Ids, probabilities: Vector) -> Vector:
        """Of `count` photos, float32 [count, T], -inf for tags that no label speaks for.

        Labels as rows keep them: int64 [m], which photo (0 to count - 1) and which class, and
        float32 [m], how likely. What is above a class gets the sum of all classes below it.
        """
        order = np.argsort(self.numbers, kind="stable")
        known = self.numbers[order]
        first = np.searchsorted(known, numbers)
        often = np.searchsorted(known, numbers, side="right") - first
        which = np.repeat(np.arange(len(numbers)), often)
        steps = np.arange(len(which)) - np.repeat(np.cumsum(often) - often, often)
        tags = self.tags[order[first[which] + steps]]
        flat = rows[which] * len(kinship()) + tags
        summed = np.bincount(flat, probabilities[which], count * len(kinship()))
        likely = summed.reshape(count, len(kinship()))
        bounded = np.clip(likely, _LEAST, 1 - _LEAST)
        odds = np.log(bounded / (1 - bounded)) + CLOSED
        return np.where(likely > 0, odds, -np.inf).astype(np.float32)

    def suggested(
        self,
        photos: Ids,
        rows: Ids,
        numbers: Ids,
        probabilities: Vector,
        decided: Decided | None = None,
    ) -> Suggested:
        """What is suggested for photos, int64 [n], by their labels as in `log_odds`."""
        log_odds = self.log_odds(len(photos), rows, numbers, probabilities)
        open_ = np.broadcast_to(self.allowed, log_odds.shape)
        if decided is not None:
            open_ = undecided(open_, photos, decided)
        return chosen(photos, self.calibration.confidence(log_odds), log_odds, open_)


def label_concept(name: str) -> str | None:
    """The concept that a class is named after, None if no name of it is known."""
    parts = [same(part.replace("_", " ")) for part in name.split(",")]
    for known in (_table(), _english()):
        for part in parts:
            if part in known:
                return known[part] if known[part] != _NOTHING else None
    return None


def _pairs(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    places = kinship().places
    for number, name in enumerate(names):
        concept = label_concept(name)
        if concept is not None:
            for each in (concept, *vocabulary().above(concept)):
                if each in places:
                    yield number, places[each]


@cache
def _table() -> Mapping[str, str]:
    """Concepts by names of classes, from resources/vocabulary/labels.tsv."""
    text = (resources() / "vocabulary" / "labels.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {same(name): concept for concept, names in rows for name in names.split(" | ")}


@cache
def _english() -> Mapping[str, str]:
    return {
        same(form): one.id
        for one in reversed(vocabulary().concepts)
        for form in (one.word, *one.synonyms["en"])
    }
