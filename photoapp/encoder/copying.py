"""Taking files out of a folder that somebody else may still be writing to, and no others."""

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, PhotoappError
from photoapp.encoder.folder import broken

_CARD_LIMIT = 1 << 20  # bytes
_SPARE = 64 << 20  # bytes to leave free on the disk
_CHUNK = 1 << 20
_MOST_NAMES = 10_000
_DEEPEST = 4  # folders


@dataclass
class Taking:
    """Files on their way from `root` to `copy`, under the same names.

    move: root is ours, and what is taken out of it need not stay. own: it turned out to be this
    program's own layout.
    """

    root: Path
    copy: Path
    move: bool = False
    job: Job | None = None
    own: bool = False

    def all(self, names: Iterable[str]) -> None:
        """Take files. Raises PhotoappError: MODEL_BROKEN, DISK_FULL; OSError; Cancelled."""
        names = list(names)
        if not self.move:
            needed = sum(self._size(name) for name in names)
            if shutil.disk_usage(self.copy).free < needed + _SPARE:
                raise PhotoappError(Code.DISK_FULL, path=str(self.copy.parent.parent))
        for name in names:
            self.one(name)

    def one(self, name: str) -> None:
        """Take a file, named relative to the folder with "/" between its parts."""
        to = self.copy / name
        to.parent.mkdir(parents=True, exist_ok=True)
        source = self._confined(name)
        if self.move:
            source.rename(to)
            return
        with os.fdopen(self._descriptor(source, name), "rb") as reader, to.open("xb") as writer:
            while chunk := reader.read(_CHUNK):
                if self.job is not None:
                    self.job.checkpoint()
                writer.write(chunk)
            writer.flush()
            os.fsync(writer.fileno())

    def card(self, name: str) -> None:
        """Take the model card, if there is a plain one."""
        path = self.root / name
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= _CARD_LIMIT:
            self.one(name)

    def _size(self, name: str) -> int:
        try:
            return (self.root / name).stat().st_size
        except FileNotFoundError as error:
            raise broken(self.root, f"{name} is missing") from error

    def _confined(self, name: str) -> Path:
        """Where a file is. A link could lead anywhere, and be turned after it was looked at; a
        hub's cache is made of links, each into its own store.
        """
        path = self.root / name
        if not any(part.is_symlink() for part in (path, *path.parents[: name.count("/")])):
            return path
        real = path.resolve()
        if self.root.parent.name == "snapshots" and not path.parent.is_symlink():
            store = self.root.parent.parent / "blobs"
            if real.parent == store.resolve():
                return real
        raise broken(self.root, f"{name} is a link")

    def _descriptor(self, path: Path, name: str) -> int:
        # Not blocking: a named pipe would wait for a writer that never comes.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            found = os.open(path, flags | getattr(os, "O_BINARY", 0))
        except FileNotFoundError as error:
            raise broken(self.root, f"{name} is missing") from error
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise broken(self.root, f"{name} is a link") from error
            raise
        if not stat.S_ISREG(os.fstat(found).st_mode):
            os.close(found)
            raise broken(self.root, f"{name} is no plain file")
        return found


def listing(root: Path) -> list[str]:
    """Names of the files in a folder and a few folders down, "/" between parts, sorted.

    Hidden ones are left out, and what linked folders lead to. Raises PhotoappError(MODEL_BROKEN)
    for a folder with so much in it that it cannot be a model's.
    """
    found: list[str] = []
    for at, folders, names in os.walk(root):
        depth = len(Path(at).relative_to(root).parts)
        folders[:] = [name for name in folders if not name.startswith(".") and depth < _DEEPEST]
        base = Path(at).relative_to(root)
        found += [(base / name).as_posix() for name in names if not name.startswith(".")]
        if len(found) > _MOST_NAMES:
            raise broken(root, f"holds more than {_MOST_NAMES} files: no model folder")
    return sorted(found)
