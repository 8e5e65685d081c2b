"""Tags of one photo against each other: rivals share what is certain, parents get it all."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from photoapp.tagging.vocabulary import Concept, Vocabulary

Matrix = NDArray[np.float32]


class Kinship:
    """Which of T tags are one another's kin. Tags are known by their place in `tags`.

    below: bool [T, T], row a has what is a, itself included. own, above: which columns of a matrix
    [n, T] are summed up for tags that have kin; most have none, and cost nothing.
    """

    def __init__(self, vocabulary: Vocabulary, tags: Sequence[Concept]) -> None:
        self.tags = tuple(one.id for one in tags)
        self.places = {concept: place for place, concept in enumerate(self.tags)}
        self.below = np.eye(len(tags), dtype=np.bool_)
        for place, concept in enumerate(self.tags):
            for up in vocabulary.above(concept):
                if up in self.places:
                    self.below[self.places[up], place] = True
        self._parents = np.flatnonzero(self.below.sum(axis=1) > 1)
        self._children = np.flatnonzero(self.below.sum(axis=0) > 1)
        beyond = self.below & ~np.eye(len(tags), dtype=np.bool_)
        self._own = self.below[self._parents].T.astype(np.float32)
        self._above = beyond[np.ix_(self._parents, self._children)].astype(np.float32)
        # Each after all that is below it: what is certain is handed up in this order.
        self._upwards = [
            (int(place), np.flatnonzero(beyond[place]))
            for place in self._parents[np.argsort(self.below[self._parents].sum(axis=1))]
        ]

    def __len__(self) -> int:
        return len(self.tags)

    def odds(self, masses: Matrix) -> Matrix:
        """Log odds of each tag against its rivals, float32 [n, T]; masses: float32 [n, T].

        For a tag speaks what speaks for anything below it: who takes a photo half for a wolf and
        half for a fox is sure that it is an animal (Deng and others 2012, Hedging Your Bets).
        What it is itself, too, is no rival: no dog is less a dog for being an animal.
        """
        total = masses.sum(axis=1, keepdims=True)
        own = masses.copy()
        own[:, self._parents] = masses @ self._own
        rivals = total - own
        rivals[:, self._children] -= masses[:, self._parents] @ self._above
        least = _LEAST * total
        np.maximum(rivals, least, out=rivals)
        np.maximum(own, least, out=own)
        return np.asarray(np.log(np.divide(own, rivals, out=own), out=own), np.float32)

    def raised(self, values: Matrix) -> Matrix:
        """Parents at least as sure as what is below them, float32 [n, T]."""
        raised = values.copy()
        for place, below in self._upwards:
            raised[:, place] = np.maximum(raised[:, place], raised[:, below].max(axis=1))
        return raised

    def most_specific(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Of the tags chosen for photos, bool [n, T], those below which none is chosen."""
        left = chosen.copy()
        for place, below in self._upwards:
            left[:, place] &= ~chosen[:, below].any(axis=1)
        return left

    def with_kin(self, concepts: frozenset[str]) -> NDArray[np.bool_]:
        """Which tags are among these or above one of them, bool [T]."""
        known = np.array([concept in concepts for concept in self.tags], np.bool_)
        return np.asarray((self.below & known).any(axis=1))


_LEAST = 1e-6  # of the whole mass: float32 knows no less beside 1
