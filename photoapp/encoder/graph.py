"""One open ONNX graph as a function from arrays to unit vectors, whatever its types and batch."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import PhotoappError
from photoapp.encoder.folder import broken
from photoapp.encoder.runtime import Runtime, Session

Vectors = NDArray[np.float32]

BATCH = 16
"""Most rows run at once: the rate is flat from 8 on (bench_encode), memory is not."""

_TYPES: Mapping[str, type[np.generic]] = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
}
_SHORTEST = 1e-6  # a vector of no length has no direction


class Graph:
    """An open session whose inputs and output were found to be those that `model.json` names.

    Attributes: inputs (names).
    """

    def __init__(self, path: Path, session: Session, inputs: Sequence[str], output: str) -> None:
        """inputs: those that will be fed, the first always, the others where the graph has them.

        Raises PhotoappError(MODEL_BROKEN).
        """
        self._path = path
        self._session = session
        self._output = output
        arguments = {argument.name: argument for argument in session.get_inputs()}
        if inputs[0] not in arguments:
            raise broken(path, f"has no input {inputs[0]}, but {', '.join(arguments)}")
        for name, argument in arguments.items():
            if name not in inputs:
                raise broken(path, f"wants an input that is not known: {name}")
            if argument.type not in _TYPES:
                raise broken(path, f"its input {name} is a {argument.type}")
        outputs = [argument.name for argument in session.get_outputs()]
        if output not in outputs:
            raise broken(path, f"has no output {output}, but {', '.join(outputs)}")
        self.inputs = frozenset(arguments)
        self._types = {name: _TYPES[argument.type] for name, argument in arguments.items()}
        self._shapes = {name: list(argument.shape) for name, argument in arguments.items()}
        self._fixed_batch = self.fixed(inputs[0], 0)
        self.batch = self._fixed_batch or BATCH

    @classmethod
    def open(
        cls,
        runtime: Runtime,
        provider: str,
        threads: int,
        path: Path,
        inputs: Sequence[str],
        output: str,
    ) -> "Graph":
        """Open a file on a provider. Raises PhotoappError: MODEL_BROKEN, and of the runtime."""
        with guarded(path):
            session = runtime.open(path, provider, threads)
        return cls(path, session, inputs, output)

    @property
    def provider(self) -> str:
        """What the session runs on, as it says itself."""
        return self._session.get_providers()[0]

    def fixed(self, name: str, axis: int) -> int | None:
        """The fixed length of an axis of an input, None if it is free or not there."""
        shape = self._shapes[name]
        length = shape[axis] if axis < len(shape) else None
        return length if isinstance(length, int) and length > 0 else None

    def vectors(self, feed: Mapping[str, NDArray[Any]], dim: int) -> Vectors:
        """Run at most `batch` rows; float32 [rows, dim], each of length 1.

        Raises PhotoappError(MODEL_BROKEN) if the graph fails or gives anything else.
        """
        rows = len(next(iter(feed.values())))
        ran = self._fixed_batch or rows
        given = {
            name: _filled(values, ran).astype(self._types[name], copy=False)
            for name, values in feed.items()
        }
        with guarded(self._path):
            (raw,) = self._session.run([self._output], given)
        if raw.shape != (ran, dim):
            raise broken(self._path, f"gives {list(raw.shape)} where {[ran, dim]} was expected")
        found: Vectors = raw[:rows].astype(np.float32)
        lengths = np.sqrt(np.einsum("ij,ij->i", found, found))
        if not np.all(np.isfinite(lengths)) or np.any(lengths < _SHORTEST):
            raise broken(self._path, "gives vectors that are not finite or have no length")
        found /= lengths[:, None]
        return found


@contextlib.contextmanager
def guarded(path: Path) -> Iterator[None]:
    """What ONNX Runtime or tokenizers raise inside becomes MODEL_BROKEN of that file."""
    try:
        yield
    except (PhotoappError, MemoryError):
        raise
    except Exception as error:
        # Both raise classes of their own that derive from Exception alone.
        lines = str(error).splitlines() or [type(error).__name__]
        raise broken(path, lines[0][:300]) from error


def _filled(rows: NDArray[Any], count: int) -> NDArray[Any]:
    missing = count - len(rows)
    return rows if missing == 0 else np.concatenate([rows, np.repeat(rows[-1:], missing, axis=0)])
