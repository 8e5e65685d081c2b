"""Where the photos of sections were taken, asked in the background for sections in sight."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from PySide6.QtCore import QObject, QTimer

from photoapp.gui.grid.feed import Feed, Terms
from photoapp.gui.grid.geometry import Integers
from photoapp.gui.work import Lane, Work

Name = Callable[[Sequence[Sequence[int]]], Sequence[str]]
"""The place of each group of photos, "" for none; called in the background."""

_ASKED = 48  # photos of a section that are asked: enough for a name that half of them share
_KEPT = 2048  # names
_REST_MS = 120  # without scrolling: thumbnails come first, and what is only passed is not asked


class Places:
    """Names of places by section. A section is known by its first photo."""

    def __init__(self, name: Name, work: Work, owner: QObject, arrived: Callable[[], None]) -> None:
        self._name = name
        self._seen: Sequence[Integers] = ()
        self._asked: dict[int, list[int]] = {}
        self._rest = QTimer(owner, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._ask)
        self._feed: Feed[str] = Feed(
            work,
            owner,
            Terms(Lane.QUERY, batch=16, flights=1, budget=_KEPT),
            self._job,
            lambda _firsts: arrived(),
        )

    def of(self, first: int) -> str:
        """The place of the section that begins with a photo, "" if it has none or is not known."""
        return self._feed.get(first) or ""

    def look(self, sections: Sequence[Integers]) -> None:
        """The photos of the sections in sight: int64 [n] each, of at least one."""
        self._seen = sections
        self._rest.start()

    def refresh(self) -> None:
        """Photos may have changed: ask again for what is in sight, showing the old meanwhile."""
        self._feed.look(())
        self._feed.refresh()

    def _ask(self) -> None:
        self._asked = {int(ids[0]): ids[_spread(len(ids))].tolist() for ids in self._seen}
        self._feed.look(list(self._asked))

    def _job(self, firsts: Sequence[int]) -> Callable[[], Mapping[int, str]]:
        groups = [self._asked[first] for first in firsts]

        def ask() -> Mapping[int, str]:
            return dict(zip(firsts, self._name(groups), strict=True))

        return ask


def _spread(count: int) -> Integers:
    """At most _ASKED places evenly spread over so many: int64 [n], the first among them."""
    return np.linspace(0, count - 1, min(count, _ASKED)).astype(np.int64)
