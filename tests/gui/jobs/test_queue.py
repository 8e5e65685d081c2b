"""The queue of long work: turns, pausing, cancelling, trying again; no stranger is waited for."""

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from long_work import Gate, starts, wait_for
from pytestqt.qtbot import QtBot
from sample import Sample

from photoapp.base.answers import Changes
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.gui.jobs import Jobs, State, Task
from photoapp.gui.work import Lane, Work
from photoapp.library import PhotoLibrary


@pytest.fixture
def jobs(sample: Sample, work: Work, qtbot: QtBot) -> Iterator[Jobs]:
    with PhotoLibrary.open(sample.home) as library:
        made = Jobs(library, work)
        yield made
        made.close()
        work.close()


def test_what_is_done_is_told_and_its_changes_are_announced(
    qtbot: QtBot, jobs: Jobs, work: Work
) -> None:
    got: list[int] = []
    told: list[Changes] = []
    work.changed.connect(told.append)
    task = jobs.start(
        JobName.EXPORTING,
        lambda job: 3,
        kinds=Changes.PHOTOS,
        done=got.append,
        told=lambda count: f"{count} photos",
        about="Norway",
    )
    wait_for(qtbot, task, State.DONE)
    assert (got, told, task.said, task.about) == ([3], [Changes.PHOTOS], "3 photos", "Norway")


def test_tasks_of_a_lane_take_turns_in_the_order_asked_for(qtbot: QtBot, jobs: Jobs) -> None:
    (first, gate), (second, other), (third, last) = (starts(jobs) for _ in range(3))
    assert [t.state for t in (first, second, third)] == [State.RUNNING] + 2 * [State.WAITING]
    assert jobs.waiting == [second, third]
    gate.opened.set()
    wait_for(qtbot, second, State.RUNNING)
    assert (third.state, last.ran) == (State.WAITING, 0)
    other.opened.set()
    last.opened.set()
    wait_for(qtbot, third, State.DONE)


def test_copies_and_exports_do_not_wait_for_an_indexing(qtbot: QtBot, jobs: Jobs) -> None:
    indexing, _ = starts(jobs, JobName.INDEXING)
    copying, gate = starts(jobs, JobName.COPYING)
    exporting, other = starts(jobs, JobName.EXPORTING)
    moving, _ = starts(jobs, JobName.MOVING)
    gate.opened.set()
    other.opened.set()
    wait_for(qtbot, exporting, State.DONE)
    wait_for(qtbot, copying, State.DONE)
    wait_for(qtbot, moving, State.RUNNING)
    assert indexing.state is State.RUNNING
    assert {copying.lane, moving.lane} == {Lane.FILES}


def test_pausing_stands_until_it_goes_on(qtbot: QtBot, jobs: Jobs) -> None:
    task, gate = starts(jobs)
    qtbot.waitUntil(lambda: (at := task.progress()) is not None and at.done == 10)
    task.pause()
    assert task.state is State.PAUSED
    gate.opened.set()
    late = jobs.start(JobName.EXPORTING, lambda job: None, kinds=Changes.NOTHING)
    wait_for(qtbot, late, State.DONE)
    assert task.state is State.PAUSED
    task.pause(False)
    wait_for(qtbot, task, State.DONE)


def test_all_is_paused_also_what_waits(qtbot: QtBot, jobs: Jobs) -> None:
    (first, gate), (second, other) = starts(jobs), starts(jobs)
    jobs.pause_all()
    assert (first.state, second.state) == (State.PAUSED, State.WAITING)
    first.pause(False)
    gate.opened.set()
    wait_for(qtbot, second, State.PAUSED)
    other.opened.set()
    jobs.pause_all(False)
    wait_for(qtbot, second, State.DONE)


def test_what_waits_can_be_cancelled_and_never_runs(qtbot: QtBot, jobs: Jobs) -> None:
    (first, gate), (second, other), (third, last) = (starts(jobs) for _ in range(3))
    second.cancel()
    assert second.state is State.CANCELLED
    gate.opened.set()
    last.opened.set()
    wait_for(qtbot, third, State.DONE)
    assert (first.state, other.ran) == (State.DONE, 0)


@pytest.mark.parametrize("paused", [False, True])
def test_cancelling_ends_it_paused_or_not(qtbot: QtBot, jobs: Jobs, paused: bool) -> None:
    stopped: list[str] = []
    task = jobs.start(
        JobName.COPYING,
        Gate(),
        kinds=Changes.NOTHING,
        done=lambda _: pytest.fail("done"),
        failed=lambda error: pytest.fail(str(error)),
        stopped=lambda: stopped.append("stopped"),
    )
    task.pause(paused)
    task.cancel()
    assert task.state is State.STOPPING
    wait_for(qtbot, task, State.CANCELLED)
    assert stopped == ["stopped"]


