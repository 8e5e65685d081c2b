"""The page of suggestions over a real library of drawn photos."""

from collections.abc import Callable, Iterator

import pytest
from proposals import propose
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reviewing import Review
from sample import Sample

from photoapp.gui import theme
from photoapp.gui.review import ReviewPage
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


@pytest.fixture
def library(sample: Sample) -> Iterator[PhotoLibrary]:
    with PhotoLibrary.open(sample.home) as opened:
        yield opened


@pytest.fixture
def photos(library: PhotoLibrary) -> list[int]:
    return sorted(int(photo) for photo in library.photos().ids)


@pytest.fixture
def make_page(
    qtbot: QtBot, library: PhotoLibrary, look: theme.Theme, work: Work
) -> Iterator[Callable[[], ReviewPage]]:
    """`make_page()`: the page in a window of 1048 x 720, shown and asked for nothing yet."""
    windows = []

    def make() -> ReviewPage:
        window = QWidget()
        window.setProperty("kind", "window")
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        page = ReviewPage(library, work)
        column.addWidget(page)
        window.resize(1048, 720)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        windows.append(window)
        return page

    yield make
    work.close()
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def review(
    qtbot: QtBot,
    library: PhotoLibrary,
    photos: list[int],
    work: Work,
    make_page: Callable[[], ReviewPage],
) -> Review:
    """Twelve photos that may show a dog, the line below the sixth; three that may show the sea."""
    sure = [0.99, 0.98, 0.97, 0.96, 0.95, 0.7, 0.69, 0.68, 0.67, 0.66, 0.65, 0.64]
    dogs = dict(zip(photos, sure, strict=False))
    seas = {photos[20]: 0.9, photos[21]: 0.8, photos[22]: 0.7}
    tags = propose(library, {"Dog": dogs, "Sea": seas})
    page = make_page()
    made = Review(page, library, work, photos, tags, qtbot)
    page.show_tag()
    qtbot.waitUntil(made.settled)
    return made
