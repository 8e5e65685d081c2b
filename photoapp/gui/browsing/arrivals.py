"""Titles of photos in the order in which they came into the library: the days they came."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from photoapp.gui.grid import Heading, Sections, date_sections
from photoapp.gui.grid.geometry import Integers

_QUARTER = 900
"""Seconds; a time zone is a multiple of them off, and so are its changes."""


@dataclass(frozen=True, slots=True)
class AddedSections:
    """Sections of days, of which it is said that photos were added on them."""

    days: Sections

    @property
    def sizes(self) -> Integers:
        """Of the days."""
        return self.days.sizes

    @property
    def years(self) -> NDArray[np.int32]:
        """Of the days."""
        return self.days.years

    def heading(self, section: int) -> Heading:
        """Such as "Added 12 August 2021"."""
        heading = self.days.heading(section)
        said = QCoreApplication.translate("Sections", "Added {0}").format(heading.title)
        return replace(heading, title=said)

    def moment(self, section: int) -> str:
        """Such as "August 2021"."""
        return self.days.moment(section)


def added_sections(added: Integers, zone: tzinfo | None = None) -> AddedSections:
    """Sections for photos in the order they came, the latest first.

    added: int64 [N], seconds since 1970. zone: whose days, None for this system's.
    """
    # A clock that was set back must not part a day.
    running = np.minimum.accumulate(added)
    quarters, which = np.unique(running // _QUARTER, return_inverse=True)
    off = np.array([_offset(int(each) * _QUARTER, zone) for each in quarters], np.int64)
    return AddedSections(date_sections(running + off[which] if len(off) else running))


def _offset(moment: int, zone: tzinfo | None) -> int:
    """Seconds by which the wall clock is ahead of UTC."""
    local = datetime.fromtimestamp(moment, zone).astimezone(zone)
    ahead = local.utcoffset()
    return int(ahead.total_seconds()) if ahead is not None else 0
