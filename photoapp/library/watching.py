"""Watching the folders of the library: in which of them something happened that no run has seen.

Roots on local disks are watched by the system; those on a network are not, because the system
tells only of what this machine does there. A thread looks every few seconds which roots there are,
whether each is where it was, and whether its watch still lives: a disk that is taken out and comes
back, a folder that is deleted and made anew, is noticed without anybody's help.
"""

import os
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from photoapp.base.answers import IndexReport
from photoapp.base.files import Place, Root, Touched
from photoapp.base.filesystem import file_system
from photoapp.base.home import Home
from photoapp.catalog import Catalog, roots
from photoapp.library.touches import Touches
from photoapp.scan import is_passed_over
from photoapp.scan.watching import FolderObserver, Watched

CHECK_S = 3.0
RETRY_S = 60.0
_CLOSING_S = 10.0  # a disk that does not answer may hold the thread
_MOST_KNOWN = 10_000  # folders of which it is remembered whether they are passed over

State = tuple[int, int, bool] | None
"""Of a root: device, inode, whether it may be listed; None if it is not there."""


@dataclass(slots=True)
class _Root:
    """A root as it was when last checked. network: not to be watched."""

    root: Root
    patterns: tuple[str, ...]
    state: State
    network: bool
    watched: Watched = Watched.NOT
    retry: float = 0.0
    passed: dict[str, bool] = field(default_factory=dict)

    def passes_over(self, folder: str) -> bool:
        """Whether a scan would not look into a folder of it."""
        if (known := self.passed.get(folder)) is not None:
            return known
        if len(self.passed) >= _MOST_KNOWN:
            self.passed.clear()
        answer = self.passed[folder] = is_passed_over(folder, self.patterns)
        return answer


class Watching:
    """Watches from `start` to `close`. Safe to use from any thread.

    Attribute: ready, set once every root was tried: what happens from then on is noticed.
    """

    def __init__(self, home: Home, catalog: Catalog, check_s: float = CHECK_S) -> None:
        self._home = home
        self._catalog = catalog
        self._check_s = check_s
        self._inside = ""  # the home, as the system's reports would name it
        self._touches = Touches()
        self._roots: dict[str, _Root] = {}
        self._full = False
        self._closing = threading.Event()
        self._poked = threading.Event()
        self._thread: threading.Thread | None = None
        self.ready = threading.Event()

    def start(self) -> None:
        """Begin to watch; returns at once. Nothing, once closed."""
        if self._thread is None and not self._closing.is_set():
            self._inside = os.path.realpath(self._home.path)
            self._thread = threading.Thread(target=self._run, name="photoapp-watching", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Watch no more."""
        self._closing.set()
        self._poked.set()
        if self._thread is not None:
            self._thread.join(_CLOSING_S)

    @property
    def is_full(self) -> bool:
        """Whether the system watches no more folders, so that some changes go unnoticed."""
        return self._full

    @property
    def watched(self) -> Mapping[str, Watched]:
        """How far each root is watched, by path."""
        return {path: one.watched for path, one in list(self._roots.items())}

    @property
    def partly(self) -> list[str]:
        """The roots of which the system watches a part only."""
        return [path for path, how in self.watched.items() if how is Watched.PARTLY]

    def take(self) -> list[Touched]:
        """The folders worth looking at now, for `PhotoLibrary.index_touched`; never waits long."""
        return self._touches.take()

    def put_back(self, touched: Iterable[Touched]) -> None:
        """A run over these has not come to its end."""
        self._touches.add(touched)

    def follow(self, report: IndexReport, touched: Sequence[Touched] = ()) -> None:
        """A run has come to its end. touched: what it looked at, nothing for whole roots."""
        known = list(self._roots.values())
        looked = {one.place.root for one in touched} or {one.root.id for one in known}
        self._touches.rest(looked, report.seconds)
        places = (self._place(os.path.dirname(path)) for path in report.unsettled)
        folders = {place for place in places if place is not None}

        def was_looked_at(folder: Place) -> bool:
            return not touched or any(one.holds(folder) for one in touched)

        self._touches.unsettled(folders, was_looked_at)

    # On the threads of the system's reports.

    def _happened(self, one: _Root, path: str, deep: bool) -> None:
        if path == self._inside or path.startswith(self._inside + os.sep):
            return
        root = one.root.path
        if path == root:
            folder = ""
        elif path.startswith(os.path.join(root, "")):
            folder = path[len(os.path.join(root, "")) :].replace(os.sep, "/")
        else:
            self._poked.set()  # of the root itself: it was deleted or renamed
            return
        if not one.passes_over(folder):
            self._touches.add([Touched(Place(one.root.id, folder), deep)])

    # On its own thread.

    def _run(self) -> None:
        observer = FolderObserver(self._inside)
        try:
            while not self._closing.is_set():
                self._poked.clear()
                self._check(observer)
                self.ready.set()
                self._poked.wait(self._check_s)
        finally:
            self.ready.set()
            observer.close()

    def _check(self, observer: FolderObserver) -> None:
        connection = self._catalog.read()
        globs = roots.exclusions(connection)
        found = {root.path: root for root in roots.roots(connection)}
        for path in self._roots.keys() - found.keys():
            observer.leave(path)
            self._touches.forget(self._roots.pop(path).root.id)
        for path, root in found.items():
            if self._closing.is_set():
                return
            patterns = (*globs.get(None, ()), *globs.get(root.id, ()))
            self._check_root(observer, self._roots.get(path), root, patterns)
        if not self._full and observer.is_full():
            self._full = True

    def _check_root(
        self, observer: FolderObserver, known: _Root | None, root: Root, patterns: tuple[str, ...]
    ) -> None:
        state, now = _state(root.path), time.monotonic()
        same = known is not None and (known.root.id, known.state, known.patterns) == (
            root.id,
            state,
            patterns,
        )
        if known is not None and same:
            lives = known.watched is not Watched.NOT and observer.is_alive(root.path)
            if lives or known.network or state is None or now < known.retry:
                return
        one = _Root(root, patterns, state, network=_is_on_network(root.path))
        observer.leave(root.path)
        if state is not None and not one.network:
            one.watched = observer.watch(
                root.path, lambda path, deep: self._happened(one, path, deep)
            )
            self._full = self._full or one.watched is Watched.PARTLY
        one.retry = now + RETRY_S
        self._roots[root.path] = one
        if self.ready.is_set() and not (same and one.watched is Watched.NOT):
            # What happened before it was watched, or while it was away, nobody told.
            self._touches.add([Touched(Place(root.id, ""), deep=True)])

    def _place(self, path: str) -> Place | None:
        for one in list(self._roots.values()):
            above = os.path.join(one.root.path, "")
            if path == one.root.path:
                return Place(one.root.id, "")
            if path.startswith(above):
                return Place(one.root.id, path[len(above) :].replace(os.sep, "/"))
        return None


def _state(path: str) -> State:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino, os.access(path, os.R_OK | os.X_OK)


def _is_on_network(path: str) -> bool:
    try:
        return file_system(Path(path)).network
    except (OSError, StopIteration):
        return False
