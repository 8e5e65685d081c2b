"""The open catalog: one writer thread, a read-only connection for every reading thread."""

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack, closing
from typing import TypeVar

from photoapp.base.filesystem import FileSystem, file_system
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog.connection import (
    SYNCHRONOUS,
    attach,
    closed_on_failure,
    open_reader,
    open_writer,
    transaction,
    translated,
)
from photoapp.catalog.noting import Notes
from photoapp.catalog.opening import make_ready
from photoapp.catalog.presence import Presence

Connection = sqlite3.Connection

T = TypeVar("T")
Task = tuple[Callable[[sqlite3.Connection], object], "Future[object]"]

log = logging.getLogger(__name__)


class Catalog:
    """The truth (`catalog.sqlite`) with the thumbnail store attached as `thumbs`.

    Thread-safe. Every write is one transaction on the writer thread; readers never wait.
    Attributes: path; remark, what the user should know of where it lies (None: nothing).
    """

    def __init__(self, home: Home, written: Callable[[], None] | None = None) -> None:
        """Open or make the catalog in `home`. written: called once, after the first write.

        Raises PhotoappError: CATALOG_NEWER, CATALOG_DAMAGED, CATALOG_UNREADABLE, CATALOG_BUSY,
        CATALOG_OPEN (it is being restored, or has to be migrated), DISK_FULL.
        """
        self.path = home.catalog
        self._thumbnails = home.thumbnails
        with ExitStack() as opening, translated(self.path):
            home.create()
            self._presence = opening.enter_context(closing(Presence(home)))
            where = file_system(home.path)
            journal = "DELETE" if where.network else "WAL"  # whose memory no network shares
            self.remark = _remark(home, where)
            make_ready(home, self._presence, journal)
            self._writer = open_writer(self.path, journal)
            with closed_on_failure(self._writer):
                attach(self._writer, self._thumbnails, "thumbs")
                self._writer.execute(f"PRAGMA thumbs.synchronous = {SYNCHRONOUS['thumbs']}")
                self._watch = self._open_reader()
                self._notes = Notes(self._writer, self.version)
            opening.pop_all()
        self._written = written
        self._listeners: list[Callable[[], None]] = []
        self._local = threading.local()
        self._lock = threading.Lock()
        self._closed = False
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write_all, name="catalog-writer", daemon=True)
        self._thread.start()

    def _open_reader(self) -> sqlite3.Connection:
        connection = open_reader(self.path)
        with closed_on_failure(connection):
            attach(connection, self._thumbnails, "thumbs")
        return connection

    def read(self) -> sqlite3.Connection:
        """This thread's read-only connection. Raises the errors of `translated`."""
        if self._closed:
            raise self._closed_error()
        reader: _Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._local.reader = _Reader(self._open_reader())
        return reader.connection

    def _closed_error(self) -> PhotoappError:
        return PhotoappError(Code.CATALOG_UNREADABLE, path=str(self.path), detail="closed")

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work(connection)` in one transaction on the writer thread and wait for its result.

        Raises what `work` raises (nothing is changed then) and the errors of `translated`.
        """
        if threading.current_thread() is self._thread:
            raise RuntimeError("a write inside a write would wait for itself")
        with self._lock:
            if self._closed:
                raise self._closed_error()
            future: Future[T] = Future()
            self._tasks.put((work, future))  # type: ignore[arg-type]
        return future.result()

    def listen(self, told: Callable[[], None]) -> None:
        """Have `told` called after each write of this process, on the writer thread: no waiting."""
        self._listeners.append(told)

    def _write_all(self) -> None:
        while (task := self._tasks.get()) is not None:
            work, future = task
            try:
                with translated(self.path), self._notes.transaction() as connection:
                    result = work(connection)
            except BaseException as error:  # noqa: BLE001 - handed to whoever waits for it
                future.set_exception(error)
            else:
                self._tell()  # before anybody who waits goes on
                future.set_result(result)
                if self._written is not None:
                    self._written()
                    self._written = None

    def _tell(self) -> None:
        for told in self._listeners:
            try:
                told()
            except Exception:
                log.exception("nobody heard of a write")  # which is done, and not the last

    def version(self) -> int:
        """A number that differs after any change by this or another process."""
        with self._lock:
            if self._closed:
                return -1
            # The watching connection never writes, so it sees our writer's commits as well.
            return int(self._watch.execute("PRAGMA data_version").fetchone()[0])

    def changed(self) -> set[int] | None:
        """The photos that something may have changed of since the last call; None: of any. For one
        who counts them: the census of this catalog.
        """
        return self._notes.take()

    def close(self) -> None:
        """Finish what is queued, then close. Reading that is under way may finish as well."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._tasks.put(None)
        self._thread.join()
        # A connection closed by one thread while another uses it can crash Python's wrapper, so
        # only this thread's is closed here; those of others end with their threads.
        self._local.__dict__.clear()
        self._watch.close()
        self._optimise()
        self._writer.close()
        self._presence.close()

    def _optimise(self) -> None:
        """A bounded look at each index, as https://sqlite.org/lang_analyze.html advises.

        Closing waits for nobody: whoever is writing now does it when it closes in its turn.
        """
        try:
            self._writer.execute("PRAGMA busy_timeout = 0")
            with transaction(self._writer):
                self._writer.execute("PRAGMA analysis_limit = 400")
                self._writer.execute("PRAGMA optimize")
        except PhotoappError as error:
            if error.code is not Code.CATALOG_BUSY:
                log.warning("catalog not optimised: %s", error)


def _remark(home: Home, where: FileSystem) -> PhotoappError | None:
    if not where.network:
        return None
    return PhotoappError(Code.HOME_ON_NETWORK, path=str(home.path), kind=where.kind)


class _Reader:
    """A thread's connection, closed when the thread ends and its local values go."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()
