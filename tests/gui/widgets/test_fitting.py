"""A dialog that scrolls is no larger than the window below it."""

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.widgets.fitting import fit


def test_a_dialog_gives_way_to_a_small_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 400)
    dialog = QDialog(window)
    fit(dialog, 560, 520)
    assert (dialog.width(), dialog.height()) == (560, 400 - theme.HUGE)
    window.resize(1280, 800)
    fit(dialog, 560, 520)
    assert (dialog.width(), dialog.height()) == (560, 520)
