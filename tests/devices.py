"""A double of ONNX Runtime at its door: plays machines with other providers, sound or flawed.

Every session is really the CPU's; what differs is what it says, how long it takes on the double's
clock, and where it fails, in the words ONNX Runtime has for it.
"""

import threading
from pathlib import Path
from typing import Any

import numpy as np

from photoapp.encoder import Runtime
from photoapp.encoder.plugins import NoDeviceError
from photoapp.encoder.runtime import COREML, CPU, CUDA, Session

SECONDS = {CPU: 1.0, CUDA: 0.1, COREML: 0.2}
"""A run takes so long, however many pictures it has."""

OUT_OF_MEMORY = (
    "[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : Non-zero status code returned while running Conv "
    "node. Name:'/conv1/Conv' Status Message: /onnxruntime_src/onnxruntime/core/framework/"
    "bfc_arena.cc:376 void* onnxruntime::BFCArena::AllocateRawInternal(size_t, bool, onnxruntime::"
    "Stream*) Failed to allocate memory for requested buffer of size 2830172160"
)


class Device(Runtime):
    """Plays a machine. flaws: by provider, one of

    "refuses", "falls back", "dies", "nan", "wrong", "slow", "hangs", "no device", "crashes" (ends
    the process, here by an exception that nothing in the program catches), "fits N" (raises as
    ONNX Runtime does with more than N pictures), "breaks after N" (runs).
    """

    patience = 20.0

    def __init__(self, **flaws: str) -> None:
        self.flaws = flaws
        self.offers = [CUDA, COREML, CPU]
        self.hardware = "the machine of the test"
        self.opened: list[str] = []
        self.rows: list[tuple[str, int]] = []
        self.clock = 0.0
        self.released = threading.Event()

    def providers(self) -> list[str]:
        return self.offers

    def machine(self) -> str:
        return self.hardware

    def now(self) -> float:
        return self.clock

    def open(self, path: Path, provider: str, threads: int) -> Session:
        self.opened.append(provider)
        flaw = self.flaws.get(provider, "")
        if flaw == "refuses":
            raise RuntimeError("no kernel image is available")
        if flaw == "no device":
            raise NoDeviceError(provider)
        if flaw == "crashes":
            raise Crash
        if flaw == "hangs":
            self.released.wait()
        return Played(self, super().open(path, CPU, threads), provider, flaw)  # type: ignore[return-value]


class Crash(BaseException):
    """The end of the process: whatever would run after it does not count."""


class Played:
    def __init__(self, device: Device, session: Session, provider: str, flaw: str) -> None:
        self.device, self.session, self.provider, self.flaw = device, session, provider, flaw
        self.runs = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.session, name)

    def get_providers(self) -> list[str]:
        return [CPU] if self.flaw == "falls back" else [self.provider, CPU]

    def run(self, outputs: list[str], feed: dict[str, Any]) -> list[np.ndarray]:
        rows = len(next(iter(feed.values())))
        self.device.rows.append((self.provider, rows))
        self.device.clock += 2.0 if self.flaw == "slow" else SECONDS[self.provider]
        self.runs += 1
        kind, _, number = self.flaw.rpartition(" ")
        if kind == "fits" and rows > int(number):
            raise RuntimeError(OUT_OF_MEMORY)
        if self.flaw == "dies" or (kind == "breaks after" and self.runs > int(number)):
            raise RuntimeError("CUDNN_STATUS_INTERNAL_ERROR\nat a place nobody knows")
        (vectors,) = self.session.run(outputs, feed)
        if self.flaw == "wrong":
            vectors = vectors[:, ::-1].copy()
        if self.flaw == "nan":
            vectors = np.full_like(vectors, np.nan)
        return [vectors]
