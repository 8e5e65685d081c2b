"""What a person may copy out of a crash tells what happened, and nothing about the person."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from photoapp import __version__
from photoapp.base.answers import EncoderStatus
from photoapp.base.messages import Code, PhotoappError
from photoapp.gui.starting.errors import ErrorDialog
from photoapp.gui.starting.report import report

SECRETS = ["ann", "Divorce", "lawyer", "letter 7.jpg", "Grandma", "secret-model"]
ENCODER = EncoderStatus("secret-model", "Grandma's model", False, "CPUExecutionProvider", "", 40.0)


def fails_with(error: Exception) -> Exception:
    """The error as it would be caught: raised from another one, with frames."""
    try:
        try:
            Path("/home/ann/Divorce/letter 7.jpg").stat()
        except OSError as reason:
            raise error from reason
    except Exception as caught:  # noqa: BLE001 - the point of it
        return caught


ERRORS = [
    ValueError("cannot ask 'Grandma and the lawyer'"),
    KeyError("Grandma"),
    RuntimeError("Divorce"),
    UnicodeEncodeError("utf-8", "Grandma", 0, 1, "no"),
    FileNotFoundError(2, "No such file", "/home/ann/Divorce/letter 7.jpg"),
    PhotoappError(Code.PICTURE_UNUSABLE, path="/home/ann/letter 7.jpg", reason=Code.FILE_EMPTY),
    PhotoappError(Code.TAG_UNKNOWN, name="Divorce"),
    AttributeError("'/home/ann/letter 7.jpg' has no attribute 'x'"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_report_holds_nothing_private(qtbot: QtBot, error: Exception) -> None:
    told = report(fails_with(error), ENCODER)
    # The lines of this very file stand in it, as those of the program would.
    told = "\n".join(line for line in told.splitlines() if not line.startswith("    "))
    for secret in SECRETS:
        assert not re.search(rf"\b{re.escape(secret)}\b", told), secret
    assert str(Path.home()) not in told
    assert type(error).__name__ in told
    assert "FileNotFoundError: ENOENT" in told


def test_a_report_tells_where_it_happened_and_on_what(qtbot: QtBot) -> None:
    told = report(fails_with(PhotoappError(Code.TAG_UNKNOWN, name="x")), ENCODER)
    assert f"photoapp {__version__}, Python 3." in told
    assert "PySide6-Essentials 6." in told
    assert "encoder imported, CPUExecutionProvider" in told
    assert "offscreen" in told
    assert "in fails_with" in told
    assert "PhotoappError: tag_unknown (name)" in told


def test_words_of_the_interpreter_itself_are_told(qtbot: QtBot) -> None:
    assert "has no attribute 'nothing'" in report(AttributeError("'X' has no attribute 'nothing'"))


def test_an_error_that_is_its_own_reason_ends(qtbot: QtBot) -> None:
    one, two = RuntimeError(), RuntimeError()
    one.__cause__, two.__cause__ = two, one
    assert "RuntimeError" in report(one)


def test_the_dialog_copies_exactly_what_it_shows(qtbot: QtBot) -> None:
    dialog = ErrorDialog(fails_with(KeyError("Grandma")), encoder=ENCODER)
    qtbot.addWidget(dialog)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.details
    assert "encoder imported" in dialog.details
