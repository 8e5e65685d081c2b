"""Where something happened, gathered until it is calm: what a run is worth beginning for.

A folder into which files are being copied is told of hundreds of times. A root is due once nothing
has happened in it for a moment, or has not stopped happening for a while; then not again before
some seconds, more of them the longer it goes on, and never more than half of the time.
"""

import threading
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from photoapp.base.files import Place, Touched

QUIET_S = 1.0
PATIENCE_S = 8.0
LEAST_GAP_S, MOST_GAP_S = 2.0, 30.0
LEAST_WAIT_S, MOST_WAIT_S = 2.0, 60.0
"""Until a file that was still being written is looked at again; doubled each time."""
MOST_FOLDERS = 500  # of a root; beyond that it is looked at as a whole


@dataclass(slots=True)
class _Root:
    """What is known of one root. Times are those of the clock. places: whether deep, by path."""

    places: dict[str, bool] = field(default_factory=dict)
    first: float = 0.0
    last: float = float("-inf")
    earliest: float = float("-inf")
    gap: float = LEAST_GAP_S


class Touches:
    """Safe to use from any thread. clock: seconds that never go backwards."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._roots: dict[int, _Root] = {}
        self._unsettled: dict[Place, tuple[float, float]] = {}  # folder -> due at, waited so far

    def add(self, touched: Iterable[Touched]) -> None:
        """Something happened in these folders."""
        now = self._clock()
        with self._lock:
            for one in touched:
                self._add(one, now)

    def take(self) -> list[Touched]:
        """The folders of the roots that are due, which are forgotten; none if none is."""
        now = self._clock()
        with self._lock:
            for folder, (due, waited) in self._unsettled.items():
                if due <= now:
                    self._unsettled[folder] = (float("inf"), waited)
                    self._add(Touched(folder), now - QUIET_S)
            due_roots = [root for root, state in self._roots.items() if _is_due(state, now)]
            return [one for root in due_roots for one in self._taken(root, now)]

    def rest(self, roots: Collection[int], seconds: float) -> None:
        """A run over these roots has ended, which took so long."""
        now = self._clock()
        with self._lock:
            for root in roots:
                if (state := self._roots.get(root)) is not None:
                    state.earliest = max(state.earliest, now + seconds)

    def unsettled(self, folders: Collection[Place], looked: Callable[[Place], bool]) -> None:
        """Files in these folders were still being written; look at them again after a while.

        looked: whether the run that says so looked at a folder: what it did not name is settled.
        """
        now = self._clock()
        with self._lock:
            for folder in [one for one in self._unsettled if looked(one) and one not in folders]:
                del self._unsettled[folder]
            for folder in folders:
                _, waited = self._unsettled.get(folder, (0.0, LEAST_WAIT_S / 2))
                wait = min(2 * waited, MOST_WAIT_S)
                self._unsettled[folder] = (now + wait, wait)

    def forget(self, root: int) -> None:
        """A root has left the library."""
        with self._lock:
            self._roots.pop(root, None)
            for folder in [one for one in self._unsettled if one.root == root]:
                del self._unsettled[folder]

    def _add(self, one: Touched, at: float) -> None:
        state = self._roots.setdefault(one.place.root, _Root())
        if not state.places:
            state.first = at
            if at - state.last > 4 * state.gap:
                state.gap = LEAST_GAP_S  # it has been calm
        state.last = max(state.last, at)
        if state.places.get(""):
            return
        state.places[one.place.path] = one.deep or state.places.get(one.place.path, False)
        if len(state.places) > MOST_FOLDERS or state.places.get(""):
            state.places = {"": True}

    def _taken(self, root: int, now: float) -> list[Touched]:
        state = self._roots[root]
        places, state.places = state.places, {}
        state.earliest = now + state.gap
        state.gap = min(2 * state.gap, MOST_GAP_S)
        return [Touched(Place(root, path), deep) for path, deep in places.items()]


def _is_due(state: _Root, now: float) -> bool:
    if not state.places or now < state.earliest:
        return False
    return now - state.last >= QUIET_S or now - state.first >= PATIENCE_S
