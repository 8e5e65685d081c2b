"""The line of words: filters on pills, crosses that remove, what cannot be read underlined."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.search.words import QuestionEdit


@pytest.fixture
def edit(qapp: QApplication, qtbot: QtBot, look: theme.Theme) -> QuestionEdit:
    made = QuestionEdit()
    qtbot.addWidget(made)
    made.resize(600, 36)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def pills(edit: QuestionEdit) -> list[str]:
    return [edit.text()[p.position : p.position + p.length] for p in edit.pills]


def click(qtbot: QtBot, edit: QuestionEdit, number: int) -> None:
    where = edit.cross(edit.pills[number]).center().toPoint()
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton, pos=where)


def test_a_filter_stands_on_a_pill_once_the_cursor_has_left_it(
    qtbot: QtBot, edit: QuestionEdit
) -> None:
    qtbot.keyClicks(edit, "dog date:2019")
    assert pills(edit) == []
    qtbot.keyClicks(edit, " ")
    assert pills(edit) == ["date:2019"]
    edit.setCursorPosition(6)
    assert pills(edit) == []
    edit.clearFocus()
    assert pills(edit) == ["date:2019"]


def test_a_long_question_is_read_from_its_start_while_nobody_types(
    qtbot: QtBot, edit: QuestionEdit
) -> None:
    edit.resize(160, 36)
    qtbot.keyClicks(edit, "a sunset over the sea with a sail")
    edit.setCursorPosition(30)
    edit.clearFocus()
    assert edit.cursorPosition() == 0
    edit.setFocus()
    assert edit.cursorPosition() == 30
    edit.clearFocus()
    edit.setText("a dog on a beach in the last summer")
    assert edit.cursorPosition() == 0
    edit.setText("dogs on a beach")
    assert edit.cursorPosition() == 15
    edit.resize(80, 36)
    assert edit.cursorPosition() == 0
    edit.setFocus()
    assert edit.cursorPosition() == 15


def test_a_pill_is_drawn_around_its_words_in_the_colour_of_its_meaning(
    edit: QuestionEdit,
) -> None:
    edit.setText("sea date:2019 -people ")
    image, ratio = edit.grab().toImage(), edit.devicePixelRatioF()
    for number, wash in enumerate((theme.LIGHT.wash, theme.LIGHT.danger_wash)):
        cross = edit.cross(edit.pills[number])
        beside = QPoint(round(cross.right() + 1), round(cross.top() - 3)) * ratio
        assert image.pixelColor(beside) == QColor(wash)


@pytest.mark.parametrize("number", [0, 1])
def test_a_click_on_the_cross_takes_the_part_out(
    qtbot: QtBot, edit: QuestionEdit, number: int
) -> None:
    edit.setText("sea date:2019 -people ")
    with qtbot.waitSignal(edit.textEdited):
        click(qtbot, edit, number)
    assert edit.text() == ("sea -people " if number == 0 else "sea date:2019 ")
    edit.undo()
    assert edit.text() == "sea date:2019 -people "


def test_ctrl_backspace_takes_the_part_before_the_cursor_out(
    qtbot: QtBot, edit: QuestionEdit
) -> None:
    edit.setText('sea folder:"2019 Lisbon" ')
    qtbot.keyClick(edit, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "sea "


def test_the_text_stays_what_was_typed_and_can_be_edited(qtbot: QtBot, edit: QuestionEdit) -> None:
    qtbot.keyClicks(edit, "tag:dog x")
    edit.setCursorPosition(7)
    qtbot.keyClicks(edit, "s")
    assert edit.text() == "tag:dogs x"
    assert pills(edit) == []
    edit.setCursorPosition(10)
    assert pills(edit) == ["tag:dogs"]


def test_a_fault_is_underlined_until_something_else_is_typed(
    qtbot: QtBot, edit: QuestionEdit
) -> None:
    edit.setText("dog date:nonsense ")
    assert pills(edit) == ["date:nonsense"]
    edit.show_fault(4, 13)
    assert pills(edit) == []
    image = edit.grab().toImage()
    below = [image.pixelColor(x, y) for x in range(30, 120) for y in range(20, 32)]
    assert any(colour.red() > 2 * max(colour.green(), 60) for colour in below)
    qtbot.keyClicks(edit, "x")
    assert pills(edit) == ["date:nonsense"]


def test_composing_a_letter_is_not_disturbed(edit: QuestionEdit) -> None:
    edit.setText("tag:dog ")
    QApplication.sendEvent(edit, QInputMethodEvent("ñ", []))
    assert edit.text() == "tag:dog "
    commit = QInputMethodEvent("", [])
    commit.setCommitString("ñ")
    QApplication.sendEvent(edit, commit)
    assert edit.text() == "tag:dog ñ"
    assert pills(edit) == ["tag:dog"]


def test_words_written_from_the_right_stay_plain(edit: QuestionEdit) -> None:
    edit.setText("tag:חוף sea ")
    assert pills(edit) == []
    edit.setText("חוף tag:sea ")
    assert pills(edit) == ["tag:sea"]


def test_a_screen_reader_hears_the_filters(edit: QuestionEdit) -> None:
    edit.setText("sea date:2019 -people")
    assert edit.accessibleDescription() == "Filters: date:2019, -people"
    edit.setText("sea")
    assert edit.accessibleDescription() == ""


def test_larger_letters_keep_their_pills(edit: QuestionEdit) -> None:
    large = QFont(edit.font())
    large.setPixelSize(26)
    edit.setFont(large)
    edit.setText("sea date:2019 x")
    cross = edit.cross(edit.pills[0])
    assert cross.left() > edit.fontMetrics().horizontalAdvance("sea date:2019")


def test_a_cross_says_what_it_does_and_words_say_nothing(qtbot: QtBot, edit: QuestionEdit) -> None:
    edit.setText("dog date:2019 ")
    cross = edit.cross(edit.pills[0]).center().toPoint()
    for at, said in ((cross, "Remove (Ctrl+Backspace behind it)"), (QPoint(8, 18), "")):
        help_ = QHelpEvent(QEvent.Type.ToolTip, at, edit.mapToGlobal(at))
        assert QApplication.sendEvent(edit, help_)
        qtbot.waitUntil(lambda said=said: QToolTip.text() == said)
