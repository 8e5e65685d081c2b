"""States of one photo large, several side by side, and the whole screen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from photoapp.gui.viewer.canvas import Canvas
from shooting.stage import Shot, Stage, until, wait

DRAWN_MS = 300


def sharpened(stage: Stage, inside: QWidget | None = None) -> None:
    """Wait until all photos that are seen large are sharp. inside: not the viewer, but another."""
    wait(DRAWN_MS)
    canvases = (inside or stage.window.large).findChildren(Canvas)
    until(lambda: all(one.sharp for one in canvases if one.isVisible()))


def _open(stage: Stage, place: int = 3) -> None:
    stage.window.chosen.opened.emit(stage.photos[place])
    until(lambda: stage.window.pages.on_large)
    sharpened(stage)


def viewer(stage: Stage) -> None:
    """One photo, with its details and without."""
    _open(stage)
    stage.window.large.viewer.show_details(True)
    sharpened(stage)
    stage.save("viewer")
    stage.window.large.viewer.show_details(False)
    sharpened(stage)
    stage.save("viewer-plain")


def viewer_close(stage: Stage) -> None:
    """Enlarged, with the small picture that shows where one is."""
    _open(stage)
    view = stage.window.large.viewer
    stage.key(Qt.Key.Key_Z, widget=view)
    stage.key(Qt.Key.Key_Plus, widget=view)
    sharpened(stage)
    stage.save("viewer-close")


def viewer_part(stage: Stage) -> None:
    """A part being marked to search with."""
    _open(stage)
    view = stage.window.large.viewer
    stage.key(Qt.Key.Key_P, widget=view)
    stage.save("viewer-part")
    stage.key(Qt.Key.Key_Escape, widget=view)


def viewer_keys(stage: Stage) -> None:
    """The keyboard on a button above the photo."""
    _open(stage)
    for _ in range(3):
        stage.key(Qt.Key.Key_Tab)
    stage.save("viewer-keys")


def viewer_menu(stage: Stage) -> None:
    """What can be done with it."""
    _open(stage)
    where = stage.window.mapToGlobal(QPoint(420, 200))
    stage.window.large.viewer.menu_requested.emit(where)
    stage.save("viewer-menu")


def compare(stage: Stage) -> None:
    """Two photos side by side."""
    stage.window.pages.compare(stage.photos[:2])
    sharpened(stage)
    stage.save("compare")


def compare_four(stage: Stage) -> None:
    """Four of them."""
    stage.window.pages.compare(stage.photos[:4])
    sharpened(stage)
    stage.save("compare-four")


def slides(stage: Stage) -> None:
    """A slide show, its bar in sight because the pointer moved."""
    _open(stage)
    view = stage.window.large.viewer
    stage.key(Qt.Key.Key_F5, widget=view)
    sharpened(stage)
    for x in (300, 340):
        QTest.mouseMove(stage.window, QPoint(x, 400))
    stage.save("slides", settle=400)
    stage.key(Qt.Key.Key_Escape, widget=view)
    wait(200)


def full_screen(stage: Stage) -> None:
    """Nothing but the photo."""
    _open(stage)
    view = stage.window.large.viewer
    stage.key(Qt.Key.Key_F11, widget=view)
    sharpened(stage)
    stage.save("full-screen")
    stage.key(Qt.Key.Key_F11, widget=view)
    wait(200)


SHOTS: dict[str, Shot] = {
    "viewer": viewer,
    "viewer-close": viewer_close,
    "viewer-part": viewer_part,
    "viewer-keys": viewer_keys,
    "viewer-menu": viewer_menu,
    "compare": compare,
    "compare-four": compare_four,
    "slides": slides,
    "full-screen": full_screen,
}
