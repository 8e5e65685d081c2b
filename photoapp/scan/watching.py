"""Being told by the system what happens in folders; the only place that knows watchdog.

Each root is watched with all below it. What is told is only where something happened, never what:
a scan of that folder finds out, and knows better than a list of events what a rename or a copy was.
"""

import errno
import logging
import os
import sys
import warnings
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

Happened = Callable[[str, bool], None]
"""Told the absolute path of a folder, and whether all below it is new too; on a thread of its own.
It must be quick, and a path may be above the root (of what removed the root itself)."""

_CLOSING = sys.platform == "linux"
# Linux tells when a file that was written is closed. A report of each write as well would only
# fill its queue of 16,384 events; elsewhere there is nothing but the writes.
_KINDS: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    FileClosedEvent if _CLOSING else FileModifiedEvent,
]
_LIMITS = (errno.ENOSPC, errno.EMFILE, errno.ENFILE)  # as inotify_add_watch(2) says
_ENDED = "called when the thread is inactive"
# A watch that ends while it reads says so as an error, though it has no other way to end.
logging.getLogger("watchdog.observers.inotify").addFilter(
    lambda record: _ENDED not in record.getMessage()
)


def _forget(group: Any, number: int) -> None:
    by_number, by_path = group._active_callbacks_by_watch, group._active_callbacks_by_path  # noqa: SLF001
    path = by_number.pop(number, None)
    if by_path.get(path) == number:
        del by_path[path]


def _be_lenient() -> None:
    """Let watchdog 7 go on where folders are renamed while it takes note of them.

    What it has then of a folder under two names, or none, it took for impossible: the thread that
    reads for all roots ended, or the closing. And of a folder that it hears of twice, which is
    usual, it warned in a text that names all folders there are.
    """
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    from watchdog.observers import inotify

    group: Any = getattr(inotify, "InotifyWatchGroup", None)
    if group is not None:
        group._remove_watch_internally = _forget  # noqa: SLF001
        group.__repr__ = object.__repr__


if sys.platform == "linux":
    _be_lenient()


class Watched(StrEnum):
    """How far a root is watched."""

    WHOLLY = "wholly"
    PARTLY = "partly"  # the system allows no more watches
    NOT = "not"  # it is not there, may not be read, or its file system tells nothing


class FolderObserver:
    """Watches roots until it is closed. Used on one thread; setting up a large root takes seconds.

    probe: a folder outside all roots, by which it is found out whether more could be watched.
    """

    def __init__(self, probe: str) -> None:
        self._probe = probe
        self._observer: BaseObserver | None = None
        self._watches: dict[str, ObservedWatch] = {}

    def watch(self, root: str, happened: Happened) -> Watched:
        """Watch a root from now on, or anew. Raises nothing."""
        self.leave(root)
        try:
            if self._observer is None:
                self._observer = _started()
            handler = _Handler(root, happened)
            watch = self._observer.schedule(handler, root, recursive=True, event_filter=_KINDS)
        except OSError as error:
            return Watched.PARTLY if error.errno in _LIMITS else Watched.NOT
        self._watches[root] = watch
        return Watched.PARTLY if self.is_full() else Watched.WHOLLY

    def leave(self, root: str) -> None:
        """Watch a root no longer."""
        watch = self._watches.pop(root, None)
        if watch is not None and self._observer is not None:
            self._observer.unschedule(watch)

    def is_alive(self, root: str) -> bool:
        """Whether a root is watched and its watch has not ended, as when it was deleted."""
        watch = self._watches.get(root)
        if watch is None or self._observer is None:
            return False
        return any(each.watch == watch and each.is_alive() for each in self._observer.emitters)

    def is_full(self) -> bool:
        """Whether the system allows no more watches.

        Where it ran out within a root, watchdog passes over the rest of it in silence.
        """
        if self._observer is None:
            return False
        try:
            kinds: list[type[FileSystemEvent]] = [DirDeletedEvent]
            handler = FileSystemEventHandler()
            probe = self._observer.schedule(handler, self._probe, event_filter=kinds)
        except OSError as error:
            return error.errno in _LIMITS
        self._observer.unschedule(probe)
        return False

    def close(self) -> None:
        """Watch nothing any more; returns once its threads have ended."""
        self._watches.clear()
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None


def _started() -> BaseObserver:
    observer = Observer()
    observer.name = "photoapp-observer"
    observer.start()
    return observer


class _Handler(FileSystemEventHandler):
    """Says of each event in which folders it happened."""

    def __init__(self, root: str, happened: Happened) -> None:
        self._root, self._happened = root, happened

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path, came in ((event.src_path, False), (event.dest_path, True)):
            if not path:
                continue
            place = os.fsdecode(path)
            self._happened(os.path.dirname(place), False)
            if event.is_directory and (came or isinstance(event, DirCreatedEvent)):
                self._happened(place, True)
