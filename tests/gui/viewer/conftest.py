"""A viewer over photos in memory."""

from collections.abc import Iterator

import numpy as np
import pytest
from album import Album
from pytestqt.qtbot import QtBot

from photoapp.gui.viewer import Viewer
from photoapp.gui.work import Work


@pytest.fixture
def album() -> Album:
    return Album()


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work()
    yield made
    made.close()


@pytest.fixture
def viewer(qtbot: QtBot, album: Album, work: Work) -> Viewer:
    """Shown, 900 x 700, on photo 50 of 1 to 100."""
    made = Viewer(album, work)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_photos(np.arange(1, 101), 50, "All photos")
    return made
