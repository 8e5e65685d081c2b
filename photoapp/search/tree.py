"""What a question asks for, as a tree of frozen records in one normal form.

Build trees with `every`, `either`, `negated` and `weighed`: they keep the normal form, in which a
question that is parsed, printed and parsed again stays the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

LIGHTEST, HEAVIEST = 0.01, 99.99
"""Between these lies what a term may count; 1 is what one without a weight counts."""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words: what a picture shows, or what is written on it."""

    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class About:
    """Words for their meaning only; names do not count."""

    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Exact:
    """Words that must stand on a photo, in this order."""

    text: str


@dataclass(frozen=True, slots=True)
class Filter:
    """`name:value`. position, length: of the whole term in the text, for errors."""

    name: str
    value: str
    position: int = field(default=0, compare=False)
    length: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    term: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Every term; without any, every photo."""

    terms: "tuple[Node, ...]" = ()


@dataclass(frozen=True, slots=True)
class Either:
    """One of the terms."""

    terms: "tuple[Node, ...]"


Node: TypeAlias = Words | About | Exact | Filter | Not | All | Either
Query: TypeAlias = Node

EVERYTHING = All()


def every(terms: Iterable[Node]) -> Node:
    """All of the terms. Plain words without a weight join into one sentence, where the first is."""
    flat: list[Node] = []
    place = -1
    for term in terms:
        for one in term.terms if isinstance(term, All) else (term,):
            if isinstance(one, Words) and one.weight == 1:
                if place >= 0:
                    said = flat[place]
                    assert isinstance(said, Words)  # noqa: S101 - for the type checker
                    flat[place] = Words(f"{said.text} {one.text}")
                    continue
                place = len(flat)
            flat.append(one)
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def either(terms: Iterable[Node]) -> Node:
    """One of the terms; those that ask for nothing do not count."""
    flat: list[Node] = []
    for term in terms:
        if term != EVERYTHING:
            flat.extend(term.terms if isinstance(term, Either) else (term,))
    if not flat:
        return EVERYTHING
    return flat[0] if len(flat) == 1 else Either(tuple(flat))


def negated(term: Node) -> Node:
    """The opposite of a term; of nothing: nothing."""
    if term == EVERYTHING:
        return term
    return term.term if isinstance(term, Not) else Not(term)


def weighed(term: Node, weight: float) -> Node:
    """A term whose meaning counts `weight` times as much. Raises ValueError for a filter."""
    match term:
        case Words() | About():
            product = round(min(max(term.weight * weight, LIGHTEST), HEAVIEST), 2)
            return replace(term, weight=product)
        case Not():
            return Not(weighed(term.term, weight))
        case All():
            return every(weighed(one, weight) for one in term.terms)
        case Either():
            return either(weighed(one, weight) for one in term.terms)
        case _:
            raise ValueError(term)


def leaves(node: Node, *, negative: bool = False) -> "Iterator[tuple[Node, bool]]":
    """Every leaf of a tree in its order, and whether it stands under an odd number of nots."""
    match node:
        case Not():
            yield from leaves(node.term, negative=not negative)
        case All() | Either():
            for term in node.terms:
                yield from leaves(term, negative=negative)
        case _:
            yield node, negative


def is_about_pictures(node: Node) -> bool:
    """Whether a tree asks what pictures look like."""
    return any(isinstance(leaf, Words | About) for leaf, _ in leaves(node))
