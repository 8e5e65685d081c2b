"""A person's first hour with the program: every step by mouse and keys, seen and in the library."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import drawing
import pytest
from hands import RIGHT, SLOW, Hands
from keeping import Bin
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photoapp.base.home import Home
from photoapp.base.question import PictureTerm
from photoapp.gui.app import Program
from photoapp.gui.browsing.browse import Shown
from photoapp.gui.main.window import MainWindow
from photoapp.gui.review import ReviewPage
from photoapp.gui.search.chip import PictureChip
from photoapp.gui.starting.instance import Wanted
from photoapp.gui.welcome import WelcomePage
from photoapp.library import PhotoLibrary

PHOTOS = 60
DRAW = Path(__file__).resolve().parents[2] / "packaging" / "sample_photos.py"

pytestmark = [pytest.mark.qt, pytest.mark.timeout(600)]


class Hour:
    """What somebody does in the first hour, in this order; each step looks at what came of it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, pictures: Path, trash: Bin) -> None:
        self.hands, self.window = Hands(qtbot, window), window
        self.pictures, self.trash = pictures, trash
        self.names = sorted(path.name for path in pictures.rglob("*.jpg"))[::-1]  # newest first

    @property
    def library(self) -> PhotoLibrary:
        return self.window.library

    @property
    def shown(self) -> Shown:
        assert self.window.centre.shown is not None
        return self.window.centre.shown

    def photo(self, name: str) -> int:
        """The photo with a file of this name, wherever it is."""
        found = self.library.photos(hidden=True).ids.tolist()
        return next(one for one in found if Path(self.path(one)).name == name)

    def path(self, photo: int) -> str:
        return self.library.paths([photo]).get(photo, "")

    def told(self, text: str) -> None:
        """Wait until the line that floats over the window says this."""
        toast = self.window.past.toast
        self.hands.wait(lambda: toast.isVisible() and text in toast.text)

    def favourites(self) -> list[int]:
        return [one for one, said in self.said().items() if said.favourite]

    def said(self):
        return self.library.care.of(self.library.photos(hidden=True).ids.tolist())

    # The steps.

    def drop_the_folder(self) -> None:
        hands, centre = self.hands, self.window.centre
        assert isinstance(centre.page, WelcomePage)
        hands.drop(self.pictures)
        hands.wait(lambda: centre.page is self.window.grid and len(self.shown.photos.ids))
        assert [root.path for root in self.library.status().roots] == [str(self.pictures)]

    def search_while_it_looks(self) -> None:
        hands = self.hands
        hands.press("Ctrl+F")
        hands.type("winter")
        hands.press("Return")
        hands.wait(lambda: self.shown.wish.text == "winter" and self.shown.results is not None)
        hands.wait(lambda: not self.window.keeper.indexer.running)
        # The answer goes on growing with what has been understood since.
        inside = sum(path.parent.name == "Winter" for path in self.pictures.rglob("*.jpg"))
        hands.wait(lambda: len(self.shown.photos.ids) >= inside > 0)
        hands.press("Ctrl+F")
        hands.press("Esc")
        hands.wait(lambda: len(self.shown.photos.ids) == PHOTOS)

    def drop_a_picture(self, picture: Path) -> None:
        hands = self.hands
        hands.drop(picture)
        hands.wait(lambda: self.shown.wish.pictures == (PictureTerm(str(picture)),))
        chips = self.window.field.findChildren(PictureChip)
        assert [chip.isVisible() for chip in chips] == [True]
        hands.wait(lambda: self.shown.results is not None)

    def combine(self, picture: Path) -> None:
        hands = self.hands
        hands.press("Ctrl+F")
        hands.type("balloons")
        hands.press("Return")
        hands.wait(lambda: self.shown.wish.text == "balloons")
        assert self.shown.wish.pictures == (PictureTerm(str(picture)),)
        first = self.path(int(self.shown.photos.ids[0]))
        assert Path(first).parent.name == "Balloons"
        hands.click(hands.button("Clear the search", self.window.field))
        hands.wait(lambda: not self.shown.wish.asks and len(self.shown.photos.ids) == PHOTOS)

    def favourite(self) -> None:
        hands, first, second = self.hands, self.names[0], self.names[1]
        hands.choose(first)
        hands.press("F")
        hands.photo(second)  # brings it in sight
        grid = self.window.grid
        hands.click(grid.viewport(), grid.heart_area(1).center())
        hands.wait(lambda: self.favourites() == sorted([self.photo(first), self.photo(second)]))
        hands.wait(lambda: hands.count("Favourites") == "2")
        hands.wait(lambda: self.card(first).favourite and self.card(second).favourite)

    def card(self, name: str):
        """What the cell of a photo says."""
        card = self.window.grid.photos.card(self.photo(name))
        assert card is not None
        return card

    def rate(self) -> None:
        hands = self.hands
        hands.choose(self.names[2], self.names[3])
        hands.press("4")
        for name in self.names[2:4]:
            hands.wait(lambda name=name: self.card(name).rating == 4)
            assert self.library.care.of([self.photo(name)])[self.photo(name)].rating == 4

    def tag(self) -> None:
        hands = self.hands
        hands.choose(self.names[4], self.names[5])
        hands.press("T")
        hands.type("Our holiday")
        hands.press("Return")
        hands.wait(lambda: hands.count("Our holiday") == "2")
        hands.press("Esc")
        assert self.window.details.tags.names == ["Our holiday"]
        hands.wait(self.window.grid.hasFocus)

    def review(self) -> None:
        hands, page = self.hands, self.window.centre.review
        assert isinstance(page, ReviewPage)
        hands.press("Ctrl+R")
        hands.wait(lambda: page.isVisible() and page.board.isVisible())
        hands.wait(lambda: page.board.hasFocus() and len(page.board.photos.ids) >= 2)
        tag = page.session.tag
        yes, no = (int(photo) for photo in page.board.photos.ids[:2])
        hands.press("A")
        hands.press("X")
        hands.wait(lambda: yes in self.bearers(tag))
        hands.wait(lambda: not {yes, no} & set(page.board.photos.ids.tolist()))
        assert no not in self.bearers(tag)
        hands.press("Esc")
        hands.wait(lambda: self.window.centre.page is self.window.grid)

    def bearers(self, tag: int | None) -> set[int]:
        """The photos with a tag."""
        name = next(one.name for one in self.library.tags.all(hidden=True) if one.id == tag)
        return {photo for photo, names in self.tags().items() if name in names}

    def tags(self) -> dict[int, tuple[str, ...]]:
        return self.library.tags.of(self.library.photos(hidden=True).ids.tolist())

    def make_an_album(self) -> None:
        hands = self.hands
        hands.choose(*self.names[6:9])
        hands.press("Ctrl+Shift+N")
        hands.dialog("New album")
        hands.type("Best of the year")
        hands.press("Return")
        hands.wait(lambda: hands.count("Best of the year") == "3")
        hands.click(self.window.sidebar.tree.viewport(), hands.row("Best of the year"))
        hands.wait(lambda: len(self.shown.photos.ids) == 3)
        hands.click(self.window.sidebar.tree.viewport(), hands.row("All photos"))
        hands.wait(lambda: len(self.shown.photos.ids) == PHOTOS)

    def hide(self) -> None:
        hands, name = self.hands, self.names[9]
        photo = self.photo(name)
        hands.choose(name)
        hands.press("H")
        hands.wait(lambda: len(self.shown.photos.ids) == PHOTOS - 1)
        assert photo not in self.shown.photos.ids.tolist()
        hands.wait(lambda: hands.count("Hidden") == "1")

    def undo_all(self) -> None:
        hands = self.hands
        hands.press("Ctrl+H")
        history = hands.dialog("History")
        hands.wait(lambda: history.list.count() >= 9)
        hands.press("End")  # the folder that was added stays
        hands.press("Up")
        hands.click(hands.button("Undo all back to here"))
        hands.wait(lambda: not self.favourites() and not self.tags())
        hands.click(hands.button("Close"))
        hands.wait(lambda: len(self.shown.photos.ids) == PHOTOS)
        hands.wait(lambda: self.window.sidebar.places.albums == ())
        assert not self.library.albums.all()
        assert all(not s.hidden and s.rating is None for s in self.said().values())

    def rename(self) -> None:
        hands, name = self.hands, self.names[0]
        photo, folder = self.photo(name), Path(self.path(self.photo(name))).parent
        hands.choose(name)
        hands.press("F2")
        hands.dialog("Rename")
        hands.type("The last evening")
        hands.press("Return")
        hands.wait(lambda: self.path(photo) == str(folder / "The last evening.jpg"))
        assert (folder / "The last evening.jpg").exists()
        assert not (folder / name).exists()
        hands.wait(lambda: self.card("The last evening.jpg").name == "The last evening.jpg")

    def move(self) -> None:
        hands, name = self.hands, "The last evening.jpg"
        photo, kitchen = self.photo(name), next(self.pictures.rglob("Kitchen"))
        hands.choose(name)
        hands.press("Ctrl+Shift+M")
        dialog = hands.dialog("Move")
        hands.type("kitch")
        hands.wait(lambda: dialog.path == str(kitchen))
        hands.press("Return")
        hands.wait(lambda: self.path(photo) == str(kitchen / name))
        assert (kitchen / name).exists()

    def export(self, folder: Path) -> None:
        hands = self.hands
        hands.choose(*self.names[10:12])
        hands.press("Ctrl+E")
        hands.dialog("Export")
        hands.click(hands.button("For the web"))
        hands.click(hands.button("Export"))
        self.told("Exported 2 photos")
        found = sorted(path.name for path in folder.iterdir())
        assert found == sorted(self.names[10:12])
        assert not any(QImage(str(folder / name)).isNull() for name in found)

    def trash_one(self) -> None:
        hands, name = self.hands, self.names[12]
        path = Path(self.path(self.photo(name)))
        hands.choose(name)
        hands.press("Delete")
        hands.dialog("Put 1 photo into the trash?")
        hands.press("Return")
        self.told("trash")
        hands.wait(lambda: len(self.shown.photos.ids) == PHOTOS - 1)
        assert not path.exists()
        assert [one.name.endswith(name) for one in self.trash.folder.iterdir()] == [True]
        hands.click(hands.button("Undo", self.window.past.toast))
        hands.wait(lambda: len(self.shown.photos.ids) == PHOTOS and path.exists())

    def take_back(self) -> None:
        hands, kitchen = self.hands, next(self.pictures.rglob("Kitchen"))
        moved = self.photo("The last evening.jpg")
        hands.click(self.window.grid.viewport(), hands.photo(self.names[1]))
        hands.press("Ctrl+Z")
        hands.wait(lambda: Path(self.path(moved)).parent != kitchen)
        hands.press("Ctrl+Z")
        hands.wait(lambda: Path(self.path(moved)).name == self.names[0])
        assert sorted(path.name for path in self.pictures.rglob("*.jpg"))[::-1] == self.names

    def remove_the_folder(self) -> None:
        hands, centre = self.hands, self.window.centre
        where = hands.row(self.pictures.name)
        hands.click(self.window.sidebar.tree.viewport(), where, button=RIGHT)
        hands.pick("Remove from the library")
        hands.wait(lambda: isinstance(centre.page, WelcomePage))
        assert not self.library.status().roots


