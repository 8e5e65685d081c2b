"""What the mouse holds stays what it is while the list under it is renewed."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from album import walls
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photoapp.gui.grid import Grid, answer_sections, date_sections
from photoapp.gui.grid.pointer import Pointer

MakeGrid = Callable[..., Grid]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(grid: Grid, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(grid.windowHandle(), LEFT, held, grid.viewport().mapTo(grid, at))


def move(grid: Grid, at: QPoint) -> None:
    QTest.mouseMove(grid.windowHandle(), grid.viewport().mapTo(grid, at))


def release(grid: Grid, at: QPoint) -> None:
    QTest.mouseRelease(grid.windowHandle(), LEFT, NONE, grid.viewport().mapTo(grid, at))


def click(grid: Grid, row: int, held: Qt.KeyboardModifier = NONE) -> None:
    press(grid, grid.place(row).center(), held)
    release(grid, grid.place(row).center())


def renew(grid: Grid, ids: Sequence[int]) -> None:
    """Show another state of the same list."""
    grid.show_photos(np.array(ids, np.int64), date_sections(walls(len(ids))), stay=True)


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    """What was dragged out of the grid."""
    found: list[QMimeData] = []

    class Drag(QDrag):
        def exec(self, *_actions: Qt.DropAction) -> Qt.DropAction:
            found.append(self.mimeData())
            return Qt.DropAction.IgnoreAction

    monkeypatch.setattr("photoapp.gui.grid.dragging.QDrag", Drag)
    return found


def paths(_photos: Sequence[int]) -> list[str]:
    return []


def test_a_held_photo_that_left_the_list_drags_nothing(
    qtbot: QtBot, make_grid: MakeGrid, dragged: list[QMimeData]
) -> None:
    grid = make_grid(100, paths=paths)
    at = grid.place(12).center()
    press(grid, at)
    renew(grid, range(1, 6))
    move(grid, at + QPoint(60, 30))
    release(grid, at)
    assert not dragged
    assert grid.row_at(grid.place(4).center()) == 4


def test_a_held_photo_is_dragged_with_its_own_picture_wherever_it_is_now(
    qtbot: QtBot, make_grid: MakeGrid, dragged: list[QMimeData], monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = make_grid(100, paths=paths)
    asked: list[int] = []
    monkeypatch.setattr(grid, "drag", lambda row: asked.append(int(grid.photos.ids[row])))
    at = grid.place(12).center()
    press(grid, at)
    renew(grid, [*range(200, 210), *range(1, 101)])
    move(grid, at + QPoint(60, 30))
    release(grid, at)
    assert asked == [13]


def test_a_click_on_one_of_several_chooses_that_one_in_the_renewed_list(
    make_grid: MakeGrid,
) -> None:
    grid = make_grid(100)
    for row in (1, 2, 3):
        click(grid, row, CONTROL)
    at = grid.place(2).center()
    press(grid, at)
    renew(grid, [*range(200, 207), *range(1, 101)])
    assert grid.selected().tolist() == [2, 3, 4]
    release(grid, at)
    assert grid.selected().tolist() == [3]


def test_shift_extends_from_the_photo_one_began_with_after_others_came(
    make_grid: MakeGrid,
) -> None:
    grid = make_grid(20)
    click(grid, 2)
    renew(grid, [*range(200, 203), *range(1, 21)])
    click(grid, grid.photos.row_of(5), SHIFT)
    assert grid.selected().tolist() == [3, 4, 5]


def test_a_band_adds_to_the_photos_that_were_selected_not_to_their_places(
    make_grid: MakeGrid,
) -> None:
    grid = make_grid(20)
    click(grid, 9)
    start = QPoint(2, grid.place(0).center().y())
    press(grid, start, CONTROL)
    move(grid, grid.place(0).center())
    assert grid.selected().tolist() == [1, 10]
    renew(grid, [1, 2, 10])
    move(grid, grid.place(1).center())
    release(grid, grid.place(1).center())
    assert grid.selected().tolist() == [1, 2, 10]


def test_another_list_has_nothing_to_do_with_what_is_held(
    make_grid: MakeGrid, dragged: list[QMimeData]
) -> None:
    grid = make_grid(100, paths=paths)
    at = grid.place(3).center()
    press(grid, at)
    grid.show_photos(np.arange(1, 51), answer_sections(50), stay=False)
    move(grid, at + QPoint(60, 30))
    release(grid, at)
    assert not dragged


def test_an_error_under_the_pointer_is_told_and_the_window_lives(
    qtbot: QtBot, make_grid: MakeGrid, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = make_grid(20)

    def broken(_self: Pointer, _event: QMouseEvent) -> None:
        [].remove(1)  # an error of the interpreter: PySide mistakes what it says for the error

    monkeypatch.setattr(Pointer, "move", broken)
    at = QPointF(grid.place(3).center())
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, LEFT, LEFT, NONE)
    with qtbot.captureExceptions() as told:
        QCoreApplication.postEvent(grid.viewport(), event)
        qtbot.waitUntil(lambda: bool(told))
    assert [kind for kind, *_ in told] == [ValueError]
