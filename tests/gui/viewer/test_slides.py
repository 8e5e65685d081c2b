"""The slide show: photo after photo on the whole screen, until somebody wants it otherwise."""

import pytest
from album import Album
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.viewer import Viewer
from photoapp.gui.viewer.slides import INTERVALS, Slides

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
    usual = slides.seconds
    qtbot.keyClick(viewer, Key.Key_Plus)
    assert slides.seconds > usual
    assert str(slides.seconds) in viewer._canvas._words()
    for _ in INTERVALS:
        qtbot.keyClick(viewer, Key.Key_Minus)
    assert slides.seconds == INTERVALS[0]
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
