"""A photo's road: scan -> decoding processes -> encoder -> catalog, all at work at once.

Bounded lanes join the stages, so memory does not grow with the library. What is missing is found
by joins before the scan and by the scan itself, never by a flag: a run that was cancelled or
killed loses what was in flight and the next one finds it again.
"""

import os
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from errno import EACCES, EPERM
from functools import partial
from typing import NamedTuple, Protocol

from photoapp.base.files import FileStat, Kind, Place, Root
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, Code, PhotoappError
from photoapp.base.picture import Decoded, ViewSpec
from photoapp.catalog import (
    Catalog,
    Connection,
    files,
    pairs,
    problems,
    roots,
    thumbnails,
    vectors,
)
from photoapp.catalog.store import Stored, Understood, store_batch
from photoapp.indexing.changes import PASSING, Changes
from photoapp.indexing.eyes import Eyes
from photoapp.indexing.gone import is_gone
from photoapp.indexing.lanes import END, Lane, Traffic
from photoapp.scan import is_being_written

FOUND_AHEAD = 50_000
"""Files found but not yet decoded, at most: some 20 MB, and totals are known early."""

AHEAD_BYTES = 64 << 20
"""Views waiting for encoders, at most; enough for two encoders of 384 pixels and ten workers."""

BATCH = 16
"""Pictures that the encoders are given at least, if they are not late; a card may want more."""

PATIENCE = 0.5
"""Seconds a begun batch waits for its next picture, so that slow folders show up steadily."""


class Decoder(Protocol):
    """The worker processes (`photoapp.imaging.DecodePool`)."""

    workers: int

    def submit(
        self, path: str, views: Sequence[ViewSpec], sidecar: str | None = None
    ) -> "Future[Decoded]":
        """Decode a file; the future fails with a PhotoappError.

        sidecar: path of the XMP file to read with it, "" for none; None looks for one beside it.
        """
        ...


class Work(NamedTuple):
    """A file to decode. known: joins named it, so if it cannot be read now the scan says why.

    sidecar: name of the XMP file beside it to read with it, "" for none, None if nobody knows yet.
    lacks: the encoders that have nothing of its picture; None: nobody knows its picture yet.
    """

    place: Place
    stat: FileStat
    known: bool = False
    sidecar: str | None = None
    lacks: frozenset[int] | None = None


class Seen(NamedTuple):
    """A file that was decoded, or not."""

    work: Work
    outcome: "Future[Decoded]"


class Looked(NamedTuple):
    """A file that can be used. seen: its `failing` are of the encoders that were asked."""

    work: Work
    seen: Understood


class Refused(NamedTuple):
    """A file that cannot be used, and why."""

    work: Work
    error: PhotoappError


@dataclass(slots=True)
class Counts:
    """What a run did so far. Seconds each stage was at work, summed over its workers."""

    added: int = 0
    refused: int = 0
    scan: float = 0.0
    decode: float = 0.0
    store: float = 0.0


