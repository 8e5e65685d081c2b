"""A quiet scroll bar is there for who may want it, and takes the same room all the time."""

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.widgets.scrolling import QuietBar


def drawn(bar: QuietBar) -> bool:
    """Whether the colour of handles is seen."""
    picture = bar.grab().toImage()
    handle = QColor(theme.LIGHT.handle)
    middle = picture.width() // 2
    return any(picture.pixelColor(middle, y) == handle for y in range(picture.height()))


def test_the_bar_is_seen_near_the_mouse_and_while_it_scrolls(
    qtbot: QtBot, look: theme.Theme
) -> None:
    area, inside = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    area.setProperty("kind", "panel")
    inside.setFixedSize(100, 2000)
    area.setWidget(inside)
    bar = QuietBar(area)
    area.setGeometry(400, 300, 200, 200)  # away from where the mouse is
    area.show()
    qtbot.waitExposed(area)
    wide = bar.width()
    assert not drawn(bar)
    at = QPointF(5, 5)
    QApplication.sendEvent(area, QEnterEvent(at, at, at))
    assert drawn(bar)
    QApplication.sendEvent(area, QEvent(QEvent.Type.Leave))
    assert not drawn(bar)
    bar.setValue(100)
    assert drawn(bar)
    qtbot.waitUntil(lambda: not bar.seen)
    assert bar.width() == wide
