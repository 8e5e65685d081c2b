"""In which order files get other names where one takes what another leaves."""

import os
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from photoapp.base.naming import numbered
from photoapp.base.pairing import ending
from photoapp.library.disk import alike

T = TypeVar("T")
Hop = tuple[str, str]
"""From which path to which a file goes at once."""


def hops(moves: Sequence[Hop]) -> list[Hop]:
    """Moves in an order in which each path is free when its turn comes.

    Of files that pass their names round, one waits under a name that nobody has: a file may be
    in the answer twice then.
    """
    taken = {_key(path) for move in moves for path in move}
    waits = waits_of(
        {number: {_key(old)} for number, (old, _) in enumerate(moves)},
        {number: {_key(new)} for number, (_, new) in enumerate(moves)},
    )
    waiting: dict[int, list[int]] = {}
    for number, others in waits.items():
        for other in others:
            waiting.setdefault(other, []).append(number)
    ready = deque(number for number, others in waits.items() if not others)
    left = dict(enumerate(moves))
    done: list[Hop] = []
    while left:
        if ready:
            number = ready.popleft()
            done.append(left.pop(number))
        else:
            number = _in_a_round(next(iter(left)), waits)
            old, new = left[number]
            done.append((old, _aside(old, taken)))
            left[number] = (done[-1][1], new)
        for other in waiting.pop(number, ()):
            waits[other].discard(number)
            if not waits[other]:
                ready.append(other)
    return done


def _in_a_round(number: int, waits: Mapping[int, AbstractSet[int]]) -> int:
    """One of those that wait for each other, found from one that waits for them."""
    seen: set[int] = set()
    while number not in seen:
        seen.add(number)
        number = min(waits[number])
    return number


def units(waits: Mapping[int, AbstractSet[int]]) -> list[tuple[int, ...]]:
    """Photos in an order in which each finds its names free; those of one unit only together.

    waits: as of `waits_of`.
    """
    sorter = TopologicalSorter(waits)
    found: list[tuple[int, ...]] = []
    with suppress(CycleError):  # what is in none, and waits for none, is told all the same
        sorter.prepare()
    left = dict.fromkeys(waits)
    while some := sorter.get_ready():
        for photo in some:
            found.append((photo,))
            del left[photo]
        sorter.done(*some)
    return [*found, *_joined(left, waits)]


def waits_of(
    holding: Mapping[int, AbstractSet[T]], wanting: Mapping[int, AbstractSet[T]]
) -> dict[int, set[int]]:
    """For each those that have to leave a name before it can have it, in the order of `wanting`.

    holding, wanting: the names that each has and is to have, so that equal ones are one.
    """
    holders: dict[T, list[int]] = defaultdict(list)
    for one, names in holding.items():
        for name in names:
            holders[name].append(one)
    return {
        one: {other for name in names for other in holders.get(name, ()) if other != one}
        for one, names in wanting.items()
    }


def _joined(
    left: Iterable[int], waits: Mapping[int, AbstractSet[int]]
) -> Iterator[tuple[int, ...]]:
    """What waits for each other in a round, each round with all that waits for it."""
    near: dict[int, set[int]] = {photo: set() for photo in left}
    for photo in near:
        for other in waits[photo] & near.keys():
            near[photo].add(other)
            near[other].add(photo)
    seen: set[int] = set()
    for first in near:
        if first in seen:
            continue
        seen.add(first)
        unit, ahead = [], deque([first])
        while ahead:
            photo = ahead.popleft()
            unit.append(photo)
            ahead.extend(sorted(near[photo] - seen))
            seen |= near[photo]
        yield tuple(unit)


def _aside(path: str, taken: set[str]) -> str:
    """A name that nobody has or gets; as good as any, should a file be left with it."""
    folder, name = os.path.split(path)
    behind, number = ending(name), 1
    while True:
        number += 1
        stem = numbered(name[: len(name) - len(behind)], number, behind)
        found = os.path.join(folder, stem + behind)
        if _key(found) not in taken and not os.path.lexists(found):
            taken.add(_key(found))
            return found


def _key(path: str) -> str:
    folder, name = os.path.split(path)
    return os.path.join(folder, alike(name))
