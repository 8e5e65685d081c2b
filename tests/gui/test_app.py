"""Starting and ending the program: it opens what there is, says what it cannot, leaves no trace."""

from pathlib import Path

import drawing
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from photoapp.base.home import Home
from photoapp.base.logfile import log_file
from photoapp.gui.app import Program, run
from photoapp.gui.main.window import MainWindow
from photoapp.gui.starting.errors import ErrorDialog
from photoapp.gui.starting.instance import Wanted


def dialogs() -> list[ErrorDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ErrorDialog)]


def window() -> MainWindow | None:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    return next((w for w in found if w.isVisible()), None)


def test_folders_named_at_the_start_are_shown(
    qapp: QApplication, qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    drawing.draw_photos(tmp_path / "Pictures", 3)
    seen: list[int] = []

    def look() -> None:
        main = window()
        if main is not None and main.sidebar.total == 3 and not main.keeper.indexer.running:
            seen.append(main.sidebar.total)
            timer.stop()
            main.close()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    qapp.setQuitOnLastWindowClosed(True)
    try:
        assert run(home, [str(tmp_path / "Pictures"), str(tmp_path / "absent")]) == 0
    finally:
        qapp.setQuitOnLastWindowClosed(False)
    assert seen == [3]
    assert home.catalog.exists()


def test_a_library_that_cannot_be_opened_is_said_in_words(
    qapp: QApplication, qtbot: QtBot, home: Home, expected_warnings: list[object]
) -> None:
    home.create()
    home.catalog.write_bytes(b"not a catalog" * 100)
    program = Program(qapp, home, Wanted())
    try:
        qtbot.waitUntil(lambda: bool(dialogs()))
        assert program.exit_code == 5
        words = " ".join(label.text() for label in dialogs()[0].findChildren(QLabel))
        assert "catalog.sqlite" in words
        assert len(expected_warnings) == 1
        dialogs()[0].close()
    finally:
        program.close()
        program.forget()


def test_an_error_nobody_expected_is_shown_logged_and_redacted(
    qapp: QApplication,
    qtbot: QtBot,
    home: Home,
    expected_warnings: list[object],
    capsys: pytest.CaptureFixture[str],
) -> None:
    home.create()
    with log_file(home):
        program = Program(qapp, home, Wanted())
        try:
            qtbot.waitUntil(lambda: program.window is not None)
            assert program.window is not None
            program.window.broken.emit(ValueError("/home/ann/secret.jpg"))
            program.window.broken.emit(ValueError("another"))
            assert len(dialogs()) == 1
            assert "secret" not in dialogs()[0].details
            dialogs()[0].close()
            program.window.close()
        finally:
            program.close()
            program.forget()
