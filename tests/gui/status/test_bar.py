"""The status bar: quiet at first, then how far, how fast, how long; what searches."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from photoapp.base.answers import EncoderStatus, Status
from photoapp.base.jobs import Progress
from photoapp.base.messages import JobName
from photoapp.gui.status import StatusBar
from photoapp.gui.status.bar import BAR, SHORT_BAR
from photoapp.gui.widgets.controls import IconButton

RUN = Progress(JobName.INDEXING, 3214, 12880, False, 41.2, 78.0, 240.0, False, False)
ENCODER = EncoderStatus("starter", "Starter", True, "CPUExecutionProvider", "", 50.0)


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1280, 28)
    made.show()
    return made


def words(bar: StatusBar) -> list[str]:
    return [
        label.text()
        for label in bar.findChildren(QLabel)
        if label.isVisible() and label.text() not in {"", "·"}
    ]


def status(photos: int, encoder: EncoderStatus | None = ENCODER) -> Status:
    return Status(photos, photos, 0, (), encoder, {}, 0, 0, 0, 0)


def test_a_run_is_described(bar: StatusBar) -> None:
    bar.show_progress(RUN)
    assert words(bar) == [
        "Understanding photos",
        "3,214 of 12,880 · 41 a second · 4 min left",
    ]


def test_in_a_narrow_window_the_bar_gives_way_before_the_words(bar: StatusBar) -> None:
    bar.show_status(status(60))
    bar.setMinimumWidth(1)  # as inside a window
    for width, wide in ((1280, BAR), (480, SHORT_BAR)):
        bar.resize(width, 28)
        bar.show_progress(RUN)
        QApplication.processEvents()
        assert bar._bar.width() == wide
        assert bar._name.width() >= min(bar._name.sizeHint().width(), width // 4)


def test_a_short_run_is_not_worth_a_word(bar: StatusBar) -> None:
    bar.show_status(status(60))
    bar.show_progress(dataclasses.replace(RUN, seconds=0.2))
    assert words(bar)[0] == "60 photos"
    assert not any(button.isVisible() for button in bar.findChildren(IconButton))


def test_photos_that_are_hidden_are_told_beside_those_shown(bar: StatusBar) -> None:
    bar.show_status(dataclasses.replace(status(415), hidden=2))
    bar.show_progress(None)
    assert words(bar)[0] == "415 photos · 2 hidden"


def test_looking_comes_before_understanding(bar: StatusBar) -> None:
    bar.show_progress(dataclasses.replace(RUN, total=None, done=0))
    assert words(bar) == ["Looking for photos"]


def test_while_it_still_counts_it_says_so(bar: StatusBar) -> None:
    bar.show_progress(dataclasses.replace(RUN, counting=True, seconds_left=None))
    assert words(bar)[1] == "3,214 of 12,880 so far · 41 a second"


def test_pause_and_go_on(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_progress(RUN)
    pause = next(b for b in bar.findChildren(IconButton) if b.accessibleName() == "Pause")
    with qtbot.waitSignal(bar.paused) as paused:
        qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert paused.args == [True]
    bar.show_progress(dataclasses.replace(RUN, paused=True))
    assert words(bar)[0] == "Paused"
    assert pause.accessibleName() == "Go on"
    with qtbot.waitSignal(bar.paused) as paused:
        qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert paused.args == [False]


def test_stopping_is_told_until_it_stopped(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_progress(RUN)
    stop = next(b for b in bar.findChildren(IconButton) if b.accessibleName() == "Stop")
    with qtbot.waitSignal(bar.stopped):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    bar.show_progress(dataclasses.replace(RUN, cancelled=True))
    assert words(bar)[0] == "Stopping"


def test_what_searches_is_named(bar: StatusBar) -> None:
    bar.show_status(status(0))
    bar.show_progress(None)
    assert words(bar) == ["No photos yet", "Basic search", "CPU"]
    bar.show_status(status(2, dataclasses.replace(ENCODER, basic=False, provider="")))
    assert words(bar)[1:] == ["Better search"]
    bar.show_status(status(2, None))
    assert words(bar)[1:] == ["No search model"]


def test_a_message_stays_a_while_beside_progress(bar: StatusBar) -> None:
    bar.show_progress(RUN)
    bar.say("The disk is full.", "danger", "Make some room.")
    bar.show_progress(RUN)
    assert words(bar)[0] == "The disk is full. Make some room."


def test_what_is_told_above_the_photos_is_not_told_below_them_too(bar: StatusBar) -> None:
    bar.show_progress(None)
    bar.say("There is no search model.", "danger", "Install it.")
    bar.hush("There is no search model. Install it.")
    assert not any("search model" in one for one in words(bar))
    bar.say("There is no search model.", "danger", "Install it.")
    assert not any("search model" in one for one in words(bar))
    bar.hush("")
    bar.say("There is no search model.", "danger", "Install it.")
    assert words(bar)[0] == "There is no search model. Install it."


FETCH = Progress(
    JobName.INSTALLING, 312_000_000, 785_000_000, False, 4e6, 78.0, 120.0, False, False
)


def test_what_is_fetched_is_told_in_bytes_and_time(bar: StatusBar) -> None:
    bar.show_progress(FETCH, "SigLIP 2")
    assert words(bar) == ["Fetching SigLIP 2", "312 MB of 785 MB · 2 min left"]


def test_what_else_there_is_to_do_is_counted_and_a_click_shows_it(
    qtbot: QtBot, bar: StatusBar
) -> None:
    bar.show_progress(RUN)
    bar.show_more(2, 0)
    more = next(b for b in bar.findChildren(QPushButton) if b.text() == "+2")
    assert more.accessibleName() == "All work: 2 more"
    with qtbot.waitSignal(bar.listed):
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    bar.show_more(2, 1)
    assert more.text() == "+2 · 1 failed"
    bar.show_more(0, 0)
    assert not more.isVisible()


def test_a_click_on_what_runs_shows_all_work(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_progress(RUN)
    for words_of_it in bar.findChildren(QLabel)[:2]:
        with qtbot.waitSignal(bar.listed):
            qtbot.mouseClick(words_of_it, Qt.MouseButton.LeftButton)


def test_what_cannot_be_stopped_offers_no_buttons(bar: StatusBar) -> None:
    bar.show_progress(RUN, stoppable=False)
    assert not any(button.isVisible() for button in bar.findChildren(IconButton))


def test_how_far_the_encoder_is_stands_there_while_it_matters(bar: StatusBar) -> None:
    behind = dataclasses.replace(ENCODER, covered=82, lacking=18, reasons={"waiting": 18})
    bar.show_status(status(100, behind))
    bar.show_progress(None)
    assert "82 % of your photos are understood so far" in words(bar)
    bar.show_status(status(100))
    assert not any("understood" in text for text in words(bar))


def test_the_words_lead_to_something_better(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_status(status(2))
    link = next(b for b in bar.findChildren(QPushButton) if b.text() == "improve")
    with qtbot.waitSignal(bar.improve):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
