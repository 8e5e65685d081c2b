"""A catalog's worth of vectors in memory, and the plain answer that every clever one must equal."""

from collections.abc import Iterable, Iterator

import numpy as np

from photoapp.vectors import VectorBlock


class Rows:
    """What the catalog promises: rows with ids never used twice, one a photo."""

    def __init__(self, dim: int) -> None:
        self.dim = dim
        self.last = 0
        self.held: dict[int, tuple[int, np.ndarray]] = {}

    def put(self, vectors: np.ndarray, photos: Iterable[int] | None = None) -> None:
        """Store vectors, replacing those of the same photos."""
        if photos is None:
            first = max(self.photos, default=0) + 1
            photos = range(first, first + len(vectors))
        self.delete(photos)
        for photo, vector in zip(photos, vectors, strict=True):
            self.last += 1
            self.held[self.last] = (int(photo), np.asarray(vector, np.float16))

    def delete(self, photos: Iterable[int]) -> None:
        gone = {int(photo) for photo in photos}
        self.held = {row: kept for row, kept in self.held.items() if kept[0] not in gone}

    @property
    def photos(self) -> list[int]:
        return [photo for photo, _ in self.held.values()]

    def newest(self) -> tuple[int, int]:
        return len(self.held), max(self.held, default=0)

    def ids(self) -> np.ndarray:
        return np.array(sorted(self.held), np.int64)

    def after(self, row_id: int) -> Iterator[VectorBlock]:
        ids = [row for row in sorted(self.held) if row > row_id]
        for start in range(0, len(ids), 700):
            some = ids[start : start + 700]
            yield (
                np.array(some, np.int64),
                np.array([self.held[row][0] for row in some], np.int64),
                np.array([self.held[row][1] for row in some], np.float16),
            )

    def everything(self) -> tuple[np.ndarray, np.ndarray]:
        """Photos int64 [N] and vectors float64 [N, D], in the order of the index."""
        kept = [self.held[row] for row in sorted(self.held)]
        vectors = np.array([vector for _, vector in kept], np.float64).reshape(-1, self.dim)
        return np.array([photo for photo, _ in kept], np.int64), vectors

    def best(
        self, query: np.ndarray, k: int | None = None, allowed: np.ndarray | None = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """Brute force: every score in float64, rounded to float32; ties by id."""
        photos, vectors = self.everything()
        scores = np.einsum("ij,j->i", vectors, np.float64(query)).astype(np.float32)
        if allowed is not None:
            photos, scores = photos[allowed], scores[allowed]
        order = np.lexsort((photos, -scores))[:k]
        return photos[order], scores[order]


def drawn(rng: np.random.Generator, kind: str, count: int, dim: int) -> np.ndarray:
    """Vectors [count, dim] of a kind that has been trouble somewhere."""
    vectors = rng.standard_normal((count, dim))
    if kind == "clustered":
        vectors = vectors * 0.05 + rng.standard_normal((5, dim))[rng.integers(0, 5, count)]
    elif kind == "common mean, large coordinates":
        vectors += 2 * rng.standard_normal(dim)
        vectors[:, 0] = vectors[:, 0] * 10 + 30
    elif kind == "many equal":
        vectors = vectors[rng.integers(0, max(count // 8, 1), count)]
    elif kind == "zero":
        vectors[rng.random(count) < 0.7] = 0
    if kind == "of all lengths":
        return vectors * 10.0 ** rng.uniform(-3, 3, (count, 1))
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


KINDS = (
    "random",
    "clustered",
    "common mean, large coordinates",
    "many equal",
    "zero",
    "of all lengths",
)
