"""A queue that shrinks as the user decides, its line, and its look-alikes."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photoapp.base.tagged import ReviewQueue, Tag
from photoapp.gui.review.waiting import Waiting, trusted

DOG = Tag("Dog", 0, 7)


def queue(*rows: tuple[int, float, int]) -> ReviewQueue:
    """Rows of photo, confidence, group."""
    photos, confidence, groups = zip(*rows, strict=True) if rows else ((), (), ())
    return ReviewQueue(
        DOG,
        np.array(photos, np.int64),
        np.array(confidence, np.float32),
        np.array(groups, np.int32),
    )


@pytest.fixture
def five() -> Waiting:
    return Waiting(queue((10, 0.99, 0), (20, 0.95, 1), (30, 0.9, 0), (40, 0.8, 2), (50, 0.4, 1)))


def test_the_line_lies_where_nine_of_ten_are_right_above_it() -> None:
    # The mean of the first four is 0.91, of all five 0.808.
    assert trusted(np.array([0.99, 0.95, 0.9, 0.8, 0.4], np.float32)) == 4
    assert trusted(np.array([0.6, 0.5], np.float32)) == 0
    assert trusted(np.empty(0, np.float32)) == 0


def test_where_nothing_is_that_sure_eight_in_ten_are_enough() -> None:
    assert trusted(np.array([0.85, 0.8, 0.76, 0.5], np.float32)) == 3


def test_what_is_decided_leaves_and_comes_back_to_its_place(five: Waiting) -> None:
    five.take(np.array([20, 40]))
    assert five.cells(together=False).photos.tolist() == [10, 30, 50]
    assert five.above(together=False).tolist() == [10, 30]
    five.put_back(np.array([40]))
    assert five.cells(together=False).photos.tolist() == [10, 30, 40, 50]
    assert len(five) == 4


def test_look_alikes_are_one_cell_where_the_surest_stands(five: Waiting) -> None:
    cells = five.cells(together=True)
    assert cells.photos.tolist() == [10, 20, 40]
    assert cells.counts.tolist() == [2, 2, 1]
    assert five.members([10], together=True).tolist() == [10, 30]
    assert five.members([10], together=False).tolist() == [10]


def test_look_alikes_of_what_is_above_the_line_are_above_it(five: Waiting) -> None:
    assert five.above(together=True).tolist() == [10, 20, 30, 40, 50]
    assert five.right_above(together=True) == pytest.approx(0.808)
    assert five.right_above(together=False) == pytest.approx(0.91)


def test_the_line_stays_where_it_was_placed(five: Waiting) -> None:
    five.place_line(2, together=False)
    assert five.above(together=False).tolist() == [10, 20]
    five.take(np.array([20]))
    assert five.above(together=False).tolist() == [10]
    five.put_back(np.array([20]))
    assert five.above(together=False).tolist() == [10, 20]
    five.place_line(0, together=False)
    assert not len(five.above(together=False))
    five.place_line(99, together=False)
    assert len(five.above(together=False)) == 5


def test_new_suggestions_join_without_moving_the_others(five: Waiting) -> None:
    five.place_line(2, together=False)
    five.take(np.array([10]))
    changed = five.follow(queue((50, 0.97, 0), (60, 0.93, 1), (20, 0.5, 1), (30, 0.45, 2)))
    assert changed
    # What is known keeps its place whatever is thought of it now; 40 waits no longer.
    assert five.cells(together=False).photos.tolist() == [20, 60, 30, 50]
    assert five.above(together=False).tolist() == [20]
    assert five.members([60], together=True).tolist() == [20, 60]
    five.put_back(np.array([10]))
    assert five.cells(together=False).photos.tolist() == [10, 20, 60, 30, 50]


def test_the_same_photos_in_another_order_change_nothing(five: Waiting) -> None:
    again = queue((50, 0.9, 0), (40, 0.9, 0), (30, 0.9, 0), (20, 0.9, 0), (10, 0.9, 0))
    assert not five.follow(again)
    assert five.cells(together=False).photos.tolist() == [10, 20, 30, 40, 50]


def test_what_was_undone_elsewhere_waits_again(five: Waiting) -> None:
    five.take(np.array([10]))
    assert five.follow(
        queue((10, 0.99, 0), (20, 0.95, 1), (30, 0.9, 0), (40, 0.8, 2), (50, 0.4, 1))
    )
    assert five.cells(together=False).photos.tolist() == [10, 20, 30, 40, 50]


def test_an_empty_queue_has_no_cells() -> None:
    waiting = Waiting(queue())
    assert not len(waiting.cells(together=True).photos)
    assert waiting.right_above(together=False) == 0
    waiting.place_line(3, together=True)
    assert not len(waiting.above(together=True))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    groups=st.lists(st.integers(0, 5), min_size=1, max_size=24),
    deeds=st.lists(st.tuples(st.booleans(), st.sets(st.integers(0, 23), max_size=6)), max_size=12),
    line=st.integers(0, 30),
    together=st.booleans(),
)
def test_whatever_is_decided_and_undone_each_photo_is_in_one_cell_in_order(
    groups: list[int], deeds: list[tuple[bool, set[int]]], line: int, together: bool
) -> None:
    count = len(groups)
    waiting = Waiting(queue(*((i, 1 - i / 100, group) for i, group in enumerate(groups))))
    waits = set(range(count))
    waiting.place_line(line, together=together)
    for decide, photos in deeds:
        here = np.array(sorted(photos & set(range(count))), np.int64)
        (waiting.take if decide else waiting.put_back)(here)
        waits = waits - set(here.tolist()) if decide else waits | set(here.tolist())
    cells = waiting.cells(together=together)
    assert cells.photos.tolist() == sorted(cells.photos.tolist())
    members = [waiting.members([photo], together=together) for photo in cells.photos.tolist()]
    assert sorted(np.concatenate([*members, np.empty(0, np.int64)]).tolist()) == sorted(waits)
    assert [len(each) for each in members] == cells.counts.tolist()
    above = {photo for each in members[: cells.above] for photo in each.tolist()}
    assert set(waiting.above(together=together).tolist()) == above
