"""Backups from the window: when asked, and by themselves once a day."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.safety import BackupKind
from photoapp.catalog import copying
from photoapp.gui.app import Program
from photoapp.gui.main.window import MainWindow


def test_the_menu_backs_up_and_says_where_to(qtbot: QtBot, window: MainWindow) -> None:
    (action,) = [one for one in window.findChildren(QAction) if one.text() == "Back up now…"]
    action.trigger()

    def told() -> bool:
        labels = window.status.findChildren(QLabel)
        return any("Backed up your library" in label.text() for label in labels)

    qtbot.waitUntil(told, timeout=20_000)
    made = next(one for one in window.library.backups.list() if one.kind is BackupKind.ASKED)
    copying.prove(Path(made.path))


def test_opening_the_window_makes_the_backup_of_the_day(
    qapp: QApplication, qtbot: QtBot, sample: Sample
) -> None:
    for old in sample.home.backups.glob("*"):
        old.unlink()
    program = Program(qapp, sample.home)
    try:
        qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
        window = program.window
        assert window is not None
        with qtbot.waitSignal(window.renewing.free, timeout=20_000):
            pass  # after what there is to see
        library = window.library
        library.backups.close()
        assert [one.kind for one in library.backups.list()] == [BackupKind.DAILY]
    finally:
        if program.window is not None:
            program.window.close()
        program.close()
        program.forget()
