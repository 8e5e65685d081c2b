"""The library in figures, and its encoders in use: how far each is, what it runs on, how fast."""

import logging
from collections.abc import Sequence
from pathlib import Path

from photoapp.base.answers import EncoderRole, EncoderStatus, Status
from photoapp.base.home import Home
from photoapp.base.messages import Code, PhotoappError
from photoapp.catalog import Catalog, albums, problems, tags
from photoapp.catalog import encoders as rows
from photoapp.catalog.census import Census
from photoapp.encoder import ModelFolder
from photoapp.library import roles, speeds
from photoapp.library.encoders import Encoders
from photoapp.library.roles import Roles
from photoapp.library.runs import Runs
from photoapp.library.sessions import Sessions

_UNUSABLE = {Code.NO_ENCODER, Code.MODEL_BROKEN, Code.NO_RUNTIME, Code.TWO_RUNTIMES}
_log = logging.getLogger(__name__)


class State:
    """Looks at everything, changes nothing."""

    def __init__(
        self,
        home: Home,
        catalog: Catalog,
        census: Census,
        encoders: Encoders,
        sessions: Sessions,
        runs: Runs,
    ) -> None:
        self._home = home
        self._catalog = catalog
        self._census = census
        self._encoders = encoders
        self._sessions = sessions
        self._runs = runs

    def status(self) -> Status:
        """The library in figures; without encoders where none can be used."""
        connection = self._catalog.read()
        photos = self._census.counts()
        available, encoders = self._in_use()
        search = encoders[0] if encoders else None
        counts = rows.vector_counts(connection)
        return Status(
            photos.there - photos.hidden,
            photos.files,
            photos.missing,
            tuple(self._census.root_statuses()),
            search,
            {one.name: counts.get(one.identity, 0) for one in available},
            search.lacking if search else photos.there,
            problems.count(connection),
            _bytes(self._home.catalog),
            _bytes(self._home.thumbnails),
            tags.count(connection),
            encoders,
            without_vector_reasons=search.reasons if search else {},
            albums=albums.count(connection),
            favourites=photos.favourites,
            hidden=photos.hidden,
        )

    def _in_use(self) -> tuple[Sequence[ModelFolder], tuple[EncoderStatus, ...]]:
        """All on this machine, and those in use, of which search uses the first.

        None where that is missing or broken: photos can be looked at all the same, and whoever asks
        something is told why it cannot be answered.
        """
        try:
            available = self._encoders.available()
            used = roles.read(self._catalog.read(), available)
            found = tuple(self._encoder(role, folder, used) for role, folder in used.all())
        except PhotoappError as error:
            if error.code not in _UNUSABLE:
                raise
            _log.warning("no encoder can be used: %s", error.code)
            return (), ()
        return available, found

    def _encoder(self, role: EncoderRole, folder: ModelFolder, used: Roles) -> EncoderStatus:
        connection = self._catalog.read()
        opened = self._sessions.open(folder)
        speed = speeds.recall(connection, folder.identity)
        far = self._census.coverage(opened.row)
        return EncoderStatus(
            folder.id,
            folder.name,
            folder.built_in,
            opened.session.provider or speed.provider,
            opened.session.why_not_faster or speed.why_not_faster,
            speed.images_per_second,
            role,
            opened.session.variant,
            far.has,
            sum(far.lacking.values()),
            self._seconds_left(far.waiting, speed.photos_per_second),
            role is EncoderRole.NEXT and not far.waiting and roles.is_ready(connection, used),
            {str(why): count for why, count in far.lacking.items()},
            folder.languages,
        )

    def _seconds_left(self, waiting: int, pace: float | None) -> float | None:
        """What a run says of itself while there is one, else by the speed of the last."""
        if not waiting:
            return 0.0
        job = self._runs.job
        if job is not None and (left := job.progress().seconds_left) is not None:
            return left
        return waiting / pace if pace else None


def _bytes(path: Path) -> int:
    """Size of a database with its write-ahead log."""
    parts = (path, path.with_name(path.name + "-wal"))
    return sum(part.stat().st_size for part in parts if part.exists())
