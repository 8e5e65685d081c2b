"""The suggestions of one tag that wait for the user, and the line that parts the surer ones.

Nothing here knows Qt or the library: what is decided is gone from here at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photoapp.base.tagged import ReviewQueue, Tag

TRUSTED, FAIR = 0.9, 0.8
"""Above the line, before anybody moves it, so many are right on average; the lesser where no
suggestion is sure enough for the first. With none for that either, nothing is above it."""

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cells:
    """What is shown. photos: int64 [C], the surest of each group, or every photo.

    counts: int64 [C], photos decided with each. above: cells above the line.
    """

    photos: Integers
    counts: Integers
    above: int


class Waiting:
    """A queue that shrinks. Attributes: tag; moved, whether somebody placed the line.

    Photos that were decided keep their place, so that undoing brings them back to it.
    """

    def __init__(self, queue: ReviewQueue) -> None:
        self.tag: Tag = queue.tag
        self.moved = False
        self._photos = queue.photos.astype(np.int64)
        self._confidence = queue.confidence.astype(np.float32)
        self._groups = queue.groups.astype(np.int64)
        self._open = np.ones(len(self._photos), np.bool_)
        self._line = trusted(self._confidence)  # entries before it are above

    def __len__(self) -> int:
        return int(np.count_nonzero(self._open))

    def cells(self, *, together: bool) -> Cells:
        """What there is to decide. together: look-alikes are one cell."""
        at, counts = self._first(together=together)
        return Cells(self._photos[at], counts, int(np.searchsorted(at, self._line)))

    def members(self, photos: Integers | Sequence[int], *, together: bool) -> Integers:
        """The photos that are decided with the cells of these, in order of the queue."""
        chosen = self._open & np.isin(self._photos, np.asarray(photos, np.int64))
        if together:
            chosen = self._open & np.isin(self._groups, self._groups[chosen])
        return self._photos[chosen]

    def confidence(self, photo: int) -> float:
        """How sure the suggestion of a photo is, 0 to 1; 0 for a photo that is not here."""
        found = np.flatnonzero(self._photos == photo)
        return float(self._confidence[found[0]]) if len(found) else 0.0

    # The line.

    def above(self, *, together: bool) -> Integers:
        """The photos of the cells above the line."""
        return self._photos[self._surer(together=together)]

    def right_above(self, *, together: bool) -> float:
        """The share above the line that is right, as far as confidence tells; 0 for none."""
        chosen = self._surer(together=together)
        return float(self._confidence[chosen].mean()) if chosen.any() else 0.0

    def place_line(self, above: int, *, together: bool) -> None:
        """Have so many cells above the line."""
        photos = self.cells(together=together).photos
        self.moved = True
        above = min(max(above, 0), len(photos))
        # Right behind the last one above: what comes back from further down stays below.
        last = np.flatnonzero(self._photos == photos[above - 1]) if above else np.array([-1])
        self._line = int(last[0]) + 1

    # Deciding.

    def take(self, photos: Integers) -> None:
        """These are decided."""
        self._open &= ~np.isin(self._photos, photos)

    def put_back(self, photos: Integers) -> None:
        """These wait again, where they stood."""
        self._open |= np.isin(self._photos, photos)

    def follow(self, queue: ReviewQueue) -> bool:
        """Take what the library says now; returns whether other photos wait than before.

        Photos already here keep their confidence and their order, because nothing should move
        under the eyes of who decides; what is new joins by its confidence.
        """
        self.tag = queue.tag
        if np.array_equal(np.sort(queue.photos), np.sort(self._photos[self._open])):
            return False
        new = ~np.isin(queue.photos, self._photos)
        waits = np.isin(self._photos, queue.photos)
        photos = np.concatenate([self._photos, queue.photos[new]])
        confidence = np.concatenate([self._confidence, queue.confidence[new]])
        # Numbers of groups belong to one answer: those of the newest count.
        known = dict(zip(queue.photos.tolist(), queue.groups.tolist(), strict=True))
        free = max(known.values(), default=-1) + 1
        groups = [known.get(photo, free + at) for at, photo in enumerate(photos.tolist())]
        above = np.arange(len(photos)) < self._line
        order = np.argsort(-confidence, kind="stable")
        kept = above[order]
        self._photos, self._confidence = photos[order], confidence[order].astype(np.float32)
        self._groups = np.array(groups, np.int64)[order]
        self._open = np.concatenate([waits, np.ones(int(new.sum()), np.bool_)])[order]
        last = np.flatnonzero(kept)
        self._line = int(last[-1]) + 1 if len(last) else 0
        if not self.moved:
            self._line = trusted(self._confidence)
        return True

    def _first(self, *, together: bool) -> tuple[Integers, Integers]:
        """Where each cell stands, and how many photos it has."""
        at = np.flatnonzero(self._open)
        if not together:
            return at, np.ones(len(at), np.int64)
        _, first, counts = np.unique(self._groups[at], return_index=True, return_counts=True)
        order = np.argsort(first)
        return at[first[order]], counts[order].astype(np.int64)

    def _surer(self, *, together: bool) -> NDArray[np.bool_]:
        chosen = np.arange(len(self._photos)) < self._line
        if together:
            at, _ = self._first(together=True)
            chosen = np.isin(self._groups, self._groups[at[at < self._line]])
        return chosen & self._open


def trusted(confidence: NDArray[np.float32]) -> int:
    """How many of the surest are right in TRUSTED of all cases on average, or else in FAIR.

    confidence: float32 [N], falling. The mean of calibrated confidences is the share expected to
    be right, so the line lies where the running mean comes down to that; the words at the line
    say which share it is.
    """
    means = np.cumsum(confidence, dtype=np.float64) / np.arange(1, len(confidence) + 1)
    return int(np.count_nonzero(means >= TRUSTED) or np.count_nonzero(means >= FAIR))
