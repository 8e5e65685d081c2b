"""Folders of the sidebar on the disk: called otherwise and made, and what is shown follows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from keeping import Bin, draw, index
from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Folder
from photoapp.base.home import Home
from photoapp.gui.keeping.folderrows import FolderRows
from photoapp.gui.main.window import MainWindow
from photoapp.gui.sidebar import Section
from photoapp.library import PhotoLibrary

SLOW = 60_000
NO_HINT = QAbstractItemDelegate.EndEditHint.NoHint


@pytest.fixture
def folder(tmp_path: Path, home: Home) -> Path:
    photos = tmp_path / "photos"
    draw(photos / "trip" / "a.jpg", 1)
    draw(photos / "home" / "b.jpg", 2)
    with PhotoLibrary(home, Bin(tmp_path / "trash")) as library:
        library.add_folder(str(photos))
        index(library)
    return photos


@pytest.fixture
def window(folder: Path, home: Home, open_window: Callable[[Home], MainWindow]) -> MainWindow:
    return open_window(home)


def at(window: MainWindow, path: str) -> Folder | None:
    return window.sidebar.folder_where(lambda folder: folder.path == path)


def rename(window: MainWindow, qtbot: QtBot, old: str, new: str) -> None:
    """Type another name over that of a folder."""
    qtbot.waitUntil(lambda: at(window, old) is not None, timeout=SLOW)
    model = window.sidebar.tree.model()
    thing = at(window, old)
    assert thing is not None
    assert model.setData(model.find((thing.root, thing.path)), new)


def test_a_folder_called_otherwise_stays_the_one_that_is_shown(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    qtbot.waitUntil(lambda: at(window, "trip") is not None, timeout=SLOW)
    window.sidebar.choose(at(window, "trip"))
    qtbot.waitUntil(lambda: len(window.centre.shown.photos.ids) == 1, timeout=SLOW)
    (photo,) = window.centre.shown.photos.ids.tolist()
    rename(window, qtbot, "trip", "Norway")
    wish = window.browse
    qtbot.waitUntil(lambda: wish.wish.folder and wish.wish.folder.path == "Norway", timeout=SLOW)
    qtbot.waitUntil(lambda: window.centre.shown.wish == wish.wish, timeout=SLOW)
    assert window.centre.shown.photos.ids.tolist() == [photo]
    assert (folder / "Norway" / "a.jpg").exists()
    window.past.undo()
    qtbot.waitUntil(lambda: (folder / "trip" / "a.jpg").exists(), timeout=SLOW)
    qtbot.waitUntil(lambda: wish.wish.folder and wish.wish.folder.path == "trip", timeout=SLOW)


def test_what_is_asked_goes_on_naming_the_folder(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    window.library.searches.asked("folder:trip")
    window.field.set_text(f"folder:{folder}/trip")
    qtbot.waitUntil(lambda: len(window.centre.shown.photos.ids) == 1, timeout=SLOW)
    (photo,) = window.centre.shown.photos.ids.tolist()
    rename(window, qtbot, "trip", "Norway")
    qtbot.waitUntil(lambda: window.field.text == f"folder:{folder}/Norway", timeout=SLOW)
    qtbot.waitUntil(lambda: window.centre.shown.photos.ids.tolist() == [photo], timeout=SLOW)
    assert window.resuming.session.wish.text == f"folder:{folder}/Norway"
    assert window.library.searches.past() == ["folder:Norway"]
    window.past.undo()
    qtbot.waitUntil(lambda: window.field.text == f"folder:{folder}/trip", timeout=SLOW)
    assert window.library.searches.past() == ["folder:trip"]


def test_a_folder_of_the_library_is_called_otherwise_in_place(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    new = folder.with_name("Pictures")
    qtbot.waitUntil(lambda: at(window, "trip") is not None, timeout=SLOW)
    window.sidebar.choose(at(window, "trip"))
    qtbot.waitUntil(lambda: len(window.centre.shown.photos.ids) == 1, timeout=SLOW)
    shown = window.centre.shown.photos.ids.tolist()
    rename(window, qtbot, "", "Pictures")
    qtbot.waitUntil((new / "trip" / "a.jpg").exists, timeout=SLOW)
    wish = window.browse
    trip = str(new / "trip")
    qtbot.waitUntil(
        lambda: wish.wish.folder is not None and wish.wish.folder.absolute == trip, timeout=SLOW
    )
    qtbot.waitUntil(lambda: window.centre.shown.wish == wish.wish, timeout=SLOW)
    assert window.centre.shown.photos.ids.tolist() == shown
    qtbot.waitUntil(lambda: "Pictures" in window.past.toast.text, timeout=SLOW)
    window.past.undo()
    qtbot.waitUntil((folder / "trip" / "a.jpg").exists, timeout=SLOW)
    trip = str(folder / "trip")
    qtbot.waitUntil(
        lambda: wish.wish.folder is not None and wish.wish.folder.absolute == trip, timeout=SLOW
    )


def test_a_name_that_is_taken_is_told_and_nothing_happens(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    rows = window.findChild(FolderRows)
    assert rows is not None
    with qtbot.waitSignal(rows.said, timeout=SLOW) as said:
        rename(window, qtbot, "trip", "home")
    assert "home" in said.args[0]
    assert (folder / "trip" / "a.jpg").exists()


def test_a_folder_made_inside_is_there_at_once_and_empty(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    qtbot.waitUntil(lambda: at(window, "trip") is not None, timeout=SLOW)
    trip = at(window, "trip")
    assert trip is not None
    window.sidebar.begin(Section.FOLDERS, trip)
    model = window.sidebar.tree.model()
    row = model.index(0, 0, model.find((trip.root, trip.path)))
    assert model.setData(row, "day 1")
    window.sidebar.tree.closeEditor(window.sidebar.tree.findChild(QLineEdit), NO_HINT)
    qtbot.waitUntil(lambda: at(window, "trip/day 1") is not None, timeout=SLOW)
    assert (folder / "trip" / "day 1").is_dir()
