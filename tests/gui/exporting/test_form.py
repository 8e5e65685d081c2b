"""The form of an export begins where people would look for what they export."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photoapp.gui.exporting.form import ExportForm
from photoapp.gui.exporting.remembered import Remembered
from photoapp.gui.wording.language import speak


@pytest.fixture
def _back(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp)


@pytest.mark.usefixtures("_back")
@pytest.mark.parametrize(
    ("language", "name"), [("en", "Export"), ("de", "Export"), ("es", "Exportaciones")]
)
def test_the_first_folder_is_called_as_folders_are(
    qapp: QApplication, qtbot: QtBot, language: str, name: str
) -> None:
    speak(qapp, language)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert Path(ExportForm(Remembered(), parent).folder).name == name
