"""The encoders that are open: each with its sessions and its vectors, loaded when first needed."""

import threading
from dataclasses import dataclass

from photoapp.base.home import Home
from photoapp.catalog import Catalog, encoders
from photoapp.catalog.vectors import EncoderVectors
from photoapp.encoder import Encoder, ModelFolder
from photoapp.library.roles import REFERENCE
from photoapp.vectors import Snapshot, VectorIndex


@dataclass(slots=True)
class Opened:
    """An encoder at work. row: its id in the catalog. variant: which of its networks runs."""

    folder: ModelFolder
    session: Encoder
    row: int
    variant: str
    index: VectorIndex
    seen: int = -2  # the catalog version that `index` was brought up to


class Sessions:
    """Opens each encoder once. Safe from any thread."""

    def __init__(self, home: Home, catalog: Catalog) -> None:
        self._home = home
        self._catalog = catalog
        self._lock = threading.RLock()
        self._open: dict[str, Opened] = {}

    def open(self, folder: ModelFolder) -> Opened:
        """The encoder of a model folder; nothing of it is loaded yet the first time."""
        with self._lock:
            opened = self._open.get(folder.identity)
            row = encoders.find(self._catalog.read(), folder.identity)
            if opened is None or opened.row != row:  # another process may have removed it
                key = (folder.identity, folder.name, folder.dim)
                row = self._catalog.write(lambda c: encoders.encoder_id(c, *key))
                index = VectorIndex(self._home.vectors / folder.identity, folder.dim)
                opened = self._open[folder.identity] = Opened(
                    folder, Encoder(folder), row, REFERENCE, index
                )
        return opened

    def vectors(self, opened: Opened) -> Snapshot:
        """The vectors of an encoder as of now; an unchanged catalog costs one comparison."""
        version = self._catalog.version()
        if version != opened.seen:
            rows = EncoderVectors(self._catalog, opened.row, opened.folder.dim)
            opened.index.refresh(rows)
            opened.seen = version
        return opened.index.snapshot

    def drop(self, identity: str) -> None:
        """Close an encoder if it is open."""
        with self._lock:
            opened = self._open.pop(identity, None)
        if opened is not None:
            opened.session.close()

    def close(self) -> None:
        """Close them all."""
        with self._lock:
            for opened in self._open.values():
                opened.session.close()
            self._open.clear()
