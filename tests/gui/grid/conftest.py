"""A grid over photos in memory."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from album import Album, walls
from pytestqt.qtbot import QtBot

from photoapp.gui.grid import Grid, date_sections
from photoapp.gui.grid.dragging import Paths
from photoapp.gui.grid.places import Name
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
def make_grid(qtbot: QtBot, album: Album, work: Work) -> Callable[..., Grid]:
    """A shown grid of photos 1 to n, twenty a day, 800 x 600: five columns."""

    def make(n: int, places: Name | None = None, paths: Paths | None = None) -> Grid:
        grid = Grid(album, work, paths, places=places)
        qtbot.addWidget(grid)
        grid.resize(800, 600)
        grid.show_photos(np.arange(1, n + 1), date_sections(walls(n)), stay=False)
        grid.show()
        qtbot.waitExposed(grid)
        return grid

    return make
