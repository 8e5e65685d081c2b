"""What scores mean in this library, by encoder: counted aside, kept beside the vectors."""

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, JobName, PhotoappError
from photoapp.library.aside import LOOK
from photoapp.library.sessions import Opened, Sessions
from photoapp.search.judging import Judges
from photoapp.search.looks import ENOUGH
from photoapp.search.relevance import PictureRelevance, WordRelevance
from photoapp.vectors import Snapshot
from photoapp.vectors.background import Background, Yardstick, packed, text_yardstick

log = logging.getLogger(__name__)

NAME = "texts.background.npz"

LAG = 1.25
"""So many times the photos counted may be there before a question asks for a new count."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A background as its file was last seen, and what it says of one snapshot."""

    state: tuple[int, int]
    background: Background
    words: WordRelevance | None = None


class Backgrounds:
    """The backgrounds of all encoders of a home. Safe from any thread.

    The file is the truth: two processes may write it, each a whole one, and what counts too few
    photos is brought up to date by whoever indexes next. One thread counts, at low priority, while
    there is something to count. Nothing is counted before this process has indexed: a search from
    the command line only reads.
    """

    def __init__(self, home: Home, sessions: Sessions) -> None:
        self._home = home
        self._sessions = sessions
        self._lock = threading.Lock()
        self._held: dict[str, _Held] = {}
        self._wanted: dict[str, Opened] = {}
        self._worker: threading.Thread | None = None
        self._job = Job(JobName.CALIBRATING)
        self._closed = threading.Event()
        self._counts = False

    def judges(self, opened: Opened, snapshot: Snapshot) -> Judges | None:
        """Who say what scores mean in a snapshot; None while there are too few photos."""
        if len(snapshot) < ENOUGH:
            return None
        held = self._read(opened)
        counted = 0 if held is None else len(held.background)
        if self._counts and len(snapshot) > counted * LAG:
            self.follow(opened)
        if held is None or not held.background.tells:
            return Judges(None, PictureRelevance(snapshot))
        words = held.words
        if words is None or words.snapshot is not snapshot:
            words = WordRelevance(held.background, snapshot)
            with self._lock:
                self._held[opened.folder.identity] = _Held(held.state, held.background, words)
        return Judges(words, PictureRelevance(snapshot))

    def counted(self, opened: Opened, snapshot: Snapshot, job: Job) -> Judges | None:
        """As `judges`, counting first what is not counted yet, and keeping it nowhere.

        Raises Cancelled, PhotoappError as the encoder's questions.
        """
        if len(snapshot) < ENOUGH or opened.folder.text is None:
            return self.judges(opened, snapshot)
        held = self._read(opened)
        stop = lambda: job.cancelled  # noqa: E731 - a name for what is handed on twice
        before = (
            Background.empty(text_yardstick(opened.session.embed_query, stop))
            if held is None
            else held.background
        )
        background = before.brought_up(snapshot, stop)
        words = WordRelevance(background, snapshot) if background.tells else None
        return Judges(words, PictureRelevance(snapshot))

    def background(self, opened: Opened) -> Background | None:
        """What was counted of an encoder's photos so far, None before that."""
        held = self._read(opened)
        return None if held is None else held.background

    def follow(self, opened: Opened) -> None:
        """Count aside what is not counted yet of an encoder's photos, now and from now on."""
        self._counts = True
        if opened.folder.text is None or self._closed.is_set():
            return
        with self._lock:
            self._wanted[opened.folder.identity] = opened
            if self._worker is None:
                self._job = Job(JobName.CALIBRATING)
                worker = threading.Thread(target=self._work, name="background", daemon=True)
                worker.start()
                self._worker = worker  # known only now: who waits for it joins it

    def wait(self, job: Job) -> None:
        """Until all that is to be counted is counted. Raises Cancelled."""
        while (worker := self._worker) is not None:
            job.done, job.total = self._job.done, self._job.total
            job.counting = False
            worker.join(LOOK)
            job.checkpoint()

    def close(self) -> None:
        """End the counting; what was not finished is counted another time."""
        self._closed.set()
        worker = self._worker
        if worker is not None:
            worker.join()

    # -- reading -----------------------------------------------------------------------------

    def _path(self, opened: Opened) -> Path:
        return self._home.vectors / opened.folder.identity / NAME

    def _read(self, opened: Opened) -> _Held | None:
        """What the file holds now; an unchanged one is read once."""
        identity, path = opened.folder.identity, self._path(opened)
        try:
            found = path.stat()
        except OSError:
            self._held.pop(identity, None)
            return None
        state = (found.st_mtime_ns, found.st_ino)
        held = self._held.get(identity)
        if held is not None and held.state == state:
            return held
        background = Background.load(path, packed().digest)
        if background is None:
            return None
        held = _Held(state, background)
        with self._lock:
            self._held[identity] = held
        return held

    # -- counting ----------------------------------------------------------------------------

    def _work(self) -> None:
        try:
            while (opened := self._next()) is not None:
                self._count(opened)
        except BaseException:
            with self._lock:
                self._worker = None  # nobody waits for it, and the next wish has a new one
            raise

    def _next(self) -> Opened | None:
        """The next to count for, None where the thread ends."""
        with self._lock:
            if self._closed.is_set() or not self._wanted:
                self._worker = None
                return None
            return self._wanted.popitem()[1]

    def _count(self, opened: Opened) -> None:
        try:
            self._bring_up(opened)
        except Cancelled:
            pass
        except (PhotoappError, OSError, ValueError) as error:
            if not opened.folder.path.exists():  # removed meanwhile: there is nothing to count
                log.info("what scores mean was not counted: %s is gone", opened.folder.id)
                return
            log.warning("what scores mean could not be counted: %r", error)

    def _bring_up(self, opened: Opened) -> None:
        snapshot = self._sessions.vectors(opened)
        if len(snapshot) < ENOUGH:
            return
        held = self._read(opened)
        if held is not None and held.background.is_of(snapshot):
            return
        stop = self._closed.is_set
        before = Background.empty(self._yardstick(opened)) if held is None else held.background
        before.brought_up(snapshot, stop).save(self._path(opened))

    def _yardstick(self, opened: Opened) -> Yardstick:
        job, session = self._job, opened.session
        job.total = len(packed().everyday) + len(packed().rare)

        def embed(text: str) -> NDArray[np.float32]:
            job.done += 1
            return session.embed_query(text)

        return text_yardstick(embed, self._closed.is_set)
