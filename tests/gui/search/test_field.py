"""The search field: words, pictures as chips, keys, and what it asks when."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from photoapp.base.question import PictureTerm
from photoapp.gui.search import SearchField
from photoapp.gui.search.chip import Chip, PictureChip


@pytest.fixture
def field(qapp: QApplication, qtbot: QtBot) -> SearchField:
    made = SearchField()
    qtbot.addWidget(made)
    made.resize(720, 40)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def edit(field: SearchField) -> QLineEdit:
    return field.findChild(QLineEdit)


def test_typing_asks_once_the_fingers_rest(qtbot: QtBot, field: SearchField) -> None:
    asked: list[str] = []
    field.changed.connect(lambda: asked.append(field.text))
    qtbot.keyClicks(edit(field), "dog")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["dog"])


def test_return_asks_at_once_and_goes_to_the_photos(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(edit(field), "dog")
    with qtbot.waitSignals([field.changed, field.left]):
        qtbot.keyClick(edit(field), Qt.Key.Key_Return)


def test_escape_clears_then_leaves(qtbot: QtBot, field: SearchField) -> None:
    field.set_text("dog")
    field.add_picture(7)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(edit(field), Qt.Key.Key_Escape)
    assert not field.asked
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(edit(field), Qt.Key.Key_Escape)


def test_pictures_join_the_words(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.waitSignal(field.thumbnail_wanted) as wanted:
        field.add_picture("/a.jpg")
    assert wanted.args == [PictureTerm("/a.jpg")]
    field.add_picture(7, negative=True)
    field.set_text("over water")
    assert field.pictures == (PictureTerm("/a.jpg"), PictureTerm(7, negative=True))
    assert field.text == "over water"


def test_the_same_picture_again_only_changes_its_sign(field: SearchField) -> None:
    field.add_picture(7)
    field.add_picture(7, negative=True)
    assert field.pictures == (PictureTerm(7, negative=True),)


def test_a_chip_turns_into_its_opposite(qtbot: QtBot, field: SearchField) -> None:
    field.add_picture(7)
    chip = field.findChild(PictureChip)
    assert chip.text == "like this"
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    assert chip.text == "not like this"
    assert "not like this" in chip.accessibleName()
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert field.pictures == (PictureTerm(7),)


def test_a_chip_is_left_alone_where_the_button_is_let_go_beside_it(
    qtbot: QtBot, field: SearchField
) -> None:
    field.add_picture(7)
    chip = field.findChild(PictureChip)
    at, beside = chip.rect().center(), QPoint(chip.width() + 40, 5)
    qtbot.mousePress(chip, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=beside)
    assert field.pictures == (PictureTerm(7),)


def test_the_cross_removes_a_chip(qtbot: QtBot, field: SearchField) -> None:
    field.add_picture(7)
    chip = field.findChild(PictureChip)
    at = chip.rect().center()
    at.setX(chip.width() - 8)
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=at)
    assert field.pictures == ()


def test_a_cross_takes_out_only_what_was_pressed(qtbot: QtBot, field: SearchField) -> None:
    field.set_question("", (PictureTerm(7), PictureTerm(8)))
    at = press_cross(qtbot, field)
    field.set_question("", (PictureTerm(7), PictureTerm(8)))  # an answer came
    QTest.mouseRelease(field.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert field.pictures == (PictureTerm(8),)
    at = press_cross(qtbot, field)
    field.set_question("", (PictureTerm(9),))
    QTest.mouseRelease(field.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert field.pictures == (PictureTerm(9),)


def press_cross(qtbot: QtBot, field: SearchField) -> QPoint:
    """Hold the mouse button down on the cross of the first picture. Returns where."""
    chip = min(
        (one for one in field.findChildren(PictureChip) if one.isVisible()), key=PictureChip.x
    )
    qtbot.waitUntil(lambda: chip.x() == 0)  # once it is laid out
    at = chip.mapTo(field, QPoint(chip.width() - 8, chip.height() // 2))
    QTest.mousePress(field.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    return at


def test_backspace_before_the_words_removes_the_last_picture(
    qtbot: QtBot, field: SearchField
) -> None:
    field.add_picture(7)
    field.add_picture(8)
    field.set_text("dog")
    edit(field).setCursorPosition(0)
    qtbot.keyClick(edit(field), Qt.Key.Key_Backspace)
    assert field.pictures == (PictureTerm(7),)
    assert field.text == "dog"


def test_pasting_a_picture_hands_it_on_and_pasting_words_types_them(
    qtbot: QtBot, field: SearchField
) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    mime = QMimeData()
    mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)
    with qtbot.waitSignal(field.given) as given:
        qtbot.keyClick(edit(field), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert given.args[0].picture.size() == image.size()
    QGuiApplication.clipboard().setText("a dog")
    qtbot.keyClick(edit(field), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text == "a dog"


def test_the_folder_searched_is_a_chip_that_can_go(qtbot: QtBot, field: SearchField) -> None:
    field.set_scope("2019 Lisbon")
    assert edit(field).placeholderText() == "Search in this folder"
    chip = next(c for c in field.findChildren(Chip) if c.text == "2019 Lisbon")
    with qtbot.waitSignal(field.unscoped):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    field.set_scope("")
    assert edit(field).placeholderText().startswith("Search: a dog in the snow")


def test_nothing_can_be_asked_of_an_empty_library(field: SearchField) -> None:
    field.set_idle(True)
    assert not edit(field).isEnabled()
    assert edit(field).placeholderText() == "Search"
