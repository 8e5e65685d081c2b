"""Being told what happens in folders goes on, whatever is done to them."""

import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from photoapp.scan.watching import FolderObserver, Watched

PATIENCE = 60
CHANGES = 1000


@pytest.fixture
def observer(tmp_path: Path) -> Iterator[FolderObserver]:
    (tmp_path / "home").mkdir()
    made = FolderObserver(str(tmp_path / "home"))
    yield made
    made.close()


def shuffle(folder: Path, seed: int) -> None:
    """Make, rename and delete folders, few enough of them to meet each other."""
    chance = random.Random(seed)

    def one() -> Path:
        return folder.joinpath(*chance.choices("abcd", k=chance.randint(1, 4)))

    for _ in range(CHANGES):
        with suppress(OSError):
            match chance.randint(0, 5):
                case 0 | 1:
                    one().mkdir(parents=True, exist_ok=True)
                case 2 | 3:
                    one().rename(one())
                case 4:
                    shutil.rmtree(one())
                case _:
                    (one() / "photo.jpg").touch()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_folders_renamed_while_they_are_taken_note_of_end_no_watch(
    observer: FolderObserver, tmp_path: Path, seed: int
) -> None:
    roots = [tmp_path / name for name in ("one", "two")]
    told = threading.Event()
    for root in roots:
        root.mkdir()
        observer.watch(str(root), lambda path, _: told.set() if path.endswith("new") else None)
    for root in roots:
        shuffle(root, seed)
    for root in roots:
        assert observer.is_alive(str(root))
        told.clear()
        (root / "new").mkdir()
        (root / "new" / "photo.jpg").touch()
        assert told.wait(PATIENCE), root
        assert observer.watch(str(root), lambda *_: None) is Watched.WHOLLY


WATCHER = """
import os, sys, threading
from photoapp.scan.watching import FolderObserver

root, told = sys.argv[1], threading.Event()
observer = FolderObserver(sys.argv[2])
observer.watch(root, lambda path, _: told.set() if "end" in path else None)
for number in range(50):
    os.makedirs(f"{root}/{number}/a/b/c")
os.mkdir(f"{root}/end")
told.wait()
observer.close()
"""


def test_of_folders_in_new_folders_nothing_is_said_in_the_terminal(tmp_path: Path) -> None:
    for name in ("root", "home"):
        (tmp_path / name).mkdir()
    command = [sys.executable, "-c", WATCHER, tmp_path / "root", tmp_path / "home"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE)
    assert (done.stdout, done.stderr) == (b"", b"")
