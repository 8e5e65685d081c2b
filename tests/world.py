"""Photos of a few things each, and an encoder that sees them through noise: no network needed."""

from pathlib import Path

import numpy as np
from vector_rows import Rows

from photoapp.search.relevance import WordRelevance
from photoapp.vectors import Snapshot, VectorIndex
from photoapp.vectors.background import Background, Yardstick

DIM = 48
THINGS = 24  # that photos may show, each a direction; the other directions are shown by none


class World:
    """Photos of a few things each, and an encoder that sees them through noise.

    stretch, texts_at: the encoder's texts are stretched, and moved by a constant.
    """

    def __init__(
        self, seed: int, count: int, *, stretch: float = 1, texts_at: np.ndarray | float = 0
    ) -> None:
        rng = np.random.default_rng(seed)
        self.stretch, self.texts_at = stretch, texts_at
        self.turn = np.linalg.qr(rng.standard_normal((DIM, DIM)))[0]
        self.shown = rng.random((count, THINGS)) < 0.1
        self.shown[np.arange(count), rng.integers(0, THINGS, count)] = True
        self.photos = self.unit(self.shown @ self.turn[:THINGS] + self.noise(rng, count, 0.5))
        everyday = self.turn[np.arange(200) % DIM] + self.noise(rng, 200, 0.6)
        rare = self.turn[THINGS + np.arange(120) % (DIM - THINGS)] + self.noise(rng, 120, 0.6)
        self.everyday, self.rare = self.text(everyday), self.text(rare)

    def noise(self, rng: np.random.Generator, count: int, length: float) -> np.ndarray:
        return rng.standard_normal((count, DIM)) * length / np.sqrt(DIM)

    def unit(self, vectors: np.ndarray) -> np.ndarray:
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)

    def text(self, vectors: np.ndarray) -> np.ndarray:
        return (self.stretch * self.unit(vectors) + self.texts_at).astype(np.float32)

    def question(self, thing: int) -> np.ndarray:
        return self.text(self.turn[thing][None])[0]

    def yardstick(self) -> Yardstick:
        return Yardstick.of(self.everyday, self.rare, "world")

    def relevance(self, folder: Path) -> WordRelevance:
        snapshot = self.snapshot(folder)
        return WordRelevance(Background.empty(self.yardstick()).brought_up(snapshot), snapshot)

    def snapshot(self, folder: Path) -> Snapshot:
        index = VectorIndex(folder, DIM)
        rows = Rows(DIM)
        rows.put(self.photos)
        index.refresh(rows)
        return index.snapshot
