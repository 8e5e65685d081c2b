"""The image side of an encoder: uint8 pixels to unit vectors, on the provider that earned it."""

import threading
from collections.abc import Sequence

import numpy as np

from photoapp.base.messages import WhyNotFaster
from photoapp.base.picture import Pixels
from photoapp.encoder.folder import ModelFolder, broken
from photoapp.encoder.graph import Graph, Vectors
from photoapp.encoder.runtime import Runtime
from photoapp.encoder.trial import Choice, choose

_SAMPLE = 4  # pictures of a trial


class ImageTower:
    """Opens its session at the first use; safe from any thread."""

    def __init__(
        self, folder: ModelFolder, runtime: Runtime, threads: int, providers: Sequence[str] | None
    ) -> None:
        self._folder = folder
        self._runtime = runtime
        self._threads = threads
        self._providers = providers
        self._lock = threading.Lock()
        self._choice: Choice | None = None
        # (pixel / 255 - mean) / std in one multiplication and one addition.
        mean, std = np.array(folder.image.mean), np.array(folder.image.std)
        self._scale = (1 / (255 * std)).astype(np.float32)[:, None, None]
        self._shift = (-mean / std).astype(np.float32)[:, None, None]

    @property
    def provider(self) -> str:
        """What pictures run on, "" before the first."""
        choice = self._choice
        return choice.provider if choice else ""

    @property
    def why_not_faster(self) -> WhyNotFaster | None:
        """Why a faster provider is not used; None if there is none, or before the first run."""
        choice = self._choice
        return choice.why if choice else None

    def open(self) -> Graph:
        """The graph on its provider, after a real run on it. Raises PhotoappError."""
        with self._lock:
            if self._choice is None:
                self._choice = choose(self._providers, self._runtime, self._graph, self._sample)
            return self._choice.graph

    def close(self) -> None:
        """Let the session go; a later use opens it again."""
        with self._lock:
            self._choice = None

    def embed(self, pixels: Pixels) -> Vectors:
        """uint8 [N, S, S, 3] to float32 [N, dim] of length 1. Raises PhotoappError."""
        side = self._folder.image.size
        if pixels.dtype != np.uint8 or pixels.shape[1:] != (side, side, 3):
            raise ValueError(
                f"pixels are {pixels.dtype} {pixels.shape}, not [N, {side}, {side}, 3]"
            )
        return self._embed(self.open(), pixels)

    def _embed(self, graph: Graph, pixels: Pixels) -> Vectors:
        found = np.empty((len(pixels), self._folder.dim), np.float32)
        for start in range(0, len(pixels), graph.batch):
            part = pixels[start : start + graph.batch]
            found[start : start + len(part)] = self._run(graph, part)
        return found

    def _run(self, graph: Graph, pixels: Pixels) -> Vectors:
        # Straight from the transposed view into a fresh planar array: 0.03 ms a picture of
        # 128 px, a sixth of the same in plain steps (bench_encode).
        planes = np.empty((len(pixels), 3, *pixels.shape[1:3]), np.float32)
        np.multiply(pixels.transpose(0, 3, 1, 2), self._scale, out=planes)
        planes += self._shift
        return graph.vectors({self._folder.image.input: planes}, self._folder.dim)

    def _graph(self, provider: str) -> Graph:
        image = self._folder.image
        path = self._folder.file(image.file)
        graph = Graph.open(
            self._runtime, provider, self._threads, path, [image.input], image.output
        )
        sides = {graph.fixed(image.input, axis) for axis in (2, 3)} - {None}
        if sides - {image.size} or graph.fixed(image.input, 1) not in (3, None):
            raise broken(path, f"does not take pictures of 3 x {image.size} x {image.size}")
        return graph

    def _sample(self, graph: Graph) -> Vectors:
        side = self._folder.image.size
        noise = np.random.default_rng(0).integers(0, 256, (_SAMPLE, side, side, 3), np.uint8)
        return self._embed(graph, noise)
