"""A part of a picture is marked with the mouse or the keys and asked for."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from photoapp.gui.viewer import Viewer
from photoapp.gui.viewer.part import PartTool

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tool(qtbot: QtBot, viewer: Viewer) -> PartTool:
    """The tool, with a picture of 480 x 320 below it whose size is known."""
    canvas = viewer._canvas
    qtbot.waitUntil(lambda: canvas.lens.size == (480, 320))
    return canvas.findChild(PartTool)


def point(viewer: Viewer, across: float, down: float) -> QPoint:
    """A place of the picture, in shares of it."""
    box = viewer._canvas._target()
    return QPoint(round(box.left() + across * box.width()), round(box.top() + down * box.height()))


def drag(qtbot: QtBot, viewer: Viewer, tool: PartTool, to: QPoint) -> None:
    qtbot.mouseMove(tool, to)
    tool.drag(to.toPointF())
    tool.release()


def test_the_button_marks_the_middle_and_enter_asks_for_it(
    qtbot: QtBot, viewer: Viewer, tool: PartTool
) -> None:
    viewer._canvas.mark_part()
    assert tool.isVisible()
    with qtbot.waitSignal(viewer.part_chosen) as chosen:
        qtbot.keyClick(tool, Qt.Key.Key_Return)
    assert chosen.args[0] == (0.25, 0.25, 0.5, 0.5)
    assert tool.isHidden()


def test_a_drag_marks_the_part_it_spans(qtbot: QtBot, viewer: Viewer, tool: PartTool) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_P)
    with qtbot.waitSignal(viewer.part_chosen) as chosen:
        qtbot.mousePress(tool, LEFT, pos=point(viewer, 0.5, 0.25))
        drag(qtbot, viewer, tool, point(viewer, 0.75, 0.75))
    assert chosen.args[0] == pytest.approx((0.5, 0.25, 0.25, 0.5), abs=0.01)


def test_with_shift_a_drag_marks_at_once_and_stays_in_the_picture(
    qtbot: QtBot, viewer: Viewer, tool: PartTool
) -> None:
    canvas = viewer._canvas
    with qtbot.waitSignal(viewer.part_chosen) as chosen:
        qtbot.mousePress(canvas, LEFT, SHIFT, point(viewer, 0.5, 0.5))
        assert tool.isVisible()
        qtbot.mouseMove(canvas, point(viewer, 0.9, 0.9))
        tool.drag(point(viewer, 1.5, 1.5).toPointF())
        qtbot.mouseRelease(canvas, LEFT, SHIFT, point(viewer, 1.0, 1.0))
    assert chosen.args[0] == pytest.approx((0.5, 0.5, 0.5, 0.5), abs=0.01)


def test_a_slip_of_the_hand_asks_nothing(qtbot: QtBot, viewer: Viewer, tool: PartTool) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_P)
    with qtbot.assertNotEmitted(viewer.part_chosen):
        qtbot.mousePress(tool, LEFT, pos=point(viewer, 0.5, 0.5))
        drag(qtbot, viewer, tool, point(viewer, 0.505, 0.505))
    assert tool.isVisible()


def test_keys_move_and_size_the_part(qtbot: QtBot, viewer: Viewer, tool: PartTool) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_P)
    for _ in range(100):
        qtbot.keyClick(tool, Qt.Key.Key_Right)
    qtbot.keyClick(tool, Qt.Key.Key_Up)
    qtbot.keyClick(tool, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(viewer.part_chosen) as chosen:
        qtbot.keyClick(tool, Qt.Key.Key_Return)
    assert chosen.args[0] == pytest.approx((0.5, 0.23, 0.5, 0.52))


def test_escape_leaves_the_tool_and_not_the_viewer(
    qtbot: QtBot, viewer: Viewer, tool: PartTool
) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_P)
    with qtbot.assertNotEmitted(viewer.closed):
        qtbot.keyClick(tool, Qt.Key.Key_Escape)
    assert tool.isHidden()
    assert viewer.hasFocus()


def test_not_this_is_there_only_for_an_answer(qtbot: QtBot, viewer: Viewer) -> None:
    viewer.show_answer(False)
    with qtbot.assertNotEmitted(viewer.like_wanted):
        qtbot.keyClick(viewer, Qt.Key.Key_N)
    viewer.show_answer(True)
    with qtbot.waitSignal(viewer.like_wanted) as wanted:
        qtbot.keyClick(viewer, Qt.Key.Key_N)
    assert wanted.args == [False]
    with qtbot.waitSignal(viewer.like_wanted) as wanted:
        qtbot.keyClick(viewer, Qt.Key.Key_L)
    assert wanted.args == [True]
