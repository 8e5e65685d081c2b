"""The encoders of a library: which there are, which are used for what, bringing in and removing."""

import shutil
from pathlib import Path

from photoapp.base.answers import EncoderInfo
from photoapp.base.home import Home
from photoapp.base.messages import Action
from photoapp.catalog import Catalog, Connection, actions, encoders, settings
from photoapp.catalog.recording import record_final
from photoapp.encoder import ModelFolder, find, import_folder, installed
from photoapp.encoder import remove as remove_folder
from photoapp.library.sessions import Sessions

_SEARCH = "encoder"


class Encoders:
    """The encoders on this machine and what the library does with them. Safe from any thread."""

    def __init__(self, home: Home, catalog: Catalog, sessions: Sessions) -> None:
        self._home = home
        self._catalog = catalog
        self._sessions = sessions

    def all(self) -> list[EncoderInfo]:
        """The encoders on this machine, the built-in one first."""
        counts = encoders.vector_counts(self._catalog.read())
        used = self.in_use().id
        return [
            _info(folder, counts.get(folder.identity, 0), in_use=folder.id == used)
            for folder in installed(self._home.encoders)
        ]

    def import_model(self, source: str) -> EncoderInfo:
        """Copy a model folder into the home. It is checked, run once, and not yet used.

        Raises PhotoappError: MODEL_BROKEN, MODEL_EXISTS, NO_RUNTIME, TWO_RUNTIMES, DISK_FULL.
        """
        return _info(import_folder(Path(source), self._home.encoders), 0, in_use=False)

    def use(self, name: str) -> EncoderInfo:
        """Use an encoder, by id or name, from now on; the next indexing makes its vectors.

        Vectors of other encoders stay, so going back is instant. Raises MODEL_UNKNOWN.
        """
        folder = find(name, self._home.encoders)
        key = (_SEARCH, folder.id, folder.name)
        self._catalog.write(lambda connection: actions.set_encoder(connection, *key))
        count = encoders.vector_counts(self._catalog.read()).get(folder.identity, 0)
        return _info(folder, count, in_use=True)

    def remove(self, name: str) -> None:
        """Delete an imported encoder with its vectors; if it was in use the built-in one is.

        Raises PhotoappError: MODEL_UNKNOWN, MODEL_BUILT_IN, CATALOG_BUSY (a run may be using it).
        """
        from photoapp.indexing import indexing_lock

        folder = find(name, self._home.encoders)

        def forget(connection: Connection) -> None:
            encoders.forget(connection, folder.identity)
            if settings.get(connection, _SEARCH) == folder.id:
                settings.put(connection, _SEARCH, None)
            record_final(connection, Action.ENCODER_REMOVED, name=folder.name)

        with indexing_lock(self._home, self._catalog):
            remove_folder(folder.id, self._home.encoders)
            self._catalog.write(forget)
        self._sessions.drop(folder.identity)
        shutil.rmtree(self._home.vectors / folder.identity, ignore_errors=True)

    def in_use(self) -> ModelFolder:
        """What search uses: the built-in one while no other is chosen, or it is gone."""
        available = installed(self._home.encoders)
        chosen = settings.get(self._catalog.read(), _SEARCH)
        return next((one for one in available if one.id == chosen), available[0])


def _info(folder: ModelFolder, vectors: int, *, in_use: bool) -> EncoderInfo:
    return EncoderInfo(
        folder.id,
        folder.name,
        folder.family,
        folder.dim,
        in_use,
        folder.built_in,
        folder.bytes,
        folder.languages,
        folder.licence,
        folder.quality,
        vectors,
    )
