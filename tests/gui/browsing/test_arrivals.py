"""Photos in the order in which they came into the library, below the days they came."""

from datetime import UTC, datetime, timedelta, timezone

import numpy as np
from PySide6.QtCore import QDate

from photoapp.gui.browsing.arrivals import added_sections
from photoapp.gui.grid.sections import day_title

UTC = UTC
HERE = timezone(timedelta(hours=2))


def moments(*said: str) -> np.ndarray:
    return np.array([int(datetime.fromisoformat(f"{one}+00:00").timestamp()) for one in said])


def said(day: int) -> str:
    return "Added " + day_title(QDate(2021, 8, day), QDate(2021, 8, day))


def test_each_day_has_its_title() -> None:
    late = [f"2021-08-12 10:00:{second:02}" for second in range(20, 10, -1)]
    early = [f"2021-08-11 09:00:{second:02}" for second in range(20, 8, -1)]
    found = added_sections(moments(*late, *early), UTC)
    assert found.sizes.tolist() == [10, 12]
    assert found.heading(0).title == said(12)


def test_days_are_those_of_the_wall_clock() -> None:
    night = [f"2021-08-11 23:00:{second:02}" for second in range(20, 10, -1)]
    assert added_sections(moments(*night), UTC).heading(0).title == said(11)
    assert added_sections(moments(*night), HERE).heading(0).title == said(12)


def test_a_clock_set_back_parts_no_day() -> None:
    back = [*["2021-08-12 10:00:00"] * 9, "2021-08-13 10:00:00", *["2021-08-12 09:00:00"] * 9]
    assert added_sections(moments(*back), UTC).sizes.tolist() == [19]


def test_nothing_has_no_title() -> None:
    assert added_sections(np.zeros(0, np.int64)).sizes.tolist() == []
