"""Adding vectors to columns: first as they are stored, then as codes about their mean."""

from collections.abc import Iterable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.vectors.codes import Frame
from photoapp.vectors.exact import CHUNK
from photoapp.vectors.kernel import kernel_for
from photoapp.vectors.moments import Moments
from photoapp.vectors.rows import VectorBlock
from photoapp.vectors.segment import Segment, columns


class Columns(Protocol):
    """Where columns grow: files or memory."""

    def write(self, name: str, values: NDArray[Any]) -> None:
        """Append rows to a column."""
        ...

    def halves(self, start: int, stop: int) -> NDArray[np.float16]:
        """Vectors written before, counted from the first row written here."""
        ...

    def segment(self) -> Segment:
        """Everything written, once all columns are equally long."""
        ...


class MemoryColumns:
    """Columns held in memory, for a process that cannot write the folder."""

    def __init__(self, dim: int) -> None:
        self._kinds = columns(dim)
        self._parts: dict[str, list[NDArray[Any]]] = {name: [] for name in self._kinds}

    def write(self, name: str, values: NDArray[Any]) -> None:
        """Append rows to a column."""
        self._parts[name].append(values.astype(self._kinds[name][0]))

    def halves(self, start: int, stop: int) -> NDArray[np.float16]:
        """Vectors written before."""
        return self._whole("halves")[start:stop]

    def segment(self) -> Segment:
        """Everything written."""
        return Segment({name: self._whole(name) for name in self._kinds})

    def _whole(self, name: str) -> NDArray[Any]:
        parts = self._parts[name]
        if len(parts) != 1:
            kind, shape = self._kinds[name]
            parts[:] = [np.concatenate([np.empty((0, *shape), kind), *parts])]
        return parts[0]


def extend(
    into: Columns, dim: int, blocks: Iterable[VectorBlock], frame: Frame | None, moments: Moments
) -> tuple[Frame, int]:
    """Write blocks, coded about `frame`, or about their own mean without one; count the moments.

    Returns the frame and how many rows there were. A vector that is not finite counts as zero: a
    broken model must not spoil the answers for every other photo. Raises ValueError for vectors of
    another dimension, OSError.
    """
    count = 0
    total = np.zeros(dim)
    for rows, photos, halves in blocks:
        if halves.shape != (len(rows), dim) or photos.shape != rows.shape:
            raise ValueError(f"rows, photos and vectors of {dim} dimensions do not fit together")
        finite = np.where(np.isfinite(halves).all(axis=1, keepdims=True), halves, np.float16(0))
        into.write("rows", rows)
        into.write("photos", photos)
        into.write("halves", finite)
        total += finite.sum(axis=0, dtype=np.float64)
        count += len(rows)
    frame = frame or Frame(total / max(count, 1))
    kernel = kernel_for(count)
    for start in range(0, count, CHUNK):
        coded = frame.encode(kernel.widen(into.halves(start, min(start + CHUNK, count))))
        for name in ("codes", "scale", "residual", "length"):
            into.write(name, getattr(coded, name))
        moments.add(coded.turned)
    return frame, count
