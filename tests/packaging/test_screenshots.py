"""The pictures of the window: drawn from any photos, each named by its state and look."""

import subprocess
import sys
from pathlib import Path

import drawing
import pytest
from PIL import Image

_SCRIPT = Path(__file__).parents[2] / "packaging" / "screenshots.py"


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    drawing.draw_photos(folder, 30)
    return folder


def drawn(out: Path, photos: Path, *only: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(_SCRIPT), str(out), "--photos", str(photos), "--only", *only]
    command += ["--variants", "usual", "3840x2160"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)


def test_a_state_is_drawn_in_each_size_and_look(photos: Path, tmp_path: Path) -> None:
    done = drawn(tmp_path / "out", photos, "first-start")
    assert done.returncode == 0, done.stdout
    sizes = {}
    for path in (tmp_path / "out").iterdir():
        with Image.open(path) as picture:
            sizes[path.stem] = picture.size
    assert sizes == {
        "first-start-light": (1280, 800),
        "first-start-dark": (1280, 800),
        "first-start-3840x2160-light": (3840, 2160),
        "first-start-3840x2160-dark": (3840, 2160),
    }


def test_a_name_that_nothing_has_is_told(photos: Path, tmp_path: Path) -> None:
    done = drawn(tmp_path / "out", photos, "no-such-state")
    assert done.returncode == 1
    assert done.stdout.startswith("0 pictures")
