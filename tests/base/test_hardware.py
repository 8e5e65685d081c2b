"""What the program may use is read from what the system says, without waking a driver."""

import os
from pathlib import Path

import pytest

from photoapp.base import hardware
from photoapp.base.hardware import Gpu, Vendor, gpus, memory, processor, usable_cores, windows_gpus


def system(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")
    return root


def cores(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(count)), raising=False)


def device(
    address: str, vendor: str, kind: str = "0x030000", code: str = "0x2684"
) -> dict[str, str]:
    folder = f"sys/bus/pci/devices/{address}"
    return {f"{folder}/vendor": vendor, f"{folder}/class": kind, f"{folder}/device": code}


@pytest.mark.parametrize(
    ("files", "allowed"),
    [
        ({}, 8),
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "max 100000"}, 8),
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "200000 100000"}, 2),
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "150000 100000"}, 2),
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "10000 100000"}, 1),
        (  # the tighter of a group and the one above it
            {
                "proc/self/cgroup": "0::/user/app",
                "sys/fs/cgroup/user/app/cpu.max": "600000 100000",
                "sys/fs/cgroup/user/cpu.max": "300000 100000",
            },
            3,
        ),
        (  # a container that is told its path from outside
            {"proc/self/cgroup": "0::/../../docker/1", "sys/fs/cgroup/cpu.max": "400000 100000"},
            4,
        ),
        (
            {
                "proc/self/cgroup": "4:memory:/x\n3:cpu,cpuacct:/x",
                "sys/fs/cgroup/cpu/x/cpu.cfs_quota_us": "250000",
                "sys/fs/cgroup/cpu/x/cpu.cfs_period_us": "50000",
            },
            5,
        ),
        (
            {
                "proc/self/cgroup": "3:cpu:/",
                "sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1",
                "sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000",
            },
            8,
        ),
        ({"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "nonsense"}, 8),
    ],
    ids=str,
)
def test_threads_follow_the_quota_of_a_container(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], allowed: int
) -> None:
    cores(monkeypatch, 8)
    assert usable_cores(system(tmp_path, files)) == allowed


def test_affinity_counts_where_it_is_the_tighter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cores(monkeypatch, 1)
    files = {"proc/self/cgroup": "0::/", "sys/fs/cgroup/cpu.max": "400000 100000"}
    assert usable_cores(system(tmp_path, files)) == 1


def test_memory_is_what_the_container_may_fill(tmp_path: Path) -> None:
    whole = memory(tmp_path)
    assert whole > 1 << 28
    v2 = {"proc/self/cgroup": "0::/app", "sys/fs/cgroup/app/memory.max": str(1 << 28)}
    assert memory(system(tmp_path / "v2", v2)) == 1 << 28
    v1 = {
        "proc/self/cgroup": "4:memory:/app",
        "sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712",
        "sys/fs/cgroup/memory/app/memory.limit_in_bytes": str(1 << 27),
    }
    assert memory(system(tmp_path / "v1", v1)) == 1 << 27
    unlimited = {"proc/self/cgroup": "0::/", "sys/fs/cgroup/memory.max": "max"}
    assert memory(system(tmp_path / "none", unlimited)) == whole


def test_graphics_processors_are_told_by_their_bus(tmp_path: Path, linux: None) -> None:
    root = system(
        tmp_path,
        {
            **device("0000:00:02.0", "0x8086", code="0xa780"),
            **device("0000:01:00.0", "0x10de", "0x030200"),
            **device("0000:02:00.0", "0x1002", "0x038000", "0x744c"),
            **device("0000:03:00.0", "0x8086", "0x020000"),  # a network card
            "proc/driver/nvidia/gpus/0000:01:00.0/information": "Model: \t NVIDIA H200\nIRQ: 1",
            "sys/module/nvidia/version": "580.65.06",
        },
    )
    intel, nvidia, amd = gpus(root)
    assert (intel.vendor, intel.name) == (Vendor.INTEL, "8086:a780")
    assert nvidia == Gpu(Vendor.NVIDIA, "NVIDIA H200", "580.65.06")
    assert (amd.vendor, amd.name) == (Vendor.AMD, "1002:744c")


def test_an_nvidia_card_without_its_driver_is_still_a_card(tmp_path: Path, linux: None) -> None:
    assert gpus(system(tmp_path, device("0000:01:00.0", "0x10de"))) == (Gpu(Vendor.NVIDIA, "", ""),)


def test_linux_inside_windows_has_windows_card(tmp_path: Path, linux: None) -> None:
    root = system(tmp_path, {"usr/lib/wsl/lib/libcuda.so.1": ""})
    assert [gpu.vendor for gpu in gpus(root)] == [Vendor.NVIDIA]


def test_a_machine_that_tells_nothing_has_no_card(tmp_path: Path, linux: None) -> None:
    assert gpus(tmp_path) == ()


def test_windows_keeps_its_cards_in_the_registry() -> None:
    adapters = [
        ("NVIDIA GeForce RTX 4070", r"PCI\VEN_10DE&DEV_2786", "32.0.15.6094"),
        ("Intel(R) UHD Graphics", r"pci\ven_8086&dev_9a60", "31.0.101"),
        ("Microsoft Remote Display Adapter", "terminput_bus", "10.0"),
        ("", "", ""),
    ]
    assert windows_gpus(adapters) == (
        Gpu(Vendor.NVIDIA, "NVIDIA GeForce RTX 4070", "32.0.15.6094"),
        Gpu(Vendor.INTEL, "Intel(R) UHD Graphics", "31.0.101"),
    )


def test_apples_own_processors_have_apples_own_graphics(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hardware.sys, "platform", "darwin")
    monkeypatch.setattr(hardware.platform, "machine", lambda: "arm64")
    assert [gpu.vendor for gpu in gpus(tmp_path / "arm")] == [Vendor.APPLE]
    monkeypatch.setattr(hardware.platform, "machine", lambda: "x86_64")
    assert gpus(tmp_path / "intel") == ()


def test_the_processor_has_a_name(tmp_path: Path) -> None:
    named = system(tmp_path, {"proc/cpuinfo": "processor : 0\nmodel name\t: Ryzen 9\nflags : a"})
    assert processor(named) == "Ryzen 9"
    assert processor(tmp_path / "elsewhere") != ""


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware.sys, "platform", "linux")
