"""What is in sight, fetched in the background: most urgent first, a bounded amount kept."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from photoapp.gui.work import Lane, Work

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Terms:
    """How a feed fetches and keeps. budget: in the unit of `weigh`, exceeded only by what is
    in sight. batch: photos asked at once. flights: batches under way at once.
    """

    lane: Lane
    batch: int
    flights: int
    budget: int


@dataclass(slots=True)
class _Held(Generic[T]):
    value: T | None  # None: the source has nothing for this photo
    age: int


class Feed(Generic[T]):
    """Holds one thing per photo and fetches what is missing of those in sight.

    A batch is chosen only when one can start, from what is in sight then: what was scrolled away
    before its turn is never asked, and what came into sight last goes first.
    """

    def __init__(
        self,
        work: Work,
        owner: QObject,
        terms: Terms,
        job: Callable[[Sequence[int]], Callable[[], Mapping[int, T]]],
        arrived: Callable[[Sequence[int]], None],
        *,
        weigh: Callable[[T], int] = lambda _: 1,
        suits: Callable[[T], bool] = lambda _: True,
    ) -> None:
        """Make an empty feed. Once `owner` is destroyed, nothing arrives any more.

        job: called on the GUI thread with photos, gives what fetches them in the background.
        arrived: told on the GUI thread which photos have something new. suits: whether a held
        thing is still what is wanted; another is shown until its successor arrives.
        """
        self._work, self._owner, self._terms = work, owner, terms
        self._job, self._arrived = job, arrived
        self._weigh, self._suits = weigh, suits
        self._held: OrderedDict[int, _Held[T]] = OrderedDict()
        self._weight = 0
        self._age = 0
        self._sight: dict[int, None] = {}  # in order of urgency
        self._flying: dict[int, Sequence[int]] = {}
        self._doubted: set[int] = set()

    def get(self, photo: int) -> T | None:
        """What is held of a photo, however stale; never fetches."""
        held = self._held.get(photo)
        if held is None:
            return None
        self._held.move_to_end(photo)
        return held.value

    def look(self, photos: Sequence[int]) -> None:
        """These are in sight now, most urgent first; nothing else is."""
        self._sight = dict.fromkeys(photos)
        self._start()

    def refresh(self) -> None:
        """Everything held may be out of date: show it, but fetch what is in sight again."""
        self._age += 1
        self._start()

    def held(self) -> dict[int, T]:
        """All that is held, in sight or not."""
        return {photo: one.value for photo, one in self._held.items() if one.value is not None}

    def renew(self, photos: Sequence[int]) -> None:
        """What is held of these is out of date, and what is under way may be: show it, but fetch
        it again when in sight.
        """
        for photo in photos:
            if (held := self._held.get(photo)) is not None:
                held.age = self._age - 1
        self._doubted.update(*self._flying.values())
        self._start()

    def _missing(self) -> Iterator[int]:
        under_way = {photo for batch in self._flying.values() for photo in batch}
        for photo in self._sight:
            held = self._held.get(photo)
            current = held is not None and held.age == self._age
            if current and (held.value is None or self._suits(held.value)):  # type: ignore[union-attr]
                continue
            if photo not in under_way:
                yield photo

    def _start(self) -> None:
        for slot in range(self._terms.flights):
            if slot in self._flying:
                continue
            batch = list(islice(self._missing(), self._terms.batch))
            if not batch:
                return
            self._flying[slot] = batch
            self._work.query(
                (id(self), slot),
                self._job(batch),
                partial(self._land, slot, self._age),
                partial(self._lose, slot, self._age),
                lane=self._terms.lane,
            )

    def _land(self, slot: int, age: int, found: Mapping[int, T]) -> None:
        if not isValid(self._owner):
            return
        batch = self._flying.pop(slot)
        for photo in batch:
            self._hold(photo, found.get(photo), age - (photo in self._doubted))
        self._doubted.difference_update(batch)
        self._trim()
        self._start()
        self._arrived(batch)

    def _lose(self, slot: int, age: int, error: Exception) -> None:
        if not isValid(self._owner):
            return
        # Not asked again before a refresh: what failed once would fail at every scroll.
        for photo in self._flying.pop(slot):
            held = self._held.get(photo)
            self._hold(photo, held.value if held else None, age)
        self._work.failed.emit(error)
        self._start()

    def _hold(self, photo: int, value: T | None, age: int) -> None:
        if photo in self._held:
            self._drop(photo)
        self._held[photo] = _Held(value, age)
        if value is not None:
            self._weight += self._weigh(value)

    def _drop(self, photo: int) -> None:
        held = self._held.pop(photo, None)
        if held is not None and held.value is not None:
            self._weight -= self._weigh(held.value)

    def _trim(self) -> None:
        while self._weight > self._terms.budget:
            oldest = next(iter(self._held))
            if oldest in self._sight:
                return
            self._drop(oldest)
