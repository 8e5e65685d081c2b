"""Dialogs that ask for a name or for words have room for what they say."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui.naming.dialogs import AskingDialog, NameDialog, WordsDialog


@pytest.mark.parametrize("said", ["", "A name has 1 to 200 letters."])
def test_qt_has_nothing_to_complain_of(qtbot: QtBot, qtlog, said: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    made: list[AskingDialog] = [
        NameDialog(window, "Call it", said, "Name"),
        WordsDialog(window, "Describe it", "Keep", said),
    ]
    for dialog in made:
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        assert dialog.width() > 0
        dialog.close()
    # The platform that tests draw on says something of its own of every dialog.
    assert not [one.message for one in qtlog.records if one.message.startswith("QWidget::")]
