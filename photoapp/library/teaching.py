"""Tags that the user teaches by examples: a part of the front door, and work aside."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError
from photoapp.base.tagged import Tag, Taught, TaughtBy
from photoapp.catalog import Catalog, Connection, heads, suggestions, tags, taught
from photoapp.catalog.heads import Fresh, Proposed, Pupil
from photoapp.catalog.stamps import Stamps, stamps
from photoapp.library.aside import Aside
from photoapp.library.encoders import Encoders
from photoapp.library.lessons import Learnt, Lessons, examples, fails
from photoapp.library.sessions import Sessions
from photoapp.tagging.examples import likeness
from photoapp.tagging.suggesting import STORED
from photoapp.tagging.surety import Correction, Decided, Surety
from photoapp.tagging.tags import chain

log = logging.getLogger(__name__)

PAUSE = 1.0
"""Seconds after a change in which others may follow that are learnt from at the same time."""

ALIKE = 0.9
"""How much of what sets a library's photos apart two have in common of which one is asked about."""


class Teaching:
    """The taught tags of a library. Usable from any thread; each deed is one action of history.

    A tag's examples are what the user accepted and rejected of it, wherever that was done. What is
    learnt from them, and proposed, is derived: brought up to date aside at low priority after runs,
    decisions, undoing and redoing, once this process follows; a command asks `refresh` instead.
    """

    def __init__(
        self,
        catalog: Catalog,
        encoders: Encoders,
        sessions: Sessions,
    ) -> None:
        self._catalog = catalog
        self._lessons = Lessons(catalog, encoders, sessions)
        self._bringing = threading.Lock()
        self._follows = False
        self._seen: Stamps | None = None  # up to where the work aside has come
        self._aside = Aside("teaching", JobName.SUGGESTING, self._turn, PAUSE)
        catalog.listen(self.changed)

    # -- what the user does ------------------------------------------------------------------

    def all(self) -> list[Taught]:
        """The taught tags, by name, each as it was learnt last."""
        connection = self._catalog.read()
        held = heads.kept(connection)
        pupils = heads.pupils(connection)
        waiting = suggestions.counts(connection, [one.tag for one in pupils])
        return [
            self._taught(connection, one, held.get(one.tag), waiting.get(one.tag, 0))
            for one in pupils
        ]

    def teach(
        self, name: str, photos: Sequence[int] = (), not_photos: Sequence[int] = ()
    ) -> Taught:
        """Teach a tag, new or known, by photos that bear it and others that do not.

        It is learnt at once; what it proposes follows aside, or by `refresh`. What bears it by the
        user's word already is an example too. Raises PhotoappError TAG_NAME.
        """
        write = partial(taught.teach, name=name, yes=photos, no=not_photos, chain=chain(name))
        tag = self._catalog.write(write)
        pupil = _known(self._catalog.read(), tag)
        try:
            self._lessons.learn(pupil)
        except PhotoappError as error:
            if not fails(error):
                raise
        connection = self._catalog.read()
        held = heads.kept(connection).get(tag)
        waiting = suggestions.counts(connection, [tag])
        return self._taught(connection, pupil, held, waiting.get(tag, 0))

    def unsure(self, tag_id: int, most: int = 12) -> list[int]:
        """Photos to ask about, those first of which it is least sure; no two that look alike.

        Before it can tell anything: those that come nearest. Raises PhotoappError: TAG_UNKNOWN,
        NO_ENCODER, NO_RUNTIME, TWO_RUNTIMES, MODEL_BROKEN.
        """
        pupil = _known(self._catalog.read(), tag_id)
        learnt = self._lessons.learn(pupil)
        if learnt.head is None or most < 1:
            return []
        lesson = learnt.lesson
        surety = lesson.surety(learnt.head)
        alike = likeness(lesson.space, ALIKE)
        correction = self._correction()
        found = lesson.unsure(learnt.head, surety, 2 * most, alike, correction, tag_id)
        return heads.there(self._catalog.read(), found.tolist())[:most]

    def stop(self, name: str) -> None:
        """Learn a tag no more: it proposes nothing. Photos keep it. Raises PhotoappError
        TAG_UNKNOWN.
        """
        self._catalog.write(partial(taught.stop, name=name))

    # -- bringing up to date -----------------------------------------------------------------

    def refresh(self, job: Job) -> int:
        """Learn what is to be learnt anew, and have proposed what follows; returns how many tags
        that were. Counts tags.

        Raises Cancelled, PhotoappError: NO_ENCODER, NO_RUNTIME, TWO_RUNTIMES, MODEL_BROKEN.
        """
        with self._bringing:
            connection = self._catalog.read()
            over = heads.left_over(connection)
            if over:
                self._catalog.write(partial(heads.forget, tags=over))
            pupils, held = heads.pupils(connection), heads.kept(connection)
            stale = [
                one
                for one in pupils
                if one.tag not in held or held[one.tag].made != self._lessons.now(one)
            ]
            job.total, job.counting = len(stale), False
            for one in stale:
                job.checkpoint()
                self._bring_up(one, job)
                job.done += 1
            return len(stale)

    def _bring_up(self, pupil: Pupil, job: Job) -> None:
        learnt = self._lessons.learn(pupil)
        head = learnt.head
        if head is None:
            self._catalog.write(partial(heads.forget, tags=[pupil.tag]))
            return
        stop: Callable[[], bool] = lambda: job.cancelled  # noqa: E731 - a name for a question
        surety = learnt.lesson.surety(head, stop)
        proposed = self._proposed(pupil, learnt, surety, stop)
        fresh = Fresh(
            learnt.opened.row,
            learnt.opened.folder.id,
            str(head.by),
            head.weights,
            {"bias": head.bias, "doubt": head.doubt},
        )

        def keep(connection: Connection) -> None:
            # What was decided meanwhile is learnt the next time; nothing is proposed against it.
            if heads.is_learnt(connection, pupil.tag):
                heads.keep(connection, pupil.tag, learnt.made, fresh, proposed)

        self._catalog.write(keep)

    def _proposed(
        self, pupil: Pupil, learnt: Learnt, surety: Surety, stop: Callable[[], bool]
    ) -> Proposed:
        head = learnt.head
        if head is None or learnt.silent or head.by is TaughtBy.NOTHING:
            return heads.NOTHING
        found = learnt.lesson.told(head, surety, STORED, self._correction(), pupil.tag, stop)
        return Proposed(found.photos, found.confidence, found.odds)

    def _correction(self) -> Correction:
        told = heads.reviewed(self._catalog.read())
        return Correction.learnt([Decided(one.tag, one.evidence, one.right) for one in told])

    def _taught(
        self, connection: Connection, pupil: Pupil, kept: heads.Kept | None, waiting: int
    ) -> Taught:
        told = examples(connection, pupil.tag)
        by, encoder = TaughtBy.NOTHING, ""
        if (learnt := self._lessons.recent(pupil.tag)) is not None:
            by, encoder = learnt.by, learnt.opened.folder.name
        elif kept is not None:
            by, encoder = TaughtBy(kept.method), kept.encoder
        tag: Tag = replace(tags.one(connection, pupil.tag), suggestions=waiting)
        encoder = "" if by is TaughtBy.NOTHING else encoder
        return Taught(tag, len(told.yes), len(told.no), by, encoder)

    # -- the thread --------------------------------------------------------------------------

    def follow(self) -> None:
        """Bring up to date aside, now and after changes from now on."""
        self._follows, self._seen = True, None
        self.changed()

    def changed(self) -> None:
        """Something was written. Cheap."""
        if self._follows:
            self._aside.want()

    def wait(self, job: Job) -> None:
        """Until what is aside is done. Raises Cancelled."""
        while self._aside.look():
            job.checkpoint()

    def close(self) -> None:
        """End the work aside; what was not finished is done another time."""
        self._aside.close()

    def _turn(self) -> None:
        seen = stamps(self._catalog.read())
        if self._seen is not None and self._seen[:2] == seen[:2]:
            return  # what was written concerns no photo and no tag
        self._seen = seen
        try:
            self.refresh(self._aside.job)
        except PhotoappError as error:  # busy, full, no encoder: the next change tries again
            log.info("taught tags could not be brought up to date: %r", error)


def _known(connection: Connection, tag: int) -> Pupil:
    found = heads.pupil(connection, tag)
    if found is None:
        raise PhotoappError(Code.TAG_UNKNOWN, name=str(tag))
    return found
