"""What is reviewed now: the tags, the queue of one of them, and what was decided of it."""

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from photoapp.base.answers import Status
from photoapp.base.messages import Code, PhotoappError
from photoapp.base.tagged import Decision, ReviewQueue, Tag
from photoapp.gui.review.deeds import Deed, Deeds
from photoapp.gui.review.source import ReviewSource
from photoapp.gui.review.waiting import Integers, Waiting
from photoapp.gui.tags.names import called
from photoapp.gui.work import Work

PAUSE_MS = 500  # without a decision, before the library is asked what waits now
ASKED = 24  # photos of a taught tag that are asked about at once


@dataclass(frozen=True, slots=True)
class Seen:
    """What the library says. queue: None where no tag has suggestions, and then a status."""

    tags: list[Tag]
    queue: ReviewQueue | None
    status: Status | None


class Session(QObject):
    """Attributes: tags with their counts; waiting, the queue shown (None: not known yet); asking,
    whether that is what a taught tag would learn from; status, where nothing waits; decided,
    whether anything was.

    Signals: tags_changed(); queue_changed(bool) other photos wait, False for another queue;
    nothing_waits(); failed(Exception) the library cannot say; refused(Exception) it did not take a
    decision, which has been put back.
    """

    tags_changed = Signal()
    queue_changed = Signal(bool)
    nothing_waits = Signal()
    failed = Signal(object)
    refused = Signal(object)

    def __init__(self, library: ReviewSource, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._work = library, work
        self._deeds = Deeds(library, work, self)
        self._deeds.failed.connect(self._put_right)
        self._deeds.idle.connect(self._catch_up)
        self.tags: list[Tag] = []
        self.waiting: Waiting | None = None
        self.asking = False
        self.status: Status | None = None
        self.decided = False
        self._tag: int | None = None
        self._row = 0  # of the tag among the others, also once it is no longer there
        self._turn = 0  # counts decisions: an answer from before one is out of date
        self._stale = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)

    @property
    def busy(self) -> bool:
        """Whether the library has not heard all that was decided."""
        return self._deeds.busy

    @property
    def tag(self) -> int | None:
        """The tag reviewed."""
        return self._tag

    def go_to(self, tag: int | None, *, asking: bool = False) -> None:
        """Review a tag, None for the one before or the first."""
        wanted = self._tag if tag is None else tag
        self._tag, self.asking, self.waiting = wanted, asking, None
        self._note_row()
        self.refresh()

    def refresh(self) -> None:
        """Ask what waits, at once or when the library has heard all that was decided."""
        if self._deeds.busy or (self._pause.isActive() and self.waiting is not None):
            self._stale = True
            return
        self._stale = False
        look = partial(_look, self._library, self._tag, self.asking)
        self._work.query(("review", id(self)), look, partial(self._took, self._turn), self._fail)

    def neighbour(self, step: int) -> Tag | None:
        """The next tag with suggestions (1), or the one before (-1); None if there is no other."""
        count = len(self.tags)
        here = (
            self._row if any(tag.id == self._tag for tag in self.tags) else self._row - (step > 0)
        )
        for far in range(1, count + 1):
            tag = self.tags[(here + far * step) % count]
            if tag.suggestions and tag.id != self._tag:
                return tag
        return None

    # Deciding.

    def decide(self, photos: Integers, decision: Decision) -> None:
        """The tag is right for these photos, or wrong."""
        if self.waiting is None or not len(photos):
            return
        self.decided = True
        self.waiting.take(photos)
        tag = self.waiting.tag.id
        self._count(tag, -len(photos))
        self._deeds.decide(Deed(tag, photos, decision))
        self._moved_on()

    def undo(self) -> Deed | None:
        """Take back the latest decision; None if there is none."""
        deed = self._deeds.undo()
        if deed is not None:
            self._moved_on()
            self._return(deed, back=True)
        return deed

    @property
    def spent(self) -> bool:
        """Whether decisions were made since `leave`, and all of them taken back."""
        return self._deeds.spent

    def redo(self) -> Deed | None:
        """Decide again what was taken back; None if there is nothing."""
        deed = self._deeds.redo()
        if deed is not None:
            self._moved_on()
            self._return(deed, back=False)
        return deed

    def leave(self) -> None:
        """From here on the window's undo takes back what was decided."""
        self._deeds.forget()
        self.decided = False

    def _return(self, deed: Deed, *, back: bool) -> None:
        if self.waiting is None or deed.tag != self.waiting.tag.id:
            self.go_to(deed.tag)
            return
        (self.waiting.put_back if back else self.waiting.take)(deed.photos)
        self._count(deed.tag, len(deed.photos) if back else -len(deed.photos))
        self.queue_changed.emit(True)

    def _put_right(self, deed: Deed, back: bool, error: Exception) -> None:
        self._turn += 1
        self._return(deed, back=not back)
        self._stale = True
        self.refused.emit(self._library.explain(error))

    def _moved_on(self) -> None:
        self._turn += 1
        self._stale = True
        self._pause.start()

    def _count(self, tag: int, more: int) -> None:
        self.tags = [
            replace(one, suggestions=max(one.suggestions + more, 0)) if one.id == tag else one
            for one in self.tags
        ]
        self.tags_changed.emit()

    # Hearing from the library.

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def _took(self, turn: int, seen: Seen) -> None:
        if turn != self._turn:
            self._stale = True
            if not self._pause.isActive():
                self.refresh()
            return
        self.tags, self.status = seen.tags, seen.status
        if seen.queue is not None:
            self._tag = seen.queue.tag.id
        self._note_row()
        self.tags_changed.emit()
        if seen.queue is None:
            self._tag, self.waiting = None, None
            self.nothing_waits.emit()
        elif self.waiting is None or self.waiting.tag.id != seen.queue.tag.id:
            self.waiting = Waiting(seen.queue)
            self.queue_changed.emit(False)
        elif self.asking:
            self._ask_further(seen.queue)
        elif self.waiting.follow(seen.queue):
            self.queue_changed.emit(True)

    def _ask_further(self, queue: ReviewQueue) -> None:
        # What it is least sure of changes with each answer: not before all these are given.
        if self.waiting is not None and not len(self.waiting) and len(queue.photos):
            self.waiting = Waiting(queue)
            self.queue_changed.emit(False)

    def _note_row(self) -> None:
        rows = (row for row, tag in enumerate(self.tags) if tag.id == self._tag)
        self._row = next(rows, min(self._row, len(self.tags)))

    def _fail(self, error: Exception) -> None:
        self.failed.emit(self._library.explain(error))


