"""The arithmetic between photos and pixels is exact, whatever the sections, width and size."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.gui.grid.geometry import Box, Geometry, Margins

geometries = st.builds(
    lambda sizes, width, cell, mirrored: Geometry(
        np.array(sizes, np.int64), width, cell, mirrored=mirrored
    ),
    st.lists(st.integers(0, 40), max_size=12),
    st.integers(20, 2000),
    st.integers(96, 320),
    st.booleans(),
)


@given(geometries)
def test_every_pixel_of_a_cell_belongs_to_its_row(grid: Geometry) -> None:
    for row in range(grid.rows):
        box = grid.box(row)
        for x in (box.x, box.x + box.width - 1):
            for y in (box.y, box.y + box.height - 1):
                assert grid.row_at(x, y) == row
                assert grid.nearest(x, y) == row


@given(geometries)
def test_cells_never_touch_each_other_or_a_title_and_stay_inside(grid: Geometry) -> None:
    boxes = [grid.box(row) for row in range(grid.rows)]
    boxes += [grid.title(section) for section in range(grid.sections)]
    for i, one in enumerate(boxes):
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= max(grid.width, 17)
        assert one.y + one.height <= grid.height
        for other in boxes[i + 1 :]:
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart_x or apart_y


@given(geometries, st.integers(-100, 6000), st.integers(0, 900))
def test_the_rows_between_two_heights_are_those_that_show_there(
    grid: Geometry, top: int, height: int
) -> None:
    first, last = grid.between(top, top + height)
    shown = {
        row
        for row in range(grid.rows)
        if grid.box(row).y < top + height and grid.box(row).y + grid.side > top
    }
    assert set(range(first, last)) >= shown
    if height:
        assert set(range(first, last)) == shown


@given(geometries, st.tuples(*[st.integers(-50, 2000)] * 2), st.tuples(*[st.integers(1, 900)] * 2))
def test_a_rubber_band_takes_exactly_the_cells_it_touches(
    grid: Geometry, corner: tuple[int, int], size: tuple[int, int]
) -> None:
    area = Box(*corner, *size)
    taken = {row for first, last in grid.runs_in(area).tolist() for row in range(first, last + 1)}
    touched = set()
    for row in range(grid.rows):
        box = grid.box(row)
        if (
            box.x < area.x + area.width
            and box.x + box.width > area.x
            and box.y < area.y + area.height
            and box.y + box.height > area.y
        ):
            touched.add(row)
    assert taken == touched


@given(geometries, st.data())
def test_down_then_up_comes_back_unless_a_line_was_short(
    grid: Geometry, data: st.DataObject
) -> None:
    if not grid.rows:
        return
    row = data.draw(st.integers(0, grid.rows - 1))
    below = grid.moved(row, 1)
    assert below >= row
    if below != row and grid.box(below).x == grid.box(row).x:
        assert grid.moved(below, -1) == row
    assert 0 <= grid.moved(row, -10_000) < grid.columns
    assert grid.box(grid.moved(row, 10_000)).y == grid.box(grid.rows - 1).y


@pytest.mark.parametrize("mirrored", [False, True])
def test_lines_fill_the_width_exactly(mirrored: bool) -> None:
    margins = Margins(left=16, right=12)
    for width in range(300, 1400, 7):
        grid = Geometry(np.array([100]), width, 140, margins, mirrored=mirrored)
        line = sorted(grid.box(row) for row in range(grid.columns))
        left, right = (12, 16) if mirrored else (16, 12)
        assert line[0].x == left
        assert line[-1].x + line[-1].width == width - right
        assert all(b.x - a.x - a.width == 4 for a, b in pairwise(line))
        assert all(abs(box.width - box.height) <= 1 for box in line)


def test_the_window_of_the_design_shows_seven_cells_of_136_pixels() -> None:
    grid = Geometry(np.array([7, 14, 7]), 16 + 976 + 56, 140, Margins(right=56))
    assert grid.columns == 7
    assert grid.box(0) == Box(16, 44, 136, 136)
    assert grid.box(7).y - (grid.box(6).y + 136) == 40


def test_a_million_photos_in_twenty_thousand_sections_are_exact_at_the_end() -> None:
    grid = Geometry(np.full(20_000, 50), 1048, 96)
    box = grid.box(999_999)
    assert grid.row_at(box.x, box.y) == 999_999
    assert grid.between(box.y, box.y + 1)[1] == 1_000_000
    assert grid.section_at(box.y) == 19_999
    with pytest.raises(IndexError):
        grid.box(1_000_000)
