"""Joining what looks like the question with what is called so."""

import numpy as np
from numpy.typing import NDArray

from photoapp.search.looks import Ranked
from photoapp.search.names import NameMatches, is_common

Ids = NDArray[np.int64]

K = 60
"""Cormack, Clarke and Buettcher 2009, "Reciprocal Rank Fusion outperforms Condorcet": 60."""

FIRST = 6
"""So many photos of a folder called just like the question come before other names."""

ROW = 12
"""So many photos that only their folders name come before the others: two rows of the window."""


def fuse(ranked: Ranked, names: NameMatches, scores: NDArray[np.float32], photos: int) -> Ranked:
    """One order of both.

    First what bears the question as a whole name, title, keyword or tag, and a few photos of a
    folder called just so; then what bears all its words, whatever it looks like; the better looking
    before the others. A folder's name speaks for
    all the photos in it, so of those that only their folder names no more than a ROW comes first:
    the others take turns with what looks like the question, by reciprocal ranks, and a folder that
    holds much of the library (`is_common`) says nothing unless it is called just so. Names that
    only begin like the words take turns as well. What bears some words only must look like the
    question, and is helped by them.

    scores: float32, what the encoder says of the photos in `names.full`, 0 where it says nothing.
    photos: how many the library has.
    """
    if not names.words:
        return ranked
    own = ~np.isin(names.full, names.foldered) & (not names.begun)
    whole, called = np.isin(names.full, names.whole), np.isin(names.full, names.in_whole_folder)
    tier = np.where(whole, 0, np.where(own, 2, np.where(called, 3, 4)))
    by_looks = np.lexsort((names.full, -scores))
    tier[by_looks[called[by_looks] & ~whole[by_looks]][:FIRST]] = 1
    order = by_looks[np.argsort(tier[by_looks], kind="stable")]
    full, merits, tier = names.full[order], scores[order], tier[order]
    foldered = np.flatnonzero(tier > 2)
    if is_common(len(foldered), photos) and len(ranked.photos):
        foldered = foldered[tier[foldered] == 3]
    row = 0 if names.begun else ROW
    first, rest = np.concatenate([np.flatnonzero(tier <= 2), foldered[:row]]), foldered[row:]
    others = _take_turns(ranked, Ranked(full[rest], merits[rest]), full[first], names)
    return Ranked(
        np.concatenate([full[first], others.photos]), np.concatenate([merits[first], others.scores])
    )


def _take_turns(ranked: Ranked, foldered: Ranked, before: Ids, names: NameMatches) -> Ranked:
    """What looks so and what lies in a folder called so, without those that come before them."""
    kept = ~np.isin(ranked.photos, before)
    looking, values = ranked.photos[kept], ranked.scores[kept]
    merit = 1 / (K + 1 + np.arange(len(looking))) + _shares(looking, names) / (K + 1)
    if not len(foldered.photos):
        order = np.argsort(-merit, kind="stable")
        return Ranked(looking[order], values[order])
    both = np.isin(foldered.photos, looking)
    turns = 1 / (K + 1 + np.arange(len(foldered.photos)))
    at = np.argsort(looking, kind="stable")
    merit[at[np.searchsorted(looking, foldered.photos[both], sorter=at)]] += turns[both]
    photos = np.concatenate([looking, foldered.photos[~both]])
    values = np.concatenate([values, foldered.scores[~both]])
    order = np.argsort(-np.concatenate([merit, turns[~both]]), kind="stable")
    return Ranked(photos[order], values[order])


def _shares(photos: Ids, names: NameMatches) -> NDArray[np.float32]:
    """How much of the question's words some photos bear, 0 to 1."""
    if not len(names.partial):
        return np.zeros(len(photos), np.float32)
    at = np.searchsorted(names.partial, photos).clip(max=len(names.partial) - 1)
    return np.where(names.partial[at] == photos, names.shares[at], np.float32(0))
