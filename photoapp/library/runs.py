"""Indexing runs of a library: with every encoder in use, what they tell, what follows from them."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from photoapp.base.answers import IndexReport
from photoapp.base.files import Root
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.catalog import Catalog
from photoapp.encoder import Family, check_runtime
from photoapp.library import roles, speeds
from photoapp.library.encoders import Encoders
from photoapp.library.sessions import Opened, Sessions
from photoapp.library.speeds import Speed

if TYPE_CHECKING:
    from photoapp.indexing import Decoder, Eye


class Runs:
    """Runs one at a time, among all processes that have the library open."""

    def __init__(
        self,
        home: Home,
        catalog: Catalog,
        encoders: Encoders,
        sessions: Sessions,
        decoder: "Callable[[], Decoder]",
    ) -> None:
        self._home = home
        self._catalog = catalog
        self._encoders = encoders
        self._sessions = sessions
        self._decoder = decoder
        self._lock = threading.Lock()
        self._job: Job | None = None

    @property
    def job(self) -> Job | None:
        """The run of this process, None while there is none."""
        return self._job

    def run(self, job: Job, scanned: Sequence[Root], *, retry: bool) -> IndexReport:
        """Index; afterwards search uses the next encoder if it is complete. Raises as `index`."""
        from photoapp.indexing import index, indexing_lock

        check_runtime()
        opened = [self._sessions.open(folder) for _, folder in self._encoders.used().all()]
        eyes = list(map(_eye, opened))
        with indexing_lock(self._home, self._catalog):
            self._job = job
            try:
                report = index(
                    self._catalog, self._home, self._decoder(), eyes, job, scanned, retry=retry
                )
            finally:
                self._job = None
            self._remember(opened[0], report)
            switched = self._switch()
        provider = speeds.recall(self._catalog.read(), opened[0].folder.identity).provider
        name = opened[0].folder.name
        return replace(report, encoder=name, provider=provider, switched_to=switched)

    def _remember(self, opened: Opened, report: IndexReport) -> None:
        if not report.embedded:
            return
        speed = Speed(
            opened.session.provider,
            opened.session.why_not_faster,
            report.embedded / max(report.stages["encode"], 1e-9),
            report.photos_per_second,
        )
        self._catalog.write(lambda c: speeds.remember(c, opened.folder.identity, speed))

    def _switch(self) -> str:
        """Let search go over to the next encoder if it is time; returns its name then, else ""."""
        available = self._encoders.available()
        connection = self._catalog.read()
        used = roles.read(connection, available)
        if roles.waits(connection, used) or not roles.is_ready(connection, used):
            return ""
        switched = self._catalog.write(partial(roles.switch, available=available))
        return "" if switched is None else switched.name


def _eye(opened: Opened) -> "Eye":
    from photoapp.indexing import Eye, EyeKind

    folder = opened.folder
    return Eye(
        opened.row,
        folder.view,
        opened.variant,
        opened.session.embed_images,
        EyeKind.LABELS if folder.family is Family.CLASSIFIER else EyeKind.VECTORS,
        folder.id,
        folder.name,
    )