def test_what_failed_says_why_and_works_when_tried_again(qtbot: QtBot, jobs: Jobs) -> None:
    full = [True]

    def run(job: Job) -> str:
        if full.pop():
            raise PhotoappError(Code.DISK_FULL, path="/there")
        return "done"

    with qtbot.waitSignal(jobs.failed) as failed:
        task = jobs.start(JobName.COPYING, run, kinds=Changes.NOTHING)
    assert failed.args == [task]
    assert task.state is State.FAILED
    assert isinstance(task.error, PhotoappError)
    assert task.error.code is Code.DISK_FULL
    assert jobs.unfinished == [task]
    full.append(False)
    task.retry()
    wait_for(qtbot, task, State.DONE)
    assert (task.error, jobs.unfinished) == (None, [])


def test_what_is_tried_again_stands_behind_what_waits(qtbot: QtBot, jobs: Jobs) -> None:
    (first, gate), (second, _), (third, _) = (starts(jobs) for _ in range(3))
    second.cancel()
    second.retry()
    assert jobs.waiting == [third, second]
    assert first.state is State.RUNNING
    assert gate.ran <= 1


def test_whoever_speaks_of_an_error_is_told_instead_of_the_status_bar(
    qtbot: QtBot, jobs: Jobs
) -> None:
    said: list[Exception] = []
    jobs.failed.connect(lambda _: pytest.fail("told twice"))

    def run(job: Job) -> None:
        raise PhotoappError(Code.NOT_WRITABLE, path="/there")

    task = jobs.start(JobName.COPYING, run, kinds=Changes.NOTHING, failed=said.append)
    wait_for(qtbot, task, State.FAILED)
    assert said == [task.error]


def test_what_nobody_expected_is_logged(
    qtbot: QtBot, jobs: Jobs, expected_warnings: list[object]
) -> None:
    def run(job: Job) -> None:
        raise ValueError

    task = jobs.start(JobName.COPYING, run, kinds=Changes.NOTHING)
    wait_for(qtbot, task, State.FAILED)
    assert len(expected_warnings) == 1


def test_clearing_keeps_what_failed_and_what_is_not_over(qtbot: QtBot, jobs: Jobs) -> None:
    def run(job: Job) -> None:
        raise PhotoappError(Code.DISK_FULL, path="/there")

    done, gate = starts(jobs)
    gate.opened.set()
    failed = jobs.start(JobName.EXPORTING, run, kinds=Changes.NOTHING)
    running, _ = starts(jobs, JobName.INDEXING)
    wait_for(qtbot, done, State.DONE)
    wait_for(qtbot, failed, State.FAILED)
    jobs.clear()
    assert jobs.tasks == [failed, running]
    failed.forget()
    assert jobs.tasks == [running]


def test_closing_cancels_all_and_begins_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    (running, _), (waiting, gate) = starts(jobs), starts(jobs)
    paused, _ = starts(jobs, JobName.EXPORTING)
    paused.pause()
    jobs.close()
    wait_for(qtbot, running, State.CANCELLED)
    wait_for(qtbot, paused, State.CANCELLED)
    assert (waiting.state, gate.ran) == (State.CANCELLED, 0)


Deed = Callable[[Task], None]
DEEDS: dict[str, Deed] = {
    "pause": Task.pause,
    "go on": lambda task: task.pause(False),
    "cancel": Task.cancel,
    "retry": Task.retry,
    "forget": Task.forget,
}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deeds=st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 3)), max_size=12))
def test_no_order_of_deeds_leaves_a_task_stuck(
    qtbot: QtBot, jobs: Jobs, deeds: list[tuple[str, int]]
) -> None:
    made = [starts(jobs, name) for name in (JobName.COPYING, JobName.MOVING, JobName.INDEXING)]
    made.append(starts(jobs))
    for deed, number in deeds:
        DEEDS[deed](made[number][0])
        lanes = [task.lane for task in jobs.under_way]
        assert len(lanes) == len(set(lanes))
    for _, gate in made:
        gate.opened.set()
    jobs.pause_all(False)
    qtbot.waitUntil(lambda: all(task.over for task, _ in made), timeout=20_000)
    jobs.clear()
    assert jobs.tasks == []


def test_closing_forgets_no_change_that_was_asked_for(qtbot: QtBot, jobs: Jobs, work: Work) -> None:
    done: list[int] = []

    def change(number: int) -> None:
        jobs.start(
            JobName.FORGETTING,
            lambda job: done.append(number),
            kinds=Changes.NOTHING,
            lane=Lane.CHANGE,
            stoppable=False,
        )

    gate = threading.Event()
    work.change(lambda: gate.wait(60), Changes.NOTHING)
    for number in range(3):
        change(number)
    jobs.close()
    gate.set()
    work.close()
    assert done == [0, 1, 2]
