"""Photos leave the window as files, whatever their names are."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui.grid import PHOTOS_MIME, mime_data
from photoapp.gui.grid.dragging import DragOut
from photoapp.gui.work import Work


def test_files_keep_names_that_are_no_utf8() -> None:
    data = mime_data([3, 4], ["/photos/a b#%.jpg", "/photos/\udcff.jpg"])
    urls = [bytes(url.toEncoded().data()) for url in data.urls()]
    assert urls == [b"file:///photos/a%20b%23%25.jpg", b"file:///photos/%FF.jpg"]
    assert json.loads(bytes(data.data(PHOTOS_MIME).data())) == [3, 4]


def test_only_files_that_are_there_are_dragged_out(
    qtbot: QtBot, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there.jpg"
    there.write_bytes(b"photo")
    paths = {1: str(there), 2: str(tmp_path / "gone.jpg"), 3: str(tmp_path)}
    dragged: list[QMimeData] = []
    allowed: list[Qt.DropAction] = []

    class Drag(QDrag):
        def exec(self, *actions: Qt.DropAction) -> Qt.DropAction:
            dragged.append(self.mimeData())
            allowed.extend(actions)
            return Qt.DropAction.IgnoreAction

    monkeypatch.setattr("photoapp.gui.grid.dragging.QDrag", Drag)
    view = pressed(qtbot)
    out = DragOut(view, work, lambda photos: [paths[photo] for photo in photos])
    out.prepare([1, 2, 3])
    qtbot.waitUntil(lambda: out._found is not None)
    out.start(QImage(40, 30, QImage.Format.Format_RGB32))
    assert not dragged  # dragging runs a loop of its own: not inside the event of the mouse
    qtbot.waitUntil(lambda: bool(dragged))
    release(view)
    assert [url.toLocalFile() for url in dragged[0].urls()] == [str(there)]
    assert json.loads(bytes(dragged[0].data(PHOTOS_MIME).data())) == [1, 2, 3]
    assert set(allowed) == {Qt.DropAction.CopyAction}


def test_a_button_that_is_up_again_drags_nothing(
    qtbot: QtBot, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []
    monkeypatch.setattr("photoapp.gui.grid.dragging.QDrag", begun.append)
    view = pressed(qtbot)
    out = DragOut(view, work, lambda _photos: [])
    out.prepare([1])
    qtbot.waitUntil(lambda: out._found is not None)
    out.start(None)
    release(view)  # before the drag has begun, which nothing would end
    QTest.qWait(0)
    assert not begun


def pressed(qtbot: QtBot) -> QWidget:
    """A widget with the mouse button down on it."""
    view = QWidget()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    QTest.mousePress(view.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    return view


def release(view: QWidget) -> None:
    QTest.mouseRelease(view.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
