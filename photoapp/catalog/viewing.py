"""Counting which photos were looked at large: what is built up in the background begins there."""

import threading
from collections import Counter

from photoapp.catalog.database import Catalog, Connection

TOGETHER = 20
"""Views in one write: each write is a change to the catalog, which every window notices."""


class Views:
    """Counts views and writes them some at a time. No action of the user: history has none.

    Safe from any thread. What a killed program had not written is lost, a handful of counts.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lock = threading.Lock()
        self._seen: Counter[int] = Counter()

    def saw(self, photo: int) -> None:
        """Somebody looked at a photo."""
        with self._lock:
            self._seen[photo] += 1
            full = self._seen.total() >= TOGETHER
        if full:
            self.write()

    def write(self) -> None:
        """Write what was counted; to be called before indexing and before the catalog is closed."""
        with self._lock:
            seen, self._seen = self._seen, Counter()
        if seen:
            self._catalog.write(lambda connection: _add(connection, seen))


def _add(connection: Connection, seen: Counter[int]) -> None:
    connection.executemany(
        "UPDATE photos SET viewed = viewed + ? WHERE id = ?",
        [(times, photo) for photo, times in seen.items()],
    )
