"""Which sections a grid has and what their titles say: runs of dates, or parts of an answer."""

import re
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from photoapp.base.answers import NO_TIME
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.wording import words

_DAY = 86_400
_NO_DAY = NO_TIME // _DAY
_NO_MONTH = NO_TIME + 1
LEAST = 8
"""Photos below which days of a month share a section: about one line of a usual window."""

_WEEKDAY = re.compile(r"^d{3,4}[,،、\s]*('[^']*'\s*)?|[,،、\s(]*d{3,4}\)?[.\s]*$")
"""A weekday at either end of a date pattern, with a comma or word that only joins it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a section's title says. detail: beside it, quiet; note: at the far end.

    weak: the title is quiet too, and a hairline leads from it to the note.
    """

    title: str
    detail: str = ""
    note: str = ""
    weak: bool = False


class Sections(Protocol):
    """Consecutive runs of the grid's photos. sizes: int64 [S]; years: int32 [S], 0 for none."""

    @property
    def sizes(self) -> Integers: ...

    @property
    def years(self) -> NDArray[np.int32]: ...

    def heading(self, section: int) -> Heading:
        """What the title of a section says."""
        ...

    def moment(self, section: int) -> str:
        """Month and year of a section for the timeline's bubble, "" if it has none."""
        ...


@dataclass(frozen=True, slots=True)
class DateSections:
    """Runs of days. first, last: int64 [S], days since 1970 of the earliest and latest photo.

    whole: bool [S], the section has all photos of its month, or of its year if it reaches over
    months, from more than one day.
    """

    sizes: Integers
    first: Integers
    last: Integers
    whole: NDArray[np.bool_]

    @property
    def years(self) -> NDArray[np.int32]:
        """The year of each section, 0 for photos without a date."""
        days = np.where(self.first == _NO_DAY, 0, self.first).astype("datetime64[D]")
        years = days.astype("datetime64[Y]").astype(np.int32) + 1970
        return np.where(self.first == _NO_DAY, 0, years).astype(np.int32)

    def heading(self, section: int) -> Heading:
        """Such as "12–19 August 2021", and how many."""
        first, last = int(self.first[section]), int(self.last[section])
        if first == _NO_DAY:
            title = QCoreApplication.translate("Sections", "No date")
        elif _date(first).month() != _date(last).month():
            title = months_title(_date(first), _date(last), whole=bool(self.whole[section]))
        elif self.whole[section]:
            title = month_title(_date(first))
        else:
            title = day_title(_date(first), _date(last))
        return Heading(words.titled(title), words.photos(int(self.sizes[section])))

    def moment(self, section: int) -> str:
        """Such as "August 2021"."""
        day = int(self.first[section])
        if day == _NO_DAY:
            return QCoreApplication.translate("Sections", "No date")
        return words.titled(month_title(_date(day)))


@dataclass(frozen=True, slots=True)
class FixedSections:
    """Sections with given titles and no dates: an answer, or photos sorted by name."""

    sizes: Integers
    headings: tuple[Heading, ...]
    years: NDArray[np.int32] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "years", np.zeros(len(self.sizes), np.int32))

    def heading(self, section: int) -> Heading:
        """The given title."""
        return self.headings[section]

    def moment(self, section: int) -> str:  # noqa: ARG002 - the protocol's signature
        """Nothing: there are no dates."""
        return ""


