"""What an indexing run asks of the system: no original is opened for writing, nothing is called."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import drawing
import pytest
from program import program

from photoapp.base.home import Home

PHOTOS = 6
OPENING = ("open", "openat", "openat2", "creat")
TALKING = ("connect", "sendto", "sendmsg")
BY_NAME = (
    "truncate", "unlink", "unlinkat", "rename", "renameat", "renameat2", "chmod", "fchmodat",
    "chown", "fchownat", "utimensat", "utime", "utimes", "futimesat", "link", "linkat", "symlink",
    "symlinkat", "setxattr", "lsetxattr",
)  # fmt: skip
BY_DESCRIPTOR = (
    "ftruncate", "fchmod", "fchown", "fsetxattr", "fallocate", "write", "pwrite64", "writev",
    "pwritev", "copy_file_range", "sendfile",
)  # fmt: skip
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")

# Loaded by every Python that is started, the decoding processes too.
HOOK = """
import os, sys

_notes = os.open(os.environ["TRACE"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)

def _hook(event, arguments):
    if event in ("open", "os.open"):
        path, mode, flags = arguments
        path = os.fsdecode(path) if isinstance(path, (str, bytes)) else ""
        if path.startswith(os.environ["ORIGINALS"]):
            os.write(_notes, f"open {flags & 3} {path}\\n".encode(errors="surrogateescape"))
    elif event == "socket.connect" and not isinstance(arguments[1], str):  # a path: this machine
        os.write(_notes, f"connect {arguments[1]!r}\\n".encode())
    elif event in ("os.chmod", "os.utime", "os.remove", "os.rename", "os.truncate", "os.link"):
        if os.environ["ORIGINALS"] in str(arguments[0]):
            os.write(_notes, f"{event} {arguments[0]}\\n".encode(errors="surrogateescape"))

sys.addaudithook(_hook)
"""


@pytest.fixture
def originals(tmp_path: Path) -> Path:
    drawing.draw_photos(tmp_path / "originals", PHOTOS)
    return tmp_path / "originals"


def states(folder: Path) -> dict[str, tuple[object, ...]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in folder.rglob("*.jpg")
    }


Runs = Callable[[list[str], dict[str, str]], None]


@pytest.fixture
def index(originals: Path, home: Home) -> Runs:
    """`index(before, environment)`: index them, with words before the command."""

    def run(before: list[str], environment: dict[str, str]) -> None:
        was = states(originals)
        done = subprocess.run(
            [*before, *program(), "index", str(originals)],
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert f"Understood {PHOTOS}" in done.stdout
        assert states(originals) == was

    return run


def test_python_itself_sees_no_original_opened_for_writing_and_no_connection(
    index: Runs, originals: Path, tmp_path: Path
) -> None:
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    notes = tmp_path / "notes"
    path = os.pathsep.join(filter(None, [str(tmp_path / "hook"), os.environ.get("PYTHONPATH")]))
    index([], {"PYTHONPATH": path, "TRACE": str(notes), "ORIGINALS": str(originals)})
    seen = notes.read_text(encoding="utf-8").splitlines()
    assert len({line for line in seen if line.endswith(".jpg")}) == PHOTOS
    assert [line for line in seen if not line.startswith("open 0 ")] == []


def test_the_system_sees_no_original_opened_for_writing_and_no_connection(
    index: Runs, originals: Path, tmp_path: Path
) -> None:
    strace = shutil.which("strace")
    if strace is None or subprocess.run([strace, "true"], capture_output=True).returncode:
        pytest.skip("needs strace, and a system that lets it trace")
    notes = tmp_path / "notes"
    calls = ",".join((*OPENING, *TALKING, *BY_NAME, *BY_DESCRIPTOR))
    index([strace, "-f", "-y", "-s", "300", "-e", f"trace={calls}", "-o", str(notes)], {})
    lines = notes.read_text(encoding="utf-8", errors="replace").splitlines()
    made = [
        (line.split(maxsplit=1)[1].partition("(")[0], line)
        for line in lines
        if " resumed>" not in line and "(" in line
    ]
    opened = [line for call, line in made if call in OPENING and str(originals) in line]
    assert len(set(re.findall(r"[^/]+\.jpg", " ".join(opened)))) == PHOTOS, "workers are traced"
    assert [line for line in opened if WRITES.search(line)] == []
    assert [line for call, line in made if call == "connect" and "AF_UNIX" not in line] == []
    assert [line for call, line in made if call in TALKING and "AF_INET" in line] == []
    assert [line for call, line in made if call in BY_NAME and str(originals) in line] == []
    first = ((call, line.partition(",")[0], line) for call, line in made)
    assert [
        line for call, file, line in first if call in BY_DESCRIPTOR and f"<{originals}" in file
    ] == []
