"""Dates as people type them -> spans of local wall time, and what comes back every year or week.

2019  2019-07  2019-07-04  2019..2021  2019-07..  ..2020    years, months, days, ranges
july 2019  4 july 2019  1990s  christmas 2020  easter 2021    and in words
summer 2019  last summer  this winter                         meteorological seasons of the north;
    a winter is named by the year in which it begins
yesterday  last week  this year  last 10 days  3 months ago   from today
august  christmas  weekends  mondays                          every one there was
weekends in 2019  sundays last summer                         both

"Last" is the last whole one that is over: in January, "last year" is the year before, and "last
summer" never the one that goes on. With a number it reaches up to today. Months, weekdays, seasons
and feasts are also read in German, French and Spanish.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from photoapp.search.datewords import (
    AGO,
    EMPTY,
    FEASTS,
    LAST,
    MONTHS,
    NUMBERS,
    SEASONS,
    THIS,
    TODAY,
    UNITS,
    WEEKDAYS,
    YESTERDAY,
    fold,
)

Span = tuple[datetime, datetime]

_FIRST = datetime.min  # noqa: DTZ901 - wall time has no zone
_LAST = datetime.max  # noqa: DTZ901
_SOME_DAY = date(2020, 2, 29)  # to try whether a text can be read; any day does

_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DECADE = re.compile(r"(?:the )?((?:\d\d)?\d0)'?s")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?")
_YEAR = re.compile(r"\d{4}")
_PHOTOGRAPHY = 1826
"""The year of the oldest photograph that is left; no moving feast is looked for before."""


@dataclass(frozen=True, slots=True)
class When:
    """Wall time in one of `spans` (half-open, in order; none: any time), and in all that follows.

    weekdays: 0 for Monday; none: all. days: first and last of a part of every year, both included,
    as 100 * month + day; a first after the last goes over the end of the year. None: all.
    """

    spans: tuple[Span, ...] = ()
    weekdays: tuple[int, ...] = ()
    days: tuple[int, int] | None = None


def is_date(text: str) -> bool:
    """Whether `when` understands a text."""
    try:
        when(text, _SOME_DAY)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=256)
def when(text: str, today: date) -> When:
    """What a text means, said on `today`. Raises ValueError if it is no date."""
    try:
        return When((span(text),))
    except ValueError:
        pass
    if len(text) > 100:
        raise ValueError(text)
    try:
        return _said(fold(text), today)
    except OverflowError as error:  # before the first year or after the last
        raise ValueError(text) from error


def span(text: str) -> Span:
    """`2019`, `2019-07`, `2019-07-04`, `2019..2021`, `2019-07..`, `..2020` -> [start, end).

    Raises ValueError if the text is none of these, or such a date does not exist.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return _one(first)
    if not first and not last:
        raise ValueError(text)
    start = _one(first)[0] if first else _FIRST
    end = _one(last)[1] if last else _LAST
    if start >= end:
        raise ValueError(text)
    return start, end


