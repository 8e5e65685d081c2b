"""Background work: results come to the GUI thread, the newest question wins, nothing is lost."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from photoapp.base.answers import Changes
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.gui.work import Lane, Work


def test_a_query_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, work: Work) -> None:
    ran: list[str] = []
    arrived: list[tuple[int, str]] = []

    def ask() -> int:
        ran.append(threading.current_thread().name)
        return 42

    here = threading.current_thread().name
    work.query("k", ask, lambda n: arrived.append((n, threading.current_thread().name)))
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [(42, here)]
    assert ran[0].startswith("photoapp-query")


def test_only_the_newest_of_a_key_is_shown(qtbot: QtBot, work: Work) -> None:
    gate = threading.Event()
    shown: list[str] = []
    work.query("k", lambda: gate.wait(60) and "old", shown.append)
    work.query("k", lambda: "new", shown.append)
    work.query("other", lambda: "other", shown.append)
    qtbot.waitUntil(lambda: sorted(shown) == ["new", "other"])
    gate.set()
    work.query("last", lambda: "last", shown.append)
    qtbot.waitUntil(lambda: "last" in shown)
    assert "old" not in shown


def test_an_outdated_query_that_waits_is_never_run(qtbot: QtBot, work: Work) -> None:
    gates = [threading.Event() for _ in range(Lane.QUERY.value[1])]
    for number, gate in enumerate(gates):
        work.query(number, lambda gate=gate: gate.wait(60), lambda _: None)
    ran: list[str] = []
    shown: list[None] = []
    work.query("k", lambda: ran.append("old"), shown.append)
    work.query("k", lambda: ran.append("new"), shown.append)
    for gate in gates:
        gate.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert ran == ["new"]


def test_a_dropped_query_shows_nothing(qtbot: QtBot, work: Work) -> None:
    shown: list[int] = []
    work.query("k", lambda: 1, shown.append)
    work.drop("k")
    work.query("after", lambda: 2, shown.append)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [2]


def test_changes_run_one_after_the_other_and_say_what_changed(qtbot: QtBot, work: Work) -> None:
    order: list[int] = []
    told: list[Changes] = []
    work.changed.connect(told.append)
    for number in range(5):
        work.change(lambda number=number: order.append(number), Changes.FOLDERS)
    qtbot.waitUntil(lambda: len(told) == 5)
    assert order == [0, 1, 2, 3, 4]
    assert told[0] is Changes.FOLDERS


def test_a_failed_change_tells_what_may_have_changed(qtbot: QtBot, work: Work) -> None:
    told: list[Changes] = []
    errors: list[Exception] = []
    work.changed.connect(told.append)

    def fail() -> None:
        raise PhotoappError(Code.DISK_FULL, path="/")

    work.change(fail, Changes.PHOTOS, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert told == [Changes.PHOTOS]


def test_a_long_job_holds_up_no_change(qtbot: QtBot, work: Work) -> None:
    gate = threading.Event()
    done: list[str] = []
    work.change(lambda: gate.wait(60), Changes.NOTHING, lambda _: done.append("job"), lane=Lane.JOB)
    work.change(lambda: None, Changes.NOTHING, lambda _: done.append("change"))
    qtbot.waitUntil(lambda: done == ["change"])
    gate.set()
    qtbot.waitUntil(lambda: done == ["change", "job"])


def test_an_error_nobody_handles_is_told_and_logged(
    qtbot: QtBot, work: Work, expected_warnings: list[object]
) -> None:
    error = ValueError("no")

    def fail() -> None:
        raise error

    with qtbot.waitSignal(work.failed) as failed:
        work.query("k", fail, lambda _: None)
    assert failed.args == [error]
    assert len(expected_warnings) == 1


def test_cancelling_is_silence(qtbot: QtBot, work: Work) -> None:
    def cancelled() -> None:
        raise Cancelled

    done: list[int] = []
    work.failed.connect(lambda _: pytest.fail("told of a cancel"))
    work.query("k", cancelled, lambda _: None)
    work.query("k2", lambda: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_closing_waits_for_what_runs_and_refuses_more(qtbot: QtBot) -> None:
    work = Work()
    began, gate, ended = threading.Event(), threading.Event(), threading.Event()

    def run() -> None:
        began.set()
        gate.wait(60)
        ended.set()

    shown: list[object] = []
    work.query("k", run, shown.append)
    began.wait(60)
    threading.Timer(0.05, gate.set).start()
    work.close()
    assert ended.is_set()
    work.query("late", lambda: 1, shown.append)
    work.change(lambda: 1, Changes.PHOTOS, shown.append)
    qtbot.wait(20)
    assert shown == []
