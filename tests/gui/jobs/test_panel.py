"""All work in sight: what runs, waits, failed and is done, each with what can be done about it."""

from collections.abc import Iterator

import pytest
from long_work import fails, starts, wait_for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.gui.jobs import Jobs, State, WorkPanel
from photoapp.gui.jobs.row import Row
from photoapp.gui.work import Work
from photoapp.library import PhotoLibrary

FULL = PhotoappError(Code.DISK_FULL, path="/there")


class Place:
    """A window with a line at its bottom, and the panel over it."""

    def __init__(self, jobs: Jobs, qtbot: QtBot, wide: int = 1280, high: int = 800) -> None:
        self.jobs, self.qtbot = jobs, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(wide, high)
        self.behind, self.above = QPushButton("photos"), QWidget()
        self.above.setFixedHeight(28)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.behind, 1)
        column.addWidget(self.above)
        self.panel = WorkPanel(jobs, self.above, self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.behind.setFocus()

    def rows(self) -> list[Row]:
        """From the top down."""
        rows = [row for row in self.panel.findChildren(Row) if row.isVisible()]
        return sorted(rows, key=lambda row: row.mapTo(self.panel, row.rect().topLeft()).y())

    def words(self) -> list[str]:
        return [
            each.text()
            for each in self.panel.findChildren(QLabel)
            if each.isVisible() and each.text()
        ]

    def press(self, name: str) -> None:
        """Click on the button with this accessible name."""
        buttons = [*self.panel.findChildren(QToolButton), *self.panel.findChildren(QPushButton)]
        found = [b for b in buttons if b.isVisible() and name in (b.accessibleName(), b.text())]
        assert len(found) == 1, [b.accessibleName() or b.text() for b in buttons if b.isVisible()]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


@pytest.fixture
def jobs(sample: Sample, work: Work, qtbot: QtBot) -> Iterator[Jobs]:
    with PhotoLibrary.open(sample.home) as library:
        made = Jobs(library, work)
        yield made
        made.close()
        work.close()


@pytest.fixture
def place(jobs: Jobs, qtbot: QtBot) -> Place:
    return Place(jobs, qtbot)


def test_without_work_it_says_so(place: Place) -> None:
    place.panel.turn()
    assert "Nothing is under way. What takes long is shown here." in place.words()


def test_each_stands_where_it_belongs_and_says_how_far_it_is(place: Place, jobs: Jobs) -> None:
    failed, _ = fails(place.qtbot, jobs, FULL, "Norway")
    running, _ = starts(jobs, JobName.INDEXING)
    copying, _ = starts(jobs, JobName.COPYING, "to Disk")
    waiting, _ = starts(jobs, JobName.MOVING)
    place.qtbot.waitUntil(lambda: (at := running.progress()) is not None and at.done == 10)
    place.panel.turn()
    assert [row.task for row in place.rows()] == [running, copying, waiting, failed]
    said = place.words()
    assert said[0] == "Work"
    for text in (
        "Understanding photos",
        "Copying photos · to Disk",
        "Waits for its turn",
        "Exporting photos · Norway",
        "Next",
        "Failed",
    ):
        assert text in said
    assert any(text.startswith("10 of 100") for text in said)
    assert "Done" not in said


def test_pausing_and_going_on(place: Place, jobs: Jobs) -> None:
    task, gate = starts(jobs, JobName.INDEXING)
    place.panel.turn()
    place.qtbot.waitUntil(lambda: "Understanding photos" in place.words())
    place.press("Pause: Understanding photos")
    assert task.state is State.PAUSED
    assert any(text.startswith("Paused") for text in place.words())
    place.press("Go on: Understanding photos")
    assert task.state is State.RUNNING
    gate.opened.set()
    wait_for(place.qtbot, task, State.DONE)


def test_all_is_paused_by_one_button(place: Place, jobs: Jobs) -> None:
    running, _ = starts(jobs, JobName.COPYING)
    waiting, _ = starts(jobs, JobName.MOVING)
    place.panel.turn()
    place.press("Pause all")
    assert running.state is State.PAUSED
    assert waiting.paused
    assert "Waits, and begins paused" in place.words()
    place.press("Go on with all")
    assert running.state is State.RUNNING
    assert not waiting.paused


def test_what_runs_is_stopped_and_what_waits_is_cancelled(place: Place, jobs: Jobs) -> None:
    running, _ = starts(jobs, JobName.COPYING)
    waiting, _ = starts(jobs, JobName.MOVING)
    place.panel.turn()
    place.press("Cancel: Moving photos")
    assert waiting.state is State.CANCELLED
    place.press("Stop: Copying photos")
    wait_for(place.qtbot, running, State.CANCELLED)
    assert place.words().count("Stopped") == 2


def test_a_failure_says_why_and_what_to_do_and_is_tried_again(place: Place, jobs: Jobs) -> None:
    task, _ = fails(place.qtbot, jobs, FULL, "Norway")
    place.panel.turn()
    said = place.words()
    assert any("full" in text for text in said)
    assert len(place.rows()[0].findChildren(QLabel)) >= 3  # what, why, what to do
    place.press("Try again: Exporting photos · Norway")
    wait_for(place.qtbot, task, State.DONE)
    assert place.words()[-1] == "Done"
    assert "Failed" not in place.words()


def test_a_failure_is_put_away(place: Place, jobs: Jobs) -> None:
    fails(place.qtbot, jobs, FULL)
    place.panel.turn()
    place.press("Put away: Exporting photos")
    assert jobs.tasks == []
    assert place.rows() == []


def test_what_is_done_is_cleared_by_a_button(place: Place, jobs: Jobs) -> None:
    task, gate = starts(jobs)
    gate.opened.set()
    wait_for(place.qtbot, task, State.DONE)
    place.panel.turn()
    assert [row.task for row in place.rows()] == [task]
    place.press("Clear what is done")
    assert place.rows() == []


def test_escape_hides_it_and_gives_the_keyboard_back(place: Place) -> None:
    place.panel.turn()
    focus = QApplication.focusWidget()
    assert focus is place.panel
    place.qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not place.panel.isVisible()
    assert QApplication.focusWidget() is place.behind


def test_a_click_elsewhere_hides_it(place: Place) -> None:
    place.panel.turn()
    place.qtbot.mouseClick(place.panel, Qt.MouseButton.LeftButton)
    assert place.panel.isVisible()
    place.qtbot.mouseClick(place.behind, Qt.MouseButton.LeftButton)
    assert not place.panel.isVisible()


def test_tab_goes_round_from_the_top_and_every_button_has_a_name(place: Place, jobs: Jobs) -> None:
    starts(jobs, JobName.COPYING)
    starts(jobs, JobName.INDEXING)
    fails(place.qtbot, jobs, FULL)
    place.panel.turn()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in seen:
        assert focus is not None
        seen.append(focus)
        place.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    stops = seen[1:]  # the first is the panel itself
    heights = [one.mapTo(place.panel, one.rect().center()).y() for one in stops]
    assert heights == sorted(heights)
    assert len(stops) == 8  # two at the top, two of each that runs, two of what failed
    assert all(place.panel.isAncestorOf(one) for one in stops)
    assert all(one.accessibleName() or one.text() for one in stops)  # type: ignore[attr-defined]


def test_a_button_that_goes_leaves_the_keyboard_in_the_panel(place: Place, jobs: Jobs) -> None:
    task, _ = starts(jobs)
    place.panel.turn()
    place.qtbot.keyClick(place.panel, Qt.Key.Key_Tab)
    place.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    task.cancel()
    wait_for(place.qtbot, task, State.CANCELLED)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is place.panel or place.panel.isAncestorOf(focus)


@pytest.mark.parametrize(("wide", "high"), [(640, 400), (800, 500), (1280, 800)])
def test_it_stays_inside_the_window_and_above_the_line(
    jobs: Jobs, qtbot: QtBot, wide: int, high: int
) -> None:
    place = Place(jobs, qtbot, wide, high)
    for number in range(12):
        starts(jobs, JobName.COPYING, f"to a folder with a very long name {number} " * 8)
    place.panel.turn()
    area = place.panel.geometry()
    assert place.window.rect().contains(area)
    assert area.bottom() < place.above.y()
    row = place.rows()[0]
    assert row.width() <= area.width()
    place.window.resize(wide + 100, high + 100)
    qtbot.waitUntil(lambda: place.panel.geometry().bottom() > area.bottom())
    assert place.panel.geometry().bottom() < place.above.y()


def test_it_stands_at_the_right_where_reading_begins_there(
    jobs: Jobs, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        place = Place(jobs, qtbot)
        starts(jobs)
        place.panel.turn()
        assert place.panel.geometry().center().x() > place.window.width() // 2
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
