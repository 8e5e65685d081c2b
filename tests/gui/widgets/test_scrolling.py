"""What scrolls tells so quietly: by a bar for who may want it, and by ends that fade."""

from PySide6.QtCore import QEvent, QPointF, QStringListModel
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QListView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.widgets.scrolling import FadingEnds, QuietBar


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


def test_rows_fade_where_a_list_goes_on_and_a_row_can_be_brought_clear_of_that(
    qtbot: QtBot, look: theme.Theme
) -> None:
    rows = QListView()
    qtbot.addWidget(rows)
    rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    rows.setModel(QStringListModel([str(number) for number in range(40)], rows))
    ends = FadingEnds(rows, lambda tokens: tokens.danger)
    rows.resize(200, 200)
    rows.show()
    qtbot.waitExposed(rows)
    bar, ground = rows.verticalScrollBar(), QColor(theme.LIGHT.danger)

    def faded() -> tuple[bool, bool]:
        picture = rows.grab().toImage()
        middle, last = picture.width() // 2, ends.geometry().bottom() + 1
        tops = (picture.pixelColor(middle, y) for y in range(4))
        bottoms = (picture.pixelColor(middle, last - y) for y in range(4))
        return any(_near(one, ground) for one in tops), any(_near(one, ground) for one in bottoms)

    assert faded() == (False, True)
    bar.setValue(bar.maximum() // 2)
    assert faded() == (True, True)
    bar.setValue(bar.maximum())
    assert faded() == (True, False)
    for number in (0, 20, 39, 12):
        index = rows.model().index(number, 0)
        rows.scrollTo(index)
        ends.clear(rows.visualRect(index))
        row = rows.visualRect(index)
        free = rows.viewport().height() - ends.high
        assert row.top() >= ends.high or bar.value() == 0
        assert row.bottom() <= free or bar.value() == bar.maximum()


def _near(one: QColor, other: QColor) -> bool:
    return abs(one.green() - other.green()) < 40
