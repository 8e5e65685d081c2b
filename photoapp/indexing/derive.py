"""What is derived from rows and vectors and kept up to date with them: the photos of rule albums.

An album is filled anew only when something that its rule depends on has changed: the rule, photos
and files, tags, the albums it names, what the encoder makes of words, the day. The difference goes
in by short transactions, so that nobody waits for it.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photoapp.base.jobs import Job
from photoapp.base.messages import PhotoappError
from photoapp.base.question import Question
from photoapp.catalog import Catalog, Connection, albums, circles, members
from photoapp.catalog.albums import Kept
from photoapp.catalog.stamps import Stamps, stamps
from photoapp.search import rules

log = logging.getLogger(__name__)

Ids = NDArray[np.int64]
Write = Callable[[Connection, int, str, Sequence[int]], bool]

AT_ONCE = 2000
"""Photos that come or go in one transaction."""


class Answer(NamedTuple):
    """What a rule finds. photos: int64 [N]. unseen: of other photos those of which nobody can say
    yet, because the encoder has not seen them as they are now.
    """

    photos: Ids
    unseen: Callable[[Ids], Ids]


@dataclass(frozen=True)
class Filling:
    """How rules are answered.

    ask: the photos that a question finds, the likely ones where that is known. sight: tells what
    the encoder would say, and differs once it may say something else. today: what "last summer" is
    counted from.
    failed: by album, with what its rule could not be answered; it is tried again with other inputs.
    """

    ask: Callable[[Question], Answer]
    sight: Callable[[], str]
    today: date
    failed: dict[int, str] = field(default_factory=dict)


def fill_albums(catalog: Catalog, filling: Filling, job: Job) -> int:
    """Bring the albums by rule up to date; returns how many were filled anew.

    One whose rule names what is gone stays as it is; so does one whose rule cannot be answered now
    (no encoder, say). Counts albums. Raises Cancelled, PhotoappError of the catalog.
    """
    connection = catalog.read()
    by_rule = {one.id: one for one in albums.kept(connection)}
    job.total, job.counting = len(by_rule), False
    made_from: dict[int, str] = {}
    filled = 0
    for album in circles.in_order(circles.graph(connection)):
        if (kept := by_rule.get(album)) is None:
            continue
        job.checkpoint()
        filled += _fill(catalog, kept, filling, made_from, job)
        job.done += 1
    return filled


def _fill(
    catalog: Catalog, kept: Kept, filling: Filling, made_from: dict[int, str], job: Job
) -> bool:
    connection = catalog.read()
    now = rules.today(connection, kept.rule)
    if now.broken:
        return False
    try:
        inputs = _inputs(connection, kept, now.text, filling, made_from)
        made_from[kept.id] = inputs
        if inputs in (kept.inputs, filling.failed.get(kept.id)):
            return False
        answer = filling.ask(Question(now.text, kept.rule.pictures))
    except PhotoappError as error:
        log.info("an album by rule stays as it is: %s", error.code)
        filling.failed[kept.id] = made_from.get(kept.id, "")
        return False
    return _settle(catalog, kept, answer, inputs, job)


def _settle(catalog: Catalog, kept: Kept, answer: Answer, inputs: str, job: Job) -> bool:
    """Write what is new and what is gone; returns False if the rule was changed meanwhile."""
    connection, rule = catalog.read(), kept.stored
    before = np.array(members.matches(connection, kept.id), np.int64)
    new = np.setdiff1d(answer.photos, before)
    for write, photos in (
        (members.match, new),
        (members.unmatch, _gone(connection, kept, before, answer)),
    ):
        for some in _pages(photos):
            job.checkpoint()
            if not catalog.write(partial(_write, write, kept.id, rule, some)):
                return False
    return catalog.write(partial(_note, kept.id, rule, inputs))


def _write(
    write: Write, album: int, rule: str, photos: Sequence[int], connection: Connection
) -> bool:
    return write(connection, album, rule, photos)


def _note(album: int, rule: str, inputs: str, connection: Connection) -> bool:
    return members.settle(connection, album, rule, inputs)


def _gone(connection: Connection, kept: Kept, before: Ids, answer: Answer) -> Ids:
    """What the rule finds no more. A photo that is missing or not yet seen may come back."""
    gone = np.setdiff1d(before, answer.photos)
    if kept.keeps or not len(gone):
        return gone[:0]
    gone = members.there(connection, gone)
    return np.setdiff1d(gone, answer.unseen(gone))


def _pages(photos: Ids) -> Iterator[list[int]]:
    for start in range(0, len(photos), AT_ONCE):
        yield photos[start : start + AT_ONCE].tolist()


def _inputs(
    connection: Connection, kept: Kept, text: str, filling: Filling, made_from: dict[int, str]
) -> str:
    """A digest of all that the photos of an album by rule depend on.

    made_from: the same of the albums that this one takes photos from.
    """
    needs = rules.inputs(text, kept.rule.pictures)
    now: Stamps = stamps(connection)
    named = albums.below(connection, kept.rule.albums)
    said = [
        kept.stored,
        kept.keeps,
        now.photos,
        now.tags if needs.tags else "",
        now.albums if named else "",
        [made_from.get(album, "") for album in sorted(named)],
        filling.sight() if needs.looks else "",
        filling.today.isoformat() if needs.day else "",
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
