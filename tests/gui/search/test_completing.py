"""Completions below the field: keys, mouse, and never in the way of a plain question."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from photoapp.base.question import Completes, Completion
from photoapp.gui.search import SearchField
from photoapp.gui.search.offers import Offers
from photoapp.gui.search.words import QuestionEdit

LONG = "A folder " + "that goes on " * 25


@pytest.fixture
def field(qapp: QApplication, qtbot: QtBot) -> Iterator[SearchField]:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchField(window)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch()
    window.resize(720, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.setFocus()
    yield made
    window.close()


def edit(field: SearchField) -> QuestionEdit:
    return field.findChild(QuestionEdit)


def offers(field: SearchField) -> Offers:
    return field.window().findChild(Offers)


def folders(*names: str, start: int = 0, end: int = 3) -> list[Completion]:
    return [
        Completion(start, end, f"folder:{name} ", Completes.FOLDER, name, "", 12) for name in names
    ]


def offer(qtbot: QtBot, field: SearchField, text: str, found: list[Completion]) -> None:
    """Type, and answer what the field asks for."""
    with qtbot.waitSignal(field.completions_wanted):
        qtbot.keyClicks(edit(field), text)
    typed = edit(field).text()
    field.show_completions(typed, len(typed), found)


def test_typing_asks_for_completions_at_once(qtbot: QtBot, field: SearchField) -> None:
    asked: list[tuple[str, int]] = []
    field.completions_wanted.connect(lambda text, cursor: asked.append((text, cursor)))
    qtbot.keyClicks(edit(field), "lis")
    assert asked == [("l", 1), ("li", 2), ("lis", 3)]


def test_outdated_completions_are_not_shown(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(edit(field), "lis")
    field.show_completions("li", 2, folders("Lima"))
    assert offers(field) is None
    field.show_completions("lis", 3, folders("Lisbon"))
    assert offers(field).isVisible()


def test_enter_asks_the_plain_question_while_nothing_is_marked(
    qtbot: QtBot, field: SearchField
) -> None:
    offer(qtbot, field, "lis", folders("Lisbon"))
    with qtbot.waitSignals([field.changed, field.left]):
        qtbot.keyClick(edit(field), Qt.Key.Key_Return)
    assert field.text == "lis"
    assert not offers(field).isVisible()


def test_down_marks_and_enter_takes_it(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon", "Lisse"))
    qtbot.keyClick(edit(field), Qt.Key.Key_Down)
    qtbot.keyClick(edit(field), Qt.Key.Key_Down)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(edit(field), Qt.Key.Key_Return)
    assert field.text == "folder:Lisse"
    assert edit(field).hasFocus()


def test_past_the_last_line_nothing_is_marked(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon"))
    qtbot.keyClick(edit(field), Qt.Key.Key_Down)
    assert offers(field).marked is not None
    qtbot.keyClick(edit(field), Qt.Key.Key_Down)
    assert offers(field).marked is None
    qtbot.keyClick(edit(field), Qt.Key.Key_Up)
    assert offers(field).marked is not None


def test_tab_takes_the_likeliest(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon", "Lisse"))
    qtbot.keyClick(edit(field), Qt.Key.Key_Tab)
    assert field.text == "folder:Lisbon"


def test_in_an_empty_field_tab_goes_on(qtbot: QtBot, field: SearchField) -> None:
    field.show_completions("", 0, [Completion(0, 0, "dog", Completes.PAST, "dog")])
    assert offers(field).isVisible()
    qtbot.keyClick(edit(field), Qt.Key.Key_Tab)
    assert field.text == ""


def test_escape_closes_the_list_and_keeps_the_words(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon"))
    qtbot.keyClick(edit(field), Qt.Key.Key_Escape)
    assert not offers(field).isVisible()
    assert field.text == "lis"


def test_a_click_takes_a_line(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon", "Lisse"))
    rows = offers(field)
    where = rows.visualRect(rows.model().index(1, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert field.text == "folder:Lisse"


def test_a_filter_is_only_begun_and_asks_on(qtbot: QtBot, field: SearchField) -> None:
    found = [Completion(0, 3, "folder:", Completes.FILTER, "folder:")]
    offer(qtbot, field, "fol", found)
    with qtbot.waitSignal(field.completions_wanted) as wanted:
        qtbot.keyClick(edit(field), Qt.Key.Key_Tab)
    assert wanted.args == ["folder:", 7]


def test_filters_do_not_pop_up_after_each_blank_but_when_asked_for(
    qtbot: QtBot, field: SearchField
) -> None:
    every = [Completion(4, 4, "date:", Completes.FILTER, "date:")]
    offer(qtbot, field, "dog ", every)
    assert not offers(field).isVisible()
    qtbot.keyClick(edit(field), Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    field.show_completions("dog ", 4, every)
    assert offers(field).isVisible()


def test_a_saved_search_is_asked_by_its_name(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "tra", [Completion(0, 3, "tram", Completes.SAVED, "Trams")])
    with qtbot.waitSignal(field.saved_chosen) as chosen:
        qtbot.keyClick(edit(field), Qt.Key.Key_Tab)
    assert chosen.args == ["Trams"]


def test_leaving_the_field_closes_the_list(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon"))
    edit(field).clearFocus()
    assert not offers(field).isVisible()


def test_a_long_name_is_cut_and_told_whole(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "a f", folders(LONG))
    rows = offers(field)
    assert rows.width() == field.width()
    index = rows.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == LONG
    assert not rows.grab().toImage().isNull()


def test_a_screen_reader_hears_name_kind_and_count(qtbot: QtBot, field: SearchField) -> None:
    offer(qtbot, field, "lis", folders("Lisbon"))
    spoken = offers(field).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lisbon, in this folder, 12 photos"
