"""Dates as people type them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.search.dates import span


def day(text: str) -> datetime:
    return datetime.fromisoformat(text)


FIRST, LAST = datetime.min, datetime.max


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019", day("2019-01-01"), day("2020-01-01")),
        ("2019-07", day("2019-07-01"), day("2019-08-01")),
        ("2019-7", day("2019-07-01"), day("2019-08-01")),
        ("2019-12", day("2019-12-01"), day("2020-01-01")),
        ("2020-02", day("2020-02-01"), day("2020-03-01")),
        ("2020-02-29", day("2020-02-29"), day("2020-03-01")),
        ("2019-12-31", day("2019-12-31"), day("2020-01-01")),
        ("2019..2021", day("2019-01-01"), day("2022-01-01")),
        ("2019..2019", day("2019-01-01"), day("2020-01-01")),
        ("2019-07..2019-09-15", day("2019-07-01"), day("2019-09-16")),
        (" 2019 .. 2020 ", day("2019-01-01"), day("2021-01-01")),
        ("2019-07..", day("2019-07-01"), LAST),
        ("..2020", FIRST, day("2021-01-01")),
        ("0001", FIRST, day("0002-01-01")),
        ("9999", day("9999-01-01"), LAST),
        ("9999-12", day("9999-12-01"), LAST),
        ("9999-12-31", day("9999-12-31"), LAST),
    ],
)
def test_a_date_is_a_span(text: str, start: datetime, end: datetime) -> None:
    assert span(text) == (start, end)


NO_DATES = """
x|19|20190|0000|2019-13|2019-00|2019-07-00|2019-02-30|2019-1-1-1|07/2019|-2019|2019 07||
..|...|2021..2019|2019...2020|2019..x"""


@pytest.mark.parametrize("text", NO_DATES.split("|"))
def test_what_is_no_date_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whoever asks knows the text
        span(text)


@given(st.dates(), st.dates())
def test_a_range_holds_its_first_and_last_day(one: date, other: date) -> None:
    first, last = sorted((one, other))
    start, end = span(f"{first.isoformat()}..{last.isoformat()}")
    assert start.date() == first
    assert end > datetime.combine(last, datetime.min.time())
