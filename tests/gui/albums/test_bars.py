"""The cards above the photos keep room for what they say."""

import pytest
from pytestqt.qtbot import QtBot

from photoapp.gui.albums.bars import LessonBar


@pytest.mark.parametrize(("width", "below"), [(480, True), (1000, False)])
def test_buttons_stand_below_the_words_where_it_is_narrow(
    qtbot: QtBot, width: int, below: bool
) -> None:
    bar = LessonBar()
    qtbot.addWidget(bar)
    bar.resize(width, 120)
    bar.say("“our garden”: Learns from 5 examples. 3 more would make it better.", asks=True)
    qtbot.waitUntil(lambda: bar.text.width() >= 200)
    assert (bar.button.y() > bar.text.geometry().bottom()) == below
    assert bar.button.width() >= bar.button.sizeHint().width()
