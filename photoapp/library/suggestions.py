"""What machines propose, and what the user says to it: a part of the front door."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from photoapp.base.jobs import Job
from photoapp.base.messages import PhotoappError
from photoapp.base.tagged import Decision, Reviewed, ReviewQueue, Suggestion, Tag
from photoapp.catalog import Catalog
from photoapp.catalog import suggestions as rows
from photoapp.catalog.census import Census
from photoapp.library.lessons import fails
from photoapp.library.sessions import Opened, Sessions
from photoapp.library.suggesting import Suggesting
from photoapp.tagging.alike import look_alikes
from photoapp.tagging.calibration import calibration_error
from photoapp.tagging.suggesting import MOST, SHOWN
from photoapp.vectors import Snapshot

log = logging.getLogger(__name__)

SURE = 0.8
"""Confidence from which a tag is given without anybody having looked, unless it is said."""

ALIKE = 0.9
"""How much of what sets the photos of a library apart look-alikes have in common."""


class Suggestions:
    """The suggestions of a library. Usable from any thread; each decision is one action of history.

    A decision is for ever: it is the user's, and stays when photos move and encoders change. The
    suggestions themselves are made aside, and never change under the user's hands: what is decided
    here counts although the machine has meanwhile come to think otherwise.
    """

    def __init__(
        self,
        catalog: Catalog,
        census: Census,
        sessions: Sessions,
        suggesting: Suggesting,
        sees: Callable[[], Opened],
    ) -> None:
        """sees: the encoder that tells what looks alike."""
        self._catalog = catalog
        self._census = census
        self._sessions = sessions
        self._suggesting = suggesting
        self._sees = sees

    # -- looking -----------------------------------------------------------------------------

    def of(self, photos: Sequence[int], least: float = SHOWN) -> dict[int, tuple[Suggestion, ...]]:
        """What is proposed for photos and at least so sure, the surest first, MOST of each; absent
        are photos without any.
        """
        return rows.of_photos(self._catalog.read(), photos, least, MOST)

    def waiting(self) -> list[Tag]:
        """The tags with suggestions that wait for the user's word, those with most first; `photos`
        is 0 here.
        """
        return self._census.waiting()

    def queue(self, tag_id: int) -> ReviewQueue:
        """The photos for which a tag waits, surest first, with their groups of look-alikes.

        Raises PhotoappError TAG_UNKNOWN.
        """
        connection = self._catalog.read()
        tag = rows.tag_row(connection, tag_id)
        photos, confidence = rows.queue(connection, tag_id)
        tag = replace(tag, suggestions=len(photos))
        return ReviewQueue(tag, photos, confidence, self._groups(photos))

    # -- deciding ----------------------------------------------------------------------------

    def accept(self, tag_id: int, photos: Sequence[int]) -> int:
        """Photos bear a tag; returns how many that changed. Raises PhotoappError TAG_UNKNOWN."""
        return self._decide(tag_id, photos, Decision.ACCEPTED)

    def reject(self, tag_id: int, photos: Sequence[int]) -> int:
        """Photos do not bear a tag, and nobody proposes it for them again; returns how many that
        changed. Raises PhotoappError TAG_UNKNOWN.
        """
        return self._decide(tag_id, photos, Decision.REJECTED)

    def accept_above(self, tag_id: int, confidence: float) -> int:
        """Accept a tag wherever it waits and is so sure; returns for how many photos.

        Raises PhotoappError TAG_UNKNOWN.
        """
        accept = partial(rows.accept_above, tag=tag_id, confidence=confidence)
        changed = self._catalog.write(accept)
        self._suggesting.decided(changed)
        return changed

    def auto(
        self, photos: Sequence[int], least: float = SURE, tag_id: int | None = None
    ) -> tuple[int, int]:
        """Give photos what is proposed so surely, without anybody having looked; only one tag, if
        it is said which.

        Returns how many tags were given, each photo's counted, and on how many photos.
        """
        apply = partial(rows.apply, photos=photos, least=least, tag=tag_id)
        return self._catalog.write(apply)

    def _decide(self, tag_id: int, photos: Sequence[int], decision: Decision) -> int:
        decide = partial(rows.decide, tag=tag_id, photos=photos, decision=decision)
        changed = self._catalog.write(decide)
        self._suggesting.decided(changed)
        return changed

    # -- making them -------------------------------------------------------------------------

    def refresh(self, job: Job) -> int:
        """Wait until what is proposed is in step with the library, which else is done aside after
        runs. Returns for how many photos something waits.

        Raises Cancelled, PhotoappError as the encoder's questions.
        """
        self._suggesting.refresh(job)
        return rows.photos_waiting(self._catalog.read())

    def reviewed(self) -> Reviewed:
        """How right what was proposed has been so far, by what the user decided."""
        sure, right = rows.reviewed(self._catalog.read())
        high = sure >= SURE
        error = calibration_error(sure, right) if len(sure) else None
        return Reviewed(len(sure), int(high.sum()), int((high & right).sum()), error)

    # -- look-alikes -------------------------------------------------------------------------

    def _groups(self, photos: NDArray[np.int64]) -> NDArray[np.int32]:
        """int32 [N]; a photo that the encoder has not seen is alone, and all are without one."""
        alone = np.arange(len(photos), dtype=np.int32)
        if len(photos) < 2:
            return alone
        try:
            snapshot = self._sessions.vectors(self._sees())
        except PhotoappError as error:
            if not fails(error):
                raise
            log.info("suggestions are reviewed one by one: %r", error)
            return alone
        seen = snapshot.positions(photos) >= 0
        if not seen.any():
            return alone
        vectors = snapshot.vectors_of(photos[seen])
        found = look_alikes(vectors, _likeness(snapshot))
        alone[seen] = np.flatnonzero(seen)[np.unique(found, return_index=True)[1][found]]
        return np.unique(alone, return_inverse=True)[1].astype(np.int32)


def _likeness(snapshot: Snapshot) -> float:
    """The cosine from which photos of a library are look-alikes, whatever its encoder."""
    usual = float(np.square(snapshot.mean()).sum())  # the mean cosine of two photos of it
    return usual + ALIKE * (1 - usual)
