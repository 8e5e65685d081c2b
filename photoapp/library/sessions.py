"""The encoders that are open: each with its sessions and its vectors, loaded when first needed."""

import logging
import threading
from dataclasses import dataclass
from functools import partial

from photoapp.base.home import Home
from photoapp.base.messages import PhotoappError
from photoapp.catalog import Catalog, encoders
from photoapp.catalog.vectors import EncoderVectors
from photoapp.encoder import Decisions, Encoder, Family, ModelFolder
from photoapp.encoder.encoder import IDLE
from photoapp.library import roles
from photoapp.vectors import Snapshot, VectorIndex

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Opened:
    """An encoder at work. row: its id in the catalog. provider: what the user insists on."""

    folder: ModelFolder
    session: Encoder
    row: int
    provider: str
    index: VectorIndex
    seen: int = -2  # the catalog version that `index` was brought up to
    loading: threading.Thread | None = None  # what questions need, while another answers them


LOOK = 60.0
"""Seconds between two looks for sessions that nobody used for long (IDLE)."""


class Sessions:
    """Opens each encoder once, and lets go what is not used. Safe from any thread."""

    def __init__(self, home: Home, catalog: Catalog) -> None:
        self._home = home
        self._catalog = catalog
        self._lock = threading.RLock()
        self._open: dict[str, Opened] = {}
        self._answering: Opened | None = None
        self._brought_back = ""  # identity of an encoder that the user left after search went to it
        self._closed = threading.Event()
        self._keeper: threading.Thread | None = None

    def open(self, folder: ModelFolder) -> Opened:
        """The encoder of a model folder; nothing of it is loaded yet the first time.

        It is closed when nobody used it for some minutes, and opens again when it is needed.
        """
        connection = self._catalog.read()
        variant, provider = roles.variant(connection, folder), roles.provider(connection, folder)
        before = None
        with self._lock:
            opened = self._open.get(folder.identity)
            row = encoders.find(connection, folder.identity)
            if opened is None or opened.row != row:  # another process may have removed it
                key = (folder.identity, folder.name, folder.dim)
                row = self._catalog.write(lambda c: encoders.encoder_id(c, *key))
                index = VectorIndex(self._home.vectors / folder.identity, _searched(folder))
                opened = self._opened(folder, row, variant, provider, index)
            elif (opened.session.variant, opened.provider) != (variant, provider):
                before = opened
                opened = self._opened(folder, opened.row, variant, provider, opened.index)
            self._open[folder.identity] = opened
            self._keep()
        if before is not None:
            before.session.close()
        return opened

    def _opened(
        self, folder: ModelFolder, row: int, variant: str, provider: str, index: VectorIndex
    ) -> Opened:
        decisions = Decisions(self._home.providers)
        session = Encoder(folder, variant=variant, provider=provider or None, decisions=decisions)
        return Opened(folder, session, row, provider, index)

    def for_questions(self, folder: ModelFolder) -> Opened:
        """The encoder that answers now: that of a folder, once it can without a stall.

        Where search went over to it by itself, the one before it goes on answering while its words
        and vectors are loaded aside. Who chose it by hand waits for it.
        """
        opened = self.open(folder)
        left = roles.brought_back_from(self._catalog.read(), folder)
        with self._lock:
            before = self._answering
            self._brought_back = left or self._brought_back
            if before is None or before is opened or not self._stands_in(before, opened):
                self._answering = opened
                return opened
            if opened.loading is None:
                load = partial(self._load_aside, opened)
                opened.loading = threading.Thread(target=load, name="next-encoder", daemon=True)
                opened.loading.start()
            return before

    def _stands_in(self, before: Opened, opened: Opened) -> bool:
        """Whether questions are answered by the encoder before this one for a moment longer."""
        if opened.session.knows_words or not before.session.knows_words:
            return False
        if self._brought_back == opened.folder.identity:
            return False  # search went over by itself once; this time the user chose
        if opened.loading is not None and not opened.loading.is_alive():
            return False  # it failed: the question will say why
        connection = self._catalog.read()
        there = self._open.get(before.folder.identity) is before
        found = encoders.find(connection, before.folder.identity) == before.row
        return there and found and roles.went_by_itself(connection, opened.folder)

    def make_ready(self, following: ModelFolder, present: ModelFolder) -> None:
        """Load what questions need before search goes over, if any are asked in this process.

        Raises PhotoappError: search is better left with the present encoder.
        """
        with self._lock:
            asked = self._open.get(present.identity)
        if asked is not None and asked.session.knows_words:
            self._load(self.open(following))

    def _load(self, opened: Opened) -> None:
        self.vectors(opened)
        opened.session.warm(text=True)

    def _load_aside(self, opened: Opened) -> None:
        try:
            self._load(opened)
        except PhotoappError as error:  # the next question meets it too, and tells
            _log.info("%s is not ready: %s", opened.folder.id, error.code)

    def vectors(self, opened: Opened) -> Snapshot:
        """The vectors of an encoder as of now; an unchanged catalog costs one comparison."""
        version = self._catalog.version()
        if version != opened.seen:
            rows = EncoderVectors(self._catalog, opened.row, opened.folder.dim)
            opened.index.refresh(rows)
            opened.seen = version
        return opened.index.snapshot

    def let_go_idle(self, seconds: float = IDLE) -> None:
        """Close each side of each encoder that nobody used for so long."""
        with self._lock:
            opened = list(self._open.values())
        for one in opened:
            one.session.let_go_if_idle(seconds)

    def _keep(self) -> None:
        if self._keeper is None:
            self._keeper = threading.Thread(target=self._watch, name="idle-encoders", daemon=True)
            self._keeper.start()

    def _watch(self) -> None:
        while not self._closed.wait(LOOK):
            self.let_go_idle()

    def drop(self, identity: str) -> None:
        """Close an encoder if it is open."""
        with self._lock:
            opened = self._open.pop(identity, None)
        if opened is not None:
            opened.session.close()

    def close(self) -> None:
        """Close them all."""
        self._closed.set()
        with self._lock:
            for opened in self._open.values():
                opened.session.close()
            self._open.clear()


def _searched(folder: ModelFolder) -> int:
    """Numbers of a vector that is searched: none of a classifier's, which may have many labels."""
    return 1 if folder.family is Family.CLASSIFIER else folder.dim
