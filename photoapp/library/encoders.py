"""The encoders of a library: which there are, which are used for what, bringing in and removing."""

import contextlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from photoapp.base.answers import EncoderInfo, EncoderRole
from photoapp.base.checked import EncoderCheck
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Action, Code, JobName, PhotoappError
from photoapp.catalog import Catalog, Connection
from photoapp.catalog import encoders as rows
from photoapp.catalog.recording import record_final
from photoapp.encoder import SHORT_NAMES, ModelFolder, find, installed
from photoapp.encoder import remove as remove_folder
from photoapp.library import checking, measured, roles, speeds
from photoapp.library.roles import Roles
from photoapp.library.sessions import Sessions
from photoapp.library.variants import variants, with_variant
from photoapp.search.pictures import Decoder

if TYPE_CHECKING:  # the catalogue is read when somebody wants to see it
    from photoapp.encoder.catalogue import Entry


class Encoders:
    """The encoders on this machine and what the library does with them. Safe from any thread."""

    def __init__(
        self, home: Home, catalog: Catalog, sessions: Sessions, decoder: Callable[[], Decoder]
    ) -> None:
        self._home = home
        self._catalog = catalog
        self._sessions = sessions
        self._decoder = decoder

    def all(self) -> list[EncoderInfo]:
        """The encoders on this machine, the built-in one first."""
        available = self.available()
        used = roles.read(self._catalog.read(), available)
        counts = rows.vector_counts(self._catalog.read())
        return [self._info(one, used, counts.get(one.identity, 0)) for one in available]

    def import_model(self, source: str, job: Job | None = None) -> EncoderInfo:
        """Copy a model folder or zip into the home. It is checked, run once, and not yet used.

        job: cancels. Raises Cancelled, PhotoappError: MODEL_BROKEN, MODEL_EXISTS, NO_RUNTIME,
        TWO_RUNTIMES, DISK_FULL.
        """
        from photoapp.encoder.importing import import_model

        return self._told(import_model(Path(source), self._home.encoders, job=job))

    def catalogue(self) -> "tuple[Entry, ...]":
        """The encoders that a person may want, whether or not they are here."""
        from photoapp.encoder.catalogue import catalogue

        return catalogue()

    def install(self, wish: str, job: Job) -> EncoderInfo:
        """Fetch an encoder of the catalogue, by id or name, or any repository ("owner/name").

        It is not yet used. job: counts bytes and cancels. Raises Cancelled, PhotoappError:
        MODEL_UNKNOWN, and as `photoapp.encoder.install.install`.
        """
        from photoapp.encoder import install
        from photoapp.encoder.catalogue import entry_for, source_for

        if (entry := entry_for(wish)) is not None:
            return self._told(install.install(entry, self._home.encoders, job))
        if (source := source_for(wish)) is not None:
            return self._told(install.install_from(source, self._home.encoders, job))
        raise PhotoappError(Code.MODEL_UNKNOWN, name=wish)

    def check(self, name: str) -> EncoderCheck:
        """Verify an encoder's files, ask it for pictures by words, run it on every provider.

        How fast it was is kept, and lists show it. Raises PhotoappError: MODEL_UNKNOWN, NO_RUNTIME,
        TWO_RUNTIMES; OSError.
        """
        folder = find(name, self._home.encoders)
        found = checking.check(self._home, self._decoder(), folder)
        if figures := checking.figures(found):
            measured.note(self._home.encoders, folder.identity, figures)
        return found

    def use(
        self,
        name: str,
        *,
        now: bool = False,
        variant: str | None = None,
        provider: str | None = None,
        job: Job | None = None,
    ) -> EncoderInfo:
        """Use an encoder, by id or name, for what it is for: search, what looks alike, or labels.

        Search goes on with the present one until indexing has built up the new one, and then goes
        over by itself; at once if it lacks nothing, or with `now`. Vectors of other encoders stay,
        so that going back is instant. variant, provider: how it runs; "" by itself, None as
        before. An int8 or fp16 variant that is not here is fetched from where the encoder came
        from, or made, which takes a while: job counts bytes and cancels.

        Raises Cancelled, PhotoappError: MODEL_UNKNOWN, PROVIDER_UNKNOWN, VARIANT_UNKNOWN, and as
        `photoapp.library.variants.with_variant`.
        """
        job = job or Job(JobName.INSTALLING)
        folder = with_variant(find(name, self._home.encoders), variant, job)
        if provider and provider.lower() not in SHORT_NAMES:
            known = ", ".join(SHORT_NAMES)
            raise PhotoappError(Code.PROVIDER_UNKNOWN, name=provider, known=known)
        available = self.available()

        def change(connection: Connection) -> None:
            tuned = variant is not None or provider is not None
            if tuned:
                roles.set_up(connection, folder, variant, provider)
            used = roles.read(connection, available)
            if now or not (tuned and used.of(folder)):
                roles.use(connection, used, folder, now=now)

        self._catalog.write(change)
        return self._told(folder)

    def stop(self, name: str) -> EncoderInfo:
        """Use an encoder for nothing any more; its vectors stay. Search then uses the best known.

        Raises PhotoappError: MODEL_UNKNOWN, MODEL_BUILT_IN (there is nothing else to search with).
        """
        folder = find(name, self._home.encoders)
        available = self.available()

        def change(connection: Connection) -> None:
            used = roles.read(connection, available)
            roles.stop(connection, used, folder, self._instead(connection, used, folder, available))

        self._catalog.write(change)
        return self._told(folder)

    def remove(self, name: str) -> None:
        """Delete an imported encoder with its vectors; search then uses the best known.

        One that is broken goes by its id, the name of its folder; its vectors stay, for it may be
        installed again. Raises PhotoappError: MODEL_UNKNOWN, MODEL_BUILT_IN, CATALOG_BUSY (a run
        may be using it).
        """
        from photoapp.indexing import indexing_lock

        available = self.available()
        folder: ModelFolder | None = None
        with contextlib.suppress(PhotoappError):  # a broken one is not found, and yet goes
            folder = find(name, self._home.encoders)
        with indexing_lock(self._home, self._catalog):
            remove_folder(folder.id if folder else name, self._home.encoders)
            self._catalog.write(lambda c: self._forget(c, name, folder, available))
        if folder is not None:
            self._sessions.drop(folder.identity)
            measured.forget(self._home.encoders, folder.identity)
            shutil.rmtree(self._home.vectors / folder.identity, ignore_errors=True)

    def _forget(
        self,
        connection: Connection,
        name: str,
        folder: ModelFolder | None,
        available: list[ModelFolder],
    ) -> None:
        """Forget an encoder that was deleted; folder: None for one that was broken."""
        if folder is None:
            roles.forget(connection, name.casefold(), None)
        else:
            used = roles.read(connection, available)
            instead = self._instead(connection, used, folder, available)
            roles.forget(connection, folder.id, instead)
            rows.forget(connection, folder.identity)
            speeds.forget(connection, folder.identity)
        record_final(connection, Action.ENCODER_REMOVED, name=folder.name if folder else name)

    def note_measured(self, name: str, figures: Mapping[str, float]) -> None:
        """Keep what was measured of an encoder on this machine; lists show it (`all`).

        Figures of the same name are replaced. Raises PhotoappError MODEL_UNKNOWN; OSError.
        """
        folder = find(name, self._home.encoders)
        measured.note(self._home.encoders, folder.identity, figures)

    def available(self) -> list[ModelFolder]:
        """The model folders on this machine that can be used, the built-in one first."""
        return installed(self._home.encoders)

    def used(self) -> Roles:
        """The encoders in use now. Raises PhotoappError NO_ENCODER."""
        return roles.read(self._catalog.read(), self.available())

    def _instead(
        self,
        connection: Connection,
        used: Roles,
        folder: ModelFolder,
        available: list[ModelFolder],
    ) -> ModelFolder:
        """What search uses without an encoder: itself if it used another, else the fullest one."""
        if used.search.id != folder.id:
            return used.search
        counts = rows.vector_counts(connection)
        others = [
            one
            for one in available
            if one.id != folder.id and roles.purpose(one) is EncoderRole.SEARCH
        ]
        if not others:
            raise PhotoappError(Code.MODEL_BUILT_IN, name=folder.name)
        return max(others, key=lambda one: counts.get(one.identity, 0))

    def _told(self, folder: ModelFolder) -> EncoderInfo:
        counts = rows.vector_counts(self._catalog.read())
        return self._info(folder, self.used(), counts.get(folder.identity, 0))

    def _info(self, folder: ModelFolder, used: Roles, vectors: int) -> EncoderInfo:
        connection = self._catalog.read()
        held = used.of(folder)
        figures = measured.read(self._home.encoders).get(folder.identity, {})
        return EncoderInfo(
            folder.id,
            folder.name,
            folder.family,
            folder.dim,
            any(role is not EncoderRole.NEXT for role in held),
            folder.built_in,
            folder.bytes,
            folder.languages,
            folder.licence,
            folder.quality,
            vectors,
            held,
            roles.variant(connection, folder),
            roles.provider(connection, folder),
            figures,
            variants(folder, figures),
        )
