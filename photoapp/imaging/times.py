"""Capture times as files and file names write them -> local wall time and offset."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from photoapp.base.picture import TimeSource

_EARLIEST = datetime(1826, 1, 1)  # noqa: DTZ001 - wall time. The oldest photograph that is kept
_DAY = timedelta(days=1)

# What clocks say that were never set: the epochs of Unix, FAT, Mac and GPS, at midnight.
_UNSET = frozenset(((1904, 1, 1), (1970, 1, 1), (1980, 1, 1), (1980, 1, 6)))

_STAMP = re.compile(
    r"\s*(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})"
    r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?\s*"
)
_IPTC_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_IPTC_TIME = re.compile(r"(\d{2}):?(\d{2}):?(\d{2})([+-]\d{2}:?\d{2})?")

# IMG_20180716_175222, 2019-07-04 12.34.56, PXL_20231101_101112345, Screen Shot 2022-05-06 at
# 1.22.33 PM, IMG-20180716-WA0003, Screenshot from 2021-03-04 10-11-12
_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[-_. ]?)(?P<m>\d\d)(?P=sep)(?P<d>\d\d)"
    r"(?:(?:[-_. T]|[ _]at[ _])*"
    r"(?P<H>\d\d|(?<=at )\d)(?P<gap>[-_.:h]?)(?P<M>\d\d)(?P=gap)(?P<S>\d\d)(?P<f>\d{3})?"
    r"(?:\s?(?P<half>[AP])M)?)?(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A capture time. time: local wall time, naive. offset: minutes east of UTC."""

    time: datetime
    offset: int | None
    source: TimeSource

    def refined(self, other: "Taken") -> "Taken":
        """With the sub-seconds that it lacks, if the other says the same second.

        Not with the other's offset: programs write that of the computer they ran on.
        """
        same = self.time == other.time.replace(microsecond=0)
        return replace(self, time=other.time) if same else self


def best(candidates: Iterable[Taken | None], now: datetime) -> Taken | None:
    """The first candidate that can be true on a wall clock that shows `now`, made more exact by
    those after it that say the same second.
    """
    plausible = [taken for taken in candidates if taken and _plausible(taken.time, now)]
    if not plausible:
        return None
    first = plausible[0]
    for other in plausible[1:]:
        first = first.refined(other)
    return first


def parse_stamp(
    text: str, source: TimeSource, *, fraction: str = "", offset: str = ""
) -> Taken | None:
    """EXIF's `2020:02:29 12:34:56` or XMP's `2020-02-29T12:34:56.78+01:00`; a date is midnight.

    fraction, offset: what EXIF keeps in tags of their own, used where the text has none.
    """
    match = _STAMP.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, digits, zone = match.groups()
    digits = digits or (fraction.strip() if fraction.strip().isdigit() else "")
    time = _datetime(year, month, day, hour, minute, second, digits)
    return Taken(time, parse_offset(zone or offset), source) if time else None


def parse_iptc(date: str, time: str) -> Taken | None:
    """IPTC's `20040226` and `115733-0500`."""
    day = _IPTC_DATE.fullmatch(date.strip())
    if day is None:
        return None
    clock = _IPTC_TIME.fullmatch(time.strip())
    hour, minute, second, zone = clock.groups() if clock else ("0", "0", "0", "")
    taken = _datetime(day[1], day[2], day[3], hour, minute, second)
    return Taken(taken, parse_offset(zone or ""), TimeSource.IPTC) if taken else None


def parse_name(name: str) -> Taken | None:
    """The time that cameras, phones and screenshot tools write into file names."""
    for match in _NAME.finditer(name):
        found = match.groupdict()
        hour = int(found["H"] or 0)
        if found["half"] and hour <= 12:
            hour = hour % 12 + (12 if found["half"] == "P" else 0)
        time = _datetime(
            found["y"], found["m"], found["d"], str(hour), found["M"], found["S"], found["f"] or ""
        )
        if time:
            return Taken(time, None, TimeSource.NAME)
    return None


def of_mtime(seconds: float | None) -> Taken | None:
    """A file's modification time on this machine's wall clock; None for the epoch itself."""
    if not seconds or not 0 < seconds < 253_000_000_000:
        return None
    time = datetime.fromtimestamp(seconds, UTC).astimezone().replace(tzinfo=None)
    return Taken(time.replace(microsecond=0), None, TimeSource.MTIME)


def parse_offset(text: str) -> int | None:
    """`+05:45`, `-0800` or `Z` in minutes; None for anything that no place on earth uses."""
    text = text.strip()
    if text == "Z":
        return 0
    match = re.fullmatch(r"([+-])(\d{2}):?(\d{2})", text)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    if minutes > 14 * 60 or int(match[3]) > 59:
        return None
    return -minutes if match[1] == "-" else minutes


def _plausible(time: datetime, now: datetime) -> bool:
    midnight = (time.hour, time.minute, time.second) == (0, 0, 0)
    if midnight and (time.year, time.month, time.day) in _UNSET:
        return False
    return _EARLIEST <= time <= now + _DAY


def _datetime(
    year: str,
    month: str,
    day: str,
    hour: str | None,
    minute: str | None,
    second: str | None,
    fraction: str = "",
) -> datetime | None:
    microsecond = int(fraction[:6].ljust(6, "0")) if fraction else 0
    clock = (int(hour or 0), int(minute or 0), int(second or 0), microsecond)
    try:
        return datetime(int(year), int(month), int(day), *clock)  # noqa: DTZ001 - wall time
    except ValueError:
        return None
