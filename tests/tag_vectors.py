"""A library in vectors: photos that show known tags, to an encoder of random directions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from vector_rows import Rows

from photoapp.tagging.calibration import Tally
from photoapp.tagging.scoring import Scorer, kinship
from photoapp.vectors import Snapshot, VectorIndex
from photoapp.vectors.background import Background, Yardstick

DIM = 96
CLEAR = 1.4
"""How much of a picture is what it shows, beside noise of length 1."""


def unit(vectors: np.ndarray) -> np.ndarray:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True), np.float32)


def drawn(seed: int, count: int) -> np.ndarray:
    """Directions that mean nothing, float32 [count, DIM]."""
    return unit(np.random.default_rng(seed).standard_normal((count, DIM)))


@cache
def tag_directions() -> np.ndarray:
    """What the encoder takes tags for: a child has some of the direction of what it is, too."""
    own = drawn(1, len(kinship()))
    return unit(own + 0.7 * (kinship().below.T @ own))


@cache
def yardstick() -> Yardstick:
    return Yardstick.of(drawn(2, 400), drawn(3, 150), "tests")


def showing(tags: Sequence[str], seed: int = 0, clear: float = CLEAR) -> np.ndarray:
    """Photos, each of one concept; "" shows nothing that has a name."""
    noise = drawn(seed + 100, len(tags))
    there = np.array([tag != "" for tag in tags])
    places = [kinship().places[tag] if tag else 0 for tag in tags]
    return unit(noise + clear * there[:, None] * tag_directions()[places])


def snapshot_of(vectors: np.ndarray, folder: Path) -> Snapshot:
    """Photo n is number n of the vectors, from 1."""
    dim = vectors.shape[1]
    rows = Rows(dim)
    rows.put(vectors)
    index = VectorIndex(folder, dim)
    index.refresh(rows)
    return index.snapshot


@dataclass(frozen=True)
class Library:
    """Everything that suggestions are made from."""

    snapshot: Snapshot
    background: Background
    tally: Tally


def library_of(vectors: np.ndarray, folder: Path) -> Library:
    snapshot = snapshot_of(vectors, folder)
    background = Background.empty(yardstick()).brought_up(snapshot)
    scorer = Scorer.of(tag_directions(), background)
    return Library(snapshot, background, Tally.count(scorer, snapshot, background))