def looks(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Bytes, time and mode of every file, by its path."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in files
    }


@pytest.fixture(scope="session")
def _drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hour") / "Pictures"
    command = [sys.executable, str(DRAW), str(folder), "--count", str(PHOTOS), "--side", "320"]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture
def hour(
    qapp: QApplication,
    qtbot: QtBot,
    home: Home,
    tmp_path: Path,
    _drawn: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Hour]:
    """The program just started for the first time, by somebody with pictures and a trash."""
    monkeypatch.setenv("HOME", str(tmp_path))  # where "Pictures" and exports are
    trash = Bin(tmp_path / "trash")
    monkeypatch.setattr("photoapp.gui.app.SystemTrash", lambda: trash)
    shutil.copytree(_drawn, tmp_path / "Photos")
    home.create()
    program = Program(qapp, home, Wanted())
    qtbot.waitUntil(lambda: program.window is not None, timeout=SLOW)
    window = program.window
    assert window is not None
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.centre.settled, timeout=SLOW)
    yield Hour(qtbot, window, tmp_path / "Photos", trash)
    window.close()
    program.close()
    program.forget()


def test_the_first_hour(hour: Hour, tmp_path: Path) -> None:
    before = looks(hour.pictures)
    mine = tmp_path / "mine.png"
    drawing.draw(1).save(mine)
    hour.drop_the_folder()
    hour.search_while_it_looks()
    hour.drop_a_picture(mine)
    hour.combine(mine)
    hour.favourite()
    hour.rate()
    hour.tag()
    hour.review()
    hour.make_an_album()
    hour.hide()
    hour.undo_all()
    hour.rename()
    hour.move()
    hour.export(tmp_path / "Pictures" / "Export")
    hour.trash_one()
    hour.take_back()
    hour.remove_the_folder()
    after = looks(hour.pictures)
    assert {path: after.get(path) for path in before} == before
