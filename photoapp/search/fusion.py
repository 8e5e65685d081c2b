"""Joining what looks like the question with what is called so, by reciprocal ranks."""

import numpy as np

from photoapp.search.looks import Ranked
from photoapp.search.names import NameMatches

K = 60
"""Cormack, Clarke and Buettcher 2009, "Reciprocal Rank Fusion outperforms Condorcet": 60."""


def fuse(ranked: Ranked, names: NameMatches, scores: dict[int, float]) -> Ranked:
    """One order of both.

    Photos that bear every word of the question come first, whatever they look like, the better
    looking before the others. The rest keep the order of their looks, helped by the words they
    bear; a photo that bears some words only must look like the question as well.
    scores: what the encoder says of the photos in `names.full`, 0 where it says nothing.
    """
    if not names.words:
        return ranked
    merits = np.array([scores.get(photo, 0.0) for photo in names.full.tolist()], np.float32)
    order = np.lexsort((names.full, -merits))
    full, first = names.full[order], merits[order]
    rest = ~np.isin(ranked.photos, full)
    photos, values = ranked.photos[rest], ranked.scores[rest]
    if names.partial:
        helped = np.array([names.partial.get(photo, 0.0) for photo in photos.tolist()])
        merit = 1 / (K + 1 + np.arange(len(photos))) + helped / (K + 1)
        by_merit = np.argsort(-merit, kind="stable")
        photos, values = photos[by_merit], values[by_merit]
    return Ranked(np.concatenate([full, photos]), np.concatenate([first, values]))
