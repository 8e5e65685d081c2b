"""Which file system a folder is on: its kind, its free bytes, and whether it is on a network."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")  # https://man7.org/linux/man-pages/man5/proc_pid_mountinfo

_NETWORK = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs", "fuse.glusterfs",
    "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "glusterfs",
    "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "orangefs", "smb3", "smbfs", "virtiofs", "vboxsf",
})  # fmt: skip
_DRIVE_REMOTE = 4  # GetDriveTypeW


@dataclass(frozen=True, slots=True)
class FileSystem:
    """kind: the system's name for it, "" if it does not tell. free: bytes for an ordinary user."""

    kind: str
    network: bool
    free: int


def file_system(path: Path) -> FileSystem:
    """The file system of a folder, or of the first folder above it that exists.

    What cannot be found out counts as local: Linux and Windows tell, others are not asked.
    Raises OSError.
    """
    there = next(one for one in (path, *path.parents) if one.exists())
    kind = _kind(there)
    return FileSystem(kind, kind in _NETWORK, shutil.disk_usage(there).free)


def _kind(path: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        remote = ctypes.windll.kernel32.GetDriveTypeW(f"{path.resolve().drive}\\") == _DRIVE_REMOTE
        return "smb3" if remote else ""
    try:
        lines = os.fsdecode(MOUNTS.read_bytes()).splitlines()
    except OSError:
        return ""
    real = os.path.realpath(path)
    best, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        mounted = _unescaped(before.split(" ")[4])
        # Later lines lie over earlier ones of the same place.
        if len(mounted) >= best and _holds(mounted, real):
            best, kind = len(mounted), after.split(" ")[0]
    return kind


def _holds(mounted: str, path: str) -> bool:
    return path == mounted or path.startswith(mounted.rstrip("/") + "/")


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text
