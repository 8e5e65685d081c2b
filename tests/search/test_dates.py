"""Dates as people type them, said on Saturday 21 November 2026 unless another day is given."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photoapp.search.dates import When, is_date, span, when
from photoapp.search.datewords import FEASTS, MONTHS, SEASONS, WEEKDAYS, easter, fold

TODAY = date(2026, 11, 21)


def day(text: str) -> datetime:
    return datetime.fromisoformat(text)


FIRST, LAST = datetime.min, datetime.max


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019", day("2019-01-01"), day("2020-01-01")),
        ("2019-07", day("2019-07-01"), day("2019-08-01")),
        ("2019-7", day("2019-07-01"), day("2019-08-01")),
        ("2019/07", day("2019-07-01"), day("2019-08-01")),
        ("2019-12", day("2019-12-01"), day("2020-01-01")),
        ("2020-02", day("2020-02-01"), day("2020-03-01")),
        ("2020-02-29", day("2020-02-29"), day("2020-03-01")),
        ("2020/02/29", day("2020-02-29"), day("2020-03-01")),
        ("29.2.2020", day("2020-02-29"), day("2020-03-01")),
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
    assert when(text, TODAY) == When(((start, end),))


NO_DATES = """
x|19|20190|0000|2019-13|2019-00|2019-07-00|2019-02-30|2019-1-1-1|07/2019|-2019|2019 07||
..|...|2021..2019|2019...2020|2019..x|soon|last|last x|this|summer of love|4 july 4|31 june 2019
july july|may 32|last 0 x|christmas 0000|0000s|weekend weekend|every|in|the|of|30 february
ten bananas ago|last -1 days|christmas 10000|99999 years ago|3000 years ago|last 9999 years
dog|a dog|between 2019|2021 to 2019|since|since christmas|before august|monday tuesday|32.1.2019
next summer|tomorrow|may flowers|the end|now|40s 50s|13th month|easter eggs|fall down|mon ami"""


@pytest.mark.parametrize("text", [one for line in NO_DATES.split("\n") for one in line.split("|")])
def test_what_is_no_date_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whoever asks knows the text
        when(text, TODAY)
    assert not is_date(text)


SPANS = [
    ("july 2019", "2019-07-01", "2019-07-31"),
    ("July, 2019", "2019-07-01", "2019-07-31"),
    ("in july of 2019", "2019-07-01", "2019-07-31"),
    ("Jul. 2019", "2019-07-01", "2019-07-31"),
    ("4 july 2019", "2019-07-04", "2019-07-04"),
    ("July 4, 2019", "2019-07-04", "2019-07-04"),
    ("4th of july 2019", "2019-07-04", "2019-07-04"),
    ("4. Juli 2019", "2019-07-04", "2019-07-04"),
    ("1er août 2019", "2019-08-01", "2019-08-01"),
    ("août 2019", "2019-08-01", "2019-08-31"),
    ("agosto de 2019", "2019-08-01", "2019-08-31"),
    ("März 2019", "2019-03-01", "2019-03-31"),
    ("february 2020", "2020-02-01", "2020-02-29"),
    ("december 2019", "2019-12-01", "2019-12-31"),
    ("1990s", "1990-01-01", "1999-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("90s", "1990-01-01", "1999-12-31"),
    ("20s", "2020-01-01", "2029-12-31"),
    ("30s", "1930-01-01", "1939-12-31"),
    ("today", "2026-11-21", "2026-11-21"),
    ("yesterday", "2026-11-20", "2026-11-20"),
    ("gestern", "2026-11-20", "2026-11-20"),
    ("day before yesterday", "2026-11-19", "2026-11-19"),
    ("this week", "2026-11-16", "2026-11-22"),
    ("last week", "2026-11-09", "2026-11-15"),
    ("letzte Woche", "2026-11-09", "2026-11-15"),
    ("this month", "2026-11-01", "2026-11-30"),
    ("last month", "2026-10-01", "2026-10-31"),
    ("this year", "2026-01-01", "2026-12-31"),
    ("last year", "2025-01-01", "2025-12-31"),
    ("l'an dernier", "2025-01-01", "2025-12-31"),
    ("año pasado", "2025-01-01", "2025-12-31"),
    ("last decade", "2010-01-01", "2019-12-31"),
    ("last 10 days", "2026-11-12", "2026-11-21"),
    ("past two weeks", "2026-11-08", "2026-11-21"),
    ("last 3 months", "2026-08-21", "2026-11-21"),
    ("last 2 years", "2024-11-21", "2026-11-21"),
    ("3 days ago", "2026-11-18", "2026-11-18"),
    ("a week ago", "2026-11-09", "2026-11-15"),
    ("two months ago", "2026-09-01", "2026-09-30"),
    ("5 years ago", "2021-01-01", "2021-12-31"),
    ("summer 2019", "2019-06-01", "2019-08-31"),
    ("summer of 2019", "2019-06-01", "2019-08-31"),
    ("Sommer 2019", "2019-06-01", "2019-08-31"),
    ("été 2019", "2019-06-01", "2019-08-31"),
    ("winter 2019", "2019-12-01", "2020-02-29"),
    ("last summer", "2026-06-01", "2026-08-31"),
    ("letzten Sommer", "2026-06-01", "2026-08-31"),
    ("été dernier", "2026-06-01", "2026-08-31"),
    ("el verano pasado", "2026-06-01", "2026-08-31"),
    ("this summer", "2026-06-01", "2026-08-31"),
    ("last autumn", "2025-09-01", "2025-11-30"),
    ("this fall", "2026-09-01", "2026-11-30"),
    ("last winter", "2025-12-01", "2026-02-28"),
    ("last august", "2026-08-01", "2026-08-31"),
    ("last november", "2025-11-01", "2025-11-30"),
    ("last december", "2025-12-01", "2025-12-31"),
    ("last christmas", "2025-12-24", "2025-12-26"),
    ("christmas 2020", "2020-12-24", "2020-12-26"),
    ("Weihnachten 2020", "2020-12-24", "2020-12-26"),
    ("christmas eve 2020", "2020-12-24", "2020-12-24"),
    ("new year's eve 2019", "2019-12-31", "2019-12-31"),
    ("New Year’s Eve 2019", "2019-12-31", "2019-12-31"),
    ("halloween 2021", "2021-10-31", "2021-10-31"),
    ("easter 2021", "2021-04-02", "2021-04-05"),
    ("easter sunday 2024", "2024-03-31", "2024-03-31"),
    ("last easter", "2026-04-03", "2026-04-06"),
    ("thanksgiving 2022", "2022-11-24", "2022-11-24"),
    ("last thanksgiving", "2025-11-27", "2025-11-27"),
    ("last friday", "2026-11-20", "2026-11-20"),
    ("last saturday", "2026-11-14", "2026-11-14"),
    ("last weekend", "2026-11-14", "2026-11-15"),
    ("this weekend", "2026-11-21", "2026-11-22"),
    ("between 2019 and 2021", "2019-01-01", "2021-12-31"),
    ("from july 2019 to easter 2020", "2019-07-01", "2020-04-13"),
    ("may 2019 - june 2019", "2019-05-01", "2019-06-30"),
    ("july 2019..august 2020", "2019-07-01", "2020-08-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS, ids=[row[0] for row in SPANS])
def test_words_mean_days(text: str, first: str, last: str) -> None:
    assert when(text, TODAY) == When(((day(first), day(last) + timedelta(days=1)),))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("since 2019", When(((day("2019-01-01"), LAST),))),
        ("after 2019", When(((day("2020-01-01"), LAST),))),
        ("before july 2019", When(((FIRST, day("2019-07-01")),))),
        ("until july 2019", When(((FIRST, day("2019-08-01")),))),
        ("since last summer", When(((day("2026-06-01"), LAST),))),
        ("august", When(days=(801, 831))),
        ("every August", When(days=(801, 831))),
        ("february", When(days=(201, 231))),
        ("4 july", When(days=(704, 704))),
        ("july 4th", When(days=(704, 704))),
        ("29 february", When(days=(229, 229))),
        ("summer", When(days=(601, 831))),
        ("winter", When(days=(1201, 229))),
        ("christmas", When(days=(1224, 1226))),
        ("new year's eve", When(days=(1231, 1231))),
        ("weekends", When(weekdays=(5, 6))),
        ("mondays", When(weekdays=(0,))),
        ("Sonntage", When(weekdays=(6,))),
        ("weekdays", When(weekdays=(0, 1, 2, 3, 4))),
        ("weekends in 2019", When(((day("2019-01-01"), day("2020-01-01")),), (5, 6))),
        ("sundays last summer", When(((day("2026-06-01"), day("2026-09-01")),), (6,))),
        ("weekends in august", When(weekdays=(5, 6), days=(801, 831))),
        ("sundays in august 2019", When(((day("2019-08-01"), day("2019-09-01")),), (6,))),
    ],
)
def test_words_mean_what_comes_back(text: str, meant: When) -> None:
    assert when(text, TODAY) == meant


def test_a_moving_feast_of_every_year_is_all_of_them_until_now() -> None:
    spans = when("easter", TODAY).spans
    assert spans[-1] == when("easter 2026", TODAY).spans[0]
    assert when("easter 1955", TODAY).spans[0] in spans
    assert list(spans) == sorted(spans)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1818, "03-22"), (1900, "04-15"), (1943, "04-25"), (1954, "04-18"), (1981, "04-19"),
     (2000, "04-23"), (2008, "03-23"), (2019, "04-21"), (2026, "04-05"), (2038, "04-25")],
)  # fmt: skip
def test_easter_is_where_the_church_has_it(year: int, sunday: str) -> None:
    assert easter(year).isoformat() == f"{year}-{sunday}"


def test_the_last_whole_one_is_over() -> None:
    assert when("last summer", date(2026, 7, 1)).spans[0][0] == day("2025-06-01")
    assert when("last summer", date(2026, 9, 1)).spans[0][0] == day("2026-06-01")
    assert when("last christmas", date(2026, 12, 25)).spans[0][0] == day("2025-12-24")
    assert when("last winter", date(2026, 1, 5)).spans[0][0] == day("2024-12-01")


@given(st.dates(), st.dates())
def test_a_range_holds_its_first_and_last_day(one: date, other: date) -> None:
    first, last = sorted((one, other))
    start, end = span(f"{first.isoformat()}..{last.isoformat()}")
    assert start.date() == first
    assert end > datetime.combine(last, datetime.min.time())


VOCABULARY = [
    *MONTHS, *SEASONS, *WEEKDAYS, *FEASTS, "last", "this", "in", "of", "ago", "days", "years",
    "2019", "90s", "3", "29", "31", "9999", "0001", "since", "before", "..", "-", "to", "between",
    "and",
]  # fmt: skip


@given(st.lists(st.sampled_from(VOCABULARY), max_size=6).map(" ".join) | st.text(), st.dates())
def test_any_words_are_a_date_or_a_value_error(text: str, today: date) -> None:
    try:
        found = when(text, today)
    except ValueError:
        return
    assert found != When()
    assert all(start < end for start, end in found.spans)


def test_folding_makes_spellings_one() -> None:
    assert fold("  Été,\u00a0dernier ") == "ete dernier"
    assert fold("New Year’s") == "new year's"
