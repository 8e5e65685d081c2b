"""One open ONNX graph as a function from arrays to vectors, whatever its types, inputs, batch."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import PhotoappError
from photoapp.encoder.folder import Activation, Family, ModelFolder, Pool, broken
from photoapp.encoder.runtime import Runtime, Session

Vectors = NDArray[np.float32]

BATCH = 16
"""Most rows run at once: the rate is flat from 8 on (bench_encode), memory is not."""

_TYPES: Mapping[str, type[np.generic]] = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(bool)": np.bool_,
}

Raw = NDArray[np.floating[Any]]
Finish = Callable[[Raw], Vectors]
"""From what a graph gives, [N, ...], to float32 [N, dim]. Raises ValueError with what is wrong."""

_FREE_TOKENS = 2  # of a text that is made up where its length does not matter
# Inputs that a graph may want besides the one in question, and what they are given. A graph with
# both towers in it always runs both: the other one gets the least that it takes.
_PIXELS = frozenset({"pixel_values", "image", "images"})
_TOKENS = frozenset({"input_ids", "text", "token_type_ids"})
_ONES = frozenset({"attention_mask", "pixel_attention_mask"})
_COUNT = frozenset({"position_ids"})
_KNOWN = _PIXELS | _TOKENS | _ONES | _COUNT
_ROUNDING = 1e-3  # that a probability may be off
_SHORTEST = 1e-6  # a vector of no length has no direction


class Graph:
    """An open session whose inputs and output were found to be those that `model.json` names.

    Attributes: inputs (names).
    """

    def __init__(
        self,
        path: Path,
        session: Session,
        inputs: Sequence[str],
        output: str,
        finish: "Finish | None" = None,
        side: int = 0,
    ) -> None:
        """inputs: those that will be fed, the first always, the others where the graph has them.

        finish: makes vectors of what comes out, `unit` by default. side: of the picture that a
        graph with both towers is given beside a text. Raises PhotoappError(MODEL_BROKEN).
        """
        self._path = path
        self._finish = finish or unit
        self._side = side
        self._session = session
        self._output = output
        arguments = {argument.name: argument for argument in session.get_inputs()}
        if inputs[0] not in arguments:
            raise broken(path, f"has no input {inputs[0]}, but {', '.join(arguments)}")
        for name, argument in arguments.items():
            if name not in inputs and name not in _KNOWN:
                raise broken(path, f"wants an input that is not known: {name}")
            if argument.type not in _TYPES:
                raise broken(path, f"its input {name} is a {argument.type}")
        outputs = [argument.name for argument in session.get_outputs()]
        if output not in outputs:
            raise broken(path, f"has no output {output}, but {', '.join(outputs)}")
        self.inputs = frozenset(arguments)
        self._main = inputs[0]
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
        finish: "Finish | None" = None,
        side: int = 0,
    ) -> "Graph":
        """Open a file on a provider. Raises PhotoappError: MODEL_BROKEN, and of the runtime."""
        with guarded(path):
            session = runtime.open(path, provider, threads)
        return cls(path, session, inputs, output, finish, side)

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
        """Run at most `batch` rows; float32 [rows, dim], finished.

        Raises PhotoappError(MODEL_BROKEN) if the graph fails or gives anything else.
        """
        rows = len(next(iter(feed.values())))
        ran = self._fixed_batch or rows
        given = {name: _filled(values, ran) for name, values in feed.items()}
        given |= {name: self._made_up(name, given) for name in self.inputs - set(given)}
        cast = {
            name: values.astype(self._types[name], copy=False) for name, values in given.items()
        }
        with guarded(self._path):
            (raw,) = self._session.run([self._output], cast)
        try:
            found = self._finish(np.asarray(raw))
        except ValueError as error:
            raise broken(self._path, str(error)) from error
        if found.shape != (ran, dim):
            raise broken(self._path, f"gives {list(raw.shape)} where {[ran, dim]} was expected")
        return found[:rows]

    def _made_up(self, name: str, given: Mapping[str, NDArray[Any]]) -> NDArray[Any]:
        """What an input is given that the caller does not feed."""
        like = self._beside(name, given)
        shape = [
            length if isinstance(length, int) and length > 0 else free
            for length, free in zip(self._shapes[name], like, strict=False)
        ]
        if name in _COUNT:
            return np.broadcast_to(np.arange(shape[-1]), shape)
        return np.full(shape, name in _ONES)

    def _beside(self, name: str, given: Mapping[str, NDArray[Any]]) -> list[int]:
        """The lengths of free axes: as of the fed input of that tower, or the least there is."""
        axes = len(self._shapes[name])
        picture = name in _PIXELS or name == "pixel_attention_mask"
        for values in given.values():
            if (values.ndim == 4) is picture:
                return [len(values), *values.shape[-(axes - 1) :]]
        # ONNX Runtime plans its memory by the names of axes: those of one name must be as long.
        alike = self._shapes[name][0] == self._shapes[self._main][0]
        rows = len(given[self._main]) if alike else 1
        if picture:
            return [rows, *[3, self._side, self._side][-(axes - 1) :]]
        return [rows, _FREE_TOKENS]


def finishing(folder: ModelFolder) -> Finish:
    """How the image graph of a folder is read: probabilities for a classifier, else unit vectors.

    Probabilities are float32 from 0 to 1, one for each label, and no direction in space.
    """
    pool, activation = folder.image.pool, folder.image.activation
    last = _ACTIVATIONS[activation] if folder.family is Family.CLASSIFIER else unit

    def finish(raw: Raw) -> Vectors:
        return last(_pooled(raw, pool))

    return finish


def unit(raw: Raw) -> Vectors:
    """[N, D] to the same directions with length 1. Raises ValueError where there is none."""
    found: Vectors = raw.astype(np.float32)
    lengths = np.sqrt(np.sum(found * found, axis=-1, keepdims=True))
    if not np.all(np.isfinite(lengths)) or np.any(lengths < _SHORTEST):
        raise ValueError("gives vectors that are not finite or have no length")
    found /= lengths
    return found


def _pooled(raw: Raw, pool: Pool) -> Raw:
    if pool is Pool.NONE:
        return raw
    if raw.ndim != 3 or raw.shape[1] < 2:
        raise ValueError(f"gives {list(raw.shape)} where tokens were expected")
    return raw[:, 0] if pool is Pool.CLS else raw[:, 1:].mean(axis=1, dtype=np.float32)


def _softmax(raw: Raw) -> Vectors:
    found = raw.astype(np.float32)
    found = np.exp(found - found.max(axis=-1, keepdims=True))
    return _probabilities(found / found.sum(axis=-1, keepdims=True))


def _sigmoid(raw: Raw) -> Vectors:
    # By way of tanh, which no number makes overflow.
    return _probabilities(0.5 * (1 + np.tanh(0.5 * raw.astype(np.float32))))


def _probabilities(raw: Raw) -> Vectors:
    found: Vectors = raw.astype(np.float32)
    # Not "any outside": NaN is neither inside nor outside.
    if not np.all((found >= -_ROUNDING) & (found <= 1 + _ROUNDING)):
        raise ValueError("gives numbers that are no probabilities")
    return np.clip(found, 0, 1)


_ACTIVATIONS: Mapping[Activation, Finish] = {
    Activation.NONE: _probabilities,
    Activation.SOFTMAX: _softmax,
    Activation.SIGMOID: _sigmoid,
}


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
