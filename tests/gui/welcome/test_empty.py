"""A folder without photos says why, and what to do."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photoapp.base.answers import RootStatus, Status
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.gui.main.window import MainWindow
from photoapp.gui.welcome import NoPhotosPage
from photoapp.library import PhotoLibrary

ROOT = RootStatus(1, "/p/Films", 0, 0, False, ())
STATUS = Status(0, 0, 0, (ROOT,), None, {}, 0, 0, 0, 0)


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> NoPhotosPage:
    made = NoPhotosPage()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def said(page: QWidget) -> str:
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def offered(page: NoPhotosPage) -> list[str]:
    return [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


def test_what_there_is_instead_is_told(page: NoPhotosPage) -> None:
    page.passed_over({"video": 3, "other": 4})
    page.show_status(STATUS)
    assert "No photos in Films" in said(page)
    assert "3 film" in said(page)
    assert offered(page) == ["Add another folder", "Look again"]
    page.passed_over({"video": 0, "other": 4, "online_only": 2})
    page.show_status(STATUS)
    assert "in the cloud only" in said(page)


def test_what_cannot_be_read_leads_to_why(qtbot: QtBot, page: NoPhotosPage) -> None:
    page.show_status(replace(STATUS, problems=2, roots=(replace(ROOT, problems=2),)))
    assert "Nothing could be read in Films" in said(page)
    assert offered(page) == ["See why", "Add another folder", "Look again"]
    with qtbot.waitSignal(page.problems):
        next(one for one in page.findChildren(QPushButton) if one.text() == "See why").click()


def test_what_is_not_connected_is_not_called_empty(page: NoPhotosPage) -> None:
    page.show_status(replace(STATUS, roots=(replace(ROOT, offline=True),)))
    assert "Not connected: Films" in said(page)


def test_many_folders_with_long_names_fit_a_title(page: NoPhotosPage) -> None:
    roots = tuple(replace(ROOT, root=n, path=f"/p/{n}{'long ' * 60}") for n in range(30))
    page.show_status(replace(STATUS, roots=roots))
    assert "29 other folder" in said(page)
    assert all(one.height() < 200 for one in page.findChildren(QLabel))


def test_the_window_says_it_after_looking(
    qtbot: QtBot, home: Home, tmp_path: Path, open_window
) -> None:
    place = tmp_path / "Notes"
    place.mkdir()
    (place / "notes.txt").write_text("no picture")
    window: MainWindow = open_window(home)
    window.keeper.add_folder(str(place))
    page = window.centre.no_photos
    qtbot.waitUntil(page.isVisible, timeout=30_000)
    assert "No photos in Notes" in said(page)
    qtbot.waitUntil(lambda: "1 file" in said(page))


def test_a_folder_is_not_called_empty_while_it_is_looked_through(
    qtbot: QtBot, home: Home, tmp_path: Path, open_window, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b").mkdir()
    window: MainWindow = open_window(home)
    window.keeper.add_folder(str(tmp_path / "b"))
    empty = window.centre.no_photos
    qtbot.waitUntil(empty.isVisible, timeout=30_000)
    qtbot.waitUntil(lambda: not window.jobs.under_way, timeout=30_000)
    seen, index = threading.Event(), PhotoLibrary.index

    def held(library: PhotoLibrary, job: Job, **asked: object) -> object:
        seen.wait(30)
        return index(library, job, **asked)

    monkeypatch.setattr(PhotoLibrary, "index", held)
    window.keeper.indexer.index()
    qtbot.waitUntil(lambda: not empty.isVisible())
    assert "Looking for photos" in said(window.centre)
    seen.set()
    qtbot.waitUntil(empty.isVisible, timeout=30_000)