def date_sections(wall: Integers, least: int = LEAST) -> DateSections:
    """Sections for photos sorted by time, either way, those without a time at one end.

    wall: int64 [N] as in PhotoList. A day with `least` photos has a section of its own; poorer
    days join their neighbours within the month, and months with less than half as many those of
    their year, so that sections are not tiny.
    """
    days = wall // _DAY
    starts = np.flatnonzero(np.diff(days, prepend=days[:1] - 1)) if len(days) else days
    run_days = days[starts]
    run_sizes = np.diff(starts, append=len(days))
    months = _months(run_days)
    at = np.array(_grouped(months.tolist(), run_sizes.tolist(), least), np.int64)
    if not len(at):
        return DateSections(at, at, at, at.astype(bool))
    sizes = np.add.reduceat(run_sizes, at)
    years = _years(months[at], sizes, least)
    at = at[_grouped(years.tolist(), sizes.tolist(), least)]
    after = np.append(at[1:], len(run_days))
    edges = np.stack((run_days[at], run_days[after - 1]))
    several = months[at] != months[after - 1]
    alone = np.where(several, _alone(months // 12, at, after), _alone(months, at, after))
    whole = alone & (edges[0] != edges[1])
    return DateSections(np.add.reduceat(run_sizes, at), edges.min(0), edges.max(0), whole)


def answer_sections(
    count: int, *, sure: int | None = None, detail: str = "", note: str = ""
) -> Sections:
    """Sections of an answer: what was found and, from photo `sure` on, what is less certain."""
    surely = count if sure is None else sure
    found = FixedSections(
        np.array([surely], np.int64), (Heading(words.photos(count), detail, note),)
    )
    return found if surely >= count else JoinedSections(found, less_certain(count - surely))


@dataclass(frozen=True, slots=True)
class JoinedSections:
    """The sections of one list of photos, then those of another."""

    first: Sections
    then: Sections

    @property
    def sizes(self) -> Integers:
        """Of both."""
        return np.concatenate([self.first.sizes, self.then.sizes])

    @property
    def years(self) -> NDArray[np.int32]:
        """Of both."""
        return np.concatenate([self.first.years, self.then.years])

    def heading(self, section: int) -> Heading:
        """The title that the section has in its own list."""
        return self._of(section)[0].heading(self._of(section)[1])

    def moment(self, section: int) -> str:
        """What the section has in its own list."""
        return self._of(section)[0].moment(self._of(section)[1])

    def _of(self, section: int) -> tuple[Sections, int]:
        before = len(self.first.sizes)
        return (self.first, section) if section < before else (self.then, section - before)


def less_certain(count: int) -> FixedSections:
    """The section of what is only maybe right."""
    title = QCoreApplication.translate("Sections", "Less certain")
    heading = Heading(title, note=words.photos(count), weak=True)
    return FixedSections(np.array([count], np.int64), (heading,))


def day_title(first: QDate, last: QDate) -> str:
    """A day, or days of one month, as the locale writes a date without its weekday."""
    locale = QLocale()
    pattern = _without_weekday(locale.dateFormat(QLocale.FormatType.LongFormat))
    if first == last:
        return locale.toString(last, pattern)
    days = f"'{locale.toString(first.day())}–{locale.toString(last.day())}'"
    # Quoted text stays as it is: in Latvian it has the letter that means the day.
    return locale.toString(
        last, re.sub(r"('[^']*')|(?<!d)d{1,2}(?!d)", lambda m: m.group(1) or days, pattern)
    )


def month_title(date: QDate) -> str:
    """Such as "August 2021"."""
    locale = QLocale()
    text = QCoreApplication.translate("Sections", "{month} {year}")
    text = text.replace("{month}", locale.standaloneMonthName(date.month()))
    return text.replace("{year}", locale.toString(date, "yyyy"))


def months_title(first: QDate, last: QDate, *, whole: bool) -> str:
    """Months of one year, such as "May–June 2021"; the year alone if it is whole."""
    locale = QLocale()
    if whole:
        return locale.toString(last, "yyyy")
    text = QCoreApplication.translate("Sections", "{month} {year}")
    names = (locale.standaloneMonthName(each.month()) for each in (first, last))
    return text.replace("{month}", "–".join(names)).replace("{year}", locale.toString(last, "yyyy"))


def _without_weekday(pattern: str) -> str:
    return _WEEKDAY.sub("", pattern).strip()


def _grouped(months: list[int], sizes: list[int], least: int) -> list[int]:
    """Where groups of days begin: each closes once it is big enough, or its month ends.

    What is left of a month then joins the group before it, if that is of the same month.
    """
    begins: list[int] = []
    in_group = 0
    for i, (month, size) in enumerate(zip(months, sizes, strict=True)):
        new_month = i == 0 or month != months[i - 1]
        if new_month or in_group >= least:
            if new_month and in_group < least and _same_month(months, begins, i - 1):
                begins.pop()
            begins.append(i)
            in_group = 0
        in_group += size
    if in_group < least and _same_month(months, begins, len(months) - 1):
        begins.pop()
    return begins


def _same_month(months: list[int], begins: list[int], last: int) -> bool:
    return len(begins) > 1 and months[begins[-2]] == months[last]


def _months(days: Integers) -> Integers:
    """Months since 1970; photos without a date have one of their own."""
    known = np.where(days == _NO_DAY, 0, days).astype("datetime64[D]")
    return np.where(days == _NO_DAY, _NO_DAY, known.astype("datetime64[M]").astype(np.int64))


def _years(months: Integers, sizes: Integers, least: int) -> Integers:
    """What sections of months join by: the year of poor months; others stay as they are.

    Sections that share a month are never poor: each holds `least` photos.
    """
    poor = (sizes * 2 < least) & (months != _NO_DAY)
    return np.where(poor, months // 12, _NO_MONTH + np.arange(len(months)))


def _alone(units: Integers, at: Integers, after: Integers) -> NDArray[np.bool_]:
    """Whether no photo before or after a section is of its unit, a month or a year."""
    # A unit of its own at either end stands for "nothing there".
    beyond = np.concatenate(([_NO_MONTH], units, [_NO_MONTH]))
    alone: NDArray[np.bool_] = (beyond[at] != units[at]) & (beyond[after + 1] != units[at])
    return alone


def _date(day: int) -> QDate:
    return QDate(1970, 1, 1).addDays(day)
