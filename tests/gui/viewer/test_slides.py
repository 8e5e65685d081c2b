"""The slide show: photo after photo on the whole screen, until somebody wants it otherwise."""

import pytest
from album import Album
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.viewer import Viewer
from photoapp.gui.viewer.slides import INTERVALS, Plan, Slides

Key = Qt.Key


@pytest.fixture
def slides(qtbot: QtBot, viewer: Viewer) -> Slides:
    """A show that has begun by its key, its photo sharp."""
    qtbot.waitUntil(lambda: viewer._canvas.sharp)
    qtbot.keyClick(viewer, Key.Key_F5)
    return viewer._slides


def pass_time(slides: Slides) -> None:
    """As the clock does when a photo's time is over."""
    slides._timer.timeout.emit()


def test_it_fills_the_screen_and_leads_to_the_next_photo(viewer: Viewer, slides: Slides) -> None:
    assert viewer.window().isFullScreen()
    assert not viewer._top.isVisible()
    assert slides._timer.remainingTime() > 0
    pass_time(slides)
    assert viewer.current() == 51
    assert slides._timer.isActive()


def test_after_the_last_photo_comes_the_first(viewer: Viewer, slides: Slides) -> None:
    viewer.go(99)
    slides._canvas._pictures.sheet(100).error = KeyError(100)
    pass_time(slides)
    assert viewer.current() == 1


def test_a_photo_is_seen_sharp_before_its_time_is_over(
    qtbot: QtBot, viewer: Viewer, album: Album, slides: Slides
) -> None:
    qtbot.waitUntil(lambda: viewer._pictures.sheet(49).sharp_at(400))
    album.gate.clear()
    viewer.go(70)
    pass_time(slides)
    assert viewer.current() == 71
    assert slides._timer.isActive()
    album.gate.set()
    qtbot.waitUntil(lambda: viewer._canvas.sharp)
    pass_time(slides)
    assert viewer.current() == 72


def test_a_photo_that_cannot_be_shown_holds_nobody_up(
    qtbot: QtBot, viewer: Viewer, album: Album, slides: Slides
) -> None:
    album.broken[80] = PhotoappError(
        Code.PICTURE_UNUSABLE, path="/photos/a.jpg", reason=Code.FILE_EMPTY
    )
    viewer.go(79)
    qtbot.waitUntil(lambda: viewer._canvas.sharp)
    pass_time(slides)
    assert viewer.current() == 81


def test_space_pauses_and_goes_on(qtbot: QtBot, viewer: Viewer, slides: Slides) -> None:
    qtbot.keyClick(viewer, Key.Key_Space)
    assert slides.paused
    assert viewer._canvas._words() == "Paused"
    qtbot.keyClick(viewer, Key.Key_Right)
    assert slides.paused
    assert viewer.current() == 51
    qtbot.keyClick(viewer, Key.Key_Space)
    assert not slides.paused
    assert slides._timer.isActive()


def test_plus_and_minus_change_how_long_photos_stay(
    qtbot: QtBot, viewer: Viewer, slides: Slides
) -> None:
    usual = slides.plan.seconds
    qtbot.keyClick(viewer, Key.Key_Plus)
    assert slides.plan.seconds > usual
    assert str(slides.plan.seconds) in viewer._canvas._words()
    for _ in INTERVALS:
        qtbot.keyClick(viewer, Key.Key_Minus)
    assert slides.plan.seconds == INTERVALS[0]
    assert viewer._canvas.lens.fitted


def test_escape_ends_it_where_it_is_and_leaves_the_screen_as_it_was(
    qtbot: QtBot, viewer: Viewer, slides: Slides
) -> None:
    pass_time(slides)
    qtbot.keyClick(viewer, Key.Key_Escape)
    assert not slides.running
    assert not slides._timer.isActive()
    assert not viewer.window().isFullScreen()
    assert viewer.current() == 51


def test_closing_the_viewer_ends_it(viewer: Viewer, slides: Slides) -> None:
    viewer.close_page()
    assert not slides.running
    assert not slides._timer.isActive()


