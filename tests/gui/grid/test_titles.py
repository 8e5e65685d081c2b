"""Titles tell days and places, stay in sight, and choose the photos below them."""

import threading
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest
from album import Album, walls
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.grid import Grid, Heading, answer_sections, date_sections
from photoapp.gui.grid.titles import Titles

MakeGrid = Callable[..., Grid]


class Atlas:
    """Every photo up to 40 is from Lisbon, no other from anywhere."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.threads: set[str] = set()

    def __call__(self, groups: Sequence[Sequence[int]]) -> list[str]:
        self.asked += [list(group) for group in groups]
        self.threads.add(threading.current_thread().name)
        return ["Lisbon" if max(group) <= 40 else "" for group in groups]


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_a_title_tells_where_its_photos_were_taken_once_that_is_known(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    atlas = Atlas()
    grid = make_grid(100, atlas)
    assert grid.heading(0).detail == "20 photos"
    qtbot.waitUntil(lambda: grid.heading(0).detail == "Lisbon · 20")
    assert grid.heading(0).title == "31 August 2021"
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: any(81 in group for group in atlas.asked))
    assert grid.heading(4).detail == "20 photos"
    assert threading.main_thread().name not in atlas.threads


def test_of_a_large_section_a_few_are_asked_where_they_were_taken(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    atlas = Atlas()
    grid = make_grid(10, atlas)
    many = np.arange(1, 100_001)
    grid.show_photos(many, date_sections(walls(100_000, 100_000)), stay=False)
    qtbot.waitUntil(lambda: bool(atlas.asked))
    assert max(len(group) for group in atlas.asked) <= 48
    assert {1, 100_000} <= set(atlas.asked[-1])


def test_what_is_scrolled_past_is_not_asked_where_it_was_taken(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    atlas = Atlas()
    grid = make_grid(100_000, atlas)
    for share in (0.2, 0.4, 0.6, 1.0):
        grid.verticalScrollBar().setValue(round(grid.verticalScrollBar().maximum() * share))
    qtbot.waitUntil(lambda: any(100_000 in group for group in atlas.asked))
    assert len(atlas.asked) < 5


def test_an_answer_has_its_own_titles_and_asks_for_no_places(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    atlas = Atlas()
    grid = make_grid(0, atlas)
    grid.show_photos(np.arange(1, 30), answer_sections(29, detail="best first"), stay=False)
    qtbot.wait(0)
    assert grid.heading(0).detail == "best first"
    assert not grid._places._rest.isActive()  # type: ignore[union-attr]


def test_a_click_on_a_title_chooses_its_photos(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100)
    view, left = grid.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(view, left, pos=grid.title_words(0).center())
    assert grid.selected().tolist() == list(range(1, 21))
    assert grid.current() == 1
    control = Qt.KeyboardModifier.ControlModifier
    grid.verticalScrollBar().setValue(grid.cells.title(1).y - 100)
    qtbot.mouseClick(view, left, control, pos=grid.title_words(1).center())
    assert len(grid.selected()) == 40
    qtbot.mouseClick(view, left, control, pos=grid.title_words(1).center())
    assert grid.selected().tolist() == list(range(1, 21))


def test_a_title_that_sticks_to_the_top_chooses_its_own_photos(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(100)
    grid.verticalScrollBar().setValue(grid.cells.title(2).y + 100)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    assert grid.selected().tolist() == list(range(41, 61))


def test_beside_the_words_of_a_title_nothing_is_chosen(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100)
    beside = grid.title_words(0).topRight() + QPoint(60, 20)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert grid.selected().tolist() == []


def test_a_title_under_the_pointer_offers_to_choose(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    grid = make_grid(100)
    words = grid.title_words(0)
    beside = words.topRight() + QPoint(18, words.height() // 2)
    before = grid.grab().toImage().pixelColor(beside)
    QTest.mouseMove(grid.viewport(), words.center())
    qtbot.waitUntil(lambda: grid.grab().toImage().pixelColor(beside) != before)


def test_the_keyboard_chooses_a_section_too(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100)
    grid.go_to(25)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(grid, Qt.Key.Key_A, modifiers)
    assert grid.selected().tolist() == list(range(21, 41))
    assert grid.current() == 25


def test_dates_read_the_same_in_a_window_read_from_the_right(qtbot: QtBot) -> None:
    made = []
    heading = Heading("2 June 2021")
    for direction in Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft:
        sheet = QImage(400, 40, QImage.Format.Format_RGB32)
        painter = QPainter(sheet)
        Titles().paint(painter, sheet.rect(), heading, theme.LIGHT, direction)
        painter.end()
        made.append(first_word(sheet))
    assert made[0] == pytest.approx(made[1], abs=1)


def first_word(sheet: QImage) -> int:
    """How wide the leftmost word on a picture is."""
    green = np.frombuffer(sheet.constBits(), np.uint8).reshape(sheet.height(), -1, 4)[:, :, 1]
    written = np.flatnonzero((green < 200).any(axis=0))
    parts = np.split(written, np.flatnonzero(np.diff(written) > 3) + 1)
    return int(parts[0][-1] - parts[0][0])
