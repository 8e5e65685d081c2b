"""A question's tree sorted by what answers it: rows, vectors, or both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from photoapp.catalog import filters as catalog
from photoapp.catalog import names as written
from photoapp.catalog.filters import Condition
from photoapp.search import filters, places
from photoapp.search.filters import Asked
from photoapp.search.tree import (
    About,
    All,
    Either,
    Exact,
    Filter,
    Node,
    Not,
    Words,
    is_about_pictures,
    leaves,
    negated,
)

Meaning = Words | About


@dataclass(frozen=True, slots=True)
class Plan:
    """What must hold together. masks: answered by rows alone. wanted, unwanted: by one pass over
    the vectors. branches: the rest, where words stand in alternatives.
    """

    masks: tuple[Node, ...]
    wanted: tuple[Meaning, ...]
    unwanted: tuple[Meaning, ...]
    branches: tuple[Node, ...]


def plan(tree: Node) -> Plan:
    """Sort the terms of a tree that must hold together."""
    masks: list[Node] = []
    wanted: list[Meaning] = []
    unwanted: list[Meaning] = []
    branches: list[Node] = []
    for term in _together(tree):
        if not is_about_pictures(term):
            masks.append(term)
        elif isinstance(term, Words | About):
            wanted.append(term)
        elif isinstance(term, Not) and isinstance(term.term, Words | About):
            unwanted.append(term.term)
        else:
            branches.append(term)
    return Plan(tuple(masks), tuple(wanted), tuple(unwanted), tuple(branches))


def _together(node: Node) -> Iterator[Node]:
    """The terms that must all hold; neither of two is what not (one or the other) says."""
    if isinstance(node, All):
        for term in node.terms:
            yield from _together(term)
    elif isinstance(node, Not) and isinstance(node.term, Either):
        for term in node.term.terms:
            yield from _together(negated(term))
    else:
        yield node


def condition(asked: Asked, node: Node) -> Condition:
    """A tree without meaning as one condition. Raises PhotoappError as `filters.condition`."""
    match node:
        case Filter():
            return filters.condition(asked, node)
        case Exact():
            return _bearing(asked, node.text)
        case Not():
            return condition(asked, node.term).negated()
        case All():
            return catalog.every([condition(asked, term) for term in node.terms])
        case Either():
            return catalog.any_of([condition(asked, term) for term in node.terms])
        case _:
            raise TypeError(node)


def _bearing(asked: Asked, text: str) -> Condition:
    """Exact words stand on the photo, or are the name of the place where it was taken."""
    found = [written.matching(asked.connection, text), places.called(asked.connection, text)]
    return catalog.among(np.union1d(*found).tolist())


def asks_for(tree: Node, state: str) -> bool:
    """Whether photos in a state are asked for, by `is:` with a name of `filters.STATES`."""
    return any(
        isinstance(leaf, Filter) and (leaf.name, leaf.value.lower()) == ("is", state)
        for leaf, negative in leaves(tree)
        if not negative
    )


def texts(terms: Iterable[Meaning]) -> str:
    """The words of terms that may stand in names, in their order."""
    return " ".join(term.text for term in terms if isinstance(term, Words))
