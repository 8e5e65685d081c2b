"""How much of the machine indexing takes: all that helps it, or about half."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from photoapp.base.jobs import Job
from photoapp.base.picture import Decoded, Pixels, ViewSpec

if TYPE_CHECKING:
    from photoapp.indexing import Decoder

Embed = Callable[[Pixels], NDArray[np.float32]]

_LOOK = 0.1
"""Seconds after which who waits for a process looks whether it still has to."""


class Pace:
    """Attribute: gently, which may be changed at any time, also while a run is under way.

    Gently, half of the processes decode, and after each batch the encoder rests for as long as it
    was at work: other programs find the machine free for about half of the time.
    """

    def __init__(self) -> None:
        self.gently = False

    def embed(self, embed: Embed, job: Job) -> Embed:
        """The same at this pace."""

        def paced(pixels: Pixels) -> NDArray[np.float32]:
            began = time.perf_counter()
            try:
                return embed(pixels)
            finally:
                if self.gently:
                    job.wait(time.perf_counter() - began)

        return paced

    def decoder(self, decoder: "Decoder", job: Job) -> "Decoder":
        """The same at this pace."""
        return _Paced(self, decoder, job)


class _Paced:
    """Hands over at this pace. Attribute: workers, as many as there are."""

    def __init__(self, pace: Pace, decoder: "Decoder", job: Job) -> None:
        self.workers = decoder.workers
        self._pace, self._decoder, self._job = pace, decoder, job
        self._under_way = 0
        self._changed = threading.Condition()

    def submit(
        self, path: str, views: Sequence[ViewSpec], sidecar: str | None = None
    ) -> "Future[Decoded]":
        """As `Decoder.submit`; gently, it waits until few enough are decoded."""
        with self._changed:
            while self._has_to_wait():
                self._changed.wait(_LOOK)
            self._under_way += 1
        future = self._decoder.submit(path, views, sidecar)
        future.add_done_callback(self._ended)
        return future

    def _has_to_wait(self) -> bool:
        if not self._pace.gently or self._job.cancelled:
            return False
        return self._under_way >= max(1, self.workers // 2)

    def _ended(self, _: "Future[Decoded]") -> None:
        with self._changed:
            self._under_way -= 1
            self._changed.notify_all()
