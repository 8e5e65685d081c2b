"""Providers that install beside ONNX Runtime: which there are, and the device each would use.

https://onnxruntime.ai/docs/execution-providers/plugin-ep-libraries.html
"""

import importlib
import importlib.util
import threading
from types import ModuleType
from typing import Any

WEBGPU = "WebGpuExecutionProvider"
OPENVINO = "OpenVINOExecutionProvider"

MODULES = {OPENVINO: "onnxruntime_ep_openvino", WEBGPU: "onnxruntime_ep_webgpu"}
"""Each plug-in's package, which knows where its library lies."""

# A graphics processor first; one that says it stands alone before one inside the processor.
# Neural processors come last: they want fixed shapes, which few published graphs have.
_KINDS = ("GPU", "CPU", "NPU")

_lock = threading.Lock()
_registered: set[str] = set()


class NoDeviceError(Exception):
    """A plug-in is installed but finds nothing here that it could run on."""


def installed() -> list[str]:
    """Providers whose plug-in is installed. Loads none of them."""
    return [name for name, module in MODULES.items() if importlib.util.find_spec(module)]


def device(ort: ModuleType, provider: str) -> Any:
    """The `OrtEpDevice` a plug-in would best run on; loads and registers the plug-in.

    Raises NoDeviceError, and what loading it raises.
    """
    with _lock:
        if provider not in _registered:
            library = importlib.import_module(MODULES[provider]).get_library_path()
            ort.register_execution_provider_library(provider, library)
            _registered.add(provider)
    found = [one for one in ort.get_ep_devices() if one.ep_name == provider]
    if not found:
        raise NoDeviceError(provider)
    return min(found, key=_rank)


def _rank(one: Any) -> tuple[int, bool]:
    kind = one.device.type.name
    order = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return order, one.device.metadata.get("Discrete") != "1"
