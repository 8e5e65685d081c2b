"""A small disk of its own for a test: a tmpfs in a mount namespace, which needs no root."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from program import Answer, program


@dataclass
class SmallDisk:
    """place: where programs see it. path: where this process sees the same."""

    place: Path
    path: Path
    _pid: int

    def run(self, *arguments: object, home: Path | None = None) -> Answer:
        """Run the program where the disk is mounted, with its home there."""
        done = subprocess.run(
            [*self._inside(), *program(), *map(str, arguments)],
            env=os.environ | {"PHOTOAPP_HOME": str(home or self.place / "home")},
            capture_output=True,
            text=True,
            check=False,
            timeout=250,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def make_read_only(self) -> None:
        """Mount it anew so that nothing can be written."""
        words = ["mount", "-o", "remount,ro", str(self.place)]
        subprocess.run([*self._inside(), *words], check=True)

    def _inside(self) -> list[str]:
        """Words before a command that is to see the disk."""
        enter = ["nsenter", f"--target={self._pid}", "--user", "--mount", "--preserve-credentials"]
        return [*enter, f"--wd={os.getcwd()}"]

    def fill(self, leave: int = 0) -> None:
        """Leave so many bytes free, in whole pages of 4 KiB."""
        self.empty()
        free = shutil.disk_usage(self.path).free
        with (self.path / "filling").open("wb") as file:
            file.write(bytes(max(free - leave, 0) // 4096 * 4096))

    def empty(self) -> None:
        """Take what fills it away again."""
        (self.path / "filling").unlink(missing_ok=True)


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[SmallDisk]:
    """Mount one at `place`; skips the test where the system does not allow it."""
    place.mkdir(parents=True)
    mounting = f'mount -t tmpfs -o size={size} small "$0" && echo there && exec cat'
    try:
        process = subprocess.Popen(
            ["unshare", "--map-root-user", "--mount", "sh", "-c", mounting, str(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        pytest.skip("needs unshare, to mount a small disk")
    with process:
        assert process.stdout is not None
        assert process.stdin is not None
        if process.stdout.readline() != b"there\n":
            pytest.skip("needs a system that lets users mount a tmpfs (unshare --mount)")
        try:
            path = Path(f"/proc/{process.pid}/root{place}")
            yield SmallDisk(place, path, process.pid)
        finally:
            process.stdin.close()
