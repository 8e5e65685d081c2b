"""Each value in the details can be copied, by mouse and by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoapp.gui.details.value import Value
from photoapp.gui.main.window import MainWindow
from photoapp.gui.widgets.controls import IconButton


def copiers(window: MainWindow, name: str) -> list[IconButton]:
    return [
        button
        for value in window.details.findChildren(Value)
        for button in value.findChildren(IconButton)
        if button.accessibleName() == name and value.isVisibleTo(window.details)
    ]


def test_a_value_and_the_folder_are_copied_as_they_are(qtbot: QtBot, window: MainWindow) -> None:
    window.show_details(True)
    photo = int(window.grid.photos.ids[0])
    window.grid.select_photos([photo])
    qtbot.waitUntil(lambda: len(copiers(window, "Copy Size")) == 1, timeout=20_000)
    qtbot.mouseClick(copiers(window, "Copy Size")[0], Qt.MouseButton.LeftButton)
    assert "480" in QApplication.clipboard().text()
    assert "\u200b" not in QApplication.clipboard().text()
    folder = copiers(window, "Copy folder")[0]
    qtbot.keyClick(folder, Qt.Key.Key_Space)
    path = window.library.paths([photo])[photo]
    assert path.startswith(QApplication.clipboard().text() + "/")
