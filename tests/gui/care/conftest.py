"""Looking after photos in a real window: real files in a folder of the test, a bin for a trash."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from keeping import Bin, draw, draw_family, index
from pytestqt.qtbot import QtBot
from tending import Keeping

from photoapp.base.home import Home
from photoapp.gui.main.window import MainWindow
from photoapp.gui.settings import Settings
from photoapp.gui.theme import Theme
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary


@pytest.fixture
def keeping(qtbot: QtBot, work: Work, look: Theme, tmp_path: Path) -> Iterator[Keeping]:
    """Two photos, one of them a family of five files, and three more in a folder of theirs."""
    folder = tmp_path / "photos"
    draw_family(folder)
    for number in (3, 4, 5):
        draw(folder / "later" / f"IMG_{number}.JPG", number)
    trash, home = Bin(tmp_path / "trash"), Home(tmp_path / "home")
    library = PhotoLibrary(home, trash)
    library.add_folder(str(folder))
    index(library)
    window = MainWindow(library, work, Settings(home), look)

    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made = Keeping(window, folder, trash, qtbot)
    made.wait(lambda: window.centre.settled and len(made.ids()) == 5)
    yield made
    window.close()
    work.close()
    window.deleteLater()
    library.close()
