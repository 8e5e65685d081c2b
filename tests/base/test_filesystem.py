"""The kind of a folder's file system is that of the mount it really lies on."""

import os
from pathlib import Path

import pytest

from photoapp.base import filesystem
from photoapp.base.filesystem import file_system

LINES = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:50 / {place}/net rw - {kind} server:/export rw
31 22 0:51 / {place}/net\\040work rw - tmpfs none rw
32 30 0:52 / {place}/net/local rw - xfs /dev/sdb1 rw
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    real = Path(os.path.realpath(tmp_path))
    for name in ("net/local", "net work", "network", "other"):
        (real / name).mkdir(parents=True)
    return real


@pytest.fixture
def mounted(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def write(kind: str) -> None:
        table = tmp_path / "mountinfo"
        table.write_text(LINES.format(place=place, kind=kind), encoding="utf-8")
        monkeypatch.setattr(filesystem, "MOUNTS", table)

    return write


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"])
def test_network_drives_are_known(kind: str, mounted, place: Path) -> None:
    mounted(kind)
    found = file_system(place / "net" / "home" / "not made yet")
    assert (found.kind, found.network) == (kind, True)


def test_the_nearest_mount_counts_and_names_only_begin_alike(mounted, place: Path) -> None:
    mounted("nfs")
    assert file_system(place / "net" / "local").kind == "xfs"
    assert file_system(place / "net work").kind == "tmpfs"
    assert file_system(place / "network").kind == "ext4"
    assert file_system(place / "other").kind == "ext4"


def test_a_link_is_followed_to_where_the_files_are(mounted, place: Path) -> None:
    mounted("nfs")
    (place / "other" / "link").symlink_to(place / "net")
    assert file_system(place / "other" / "link" / "home").network


def test_a_system_that_does_not_tell_counts_as_local(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filesystem, "MOUNTS", place / "absent")
    found = file_system(place)
    assert (found.kind, found.network) == ("", False)
    assert found.free > 0
