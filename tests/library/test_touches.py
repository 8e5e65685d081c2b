"""What is told of folders is calmed: nothing is lost, nothing is looked at too often."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from photoapp.base.files import Place, Touched
from photoapp.library.touches import (
    LEAST_GAP_S,
    LEAST_WAIT_S,
    MOST_FOLDERS,
    MOST_GAP_S,
    MOST_WAIT_S,
    PATIENCE_S,
    QUIET_S,
    Touches,
)


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def made() -> tuple[Touches, Clock]:
    clock = Clock()
    return Touches(clock), clock


def at(path: str, *, root: int = 1, deep: bool = False) -> Touched:
    return Touched(Place(root, path), deep)


def test_a_folder_is_due_once_it_is_quiet_and_then_forgotten() -> None:
    touches, clock = made()
    touches.add([at("a")])
    assert touches.take() == []
    clock.now += QUIET_S
    assert touches.take() == [at("a")]
    clock.now += 100
    assert touches.take() == []


def test_a_copy_that_goes_on_is_picked_up_steadily() -> None:
    touches, clock = made()
    taken = []
    for _ in range(2000):  # 1,000 files in 200 seconds, each told of twice
        touches.add([at("a")])
        clock.now += 0.1
        taken += [clock.now] * bool(touches.take())
    gaps = [later - earlier for earlier, later in pairwise(taken)]
    assert taken[0] - 1000 <= PATIENCE_S + 0.2
    assert min(gaps) >= LEAST_GAP_S
    assert max(gaps) <= MOST_GAP_S + PATIENCE_S
    assert len(taken) < 20


def test_after_a_calm_while_it_is_quick_again() -> None:
    touches, clock = made()
    for _ in range(10):
        touches.add([at("a")])
        clock.now += MOST_GAP_S + PATIENCE_S
        touches.take()
    clock.now += 10 * MOST_GAP_S
    touches.add([at("a")])
    clock.now += QUIET_S
    assert touches.take() == [at("a")]
    touches.add([at("b")])
    clock.now += LEAST_GAP_S
    assert touches.take() == [at("b")]


def test_a_root_that_takes_long_is_looked_at_half_of_the_time_at_most() -> None:
    touches, clock = made()
    touches.add([at("a"), at("b", root=2)])
    clock.now += 5
    touches.take()
    touches.rest([1], 60.0)
    touches.add([at("a"), at("b", root=2)])
    clock.now += 30
    assert touches.take() == [at("b", root=2)], "one root does not wait for another"
    clock.now += 30
    assert touches.take() == [at("a")]


def test_deep_wins_and_many_folders_are_the_whole_root() -> None:
    touches, clock = made()
    touches.add([at("a", deep=True), at("a")])
    clock.now += QUIET_S
    assert touches.take() == [at("a", deep=True)]
    touches.add([at(f"{number}") for number in range(MOST_FOLDERS + 1)])
    clock.now += PATIENCE_S
    assert touches.take() == [at("", deep=True)]


def test_a_file_that_is_still_written_is_waited_for_longer_each_time() -> None:
    touches, clock = made()
    folder = Place(1, "a")
    waits = []
    for _ in range(8):
        touches.unsettled([folder], lambda _folder: True)
        began = clock.now
        while not touches.take():
            clock.now += 0.5
        waits.append(clock.now - began)
    assert waits[0] == LEAST_WAIT_S
    assert waits == sorted(waits)
    assert waits[-1] <= MOST_WAIT_S + MOST_GAP_S
    touches.unsettled([], lambda _folder: True)
    clock.now += 1000
    assert touches.take() == [], "once it stands still it is left alone"


def test_a_run_elsewhere_says_nothing_of_it() -> None:
    touches, clock = made()
    touches.unsettled([Place(1, "a")], lambda _folder: True)
    touches.unsettled([], lambda folder: folder.root == 2)
    clock.now += LEAST_WAIT_S
    assert touches.take() == [at("a")]


def test_a_root_that_left_is_forgotten() -> None:
    touches, clock = made()
    touches.add([at("a")])
    touches.unsettled([Place(1, "b")], lambda _folder: True)
    touches.forget(1)
    clock.now += 100
    assert touches.take() == []


moments = st.lists(st.tuples(st.floats(0, 20), st.sampled_from("abc")), max_size=40)


@settings(deadline=None)
@given(moments)
def test_nothing_that_was_told_is_lost(told: list[tuple[float, str]]) -> None:
    touches, clock = made()
    owed: set[str] = set()
    for pause, name in told:
        clock.now += pause
        touches.add([at(name)])
        owed.add(name)
        owed -= {one.place.path for one in touches.take()}
    clock.now += MOST_GAP_S + PATIENCE_S
    owed -= {one.place.path for one in touches.take()}
    assert not owed
