"""What the window does without until the first photos are on screen."""

import subprocess
import sys

import pytest

LATER = (
    "lxml",
    "onnxruntime",
    "tokenizers",
    "huggingface_hub",
    "watchdog",
    "numpy.ma",
    "photoapp.encoder",
    "photoapp.imaging",
    "photoapp.indexing",
    "photoapp.scan",
    "photoapp.search",
    "photoapp.tagging",
    "photoapp.vectors",
)


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """The modules that are there when the window can be made."""
    tell = "import sys, photoapp.gui.app; print(*sys.modules)"
    command = [sys.executable, "-c", tell]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("module", LATER)
def test_a_window_is_made_without(imported: set[str], module: str) -> None:
    assert "photoapp.gui.main.window" in imported
    assert module not in imported
