"""What every test may ask for, and the promises every test keeps."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

# Before anything imports Qt, which aborts the process where it finds no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import drawing
import pytest
from hypothesis import HealthCheck, settings

from photoapp.base.home import Home
from photoapp.catalog import connection
from photoapp.cli.display import Obstacle, obstacle

# What is promised holds on a slow machine, too: no example has a time to keep. The same examples
# in every run, so that what fails is the change; `--hypothesis-profile explore` looks for others.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("promises", _PATIENT, derandomize=True)
settings.register_profile("explore", _PATIENT)
settings.load_profile("promises")

CHECKOUT = Path(__file__).resolve().parent.parent
GUI_TESTS = Path(__file__).resolve().parent / "gui"


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    # pytest-qt imports Qt as it is configured and would end the run of the core's tests too.
    if _qt_obstacle() is not None:
        pluginmanager.unregister(name="pytest-qt")


def pytest_sessionstart(session: pytest.Session) -> None:
    asked = [Path(argument.partition("::")[0]).resolve() for argument in session.config.args]
    window = any(GUI_TESTS in (path, *path.parents) or path in GUI_TESTS.parents for path in asked)
    if window and (trouble := _qt_obstacle()) is not None:
        pytest.exit(f"The window's tests cannot run. {trouble}", returncode=3)


def _qt_obstacle() -> Obstacle | None:
    if not hasattr(_qt_obstacle, "answer"):
        _qt_obstacle.answer = obstacle()
    return _qt_obstacle.answer


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test touches the library of the person who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHOTOAPP_HOME", str(tmp_path_factory.mktemp("nobody") / "home"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_waiting_for_the_disk() -> Iterator[None]:
    """At each commit, 38 of them a test in tests/catalog; programs that a test starts do wait."""
    with pytest.MonkeyPatch.context() as patch:
        for database in connection.SYNCHRONOUS:
            patch.setitem(connection.SYNCHRONOUS, database, "OFF")
        yield


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """An empty home of its own, also for programs the test starts. Nothing is created yet."""
    place = Home(tmp_path / "home")
    monkeypatch.setenv("PHOTOAPP_HOME", str(place.path))
    return place


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sample photos and truths beside the checkout; not part of the program."""
    folder = CHECKOUT.parent / "shared"
    if not (folder / "assets").is_dir():
        pytest.skip("needs ../shared")
    return folder


@pytest.fixture(scope="session")
def draw_photos() -> Callable[[Path, int], list[Path]]:
    """`draw_photos(folder, n)`: see tests/drawing.py."""
    return drawing.draw_photos


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expected_warnings() -> list[logging.LogRecord]:
    """For a test in which a log warning is right: the records so far, for it to look at."""
    return []


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log that no test expects is a failure nobody has read yet."""
    listener = _Listener()
    expected = "expected_warnings" in request.fixturenames
    if expected:
        listener.records = request.getfixturevalue("expected_warnings")
    root = logging.getLogger()
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    if not expected and listener.records:
        pytest.fail("logged: " + "; ".join(r.getMessage() for r in listener.records))
