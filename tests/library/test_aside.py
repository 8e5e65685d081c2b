"""Work aside: each wish gets a turn that begins after it, and closing ends all."""

import threading

import pytest

from photoapp.base.messages import Cancelled, JobName
from photoapp.library.aside import Aside


def over(aside: Aside) -> None:
    while aside.look():
        pass


def test_what_is_wanted_in_the_middle_of_a_turn_gets_another() -> None:
    begun, free, turns = threading.Event(), threading.Event(), []

    def turn() -> None:
        turns.append(len(turns))
        begun.set()
        free.wait(30)

    aside = Aside("test", JobName.SUGGESTING, turn)
    assert not aside.works
    aside.want()
    begun.wait(30)
    aside.want()
    aside.want()
    free.set()
    over(aside)
    assert turns == [0, 1]


def test_a_cancelled_turn_ends_nothing_but_itself() -> None:
    turns = []

    def turn() -> None:
        turns.append(len(turns))
        if len(turns) == 1:
            aside.want()
            raise Cancelled

    aside = Aside("test", JobName.SUGGESTING, turn)
    aside.want()
    over(aside)
    assert (turns, aside.error) == ([0, 1], None)


def test_a_wish_for_which_no_thread_can_be_had_waits_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    turns: list[int] = []
    aside = Aside("test", JobName.SUGGESTING, lambda: turns.append(1))
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", none)
        aside.want()
    assert not aside.works
    aside.want()
    over(aside)
    assert turns == [1]


def none(_: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_nobody_expected_is_kept_and_the_next_wish_works_again() -> None:
    said = [ValueError("first")]

    def turn() -> None:
        if said:
            raise said[0]

    aside = Aside("test", JobName.SUGGESTING, turn)
    aside.want()
    over(aside)
    assert aside.error is said.pop()
    aside.want()
    over(aside)
    assert aside.error is None


def test_closing_cancels_what_runs_and_nothing_begins_after() -> None:
    begun, turns = threading.Event(), []

    def turn() -> None:
        turns.append(len(turns))
        begun.set()
        while not aside.job.cancelled:
            aside.rest(0.001)

    aside = Aside("test", JobName.SUGGESTING, turn)
    aside.want()
    begun.wait(30)
    aside.close()
    aside.want()
    assert not aside.works
    assert turns == [0]
