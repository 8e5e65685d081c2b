"""The first start: one question, two ways to answer it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui.theme import Theme
from photoapp.gui.welcome import WelcomePage, pictures_folder
from photoapp.gui.welcome.fan import Fan
from photoapp.gui.wording import language


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


def test_the_keyboard_begins_with_the_one_thing_to_do(qapp: QApplication, qtbot: QtBot) -> None:
    page = WelcomePage("")
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.focusWidget() is not None)
    with qtbot.waitSignal(page.choose):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)


def test_nothing_is_cut_in_a_narrow_window(qapp: QApplication, qtbot: QtBot) -> None:
    page = WelcomePage("/home/ann/Pictures with a name as long as it gets")
    qtbot.addWidget(page)
    page.resize(360, 500)
    page.show()
    qtbot.waitExposed(page)
    for button in buttons(page).values():
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("percent", [100, 150])
def test_no_step_is_cut_where_it_takes_two_lines(
    qapp: QApplication, qtbot: QtBot, look: Theme, code: str, percent: int
) -> None:
    language.speak(qapp, code)
    look.set_text_size(percent)
    try:
        page = WelcomePage("/home/ann/Pictures")
        qtbot.addWidget(page)
        page.resize(420, 900)
        page.show()
        qtbot.waitExposed(page)
        steps = [one for one in page.findChildren(QLabel) if one.property("kind") == "secondary"]
        assert len(steps) == 3
        for step in steps:
            assert step.height() >= step.heightForWidth(step.width()), step.text()
    finally:
        look.set_text_size(100)
        language.speak(qapp, "en")


def test_the_home_folder_is_not_taken_for_pictures(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert pictures_folder() == ""


def test_it_says_what_happens_next(qapp: QApplication, qtbot: QtBot) -> None:
    page = WelcomePage("")
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    said = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "in your own words" in said
    assert "You need not wait" in said


@pytest.mark.parametrize("percent", [100, 150])
def test_the_drawing_gives_way_to_the_words(
    qapp: QApplication, qtbot: QtBot, look: Theme, percent: int
) -> None:
    look.set_text_size(percent)
    try:
        holder = QWidget()  # a window would not become smaller than what it holds
        qtbot.addWidget(holder)
        holder.resize(1280, 800)
        page = WelcomePage("/home/ann/Pictures", holder)
        page.resize(1280, 800)
        holder.show()
        (fan,) = page.findChildren(Fan)
        assert fan.isVisible()
        page.resize(640, 300)
        assert not fan.isVisible()
        page.resize(1280, 800)
        assert fan.isVisible()
    finally:
        look.set_text_size(100)
