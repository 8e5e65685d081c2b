"""Indexing runs of a library: with every encoder in use, what they tell, what follows from them."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from photoapp.base.answers import EncoderRole, IndexReport
from photoapp.base.files import Root, Touched
from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.catalog import Catalog, Connection
from photoapp.catalog import roots as root_rows
from photoapp.catalog.viewing import Views
from photoapp.encoder import check_runtime
from photoapp.library import roles, speeds
from photoapp.library.backgrounds import Backgrounds
from photoapp.library.encoders import Encoders
from photoapp.library.pace import Pace
from photoapp.library.sessions import Opened, Sessions
from photoapp.library.speeds import Speed
from photoapp.library.suggesting import Suggesting

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
        backgrounds: Backgrounds,
        suggesting: Suggesting,
        decoder: "Callable[[], Decoder]",
        views: Views,
        pace: Pace,
    ) -> None:
        self._home = home
        self._catalog = catalog
        self._encoders = encoders
        self._sessions = sessions
        self._backgrounds = backgrounds
        self._suggesting = suggesting
        self._decoder = decoder
        self._views = views
        self._pace = pace
        self._lock = threading.Lock()
        self._job: Job | None = None

    @property
    def job(self) -> Job | None:
        """The run of this process, None while there is none."""
        return self._job

    def run(
        self, job: Job, scanned: Sequence[Root], *, retry: bool, touched: Sequence[Touched] = ()
    ) -> IndexReport:
        """Index; afterwards search uses the next encoder if it is complete. Raises as `index`.

        touched: only these folders of the roots are looked at.
        """
        from photoapp.indexing import index, indexing_lock

        check_runtime()
        self._views.write()
        used = [(role, self._sessions.open(folder)) for role, folder in self._encoders.used().all()]
        eyes = [_eye(role, opened, self._pace, job) for role, opened in used]
        decoder = self._pace.decoder(self._decoder(), job)
        with indexing_lock(self._home, self._catalog):
            self._job = job
            try:
                report = index(
                    self._catalog,
                    self._home,
                    decoder,
                    eyes,
                    job,
                    scanned,
                    retry=retry,
                    touched=touched,
                )
                if not touched:
                    self._note_looked(scanned, report)
                self._remember([opened for _, opened in used], report)
            finally:
                self._job = None
                # A picture may be asked about any time, but only of the one that search uses.
                for _, opened in used[1:]:
                    opened.session.let_go_if_idle(0)
                for _, opened in used:
                    self._backgrounds.follow(opened)
                self._suggesting.follow()
            if switched := self._switch():
                self._suggesting.follow()  # it may have begun with the one before
        first = used[0][1].folder
        provider = speeds.recall(self._catalog.read(), first.identity).provider
        return replace(report, encoder=first.name, provider=provider, switched_to=switched)

    def _note_looked(self, scanned: Sequence[Root], report: IndexReport) -> None:
        seen = [root.id for root in scanned if root.path not in report.offline]
        self._catalog.write(partial(root_rows.looked, roots=seen, at=datetime.now(UTC)))

    def _remember(self, used: Sequence[Opened], report: IndexReport) -> None:
        pace = report.photos_per_second
        new = {
            opened.folder.identity: Speed(
                opened.session.provider,
                opened.session.why_not_faster,
                done.embedded / max(done.seconds, 1e-9),
                pace,
            )
            for opened, done in zip(used, report.encoders, strict=True)
            if done.embedded
        }

        def remember(connection: Connection) -> None:
            for identity, speed in new.items():
                speeds.remember(connection, identity, speed)

        if new:
            self._catalog.write(remember)

    def _switch(self) -> str:
        """Let search go over to the next encoder if it is time; returns its name then, else ""."""
        available = self._encoders.available()
        connection = self._catalog.read()
        used = roles.read(connection, available)
        if roles.waits(connection, used) or not roles.is_ready(connection, used):
            return ""
        if used.next is not None:  # search must not wait for what can be loaded before
            self._sessions.make_ready(used.next, used.search)
        switched = self._catalog.write(partial(roles.switch, available=available))
        return "" if switched is None else switched.name


def _eye(role: EncoderRole, opened: Opened, pace: Pace, job: Job) -> "Eye":
    from photoapp.indexing import Eye, EyeKind

    folder = opened.folder
    return Eye(
        opened.row,
        folder.view,
        opened.session.variant,
        pace.embed(opened.session.embed_images, job),
        EyeKind.LABELS if role is EncoderRole.LABELS else EyeKind.VECTORS,
        folder.id,
        folder.name,
        later=role is EncoderRole.NEXT,
        batch=lambda: opened.session.batch,
    )
