"""Dates as people type them -> half-open spans of local wall time."""

import re
from datetime import datetime, timedelta

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_FIRST = datetime.min  # noqa: DTZ901 - wall time has no zone
_LAST = datetime.max  # noqa: DTZ901


def span(text: str) -> tuple[datetime, datetime]:
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


def _one(text: str) -> tuple[datetime, datetime]:
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.group(2, 3))
    start = datetime(year, 1 if month is None else month, 1 if day is None else day)  # noqa: DTZ001
    try:
        if day is not None:
            return start, start + timedelta(days=1)
        if month is not None:
            return start, (start.replace(day=1) + timedelta(days=32)).replace(day=1)
        return start, start.replace(year=year + 1)
    except (OverflowError, ValueError):  # the last day, month or year there is
        return start, _LAST
