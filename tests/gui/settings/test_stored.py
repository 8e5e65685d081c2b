"""What the window remembers, and that it remembers it in one place only."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from photoapp.base.home import Home
from photoapp.base.question import Sort
from photoapp.gui import theme
from photoapp.gui.settings import Settings
from photoapp.gui.theme import Choice
from photoapp.gui.viewer import Plan


@pytest.fixture
def place(home: Home, qapp: QApplication) -> Home:
    home.create()
    return home


def test_what_is_set_is_there_after_a_restart(place: Home) -> None:
    settings = Settings(place)
    settings.look = Choice.DARK
    settings.sort = Sort.NAME
    settings.cell = 200
    settings.sidebar = False
    settings.sidebar_width = 300
    settings.details = True
    settings.crop = settings.fades = False
    settings.text_percent, settings.language, settings.gently = 125, "de", True
    settings.keys = {"find": ("Ctrl+K", "/"), "review": ()}
    settings.rescan_minutes, settings.paused = 0, True
    settings.save()
    again = Settings(place)
    assert (again.rescan_minutes, again.paused) == (0, True)
    assert (again.crop, again.fades) == (False, False)
    assert (again.text_percent, again.language, again.gently) == (125, "de", True)
    assert again.keys == {"find": ("Ctrl+K", "/"), "review": ()}
    assert (again.look, again.sort, again.cell) == (Choice.DARK, Sort.NAME, 200)
    assert (again.sidebar, again.sidebar_width, again.details) == (False, 300, True)
    assert [path.name for path in place.path.iterdir()] == ["window.ini"]


def test_defaults_come_first(place: Home) -> None:
    settings = Settings(place)
    assert settings.look is Choice.SYSTEM
    assert settings.sort is Sort.DATE
    assert settings.cell == theme.CELL
    assert settings.rescan_minutes == 30
    assert settings.details is None
    assert not settings.paused
    assert (settings.crop, settings.fades, settings.gently) == (True, True, False)
    assert (settings.text_percent, settings.language, settings.keys) == (100, "", {})
    assert (settings.viewer_strip, settings.slides) == (True, Plan())


def test_how_the_viewer_was_used_is_remembered(place: Home) -> None:
    settings = Settings(place)
    settings.viewer_strip = False
    settings.slides = Plan(12, shuffled=True, looped=False)
    settings.save()
    again = Settings(place)
    assert (again.viewer_strip, again.slides) == (False, Plan(12, shuffled=True, looped=False))
    settings.slides = Plan(7)  # an interval of another version
    assert again.slides.seconds == Plan().seconds


def test_a_broken_file_means_the_defaults(place: Home) -> None:
    Path(place.path, "window.ini").write_text(
        "[General]\nlook=purple\ncell=huge\nsidebar_width=9999\nsort=\x00\ngeometry=5\n"
        'text_percent=900\nlanguage=klingon\nkeys="{\\"find\\": 3, \\"review\\": [7]}"\n'
    )
    settings = Settings(place)
    assert settings.look is Choice.SYSTEM
    assert settings.cell == theme.CELL
    assert settings.sidebar_width == theme.SIDEBAR
    assert settings.sort is Sort.DATE
    assert settings.geometry.isEmpty()
    assert (settings.text_percent, settings.language) == (100, "")
    assert settings.keys == {"review": ()}
    Path(place.path, "window.ini").write_text("[General]\nkeys=nonsense\n")
    assert Settings(place).keys == {}
