"""The first start: one question, two ways to answer it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from photoapp.gui.welcome import WelcomePage, pictures_folder


def buttons(page: WelcomePage) -> dict[str, QPushButton]:
    return {button.text(): button for button in page.findChildren(QPushButton)}


def test_the_pictures_folder_is_one_press_away(qapp: QApplication, qtbot: QtBot) -> None:
    page = WelcomePage("/home/ann/Pictures")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.choose):
        buttons(page)["Choose a folder"].click()
    with qtbot.waitSignal(page.use) as used:
        buttons(page)["Use Pictures"].click()
    assert used.args == ["/home/ann/Pictures"]


def test_without_one_there_is_only_the_question(qapp: QApplication, qtbot: QtBot) -> None:
    page = WelcomePage("")
    qtbot.addWidget(page)
    assert list(buttons(page)) == ["Choose a folder"]


def test_nothing_is_cut_in_a_narrow_window(qapp: QApplication, qtbot: QtBot) -> None:
    page = WelcomePage("/home/ann/Pictures with a name as long as it gets")
    qtbot.addWidget(page)
    page.resize(360, 500)
    page.show()
    qtbot.waitExposed(page)
    for button in buttons(page).values():
        assert button.width() >= button.sizeHint().width()


def test_the_home_folder_is_not_taken_for_pictures(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert pictures_folder() == ""
