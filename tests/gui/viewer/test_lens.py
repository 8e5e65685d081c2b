"""Zooming keeps what is under the pointer; panning never loses the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.gui.viewer.lens import FITTED_MOST, LARGEST, Lens

sizes = st.tuples(st.integers(1, 20_000), st.integers(1, 20_000))
rooms = st.tuples(st.floats(50, 4000), st.floats(50, 4000))
ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0])


@st.composite
def lenses(draw: st.DrawFn) -> Lens:
    lens = Lens()
    lens.resize(draw(rooms), draw(ratios))
    lens.show(draw(sizes))
    return lens


def picture_point(lens: Lens, x: float, y: float) -> tuple[float, float]:
    frame = lens.frame
    step = lens.scale / lens.ratio
    return (x - frame.x) / step, (y - frame.y) / step


@given(lenses())
def test_a_fitted_picture_is_whole_centred_and_not_mush(lens: Lens) -> None:
    frame = lens.frame
    assert frame.width <= lens.room[0] + 1e-6
    assert frame.height <= lens.room[1] + 1e-6
    assert frame.width <= FITTED_MOST * lens.size[0] + 1e-6
    assert frame.x * 2 + frame.width == pytest.approx(lens.room[0])
    assert frame.y * 2 + frame.height == pytest.approx(lens.room[1])


@given(lenses(), st.floats(0, 1), st.floats(0, 1), st.floats(1.0, 4.0))
def test_zooming_in_keeps_what_is_under_the_pointer(
    lens: Lens, across: float, down: float, factor: float
) -> None:
    lens.zoom(1.5, lens.room[0] / 2, lens.room[1] / 2)
    frame = lens.frame
    x = min(max(frame.x, 0), lens.room[0]) + across * min(frame.width, lens.room[0])
    y = min(max(frame.y, 0), lens.room[1]) + down * min(frame.height, lens.room[1])
    before = picture_point(lens, x, y)
    lens.zoom(factor, x, y)
    after = picture_point(lens, x, y)
    # Along a side that still fits, the picture stays centred instead.
    for i, extent in enumerate((lens.frame.width, lens.frame.height)):
        if extent > lens.room[i] and min(frame[2 + i], extent) > lens.room[i]:
            assert after[i] == pytest.approx(before[i], abs=1e-6 * max(lens.size))


@given(lenses(), st.lists(st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000)), max_size=5))
def test_panning_leaves_no_gap_while_there_is_more_picture(
    lens: Lens, steps: list[tuple[float, float]]
) -> None:
    lens.zoom(3.0, lens.room[0] / 2, lens.room[1] / 2)
    for dx, dy in steps:
        lens.pan(dx, dy)
        frame = lens.frame
        for start, extent, room in (
            (frame.x, frame.width, lens.room[0]),
            (frame.y, frame.height, lens.room[1]),
        ):
            if extent > room:
                assert start <= 1e-6 * extent
                assert start + extent >= room - 1e-6 * extent
            else:
                assert start * 2 + extent == pytest.approx(room, abs=1e-3)


@given(lenses(), st.lists(st.floats(0.2, 5.0), max_size=12))
def test_the_scale_stays_between_fitted_and_the_largest(lens: Lens, factors: list[float]) -> None:
    for factor in factors:
        lens.zoom(factor, 10, 10)
        assert lens.fit_scale * 0.999 <= lens.scale <= max(LARGEST, lens.fit_scale)
        assert lens.fitted == (lens.scale == lens.fit_scale)


def test_a_fitted_picture_follows_the_room_an_enlarged_one_keeps_its_scale() -> None:
    lens = Lens()
    lens.resize((1000, 500), 1.0)
    lens.show((4000, 2000))
    assert lens.scale == 0.25
    lens.resize((2000, 1000), 1.0)
    assert lens.scale == 0.5
    lens.zoom_to(1.0, 0, 0)
    lens.resize((1000, 500), 1.0)
    assert lens.scale == 1.0
    lens.resize((8000, 8000), 1.0)
    assert lens.fitted


def test_enlarging_means_whole_pixels_or_for_a_small_picture_more() -> None:
    lens = Lens()
    lens.resize((1000, 500), 1.0)
    lens.show((4000, 2000))
    lens.enlarge(500, 250)
    assert lens.scale == 1.0
    lens.show((300, 200))
    assert lens.scale == 2.0
    lens.enlarge(500, 250)
    assert lens.scale == 4.0
