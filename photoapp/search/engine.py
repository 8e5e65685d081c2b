"""A question -> ranked photos: parse, filter, look, fuse with names, order, explain."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from photoapp.base.messages import Cancelled, Why
from photoapp.base.question import Question, Results, Sort
from photoapp.catalog import Catalog, Connection
from photoapp.catalog import names as written
from photoapp.catalog import photos as rows
from photoapp.catalog.filters import every, photo_ids
from photoapp.search import filters, names
from photoapp.search.fusion import fuse
from photoapp.search.language import Parsed, parse
from photoapp.search.looks import Allowed, Index, Ranked, Stop, Vector, looks_like, unlike

Ids = NDArray[np.int64]

_NOTHING = Ranked(np.zeros(0, np.int64), np.zeros(0, np.float32))

EXPLAINED = 1000
"""For so many of the first photos an answer says in which words they were found."""


@dataclass(frozen=True, slots=True)
class Sight:
    """An encoder with its vectors of the library, and the pictures of the question.

    embed: text -> unit vector float32 [D]. index: exact scores. cut: the least mean score that
    counts as a match. name: of the encoder. wanted, unwanted: a vector for each picture.
    """

    embed: Callable[[str], Vector]
    index: Index
    cut: float
    name: str
    wanted: Sequence[Vector] = field(default=())
    unwanted: Sequence[Vector] = field(default=())


def read_question(question: Question) -> Parsed:
    """A question's text taken apart, with the filters its face adds.

    Raises PhotoappError BAD_QUESTION or UNKNOWN_FILTER.
    """
    parsed = Parsed(words=question.text) if question.literal else parse(question.text)
    if question.within:
        inner = parse(question.within)
        parsed = Parsed(
            parsed.words, parsed.negatives, parsed.phrases, parsed.filters + inner.filters
        )
    for term in parsed.filters:
        filters.check(term)
    return parsed


def search(
    catalog: Catalog,
    question: Question,
    parsed: Parsed,
    sight: Sight | None,
    stop: Stop = lambda: False,
) -> Results:
    """Answer a question from any thread.

    sight: None if the question needs none (see `needs_sight`) or there is no encoder: names and
    filters still answer. stop: asked between steps; once true Cancelled is raised.
    Raises PhotoappError BAD_QUESTION.
    """
    started = time.perf_counter()
    connection = catalog.read()
    condition = filters.condition(connection, parsed.filters)
    allowed = None if condition is None else photo_ids(connection, condition)
    for phrase in parsed.phrases:
        allowed = _with_phrase(connection, allowed, phrase.text, phrase.negative)
    _check(stop)
    missing = rows.missing_photos(connection)
    named = names.NOTHING
    if needs_sight(question, parsed):
        count = rows.photo_count(connection)
        hidden = missing
        for text in parsed.negatives:
            hidden = np.union1d(hidden, names.find(connection, text, count).full)
        wanted, unwanted = _terms(parsed, sight)
        cut = None if question.everything or sight is None else sight.cut
        ranked = _NOTHING
        if sight is not None:
            visible = _visible(sight, allowed, hidden)
            ranked = looks_like(sight.index, wanted, unwanted, cut=cut, allowed=visible, stop=stop)
        _check(stop)
        if parsed.words and not question.literal:
            named = _only(names.find(connection, parsed.words, count), allowed, hidden)
            if sight is not None and cut is not None:
                full = unlike(sight.index, named.full, unwanted, cut)
                named = names.NameMatches(named.words, full, named.partial)
            ranked = fuse(ranked, named, _scores_of(sight, wanted, named.full))
    else:
        ids = photo_ids(connection, every(())) if allowed is None else allowed
        ranked = Ranked(ids, np.zeros(len(ids), np.float32))
    _check(stop)
    ids, scores = _ordered(connection, question, parsed, ranked)
    phrases = [*named.words, *(one.text for one in parsed.phrases if not one.negative)]
    results = Results(
        question,
        ids[: question.limit],
        scores[: question.limit],
        len(ids),
        sight.name if sight is not None else "",
        time.perf_counter() - started,
        _understood(connection, sight, missing),
        written.where(connection, phrases, ids[:EXPLAINED][: question.limit].tolist()),
        _looks_why(question, parsed, sight),
    )
    _check(stop)
    return results


def needs_sight(question: Question, parsed: Parsed) -> bool:
    """Whether a question is about what pictures look like."""
    return bool(parsed.words or parsed.negatives or question.pictures)


def _check(stop: Stop) -> None:
    if stop():
        raise Cancelled


def _with_phrase(connection: Connection, allowed: Ids | None, text: str, negative: bool) -> Ids:
    """What remains of the allowed photos (None: all) with or without exact words on them."""
    bearing = written.matching(connection, text)
    base = photo_ids(connection, every(())) if allowed is None else allowed
    keep = np.setdiff1d if negative else np.intersect1d
    return keep(base, bearing, assume_unique=True)


def _visible(sight: Sight, allowed: Ids | None, hidden: Ids) -> Allowed:
    """What the index may answer with: the allowed photos (None: all) but for those hidden."""
    if not len(hidden):
        return allowed
    if allowed is None:
        return ~np.isin(sight.index.photos, hidden)
    return np.setdiff1d(allowed, hidden, assume_unique=True)


def _terms(parsed: Parsed, sight: Sight | None) -> tuple[list[Vector], list[Vector]]:
    """A vector for each thing wanted, and for each not wanted."""
    if sight is None:
        return [], []
    wanted = [*sight.wanted, *(sight.embed(text) for text in [parsed.words] if text)]
    return wanted, [*sight.unwanted, *(sight.embed(text) for text in parsed.negatives)]


def _only(named: names.NameMatches, allowed: Ids | None, hidden: Ids) -> names.NameMatches:
    full = np.setdiff1d(named.full, hidden, assume_unique=True)
    if allowed is not None:
        full = np.intersect1d(full, allowed, assume_unique=True)
    return names.NameMatches(named.words, full, named.partial)


def _scores_of(sight: Sight | None, wanted: Sequence[Vector], photos: Ids) -> dict[int, float]:
    """What the encoder says of photos found by name; those without a vector are absent."""
    if sight is None or not len(photos):
        return {}
    known = np.intersect1d(photos, sight.index.photos, assume_unique=True)
    scores = sight.index.vectors_of(known) @ np.mean(wanted, axis=0, dtype=np.float32)
    return dict(zip(known.tolist(), scores.tolist(), strict=True))


def _ordered(
    connection: Connection, question: Question, parsed: Parsed, ranked: Ranked
) -> tuple[Ids, Vector]:
    """The order that was asked for; without anything to score by, newest first."""
    sort = question.sort
    if sort is Sort.SCORE and needs_sight(question, parsed):
        return ranked
    if sort is Sort.NAME:
        order = rows.sorted_by_name(connection, ranked.photos)
    else:
        # Descending by complement: there is no negative of NO_TIME, which comes last.
        order = np.lexsort((~ranked.photos, ~rows.walls(connection, ranked.photos)))
    return ranked.photos[order], ranked.scores[order]


def _understood(connection: Connection, sight: Sight | None, missing: Ids) -> float:
    photos = rows.photo_count(connection) - len(missing)
    if sight is None or photos <= 0:
        return 1.0
    seen = len(sight.index) - int(np.isin(missing, sight.index.photos).sum())
    return min(1.0, seen / photos)


def _looks_why(question: Question, parsed: Parsed, sight: Sight | None) -> tuple[Why, ...]:
    if not needs_sight(question, parsed):
        return (Why.FILTER,) if parsed.filters else ()
    if sight is None:
        return ()
    why = [Why.WORDS] if parsed.words else []
    return tuple(why + [Why.PICTURE] * any(not one.negative for one in question.pictures))
