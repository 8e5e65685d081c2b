"""Which photos something has changed of since the last look, told by triggers of the writer.

They are temporary, so nothing of them is in the file: another process neither runs nor sees them.
What others write is noticed, but not what.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock

from photoapp.base.messages import PhotoappError
from photoapp.catalog.connection import transaction

Connection = sqlite3.Connection

MOST = 20_000
"""Notes that are kept; where there are more, all that is counted is read again, which is faster."""

_WATCHED = {
    "album_matches": "photo_id",
    "album_photos": "photo_id",
    "care": "photo_id",
    "files": "photo_id",
    "photo_tags": "photo_id",
    "photos": "id",
    "suggestions": "photo_id",
    "vectors": "photo_id",
}
_NEW = "INSERT INTO noted(photo) VALUES (new.{0})"
_OLD = "INSERT INTO noted(photo) VALUES (old.{0})"
_MOMENTS = {
    "INSERT": _NEW,
    "UPDATE": _NEW + "; INSERT INTO noted(photo) SELECT old.{0} WHERE old.{0} IS NOT new.{0}",
    "DELETE": _OLD,
}
# The notes of very large changes end once there are too many.
_TRIGGER = (
    "CREATE TEMP TRIGGER noted_{table}_{moment} AFTER {moment} ON main.{table}"
    f" WHEN coalesce((SELECT max(number) FROM noted), 0) <= {MOST} BEGIN {{notes}}; END"
)


class Notes:
    """What a writer's transactions change, for one who counts. Usable from any thread.

    Nothing is noted until somebody has asked.
    """

    def __init__(self, writer: Connection, version: Callable[[], int]) -> None:
        """writer: the connection whose writes are followed. version: of the catalog, by another."""
        self._writer, self._version = writer, version
        self._lock = Lock()  # held from before a commit until what it changed is noted
        self._asked = self._noting = False
        self._photos: set[int] | None = None  # None: any may have changed
        # The last versions up to which all is noted: who asks may have seen one some writes ago.
        self._counted: deque[int] = deque(maxlen=64)
        self._ours = -1  # the writer's view of what others have written

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One IMMEDIATE transaction of the writer; once it stands, what it changed is noted."""
        if self._asked and not self._noting:
            self._begin()
        with ExitStack() as noting:
            with transaction(self._writer) as connection:
                before = data_version(connection) if self._noting else -1
                yield connection
                photos = _noted(connection) if self._noting else None
                noting.enter_context(self._lock)
            if self._noting:
                self._note(before, photos)

    def _begin(self) -> None:
        """Note from now on. Who asked has read all; if nothing was written since, that holds."""
        table = "CREATE TEMP TABLE noted(number INTEGER PRIMARY KEY, photo INTEGER) STRICT"
        with transaction(self._writer) as connection:
            connection.execute(table)
            for name, column in _WATCHED.items():
                for moment, notes in _MOMENTS.items():
                    said = notes.format(column)
                    connection.execute(_TRIGGER.format(table=name, moment=moment, notes=said))
        with self._lock:
            self._noting = True
            # First: what is written in between is told later.
            self._ours = data_version(self._writer)
            if self._version() != self._counted[-1]:
                self._photos = None

    def _note(self, before: int, photos: set[int] | None) -> None:
        try:
            version, after = self._version(), data_version(self._writer)
        except PhotoappError:  # what is written stands all the same
            self._photos = None
            self._counted.clear()
            return
        # Asked in this order: what others wrote up to `version` is told by `after` at the latest.
        alone = self._ours == before == after
        known = self._photos
        if not alone or known is None or photos is None or len(known) + len(photos) > MOST:
            self._photos = None
        else:
            known |= photos
        self._ours = after
        self._counted.append(version)

    def take(self) -> set[int] | None:
        """The photos that something may have changed of since the last call; None: of any.

        What is read after this call holds all that was told by it.
        """
        version = self._version()
        # Not asked under the lock, for which a writer may wait that keeps readers out meanwhile.
        with self._lock:
            photos = self._photos if version in self._counted else None
            if version not in self._counted:
                self._counted.append(version)
            self._photos, self._asked = set(), True
            return photos


def data_version(connection: Connection) -> int:
    """A connection's view: another number once others have written, not for its own writes."""
    return int(connection.execute("PRAGMA main.data_version").fetchone()[0])


def _noted(connection: Connection) -> set[int] | None:
    """What this transaction has noted, which it forgets by that; None for too many."""
    rows = connection.execute("SELECT photo FROM noted").fetchall()
    if rows:
        connection.execute("DELETE FROM noted")
    return None if len(rows) > MOST else {photo for (photo,) in rows if photo is not None}