class Road:
    """One run. Stages are threads of this process; decoding is done by other processes."""

    def __init__(
        self,
        catalog: Catalog,
        decoder: Decoder,
        eyes: Eyes,
        job: Job,
        scanned: Sequence[Root],
        changes: Changes,
        counts: Counts,
    ) -> None:
        """eyes, changes, counts: of the whole run, which may travel the road more than once."""
        self.counts = counts
        self.changes = changes
        self._catalog = catalog
        self._decoder = decoder
        self._eyes = eyes
        self._job = job
        self._paths = {root.id: root.path for root in scanned}
        # A cancelled job stops finding at once, but what was decoded is still stored.
        self._finding = Traffic()
        self._traffic = Traffic()
        self._decoded: Lane[Seen] = Lane(self._traffic, 0)
        self._understood: Lane[list[Looked | Refused]] = Lane(self._traffic, 2)
        # Decodes under way or waiting for the encoder: enough to keep every worker busy while a
        # batch is encoded, and no more, because each holds its pixels.
        self._ahead = ahead(decoder.workers, eyes)
        self._slots = threading.Semaphore(self._ahead)
        self._busy = _BusyTime(decoder.workers)
        self._ending = threading.Lock()  # guards what follows
        self._pending: set[Future[Decoded]] = set()
        self._all_sent = False

    def run(self, work: Iterator[Work], found_ahead: int = FOUND_AHEAD) -> None:
        """Decode and store files as they are found, so many of them ahead at most.

        Raises Cancelled, PhotoappError (DISK_FULL, DECODER_NOT_STARTED and other reasons to end
        the run).
        """
        found: Lane[Work] = Lane(self._finding, found_ahead)
        self._finding.start("road-find", partial(_find, work, found))
        self._traffic.start("road-encode", self._encode)
        self._traffic.start("road-store", self._store)
        try:
            self._dispatch(found)
        except BaseException as error:  # noqa: BLE001 - raised again below, once all stages ended
            self._finding.halt(error)
            self._decoded.put_now(END)
            with self._ending:
                pending = tuple(self._pending)
            for future in pending:
                future.cancel()
        self._traffic.join()
        self._finding.join()
        self.counts.decode += self._busy.seconds

    # -- decode ------------------------------------------------------------------------------

    def _dispatch(self, found: Lane[Work]) -> None:
        while isinstance(work := found.get(), Work):
            self._job.checkpoint()
            self._take_slot()
            self._busy.began()
            path = self._path(work.place)
            sidecar = work.sidecar and os.path.join(os.path.dirname(path), work.sidecar)
            future = self._decoder.submit(path, self._eyes.views(work.lacks), sidecar)
            with self._ending:
                self._pending.add(future)
            future.add_done_callback(partial(self._arrived, work))
        with self._ending:
            self._all_sent = True
            if not self._pending:
                self._decoded.put_now(END)
        taken = 0
        while taken < self._ahead:  # every slot is free again once all have been taken over
            self._take_slot()
            taken += 1

    def _path(self, place: Place) -> str:
        return os.path.join(self._paths[place.root], place.path)

    def _take_slot(self) -> None:
        while not self._slots.acquire(timeout=0.1):
            self._traffic.check()
            self._job.checkpoint()

    def _arrived(self, work: Work, future: "Future[Decoded]") -> None:
        self._busy.ended()
        with self._ending:
            self._pending.discard(future)
            # The lane has no bound of its own: the slots are its bound, so this never waits.
            self._decoded.put_now(Seen(work, future))
            if self._all_sent and not self._pending:
                self._decoded.put_now(END)  # now, so that the last batch waits for nothing more

    # -- encode ------------------------------------------------------------------------------

    def _encode(self) -> None:
        ended = False
        while not ended:
            # Where encoding is the slower part, more than that wait, and go as a card likes them.
            seen, ended = self._decoded.batch(BATCH, PATIENCE, self._eyes.batch)
            batch = self._understand(seen)
            self._free_slots(len(seen))
            if batch:
                self._understood.put(batch)
        self._understood.put(END)

    def _free_slots(self, count: int) -> None:
        """Let others be decoded; more of them once an encoder knows that it likes large batches."""
        now = max(ahead(self._decoder.workers, self._eyes), self._ahead)
        count, self._ahead = count + now - self._ahead, now
        if count:
            self._slots.release(count)

    def _understand(self, seen: Sequence[Seen]) -> list[Looked | Refused]:
        done: list[Looked | Refused] = []
        pictures: list[tuple[Work, Decoded]] = []
        for work, outcome in seen:
            if outcome.cancelled():
                raise Cancelled  # the library is being closed
            error = outcome.exception()
            if isinstance(error, PhotoappError) and error.code is not Code.DECODER_NOT_STARTED:
                done.append(Refused(work, error))
            elif error is not None:
                raise error
            else:
                pictures.append((work, outcome.result()))
        known = partial(vectors.same_picture, self._catalog.read())
        heard = self._eyes.look([(work.lacks, decoded) for work, decoded in pictures], known)
        for (work, decoded), each in zip(pictures, heard, strict=True):
            seen_through = replace(decoded, views={})  # not to be held until they are stored
            failing = frozenset(each.failing)
            item = Understood(work.place, work.stat, seen_through, each.said, failing)
            done.append(Looked(work, item))
        return done

    # -- store -------------------------------------------------------------------------------

    def _store(self) -> None:
        while isinstance(batch := self._understood.get(), list):
            started = time.perf_counter()
            whole = [item for item in batch if not self._is_unsettled(item.work)]
            good = [item for item in whole if isinstance(item, Looked)]
            bad = [item for item in whole if isinstance(item, Refused)]
            # Thumbnails first and alone: should the second transaction fail, they are only early.
            if good:
                pictures = [item.seen.decoded for item in good]
                self._catalog.write(partial(_store_thumbnails, pictures))
            stored = self._catalog.write(partial(self._write, good, bad))
            self.counts.added += stored.added
            self._eyes.stored(stored.made)
            self._eyes.forgotten(stored.gone)
            self.counts.refused += len(bad)
            self.counts.store += time.perf_counter() - started
            self._job.done += len(batch)

    def _is_unsettled(self, work: Work) -> bool:
        """Whether another program has not yet written it all: half a photo may look like one."""
        path, stat = self._path(work.place), work.stat
        if work.known or not is_being_written(path, stat.size, stat.mtime_ns, self._job.wait):
            return False
        self.changes.unsettled.append(work.place)
        return True

    def _write(
        self, good: Sequence[Looked], bad: Sequence[Refused], connection: Connection
    ) -> Stored:
        alive = {root.id for root in roots.roots(connection)}  # one may be removed meanwhile
        good = [item for item in good if item.work.place.root in alive]
        for work, error in bad:
            if work.place.root not in alive:
                continue
            if error.code in PASSING:
                # Gone since it was found, perhaps with its disk: the next scan says so.
                if not os.path.lexists(self._path(work.place)):
                    continue
                if work.known and not _is_its_own(error):
                    continue
                self.changes.unreadable.append(work.place)
            else:
                files.put_unusable(connection, work.place, work.stat, Kind.PHOTO)
            problems.record(connection, work.place, error.code, error.values)
            pairs.join_at(connection, work.place)
        seen = [_with_failing(connection, item) for item in good]
        return store_batch(connection, seen, self._variants(seen), partial(is_gone, self._paths))

    def _variants(self, seen: Sequence[Understood]) -> dict[int, str]:
        """Of the encoders that said something, one that has broken since among them."""
        spoke = {encoder for item in seen for encoder in item.said}
        return {eye.id: eye.variant for eye in self._eyes if eye.id in spoke}


