"""The command line in this process, the program in a process of its own, and a filled library."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import drawing
import pytest
from program import Answer

from photoapp.base.home import Home
from photoapp.cli.app import main

DRAWN = 9
Run = Callable[..., Answer]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """`run("search", "sea", "--json")`, in this process."""

    def command(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        said = capfdbinary.readouterr()
        return Answer(code, said.out.decode(), said.err.decode())

    return command


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
