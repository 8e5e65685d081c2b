"""The door to ONNX Runtime: is exactly one installed, what it offers, how a session is opened."""

import contextlib
import importlib.util
import io
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Code, PhotoappError

CPU = "CPUExecutionProvider"
CUDA = "CUDAExecutionProvider"
DIRECTML = "DmlExecutionProvider"
COREML = "CoreMLExecutionProvider"

FASTER = (CUDA, COREML, DIRECTML)
"""Providers worth a trial, best first. What else a runtime offers is used only when asked for."""

# Distributions that all unpack into one folder `onnxruntime`. Plug-in providers
# (onnxruntime-ep-*) have folders of their own and may stand beside any of them.
_RIVALS = frozenset(
    f"onnxruntime{variant}"
    for variant in (
        "", "_gpu", "_directml", "_openvino", "_rocm", "_migraphx", "_qnn", "_silicon",
        "_training", "_windowsml",
    )
)  # fmt: skip

_OPTIONS: Mapping[str, Mapping[str, str]] = {
    # The default searches exhaustively for every new shape: seconds before the first batch.
    CUDA: {"cudnn_conv_algo_search": "HEURISTIC", "arena_extend_strategy": "kSameAsRequested"},
}
_FATAL = 4  # log severity: errors are raised as well, so a line on stderr says nothing new


class Argument(Protocol):
    """An input or output of a graph: dimensions are int where fixed, str or None where free."""

    name: str
    type: str
    shape: Sequence[int | str | None]


class Session(Protocol):
    """What is used of `onnxruntime.InferenceSession`."""

    def get_inputs(self) -> Sequence[Argument]: ...  # noqa: D102
    def get_outputs(self) -> Sequence[Argument]: ...  # noqa: D102
    def get_providers(self) -> list[str]: ...  # noqa: D102
    def run(  # noqa: D102
        self, outputs: list[str], feed: dict[str, NDArray[Any]]
    ) -> list[NDArray[np.floating[Any]]]: ...


class Runtime:
    """ONNX Runtime as installed. The one place that tests replace to play a device."""

    def providers(self) -> list[str]:
        """What the runtime offers, whether or not it works here."""
        return list(_onnxruntime().get_available_providers())

    def open(self, path: Path, provider: str, threads: int) -> Session:
        """Open a graph on a provider, the CPU behind it. Raises what ONNX Runtime raises.

        The session may have fallen back to the CPU without a word: ask `get_providers`.
        """
        ort = _onnxruntime()
        if provider == CUDA:
            _preload_cuda(ort)
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Spinning threads would take the cores that decode and draw.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.inter_op.allow_spinning", "0")
        options.log_severity_level = _FATAL
        options.enable_mem_pattern = provider != DIRECTML  # DirectML refuses it
        wanted: list[tuple[str, dict[str, str]]] = [(provider, dict(_OPTIONS.get(provider, {})))]
        if provider != CPU:
            wanted.append((CPU, {}))
        session: Session = ort.InferenceSession(path, options, providers=wanted)
        return session

    def now(self) -> float:
        """Seconds on a clock that only goes forward."""
        return time.perf_counter()


def check_runtime() -> None:
    """Raise PhotoappError NO_RUNTIME or TWO_RUNTIMES unless exactly one is installed. Cheap."""
    spec = importlib.util.find_spec("onnxruntime")
    # A namespace without a file is what uninstalling one of two runtimes leaves behind.
    if spec is None or spec.origin is None:
        raise PhotoappError(Code.NO_RUNTIME)
    # Importing importlib.metadata for this takes 12 to 35 ms of a cold start; a listing 0.2 ms.
    # Only distributions in the same folder overwrite each other.
    site = Path(spec.origin).parent.parent
    installed = {info.name.split("-")[0].lower() for info in site.glob("onnxruntime*.dist-info")}
    if len(installed & _RIVALS) > 1:
        raise PhotoappError(Code.TWO_RUNTIMES)


def _onnxruntime() -> ModuleType:
    check_runtime()
    try:
        import onnxruntime
    except ImportError as error:
        raise PhotoappError(Code.NO_RUNTIME) from error
    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(_FATAL)
    module: ModuleType = onnxruntime
    return module


def _preload_cuda(ort: ModuleType) -> None:
    # It prints a line for each library it misses; the trial says what came of it.
    if hasattr(ort, "preload_dlls"):
        with contextlib.redirect_stdout(io.StringIO()):
            ort.preload_dlls()
