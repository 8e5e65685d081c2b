"""The field of a name offers what is known, in a list that stays below it."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui.naming.field import NameField
from photoapp.gui.naming.known import known_as


def test_the_list_stays_below_a_field_that_is_laid_elsewhere(qtbot: QtBot) -> None:
    """Who types fast has a list before all that stands above the field has come."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 400)
    above, inside = QWidget(), QWidget()
    above.setFixedHeight(90)
    above.hide()
    field = NameField("A tag", inside)
    QVBoxLayout(inside).addWidget(field)
    column = QVBoxLayout(window)
    column.addWidget(above)
    column.addWidget(inside)
    column.addStretch(1)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.offer([known_as("Garden", "Garden"), known_as("Gate", "Gate")])
    QTest.keyClicks(field, "ga")
    shown = field.completer().popup()
    assert shown is not None
    assert shown.isVisible()

    def below() -> QPoint:
        return shown.pos() - field.mapToGlobal(QPoint(0, 0))

    before, stood = below(), field.mapToGlobal(QPoint(0, 0)).y()
    above.show()
    qtbot.waitUntil(lambda: field.mapToGlobal(QPoint(0, 0)).y() >= stood + 90)
    assert below() == before


def test_undo_is_for_the_letters_only_while_there_are_some(qtbot: QtBot) -> None:
    """Else it is for the name given last, also after a list was shown below the field."""
    window = QWidget()
    qtbot.addWidget(window)
    field = NameField("A tag", window)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    def keeps() -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
        event.ignore()
        QApplication.sendEvent(field, event)
        return event.isAccepted()

    assert not keeps()
    field.offer([known_as("Garden", "Garden"), known_as("Gate", "Gate")])
    QTest.keyClicks(field, "ga")
    assert keeps()
    shown = field.completer().popup()
    assert shown is not None
    shown.hide()
    field.clear()
    assert not keeps()
