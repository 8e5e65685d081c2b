"""Everything in the viewer works by keyboard and mouse, and leads back to where one was."""

import album as album_module
import numpy as np
import pytest
from album import Album, colour_of
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.viewer import Viewer


def sharp(viewer: Viewer) -> bool:
    sheet = viewer._pictures.sheet(viewer.current() or 0)
    return sheet.sharp_at(viewer._canvas._wanted())


def wheel(viewer: Viewer, at: QPoint, notches: int) -> None:
    canvas = viewer._canvas
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def picture_x(viewer: Viewer, x: int) -> float:
    target, lens = viewer._canvas._target(), viewer._canvas.lens
    return (x - target.x()) / target.width() * lens.size[0]


def test_it_says_which_photo_of_how_many(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: viewer._top.title.text() == "IMG_50.jpg · 50 of 100")
    assert viewer._top.back.text() == "All photos"


@pytest.mark.parametrize(
    ("keys", "photo"),
    [
        ([Qt.Key.Key_Right], 51),
        ([Qt.Key.Key_Left], 49),
        ([Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up], 51),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 1),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 100),
    ],
)
def test_keys_lead_through_the_photos(
    qtbot: QtBot, viewer: Viewer, keys: list[Qt.Key], photo: int
) -> None:
    for key in keys:
        qtbot.keyClick(viewer, key)
    assert viewer.current() == photo


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Backspace]
)
def test_a_key_leads_back_with_the_photo_shown_last(
    qtbot: QtBot, viewer: Viewer, key: Qt.Key
) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    with qtbot.waitSignal(viewer.closed) as told:
        qtbot.keyClick(viewer, key)
    assert told.args == [51]


