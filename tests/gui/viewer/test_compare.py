"""Two to four photos side by side: zoomed and moved together, chosen among by keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from photoapp.gui.care.trashing import TrashDialog
from photoapp.gui.main.window import MainWindow
from photoapp.gui.viewer.compare import Compare
from photoapp.gui.viewer.lens import Lens

Key = Qt.Key
SLOW = 20_000


def compared(qtbot: QtBot, window: MainWindow, n: int = 3) -> Compare:
    """Choose photos in the grid and press C."""
    window.grid.select_photos(window.grid.photos.ids[:n].tolist())
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Key.Key_C)
    page = window.large.comparing
    assert page.isVisible()
    qtbot.waitUntil(lambda: all(pane.canvas.sharp for pane in page._panes), timeout=SLOW)
    return page


@pytest.fixture
def compare(qtbot: QtBot, window: MainWindow) -> Compare:
    return compared(qtbot, window)


def test_c_shows_the_photos_chosen_and_escape_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window)
    ids = window.grid.photos.ids
    assert page.photos() == ids[:3].tolist()
    qtbot.keyClick(page, Key.Key_Right)
    qtbot.keyClick(page, Key.Key_Escape)
    assert window.grid.isVisible()
    assert window.grid.selected().tolist() == [ids[1]]


@pytest.mark.parametrize("n", [0, 1, 5])
def test_with_other_numbers_c_begins_a_question(qtbot: QtBot, window: MainWindow, n: int) -> None:
    window.grid.select_photos(window.grid.photos.ids[:n].tolist())
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Key.Key_C)
    assert not window.large.isVisible()
    assert window.field.asked


@pytest.mark.parametrize("n", [2, 3, 4])
def test_zoom_and_place_are_the_same_in_all(qtbot: QtBot, window: MainWindow, n: int) -> None:
    page = compared(qtbot, window, n)
    first, *others = (pane.canvas for pane in page._panes)
    first.zoom(6, QPointF(20, 30))
    first.pan(-15, 4)
    assert not first.lens.fitted
    for other in others:
        assert other.lens.scale == pytest.approx(first.lens.scale)
        assert other.lens.centre == pytest.approx(first.lens.centre)
    qtbot.keyClick(page, Key.Key_Z)
    assert all(canvas.lens.fitted for canvas in (first, *others))


def test_k_lets_each_be_zoomed_alone_and_together_again(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window, 2)
    first, second = (pane.canvas for pane in page._panes)
    qtbot.keyClick(page, Key.Key_K)
    qtbot.keyClick(page, Key.Key_Plus)
    assert not first.lens.fitted
    assert second.lens.fitted
    qtbot.keyClick(page, Key.Key_K)
    assert second.lens.scale == pytest.approx(first.lens.scale)


def test_a_picture_of_another_shape_shows_the_same_share(qtbot: QtBot) -> None:
    wide, tall = Lens(room=(400, 300)), Lens(room=(400, 300))
    wide.show((4000, 3000))
    tall.show((1500, 3000))
    wide.zoom(4, 100, 80)
    tall.follow(wide)
    assert tall.scale / tall.fit_scale == pytest.approx(wide.scale / wide.fit_scale)
    wide.fit()
    tall.follow(wide)
    assert tall.fitted


def test_keys_favour_and_rate_the_current_one_only(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window)
    first, second, third = page.photos()
    qtbot.keyClick(page, Key.Key_Right)
    qtbot.keyClick(page, Key.Key_F)
    qtbot.keyClick(page, Key.Key_4)
    cards = window.library.cards
    qtbot.waitUntil(lambda: cards([second])[second].rating == 4, timeout=SLOW)
    assert cards([second])[second].favourite
    said = cards([first, third])
    assert not any(card.favourite or card.rating for card in said.values())
    qtbot.waitUntil(lambda: page._panes[1]._stars.rating == 4, timeout=SLOW)


def test_x_takes_one_out_and_the_last_one_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window)
    first, _second, third = page.photos()
    qtbot.keyClick(page, Key.Key_Right)
    qtbot.keyClick(page, Key.Key_X)
    assert page.photos() == [first, third]
    assert page.current() == third
    qtbot.keyClick(page, Key.Key_Left)
    qtbot.keyClick(page, Key.Key_X)
    assert window.grid.isVisible()
    assert window.grid.selected().tolist() == [third]
    assert len(window.library.photos().ids) == len(window.grid.photos.ids)


def test_a_click_makes_a_photo_the_current_one(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window)
    canvas = page._panes[2].canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert page.current() == page.photos()[2]
    assert page._panes[2].accessibleName().endswith(", chosen")


def test_enter_shows_the_current_one_alone(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window)
    photos = page.photos()
    qtbot.keyClick(page, Key.Key_Right)
    qtbot.keyClick(page, Key.Key_Return)
    viewer = window.large.viewer
    assert viewer.isVisible()
    assert viewer.current() == photos[1]
    assert viewer._ids.tolist() == photos


def test_closed_it_holds_no_picture(qtbot: QtBot, window: MainWindow) -> None:
    page = compared(qtbot, window)
    panes = list(page._panes)
    page.close_page()
    assert not any(pane._pictures._sheets for pane in panes)


def test_photos_change_places_and_the_keys_stay_with_the_photo(
    qtbot: QtBot, compare: Compare
) -> None:
    before = compare.photos()
    qtbot.keyClick(compare, Key.Key_S)
    assert compare.photos() == [before[1], before[0], *before[2:]]
    assert compare.current() == before[0]
    qtbot.keyClick(compare, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert compare.photos() == before
    qtbot.keyClick(compare, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert compare.current() == compare.photos()[-1] == before[0]


def test_keys_move_and_fit_all_together(qtbot: QtBot, compare: Compare) -> None:
    canvases = [pane.canvas for pane in compare._panes]
    qtbot.waitUntil(lambda: all(canvas.sharp for canvas in canvases))
    for _ in range(8):
        qtbot.keyClick(compare, Key.Key_Plus)
    before = [canvas.lens.centre for canvas in canvases]
    qtbot.keyClick(compare, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert all(canvas.lens.centre[0] > was[0] for canvas, was in zip(canvases, before, strict=True))
    qtbot.keyClick(compare, Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert all(canvas.lens.fitted for canvas in canvases)


def test_turning_asks_for_the_photo_the_keys_are_about(qtbot: QtBot, compare: Compare) -> None:
    with qtbot.waitSignal(compare.turn_wanted) as told:
        qtbot.keyClick(compare, Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [compare.current(), -1]


def test_delete_asks_for_the_current_one_and_what_is_hidden_is_compared_no_longer(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = compared(qtbot, window)
    first, second, third = page.photos()
    qtbot.keyClick(page, Key.Key_Right)
    qtbot.keyClick(page, Key.Key_Delete)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, TrashDialog)
    asked.close()
    window.activateWindow()  # what a window manager does
    qtbot.waitUntil(window.isActiveWindow, timeout=SLOW)
    assert window.meant() == [second]
    qtbot.keyClick(page, Key.Key_H)
    qtbot.waitUntil(lambda: page.photos() == [first, third], timeout=SLOW)
    assert window.library.cards([second])[second].hidden
    qtbot.keyClick(page, Key.Key_H)
    qtbot.waitUntil(window.grid.isVisible, timeout=SLOW)
    assert window.grid.selected().tolist() == [first]


def test_the_menu_is_of_the_photo_under_the_pointer_and_a_tag_is_typed_beside_the_grid(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = compared(qtbot, window)
    photo = page.photos()[1]
    canvas = page._panes[1].canvas
    qtbot.mousePress(canvas, Qt.MouseButton.RightButton)
    middle = canvas.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(canvas, QContextMenuEvent(reason, middle, canvas.mapToGlobal(middle)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [line.text() for line in menu.actions()]
    assert "Export…" in texts
    assert "Slide show" not in texts
    next(line for line in menu.actions() if line.text() == "Add a tag").trigger()
    menu.close()
    assert window.grid.selected().tolist() == [photo]
    assert window.details.isVisible()
