"""The page of problems: every file, why, what to do, and a way to it."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Problem
from photoapp.base.messages import Code
from photoapp.gui.problems import ProblemsPage
from photoapp.gui.problems.rows import ProblemModel

WHEN = datetime(2024, 5, 6)
PROBLEMS = [
    Problem("/p/empty.jpg", Code.FILE_EMPTY, {}, WHEN, False),
    Problem("/p/locked", Code.FOLDER_UNREADABLE, {"detail": "Permission denied"}, WHEN, True),
    Problem("/p/" + "long " * 50 + ".jpg", Code.PICTURE_TOO_LARGE, {}, WHEN, False),
]


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> ProblemsPage:
    made = ProblemsPage()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_problems(PROBLEMS)
    made.show()
    qtbot.waitExposed(made)
    return made


def button(page: ProblemsPage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ProblemModel()
    model.show(PROBLEMS, "")
    qtmodeltester.check(model)


def test_rows_say_file_reason_and_remedy(page: ProblemsPage) -> None:
    view = page.findChild(QListView)
    first = view.model().index(0, 0)
    assert first.data() == "empty.jpg: The file is empty. Copy it again from where it came from."
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "/p/empty.jpg"
    assert view.model().rowCount() == 3


def test_the_file_chosen_can_be_shown(qtbot: QtBot, page: ProblemsPage) -> None:
    show = button(page, "Show in folder")
    assert not show.isEnabled()
    page.choose_first()
    with qtbot.waitSignal(page.show_in_folder) as shown:
        show.click()
    assert shown.args == ["/p/empty.jpg"]
    with qtbot.waitSignal(page.show_in_folder):
        qtbot.keyClick(page.findChild(QListView), Qt.Key.Key_Return)


def test_all_can_be_tried_again_unless_something_runs(qtbot: QtBot, page: ProblemsPage) -> None:
    retry = button(page, "Try again")
    with qtbot.waitSignal(page.retry):
        retry.click()
    page.set_busy(True)
    assert not retry.isEnabled()
    page.set_busy(False)
    assert retry.isEnabled()


def test_a_new_list_keeps_the_choice(page: ProblemsPage) -> None:
    view = page.findChild(QListView)
    view.setCurrentIndex(view.model().index(1, 0))
    page.show_problems(PROBLEMS[1:])
    assert view.currentIndex().row() == 0
    page.show_problems([])
    assert not view.currentIndex().isValid()
    assert not button(page, "Try again").isEnabled()


def test_escape_goes_back(qtbot: QtBot, page: ProblemsPage) -> None:
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page.findChild(QListView), Qt.Key.Key_Escape)
