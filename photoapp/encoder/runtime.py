"""The door to ONNX Runtime: is exactly one installed, what it offers, how a session is opened."""

import contextlib
import functools
import importlib.util
import io
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from photoapp.base.hardware import gpus, processor
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import plugins
from photoapp.encoder.plugins import OPENVINO, WEBGPU

CPU = "CPUExecutionProvider"
CUDA = "CUDAExecutionProvider"
DIRECTML = "DmlExecutionProvider"
COREML = "CoreMLExecutionProvider"
TENSORRT = "TensorrtExecutionProvider"

FASTER = (CUDA, COREML, DIRECTML, OPENVINO, WEBGPU)
"""Providers worth a trial. What else a runtime offers is used only when asked for: TensorRT, which
builds an engine for minutes before its first picture.
"""

SHORT_NAMES: Mapping[str, str] = {
    "cpu": CPU,
    "cuda": CUDA,
    "tensorrt": TENSORRT,
    "coreml": COREML,
    "directml": DIRECTML,
    "openvino": OPENVINO,
    "webgpu": WEBGPU,
}
"""What a person types for a provider."""

# Distributions that all unpack into one folder `onnxruntime`. Plug-in providers
# (onnxruntime-ep-*) have folders of their own and may stand beside any of them.
_RIVALS = frozenset(
    f"onnxruntime{variant}"
    for variant in (
        "", "_gpu", "_directml", "_openvino", "_rocm", "_migraphx", "_qnn", "_silicon",
        "_training", "_windowsml",
    )
)  # fmt: skip

# Distributions whose version decides how a provider behaves.
_MATTER = ("onnxruntime*.dist-info", "nvidia_*.dist-info", "tensorrt*.dist-info")

_OPTIONS: Mapping[str, Mapping[str, str]] = {
    # The default searches exhaustively for every new shape: seconds before the first batch.
    # The arena takes what is asked for instead of doubling: the card is shared with the screen.
    CUDA: {"cudnn_conv_algo_search": "HEURISTIC", "arena_extend_strategy": "kSameAsRequested"},
}
_ASSIGNMENT = "session.record_ep_graph_assignment_info"

# How ONNX Runtime and the libraries under it say that memory ran out: its arena, CUDA, cuDNN and
# cuBLAS, a device too full for one buffer, DirectML (E_OUTOFMEMORY), C++ itself.
_OUT_OF_MEMORY = (
    "failed to allocate memory", "out of memory", "alloc_failed", "smaller than requested bytes",
    "8007000e", "bad allocation", "bad_alloc",
)  # fmt: skip
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
    """ONNX Runtime as installed. The one place that tests replace to play a device.

    Attributes: patience, seconds a provider may take for its trial before it counts as hanging.
    """

    # Core ML compiles a large network for a minute or two; CUDA's first kernels load in half one.
    patience = 300.0

    def providers(self) -> list[str]:
        """What the runtime and its plug-ins offer, whether or not it works here. Starts none."""
        return [*_onnxruntime().get_available_providers(), *plugins.installed()]

    def open(self, path: Path, provider: str, threads: int) -> Session:
        """Open a graph on a provider, the CPU behind it. Raises what ONNX Runtime raises.

        The session may have fallen back to the CPU without a word: ask `get_providers`.
        Raises NoDeviceError if a plug-in finds no device.
        """
        ort = _onnxruntime()
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Spinning threads would take the cores that decode and draw.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.inter_op.allow_spinning", "0")
        # Not session.set_denormal_as_zero: it changes the arithmetic of the thread that opens the
        # first session for everything else it does, and a graph full of denormals ran no faster.
        options.log_severity_level = _FATAL
        options.enable_mem_pattern = provider != DIRECTML  # which refuses it
        if provider == CPU:
            return _opened(ort.InferenceSession(path, options, providers=[CPU]))
        options.add_session_config_entry(_ASSIGNMENT, "1")
        if provider in plugins.MODULES and provider not in ort.get_available_providers():
            options.add_provider_for_devices([plugins.device(ort, provider)], {})
            return _opened(ort.InferenceSession(path, options))
        if provider in (CUDA, TENSORRT):
            _preload_cuda(ort)
        wanted = [(provider, dict(_OPTIONS.get(provider, {}))), (CPU, {})]
        return _opened(ort.InferenceSession(path, options, providers=wanted))

    def machine(self) -> str:
        """Everything that a decision for a provider rests on: versions, processor, cards."""
        ort = _onnxruntime()
        cards = [f"{gpu.vendor} {gpu.name} {gpu.driver}" for gpu in gpus()]
        return "; ".join([ort.__version__, *_versions(), processor(), *cards])

    def now(self) -> float:
        """Seconds on a clock that only goes forward."""
        return time.perf_counter()


class _Mixed:
    """A session that runs most of its graph on the CPU, though it names another provider first."""

    def __init__(self, session: Session) -> None:
        self.get_inputs = session.get_inputs
        self.get_outputs = session.get_outputs
        self.run = session.run

    def get_providers(self) -> list[str]:
        return [CPU]


def check_runtime() -> None:
    """Raise PhotoappError NO_RUNTIME or TWO_RUNTIMES unless exactly one is installed. Cheap."""
    # Importing importlib.metadata for this takes 12 to 35 ms of a cold start; a listing 0.2 ms.
    # Only distributions in the same folder overwrite each other.
    site = _package().parent.parent
    installed = {info.name.split("-")[0].lower() for info in site.glob("onnxruntime*.dist-info")}
    if len(installed & _RIVALS) > 1:
        raise PhotoappError(Code.TWO_RUNTIMES)


def _package() -> Path:
    spec = importlib.util.find_spec("onnxruntime")
    # A namespace without a file is what uninstalling one of two runtimes leaves behind.
    if spec is None or spec.origin is None:
        raise PhotoappError(Code.NO_RUNTIME)
    return Path(spec.origin)


def out_of_memory(error: BaseException | None) -> bool:
    """Whether an error, or what caused it, says that memory ran out."""
    while error is not None:
        said = str(error).lower()
        if isinstance(error, MemoryError) or any(phrase in said for phrase in _OUT_OF_MEMORY):
            return True
        error = error.__cause__
    return False


def full_name(provider: str) -> str:
    """A provider's name in ONNX Runtime, from that or from what a person types."""
    return SHORT_NAMES.get(provider.lower(), provider)


def _opened(session: Any) -> Session:
    """The session; one whose provider took less than half of the graph says that it is the CPU's.

    `get_providers` alone tells what was registered: a provider that can run none of the nodes
    stands there as well. Runtimes before 1.24 cannot tell more.
    """
    opened: Session = session
    ask = getattr(session, "get_provider_graph_assignment_info", None)
    if ask is None or opened.get_providers()[0] == CPU:
        return opened
    nodes = [(part.ep_name == CPU, len(part.get_nodes())) for part in ask()]
    on_cpu = sum(count for cpu, count in nodes if cpu)
    return _Mixed(opened) if 2 * on_cpu > sum(count for _, count in nodes) else opened


@functools.cache
def _versions() -> list[str]:
    site = _package().parent.parent
    found = (path.name.removesuffix(".dist-info") for kind in _MATTER for path in site.glob(kind))
    return sorted(found)


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
