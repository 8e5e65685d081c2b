"""Lanes between stages: bounded, in order, and nobody waits for a road that was halted."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photoapp.indexing.lanes import END, End, Halted, Lane, Traffic


def drain(lane: Lane[int]) -> list[int]:
    items = []
    while isinstance(item := lane.get(), int):
        items.append(item)
    return items


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(), max_size=60), st.integers(1, 5))
def test_what_goes_in_comes_out_in_order_however_narrow(items: list[int], size: int) -> None:
    lane: Lane[int] = Lane(Traffic(), size)
    with ThreadPoolExecutor(1) as pool:
        out = pool.submit(drain, lane)
        for item in items:
            lane.put(item)
            assert lane._queue.qsize() <= size
        lane.put(END)
        assert out.result() == items


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(), max_size=60), st.integers(1, 9))
def test_batches_hold_everything_once_and_end(items: list[int], size: int) -> None:
    lane: Lane[int] = Lane(Traffic(), 0)
    for item in (*items, END):
        lane.put_now(item)
    found: list[int] = []
    ended = False
    while not ended:
        batch, ended = lane.batch(size, patience=9)
        assert len(batch) <= size
        assert ended or len(batch) == size
        found.extend(batch)
    assert found == items


def test_a_begun_batch_does_not_wait_for_what_is_late() -> None:
    lane: Lane[int] = Lane(Traffic(), 0)
    lane.put_now(1)
    assert lane.batch(16, patience=0.01) == ([1], False)


def test_a_batch_takes_more_of_what_is_there_and_waits_for_none_of_it() -> None:
    lane: Lane[int] = Lane(Traffic(), 0)
    for item in range(10):
        lane.put_now(item)
    assert lane.batch(4, patience=9, most=8) == ([*range(8)], False)
    lane.put_now(10)
    lane.put_now(11)
    assert lane.batch(4, patience=9, most=8) == ([8, 9, 10, 11], False)


def test_halting_wakes_all_who_wait_and_all_who_come() -> None:
    traffic = Traffic()
    full: Lane[int] = Lane(traffic, 1)
    full.put(1)
    empty: Lane[int] = Lane(traffic, 1)
    waiting = (lambda: full.put(2), empty.get, lambda: empty.get(9), lambda: empty.batch(3, 9))
    begun = threading.Barrier(len(waiting) + 1)

    def wait(stage: object) -> None:
        begun.wait()
        stage()

    with ThreadPoolExecutor(len(waiting)) as pool:
        stages = [pool.submit(wait, stage) for stage in waiting]
        begun.wait()
        traffic.halt(Halted())
        for stage in stages:
            with pytest.raises(Halted):
                stage.result()
    for late in (lambda: full.put(2), empty.get):
        with pytest.raises(Halted):
            late()


def test_the_first_error_is_the_one_that_is_told() -> None:
    traffic = Traffic()
    first, second = ValueError("first"), ValueError("second")
    gate = threading.Event()
    lane: Lane[int] = Lane(traffic, 1)

    def fails() -> None:
        gate.wait()
        raise first

    traffic.start("waits", lane.get)
    traffic.start("fails", fails)
    gate.set()
    with pytest.raises(ValueError, match="first"):
        traffic.join()
    traffic.halt(second)
    assert traffic.error is first


def test_a_road_that_ends_well_raises_nothing() -> None:
    traffic = Traffic()
    lane: Lane[int] = Lane(traffic, 1)
    found: list[int] = []
    traffic.start("out", lambda: found.extend(drain(lane)))
    traffic.start("in", lambda: [lane.put(item) for item in (1, 2, 3, END)])
    traffic.join()
    assert found == [1, 2, 3]
    assert isinstance(END, End)
