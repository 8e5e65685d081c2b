"""The window and its parts over real libraries of drawn photos."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import drawing
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import CallbackBlocker, MultiSignalBlocker, SignalBlocker
from sample import DRAWN, Sample

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import JobName
from photoapp.gui import theme
from photoapp.gui.app import application
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Settings
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

PATIENCE = 60_000  # milliseconds


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The program's own application, with its language and name."""
    app = application()
    # A window that a test closes must not end the event loops of the tests after it.
    app.setQuitOnLastWindowClosed(False)
    yield app
    # Offscreen, Qt frees what was copied only after Python has ended, and the process would crash.
    app.clipboard().clear()


class Patient(QtBot):
    """Waits as long as a busy machine takes, where a test says nothing else; its own are 5 s."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(
        self, signals: list[Any], *, timeout: int = PATIENCE, **options: Any
    ) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitCallback(self, *, timeout: int = PATIENCE, **options: Any) -> CallbackBlocker:
        return super().waitCallback(timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return Patient(request)


@pytest.fixture(autouse=True)
def _no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test starts has ended with it."""
    before = set(threading.enumerate())
    yield
    left = [t.name for t in set(threading.enumerate()) - before if t.name.startswith("photoapp-")]
    assert not left


@pytest.fixture(autouse=True)
def _gone_at_once() -> Iterator[None]:
    """What a test is done with is not styled anew, and not drawn, in the tests after it."""
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):  # of a program that has ended, where the process would
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    place = tmp_path_factory.mktemp("sample")
    drawing.draw_photos(place / "Pictures", DRAWN)
    (place / "Pictures" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 not a picture")
    home = Home(place / "home")
    with PhotoLibrary.open(home) as library:
        library.add_folder(str(place / "Pictures"))
        library.index(Job(JobName.INDEXING))
    return Sample(home, place / "Pictures")


@pytest.fixture
def sample(_sample: Sample, tmp_path: Path) -> Sample:
    """A library that the test may change; its photos are shared and stay as they are."""
    home = Home(tmp_path / "home")
    shutil.copytree(_sample.home.path, home.path)
    return Sample(home, _sample.folder)


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work()
    yield made
    made.close()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    made = theme.Theme(qapp, theme.Choice.LIGHT)
    yield made
    made.choose(theme.Choice.LIGHT)
    made.deleteLater()


@pytest.fixture
def open_window(qtbot: QtBot, look: theme.Theme) -> Iterator[Callable[[Home], MainWindow]]:
    """`open_window(home)`: the main window on a library, shown, not yet looking for photos."""
    libraries: list[PhotoLibrary] = []
    windows: list[MainWindow] = []
    works: list[Work] = []  # one each, as in the program: of two windows one would be answered

    def made(home: Home) -> MainWindow:
        library = PhotoLibrary.open(home)
        libraries.append(library)
        works.append(Work())
        window = MainWindow(library, works[-1], Settings(home), look)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: window.centre.settled, timeout=60_000)  # on a busy machine
        return window

    yield made
    for window in windows:
        window.close()
    for work in works:
        work.close()
    for window in windows:
        window.deleteLater()
    # Now, and not when the collector comes by in the middle of something.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for library in libraries:
        library.close()


@pytest.fixture
def window(sample: Sample, open_window: Callable[[Home], MainWindow]) -> MainWindow:
    """The main window on the sample library."""
    return open_window(sample.home)
