"""Providers that install beside the runtime are tried, and used where they find a device."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import networks
import pytest

from photoapp.base.messages import WhyNotFaster
from photoapp.encoder import Encoder, ModelFolder, Runtime, plugins, trial
from photoapp.encoder.plugins import OPENVINO, WEBGPU, NoDeviceError
from photoapp.encoder.runtime import CPU


@pytest.fixture(autouse=True)
def nothing_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "_registered", set())
    monkeypatch.setattr(trial, "gpus", tuple)


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The package of a plug-in, as far as it is looked at."""
    package = tmp_path / "site" / plugins.MODULES[WEBGPU]
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("def get_library_path():\n    return '/lib/webgpu.so'\n")
    monkeypatch.syspath_prepend(str(package.parent))
    yield
    sys.modules.pop(plugins.MODULES[WEBGPU], None)


class Ort(ModuleType):
    """What of ONNX Runtime a plug-in is registered with."""

    def __init__(self, *devices: tuple[str, str, dict[str, str]]) -> None:
        super().__init__("ort")
        self.registered: list[tuple[str, str]] = []
        self.devices = [
            SimpleNamespace(
                ep_name=name,
                device=SimpleNamespace(type=SimpleNamespace(name=kind), metadata=about),
            )
            for name, kind, about in devices
        ]

    def register_execution_provider_library(self, name: str, path: str) -> None:
        self.registered.append((name, path))

    def get_ep_devices(self) -> list[Any]:
        return self.devices


@pytest.mark.usefixtures("plugin")
def test_an_installed_plugin_is_listed_before_it_is_loaded() -> None:
    assert WEBGPU in plugins.installed()
    assert WEBGPU in Runtime().providers()
    assert plugins.MODULES[WEBGPU] not in sys.modules


@pytest.mark.usefixtures("plugin")
def test_a_plugin_is_registered_once_and_gives_its_best_device() -> None:
    ort = Ort(
        (CPU, "CPU", {}),
        (WEBGPU, "CPU", {}),
        (WEBGPU, "GPU", {"Discrete": "0"}),
        (WEBGPU, "GPU", {"Discrete": "1"}),
        (WEBGPU, "NPU", {}),
        (OPENVINO, "GPU", {"Discrete": "1"}),
    )
    assert plugins.device(ort, WEBGPU) is ort.devices[3]
    assert plugins.device(ort, WEBGPU) is ort.devices[3]
    assert ort.registered == [(WEBGPU, "/lib/webgpu.so")]


@pytest.mark.usefixtures("plugin")
def test_a_plugin_that_finds_nothing_says_so() -> None:
    with pytest.raises(NoDeviceError):
        plugins.device(Ort((CPU, "CPU", {})), WEBGPU)


@pytest.mark.usefixtures("plugin")
def test_a_plugin_whose_library_cannot_be_loaded_counts_as_failed(tmp_path: Path) -> None:
    # The real runtime is told of a library that is not there.
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    encoder = Encoder(folder, provider="webgpu")
    encoder.warm(text=False)
    assert (encoder.provider, encoder.why_not_faster) == (CPU, WhyNotFaster.FAILED)


@pytest.mark.parametrize("provider", [WEBGPU, OPENVINO])
def test_a_real_plugin_runs_or_says_why_not(tmp_path: Path, provider: str) -> None:
    pytest.importorskip(plugins.MODULES[provider], reason="the plug-in is not installed")
    folder = ModelFolder.read(networks.colours(tmp_path / "m"))
    encoder = Encoder(folder, provider=provider)
    encoder.warm(text=False)
    if encoder.provider == CPU:
        assert encoder.why_not_faster == WhyNotFaster.NO_DEVICE
    else:
        assert (encoder.provider, encoder.why_not_faster) == (provider, "")
