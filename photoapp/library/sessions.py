"""The encoders that are open: each with its sessions and its vectors, loaded when first needed."""

import threading
from dataclasses import dataclass

from photoapp.base.home import Home
from photoapp.catalog import Catalog, encoders
from photoapp.catalog.vectors import EncoderVectors
from photoapp.encoder import Decisions, Encoder, ModelFolder
from photoapp.encoder.encoder import IDLE
from photoapp.library import roles
from photoapp.vectors import Snapshot, VectorIndex


@dataclass(slots=True)
class Opened:
    """An encoder at work. row: its id in the catalog. provider: what the user insists on."""

    folder: ModelFolder
    session: Encoder
    row: int
    provider: str
    index: VectorIndex
    seen: int = -2  # the catalog version that `index` was brought up to


LOOK = 60.0
"""Seconds between two looks for sessions that nobody used for long (IDLE)."""


class Sessions:
    """Opens each encoder once, and lets go what is not used. Safe from any thread."""

    def __init__(self, home: Home, catalog: Catalog) -> None:
        self._home = home
        self._catalog = catalog
        self._lock = threading.RLock()
        self._open: dict[str, Opened] = {}
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
                index = VectorIndex(self._home.vectors / folder.identity, folder.dim)
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