def _one(text: str) -> Span:
    text = text.strip()
    dotted = _DOTTED.fullmatch(text)
    if dotted is not None:
        return _calendar(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return _calendar(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]


def _calendar(year: int, month: int | None = None, day: int | None = None) -> Span:
    start = datetime(year, 1 if month is None else month, 1 if day is None else day)  # noqa: DTZ001
    try:
        if day is not None:
            return start, start + timedelta(days=1)
        if month is not None:
            return start, (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        return start, start.replace(year=year + 1)
    except (OverflowError, ValueError):  # the last day, month or year there is
        return start, _LAST


# -- in words ------------------------------------------------------------------------------------


def _said(text: str, today: date) -> When:
    """text: as `fold` gives it."""
    bound = re.fullmatch(
        r"(since|after|before|until) (.+)|(?:between |from )?(.+) (?:and|to|-) (.+)", text
    )
    if bound is None and ".." in text:
        bound = re.fullmatch(r"()()(.+?) ?\.\. ?(.+)", text)
    if bound is not None and not bound[1]:
        start, end = _outer(bound[3], today)[0], _outer(bound[4], today)[1]
        if start >= end:
            raise ValueError(text)
        return When(((start, end),))
    if bound is not None:
        start, end = _outer(bound[2], today)
        until = {"since": (start, _LAST), "after": (end, _LAST), "before": (_FIRST, start)}
        return When((until.get(bound[1], (_FIRST, end)),))
    return _phrase(tuple(text.split()), today)


def _outer(text: str, today: date) -> Span:
    """The one span that a text means; what comes back each year is none."""
    found = When((span(text),)) if _DATE.fullmatch(text) else _phrase(tuple(text.split()), today)
    if len(found.spans) != 1 or found.weekdays or found.days:
        raise ValueError(text)
    return found.spans[0]


def _phrase(words: tuple[str, ...], today: date) -> When:
    """A whole date, else weekdays and a date."""
    while words and words[0] in EMPTY:
        words = words[1:]
    if not words:
        raise ValueError("no date")
    for reading in (_fixed, _relative, _named):
        found = reading(words, today)
        if found is not None:
            return found
    if words[0] in WEEKDAYS:
        days = WEEKDAYS[words[0]]
        if len(words) == 1:
            return When(weekdays=days)
        rest = _phrase(words[1:], today)
        if not rest.weekdays:
            return replace(rest, weekdays=days)
    raise ValueError(" ".join(words))


def _fixed(words: tuple[str, ...], today: date) -> When | None:
    """Days and decades that need no today but for the century of "90s"."""
    text = " ".join(words)
    if _DATE.fullmatch(text) or _DOTTED.fullmatch(text):
        return When((_one(text),))
    decade = _DECADE.fullmatch(text)
    if decade is not None:
        first = int(decade[1])
        if len(decade[1]) == 2:
            first += 100 * (today.year // 100)
            first -= 100 * (first > today.year)
        return When(((_calendar(first)[0], _calendar(first + 9)[1]),))
    return _day_and_month(words)


def _day_and_month(words: tuple[str, ...]) -> When | None:
    """`july`, `july 2019`, `4 july 2019`, `july 4 2019`, `4 july`, `the 4th of july`."""
    words = tuple(word for word in words if word not in EMPTY)
    year = int(words[-1]) if words and _YEAR.fullmatch(words[-1]) else None
    rest = words if year is None else words[:-1]
    months = [MONTHS[word.rstrip(".")] for word in rest if word.rstrip(".") in MONTHS]
    days = [int(match[1]) for word in rest if (match := _DAY.fullmatch(word))]
    if len(months) != 1 or len(days) > 1 or len(rest) != len(months) + len(days):
        return None
    day = days[0] if days else None
    if year is not None:
        return When((_calendar(year, months[0], day),))
    month = 100 * months[0]
    if day is None:
        return When(days=(month + 1, month + 31))
    date(2020, months[0], day)  # a leap year: raises for a day that never is
    return When(days=(month + day, month + day))


def _relative(words: tuple[str, ...], today: date) -> When | None:
    """What is counted from today."""
    text = " ".join(words)
    if text in TODAY or text in YESTERDAY or text == "day before yesterday":
        back = 0 if text in TODAY else 1 if text in YESTERDAY else 2
        return _days(today - timedelta(days=back), today - timedelta(days=back))
    if words[-1] in AGO and len(words) == 3 and words[1] in UNITS:
        count = _number(words[0])
        return None if count is None else _unit(UNITS[words[1]], today, count)
    if words[-1] in LAST | THIS and len(words) > 1:  # "été dernier"
        words = (words[-1], *words[:-1])
    if len(words) == 3 and words[1] in LAST:  # "30 derniers jours"
        words = (words[1], words[0], words[2])
    if words[0] not in LAST | THIS or len(words) < 2:
        return None
    last, rest = words[0] in LAST, tuple(word for word in words[1:] if word not in EMPTY)
    if len(rest) == 2 and last and rest[1] in UNITS:
        count = _number(rest[0])
        return None if count is None else _up_to(UNITS[rest[1]], today, count)
    if len(rest) == 1 and rest[0] in UNITS:
        return _unit(UNITS[rest[0]], today, int(last))
    if len(rest) == 1 and rest[0] in WEEKDAYS:
        return _latest_weekday(WEEKDAYS[rest[0]], today, last=last)
    return _latest(" ".join(rest), today, last=last)


def _number(word: str) -> int | None:
    return int(word) if re.fullmatch(r"\d{1,4}", word) else NUMBERS.get(word)


def _days(first: date, last: date) -> When:
    start = datetime.combine(first, time())
    try:
        return When(((start, datetime.combine(last, time()) + timedelta(days=1)),))
    except OverflowError:
        return When(((start, _LAST),))


def _unit(unit: str, today: date, back: int) -> When:
    """The whole day, week, month, year or decade so many before this one."""
    if unit == "day":
        return _days(today - timedelta(days=back), today - timedelta(days=back))
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7 * back)
        return _days(monday, monday + timedelta(days=6))
    if unit == "month":
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        return When((_calendar(year, month + 1),))
    if unit == "year":
        return When((_calendar(today.year - back),))
    first = (today.year // 10 - back) * 10
    return When(((_calendar(first)[0], _calendar(first + 9)[1]),))


def _up_to(unit: str, today: date, count: int) -> When:
    """So many days, weeks, months or years up to today."""
    if unit in ("day", "week"):
        return _days(today - timedelta(days=count * (7 if unit == "week" else 1) - 1), today)
    months = count * {"month": 1, "year": 12, "decade": 120}[unit]
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    first = date(year, month + 1, 1)
    length = (_calendar(year, month + 1)[1] - _calendar(year, month + 1)[0]).days
    return _days(first.replace(day=min(today.day, length)), today)


def _latest_weekday(days: tuple[int, ...], today: date, *, last: bool) -> When:
    """last: the latest that is over; else those of this week."""
    if not last:
        monday = today - timedelta(days=today.weekday())
        return _days(monday + timedelta(days=days[0]), monday + timedelta(days=days[-1]))
    end = today - timedelta(days=1)
    while end.weekday() != days[-1]:
        end -= timedelta(days=1)
    return _days(end - timedelta(days=days[-1] - days[0]), end)


def _latest(name: str, today: date, *, last: bool) -> When | None:
    """The month, season or feast of this year, or the latest that is over."""
    of = _yearly(name)
    if of is None:
        return None
    if not last:
        return _days(*of(today.year))
    year = today.year
    while of(year)[1] >= today:
        year -= 1
    return _days(*of(year))


def _yearly(name: str) -> "Callable[[int], tuple[date, date]] | None":
    """The first and the last day, in a year, of a month, a season or a feast."""
    month = MONTHS.get(name)
    if month is not None:
        return lambda year: _first_to_last(year, month, 1)
    season = SEASONS.get(name)
    if season is not None:
        return lambda year: _first_to_last(year, season, 3)
    return FEASTS.get(name)


def _first_to_last(year: int, month: int, months: int) -> tuple[date, date]:
    after, rest = divmod(month - 1 + months, 12)
    return date(year, month, 1), date(year + after, rest + 1, 1) - timedelta(days=1)


def _named(words: tuple[str, ...], today: date) -> When | None:
    """A season or feast of a year, of every year, or of a span: `christmas 2020`, `summer`."""
    parts = tuple(word for word in words if word not in EMPTY)
    year = int(parts[-1]) if len(parts) > 1 and _YEAR.fullmatch(parts[-1]) else None
    name = " ".join(words) if " ".join(words) in FEASTS else " ".join(parts[: -1 if year else None])
    of = _yearly(name)
    if of is None or (year is not None and not year):
        return None
    if year is not None:
        return _days(*of(year))
    if name in SEASONS or of(2019)[0].replace(year=2020) == of(2020)[0]:
        first, last = of(2019)
        end = 229 if (last.month, last.day) == (2, 28) else 100 * last.month + last.day
        return When(days=(100 * first.month + first.day, end))
    years = range(min(_PHOTOGRAPHY, today.year), today.year + 1)
    return When(tuple(_days(*of(one)).spans[0] for one in years))
