"""The timeline shows the years there are, without crowding, and leads to them."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photoapp.gui.grid import Grid, answer_sections


def test_years_stand_where_their_photos_are_and_apart(
    qtbot: QtBot, make_grid: Callable[[int], Grid]
) -> None:
    grid = make_grid(30_000)
    labels = grid._timeline.labels
    assert [year for _, year in labels] == ["2021", "2020", "2019", "2018", "2017"]
    assert all(below[0] - above[0] >= 18 for above, below in pairwise(labels))


def test_a_click_beside_a_year_shows_its_photos_and_a_drag_names_the_month(
    qtbot: QtBot, make_grid: Callable[[int], Grid]
) -> None:
    grid = make_grid(30_000)
    timeline = grid._timeline
    y = next(y for y, year in timeline.labels if year == "2019")
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(20, y + 3))
    assert timeline._bubble.isVisible()
    assert timeline._bubble._text.endswith("2019")
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(20, y + 3))
    assert not timeline._bubble.isVisible()


def test_an_answer_has_a_plain_narrow_handle(
    qtbot: QtBot, make_grid: Callable[[int], Grid]
) -> None:
    grid = make_grid(30_000)
    wide = grid.viewport().width()
    grid.show_photos(np.arange(1, 5000), answer_sections(4999), stay=False)
    qtbot.waitUntil(lambda: grid.viewport().width() > wide)
    assert grid._timeline.labels == []
    assert grid._timeline.maximum() > 0
