"""Going back to a backup: the window closes, the library is as it was then, the window opens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.safety import BackupKind
from photoapp.gui.app import run
from photoapp.gui.main.window import MainWindow
from photoapp.library import PhotoLibrary


def shown() -> MainWindow | None:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    return next((w for w in found if w.isVisible()), None)


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.status.findChildren(QLabel))


@pytest.fixture
def live(qapp: QApplication, sample: Sample) -> object:
    """`live(deeds)`: runs the program; each deed gets the window until it returns True."""

    def running(deeds: list[Callable[[MainWindow], bool]]) -> int:
        left = list(deeds)

        def look() -> None:
            window = shown()
            if window is not None and window.centre.settled and left and left[0](window):
                left.pop(0)

        timer = QTimer(interval=50)
        timer.timeout.connect(look)
        timer.start()
        qapp.setQuitOnLastWindowClosed(True)
        try:
            return run(sample.home, [])
        finally:
            timer.stop()
            qapp.setQuitOnLastWindowClosed(False)
            assert not left

    return running


def test_the_library_is_as_it_was_then(
    qtbot: QtBot, sample: Sample, live: Callable[[list[Callable[[MainWindow], bool]]], int]
) -> None:
    with PhotoLibrary.open(sample.home) as library:
        library.tags.make("before")
        backup = library.backups.make().path
        library.tags.make("after")
    first: list[MainWindow] = []

    def go_back(window: MainWindow) -> bool:
        first.append(window)
        window.choices.restoring.emit(backup)
        return True

    def is_told(window: MainWindow) -> bool:
        return window is not first[0] and "as it was then" in said(window)

    def leave(window: MainWindow) -> bool:
        window.close()
        return True

    assert live([go_back, is_told, leave]) == 0
    with PhotoLibrary.open(sample.home) as library:
        names = [tag.name for tag in library.tags.all()]
        assert "before" in names
        assert "after" not in names
        kept = [one for one in library.backups.list() if one.kind is BackupKind.RESTORE]
        assert len(kept) == 1


def test_a_broken_backup_changes_nothing_and_is_told(
    qtbot: QtBot, sample: Sample, live: Callable[[list[Callable[[MainWindow], bool]]], int]
) -> None:
    broken = sample.home.path / "broken.sqlite"
    broken.write_bytes(b"nothing of ours" * 100)

    def go_back(window: MainWindow) -> bool:
        window.choices.restoring.emit(str(broken))
        return True

    def leave(window: MainWindow) -> bool:
        if "broken.sqlite" not in said(window):
            return False
        window.close()
        return True

    assert live([go_back, leave]) == 0
    with PhotoLibrary.open(sample.home) as library:
        assert library.status().photos > 0
