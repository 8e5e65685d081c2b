"""The house stands as pyproject.toml draws it: floors, one home per library, a core without Qt."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent

WITHOUT = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {absent}:
            raise ImportError(f"{{name}} is made unimportable")

sys.meta_path.insert(0, Absent())
"""

EVERY_ROOM = """
import importlib, pkgutil, photoapp
for module in pkgutil.walk_packages(photoapp.__path__, "photoapp."):
    if not module.name.startswith("photoapp.gui") and module.name != "photoapp.__main__":
        importlib.import_module(module.name)
import photoapp.__main__
"""

QT = {"PySide6", "shiboken6", "qtpy", "qtawesome", "PyQt5", "PyQt6"}


DISPATCHERS = {"event", "viewportEvent"}


def python(code: str, home: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"PHOTOAPP_HOME": str(home)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def loaded(code: str, home: Path) -> set[str]:
    """Which top-level packages a piece of code imports."""
    listing = python(f"{code}\nimport sys; print(*sys.modules)", home)
    return {name.partition(".")[0] for name in listing.split()}


def test_every_room_keeps_to_its_floor() -> None:
    """In a process of its own, because import-linter switches off the loggers it finds."""
    lint = (
        "from importlinter.cli import lint_imports as lint; raise SystemExit(lint(no_cache=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", lint], capture_output=True, text=True, cwd=CHECKOUT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_override_in_the_window_hands_an_event_on_to_its_base() -> None:
    """What `super().event` calls in turn, such as `mouseMoveEvent`, may raise an error. With PySide
    6.11 on Python 3.11 an error made by C code (a list's IndexError) then ends the process, where
    it is else told and the window lives. Event filters and handlers of one event do instead.
    """
    found = [
        f"{path.relative_to(CHECKOUT)}:{node.lineno}"
        for path in sorted((CHECKOUT / "photoapp" / "gui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in DISPATCHERS
    ]
    assert not found


@pytest.mark.parametrize("absent", [QT, {"torch", "open_clip", "timm", "transformers"}])
def test_the_core_imports_without(absent: set[str], tmp_path: Path) -> None:
    python(WITHOUT.format(absent=absent) + EVERY_ROOM, tmp_path)


def test_the_core_indexes_and_searches_without_qt(draw_photos, tmp_path: Path) -> None:
    draw_photos(tmp_path / "photos", 2)
    folder = str(tmp_path / "photos")
    use = f"""
if __name__ == "__main__":
    from photoapp.cli.app import main
    assert main(["index", {folder!r}]) == 0
    assert main(["search", "--all", "sea"]) == 0
"""
    script = tmp_path / "use.py"
    script.write_text(WITHOUT.format(absent=QT) + use)
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        env=os.environ | {"PHOTOAPP_HOME": str(tmp_path / "home")},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "photo-0000.jpg" in done.stdout


def test_the_command_line_pulls_in_no_qt(home) -> None:
    everything = (
        "import photoapp.cli.app, photoapp.cli.search, photoapp.cli.index, photoapp.library"
    )
    assert loaded(everything, home.path).isdisjoint(QT)


def test_help_waits_for_neither_networks_nor_pictures(home) -> None:
    use = 'from photoapp.cli.app import main; main(["search", "--help"])'
    slow = {"onnxruntime", "PIL", "rich", "pebble", "numkong", "tokenizers", "sqlite3"}
    assert loaded(use, home.path).isdisjoint(slow | QT)


def test_a_search_for_words_opens_no_picture_library(draw_photos, home, tmp_path: Path) -> None:
    from photoapp.cli.app import main

    draw_photos(tmp_path / "photos", 2)
    assert main(["index", str(tmp_path / "photos")]) == 0
    use = 'from photoapp.cli.app import main; main(["search", "--all", "sea"])'
    assert loaded(use, home.path).isdisjoint({"PIL", "pi_heif", "pebble", "rich"} | QT)
