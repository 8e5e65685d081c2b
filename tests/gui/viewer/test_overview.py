"""An enlarged picture shows in a corner which part of it is seen, and can be moved there."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from photoapp.gui.viewer import Viewer, overview
from photoapp.gui.viewer.lens import Lens

ROOM = QSizeF(900, 600)


def enlarged(scale: float = 2.0) -> Lens:
    lens = Lens(room=(900, 600))
    lens.show((1200, 800))
    lens.zoom_to(scale, 450, 300)
    return lens


def test_it_is_there_only_while_parts_are_hidden() -> None:
    lens = enlarged()
    assert not overview.box(lens, ROOM).isEmpty()
    lens.fit()
    assert overview.box(lens, ROOM).isEmpty()
    assert overview.box(enlarged(), QSizeF(120, 100)).isEmpty()


def test_it_stands_in_the_other_corner_where_one_reads_from_the_right() -> None:
    lens = enlarged()
    assert overview.box(lens, ROOM).left() > 600
    assert overview.box(lens, ROOM, mirrored=True).right() < 300


@pytest.mark.parametrize("scale", [1.0, 2.0, 8.0])
def test_the_frame_is_the_share_that_is_seen(scale: float) -> None:
    lens = enlarged(scale)
    where = overview.box(lens, ROOM)
    part = overview.seen(lens, where)
    assert part.width() / where.width() == pytest.approx(900 / (1200 * scale), abs=0.01)
    assert part.center().x() == pytest.approx(where.center().x(), abs=0.5)


def test_a_point_outside_counts_as_the_nearest_inside() -> None:
    where = QRectF(10, 10, 100, 50)
    assert overview.share(where, QPointF(60, 35)) == (0.5, 0.5)
    assert overview.share(where, QPointF(-5, 500)) == (0.0, 1.0)


def test_a_press_leads_there_and_a_drag_goes_on(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: viewer._canvas.sharp)
    canvas = viewer._canvas
    canvas.zoom(8)
    where = canvas._overview()
    corner = QPoint(round(where.left()) + 3, round(where.top()) + 3)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corner)
    assert canvas.lens.frame.x == pytest.approx(0, abs=1)
    assert canvas.lens.frame.y == pytest.approx(0, abs=1)
    qtbot.mouseMove(canvas, QPoint(round(where.right()), round(where.bottom())))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    frame = canvas.lens.frame
    assert frame.x + frame.width == pytest.approx(canvas.lens.room[0], abs=1)


def test_it_is_drawn(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: viewer._canvas.sharp)
    canvas = viewer._canvas
    canvas.zoom(8)
    where, image = canvas._overview(), canvas.grab().toImage()
    inside = overview.seen(canvas.lens, where)
    assert image.pixelColor(inside.topLeft().toPoint() + QPoint(1, 1)) == QColor("white")
