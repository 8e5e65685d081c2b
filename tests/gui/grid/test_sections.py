"""Dates become sections that are neither tiny nor wrong, titled in the user's own way."""

from collections.abc import Iterator
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from photoapp.base.answers import NO_TIME
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.grid.sections import LEAST, Heading, answer_sections, date_sections


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def wall(*days: tuple[str, int]) -> Integers:
    """So many photos at noon of each day."""
    seconds: list[int] = []
    for day, count in days:
        since = datetime.fromisoformat(day) - datetime(1970, 1, 1)
        seconds += [since.days * 86_400 + 43_200] * count
    return np.array(seconds, np.int64)


def titles(times: Integers) -> list[tuple[str, int]]:
    sections = date_sections(times)
    return [(sections.heading(i).title, int(n)) for i, n in enumerate(sections.sizes)]


def test_a_day_with_enough_photos_stands_alone() -> None:
    assert titles(wall(("2021-08-20", 30), ("2021-08-19", 9))) == [
        ("20 August 2021", 30),
        ("19 August 2021", 9),
    ]


def test_days_with_few_photos_join_within_their_month() -> None:
    times = wall(
        ("2021-08-30", 20),
        ("2021-08-19", 3),
        ("2021-08-15", 3),
        ("2021-08-12", 2),
        ("2021-06-20", 2),
        ("2021-06-01", 2),
        ("2021-05-02", 1),
    )
    assert titles(times) == [
        ("30 August 2021", 20),
        ("12–19 August 2021", 8),
        ("June 2021", 4),
        ("2 May 2021", 1),
    ]


def test_months_with_very_few_photos_join_within_their_year() -> None:
    times = wall(
        ("2021-11-02", 1),
        ("2021-08-30", 20),
        ("2021-05-02", 1),
        ("2021-04-12", 2),
        ("2020-12-24", 3),
        ("2020-07-01", 1),
        ("2020-02-29", 2),
        ("2018-01-01", 1),
    )
    assert titles(times) == [
        ("2 November 2021", 1),
        ("30 August 2021", 20),
        ("April–May 2021", 3),
        ("2020", 6),
        ("1 January 2018", 1),
    ]
    assert date_sections(times).years.tolist() == [2021, 2021, 2021, 2020, 2018]


def test_what_is_left_of_a_month_joins_the_section_before_it() -> None:
    assert titles(wall(("2021-08-20", 9), ("2021-08-04", 1), ("2021-07-30", 9))) == [
        ("August 2021", 10),
        ("30 July 2021", 9),
    ]


def test_the_order_of_the_photos_decides_the_order_of_sections() -> None:
    assert titles(wall(("2020-01-01", 9), ("2020-01-02", 1), ("2020-01-03", 9))) == [
        ("1 January 2020", 9),
        ("2–3 January 2020", 10),
    ]


def test_photos_without_a_date_have_a_section_at_the_end() -> None:
    times = np.append(wall(("1969-12-31", 2)), [NO_TIME] * 3)
    assert titles(times) == [("31 December 1969", 2), ("No date", 3)]
    assert date_sections(times).years.tolist() == [1969, 0]


def test_no_photos_no_sections() -> None:
    assert titles(np.array([], np.int64)) == []


@given(st.lists(st.integers(-2_000_000_000, 4_000_000_000), max_size=300))
def test_sections_hold_every_photo_once_and_mix_only_poor_months(seconds: list[int]) -> None:
    times = np.sort(np.array(seconds, np.int64))[::-1]
    sections = date_sections(times)
    assert sections.sizes.sum() == len(times)
    months = (times // 86_400).astype("datetime64[D]").astype("datetime64[M]")
    for part in np.split(months, np.cumsum(sections.sizes)[:-1]):
        _, counts = np.unique(part, return_counts=True)
        assert len(counts) <= 1 or counts.max() < LEAST / 2
        assert len(np.unique(part.astype("datetime64[Y]"))) <= 1


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("en_US", "August 12–19, 2021"),
        ("de_DE", "12–19. August 2021"),
        ("ja_JP", "2021年8月12–19日"),
        ("es_ES", "12–19 de agosto de 2021"),
        ("lv_LV", "2021. gada 12–19. augusts"),
    ],
)
def test_titles_are_written_as_the_locale_writes_dates(locale: str, title: str) -> None:
    QLocale.setDefault(QLocale(locale))
    times = wall(("2021-08-30", 20), ("2021-08-19", 4), ("2021-08-12", 4))
    assert titles(times)[1][0] == title


def test_a_title_begins_with_a_capital_where_months_do_not() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    sections = date_sections(wall(("2021-08-30", 20), ("2021-08-12", 20)), 64)
    assert sections.heading(0).title == "Août 2021"
    assert sections.moment(0) == "Août 2021"


def test_an_answer_says_how_many_and_parts_the_less_certain() -> None:
    sections = answer_sections(18, sure=10, detail="best first", note="25 % understood")
    assert sections.sizes.tolist() == [10, 8]
    assert sections.heading(0) == Heading("18 photos", "best first", "25 % understood")
    assert sections.heading(1) == Heading("Less certain", note="8 photos", weak=True)
    assert answer_sections(1).heading(0).title == "1 photo"
    assert answer_sections(12_880).heading(0).title == "12,880 photos"


def test_a_wide_window_may_ask_for_larger_sections() -> None:
    times = wall(("2021-08-20", 9), ("2021-08-19", 9), ("2021-08-01", 30))
    sections = date_sections(times, 16)
    assert sections.sizes.tolist() == [18, 30]
