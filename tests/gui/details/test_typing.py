"""What is typed after T is a tag, however fast it is typed."""

import pytest
from hands import Hands
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.gui.main.window import MainWindow

pytestmark = pytest.mark.qt


def test_letters_right_after_t_are_the_tag(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    hands = Hands(qtbot, window)
    window.show_details(False)
    hands.choose("photo-0023.jpg")
    hands.press("T")
    assert window.details.tags.field.hasFocus()
    hands.type("Our holiday")
    hands.press("Return")
    hands.wait(lambda: hands.count("Our holiday") == "1")
    assert not window.field.asked
