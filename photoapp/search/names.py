"""Words of a question found in names, folders, titles, descriptions and keywords."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photoapp.catalog import Connection
from photoapp.catalog import names as catalog

# Words that say nothing about a photo; without them "a photo of lisbon" asks for Lisbon.
_EMPTY = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or"}
    | {"my", "our", "your", "is", "are", "this", "that"}
    | {"photo", "photos", "picture", "pictures", "image", "images"}
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")

MOST_WORDS = 32
"""So many words of a question are looked up; a pasted page would ask the catalog thousands."""

COMMON = 0.3
"""A word that stands on more than this share of the library tells photos apart no more."""


@dataclass(frozen=True, slots=True)
class NameMatches:
    """Photos whose written words answer a question.

    words: those looked for. full: photos that bear every word, int64 [N]. partial: photo -> share
    of the question's weight its words carry, 0 to 1, for photos that bear some of them; rare words
    weigh more.
    """

    words: tuple[str, ...]
    full: NDArray[np.int64]
    partial: dict[int, float]


NOTHING = NameMatches((), np.zeros(0, np.int64), {})


def content_words(text: str) -> tuple[str, ...]:
    """The words of a text that can stand in a name, each once, in their order."""
    words = tuple(dict.fromkeys(_WORD.findall(text)))
    telling = tuple(word for word in words if word.casefold() not in _EMPTY)
    return (telling or words)[:MOST_WORDS]


def find(connection: Connection, text: str, photos: int) -> NameMatches:
    """Look the words of a text up among `photos` photos."""
    words = content_words(text)
    found = [catalog.matching(connection, word) for word in words]
    if not words or not any(len(ids) for ids in found):
        return NOTHING
    full = found[0]
    for ids in found[1:]:
        full = np.intersect1d(full, ids, assume_unique=True)
    return NameMatches(words, full, _partial(found, photos))


def _partial(found: Sequence[NDArray[np.int64]], photos: int) -> dict[int, float]:
    """Inverse document frequency, log(N / n), as a share of what the whole question weighs."""
    weights = [np.log((photos + 1) / max(len(ids), 1)) for ids in found]
    total = float(sum(weights)) or 1.0
    partial: dict[int, float] = {}
    for ids, weight in zip(found, weights, strict=True):
        if len(ids) <= COMMON * photos:
            for photo in ids.tolist():
                partial[photo] = partial.get(photo, 0.0) + float(weight) / total
    return partial
