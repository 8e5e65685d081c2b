"""What this machine has, as far as the program may use it: cores, memory, graphics cards.

Everything is read from files of the system or its own tables: no process is started, no driver is
woken, and what cannot be found out is left out.
"""

import functools
import math
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

SYSTEM = Path("/")
"""Where Linux keeps /proc and /sys."""

_DISPLAY = "0x03"  # PCI class of display controllers, https://pci-ids.ucw.cz/read/PD/03
_WSL_CUDA = "usr/lib/wsl/lib/libcuda.so.1"  # Windows' NVIDIA driver, lent to Linux inside it
_ADAPTERS = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"
_WITHOUT_LIMIT = 1 << 60  # cgroup v1 says "no limit" by a number near 2**63
_UNKNOWN_MEMORY = 4 << 30


class Vendor(StrEnum):
    """Who made a graphics processor."""

    NVIDIA = "nvidia"
    AMD = "amd"
    INTEL = "intel"
    APPLE = "apple"
    OTHER = "other"


_VENDORS = {"10de": Vendor.NVIDIA, "1002": Vendor.AMD, "8086": Vendor.INTEL, "106b": Vendor.APPLE}


@dataclass(frozen=True, slots=True)
class Gpu:
    """A graphics processor. name, driver: as the system calls them, "" where it does not tell."""

    vendor: Vendor
    name: str
    driver: str


def usable_cores(root: Path = SYSTEM) -> int:
    """Cores this process may use, at least 1: its affinity, and the CPU quota of its container.

    A quota of one and a half cores counts as two.
    """
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    quotas = [math.ceil(quota) for quota in _quotas(root)]
    return max(1, min([cores, *quotas]))


def memory(root: Path = SYSTEM) -> int:
    """Bytes of main memory this process may fill: the machine's, or the limit of its container."""
    limits = [limit for limit in _memory_limits(root) if limit < _WITHOUT_LIMIT]
    return min([_physical_memory(), *limits])


@functools.cache
def processor(root: Path = SYSTEM) -> str:
    """The processor's name, else its architecture."""
    for line in _text(root / "proc/cpuinfo").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return os.environ.get("PROCESSOR_IDENTIFIER") or platform.machine()


@functools.cache
def gpus(root: Path = SYSTEM) -> tuple[Gpu, ...]:
    """The graphics processors the system knows of, whether or not a runtime can use them."""
    if sys.platform == "win32":
        return windows_gpus(_registry())
    if sys.platform == "darwin":
        own = platform.machine() == "arm64"
        return (Gpu(Vendor.APPLE, "", platform.release()),) if own else ()
    return tuple(_linux_gpus(root))


def windows_gpus(adapters: Iterable[tuple[str, str, str]]) -> tuple[Gpu, ...]:
    """Graphics processors from what the registry keeps of display adapters.

    adapters: (DriverDesc, MatchingDeviceId, DriverVersion). Those not on the PCI bus (remote
    desktops, virtual screens) are left out.
    """
    found = []
    for name, device, version in adapters:
        bus, _, rest = device.lower().partition("\\")
        if bus == "pci" and rest.startswith("ven_"):
            found.append(Gpu(_VENDORS.get(rest[4:8], Vendor.OTHER), name, version))
    return tuple(found)


def _linux_gpus(root: Path) -> Iterator[Gpu]:
    devices = root / "sys/bus/pci/devices"
    for device in sorted(devices.iterdir()) if devices.is_dir() else []:
        if not _text(device / "class").startswith(_DISPLAY):
            continue
        code = _text(device / "vendor").removeprefix("0x")
        vendor = _VENDORS.get(code, Vendor.OTHER)
        if vendor is Vendor.NVIDIA:
            yield Gpu(vendor, _nvidia_name(root, device.name), _nvidia_driver(root))
        else:
            # Their drivers are a part of the kernel, and change with it.
            name = f"{code}:{_text(device / 'device').removeprefix('0x')}"
            yield Gpu(vendor, name, platform.release())
    if (root / _WSL_CUDA).exists():
        yield Gpu(Vendor.NVIDIA, "", "")


def _nvidia_name(root: Path, address: str) -> str:
    said = _text(root / "proc/driver/nvidia/gpus" / address / "information")
    for line in said.splitlines():
        if line.startswith("Model:"):
            return line.partition(":")[2].strip()
    return ""


def _nvidia_driver(root: Path) -> str:
    return _text(root / "sys/module/nvidia/version")


def _registry() -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    if sys.platform == "win32":
        import winreg

        def value(key: winreg.HKEYType, name: str) -> str:
            try:
                return str(winreg.QueryValueEx(key, name)[0])
            except OSError:
                return ""

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _ADAPTERS) as adapters:
            for index in range(winreg.QueryInfoKey(adapters)[0]):
                name = winreg.EnumKey(adapters, index)
                if name.isdigit():  # "Properties" beside them is for administrators only
                    with winreg.OpenKey(adapters, name) as key:
                        device = value(key, "MatchingDeviceId")
                        version = value(key, "DriverVersion")
                        found.append((value(key, "DriverDesc"), device, version))
    return found


def _physical_memory() -> int:
    if sys.platform == "win32":
        import ctypes

        kilobytes = ctypes.c_ulonglong()
        told = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kilobytes))
        return kilobytes.value * 1024 if told else _UNKNOWN_MEMORY
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError):
        return _UNKNOWN_MEMORY


def _quotas(root: Path) -> Iterator[float]:
    """Cores' worth of time that each control group above this process allows.

    https://docs.kernel.org/admin-guide/cgroup-v2.html ("cpu.max") and, for version 1,
    https://docs.kernel.org/scheduler/sched-bwc.html
    """
    for folder in _groups(root, ""):
        quota, _, period = _text(folder / "cpu.max").partition(" ")
        if quota.isdigit() and period.isdigit() and int(period):
            yield int(quota) / int(period)
    for folder in _groups(root, "cpu"):
        quota = _text(folder / "cpu.cfs_quota_us")
        period = _text(folder / "cpu.cfs_period_us")
        if quota.isdigit() and period.isdigit() and int(period):  # no limit is -1
            yield int(quota) / int(period)


def _memory_limits(root: Path) -> Iterator[int]:
    for kind, name in (("", "memory.max"), ("memory", "memory.limit_in_bytes")):
        for folder in _groups(root, kind):
            limit = _text(folder / name)
            if limit.isdigit():
                yield int(limit)


def _groups(root: Path, controller: str) -> Iterator[Path]:
    """Folders of this process's control group and those above it; "" for version 2."""
    base = root / "sys/fs/cgroup" / controller
    for line in _text(root / "proc/self/cgroup").splitlines():
        _, names, path = line.split(":", 2)
        if controller in names.split(","):
            # A container sees its own group as the root, but may be told the path from outside.
            parts = [part for part in path.split("/") if part]
            if ".." not in parts:
                for depth in range(len(parts), 0, -1):
                    yield base.joinpath(*parts[:depth])
            yield base


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
