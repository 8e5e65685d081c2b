"""All vectors at one moment, and every question that can be asked of them."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.codes import Frame
from photoapp.vectors.exact import CHUNK, exact
from photoapp.vectors.kernel import kernel_for
from photoapp.vectors.moments import Moments
from photoapp.vectors.parallel import Stop, each
from photoapp.vectors.rows import VectorBlock
from photoapp.vectors.scan import Candidates, Floor, blocks, scan
from photoapp.vectors.segment import Segment

Ranked = tuple[NDArray[np.int64], NDArray[np.float32]]
"""Photos int64 [n] and their scores float32 [n], best first, equal scores by photo id."""

Allowed = NDArray[np.bool_] | NDArray[np.int64]
"""Which photos may be in an answer: bool [N] in the order of `photos`, or int64 photo ids."""

_FEW = 1024  # rows whose exact scores cost less than a first pass
_SHARE = 4  # ... and so do those of all rows where one in four is asked for
_SPARSE = 16  # photo ids to a vector beyond which a table of ids would be wasteful


class Snapshot:
    """Immutable, and safe to ask from any number of threads. N vectors, D dimensions.

    Inside, a position counts all rows of all segments; `dead` marks those deleted since.
    Outside, the living are counted from 0 to N - 1 in the order of `photos`.
    """

    def __init__(
        self,
        frame: Frame,
        segments: Sequence[Segment],
        dead: NDArray[np.bool_],
        moments: Moments,
    ) -> None:
        self.frame = frame
        self.segments = tuple(segment for segment in segments if len(segment))
        self.dead = dead
        self.moments = moments
        self._living = np.flatnonzero(~dead) if dead.any() else None

    def __len__(self) -> int:
        return len(self.dead) if self._living is None else len(self._living)

    @cached_property
    def photos(self) -> NDArray[np.int64]:
        """The photo of every vector, int64 [N]."""
        return self._column("photos")

    @cached_property
    def rows(self) -> NDArray[np.int64]:
        """The row id of every vector, int64 [N], ascending."""
        return self._column("rows")

    @property
    def newest(self) -> tuple[int, int]:
        """As VectorRows.newest would say it."""
        return len(self), int(self.rows[-1]) if len(self) else 0

    def positions(self, photos: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where photos stand in `photos`, int64 [n]; -1 for those without a vector."""
        order, ordered = self._by_photo
        if not len(ordered):
            return np.full(len(photos), -1, np.int64)
        at = np.minimum(np.searchsorted(ordered, photos), len(ordered) - 1)
        place = at if order is None else order[at]
        return np.where(ordered[at] == photos, place, -1)

    def top_k(
        self,
        query: NDArray[np.floating],
        k: int,
        *,
        allowed: Allowed | None = None,
        stop: Stop | None = None,
    ) -> Ranked:
        """The k best photos (fewer if there are fewer), exactly. Raises Cancelled."""
        asked = self._question(query)
        among = self._among(allowed)
        count = len(self.dead) if among is None else int(np.count_nonzero(among))
        probe = self.frame.probe(asked)
        if k < 1 or not count:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        if probe is None or count <= max(_FEW, k * _SHARE):
            positions = np.arange(count) if among is None else np.flatnonzero(among)
            return self._rank(positions, self._exact(positions, asked, stop), k)
        parts = blocks(self.segments, among)
        found = scan(probe, parts, Floor(best=k), kernel_for(count), stop)
        return self._rank(*self._settle(found, asked, k, stop), k)

    def above(
        self,
        query: NDArray[np.floating],
        cut: float,
        *,
        allowed: Allowed | None = None,
        stop: Stop | None = None,
    ) -> Ranked:
        """Every photo whose score is `cut` or more, exactly. Raises Cancelled."""
        asked = self._question(query)
        among = self._among(allowed)
        count = len(self.dead) if among is None else int(np.count_nonzero(among))
        probe = self.frame.probe(asked)
        if probe is None or count <= _FEW:
            positions = np.arange(count) if among is None else np.flatnonzero(among)
        else:
            parts = blocks(self.segments, among)
            positions = scan(probe, parts, Floor(cut), kernel_for(count), stop).positions
        scores = self._exact(positions, asked, stop)
        kept = scores >= cut
        return self._rank(positions[kept], scores[kept], int(kept.sum()))

    def scores(self, query: NDArray[np.floating], stop: Stop | None = None) -> NDArray[np.float32]:
        """The score of every photo, float32 [N] in the order of `photos`. Raises Cancelled."""
        asked = self._question(query)
        positions = np.arange(len(self.dead)) if self._living is None else self._living
        return self._exact(positions, asked, stop)

    def scores_of(
        self, query: NDArray[np.floating], photos: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """The scores of some photos, float32 [n]; NaN for those without a vector."""
        asked = self._question(query)
        places = self.positions(photos)
        scores = np.full(len(photos), np.nan, np.float32)
        held = places >= 0
        scores[held] = self._exact(self._inside(places[held]), asked, None)
        return scores

    def vectors_of(self, photos: NDArray[np.int64]) -> NDArray[np.float32]:
        """The stored vectors of some photos, float32 [n, D]. Raises KeyError with one unknown."""
        places = self.positions(photos)
        if (places < 0).any():
            raise KeyError(int(photos[places < 0][0]))
        return kernel_for(len(places)).widen(self.halves(self._inside(places)))

    def background(self, query: NDArray[np.floating]) -> tuple[float, float]:
        """Mean and standard deviation of the scores of all photos, without computing them."""
        return self.moments.background(self.frame, self._question(query))

    def mean(self) -> NDArray[np.float64]:
        """The mean of all vectors, float64 [D], without reading them; zeros without vectors."""
        return self.moments.mean(self.frame)

    def covariance(self) -> NDArray[np.float64]:
        """The covariance of all vectors, float64 [D, D], without reading them."""
        return self.moments.covariance(self.frame)

    def stored(self) -> Iterator[VectorBlock]:
        """The living rows as they were given, in blocks."""
        living = np.arange(len(self.dead)) if self._living is None else self._living
        for start in range(0, len(living), CHUNK):
            some = slice(start, start + CHUNK)
            yield self.rows[some], self.photos[some], self.halves(living[some])

    def halves(self, positions: NDArray[np.int64]) -> NDArray[np.float16]:
        """The stored vectors at inner positions, float16 [n, D]."""
        out = np.empty((len(positions), len(self.frame.centre)), np.float16)
        for segment, inside, rows in self._spread(positions):
            out[inside] = segment.halves[rows]
            segment.release()
        return out

    def _question(self, query: NDArray[np.floating]) -> NDArray[np.float64]:
        asked = np.asarray(query, np.float32).astype(np.float64)
        if asked.shape != self.frame.centre.shape or not np.isfinite(asked).all():
            raise ValueError(f"a question is {len(self.frame.centre)} finite numbers")
        return asked

    def _column(self, name: str) -> NDArray[np.int64]:
        parts = [getattr(segment, name) for segment in self.segments]
        whole = parts[0] if len(parts) == 1 else np.concatenate([np.empty(0, np.int64), *parts])
        return whole if self._living is None else whole[self._living]

    @cached_property
    def _by_photo(self) -> tuple[NDArray[np.int64] | None, NDArray[np.int64]]:
        """Positions in order of photo (None: as they are), and the photos in that order."""
        if bool(np.all(self.photos[1:] > self.photos[:-1])):
            return None, self.photos
        order = np.argsort(self.photos, kind="stable")
        return order, self.photos[order]

    def _inside(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        return places if self._living is None else self._living[places]

    def _among(self, allowed: Allowed | None) -> NDArray[np.bool_] | None:
        """Which inner positions may be in the answer; None: all."""
        if allowed is None:
            return None if self._living is None else ~self.dead
        if allowed.dtype != np.bool_:
            allowed = self._named(allowed.astype(np.int64, copy=False))
        if len(allowed) != len(self):
            raise ValueError(f"a mask has {len(self)} places, one for each of `photos`")
        if self._living is None:
            return allowed.astype(np.bool_, copy=False)
        among = np.zeros(len(self.dead), np.bool_)
        among[self._living] = allowed
        return among

    def _named(self, photos: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of `photos` are among these, bool [N]."""
        top = int(self.photos.max(initial=0))
        if top > _SPARSE * len(self) or self.photos.min(initial=0) < 0:
            named = np.zeros(len(self), np.bool_)
            places = self.positions(photos)
            named[places[places >= 0]] = True
            return named
        by_id = np.zeros(top + 1, np.bool_)
        by_id[photos[(photos >= 0) & (photos <= top)]] = True
        return by_id[self.photos]

    def _exact(
        self, positions: NDArray[np.int64], query: NDArray[np.float64], stop: Stop | None
    ) -> NDArray[np.float32]:
        scores = np.empty(len(positions), np.float32)
        kernel = kernel_for(len(positions))

        def score(start: int) -> None:
            some = slice(start, start + CHUNK)
            scores[some] = exact(self.halves(positions[some]), query, kernel)

        each(range(0, len(positions), CHUNK), score, stop)
        return scores

    def _settle(
        self, found: Candidates, query: NDArray[np.float64], k: int, stop: Stop | None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Positions and exact scores of enough candidates to hold the k best.

        The k most promising first: their worst exact score is a higher floor than any bound.
        """
        order = np.argpartition(-found.values, k - 1)
        first, rest = found.at(order[:k]), found.at(order[k:])
        scores = self._exact(first.positions, query, stop)
        rest = rest.able(float(scores.min()))
        return (
            np.concatenate([first.positions, rest.positions]),
            np.concatenate([scores, self._exact(rest.positions, query, stop)]),
        )

    def _rank(self, positions: NDArray[np.int64], scores: NDArray[np.float32], k: int) -> Ranked:
        photos = np.empty(len(positions), np.int64)
        for segment, inside, rows in self._spread(positions):
            photos[inside] = segment.photos[rows]
        order = np.lexsort((photos, -scores))[:k]
        return photos[order], scores[order]

    def _spread(
        self, positions: NDArray[np.int64]
    ) -> Iterator[tuple[Segment, NDArray[np.bool_] | slice, NDArray[np.int64]]]:
        """Each segment, which of the positions lie in it, and their rows there."""
        if len(self.segments) == 1:
            yield self.segments[0], slice(None), positions
            return
        base = 0
        for segment in self.segments:
            inside = (positions >= base) & (positions < base + len(segment))
            yield segment, inside, positions[inside] - base
            base += len(segment)
