"""The image side of an encoder: uint8 pixels to vectors, on the provider that earned it."""

import logging
import math
import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from photoapp.base.hardware import memory
from photoapp.base.messages import PhotoappError, WhyNotFaster
from photoapp.base.picture import Pixels
from photoapp.encoder.decisions import Decision, Decisions
from photoapp.encoder.folder import ModelFolder, broken
from photoapp.encoder.graph import BATCH, Graph, Vectors, finishing
from photoapp.encoder.runtime import CPU, Runtime, out_of_memory
from photoapp.encoder.trial import Choice, Trial, told

_log = logging.getLogger(__name__)

SAMPLE = 4
"""Pictures of a trial; so many also start a search for the best batch."""

ON_A_CARD = 64
"""Most pictures a card is given at once; the processor is given BATCH."""

_GAIN = 1.05  # a batch of twice the size must be so much faster
_LONGEST = 1.0  # seconds of a run, after which none of twice the size is tried: a cancel waits
# Of main memory, what a batch may fill, and how much a picture needs for each byte of its input:
# 14 measured for the built-in network, some 60 worked out for SigLIP SO400M at 384 pixels.
_SHARE, _ACTIVATIONS = 8, 64


class ImageTower:
    """Opens its session at the first use; safe from any thread.

    Attributes: used, the runtime's clock at the last use.
    """

    def __init__(
        self,
        folder: ModelFolder,
        runtime: Runtime,
        threads: int,
        provider: str | None = None,
        decisions: Decisions | None = None,
        network: str = "",
    ) -> None:
        """provider: the one to use, None for the fastest. network: what decisions know it by."""
        self._folder = folder
        self._runtime = runtime
        self._threads = threads
        key = network or folder.identity
        self._trial = Trial(runtime, self.graph, self.sample, decisions, key, provider)
        self._lock = threading.Lock()
        self._choice: Choice | None = None
        self.used = 0.0
        # (pixel / 255 - mean) / std in one multiplication and one addition.
        mean, std = np.array(folder.image.mean), np.array(folder.image.std)
        self._scale = (1 / (255 * std)).astype(np.float32)[:, None, None]
        self._shift = (-mean / std).astype(np.float32)[:, None, None]

    @property
    def decision(self) -> Decision | None:
        """What pictures run on and why, None before the first."""
        choice = self._choice
        return choice.decision if choice else None

    def open(self) -> Graph:
        """The graph on its provider, after a real run on it. Raises PhotoappError."""
        return self._chosen().graph

    def close(self) -> None:
        """Let the session go; a later use opens it again."""
        with self._lock:
            self._choice = None

    def embed(self, pixels: Pixels) -> Vectors:
        """uint8 [N, S, S, 3] to float32 [N, dim]. Raises PhotoappError.

        Where the card's memory ends, the batch is halved for good; where not even one picture
        fits, the processor takes over until the session is closed.
        """
        side = self._folder.image.size
        if pixels.dtype != np.uint8 or pixels.shape[1:] != (side, side, 3):
            raise ValueError(
                f"pixels are {pixels.dtype} {pixels.shape}, not [N, {side}, {side}, 3]"
            )
        choice = self._chosen()
        found = np.empty((len(pixels), self._folder.dim), np.float32)
        start = 0
        while start < len(pixels):
            choice = self._with_batch(choice, pixels)
            part = pixels[start : start + (choice.decision.batch or self._fixed(choice) or SAMPLE)]
            try:
                found[start : start + len(part)] = self.run(choice.graph, part)
            except (PhotoappError, MemoryError) as error:
                choice = self._after(error, choice, len(part))
            else:
                start += len(part)
        self.used = self._runtime.now()
        return found

    def run(self, graph: Graph, pixels: Pixels) -> Vectors:
        """One run: at most as many pictures as the graph takes."""
        # Straight from the transposed view into a fresh planar array: 0.03 ms a picture of
        # 128 px, a sixth of the same in plain steps (bench_encode).
        planes = np.empty((len(pixels), 3, *pixels.shape[1:3]), np.float32)
        np.multiply(pixels.transpose(0, 3, 1, 2), self._scale, out=planes)
        planes += self._shift
        return graph.vectors({self._folder.image.input: planes}, self._folder.dim)

    def graph(self, provider: str) -> Graph:
        """The graph in a session of its own. Raises PhotoappError."""
        image = self._folder.image
        path = self._folder.file(image.file)
        finish = finishing(self._folder)
        graph = Graph.open(
            self._runtime, provider, self._threads, path, [image.input], image.output, finish
        )
        sides = {graph.fixed(image.input, axis) for axis in (2, 3)} - {None}
        if sides - {image.size} or graph.fixed(image.input, 1) not in (3, None):
            raise broken(path, f"does not take pictures of 3 x {image.size} x {image.size}")
        return graph

    def sample(self, graph: Graph) -> Vectors:
        """Vectors of a few pictures of noise, always the same."""
        side = self._folder.image.size
        noise = np.random.default_rng(0).integers(0, 256, (SAMPLE, side, side, 3), np.uint8)
        return self.vectors(graph, noise)

    def vectors(self, graph: Graph, pixels: Pixels) -> Vectors:
        """As many runs as the graph needs for them all."""
        starts = range(0, len(pixels), graph.batch)
        return np.concatenate([self.run(graph, pixels[at : at + graph.batch]) for at in starts])

    def _chosen(self) -> Choice:
        with self._lock:
            self.used = self._runtime.now()
            if self._choice is None:
                self._choice = self._trial.choose()
            return self._choice

    def _with_batch(self, choice: Choice, pixels: Pixels) -> Choice:
        """The choice with a batch: found on the pictures at hand, once there are enough of them."""
        with self._lock:
            current = self._choice or choice
            if current.decision.batch or self._fixed(current) or len(pixels) <= SAMPLE:
                return current
            batch = best_batch(
                self._most(current.decision.provider),
                lambda count: self._seconds(current.graph, pixels, count),
            )
            return self._settle(current, replace(current.decision, batch=batch))

    def _seconds(self, graph: Graph, pixels: Pixels, count: int) -> float:
        """How long a run takes; for ever if it does not fit."""
        some = np.resize(pixels, (count, *pixels.shape[1:]))
        try:
            self.run(graph, some)  # the first run of a shape plans its memory
            started = self._runtime.now()
            self.run(graph, some)
        except (PhotoappError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            return math.inf
        return self._runtime.now() - started

    def _most(self, provider: str) -> int:
        """Most pictures at once: what fits into main memory, or a card's round number."""
        if provider != CPU:
            return ON_A_CARD
        picture = 12 * self._folder.image.size**2 * _ACTIVATIONS
        return min(BATCH, max(1, memory() // _SHARE // picture))

    def _fixed(self, choice: Choice) -> int | None:
        """The only batch that the graph takes, if there is but one."""
        return choice.graph.fixed(self._folder.image.input, 0)

    def _after(self, error: Exception, choice: Choice, count: int) -> Choice:
        """What goes on after a run of `count` pictures failed. Raises the error if nothing does."""
        provider = choice.decision.provider
        full = out_of_memory(error)
        with self._lock:
            if self._choice is not None and self._choice is not choice:
                return self._choice  # another thread met the same before
            if full and count > 1 and not self._fixed(choice):
                _log.warning("%s ran out of memory with %d pictures at once", provider, count)
                return self._settle(choice, replace(choice.decision, batch=count // 2))
            if provider == CPU:
                raise error
            why = WhyNotFaster.OUT_OF_MEMORY if full else WhyNotFaster.FAILED
            _log.warning("%s gave up, the processor goes on: %s", provider, told(error))
            # What filled or upset the card may be gone at the next start, which tries it again.
            self._trial.remember(replace(choice.decision, batch=0))
            self._choice = Choice(self.graph(CPU), Decision(CPU, why), lasting=False)
            return self._choice

    def _settle(self, choice: Choice, decision: Decision) -> Choice:
        settled = replace(choice, decision=decision)
        if self._choice is choice:  # else it was closed meanwhile, and stays so
            self._choice = settled
        if choice.lasting:
            self._trial.remember(decision)
        return settled


def best_batch(most: int, seconds: Callable[[int], float]) -> int:
    """How many pictures to run at once: doubled from SAMPLE while that makes them clearly faster.

    most: what memory allows. seconds: of one run of so many pictures.
    """
    batch = min(SAMPLE, most)
    took = seconds(batch)
    while 2 * batch <= most and took <= _LONGEST:
        longer = seconds(2 * batch)
        if longer > 2 * took / _GAIN:
            break
        batch, took = 2 * batch, longer
    return batch
