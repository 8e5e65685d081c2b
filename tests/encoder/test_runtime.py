"""Exactly one ONNX Runtime, nothing loaded before it is needed, and never a connection."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import networks
import pytest
from devices import OUT_OF_MEMORY

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import SHORT_NAMES, Encoder, ModelFolder, Runtime, check_runtime, runtime
from photoapp.encoder.runtime import CPU, CUDA

OFFLINE = """
import sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        raise AssertionError(event)
sys.addaudithook(watch)
"""


def run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.strip()


def only(site: Path, monkeypatch: pytest.MonkeyPatch, *distributions: str) -> None:
    (site / "onnxruntime").mkdir()
    (site / "onnxruntime" / "__init__.py").write_text("raise ImportError('half overwritten')")
    for name in distributions:
        (site / f"{name}-1.31.1.dist-info").mkdir()
    monkeypatch.delitem(sys.modules, "onnxruntime", raising=False)
    monkeypatch.syspath_prepend(str(site))


def test_this_machine_has_exactly_one() -> None:
    check_runtime()


def test_two_runtimes_in_one_place_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(tmp_path, monkeypatch, "onnxruntime", "onnxruntime_gpu")
    with pytest.raises(PhotoappError) as raised:
        check_runtime()
    assert raised.value.code is Code.TWO_RUNTIMES


def test_plug_in_providers_are_no_second_runtime(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(tmp_path, monkeypatch, "onnxruntime", "onnxruntime_ep_webgpu", "onnxruntime_extensions")
    check_runtime()


def test_no_runtime_is_said_and_what_an_uninstall_leaves_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "onnxruntime" / "capi").mkdir(parents=True)
    monkeypatch.delitem(sys.modules, "onnxruntime", raising=False)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(PhotoappError) as raised:
        check_runtime()
    assert raised.value.code is Code.NO_RUNTIME
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(PhotoappError) as raised:
        check_runtime()
    assert raised.value.code is Code.NO_RUNTIME


def test_a_runtime_that_cannot_be_loaded_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    only(tmp_path, monkeypatch, "onnxruntime")
    with pytest.raises(PhotoappError) as raised:
        Encoder(folder).embed_texts(["red"])
    assert raised.value.code is Code.NO_RUNTIME


def test_looking_at_encoders_loads_no_network_library() -> None:
    loaded = run(
        "import sys; from pathlib import Path; from photoapp.encoder import Encoder, find\n"
        "Encoder(find('starter', Path('nowhere')))\n"
        "print(*{'onnxruntime', 'tokenizers', 'huggingface_hub', 'torch'} & set(sys.modules))"
    )
    assert loaded == ""


def test_running_one_is_quiet_opens_no_connection_and_leaves_the_hub_alone() -> None:
    script = OFFLINE + (
        "import numpy as np; from pathlib import Path; from photoapp.encoder import Encoder, find\n"
        "encoder = Encoder(find('starter', Path('nowhere')))\n"
        "encoder.embed_query('dog'); encoder.embed_images(np.zeros((1, 128, 128, 3), np.uint8))\n"
        "print('huggingface_hub' in sys.modules, encoder.provider != '')"
    )
    assert run(script) == "False True"


# -- what a session and an error really say -------------------------------------------------------


@pytest.mark.parametrize(
    ("nodes", "provider"),
    [
        ({CUDA: 60, CPU: 6}, CUDA),
        ({CUDA: 33, CPU: 33}, CUDA),
        ({CUDA: 6, CPU: 60}, CPU),
        ({CPU: 66}, CPU),
        (None, CUDA),  # a runtime from before it could be asked
    ],
)
def test_a_session_that_runs_mostly_on_the_processor_says_so(
    nodes: dict[str, int] | None, provider: str
) -> None:
    session = SimpleNamespace(
        get_providers=lambda: [CUDA, CPU], get_inputs=list, get_outputs=list, run=max
    )
    if nodes is not None:
        parts = [
            SimpleNamespace(ep_name=name, get_nodes=lambda count=count: [None] * count)
            for name, count in nodes.items()
        ]
        session.get_provider_graph_assignment_info = lambda: parts
    opened = runtime._opened(session)
    assert opened.get_providers()[0] == provider
    assert opened.run is max


def test_the_real_runtime_tells_which_nodes_run_where(tmp_path: Path) -> None:
    graph = networks.colours(tmp_path / "m") / "image.onnx"
    assert Runtime().open(graph, CPU, 1).get_providers() == [CPU]


@pytest.mark.parametrize(
    "said",
    [
        OUT_OF_MEMORY,
        "CUDA failure 2: out of memory ; GPU=0 ; hostname=pc ; expr=cudaMalloc",
        "CUDNN_STATUS_ALLOC_FAILED",
        "CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED",
        "Available memory of 1048576 is smaller than requested bytes of 9437184",
        "Exception(3) tid(1) 8007000E Not enough memory resources are available",
        "std::bad_alloc",
    ],
)
def test_every_way_of_saying_that_memory_ran_out_is_understood(said: str) -> None:
    error = PhotoappError(Code.MODEL_BROKEN, path="m", detail="fails")
    assert not runtime.out_of_memory(error)
    error.__cause__ = RuntimeError(said)
    assert runtime.out_of_memory(error)
    assert runtime.out_of_memory(MemoryError())
    assert not runtime.out_of_memory(RuntimeError("CUDNN_STATUS_INTERNAL_ERROR"))


def test_a_decision_rests_on_versions_and_hardware() -> None:
    said = Runtime().machine()
    assert "onnxruntime-" in said
    assert said == Runtime().machine()


@pytest.mark.parametrize("name", SHORT_NAMES)
def test_providers_have_names_that_can_be_typed(name: str) -> None:
    full = runtime.full_name(name)
    assert full.endswith("ExecutionProvider")
    assert runtime.full_name(full) == full
    assert runtime.full_name(name.upper()) == full