def _look(library: ReviewSource, wanted: int | None, asking: bool) -> Seen:
    tags = [_shown(tag) for tag in library.suggestions.waiting() if tag.suggestions]
    queue = None if wanted is None else _queue(library, wanted, asking)
    if queue is None and tags:
        queue = _queue(library, tags[0].id, False)
    return Seen(tags, queue, library.status() if not tags else None)


def _shown(tag: Tag) -> Tag:
    """A tag under the name that the user's language has for it."""
    return replace(tag, name=called(tag.name)) if tag.concept else tag


def _queue(library: ReviewSource, tag: int, asking: bool) -> ReviewQueue | None:
    """The queue of a tag, None if the tag is gone."""
    try:
        queue = library.suggestions.queue(tag)
        queue = replace(queue, tag=_shown(queue.tag))
        if not asking:
            return queue
        photos = np.array(library.teaching.unsure(tag, ASKED), np.int64)
    except PhotoappError as error:
        if error.code is Code.TAG_UNKNOWN:
            return None
        raise
    sure = dict(zip(queue.photos.tolist(), queue.confidence.tolist(), strict=True))
    confidence = np.array([sure.get(photo, 0.5) for photo in photos.tolist()], np.float32)
    return ReviewQueue(queue.tag, photos, confidence, np.arange(len(photos), dtype=np.int32))
