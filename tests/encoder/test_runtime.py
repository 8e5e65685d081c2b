"""Exactly one ONNX Runtime, nothing loaded before it is needed, and never a connection."""

import subprocess
import sys
from pathlib import Path

import networks
import pytest

from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder import Encoder, ModelFolder, check_runtime

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
