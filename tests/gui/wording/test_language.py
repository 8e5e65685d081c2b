"""The window speaks what the user chose, else what the system does, else English."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from photoapp.base.resources import resources
from photoapp.gui.wording import language, words
from photoapp.gui.wording.language import speak


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp)


@pytest.mark.parametrize(
    ("code", "cancel", "figure"),
    [("en", "Cancel", "12,880"), ("de", "Abbrechen", "12.880"), ("es", "Cancelar", "12.880")],
)
def test_qt_and_figures_follow_the_language(
    qapp: QApplication, code: str, cancel: str, figure: str
) -> None:
    speak(qapp, code)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel
    assert words.number(12880) == figure


def test_another_language_leaves_nothing_of_the_last(qapp: QApplication) -> None:
    speak(qapp, "de")
    speak(qapp, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert words.photos(1) == "1 photo"
    assert words.moment(datetime(2018, 3, 14, 19, 42)) == "14 March 2018, 19:42"


def test_a_language_without_translations_is_english_with_its_own_figures(
    qapp: QApplication,
) -> None:
    speak(qapp, "it")
    assert words.photos(1) == "1 photo"
    assert QLocale().language() is QLocale.Language.Italian


def test_a_language_read_from_the_right_mirrors_the_window(qapp: QApplication) -> None:
    speak(qapp, "ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    speak(qapp, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_english_keeps_its_order_in_a_mirrored_window(qapp: QApplication) -> None:
    speak(qapp, "ar")
    said = words.photos(3)
    assert said.strip("\u200e\u2066\u2069") == "٣ photos"
    assert said.startswith("\u200e\u2066")
    assert words.titled(words.from_the_left("watched")) == words.from_the_left("Watched")
    # What goes into a path, or is read by Qt, has no marks.
    assert QCoreApplication.translate("ExportForm", "Export", "name of a folder") == "Export"
    assert QCoreApplication.translate("EncodersPage", "Zip files (*.zip)") == "Zip files (*.zip)"
    assert QCoreApplication.translate("QNowhere", "Qt says so") == "Qt says so"


def test_a_file_of_translations_that_is_cut_short_meanwhile_changes_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resources() / "translations", tmp_path / "translations")
    monkeypatch.setattr(language, "resources", lambda: tmp_path)
    speak(qapp, "de")
    for file in (tmp_path / "translations").glob("*.qm"):
        os.truncate(file, 0)
    assert words.photos(2) == "2 Fotos"
