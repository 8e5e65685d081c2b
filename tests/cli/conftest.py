"""The command line in this process, the program in a process of its own, and a filled library."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import drawing
import pytest
from program import Answer, program

from photoapp.base.home import Home
from photoapp.cli.app import main

DRAWN = 9
NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
Run = Callable[..., Answer]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """`run("search", "sea", "--json")`, in this process."""

    def command(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        said = capfdbinary.readouterr()
        return Answer(code, said.out.decode(), said.err.decode())

    return command


@pytest.fixture
def photoapp(home: Home) -> Run:
    """`photoapp("status")`, as a person would start it: its own process, no display."""

    def start(*arguments: object, **environ: str) -> Answer:
        bare = {k: v for k, v in os.environ.items() if k not in NO_DISPLAY}
        done = subprocess.run(
            [*program(), *map(str, arguments)],
            capture_output=True,
            env=bare | environ,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return start


@dataclass(frozen=True)
class Filled:
    """A library of drawn photos that no test changes."""

    home: Home
    folder: Path
    photos: list[Path]


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    place = tmp_path_factory.mktemp("filled")
    photos = drawing.draw_photos(place / "photos", DRAWN)
    home = Home(place / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHOTOAPP_HOME", str(home.path))
        assert main(["index", str(place / "photos")]) == 0
    return Filled(home, place / "photos", photos)


@pytest.fixture
def filled(_filled: Filled, monkeypatch: pytest.MonkeyPatch) -> Filled:
    """The filled library, as PHOTOAPP_HOME."""
    monkeypatch.setenv("PHOTOAPP_HOME", str(_filled.home.path))
    return _filled