def _with_failing(connection: Connection, item: Looked) -> Understood:
    """The picture with encoders that were not asked now and are known to fail with it as well."""
    work, seen = item
    if work.lacks is None:
        return seen  # it may be another picture now, or it is tried again by all
    before = problems.failing(connection, work.place) - seen.said.keys()
    return seen._replace(failing=seen.failing | before)


def _is_its_own(error: PhotoappError) -> bool:
    """Whether a known file is at fault, not its disk: what no scan tells, since it opens none."""
    return error.code is Code.OUT_OF_MEMORY or error.values.get("errno") in (EACCES, EPERM)


def _find(work: Iterator[Work], found: Lane[Work]) -> None:
    for one in work:
        found.put(one)
    found.put(END)


def ahead(workers: int, eyes: Eyes) -> int:
    """How many photos may be under way, by the bytes that their views hold at once."""
    each = sum(3 * view.size**2 for view in {eye.view for eye in eyes})
    enough = 4 * workers + 2 * max(BATCH, eyes.batch)
    return max(workers + BATCH, min(enough, AHEAD_BYTES // max(each, 1)))


def _store_thumbnails(pictures: Sequence[Decoded], connection: Connection) -> None:
    thumbnails.store(connection, pictures)


class _BusyTime:
    """Seconds that decoding processes were at work: the integral of how many had something."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._lock = threading.Lock()
        self._under_way = 0
        self._since = time.perf_counter()
        self.seconds = 0.0

    def _step(self, change: int) -> None:
        with self._lock:
            now = time.perf_counter()
            self.seconds += (now - self._since) * min(self._under_way, self._workers)
            self._since = now
            self._under_way += change

    def began(self) -> None:
        """A decode was handed over."""
        self._step(1)

    def ended(self) -> None:
        """A decode came back."""
        self._step(-1)
