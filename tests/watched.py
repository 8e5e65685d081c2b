"""The program as an ordinary user, and how much memory it and its processes take together."""

import ctypes
import os
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Self

EVERY = 0.1
_CAPABILITIES = 64
_PR_CAPBSET_DROP = 24


@dataclass(frozen=True)
class Run:
    """What a run of the program said. peak: bytes, the most that all its processes held at once."""

    code: int
    out: str
    err: str
    peak: int


def as_ordinary_user(*command: str, home: Path, timeout: float = 600) -> Run:
    """Run a command without root's powers, sampling its memory at 10 Hz.

    Root keeps its number but loses every capability, so that permissions count for it as for
    anybody: another user might not be allowed to start this very Python.
    """
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PHOTOAPP_HOME": str(home)},
        preexec_fn=_give_up_powers if os.geteuid() == 0 else None,
    )
    with Watch(process.pid) as watch:
        try:
            out, err = process.communicate(timeout=timeout)
        finally:
            process.kill()
    return Run(process.returncode, out, err, watch.peak)


class Watch:
    """Samples the memory of a process and all below it. peak: the most so far, in bytes."""

    def __init__(self, process: int) -> None:
        self.peak = 0
        self._process = process
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._ended.wait(EVERY):
            self.peak = max(self.peak, proportional_memory(self._process))


def proportional_memory(process: int) -> int:
    """PSS of a process and all below it, in bytes: shared pages count once altogether."""
    return sum(_pss(one) for one in _family(process))


def _give_up_powers() -> None:
    for capability in range(_CAPABILITIES):  # those that the kernel does not know change nothing
        ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        try:
            for thread in os.listdir(f"/proc/{one}/task"):
                children = Path(f"/proc/{one}/task/{thread}/children").read_text()
                found.extend(int(child) for child in children.split())
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def _pss(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
