"""The parts of the window have the room that their text needs, and that the user gave them."""

from pytestqt.qtbot import QtBot

from photoapp.gui import theme
from photoapp.gui.main.window import MainWindow


def test_sidebar_and_details_grow_with_the_text(
    qtbot: QtBot, window: MainWindow, look: theme.Theme
) -> None:
    window.resize(2100, 900)  # room for all three, also where no font is and words are wide
    window.show_details(True)
    qtbot.waitUntil(window.details.isVisible)
    qtbot.waitUntil(lambda: window.sidebar.width() == theme.SIDEBAR)
    window._look.set_text_size(150)
    try:
        qtbot.waitUntil(lambda: window.sidebar.width() == 348)
        assert (window.sidebar.minimumWidth(), window.sidebar.maximumWidth()) == (240, 630)
        assert window.details.width() == 450
        window.panels.splitter.moveSplitter(450, 1)  # as a person drags it
        qtbot.waitUntil(lambda: window.sidebar.width() == 450)
    finally:
        window._look.set_text_size(100)
    qtbot.waitUntil(lambda: window.sidebar.width() == 300)
    assert window.details.width() == theme.DETAILS
    window.panels.remember()
    assert window.settings.sidebar_width == 300
