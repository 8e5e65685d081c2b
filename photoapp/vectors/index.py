"""The vectors of one encoder, kept in step with the catalog and ready to be asked."""

import logging
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.build import MemoryColumns, extend
from photoapp.vectors.codes import MAX_DIM, Frame
from photoapp.vectors.kernel import NUMPY
from photoapp.vectors.moments import Moments
from photoapp.vectors.parallel import Stop
from photoapp.vectors.rows import VectorRows
from photoapp.vectors.snapshot import Allowed, Ranked, Snapshot
from photoapp.vectors.store import Held, Inconsistent, Store

log = logging.getLogger(__name__)

_TOO_MANY_DEAD = 0.2  # of all rows: then they are left out for good
_OUTGROWN = 4  # times as many rows as the centre was taken from: then it is taken anew


class VectorIndex:
    """Exact scores of all photos for any question. Safe to use from any number of threads.

    Empty until the first `refresh`. Each answer is of one moment; to ask several questions of the
    same moment (a mask made from `photos`, say), take `snapshot` once and ask that.
    """

    def __init__(self, folder: Path, dim: int) -> None:
        """Raises ValueError for a dimension that codes cannot do (1 to 4,096 can)."""
        if not 1 <= dim <= MAX_DIM:
            raise ValueError(f"vectors have 1 to {MAX_DIM} dimensions, not {dim}")
        self._store = Store(folder, dim)
        self._refreshing = threading.Lock()
        self._held: Held | None = None  # what the files hold, as this process last saw
        self._writable = True
        self._private = True  # the snapshot is not (all) what the files hold
        self._snapshot = _empty(dim)

    @property
    def snapshot(self) -> Snapshot:
        """All vectors as of the last refresh; stays as it is when the index goes on."""
        return self._snapshot

    def refresh(self, rows: VectorRows) -> None:
        """Bring the index in step with the catalog; cheap if nothing changed.

        Raises ValueError for vectors of another dimension.
        """
        with self._refreshing:
            newest = rows.newest()
            if not self._private and newest == self._snapshot.newest:
                return
            if self._held is None:
                self._held = self._store.load()
                held = self._held.snapshot if self._held else self._snapshot
                if newest == held.newest:
                    self._snapshot = held
                    self._private = self._held is None
                    return
            if not self._write(rows, newest) and newest != self._snapshot.newest:
                self._snapshot = self._remember(rows, newest)

    def __len__(self) -> int:
        return len(self._snapshot)

    @property
    def photos(self) -> NDArray[np.int64]:
        """See Snapshot.photos."""
        return self._snapshot.photos

    def positions(self, photos: NDArray[np.int64]) -> NDArray[np.int64]:
        """See Snapshot.positions."""
        return self._snapshot.positions(photos)

    def top_k(
        self,
        query: NDArray[np.float32],
        k: int,
        *,
        allowed: Allowed | None = None,
        stop: Stop | None = None,
    ) -> Ranked:
        """See Snapshot.top_k."""
        return self._snapshot.top_k(query, k, allowed=allowed, stop=stop)

    def above(
        self,
        query: NDArray[np.float32],
        cut: float,
        *,
        allowed: Allowed | None = None,
        stop: Stop | None = None,
    ) -> Ranked:
        """See Snapshot.above."""
        return self._snapshot.above(query, cut, allowed=allowed, stop=stop)

    def scores(self, query: NDArray[np.float32], stop: Stop | None = None) -> NDArray[np.float32]:
        """See Snapshot.scores."""
        return self._snapshot.scores(query, stop)

    def scores_of(
        self, query: NDArray[np.float32], photos: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """See Snapshot.scores_of."""
        return self._snapshot.scores_of(query, photos)

    def vectors_of(self, photos: NDArray[np.int64]) -> NDArray[np.float32]:
        """See Snapshot.vectors_of."""
        return self._snapshot.vectors_of(photos)

    def background(self, query: NDArray[np.float32]) -> tuple[float, float]:
        """See Snapshot.background."""
        return self._snapshot.background(query)

    def mean(self) -> NDArray[np.float64]:
        """See Snapshot.mean."""
        return self._snapshot.mean()

    def covariance(self) -> NDArray[np.float64]:
        """See Snapshot.covariance."""
        return self._snapshot.covariance()

    def _settle(self, held: Held) -> None:
        self._held = held
        self._snapshot = held.snapshot
        self._private = False

    def _write(self, rows: VectorRows, newest: tuple[int, int]) -> bool:
        """Bring the files in step; False if this process may not write them now."""
        if not self._writable:
            return False
        try:
            with self._store.writing() as mine:
                if mine:
                    self._settle(self._brought_up(rows, newest))
                return mine
        except FileNotFoundError:
            log.info("the vector index was deleted while it was written")  # its encoder was removed
            return False
        except (OSError, NotImplementedError) as error:
            # A full disk or a read-only folder: searching goes on from memory.
            log.warning("the vector index cannot be written: %s", error)
            self._writable = False
            return False

    def _brought_up(self, rows: VectorRows, newest: tuple[int, int]) -> Held:
        before = self._store.load(self._held)
        try:
            if before is None or not before.written:
                raise Inconsistent
            held = self._store.grow(before, rows.after(_last(before.snapshot)))
            dead = _dead(held.snapshot, rows, newest)
        except (Inconsistent, FileNotFoundError):
            return self._store.rebuild(rows.after(0))
        if dead.mean() > _TOO_MANY_DEAD or len(dead) - dead.sum() > _OUTGROWN * held.centred_on:
            left = Snapshot(
                held.snapshot.frame, held.snapshot.segments, dead, held.snapshot.moments
            )
            return self._store.rebuild(left.stored())
        buried = _buried(held.snapshot, dead)
        if buried is before.snapshot:
            return before
        return self._store.commit(replace(held, snapshot=buried))

    def _remember(self, rows: VectorRows, newest: tuple[int, int]) -> Snapshot:
        """What the files hold, and in memory what they lack."""
        self._held = self._store.load(self._held)
        self._private = True
        base = self._held.snapshot if self._held else _empty(self._store.dim)
        try:
            return self._with_tail(base, rows, newest)
        except Inconsistent:
            return self._with_tail(_empty(self._store.dim), rows, newest)

    def _with_tail(self, base: Snapshot, rows: VectorRows, newest: tuple[int, int]) -> Snapshot:
        tail = MemoryColumns(self._store.dim)
        moments = base.moments.copy()
        known = base.frame if base.segments else None
        frame, count = extend(tail, self._store.dim, rows.after(_last(base)), known, moments)
        dead = np.concatenate([base.dead, np.zeros(count, np.bool_)])
        whole = Snapshot(frame, [*base.segments, tail.segment()], dead, moments)
        return _buried(whole, _dead(whole, rows, newest))


def _empty(dim: int) -> Snapshot:
    return Snapshot(Frame(np.zeros(dim)), [], np.zeros(0, np.bool_), Moments.none(dim))


def _last(snapshot: Snapshot) -> int:
    """The largest row id ever held, dead or alive."""
    return int(snapshot.segments[-1].rows[-1]) if snapshot.segments else 0


def _dead(snapshot: Snapshot, rows: VectorRows, newest: tuple[int, int]) -> NDArray[np.bool_]:
    """Which of all rows are gone. Raises Inconsistent if the catalog has rows never held."""
    if newest == snapshot.newest:
        return snapshot.dead
    held = np.concatenate([np.empty(0, np.int64), *(part.rows for part in snapshot.segments)])
    ids = rows.ids()
    ids = ids[ids <= _last(snapshot)]
    alive = np.isin(held, ids, assume_unique=True)
    if int(alive.sum()) != len(ids):
        raise Inconsistent
    return ~alive


def _buried(snapshot: Snapshot, dead: NDArray[np.bool_]) -> Snapshot:
    """The snapshot with other dead rows, the moments corrected (an undo brings rows back)."""
    if np.array_equal(dead, snapshot.dead):
        return snapshot
    moments = snapshot.moments.copy()
    for places, count_in in (
        (np.flatnonzero(dead & ~snapshot.dead), moments.remove),
        (np.flatnonzero(snapshot.dead & ~dead), moments.add),
    ):
        for start in range(0, len(places), 4096):
            halves = snapshot.halves(places[start : start + 4096])
            count_in(snapshot.frame.turn(NUMPY.widen(halves)))
    return Snapshot(snapshot.frame, snapshot.segments, dead, moments)