def test_escape_leaves_one_thing_at_a_time(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    told: list[object] = []
    viewer.closed.connect(told.append)
    qtbot.keyClick(viewer, Qt.Key.Key_F11)
    assert viewer.window().isFullScreen()
    viewer._canvas.zoom(8)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.window().isFullScreen()
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert viewer._canvas.lens.fitted
    assert told == []
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert told == [50]


def test_the_picture_is_shown_sharp_and_centred(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    image = viewer._canvas.grab().toImage()
    seen = image.pixelColor(viewer._canvas.rect().center())
    assert seen == QColor.fromRgb(colour_of(50))
    target = viewer._canvas._target()
    assert target.width() / target.height() == pytest.approx(1.5)
    assert target.width() > 480
    assert image.pixelColor(round(target.x()) - 1, 300) != seen


def test_the_wheel_zooms_to_the_pointer(qtbot: QtBot, viewer: Viewer, album: Album) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    viewer._canvas.zoom(4)
    at = QPoint(300, 250)
    before = picture_x(viewer, at.x())
    wheel(viewer, at, 2)
    assert picture_x(viewer, at.x()) == pytest.approx(before)
    assert viewer._top.title.text().endswith(" %")
    wheel(viewer, at, -20)
    assert viewer._canvas.lens.fitted


def test_fingers_on_a_touchpad_zoom_to_where_they_are(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    canvas, before = viewer._canvas, viewer._canvas.lens.scale
    at = QPointF(canvas.rect().center())
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        at, at, canvas.mapToGlobal(at), 0.5, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas, pinch)
    assert canvas.lens.scale == pytest.approx(1.5 * before)


def test_a_double_click_turns_between_whole_pixels_and_fitted(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    viewer.resize(400, 400)
    lens, canvas = viewer._canvas.lens, viewer._canvas
    qtbot.waitUntil(lambda: lens.scale < 1)
    for fitted in (False, True):
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
        assert lens.fitted is fitted
        assert fitted or lens.scale == 1.0


def test_an_enlarged_picture_is_moved_by_hand_and_by_keys(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    viewer._canvas.zoom(10)
    canvas = viewer._canvas
    before = canvas.lens.centre
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(canvas, QPoint(340, 300))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(340, 300))
    assert canvas.lens.centre[0] < before[0]
    qtbot.keyClick(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.lens.centre[0] > before[0]
    assert viewer.current() == 50


def test_another_photo_begins_fitted(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    viewer._canvas.zoom(6)
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer._canvas.lens.fitted


def test_the_film_strip_leads_to_its_photos(qtbot: QtBot, viewer: Viewer) -> None:
    strip = viewer._strip
    at = strip._box(51).center()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert viewer.current() == 52
    qtbot.keyClick(viewer, Qt.Key.Key_End)
    assert strip._first + strip._room() == 100


def test_a_low_window_keeps_its_room_for_the_picture(qtbot: QtBot, viewer: Viewer) -> None:
    assert viewer._strip.isVisible()
    viewer.resize(800, 400)
    assert not viewer._strip.isVisible()


def test_i_and_the_button_show_the_panel_and_tell(qtbot: QtBot, viewer: Viewer) -> None:
    panel = QLabel("about it")
    viewer.set_details(panel)
    assert not panel.isVisible()
    with qtbot.waitSignal(viewer.details_toggled) as told:
        qtbot.keyClick(viewer, Qt.Key.Key_I)
    assert told.args == [True]
    assert panel.isVisible()
    viewer.show_details(False)
    assert not panel.isVisible()


def test_a_photo_that_cannot_be_shown_says_why(qtbot: QtBot, viewer: Viewer, album: Album) -> None:
    album.broken[52] = PhotoappError(
        Code.PICTURE_UNUSABLE, path="/photos/a.jpg", reason=Code.FILE_EMPTY
    )
    viewer.go(51)
    qtbot.waitUntil(lambda: viewer._pictures.sheet(52).error is not None)
    assert viewer._canvas._words() == "The file is empty."
    viewer._canvas.grab()
    album.broken[65] = PhotoappError(
        Code.PICTURE_UNUSABLE, path="/photos/b.jpg", reason=Code.FILE_OFFLINE
    )
    viewer.go(64)
    qtbot.waitUntil(lambda: "not connected" in viewer._canvas._words())
    assert "/" not in viewer._canvas._words()
    album.broken[80] = KeyError(80)
    viewer.go(79)
    qtbot.waitUntil(lambda: "no longer" in viewer._canvas._words())


def test_the_list_may_change_while_a_photo_is_shown(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.set_photos(np.arange(30, 80))
    assert viewer.current() == 50
    qtbot.waitUntil(lambda: viewer._top.title.text().endswith("21 of 50"))
    viewer.set_photos(np.arange(60, 80))
    assert viewer.current() == 79
    with qtbot.waitSignal(viewer.closed):
        viewer.set_photos(np.array([], np.int64))


def test_everything_has_a_name_for_screen_readers(qtbot: QtBot, viewer: Viewer) -> None:
    QAccessible.setActive(True)
    for button in viewer.findChildren(QAbstractButton):
        spoken = QAccessible.queryAccessibleInterface(button)
        assert spoken.text(QAccessible.Text.Name), button
    qtbot.waitUntil(lambda: viewer._canvas.accessibleName().startswith("IMG_50.jpg"))
    assert viewer._strip.accessibleName()
    assert viewer._top.back.accessibleName() == "Back to All photos"


def test_closed_it_keeps_no_picture_and_no_timer(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    viewer.close_page()
    viewer.hide()
    assert not viewer._pictures._sheets
    timers = viewer.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))


def test_what_cannot_be_opened_keeps_its_thumbnail_with_one_line_and_keys_go_on(
    qtbot: QtBot, viewer: Viewer, album: Album
) -> None:
    album.broken[70] = PhotoappError(
        Code.PICTURE_UNUSABLE, path="/photos/a.jpg", reason=Code.FILE_UNREADABLE
    )
    viewer.go(69)
    qtbot.waitUntil(lambda: viewer._pictures.sheet(70).error is not None)
    canvas = viewer._canvas
    assert "\n" not in canvas._words()
    assert canvas._words()
    image = canvas.grab().toImage()
    thumbnail = viewer._pictures.sheet(70).images[384]
    assert image.pixelColor(canvas.rect().center()) == thumbnail.pixelColor(200, 100)
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.current() == 71
    qtbot.waitUntil(lambda: sharp(viewer))
    assert canvas._words() == ""


def test_a_sharper_screen_gets_pixels_of_its_own(
    qtbot: QtBot, viewer: Viewer, album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: sharp(viewer))
    monkeypatch.setattr(album_module, "SIZE", (4800, 3200))
    monkeypatch.setattr(viewer._canvas, "devicePixelRatioF", lambda: 2.0)
    QApplication.sendEvent(viewer._canvas, QEvent(QEvent.Type.DevicePixelRatioChange))
    viewer.go(79)
    qtbot.waitUntil(lambda: sharp(viewer))
    target, best = viewer._canvas._target(), viewer._pictures.sheet(80).best(10_000)
    assert best is not None
    assert best.width() == pytest.approx(2 * target.width(), abs=1)


def test_keys_that_are_the_page_s_own_are_spared_for_it(viewer: Viewer) -> None:
    control, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    for key, held, own in (
        (Qt.Key.Key_F5, none, True),
        (Qt.Key.Key_0, control, True),
        (Qt.Key.Key_F, control, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(viewer, event)
        assert event.isAccepted() is own


def test_clicks_beside_the_controls_on_a_photo_go_no_further(viewer: Viewer) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        event = QMouseEvent(kind, QPointF(1, 1), QPointF(1, 1), left, left, none)
        QApplication.sendEvent(viewer._stage.bar, event)
        assert event.isAccepted()


def test_an_error_under_the_pointer_is_told_and_the_window_lives(
    qtbot: QtBot, viewer: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas, none = viewer._canvas, Qt.KeyboardModifier.NoModifier
    monkeypatch.setattr(canvas, "_held", QPointF())
    monkeypatch.setattr(canvas, "pan", lambda *_: [].remove(1))  # an error made by C code
    at, left = QPointF(9, 9), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, left, left, none)
    with qtbot.captureExceptions() as told:
        QCoreApplication.postEvent(canvas, event)
        qtbot.waitUntil(lambda: bool(told))
    assert [kind for kind, *_ in told] == [ValueError]
