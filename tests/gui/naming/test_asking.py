"""A dialog that asked for something stays until it is done, and says why it was not."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sample import Sample
from shiboken6 import isValid

from photoapp.base.answers import Changes
from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.changing import Changing
from photoapp.gui.naming import NameDialog, ask_until_done
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(window: QWidget, work: Work, sample: Sample):
    with PhotoLibrary.open(sample.home) as library:
        yield Changing(library, work, window, Changes.TAGS)
        work.close()


def ask(desk: Changing, deed: Callable[[str], Callable[[], object]], then=None) -> NameDialog:
    return ask_until_done(desk, desk.window, "New tag", "", "Make tag", deed, then)


def give(qtbot: QtBot, dialog: NameDialog, name: str) -> None:
    dialog.field.setText(name)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_it_stays_until_it_is_done_and_takes_nothing_meanwhile(qtbot: QtBot, desk) -> None:
    may, did = threading.Event(), list[object]()
    dialog = ask(desk, lambda name: lambda: (may.wait(), name)[1], did.append)
    give(qtbot, dialog, "Sea")
    assert dialog.isVisible()
    assert not dialog.isEnabled()
    assert dialog.field.text() == "Sea"
    may.set()
    qtbot.waitUntil(lambda: did == ["Sea"])
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_whoever_closed_it_meanwhile_is_told_in_the_status_bar(qtbot: QtBot, desk) -> None:
    may = threading.Event()

    def refuse() -> None:
        may.wait()
        raise PhotoappError(Code.TAG_EXISTS, name="Sea")

    dialog, said = ask(desk, lambda _: refuse), list[tuple[str, str]]()
    desk.said.connect(lambda *what: said.append(what))
    give(qtbot, dialog, "Sea")
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    may.set()
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0].startswith("There is already a tag “Sea”")


def test_what_nobody_expected_closes_it_and_is_no_refusal(qtbot: QtBot, desk) -> None:
    def break_down() -> None:
        raise ValueError("broken")

    dialog, failed = ask(desk, lambda _: break_down), list[Exception]()
    desk.work.failed.connect(failed.append)
    give(qtbot, dialog, "Sea")
    qtbot.waitUntil(lambda: bool(failed))
    assert [str(one) for one in failed] == ["broken"]
    assert not [one for one in desk.window.findChildren(QLabel) if "broken" in one.text()]
