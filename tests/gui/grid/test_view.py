"""The grid asks for what is in sight, keeps what people chose, and does all by keyboard too."""

import threading
from collections.abc import Callable, Iterable

import numpy as np
import pytest
from album import Album, colour_of, walls
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.grid import Grid, answer_sections, date_sections
from photoapp.gui.work import Work

MakeGrid = Callable[[int], Grid]


def shown(grid: Grid) -> set[int]:
    first, last = grid.visible()
    return set(grid.photos.ids[first:last].tolist())


def loaded(grid: Grid) -> bool:
    return all(grid._thumbnails.get(p) and grid.photos.card(p) for p in shown(grid))


def click(
    qtbot: QtBot,
    grid: Grid,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    at = grid.place(row).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def press(
    qtbot: QtBot,
    grid: Grid,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(grid, key, modifier)


def wheel(grid: Grid, at: QPoint, notches: int) -> None:
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(grid.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), event)


def test_nobody_scrolls_for_the_space_below_the_last_photos(make_grid: MakeGrid) -> None:
    grid = make_grid(40)
    whole = grid.cells.height
    for hidden, scrolls in ((0, False), (theme.LARGE, False), (theme.LARGE + 1, True)):
        grid.resize(grid.width(), whole - hidden)
        assert (grid.verticalScrollBar().maximum() > 0) == scrolls


# What it asks for.


def test_of_a_million_photos_only_those_in_sight_and_some_around_are_asked(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    grid = make_grid(1_000_000)
    qtbot.waitUntil(lambda: loaded(grid))
    page = len(shown(grid))
    assert 0 < page < 50
    assert shown(grid) <= set(album.asked_cards)
    assert max(album.asked_cards + album.asked_thumbnails) <= 3 * page
    assert len(album.asked_cards) == len(set(album.asked_cards))


def test_selecting_and_measuring_a_million_photos_asks_for_none_of_them(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    grid = make_grid(1_000_000)
    qtbot.waitUntil(lambda: loaded(grid))
    before = len(album.asked_cards)
    press(qtbot, grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grid.selected()) == 1_000_000
    assert len(grid.selectionModel().selection()) == 1
    assert len(album.asked_cards) == before


def test_the_window_thread_never_asks_the_library(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    grid = make_grid(500)
    qtbot.waitUntil(lambda: loaded(grid))
    press(qtbot, grid, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: loaded(grid))
    assert threading.main_thread().name not in album.threads


def test_after_a_jump_what_is_in_sight_now_comes_before_what_was_passed(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    album.gate.clear()
    grid = make_grid(100_000)
    qtbot.waitUntil(lambda: len(album.asked_thumbnails) > 0)
    under_way = set(album.asked_thumbnails)
    bar = grid.verticalScrollBar()
    for share in (0.25, 0.5, 0.75):
        bar.setValue(int(bar.maximum() * share))
    album.gate.set()
    qtbot.waitUntil(lambda: loaded(grid))
    asked = [photo for photo in album.asked_thumbnails if photo not in under_way]
    assert set(asked[: len(shown(grid))]) == shown(grid)
    assert set(asked) <= set(range(min(shown(grid)) - 100, max(shown(grid)) + 100))


def test_a_photo_whose_thumbnail_is_lost_is_not_asked_for_again_and_again(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    album.no_thumbnail = {1}
    grid = make_grid(10)
    qtbot.waitUntil(lambda: len(album.asked_thumbnails) == 10)
    grid.viewport().repaint()
    grid.resize(820, 600)
    grid.resize(800, 600)
    qtbot.waitUntil(lambda: not grid._thumbnails._feed._flying)
    assert album.asked_thumbnails.count(1) == 1


def test_a_list_that_ends_in_sight_asks_for_more_once(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(1000)
    told: list[None] = []
    grid.wants_more.connect(lambda: told.append(None))
    assert not told
    press(qtbot, grid, Qt.Key.Key_End)
    press(qtbot, grid, Qt.Key.Key_PageUp)
    press(qtbot, grid, Qt.Key.Key_End)
    assert len(told) == 1


# What a screen reader finds.


def test_a_screen_reader_finds_a_list_with_every_photo_by_name(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(1_000_000)
    qtbot.waitUntil(lambda: loaded(grid))
    QAccessible.setActive(True)
    spoken = QAccessible.queryAccessibleInterface(grid)
    assert spoken.role() is QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "Photos"
    assert spoken.childCount() == 1_000_000
    cell = spoken.child(0)
    assert cell.role() is QAccessible.Role.ListItem
    assert cell.text(QAccessible.Text.Name) == "IMG_1.jpg, 12 August 2021"
    corner = grid.viewport().mapToGlobal(grid.place(0).topLeft())
    assert cell.rect().topLeft() == corner
    last = spoken.child(999_999)
    assert last.role() is QAccessible.Role.ListItem
    assert last.text(QAccessible.Text.Name) == "Photo"


def test_a_screen_reader_is_told_what_is_missing_and_what_is_selected(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    album.missing = {2}
    grid = make_grid(10)
    qtbot.waitUntil(lambda: loaded(grid))
    click(qtbot, grid, 1)
    QAccessible.setActive(True)
    cell = QAccessible.queryAccessibleInterface(grid).child(1)
    assert cell.text(QAccessible.Text.Name) == "IMG_2.jpg, 12 August 2021, missing"
    assert cell.state().selected


# What the keyboard does.


@pytest.mark.parametrize(
    ("keys", "photo"),
    [
        ([], 1),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], 3),
        ([Qt.Key.Key_Down], 6),
        ([Qt.Key.Key_Down, Qt.Key.Key_Left], 5),
        ([Qt.Key.Key_Up], 1),
        ([Qt.Key.Key_End], 100),
        ([Qt.Key.Key_End, Qt.Key.Key_Up], 95),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 1),
        ([Qt.Key.Key_PageDown], 16),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageUp], 1),
    ],
)
def test_keys_lead_from_photo_to_photo_and_bring_them_into_view(
    qtbot: QtBot, make_grid: MakeGrid, keys: list[Qt.Key], photo: int
) -> None:
    grid = make_grid(100)
    assert grid.cells.columns == 5
    click(qtbot, grid, 0)
    for key in keys:
        press(qtbot, grid, key)
    assert grid.current() == photo
    assert grid.selected().tolist() == [photo]
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_in_a_language_read_from_the_right_left_is_the_next_photo(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(100)
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.place(0).x() > grid.place(1).x()
    click(qtbot, grid, 0)
    press(qtbot, grid, Qt.Key.Key_Left)
    assert grid.current() == 2


def test_shift_extends_from_where_one_began_and_control_walks_past(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(100)
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    click(qtbot, grid, 7)
    press(qtbot, grid, Qt.Key.Key_Down, shift)
    assert grid.selected().tolist() == [8, 9, 10, 11, 12, 13]
    press(qtbot, grid, Qt.Key.Key_Up, shift)
    press(qtbot, grid, Qt.Key.Key_Left, shift)
    assert grid.selected().tolist() == [7, 8]
    press(qtbot, grid, Qt.Key.Key_Home, control)
    assert grid.selected().tolist() == [7, 8]
    press(qtbot, grid, Qt.Key.Key_Space, control)
    assert grid.selected().tolist() == [1, 7, 8]
    press(qtbot, grid, Qt.Key.Key_Escape)
    assert grid.selected().tolist() == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_current_photo(qtbot: QtBot, make_grid: MakeGrid, key: Qt.Key) -> None:
    grid = make_grid(10)
    click(qtbot, grid, 3)
    with qtbot.waitSignal(grid.opened) as told:
        press(qtbot, grid, key)
    assert told.args == [4]


def test_letters_are_left_to_the_window(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(10)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "d")
    grid.keyPressEvent(event)
    assert not event.isAccepted()


# What the mouse does.


def test_a_click_chooses_one_control_adds_shift_fills(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100)
    click(qtbot, grid, 2)
    click(qtbot, grid, 4, Qt.KeyboardModifier.ControlModifier)
    assert grid.selected().tolist() == [3, 5]
    click(qtbot, grid, 6, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected().tolist() == [5, 6, 7]
    click(qtbot, grid, 5)
    assert grid.selected().tolist() == [6]
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert grid.selected().tolist() == []


def test_the_check_circle_adds_without_a_key(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100)
    click(qtbot, grid, 2)
    circle = grid.place(4).topLeft() + QPoint(12, 12)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=circle)
    assert grid.selected().tolist() == [3, 5]
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=circle)
    assert grid.selected().tolist() == [3]


def test_the_check_circle_of_a_whole_picture_is_on_the_picture(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(10)
    grid.set_crop(False)
    qtbot.waitUntil(lambda: loaded(grid))
    assert grid.check_area(0).top() > grid.place(0).top() + 12
    assert grid.place(0).contains(grid.check_area(0))


def test_a_double_click_opens(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(10)
    with qtbot.waitSignal(grid.opened) as told:
        at = grid.place(5).center()
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [6]


def test_a_rubber_band_chooses_what_it_touches(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100)
    view, button = grid.viewport(), Qt.MouseButton.LeftButton
    start = QPoint(2, grid.place(0).center().y())
    qtbot.mousePress(view, button, pos=start)
    qtbot.mouseMove(view, grid.place(1).center())
    drag(grid, grid.place(6).center())
    assert grid.selected().tolist() == [1, 2, 6, 7]
    drag(grid, grid.place(1).center())
    assert grid.selected().tolist() == [1, 2]
    qtbot.mouseRelease(view, button, pos=grid.place(1).center())
    assert grid.selected().tolist() == [1, 2]


def drag(grid: Grid, to: QPoint) -> None:
    """QTest moves the pointer without holding the button."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(grid.viewport().mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(grid.viewport(), event)


@pytest.mark.parametrize("notches", [1, -1])
def test_control_and_wheel_change_the_size_around_the_pointer(
    qtbot: QtBot, make_grid: MakeGrid, notches: int
) -> None:
    grid = make_grid(1000)
    grid.verticalScrollBar().setValue(3000)
    row = grid.visible()[0] + 12
    at = grid.place(row).center()
    columns = grid.cells.columns
    with qtbot.waitSignal(grid.cell_size_changed):
        wheel(grid, at, notches)
    assert grid.cells.columns == columns - notches
    assert grid.place(row).top() <= at.y() <= grid.place(row).bottom()
    for _ in range(20):
        wheel(grid, at, notches)
    assert theme.CELL_LEAST <= grid.cell_size <= theme.CELL_MOST


def test_a_menu_is_for_what_is_under_the_pointer(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(10)
    click(qtbot, grid, 1)
    at = grid.place(3).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, grid.viewport().mapToGlobal(at))
    with qtbot.waitSignal(grid.menu_requested):
        QApplication.sendEvent(grid.viewport(), event)
    assert grid.selected().tolist() == [4]


def test_fingers_on_a_touchpad_change_the_size_as_the_wheel_does(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(1000)
    columns = grid.cells.columns
    for _ in range(4):
        pinch(grid, grid.viewport().rect().center(), 0.04)
    assert grid.cells.columns == columns - 1
    for _ in range(7):
        pinch(grid, grid.viewport().rect().center(), -0.04)
    assert grid.cells.columns == columns + 1


def pinch(grid: Grid, at: QPoint, value: float) -> None:
    """One step of two fingers moving apart, as Qt tells of a touchpad."""
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(at),
        QPointF(at),
        QPointF(grid.viewport().mapToGlobal(at)),
        value,
        QPointF(),
    )
    QApplication.sendEvent(grid.viewport(), event)


def test_filling_or_fitting_is_told_once(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(10)
    told: list[bool] = []
    grid.crop_changed.connect(told.append)
    for crop in (True, False, False, True):
        grid.set_crop(crop)
    assert told == [False, True]
    assert grid.crop


# Lists that change.


def test_another_photo_in_the_place_of_a_selected_one_is_not_selected(make_grid: MakeGrid) -> None:
    grid = make_grid(20)
    grid.select_photos([int(grid.photos.ids[3])])
    told: list[int] = []
    grid.selection_changed.connect(lambda ids: told.append(len(ids)))
    grid.show_photos(np.arange(500, 520), answer_sections(20), stay=False)
    assert grid.selected().tolist() == []
    assert not grid.is_selected(3)
    assert told == [0]


@pytest.mark.parametrize(
    ("gone", "stands"), [([3], 4), ([3, 4], 5), ([19], 18), (range(20), None), ([], 3)]
)
def test_keys_go_on_with_the_photo_behind_what_left_the_list(
    make_grid: MakeGrid, gone: Iterable[int], stands: int | None
) -> None:
    grid = make_grid(20)
    ids = grid.photos.ids.copy()
    leave = [int(ids[row]) for row in gone]
    grid.select_photos(leave or [int(ids[3])])
    told: list[list[int]] = []
    grid.selection_changed.connect(lambda chosen: told.append(chosen.tolist()))
    left = ids[~np.isin(ids, leave)]
    grid.show_photos(left, answer_sections(len(left)), stay=True)
    chosen = [] if stands is None else [int(ids[stands])]
    assert grid.selected().tolist() == chosen
    assert told == ([chosen] if leave else [])


def test_what_was_selected_stays_selected_in_a_longer_list(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(100)
    grid.select_photos([3, 50])
    told: list[int] = []
    grid.selection_changed.connect(lambda ids: told.append(len(ids)))
    longer = np.concatenate((np.arange(200, 210), np.arange(1, 101)))
    grid.show_photos(longer, date_sections(walls(110)), stay=True)
    assert grid.selected().tolist() == [3, 50]
    assert told == []
    grid.show_photos(np.array([50, 7]), answer_sections(2), stay=False)
    assert grid.selected().tolist() == [50]
    assert told == [1]


def test_a_list_that_grows_above_does_not_move_what_one_looks_at(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(1000)
    grid.verticalScrollBar().setValue(4321)
    photo = min(shown(grid))
    before = grid.place(grid.photos.row_of(photo)).y()
    longer = np.concatenate((np.arange(2000, 2053), np.arange(1, 1001)))
    grid.show_photos(longer, date_sections(walls(1053)), stay=True)
    assert grid.place(grid.photos.row_of(photo)).y() == before


def test_a_resize_keeps_the_photos_one_looks_at(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(100_000)
    grid.verticalScrollBar().setValue(200_000)
    photo = min(shown(grid))
    for width in (1100, 700, 1500):
        grid.resize(width, 600)
        assert photo in shown(grid)


def test_a_place_is_found_again_in_another_window(qtbot: QtBot, make_grid: MakeGrid) -> None:
    before, after = make_grid(1000), make_grid(1000)
    before.verticalScrollBar().setValue(4321)
    anchor = before.anchor()
    assert anchor is not None
    assert after.restore(tuple(anchor))
    assert after.verticalOffset() == 4321
    assert after.restore(None)
    assert after.verticalOffset() == 0


def test_at_the_start_there_is_no_anchor_so_that_new_photos_show(make_grid: MakeGrid) -> None:
    grid = make_grid(1000)
    assert grid.anchor() is None
    assert make_grid(0).anchor() is None


def test_a_place_whose_photo_is_gone_is_not_found(make_grid: MakeGrid) -> None:
    grid = make_grid(1000)
    grid.verticalScrollBar().setValue(4321)
    assert not grid.restore((5000, 0))
    assert grid.verticalOffset() == 4321


def test_another_list_begins_at_its_top(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(1000)
    grid.verticalScrollBar().setValue(4321)
    grid.show_photos(np.arange(500, 900), answer_sections(400), stay=False)
    assert grid.visible()[0] == 0


def test_an_empty_list_is_no_trouble(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_PageUp):
        press(qtbot, grid, key)
    press(qtbot, grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    grid.grab()
    assert grid.current() is None
    assert grid.selected().tolist() == []


def test_going_to_a_photo_shows_and_selects_it(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(1000)
    grid.go_to(777)
    assert grid.selected().tolist() == [777]
    assert 777 in shown(grid)
    grid.go_to(5000)
    assert grid.selected().tolist() == [777]


def test_after_a_change_old_thumbnails_show_until_the_new_are_there(
    qtbot: QtBot, make_grid: MakeGrid, album: Album
) -> None:
    grid = make_grid(10)
    qtbot.waitUntil(lambda: loaded(grid))
    asked = len(album.asked_thumbnails)
    grid.refresh()
    assert loaded(grid)
    qtbot.waitUntil(lambda: len(album.asked_thumbnails) == 2 * asked)


# How it looks.


@pytest.mark.parametrize("crop", [True, False])
def test_a_cell_shows_its_photo(qtbot: QtBot, make_grid: MakeGrid, crop: bool) -> None:
    grid = make_grid(10)
    grid.set_crop(crop)
    qtbot.waitUntil(lambda: loaded(grid))
    qtbot.waitUntil(lambda: grid._thumbnails.get(4).cut.crop is crop)
    picture = grid.grab().toImage()
    seen = picture.pixelColor(grid.place(3).center())
    wanted = QColor.fromRgb(colour_of(4))
    assert abs(seen.red() - wanted.red()) + abs(seen.blue() - wanted.blue()) < 12
    above = picture.pixelColor(grid.place(3).center().x(), grid.place(3).top() + 4)
    assert (above == seen) is crop


def test_the_title_of_what_one_looks_at_sticks_to_the_top(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(100)
    assert grid._sticky() is None
    second = grid.cells.title(1)
    grid.verticalScrollBar().setValue(second.y - 10)
    assert grid._sticky()[0] == 0
    assert grid._sticky()[1].bottom() < 10
    grid.verticalScrollBar().setValue(second.y + 100)
    assert grid._sticky()[0] == 1
    assert grid._sticky()[1].top() == 0
    assert grid.row_at(QPoint(100, 20)) == -1


def test_what_scrolling_moved_and_what_it_uncovered_make_one_picture(
    qtbot: QtBot, make_grid: MakeGrid
) -> None:
    grid = make_grid(300)
    grid.select_photos([3, 8, 21, 22])
    for pixels in (40, 7, 300, -90, 641, -13, 39, 0, -500, 1):
        grid.scroll_by(pixels)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: loaded(grid))
    grid.scroll_by(55)
    qtbot.waitUntil(lambda: loaded(grid))
    qtbot.waitUntil(lambda: not grid._fades.running)
    QApplication.processEvents()
    on_screen = grid.screen().grabWindow(grid.winId()).toImage()
    anew = grid.grab().toImage().convertToFormat(on_screen.format())
    assert on_screen == anew


def test_the_keyboards_place_is_seen(qtbot: QtBot, make_grid: MakeGrid) -> None:
    grid = make_grid(10)
    grid.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    press(qtbot, grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    ring = grid.place(grid.currentIndex().row()).center()
    ring.setY(grid.place(grid.currentIndex().row()).top() - 1)
    accent = QColor(theme.tokens_of(grid).accent)
    assert grid.grab().toImage().pixelColor(ring) == accent


# What it leaves behind.


def test_a_grid_that_is_gone_leaves_no_timer_and_hears_nothing(
    qtbot: QtBot, make_grid: MakeGrid, album: Album, work: Work
) -> None:
    grid = Grid(album, work)
    album.gate.clear()
    grid.resize(800, 600)
    grid.show_photos(np.arange(1, 100), answer_sections(99), stay=False)
    grid.show()
    qtbot.waitUntil(lambda: bool(album.asked_thumbnails))
    assert all(not timer.isActive() for timer in grid.findChildren(QTimer))
    told: list[Exception] = []
    work.failed.connect(told.append)
    grid.close()
    grid.deleteLater()
    with qtbot.waitSignal(grid.destroyed):
        pass
    with qtbot.waitCallback() as arrived:
        album.gate.set()
        work.query("after", lambda: None, arrived)
    assert told == []
