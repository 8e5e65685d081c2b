"""What albums take their photos from: the order in which to fill them, and circles that forbid it.

An album's photos are what its rule finds; `album:X` in a rule stands for X and all albums in it.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from photoapp.base.messages import Code, PhotoappError

Connection = sqlite3.Connection


class Graph(NamedTuple):
    """parents: what each album lies in. rules: the albums that the rule of one names."""

    parents: Mapping[int, int | None]
    rules: Mapping[int, AbstractSet[int]]


def graph(connection: Connection) -> Graph:
    """What each album lies in and takes its photos from."""
    rows = connection.execute("SELECT id, parent_id, rule FROM albums").fetchall()
    named = {id_: json.loads(rule)["question"] for id_, _, rule in rows if rule}
    return Graph(
        {id_: parent for id_, parent, _ in rows},
        {
            id_: {part["album"] for part in parts if isinstance(part, dict) and "album" in part}
            for id_, parts in named.items()
        },
    )


def refuse(connection: Connection, _: Sequence[object] = ()) -> None:
    """Refuse what undoing or redoing out of order would make of albums: one that lies in itself.

    Raises PhotoappError UNDO_CONFLICT.
    """
    found = circle(graph(connection))
    if found is not None:
        (name,) = connection.execute("SELECT name FROM albums WHERE id = ?", (found,)).fetchone()
        raise PhotoappError(Code.UNDO_CONFLICT, what=name)


def above(parents: Mapping[int, int | None], album: int) -> list[int]:
    """The albums that one lies in, the nearest first; of a circle each once."""
    found: list[int] = []
    parent = parents.get(album)
    while parent is not None and parent not in found:
        found.append(parent)
        parent = parents.get(parent)
    return found


def circle(graph: Graph) -> int | None:
    """An album that lies in itself or whose rule takes photos from itself, None if none does."""
    try:
        _sorted(graph).prepare()
    except CycleError as error:
        return int(error.args[1][0][0])
    return None


def in_order(graph: Graph) -> Iterator[int]:
    """The albums, each after those that its rule takes photos from."""
    yield from (album for album, whole in _sorted(graph).static_order() if not whole)


def _sorted(graph: Graph) -> TopologicalSorter[tuple[int, bool]]:
    """Nodes are an album's own photos (False), and those with the albums in it (True)."""
    sorter: TopologicalSorter[tuple[int, bool]] = TopologicalSorter()
    for album, parent in graph.parents.items():
        sorter.add((album, True), (album, False))
        if parent is not None:
            sorter.add((parent, True), (album, True))
        named = [(one, True) for one in graph.rules.get(album, ()) if one in graph.parents]
        sorter.add((album, False), *named)
    return sorter
