"""Cells tell what matters of a photo, on screen and to a screen reader, and offer a heart."""

from collections.abc import Callable
from typing import Any

import pytest
from album import Album
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Card
from photoapp.gui import theme
from photoapp.gui.grid import Grid, badges

MakeGrid = Callable[..., Grid]


def loaded(grid: Grid, photo: int) -> bool:
    return grid._thumbnails.get(photo) is not None and grid.photos.card(photo) is not None


def card(**said: Any) -> Card:
    return Card(
        1, "a.jpg", 0, 300, 200, None, said.pop("missing", False), said.pop("files", 1), **said
    )


@pytest.mark.parametrize(
    ("said", "badge"),
    [
        ({}, ""),
        ({"files": 3}, "3"),
        ({"files": 2, "beside_raw": "JPEG"}, "RAW+JPEG"),
        ({"beside_raw": "HEIF"}, "RAW+HEIF"),
        ({"live": True}, "Live"),
        ({"online": True}, "In the cloud"),
        ({"offline": True, "beside_raw": "JPEG"}, "Offline"),
        ({"missing": True, "offline": True}, "Missing"),
    ],
)
def test_one_badge_says_what_matters_most_of_the_files(said: dict[str, Any], badge: str) -> None:
    assert badges.state(card(**said)) == badge


def differs(grid: Grid, photo: int, corner: Callable[[QRect], QPoint]) -> bool:
    """Whether something stands in a corner of a photo of one colour."""
    picture = grid.grab().toImage()
    box = grid.place(photo - 1)
    return picture.pixelColor(corner(box)) != picture.pixelColor(box.center())


def low_left(box: QRect) -> QPoint:
    return box.bottomLeft() + QPoint(9, -15)


def low_right(box: QRect) -> QPoint:
    return box.bottomRight() + QPoint(-9, -15)


def test_hearts_and_stars_stand_only_where_the_user_gave_them(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    album.said = {2: {"favourite": True}, 3: {"rating": 4}, 4: {"rating": 0}}
    grid = make_grid(10)
    qtbot.waitUntil(lambda: all(loaded(grid, photo) for photo in range(1, 6)))
    assert [differs(grid, photo, low_left) for photo in (1, 2, 3, 4)] == [False, True, True, False]
    grid.set_cell_size(theme.CELL_LEAST)
    qtbot.waitUntil(lambda: grid._thumbnails.get(3).cut.side < 120)
    assert [differs(grid, photo, low_left) for photo in (1, 2, 3)] == [False, True, False]


def test_what_is_offline_is_dimmed_and_says_so(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    album.said = {2: {"offline": True}}
    grid = make_grid(10)
    qtbot.waitUntil(lambda: loaded(grid, 1) and loaded(grid, 2))
    picture = grid.grab().toImage()
    colour = QColor.fromRgb(grid.photos.card(2).mean_colour)  # type: ignore[union-attr]
    seen = picture.pixelColor(grid.place(1).center())
    assert seen.lightness() > colour.lightness() + 30
    assert differs(grid, 2, low_right)
    assert not differs(grid, 1, low_right)


def test_a_click_on_the_heart_of_a_photo_tells_and_chooses_nothing(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(10)
    qtbot.waitUntil(lambda: loaded(grid, 3))
    heart = grid.heart_area(2).center()
    QTest.mouseMove(grid.viewport(), heart)
    qtbot.waitUntil(lambda: differs(grid, 3, low_left))
    with qtbot.waitSignal(grid.favoured) as told:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=heart)
    assert told.args == [3]
    assert grid.selected().tolist() == []


def test_a_grid_without_hearts_has_none_to_click(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(10)
    grid.favours = False
    low = grid.place(2).bottomLeft() + QPoint(12, -12)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=low)
    assert grid.selected().tolist() == [3]


def test_a_screen_reader_tells_all_that_a_cell_shows(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    album.said = {
        1: {"favourite": True, "rating": 4, "offline": True},
        2: {"rating": 1, "beside_raw": "JPEG", "live": True},
    }
    grid = make_grid(10)
    qtbot.waitUntil(lambda: loaded(grid, 1) and loaded(grid, 2))
    QAccessible.setActive(True)
    spoken = QAccessible.queryAccessibleInterface(grid)
    name = QAccessible.Text.Name
    assert spoken.child(0).text(name) == "IMG_1.jpg, 12 August 2021, favourite, 4 stars, offline"
    assert spoken.child(1).text(name) == (
        "IMG_2.jpg, 12 August 2021, 1 star, with a raw file, live photo"
    )


@pytest.mark.parametrize("dark", [False, True])
def test_a_photo_as_white_or_black_as_the_window_is_seen_by_its_edge(
    qtbot: QtBot,
    make_grid: MakeGrid,
    monkeypatch: pytest.MonkeyPatch,
    dark: bool,
    look: theme.Theme,
) -> None:
    look.choose(theme.Choice.DARK if dark else theme.Choice.LIGHT)
    ground = QColor(theme.tokens_of(make_grid(0)).window)
    monkeypatch.setattr("album.colour_of", lambda _photo: ground.rgb())
    grid = make_grid(10)
    qtbot.waitUntil(lambda: loaded(grid, 3))
    picture, box = grid.grab().toImage(), grid.place(2)
    edge = picture.pixelColor(box.left(), box.center().y())
    inside = picture.pixelColor(box.center())
    assert abs(edge.lightness() - inside.lightness()) > 10