def test_shuffled_every_photo_comes_once_before_any_comes_again(
    viewer: Viewer, slides: Slides
) -> None:
    slides.shuffle(True)
    seen = [viewer.current()]
    for _ in range(99):
        row = viewer._beside(1)
        assert row is not None
        viewer.go(row)
        seen.append(viewer.current())
    assert sorted(seen, key=lambda photo: photo or 0) == list(range(1, 101))
    assert seen != list(range(50, 101)) + list(range(1, 50))
    assert viewer._beside(-1) == (seen[-2] or 0) - 1


def test_the_photo_that_comes_next_is_the_one_decoded_ahead(viewer: Viewer, slides: Slides) -> None:
    slides.shuffle(True)
    viewer._next_slide()
    row = viewer._beside(1)
    assert row is not None
    assert viewer._pictures._around[0] == row + 1


def test_a_show_that_does_not_loop_ends_with_the_last_photo(
    qtbot: QtBot, viewer: Viewer, slides: Slides
) -> None:
    slides.loop(False)
    viewer.go(99)
    qtbot.waitUntil(lambda: viewer._canvas.sharp)
    pass_time(slides)
    assert not slides.running
    assert viewer.current() == 100
    assert not viewer.window().isFullScreen()


def test_the_user_s_plan_is_told_so_that_it_can_be_kept(viewer: Viewer, slides: Slides) -> None:
    told: list[Plan] = []
    viewer.planned.connect(told.append)
    bar = viewer._stage.bar
    bar.longer.click()
    bar.shuffle.click()
    bar.loop.click()
    assert told[-1] == Plan(8, shuffled=True, looped=False)
    viewer.plan_slides(Plan(7))
    assert slides.plan.seconds == Plan().seconds


def test_the_controls_come_with_the_mouse_and_vanish_with_the_pointer(
    qtbot: QtBot, viewer: Viewer, slides: Slides
) -> None:
    bar = viewer._stage.bar
    assert bar.isHidden()
    assert viewer.cursor().shape() is Qt.CursorShape.BlankCursor
    qtbot.mouseMove(viewer._canvas, viewer._canvas.rect().center())
    qtbot.waitUntil(bar.isVisible)
    assert viewer.cursor().shape() is not Qt.CursorShape.BlankCursor
    bar._timer.timeout.emit()
    assert bar.isHidden()
    assert viewer.cursor().shape() is Qt.CursorShape.BlankCursor


def test_the_controls_do_what_the_keys_do(qtbot: QtBot, viewer: Viewer, slides: Slides) -> None:
    bar = viewer._stage.bar
    bar.play.click()
    assert slides.paused
    assert bar.play.accessibleName() == "Slide show"
    bar.play.click()
    assert not slides.paused
    bar.after.click()
    assert viewer.current() == 51
    bar.before.click()
    assert viewer.current() == 50
    bar.leave.click()
    assert not slides.running
    assert not viewer.window().isFullScreen()


def test_full_screen_without_a_show_has_the_same_controls(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.keyClick(viewer, Key.Key_F11)
    bar = viewer._stage.bar
    qtbot.mouseMove(viewer._canvas, viewer._canvas.rect().center())
    qtbot.waitUntil(bar.isVisible)
    assert bar.shuffle.isHidden()
    bar.show_wanted.emit()
    assert viewer._slides.running
    qtbot.keyClick(viewer, Key.Key_Escape)
    assert viewer.window().isFullScreen()
    qtbot.keyClick(viewer, Key.Key_Escape)
    assert not viewer.window().isFullScreen()


def test_the_screen_is_kept_on_while_photos_change_and_no_longer(
    qtbot: QtBot, viewer: Viewer, slides: Slides, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    monkeypatch.setattr(viewer._stage._awake, "hold", lambda *, on: told.append(on))
    slides.turn()
    slides.turn()
    slides.end()
    assert told == [False, True, False]
